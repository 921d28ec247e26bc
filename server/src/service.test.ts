import assert from 'node:assert/strict';
import { Service } from './service.ts';
import { memoryFiles } from './workspace/testing.ts';

const service = (tree: Record<string, string> = {}) => new Service((path) => `file://${path}`, memoryFiles(tree));

/** The rules that report on a text, in order. */
function reported(
	text: string,
	path = '/etc/apache2/apache2.conf',
	tree: Record<string, string> = {},
	settings: unknown = {},
): string[] {
	const s = service(tree);
	s.configure(settings);
	const opened = s.open(`file://${path}`, path, text);
	return s.findingsIn(opened).map((finding) => finding.rule.id);
}

const DUPLICATE = 'WSGIDaemonProcess a\nWSGIDaemonProcess a\n';

describe('service', () => {
	it('judges a main configuration with all that it includes', () => {
		const tree = { '/etc/apache2/sites/b.conf': 'WSGIDaemonProcess a\n' };
		const s = service(tree);
		const main = s.open(
			'file:///etc/apache2/apache2.conf',
			'/etc/apache2/apache2.conf',
			'WSGIDaemonProcess a\nInclude sites/*.conf\n',
		);
		const report = s.report(s.analyse(main));
		assert.deepEqual(
			report.map(({ path, findings }) => [path, findings.map((f) => f.rule.id)]),
			[
				['/etc/apache2/apache2.conf', []],
				['/etc/apache2/sites/b.conf', ['duplicate-daemon-process']],
			],
		);
	});

	it('comes to each file that is not open once, however many pieces that takes', () => {
		const tree = {
			'/w/apache2.conf': 'Include sites/*.conf\n',
			'/w/sites/a.conf': 'WSGIDaemonProcess b\n',
			'/w/sites/b.conf': DUPLICATE,
		};
		const s = service(tree);
		s.setFolders(['/w']);
		const pieces = [...s.unopenedWithFindings(() => true)];
		assert(pieces.includes('unfinished'));
		assert.deepEqual(
			pieces.filter((piece) => piece !== 'unfinished').map((piece) => (piece === 'clean' ? piece : piece.path)),
			['clean', 'clean', '/w/sites/b.conf'],
		);
	});

	it('judges an included file by the main configuration above it', () => {
		const path = '/etc/apache2/sites/b.conf';
		const tree = { '/etc/apache2/apache2.conf': 'WSGIDaemonProcess a\nInclude sites/*.conf\n', [path]: '' };
		assert.deepEqual(reported('WSGIDaemonProcess a\n', path, tree), ['duplicate-daemon-process']);
		assert.deepEqual(reported('WSGIDaemonProcess b\n', path, tree), []);
	});

	it('blames a fragment only for what holds in each includer', () => {
		const path = '/srv/site.conf';
		assert.deepEqual(reported('Require all granted\nWSGIPythonPath /a\n', path), []);
		assert.deepEqual(reported('<VirtualHost *:80>\nWSGIPythonPath /a\n</VirtualHost>\n', path), ['server-config-only']);
		assert.deepEqual(reported(DUPLICATE, path), ['duplicate-daemon-process']);
	});

	it('knows a .htaccess file by its name', () => {
		const s = service();
		const opened = s.open('file:///srv/.htaccess', '/srv/.htaccess', 'WSGIApplicationGroup %{GLOBAL}\n');
		assert.deepEqual(
			s.findingsIn(opened).map((f) => [f.rule.id, f.kind]),
			[['wrong-context', 'broken']],
		);
	});

	it('takes the role from the settings', () => {
		const settings = { roles: { '**/sites/*.conf': 'main' } };
		assert.deepEqual(reported('WSGIAccessScript /a\n', '/srv/sites/a.conf', {}, settings), ['wrong-context']);
	});

	it('is silent where a comment or a setting says so', () => {
		assert.deepEqual(
			reported('WSGIDaemonProcess a\n# mod_wsgi-ignore duplicate-daemon-process\nWSGIDaemonProcess a\n'),
			[],
		);
		assert.deepEqual(reported(`# mod_wsgi-ignore-file duplicate-daemon-process\n${DUPLICATE}`), []);
		// wherever a block of the document ends
		for (let above = 0; above < 200; above += 3) {
			const comment = `${'#\n'.repeat(above)}# mod_wsgi-ignore unknown-directive\n`;
			assert.deepEqual(reported(`${comment}WSGIFoo\n`), []);
			assert.deepEqual(reported(`${comment}${'#\n'.repeat(300)}WSGIFoo\n`), []);
			assert.deepEqual(reported(`${comment}\nWSGIFoo\n`), ['unknown-directive']);
		}
		assert.deepEqual(reported(`# mod_wsgi-ignore-file unknown-option\n${DUPLICATE}`), ['duplicate-daemon-process']);
		assert.deepEqual(reported(DUPLICATE, undefined, {}, { rules: { 'duplicate-daemon-process': 'off' } }), []);
	});

	it('takes mod-wsgi.json, the nearest first, over the settings of the client', () => {
		const tree = {
			'/etc/apache2/mod-wsgi.json': '{"target":{"version":"4.9.4"}}',
			'/etc/mod-wsgi.json': '{"target":{"version":"6.0.5"}}',
		};
		const text = 'WSGISwitchInterval 0.005\n';
		assert.deepEqual(reported(text, '/etc/apache2/apache2.conf', tree), ['directive-not-in-release']);
		assert.deepEqual(reported(text, '/etc/apache2.conf', tree, { target: { version: '4.9.4' } }), []);
	});

	it('tells the hints that the settings of a folder ask for, in that folder', () => {
		const tree = {
			'/etc/apache2/sites/mod-wsgi.json': '{"rules":{"no-locale":"on","daemon-user-is-apache":"on"}}',
			'/etc/apache2/sites/b.conf': 'WSGIDaemonProcess b user=www-data\n',
		};
		const path = '/etc/apache2/apache2.conf';
		const s = service(tree);
		const text = 'User www-data\nWSGIDaemonProcess a user=www-data\nInclude sites/*.conf\n';
		const main = s.open(`file://${path}`, path, text);
		const told = () => s.report(s.analyse(main)).map((file) => file.findings.map((f) => f.rule.id).sort());
		const both = ['daemon-user-is-apache', 'no-locale'];
		assert.deepEqual(told(), [[], both]);
		s.configure({ rules: { 'no-locale': 'on' } });
		assert.deepEqual(told(), [['no-locale'], both]);
		s.configure({});
		assert.deepEqual(told(), [[], both]);
	});

	it('makes information of what only some releases in use refuse', () => {
		const s = service();
		const [finding] = s.findingsIn(s.open('u', '/a/httpd.conf', 'WSGISwitchInterval 0.005\n'));
		assert.equal(finding?.severity, 'information');
		assert.match(finding?.message ?? '', /up to 5\.0\.2 only/);
	});

	it('says nothing that depends on what it does not know', () => {
		assert.deepEqual(reported('WSGIDaemonProcess ${NAME}\nWSGIDaemonProcess ${NAME}\n'), []);
		assert.deepEqual(
			reported('<IfDefine A>\nWSGIDaemonProcess a\n</IfDefine>\n<IfDefine !A>\nWSGIDaemonProcess a\n</IfDefine>\n'),
			[],
		);
		assert.deepEqual(reported('<IfDefine A>\nWSGIDaemonProcess a\nWSGIDaemonProcess a\n</IfDefine>\n'), [
			'duplicate-daemon-process',
		]);
		assert.deepEqual(
			reported(
				'{% if ssl %}\n<VirtualHost *:443>\n{% else %}\n<VirtualHost *:80>\n{% endif %}\nWSGIDaemonProcess {{ name }}\n</VirtualHost>\n',
			),
			[],
		);
	});

	it('finds mistakes in macros where they are used', () => {
		const text =
			'<Macro V $n>\n<VirtualHost *:80>\nWSGIDaemonProcess app\n</VirtualHost>\n</Macro>\nUse V a\nUse V b\n';
		const s = service();
		const [finding] = s.findingsIn(s.open('u', '/a/httpd.conf', text));
		assert.equal(finding?.rule.id, 'duplicate-daemon-process');
		assert.equal(finding?.location.line.text, 'Use V b');
	});

	describe('the files of the server', () => {
		const ALIAS = 'WSGIScriptAlias / /srv/app/wsgi.py\n';
		const missing = ['script-not-there'];

		it('are looked for where the configuration of this machine is', () => {
			const other = { '/srv/other.py': '' };
			assert.deepEqual(reported(ALIAS, '/etc/apache2/apache2.conf', other), missing);
			assert.deepEqual(reported(ALIAS, '/usr/local/apache2/conf/httpd.conf', other), missing);
			const there = { '/srv/app/wsgi.py': 'application = 1\n' };
			assert.deepEqual(reported(ALIAS, '/etc/apache2/apache2.conf', there), []);
		});

		it('are not missed where it may be that of another', () => {
			const other = { '/srv/other.py': '' };
			assert.deepEqual(reported(ALIAS, '/home/me/shop/apache2.conf', other), []);
			assert.deepEqual(reported(ALIAS, '/home/me/etc/apache2/apache2.conf', other), []);
		});

		it('are looked for where the setting says they are', () => {
			const path = '/home/me/shop/deploy/apache2.conf';
			const app = { '/home/me/shop/app/x.py': '' };
			const settings = { paths: { '/srv': '/nowhere', '/srv/app': '/home/me/shop/app' } };
			assert.deepEqual(reported(ALIAS, path, app, settings), missing);
			assert.deepEqual(reported(ALIAS, path, { '/home/me/shop/app/wsgi.py': 'application = 1' }, settings), []);
			assert.deepEqual(reported(ALIAS, path, app, { paths: { '/srv/application': '/home/me/shop/app' } }), []);
			// the setting may be wrong, then
			assert.deepEqual(reported(ALIAS, path, {}, settings), []);
			const file = { ...app, '/home/me/shop/mod-wsgi.json': '{"paths":{"/srv/app/":"./deploy/../app"}}' };
			assert.deepEqual(reported(ALIAS, path, file), missing);
		});

		it('are not looked for before the workspace is trusted', () => {
			const s = new Service((path) => `file://${path}`);
			const path = '/etc/apache2/apache2.conf';
			const opened = s.open(`file://${path}`, path, ALIAS);
			assert.deepEqual(s.findingsIn(opened), []);
			assert(![...s.wanted].some((wanted) => wanted.startsWith('/srv')));
			s.trust();
			assert.deepEqual(s.findingsIn(opened), []);
			assert(s.wanted.has('/srv/app/wsgi.py'));
			for (let turns = 0; s.wanted.size > 0 && turns < 10; turns++) {
				for (const wanted of [...s.wanted]) s.provide(wanted, memoryFiles({ '/srv/app/x.py': '' })(wanted));
				s.findingsIn(opened);
			}
			assert.deepEqual(
				s.findingsIn(opened).map(({ rule }) => rule.id),
				missing,
			);
		});

		it('are looked at again when they change, and nothing is when others do', () => {
			const tree: Record<string, string> = { '/srv/app/wsgi.py': 'app = 1\n' };
			const s = service(tree);
			const path = '/etc/apache2/apache2.conf';
			const opened = s.open(`file://${path}`, path, ALIAS);
			const found = () => s.findingsIn(opened).map(({ rule }) => rule.id);
			assert.deepEqual(found(), ['callable-not-in-script']);
			const before = s.generation;
			s.fileChanged('/home/me/other.py');
			assert.equal(s.generation, before);
			tree['/srv/app/wsgi.py'] = 'application = 1\n';
			s.fileChanged('/srv/app/wsgi.py');
			assert.deepEqual(found(), []);
			delete tree['/srv/app/wsgi.py'];
			tree['/srv/app/x.py'] = '';
			s.fileChanged('/srv/app/wsgi.py');
			assert.deepEqual(found(), missing);
		});
	});
});
