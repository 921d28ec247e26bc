import assert from 'node:assert/strict';
import { Service } from './service.ts';
import { memoryFiles } from './workspace/testing.ts';

/** A service whose workspace is the folder `/w`. */
function workspace(tree: Record<string, string>, settings: unknown = {}): Service {
	const service = new Service((path) => `file://${path}`, memoryFiles(tree));
	service.configure(settings);
	service.setFolders(['/w']);
	return service;
}

/** The rules that report in a file, opened with the text it has. */
function reported(service: Service, path: string, text: string): string[] {
	return service.findingsIn(service.open(`file://${path}`, path, text)).map(({ rule }) => rule.id);
}

/** What is found in files that nobody has open, by path. */
function unopened(service: Service): Record<string, string[]> {
	return Object.fromEntries(
		service.unopened.map((file) => [file.path.slice(1), service.findingsIn(file).map(({ rule }) => rule.id)]),
	);
}

const DAEMON = 'WSGIDaemonProcess a\n';

describe('main configurations', () => {
	it('are found in the workspace by name and by the settings, also when nobody opens them', () => {
		const site = '/w/sites/a.conf';
		const tree = { '/w/server/httpd.conf': `${DAEMON}Include /w/sites/*.conf\n`, [site]: DAEMON };
		assert.deepEqual(reported(workspace(tree), site, DAEMON), ['duplicate-daemon-process']);
		const other = { '/w/deploy/all.conf': tree['/w/server/httpd.conf'], [site]: DAEMON };
		assert.deepEqual(reported(workspace(other), site, DAEMON), []);
		const settings = { roles: { 'deploy/all.conf': 'main' }, workspaceDiagnostics: false };
		assert.deepEqual(reported(workspace(other, settings), site, DAEMON), ['duplicate-daemon-process']);
	});

	it('are servers of their own', () => {
		const tree = {
			'/w/one/httpd.conf': `${DAEMON}Include /w/shared.conf\n`,
			'/w/two/httpd.conf': `${DAEMON}Include /w/shared.conf\n`,
			'/w/shared.conf': 'WSGIProcessGroup a\nWSGIScriptAlias / /a.wsgi\n',
		};
		assert.deepEqual(reported(workspace(tree), '/w/shared.conf', tree['/w/shared.conf']), []);
		assert.deepEqual(reported(workspace(tree), '/w/two/httpd.conf', tree['/w/two/httpd.conf']), []);
		const without = { ...tree, '/w/two/httpd.conf': 'Include /w/shared.conf\n' };
		assert.deepEqual(reported(workspace(without), '/w/shared.conf', tree['/w/shared.conf']), [
			'undefined-process-group',
		]);
	});

	it('are none that another includes, whatever they hold', () => {
		const ports = 'Listen 80\nLoadModule wsgi_module m.so\nWSGIProcessGroup a\n';
		const tree = { '/w/apache2.conf': `${DAEMON}Include ports.conf\n`, '/w/ports.conf': ports };
		assert.deepEqual(reported(workspace(tree), '/w/ports.conf', ports), []);
	});

	it('may be copies: what is below their ServerRoot is found beside them, and what is not there may be there on the server', () => {
		const use = 'WSGIProcessGroup b\nWSGIScriptAlias / /a.wsgi\n';
		const main = `ServerRoot "/etc/httpd"\nInclude /etc/httpd/conf.d/a.conf\n<IfFile conf.d/a.conf>\n${DAEMON}</IfFile>\n`;
		const tree = { '/w/conf.d/a.conf': DAEMON };
		assert.deepEqual(reported(workspace(tree), '/w/conf/httpd.conf', main), ['duplicate-daemon-process']);
		assert.deepEqual(reported(workspace({}), '/w/conf/httpd.conf', main + use), []);
		for (const include of ['Include conf.d/*.conf', 'IncludeOptional conf.d/*.conf'])
			assert.deepEqual(reported(workspace({}), '/w/httpd.conf', `ServerRoot /etc/httpd\n${include}\n${use}`), []);
	});

	it('include what the setting says is here', () => {
		const main =
			'Include /etc/apache2/sites/*.conf\n<IfFile /etc/apache2/debug>\nNonsense\n</IfFile> # debug\nWSGIDaemonProcess a\n';
		const tree = { '/w/sites/a.conf': DAEMON };
		const found = (settings: object) => reported(workspace(tree, settings), '/w/apache2.conf', main);
		assert.deepEqual(found({}), []);
		assert.deepEqual(found({ paths: { '/etc/apache2': '/w' } }), ['duplicate-daemon-process']);
		assert.deepEqual(found({ paths: { '/etc/apache2': '/wrong' } }), []);
	});

	it('start relative paths at their own ServerRoot, else at that of the settings', () => {
		const tree = { '/w/set/a.conf': DAEMON, '/w/own/a.conf': DAEMON };
		const found = (root: string, own: string) =>
			reported(
				workspace(tree, { target: { serverRoot: `/w/${root}` } }),
				'/w/httpd.conf',
				`${own}Include a.conf\n${DAEMON}`,
			);
		assert.deepEqual(found('set', ''), ['duplicate-daemon-process']);
		assert.deepEqual(found('none', ''), ['include-fails']);
		assert.deepEqual(found('none', 'ServerRoot /w/own\n'), ['duplicate-daemon-process']);
	});

	it('are none that only load a module, or only listen', () => {
		for (const line of ['LoadModule wsgi_module m.so', 'Listen 8080'])
			assert.deepEqual(
				reported(workspace({}), '/w/a.conf', `${line}\nWSGIProcessGroup elsewhere\nWSGIScriptAlias / /a.wsgi\n`),
				[],
			);
		const both = 'LoadModule wsgi_module m.so\nListen 8080\nWSGIProcessGroup elsewhere\nWSGIScriptAlias / /a.wsgi\n';
		assert.deepEqual(reported(workspace({}), '/w/a.conf', both), ['undefined-process-group']);
	});
});

