import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SourceDocument } from '../syntax/source-document.ts';
import {
	type Application,
	aliasFor,
	applicationFor,
	applicationOf,
	type Decided,
	mountsOf,
	serverOf,
	usesOf,
} from './applications.ts';
import type { Role } from './environment.ts';
import { evaluate } from './evaluate.ts';
import type { PlacedStatement, Server } from './server.ts';
import { makeTarget, type TargetSettings } from './target.ts';

/** The server of a text; `defines: []` and no environment make all that is not in the text known. */
function read(text: string, settings: TargetSettings = {}, role: Role = 'main'): Server {
	const environment = {
		role,
		target: makeTarget({ defines: [], environment: {}, ...settings }),
		include: () => ({ kind: 'unknown' }) as const,
		exists: () => undefined,
	};
	return serverOf(evaluate(new SourceDocument(text), environment));
}

function applications(text: string, settings?: TargetSettings, role?: Role): Application[] {
	const server = read(text, settings, role);
	return mountsOf(server).map((mount) => applicationOf(server, mount));
}

function application(text: string, settings?: TargetSettings, role?: Role): Application {
	const [first] = applications(text, settings, role);
	assert(first);
	return first;
}

function lineOf({ document, statement }: PlacedStatement): number {
	return (document.placeOf(statement.line)?.startLine ?? -1) + 1;
}

/** `value by LINE`, `value by default`, with what makes it doubtful: `value by 3 (if 7)`. */
function said({ value, by, doubts }: Decided<unknown>): string {
	const doubtful = doubts.map(({ kind, by: other }) => (other ? `${kind} ${lineOf(other)}` : kind));
	const shown = value === '' ? "''" : String(value);
	return `${shown} by ${by === 'default' ? by : lineOf(by)}${doubtful.length > 0 ? ` (${doubtful.join(', ')})` : ''}`;
}

type Key = { [K in keyof Application]: Application[K] extends Decided<unknown> ? K : never }[keyof Application];

/** Asserts what was decided of the first application. */
function expect(
	text: string,
	expected: Partial<Record<Key, string>> & { readonly fate?: string },
	settings?: TargetSettings,
	role?: Role,
) {
	const found = application(text, settings, role);
	const actual = Object.fromEntries(
		Object.keys(expected).map((key) => [key, key === 'fate' ? found.fate.kind : said(found[key as Key])]),
	);
	assert.deepEqual(actual, expected);
}

const shop = 'WSGIDaemonProcess shop\n';
const alias = 'WSGIScriptAlias / /srv/app/wsgi.py\n';

