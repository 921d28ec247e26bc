import assert from 'node:assert/strict';
import { applicationOf, mountsOf, serverOf } from '../../model/applications.ts';
import type { Role } from '../../model/environment.ts';
import { type OpenDocument, Service } from '../../service.ts';
import type { FileContent } from '../../workspace/files.ts';
import { codeLenses } from './code-lenses.ts';
import { applicationAt, describeApplication } from './in-words.ts';
import { inlayHints } from './inlay-hints.ts';
import { applications, type Place } from './request.ts';

interface Opened {
	readonly service: Service;
	readonly opened: OpenDocument;
}

function open(text: string, files: Readonly<Record<string, string>> = {}, role: Role = 'main'): Opened {
	const content = (path: string): FileContent => {
		const file = files[path];
		return file === undefined ? { kind: 'missing' } : { kind: 'file', text: file, realPath: path };
	};
	const service = new Service((path) => `file://${path}`, content);
	service.configure({ target: { defines: [], environment: { X: 'y' }, version: '5.0.2' } });
	return { service, opened: service.open('file:///etc/apache2/apache2.conf', '/etc/apache2/apache2.conf', text, role) };
}

function described(text: string, files?: Readonly<Record<string, string>>, role?: Role): string[] {
	const { service, opened } = open(text, files, role);
	const [analysis] = service.analysesOf(opened);
	assert(analysis);
	const server = serverOf(analysis.evaluation);
	const [mount] = mountsOf(server);
	assert(mount);
	return describeApplication(applicationOf(server, mount), service);
}

/** `LINE: what is said`, lines from 1. */
function lenses(text: string, files?: Readonly<Record<string, string>>, role?: Role): string[] {
	const { service, opened } = open(text, files, role);
	return [...codeLenses(service, opened)].map(({ range, command }) => `${range.start.line + 1}: ${command?.title}`);
}

function hints(text: string, from = 0, to = 1000): string[] {
	const { service, opened } = open(text);
	const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
	return inlayHints(service, opened, range).map(({ position, label }) => `${position.line + 1}: ${label}`);
}

const shop = `User www-data
WSGIDaemonProcess shop processes=2 threads=15 user=shop
<VirtualHost *:443>
	ServerName shop.test
	WSGIScriptAlias / /srv/shop/wsgi.py process-group=shop application-group=%{GLOBAL}
</VirtualHost>
`;