describe('sites and their links', () => {
	const main = '/etc/apache2/apache2.conf';
	const enabled = '/etc/apache2/sites-enabled/a.conf';
	const available = '/etc/apache2/sites-available/a.conf';
	const other = '/etc/apache2/sites-available/b.conf';
	const tree = {
		[main]: `${DAEMON}IncludeOptional sites-enabled/*.conf\n`,
		[enabled]: `-> ${available}`,
		[available]: DAEMON,
		[other]: DAEMON,
	};
	const service = (files: Record<string, string> = tree) => new Service((path) => `file://${path}`, memoryFiles(files));

	it('are one file: it is judged under the address that is open', () => {
		for (const path of [enabled, available])
			assert.deepEqual(reported(service(), path, DAEMON), ['duplicate-daemon-process'], path);
		const s = service();
		const opened = s.open(`file://${enabled}`, enabled, DAEMON);
		assert.equal(s.uriOf(opened.document), `file://${enabled}`);
		assert.equal(s.analysesOf(opened)[0]?.paths.get(opened.document), enabled);
	});

	it('clash with nothing while there is no link', () => {
		assert.deepEqual(reported(service(), other, DAEMON), []);
	});

	it('may both be open: the one opened last counts, and the other when that is closed', () => {
		const s = service();
		const opened = s.open(`file://${main}`, main, tree[main] as string);
		const found = () => s.report(s.analyse(opened)).flatMap(({ findings }) => findings.map(({ rule }) => rule.id));
		s.open(`file://${available}`, available, 'WSGIDaemonProcess b\n');
		assert.deepEqual(found(), []);
		s.open(`file://${enabled}`, enabled, DAEMON);
		assert.deepEqual(found(), ['duplicate-daemon-process']);
		s.close(`file://${enabled}`);
		assert.deepEqual(found(), []);
		s.close(`file://${available}`);
		assert.deepEqual(found(), ['duplicate-daemon-process']);
	});

	it('come and go', () => {
		const files: Record<string, string> = { ...tree };
		const s = service(files);
		const opened = s.open(`file://${main}`, main, tree[main] as string);
		const found = () => s.report(s.analyse(opened)).flatMap(({ findings }) => findings.map(({ rule }) => rule.id));
		assert.deepEqual(found(), ['duplicate-daemon-process']);
		delete files[enabled];
		s.fileChanged(enabled);
		assert.deepEqual(found(), []);
		files[enabled] = `-> ${other}`;
		s.fileChanged(enabled);
		assert.deepEqual(found(), ['duplicate-daemon-process']);
	});

	it('lead nowhere when the file is removed, also while it is open', () => {
		const files: Record<string, string> = { ...tree, [main]: 'Include sites-enabled/a.conf\n' };
		const s = service(files);
		const opened = s.open(`file://${main}`, main, files[main] as string);
		s.open(`file://${available}`, available, DAEMON);
		const found = () => s.report(s.analyse(opened)).flatMap(({ findings }) => findings.map(({ rule }) => rule.id));
		assert.deepEqual(found(), []);
		delete files[available];
		s.fileChanged(available);
		assert.deepEqual(found(), ['include-fails']);
	});
});