describe('applications', () => {
	describe('with nothing said', () => {
		it('run embedded, in an interpreter of their own', () =>
			expect(`${alias}ServerName a.test\n`, {
				processGroup: "'' by default",
				applicationGroup: 'a.test| by default',
				callable: 'application by default',
				scriptReloading: 'true by default',
				passAuthorization: 'false by default',
				restrictEmbedded: 'false by default',
				restrictProcess: 'undefined by default',
				handler: 'wsgi-script by 1',
				script: '/srv/app/wsgi.py by 1',
				fate: 'runs',
			}));
	});

	describe('the merge order', () => {
		const vhost = (inner: string, main = '') => `${shop}${main}<VirtualHost *:80>\n${inner}${alias}</VirtualHost>\n`;

		it('the virtual host over the server', () =>
			expect(vhost('WSGIProcessGroup shop\n', 'WSGIProcessGroup %{GLOBAL}\n'), { processGroup: 'shop by 4' }));

		it('the last one in a scope', () =>
			expect(`WSGIProcessGroup a\nWSGIProcessGroup b\n${alias}`, { processGroup: 'b by 2' }));

		it('a Directory over the virtual host, though it stands before it, and in the main server', () =>
			expect(vhost('WSGIProcessGroup a\n', '<Directory /srv/app>\nWSGIProcessGroup shop\n</Directory>\n'), {
				processGroup: 'shop by 3',
			}));

		it('the longer Directory, in any order; of equals the last; wild-cards among them; regular expressions after all', () => {
			const directories = (...paths: string[]) =>
				alias + paths.map((path, i) => `<Directory ${path}>\nWSGIProcessGroup g${i}\n</Directory>\n`).join('');
			expect(directories('/srv/app', '/srv', '/'), { processGroup: 'g0 by 3' });
			expect(directories('/srv/app/', '/srv/app'), { processGroup: 'g1 by 6' });
			expect(directories('/srv/a*', '/srv/app', '/srv/*'), { processGroup: 'g2 by 9' });
			expect(directories('~ "/app"', '/srv/app'), { processGroup: 'g0 by 3' });
			expect(directories('/srv/other', '/srv/ap', '/srv/app/sub', '/srv/APP'), { processGroup: "'' by default" });
			expect(directories('/srv//x/../app'), { processGroup: 'g0 by 3' });
		});

		it('Files over Directory, Location over Files', () => {
			const files = '<Files wsgi.py>\nWSGIProcessGroup files\n</Files>\n';
			const directory = '<Directory /srv>\nWSGIProcessGroup directory\n</Directory>\n';
			const location = '<Location />\nWSGIProcessGroup location\n</Location>\n';
			expect(alias + files + directory, { processGroup: 'files by 3' });
			expect(alias + location + files + directory, { processGroup: 'location by 3' });
			expect(`${alias}<Directory /srv>\n${files}</Directory>\n<Files *.py>\nWSGIProcessGroup outer\n</Files>\n`, {
				processGroup: 'files by 4',
			});
		});

		it('Location sections in the order in which they stand, the main server first', () => {
			const location = (path: string, group: string) => `<Location ${path}>\nWSGIProcessGroup ${group}\n</Location>\n`;
			const mount = 'WSGIScriptAlias /app /srv/app/wsgi.py\n';
			expect(mount + location('/app', 'a') + location('/', 'b'), { processGroup: 'b by 6' });
			expect(`<VirtualHost *:80>\n${mount}${location('/', 'own')}</VirtualHost>\n${location('/app', 'main')}`, {
				processGroup: 'own by 4',
			});
			expect(mount + location('/apple', 'a') + location('/ap', 'b'), { processGroup: "'' by default" });
		});

		it('Limit leaves its directives to what is around it; Proxy and Files in Files hold for nothing', () => {
			expect(`${alias}<Directory /srv>\n<Limit GET>\nWSGIProcessGroup a\n</Limit>\n</Directory>\n`, {
				processGroup: 'a by 4',
			});
			expect(`${alias}<Proxy *>\nWSGIProcessGroup a\n</Proxy>\n`, { processGroup: "'' by default" });
			expect(`${alias}<Files w*>\n<Files wsgi.py>\nWSGIProcessGroup a\n</Files>\n</Files>\n`, {
				processGroup: "'' by default",
			});
		});

		it('options of the alias over all', () =>
			expect(
				'WSGIScriptAlias / /srv/app/wsgi.py process-group=shop application-group=%{GLOBAL} callable-object=%{ENV:X} pass-authorization=On\n<Location />\nWSGIProcessGroup a\nWSGIApplicationGroup b\nWSGICallableObject c\nWSGIPassAuthorization Off\n</Location>\n',
				{
					processGroup: 'shop by 1',
					applicationGroup: "'' by 1",
					callable: '%{ENV:X} by 1',
					passAuthorization: 'true by 1',
				},
			));
	});

	describe('what is not certain', () => {
		it('an If', () =>
			expect(
				`WSGIProcessGroup a\n${alias}<If "%{HTTPS} == 'on'">\nWSGIProcessGroup b\nWSGICallableObject application\n</If>\n`,
				{
					processGroup: 'a by 1 (if 4)',
					callable: 'application by default',
					fate: 'unknown',
				},
			));

		it('a condition that nobody knows, unless the alias stands under it too', () => {
			const condition = (inner: string) => `<IfDefine X>\n${inner}</IfDefine>\n`;
			const unknown = { defines: undefined } as TargetSettings;
			expect(`${alias}${condition('WSGIProcessGroup a\n')}`, { processGroup: "'' by default (condition 3)" }, unknown);
			expect(condition(`WSGIProcessGroup a\n${alias}`), { processGroup: 'a by 2' }, unknown);
			expect(
				`${condition(shop)}WSGIScriptAlias / /srv/app/wsgi.py process-group=shop\n`,
				{
					processGroup: 'shop by 4 (condition 2)',
				},
				unknown,
			);
		});

		it('a Location below the mount, and a Directory that names the script', () => {
			expect(`WSGIScriptAlias /app /srv/app/wsgi.py\n<Location /app/admin>\nWSGIProcessGroup a\n</Location>\n`, {
				processGroup: "'' by default (part 3)",
				fate: 'runs',
			});
			const script = '<Directory /srv/app/wsgi.py>\nWSGIProcessGroup a\n</Directory>\n';
			expect(`WSGIScriptAlias /app /srv/app/wsgi.py\n${script}`, { processGroup: "'' by default (part 3)" });
			expect(alias + script, { processGroup: "'' by default" });
			expect(`WSGIScriptAlias /app /srv/app/wsgi.py\nOptions None\n${script}`, {
				processGroup: "'' by default (section 4)",
			});
		});

		it('a regular expression: below a path it is decided, else it holds for a part', () => {
			const location = (regex: string) =>
				`WSGIScriptAlias /app /srv/app/wsgi.py\n<LocationMatch "${regex}">\nWSGIProcessGroup a\n</LocationMatch>\n`;
			for (const regex of ['^/app', '^/', '^/app(/|$)', '^/app(/.*)?$', '^/ap.*'])
				expect(location(regex), { processGroup: 'a by 3' });
			for (const regex of ['^/apple', '^/other/', '^/x$']) expect(location(regex), { processGroup: "'' by default" });
			for (const regex of ['admin', '^/app/admin', '^/app$', '^/(app|other)', '^/app/?$'])
				expect(location(regex), { processGroup: "'' by default (part 3)" });
		});

		it('a variable', () =>
			expect(
				`WSGIProcessGroup \${GROUP}\n${alias}`,
				{ processGroup: '${GROUP} by 1 (variable 1)' },
				{ environment: undefined },
			));

		it('a template that gives the script: its Location is known, its Directory is not', () => {
			const text = (section: string) =>
				`WSGIScriptAlias /app {{ home }}/wsgi.py process-group=shop\n<${section}>\nWSGIApplicationGroup a\n</${section.split(' ')[0]}>\n`;
			expect(text('Location /app'), { applicationGroup: 'a by 3', processGroup: 'shop by 1 (unseen)' }, {}, 'fragment');
			assert.match(
				said(application(text('Directory /srv/app'), {}, 'fragment').applicationGroup),
				/by default \(section 3/,
			);
		});

		it('what includes a fragment', () => {
			expect(alias, { processGroup: "'' by default (unseen)", fate: 'unknown' }, {}, 'fragment');
			expect(`${shop}WSGIProcessGroup shop\n${alias}`, { processGroup: 'shop by 2' }, {}, 'fragment');
			expect(`WSGIProcessGroup shop\n${alias}`, { processGroup: 'shop by 1 (unseen)' }, {}, 'fragment');
		});

		it('a dispatch script', () =>
			expect(`WSGIDispatchScript /srv/dispatch.wsgi\n${alias}`, { processGroup: "'' by default (script 1)" }));

		it('a .htaccess, where AllowOverride lets it say something', () => {
			const directory = (path: string, allow: string) => `<Directory ${path}>\nAllowOverride ${allow}\n</Directory>\n`;
			expect(alias + directory('/srv/app', 'FileInfo'), {
				callable: 'application by default (htaccess 3)',
				processGroup: "'' by default",
				fate: 'runs',
			});
			expect(alias + directory('/srv', 'All') + directory('/srv/app', 'None'), {
				callable: 'application by default (htaccess 3)',
			});
			expect(alias + directory('/', 'None') + directory('/srv/app', 'AuthConfig') + directory('/var', 'All'), {
				callable: 'application by default',
			});
		});

		it('the virtual hosts that an alias of the main server serves', () =>
			expect(`${alias}WSGIProcessGroup a\n<VirtualHost *:80>\nWSGIProcessGroup b\n</VirtualHost>\n`, {
				processGroup: 'a by 2 (part 4)',
			}));
	});

	describe('names', () => {
		const named = (group: string, more = '') =>
			`ServerName main.test\n<VirtualHost *:80>\nServerName Shop.test\n${more}WSGIScriptAlias /App /srv/app/wsgi.py application-group=${group}\n</VirtualHost>\n`;
		const group = (text: string, settings?: TargetSettings) =>
			said(application(text, settings).applicationGroup).replace(/ by \d+/, '');

		it('of the server and the mount', () => {
			assert.equal(group(named('%{SERVER}')), 'Shop.test');
			assert.equal(group(named('%{RESOURCE}'), { version: '6.0.5' }), 'Shop.test|/App');
			assert.equal(group(named('%{RESOURCE}'), { version: '5.0.2' }), 'Shop.test|/app');
			assert.equal(group(named('%{RESOURCE}')), 'Shop.test|/App (release)');
			assert.equal(group(named('%{HOST}')), 'Shop.test (request)');
			assert.equal(group(named('%{GLOBAL}')), "''");
			assert.equal(group(named('%{global}')), '%{global}');
		});

		it('with the port, if it is not a usual one', () => {
			const at = (address: string, name = '') =>
				`ServerName main.test\n<VirtualHost ${address}>\n${name}${alias}</VirtualHost>\n`;
			assert.equal(group(at('*:443')), 'main.test| by default');
			assert.equal(group(at('*:8080')), 'main.test:8080| by default (request)');
			assert.equal(group(at('*:80', 'ServerName https://a.test:443\n')), 'a.test| by default');
			assert.equal(group(at('10.0.0.1:80')), '…| by default (unseen)');
		});

		it('of variables that SetEnv sets', () => {
			const of = (more: string) => said(application(`WSGIProcessGroup %{ENV:PG}\n${alias}${more}`).processGroup);
			assert.equal(of('SetEnv pg shop\n'), 'shop by 1');
			assert.equal(of('SetEnv PG %{GLOBAL}\n'), "'' by 1");
			assert.equal(of('SetEnv PG %{ENV:OTHER}\n'), '%{ENV:OTHER} by 1');
			assert.equal(of(''), '%{ENV:PG} by 1 (request)');
			assert.equal(of('SetEnv PG shop\nSetEnvIf Host x PG=blog\n'), 'shop by 1 (request 4)');
			assert.equal(of('SetEnv PG shop\nRewriteRule ^ - [E=PG:blog]\n'), 'shop by 1 (request 4)');
			assert.equal(of('SetEnv PG a\n<Directory /srv>\nSetEnv PG b\n</Directory>\n'), 'b by 1');
		});

		it('UnsetEnv takes away what stands around it, but not if Directory sections are merged before', () => {
			const of = (more: string) =>
				said(application(`WSGIProcessGroup %{ENV:PG}\nSetEnv PG a\n${alias}${more}`).processGroup);
			const directory = (path: string, what: string) => `<Directory ${path}>\n${what}\n</Directory>\n`;
			assert.equal(of(directory('/srv', 'UnsetEnv PG')), '%{ENV:PG} by 1 (request 5)');
			assert.equal(of(directory('/srv', 'UnsetEnv PG') + directory('/srv/app', 'SetEnv X y')), 'a by 1');
			assert.equal(of(directory('/srv', 'SetEnv PG b') + directory('/srv/app', 'UnsetEnv PG')), 'a by 1');
		});

		it('of callables', () => {
			const of = (name: string) => application(`WSGICallableObject ${name}\n${alias}`).callable.value;
			assert.equal(of('app'), 'app');
			assert.equal(of('%{GLOBAL}'), 'application');
			assert.equal(of('%{ENV:X}'), 'application');
		});
	});

	describe('daemon process groups', () => {
		it('give processes, threads, account and Python', () =>
			expect(
				`User www\nWSGIPythonHome /srv/all\nWSGIPythonPath /srv/lib\nWSGIDaemonProcess shop processes=2 threads=5x user=shop python-path=/srv/app\nWSGIProcessGroup shop\nUser later\n${alias}`,
				{
					processes: '2 by 4',
					threads: '5 by 4',
					user: 'shop by 4',
					userGroup: 'undefined by default',
					pythonHome: '/srv/all by 2',
					pythonPath: '/srv/app by 4',
				},
			));

		it('have defaults, and the User that was read before them', () =>
			expect(`User www\n${shop}User later\nWSGIPythonPath /srv/lib\nWSGIProcessGroup shop\n${alias}`, {
				processes: '1 by default',
				threads: '15 by default',
				user: 'www by 1',
				pythonPath: 'undefined by default',
			}));

		it('in embedded mode it is the server that says', () =>
			expect(`User www\nUser later\nWSGIPythonHome /srv/all\nWSGIPythonPath /srv/lib\n${alias}`, {
				processes: 'undefined by default',
				user: 'later by 2',
				pythonHome: '/srv/all by 3',
				pythonPath: '/srv/lib by 4',
			}));

		const hosts = (a: string, b: string, main = '') =>
			`${main}<VirtualHost *:80>\n${a}${shop}</VirtualHost>\n<VirtualHost *:443>\n${b}WSGIProcessGroup shop\n${alias}</VirtualHost>\n`;
		const cases: readonly [string, string, string, string][] = [
			['ServerName a.test\n', 'ServerName a.test\n', '', 'runs'],
			['ServerName a.test:80\n', 'ServerName https://a.test:443\n', '', 'runs'],
			['ServerName a.test\n', 'ServerName A.test\n', '', 'group-of-another-host'],
			['ServerName a.test\n', 'ServerName b.test\nServerAlias a.test\n', '', 'group-of-another-host'],
			['', '', '', 'runs'],
			['ServerName a.test\n', '', 'ServerName a.test\n', 'runs'],
			['ServerName a.test\n', '', 'ServerName b.test\n', 'group-of-another-host'],
			['ServerName a.test\n', '', '', 'unknown'],
		];
		for (const [a, b, main, fate] of cases)
			it(`of another virtual host: ${JSON.stringify([a, b, main])}: ${fate}`, () =>
				expect(hosts(a, b, main), { fate }));

		it('must be there, and may be restricted', () => {
			expect(`WSGIProcessGroup nosuch\n${shop}${alias}`, { fate: 'no-such-group' });
			expect(`WSGIRestrictEmbedded On\n${alias}`, { fate: 'embedded-restricted', restrictEmbedded: 'true by 1' });
			expect(`WSGIRestrictProcess blog\n${alias}`, { fate: 'process-restricted', restrictProcess: 'blog by 1' });
			expect(`WSGIRestrictProcess blog %{GLOBAL}\n${alias}`, { fate: 'runs' });
			expect(`WSGIRestrictProcess SHOP\n${shop}WSGIProcessGroup shop\n${alias}`, { fate: 'runs' });
			expect(
				`WSGIRestrictProcess blog\n${shop}WSGIProcessGroup shop\n<Files wsgi.py>\nWSGIRestrictProcess shop\n</Files>\n${alias}`,
				{
					fate: 'runs',
				},
			);
		});

		it('know their applications', () => {
			const server = read(
				`${shop}WSGIDaemonProcess blog\n${alias}WSGIScriptAlias /b /srv/b.wsgi process-group=shop\nWSGIProcessGroup shop\n`,
			);
			assert.deepEqual(
				server.groups.map((group) => usesOf(server, group).map(({ mount }) => mount.location)),
				[['/', '/b'], []],
			);
		});
	});

	it('of a daemon process group are those that all applications say run there', () => {
		const names = fc.constantFrom('shop', 'blog', '%{GLOBAL}', '%{SERVER}', '%{ENV:GROUP}');
		const directive = fc.oneof(
			names.map((name) => `WSGIProcessGroup ${name}`),
			fc
				.tuple(fc.constantFrom('/', '/b'), names)
				.map(([url, name]) => `WSGIScriptAlias ${url} /srv/a.wsgi process-group=${name}`),
			names.map((name) => `WSGIHandlerScript script /srv/h.wsgi process-group=${name}`),
			fc.constantFrom(
				'WSGIScriptAlias / /srv/a.wsgi',
				'WSGIScriptAliasMatch ^/c /srv/c.wsgi process-group=shop',
				'SetHandler script',
				'SetEnv GROUP blog',
				'ServerName shop',
				'<IfDefine UNKNOWN>\nWSGIProcessGroup shop\n</IfDefine>',
				'<Directory /srv>\nWSGIProcessGroup blog\n</Directory>',
				'<Files a.wsgi>\nSetHandler wsgi-script\n</Files>',
			),
		);
		const host = fc
			.array(directive, { maxLength: 4 })
			.map((lines) => `<VirtualHost *:80>\n${lines.join('\n')}\n</VirtualHost>`);
		fc.assert(
			fc.property(fc.array(fc.oneof({ weight: 3, arbitrary: host }, directive), { maxLength: 6 }), (parts) => {
				const server = read(`WSGIDaemonProcess shop\nWSGIDaemonProcess blog\n${parts.join('\n')}\n`, {
					defines: undefined,
				});
				const all = mountsOf(server).map((mount) => applicationOf(server, mount));
				for (const group of server.groups)
					assert.deepEqual(new Set(usesOf(server, group)), new Set(all.filter((each) => each.group === group)));
			}),
			{ numRuns: 300 },
		);
	});

	describe('mounts', () => {
		const locations = (text: string) =>
			applications(text).map(({ mount }) => `${mount.kind} ${mount.location} ${mount.target}`);

		it('are aliases, in reading order', () =>
			assert.deepEqual(
				locations(
					`<VirtualHost *:80>\nWSGIScriptAlias /a /srv/a.wsgi\n</VirtualHost>\nWSGIScriptAliasMatch "^/b(.*)" /srv/b.wsgi$1\nWSGIScriptAlias /c\n`,
				),
				['alias /a /srv/a.wsgi', 'match ^/b(.*) /srv/b.wsgi$1'],
			));

		it('are scripts that a handler is set for', () => {
			const handled = '<Directory /srv/app>\nOptions +ExecCGI\nAddHandler wsgi-script .wsgi\n</Directory>\n';
			assert.deepEqual(
				locations(`Alias /a /srv/app/a.wsgi\nAlias /static /srv/app/static\nAlias /x /srv/app/x.css\n${handled}`),
				['handler /a /srv/app/a.wsgi'],
			);
			assert.deepEqual(
				locations(
					'DocumentRoot /srv\n<Directory /srv/app>\n<Files a.wsgi>\nSetHandler wsgi-script\n</Files>\n</Directory>\n',
				),
				['handler /app/a.wsgi /srv/app/a.wsgi'],
			);
			assert.deepEqual(
				locations('WSGIHandlerScript resource /srv/resource.wsgi\n<Location /r>\nSetHandler resource\n</Location>\n'),
				['handler-script /r /srv/resource.wsgi'],
			);
		});

		it('need Options ExecCGI, if no alias of mod_wsgi leads to them', () => {
			const handled = (options: string) => `Alias /a /srv/app/a.wsgi\n${options}AddHandler wsgi-script .wsgi\n`;
			expect(handled(''), { fate: 'no-exec-cgi' });
			expect(handled('Options ExecCGI\n'), { fate: 'runs' });
			expect(handled('Options All\n<Location /a>\nOptions -ExecCGI\n</Location>\n'), { fate: 'no-exec-cgi' });
		});

		it('lose an alias to another handler', () => {
			expect(`${alias}AddHandler cgi-script .py\n`, { handler: 'cgi-script by 2', fate: 'other-handler' });
			expect(`${alias}<Location />\nSetHandler None\n</Location>\n`, { handler: 'wsgi-script by 1', fate: 'runs' });
			expect(`${alias}AddHandler cgi-script .py\n<Directory /srv>\nRemoveHandler .py\n</Directory>\n`, {
				fate: 'runs',
			});
		});

		it('of a handler script have its options', () =>
			expect(
				`${shop}WSGIHandlerScript r /srv/r.wsgi process-group=shop\n<Location /r>\nSetHandler r\nWSGIProcessGroup blog\n</Location>\n`,
				{ processGroup: 'shop by 2', callable: 'handle_request by default', script: '/srv/r.wsgi by 2', fate: 'runs' },
			));

		it('may be hidden by what comes before them', () => {
			const shadow = (text: string) => {
				const by = applications(text).at(-1)?.shadowedBy;
				return by && lineOf(by);
			};
			const wiki = 'WSGIScriptAlias /wiki /srv/wiki.wsgi\n';
			assert.equal(shadow(alias + wiki), 1);
			assert.equal(shadow(wiki + alias), undefined);
			assert.equal(shadow(`${wiki}Alias /wiki /srv/htdocs\n`), 2);
			assert.equal(shadow(`Alias /wiki/static /srv/htdocs\n${wiki}`), undefined);
			assert.equal(shadow(`<VirtualHost *:80>\n${alias}</VirtualHost>\n${wiki}`), undefined);
		});
	});

	describe('a single request', () => {
		const text =
			'ServerName a.test\nWSGIScriptAlias /app /srv/app/wsgi.py\nWSGIScriptAlias / /srv/root.wsgi\n<Location /app/admin>\nWSGIProcessGroup admin\n</Location>\n<Directory /srv/app/wsgi.py>\nWSGIApplicationGroup exact\n</Directory>\n';
		const ask = (url: string, file: string, pathInfo: string) => {
			const server = read(text);
			const mount = aliasFor(server, server.main, url);
			assert(mount && mount !== 'unknown');
			return applicationFor(server, mount, { url, file, pathInfo, hostName: 'b.test', hostPort: 8000 });
		};

		it('has no parts', () => {
			const admin = ask('/app/admin/x', '/srv/app/wsgi.py', '/admin/x');
			assert.equal(said(admin.processGroup), 'admin by 5');
			assert.equal(said(admin.applicationGroup), 'a.test:8000|/app by default');
			assert.equal(said(ask('/app', '/srv/app/wsgi.py', '').applicationGroup), 'exact by 8');
			assert.equal(ask('/', '/srv/root.wsgi', '/').mount.target, '/srv/root.wsgi');
		});
	});

	it('are found in 5,000 virtual hosts', () => {
		const text = Array.from(
			{ length: 5000 },
			(_, i) =>
				`<VirtualHost *:80>\nServerName h${i}.test\nWSGIDaemonProcess g${i}\nWSGIScriptAlias / /srv/h${i}/wsgi.py process-group=g${i}\nAlias /static /srv/h${i}/static\n<Directory /srv/h${i}>\nWSGIApplicationGroup %{GLOBAL}\n</Directory>\n</VirtualHost>\n`,
		).join('');
		const server = read(text);
		const mounts = mountsOf(server);
		const mount = mounts[2500];
		assert.equal(mount && applicationOf(server, mount).processGroup.value, 'g2500');
		assert.equal(mounts.filter((each) => applicationOf(server, each).fate.kind === 'runs').length, 5000);
	});
});