describe('applications, as they are told', () => {
	describe('in words', () => {
		it('say where it runs, and which line decided what', () =>
			assert.deepEqual(described(shop), [
				'Runs in daemon process group `shop` (2 processes × 15 threads), in the main interpreter (`%{GLOBAL}`), as user `shop`.',
				'- Virtual host: `shop.test` (line 4)',
				'- Process group: `shop` (line 5)',
				'- Declared: line 2',
				'- Application group: `%{GLOBAL}` (line 5)',
				'- Callable: `application` (the default)',
				'- Processes: 2 (line 2)',
				'- Threads: 15 (line 2)',
				'- User: `shop` (line 2)',
			]));

		it('say that it runs embedded', () =>
			assert.deepEqual(described('ServerName a.test\nWSGIScriptAlias /App /srv/a.wsgi\nWSGIScriptReloading Off\n'), [
				"Runs in embedded mode, inside Apache's own processes, in application group `a.test|/app`.",
				'- Process group: embedded mode (the default)',
				'- Application group: `a.test|/app` (the default)',
				'- Callable: `application` (the default)',
				'- Script reloading: off (line 3)',
			]));

		it('say why it fails', () => {
			const first = (text: string) => described(text)[0];
			const alias = 'WSGIScriptAlias / /srv/a.wsgi\n';
			assert.equal(
				first(`WSGIProcessGroup \`x\n${alias}`),
				'Every request fails with 500: no WSGIDaemonProcess declares `` `x ``.',
			);
			assert.match(first(`WSGIRestrictEmbedded On\n${alias}`) ?? '', /WSGIRestrictEmbedded on line 1 forbids/);
			assert.match(first(`WSGIRestrictProcess a\n${alias}`) ?? '', /on line 1 does not list embedded mode/);
			assert.match(first(`AddHandler cgi-script .wsgi\n${alias}`) ?? '', /the handler `cgi-script` on line 1 takes/);
			assert.match(
				first(
					`<VirtualHost *:80>\nServerName a\nWSGIDaemonProcess g\n</VirtualHost>\n<VirtualHost *:80>\nServerName b\nWSGIProcessGroup g\n${alias}</VirtualHost>\n`,
				) ?? '',
				/`g` is declared in a virtual host with another ServerName \(line 3\)/,
			);
			assert.match(described(`Alias / /srv/htdocs\n${alias}`)[0] ?? '', /line 1 takes its URLs before/);
		});

		it('say what is not certain', () => {
			const group = (text: string, role?: Role) =>
				described(text, {}, role).find((line) => line.includes('Process group'));
			const alias = 'WSGIScriptAlias / /srv/a.wsgi\n';
			assert.match(group(`${alias}<If "true">\nWSGIProcessGroup g\n</If>\n`) ?? '', /section around line 3 is decided/);
			assert.match(
				group(`${alias}<Location /x>\nWSGIProcessGroup g\n</Location>\n`) ?? '',
				/line 3 says otherwise for a part/,
			);
			assert.match(group(alias, 'fragment') ?? '', /not to be seen from here/);
		});

		it('name other files, and macros', () => {
			const files = { '/etc/apache2/sites/a b.conf': 'WSGIProcessGroup shop\nWSGIDaemonProcess shop\n' };
			const told = described('Include "/etc/apache2/sites/a b.conf"\nWSGIScriptAlias / /srv/a.wsgi\n', files);
			assert(told.includes('- Process group: `shop` (line 1 of `a b.conf`)'), told.join('\n'));
			const macro = described(
				'<Macro M $g>\nWSGIProcessGroup $g\n</Macro>\nUse M shop\nWSGIScriptAlias / /srv/a.wsgi\n',
			);
			assert(macro.includes('- Process group: `shop` (line 4, in a macro)'), macro.join('\n'));
		});
	});

	describe('modWsgi/applications', () => {
		it('is plain JSON, with the place of each decision', () => {
			const { service, opened } = open(shop);
			const [info, ...more] = applications(service, opened);
			assert(info);
			assert.deepEqual(more, []);
			assert.deepEqual(JSON.parse(JSON.stringify(info)), info);
			const lines = shop.split('\n');
			const text = (place: Place | null) =>
				place && lines[place.range.start.line]?.slice(place.range.start.character, place.range.end.character);
			assert.equal(info.configuration, 'file:///etc/apache2/apache2.conf');
			assert.equal(info.location, '/');
			assert.equal(info.script.value, '/srv/shop/wsgi.py');
			assert.equal(text(info.virtualHost), '<VirtualHost *:443>');
			assert.equal(text(info.serverName.by), 'ServerName shop.test');
			assert.equal(info.processGroup.value, 'shop');
			assert.equal(text(info.processGroup.by), 'process-group=shop');
			assert.equal(text(info.threads.by), 'threads=15');
			assert.equal(text(info.user.by), 'user=shop');
			assert.equal(text(info.declaration), 'WSGIDaemonProcess shop processes=2 threads=15 user=shop');
			assert.deepEqual(info.callable, { value: 'application', by: null, isDefault: true, doubts: [] });
			assert.deepEqual(info.fate, { kind: 'runs', status: 200, by: null });
			assert.equal(info.pythonHome.value, null);
		});

		it('tells of places in other files', () => {
			const files = { '/etc/apache2/site.conf': 'WSGIScriptAlias / /srv/a.wsgi\n' };
			const { service, opened } = open('<VirtualHost *:80>\nInclude /etc/apache2/site.conf\n</VirtualHost>\n', files);
			const [info] = applications(service, opened);
			assert.equal(info?.place?.uri, 'file:///etc/apache2/site.conf');
			assert.equal(info.virtualHost?.uri, 'file:///etc/apache2/apache2.conf');
		});
	});

	describe('code lenses', () => {
		it('stand above aliases and daemon process groups', () =>
			assert.deepEqual(lenses(`${shop}WSGIDaemonProcess blog\n`), [
				'5: runs in daemon group shop · %{GLOBAL} · 2×15',
				'2: 1 application',
				'7: no application runs here',
			]));

		it('say what goes wrong, and what is not certain', () => {
			const alias = 'WSGIScriptAlias / /srv/a.wsgi\n';
			assert.deepEqual(lenses(`WSGIProcessGroup g\n${alias}`), ['2: 500: no daemon group g']);
			assert.deepEqual(lenses(`WSGIRestrictEmbedded On\n${alias}`), ['2: 500: embedded mode is forbidden']);
			assert.deepEqual(lenses(`ServerName a\n${alias}`), ['2: runs embedded · a|']);
			assert.deepEqual(lenses(alias, {}, 'fragment'), ['1: may run embedded · %{RESOURCE}']);
			assert.deepEqual(lenses(`ServerName a\n${alias}WSGIScriptAlias /b /srv/b.wsgi\n`)[1], '3: no request gets here');
		});

		it('of a macro stand above its uses', () =>
			assert.deepEqual(
				lenses(
					'ServerName a\n<Macro M $g>\nWSGIScriptAlias /$g /srv/$g.wsgi process-group=$g\n</Macro>\nUse M shop\nUse M blog\n',
				),
				['5: 500: no daemon group shop', '6: 500: no daemon group blog'],
			));

		it('are none in a file without mod_wsgi', () => assert.deepEqual(lenses('ServerName a\n'), []));
	});

	describe('inlay hints', () => {
		it('name defaults that matter', () =>
			assert.deepEqual(hints('ServerName a\nWSGIDaemonProcess shop threads=5\nWSGIScriptAlias /b /srv/b.wsgi\n'), [
				'3: process-group=%{GLOBAL}',
				'3: application-group=%{RESOURCE}',
				'2: processes=1',
			]));

		it('are none where all is said, or nothing is known', () => {
			assert.deepEqual(hints(shop), []);
			assert.deepEqual(hints('WSGIProcessGroup nosuch\nWSGIScriptAlias /b /srv/b.wsgi\n'), []);
		});

		it('are those of the range', () => {
			const text = 'WSGIDaemonProcess a threads=1\nWSGIDaemonProcess b \\\nthreads=2\nWSGIDaemonProcess c threads=3\n';
			assert.deepEqual(hints(text, 2, 2), []);
			assert.deepEqual(hints(text, 1, 3), ['3: processes=1']);
		});
	});

	it('are found by their alias', () => {
		const { service, opened } = open(shop);
		const [analysis] = service.analysesOf(opened);
		assert(analysis);
		const [mount] = mountsOf(serverOf(analysis.evaluation));
		assert.equal(mount && applicationAt(analysis, mount.placed.statement)?.processGroup.value, 'shop');
	});
});