describe('files of the workspace that nobody has open', () => {
	it("are judged where they are included, else as fragments, if they are Apache's", () => {
		const tree = {
			'/w/httpd.conf': `${DAEMON}Include sites/*.conf\n`,
			'/w/sites/a.conf': DAEMON,
			'/w/spare/site.conf': DAEMON,
			'/w/nginx.conf': 'server {\n  WSGI\n}\n',
			'/w/app/.htaccess': 'WSGIDaemonProcess b\n',
			'/w/node_modules/x/httpd.conf': 'WSGIDaemonProcess\n',
		};
		assert.deepEqual(unopened(workspace(tree)), {
			'w/app/.htaccess': ['wrong-context'],
			'w/httpd.conf': [],
			'w/sites/a.conf': ['duplicate-daemon-process'],
			'w/spare/site.conf': [],
		});
	});

	it('are those that nobody has open', () => {
		const tree = { '/w/httpd.conf': 'Include a.conf\n', '/w/a.conf': DAEMON };
		const service = workspace(tree);
		service.open('file:///w/a.conf', '/w/a.conf', DAEMON);
		assert.deepEqual(Object.keys(unopened(service)), ['w/httpd.conf']);
		service.close('file:///w/a.conf');
		assert.deepEqual(Object.keys(unopened(service)), ['w/a.conf', 'w/httpd.conf']);
	});

	it('are told under the address of the file where it is in the workspace, else of the link', () => {
		const tree = {
			'/w/apache2.conf': 'Include sites-enabled/*.conf\n',
			'/w/sites-enabled/a.conf': '-> /w/sites-available/a.conf',
			'/w/sites-available/a.conf': DAEMON,
			'/w/sites-enabled/b.conf': '-> /srv/b.conf',
			'/srv/b.conf': 'WSGIDaemonProcess b\n',
		};
		assert.deepEqual(Object.keys(unopened(workspace(tree))).sort(), [
			'w/apache2.conf',
			'w/sites-available/a.conf',
			'w/sites-enabled/b.conf',
		]);
	});

	it('are left alone where the setting says so, for all or in a folder', () => {
		const tree = { '/w/a.conf': DAEMON, '/w/old/b.conf': DAEMON };
		assert.deepEqual(unopened(workspace(tree, { workspaceDiagnostics: false })), {});
		const own = { ...tree, '/w/old/mod-wsgi.json': '{"workspaceDiagnostics":false}' };
		assert.deepEqual(Object.keys(unopened(workspace(own))), ['w/a.conf']);
	});
});
