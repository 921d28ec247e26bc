/** What the real Apache does with requests, where `apache2 -t` has nothing to say: what our texts claim, proven. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { textEdits } from '../../server/src/features/code-actions.ts';
import { Service } from '../../server/src/service.ts';
import type { SourceDocument } from '../../server/src/syntax/source-document.ts';
import { type Comparison, compare, type Disagreement } from './compare-nestings.ts';
import { type Common, makeCommon, makeNesting, type Nesting, randomFrom, render, smaller } from './nestings.ts';
import { type RequestOptions, startApache } from './private-apache.ts';
import { type Answer, ask, tellingScript } from './running-application.ts';

const FILES = {
	'app/wsgi.py': tellingScript(),
	'app/other.wsgi': tellingScript(['application', 'app']),
	'app/user.py': 'def check_password(environ, user, password):\n    return True\n',
	'empty/index.html': 'nothing',
};
const GRANTED = 'DocumentRoot ${ROOT}/empty\n<Directory ${ROOT}>\n\tRequire all granted\n</Directory>\n';

/** Asks a configuration for some URLs, one after the other. */
async function answers(
	configuration: string,
	requests: readonly (string | ({ readonly path: string } & RequestOptions))[],
	options: { readonly granted?: boolean; readonly log?: (text: string) => void } = {},
): Promise<Answer[]> {
	const apache = await startApache((options.granted === false ? '' : GRANTED) + configuration, FILES);
	try {
		const told: Answer[] = [];
		for (const request of requests) {
			const { path, ...rest } = typeof request === 'string' ? { path: request } : request;
			told.push(await ask(apache, path, rest));
		}
		options.log?.(apache.errorLog());
		return told;
	} finally {
		await apache.stop();
	}
}

const statuses = (told: readonly Answer[]) => told.map(({ response }) => response.status);

describe('requests before the real Apache', function () {
	this.timeout(120_000);

	describe('scripts that are not there', () => {
		const APP = 'WSGIScriptAlias / ${ROOT}/app/wsgi.py\n';
		const HANDLER = 'WSGIHandlerScript shop ${ROOT}/no.py\nDocumentRoot ${ROOT}/app\n';
		const BASIC = 'AuthType Basic\nAuthName x\nAuthBasicProvider wsgi\nWSGIAuthUserScript ${ROOT}/app/user.py\n';
		const login = { headers: { Authorization: 'Basic YTpi' } };

		it('an alias: 404; a handler: 500', async () => {
			assert.deepEqual(statuses(await answers('WSGIScriptAlias / ${ROOT}/app/no.py\n', ['/', '/x'])), [404, 404]);
			const handler = `${HANDLER}<Directory \${ROOT}/app>\nOptions +ExecCGI\nAddHandler shop .py\n</Directory>\n`;
			assert.deepEqual(statuses(await answers(handler, ['/wsgi.py'])), [500]);
		});

		it('for access: 403; for passwords: 500; for groups: 401', async () => {
			const at = (lines: string) => `${APP}<Location />\n${lines}</Location>\n`;
			assert.deepEqual(statuses(await answers(at('WSGIAccessScript ${ROOT}/no.py\n'), ['/'])), [403]);
			const user = BASIC.replace('app/user.py', 'no.py');
			assert.deepEqual(statuses(await answers(at(`${user}Require valid-user\n`), [{ path: '/', ...login }])), [500]);
			const group = `${BASIC}WSGIAuthGroupScript \${ROOT}/no.py\nRequire wsgi-group a\n`;
			assert.deepEqual(statuses(await answers(at(group), [{ path: '/', ...login }])), [401]);
		});

		it('to be loaded beforehand, or for dispatch: the application answers', async () => {
			const loaded = `${APP}WSGIImportScript \${ROOT}/no.py process-group=%{GLOBAL} application-group=%{GLOBAL}\n`;
			assert.deepEqual(statuses(await answers(loaded, ['/'])), [200]);
			assert.deepEqual(statuses(await answers(`${APP}WSGIDispatchScript \${ROOT}/no.py\n`, ['/'])), [200]);
		});

		it('without the callable: 404', async () => {
			assert.deepEqual(statuses(await answers(`${APP}WSGICallableObject app\n`, ['/'])), [404]);
			assert.deepEqual(statuses(await answers('WSGIScriptAlias / ${ROOT}/app/user.py\n', ['/'])), [404]);
		});
	});

	describe('daemon process groups', () => {
		it('a group that nothing declares: 500, and a server error in the log', async () => {
			let log = '';
			const told = await answers(
				'WSGIDaemonProcess shop threads=1\nWSGIProcessGroup Shop\nWSGIScriptAlias / ${ROOT}/app/wsgi.py\n',
				['/'],
				{ log: (text) => (log = text) },
			);
			assert.deepEqual(statuses(told), [500]);
			assert.match(log, /No WSGI daemon process called 'Shop' has been configured/);
		});

		it('a group of a virtual host with another ServerName: 500; with the same one: 200', async () => {
			const host = (name: string, alias: string, more = '') =>
				`<VirtualHost *:\${PORT}>\n${name ? `ServerName ${name}\n` : ''}ServerAlias ${alias}\n${more}WSGIScriptAlias / \${ROOT}/app/wsgi.py\nWSGIProcessGroup shop\n</VirtualHost>\n`;
			const told = await answers(
				`ServerName main.test\n${host('shop.test', 'first.test', 'WSGIDaemonProcess shop threads=1\n')}${host('https://shop.test:443', 'same.test')}${host('Shop.test', 'case.test')}${host('', 'none.test')}${host('blog.test', 'shop.test')}`,
				['first.test', 'same.test', 'case.test', 'none.test'].map((name) => ({ path: '/', host: name })),
			);
			assert.deepEqual(statuses(told), [200, 200, 500, 500]);
		});

		it('a group that nothing selects: the application runs embedded, with none of its options', async () => {
			const [{ told } = { told: undefined }] = await answers(
				'WSGIDaemonProcess shop threads=1 python-path=/tmp/shop\nWSGIScriptAlias / ${ROOT}/app/wsgi.py\n',
				['/'],
			);
			assert.equal(told?.process_group, '');
			assert.equal(told?.multiprocess, true);
			assert(!told?.path.includes('/tmp/shop'));
		});

		it('a WSGIProcessGroup in a Directory without the script: embedded too', async () => {
			const [{ told } = { told: undefined }] = await answers(
				'WSGIDaemonProcess shop threads=1\nWSGIScriptAlias / ${ROOT}/app/wsgi.py\n<Directory ${ROOT}/empty>\n\tWSGIProcessGroup shop\n</Directory>\n',
				['/'],
			);
			assert.equal(told?.process_group, '');
		});

		it('WSGIPythonPath does not reach a daemon process, python-path does', async () => {
			const [{ told } = { told: undefined }] = await answers(
				'WSGIPythonPath /tmp/all\nWSGIDaemonProcess shop threads=1 python-path=/tmp/shop\nWSGIScriptAlias / ${ROOT}/app/wsgi.py process-group=shop\n',
				['/'],
			);
			assert(told?.path.includes('/tmp/shop') && !told.path.includes('/tmp/all'));
		});

		it('processes=1 says multiprocess, no processes= does not', async () => {
			const told = await answers(
				'WSGIDaemonProcess one processes=1 threads=2\nWSGIDaemonProcess none threads=1\nWSGIScriptAlias /one ${ROOT}/app/wsgi.py process-group=one\nWSGIScriptAlias /none ${ROOT}/app/wsgi.py process-group=none\n',
				['/one', '/none'],
			);
			assert.deepEqual(
				told.map(({ told: says }) => [says?.multiprocess, says?.multithread]),
				[
					[true, true],
					[false, false],
				],
			);
		});

		it('WSGIRestrictEmbedded: 500 where no group is selected', async () => {
			const told = await answers(
				'WSGIRestrictEmbedded On\nWSGIDaemonProcess shop threads=1\nWSGIScriptAlias /a ${ROOT}/app/wsgi.py process-group=shop\nWSGIScriptAlias /b ${ROOT}/app/wsgi.py\n',
				['/a', '/b'],
			);
			assert.deepEqual(statuses(told), [200, 500]);
		});

		it('WSGIRestrictProcess: 500 for a group that is not listed, embedded mode too; case does not count', async () => {
			const told = await answers(
				'WSGIDaemonProcess shop threads=1\nWSGIDaemonProcess blog threads=1\nWSGIRestrictProcess SHOP\nWSGIScriptAlias /shop ${ROOT}/app/wsgi.py process-group=shop\nWSGIScriptAlias /blog ${ROOT}/app/wsgi.py process-group=blog\nWSGIScriptAlias /none ${ROOT}/app/wsgi.py\n',
				['/shop', '/blog', '/none'],
			);
			assert.deepEqual(statuses(told), [200, 500, 500]);
		});

		it('a daemon takes User as it was read before it: a later one does not reach it', async () => {
			const configuration = (before: string, later: string) =>
				`${before}WSGIDaemonProcess shop threads=1\n${later}WSGIScriptAlias /shop \${ROOT}/app/wsgi.py process-group=shop\nWSGIScriptAlias /here \${ROOT}/app/wsgi.py\n`;
			if (process.getuid?.() !== 0) return;
			const told = await answers(configuration('', 'User daemon\nGroup daemon\n'), ['/shop', '/here']);
			assert.deepEqual(
				told.map(({ told: says }) => says?.user),
				['www-data', 'daemon'],
			);
		});
	});

	describe('numbers', () => {
		it('request-timeout=2m are 2 seconds: the request is cut off', async () => {
			const sleeping = 'import time\ndef application(environ, start_response):\n    time.sleep(20)\n';
			const apache = await startApache(
				`${GRANTED}WSGIDaemonProcess shop threads=1 request-timeout=2m\nWSGIScriptAlias / \${ROOT}/app/sleep.wsgi process-group=shop\n`,
				{ ...FILES, 'app/sleep.wsgi': sleeping },
			);
			try {
				const start = Date.now();
				const { status } = await apache.get('/');
				assert(status >= 500, String(status));
				assert(Date.now() - start < 15_000, `${Date.now() - start} ms`);
			} finally {
				await apache.stop();
			}
		});

		it('threads=5x are 5', async () => {
			const [{ told } = { told: undefined }] = await answers(
				'WSGIDaemonProcess shop threads=5x\nWSGIScriptAlias / ${ROOT}/app/wsgi.py process-group=shop\n',
				['/'],
			);
			assert.equal(told?.threads, 5);
		});

		it('memory-limit=512M are 512 bytes: the daemon never answers', async () => {
			const [answer] = await answers(
				'WSGIDaemonProcess shop threads=1 memory-limit=512M connect-timeout=2 socket-timeout=4\nWSGIScriptAlias / ${ROOT}/app/wsgi.py process-group=shop\n',
				['/'],
			);
			assert((answer?.response.status ?? 0) >= 500, `${answer?.response.status}`);
		});
	});

	describe('URLs', () => {
		it('a slash at the end of the URL path alone: 404 below it', async () => {
			const told = await answers('WSGIScriptAlias /app/ ${ROOT}/app/wsgi.py\n', ['/app', '/app/', '/app/x']);
			assert.deepEqual(statuses(told), [404, 200, 404]);
		});

		it('the first alias that matches wins, and an Alias before all', async () => {
			const shorter = 'WSGIScriptAlias / ${ROOT}/app/wsgi.py\n';
			const longer = 'WSGIScriptAlias /wiki ${ROOT}/app/other.wsgi\n';
			const script = ({ told }: Answer) => told?.script.split('/').at(-1);
			assert.deepEqual((await answers(shorter + longer, ['/wiki/x'])).map(script), ['wsgi.py']);
			assert.deepEqual((await answers(longer + shorter, ['/wiki/x', '/'])).map(script), ['other.wsgi', 'wsgi.py']);
			const hidden = await answers(`${longer}Alias /wiki \${ROOT}/empty\n`, ['/wiki/x', '/wiki/index.html']);
			assert.deepEqual(statuses(hidden), [404, 200]);
		});

		it('an alias of the virtual host is tried before those of the main server', async () => {
			const told = await answers(
				'WSGIScriptAlias /wiki ${ROOT}/app/wsgi.py\n<VirtualHost *:${PORT}>\n\tServerName a.test\n\tWSGIScriptAlias / ${ROOT}/app/other.wsgi\n</VirtualHost>\n<VirtualHost *:${PORT}>\n\tServerName b.test\n</VirtualHost>\n',
				[
					{ path: '/wiki', host: 'a.test' },
					{ path: '/wiki', host: 'b.test' },
				],
			);
			assert.deepEqual(
				told.map(({ told: says }) => says?.script.split('/').at(-1)),
				['other.wsgi', 'wsgi.py'],
			);
		});

		it('a callable that is not there: 404', async () => {
			assert.deepEqual(
				statuses(await answers('WSGICallableObject app\nWSGIScriptAlias / ${ROOT}/app/wsgi.py\n', ['/'])),
				[404],
			);
		});

		it('no Require where the root denies: 403', async () => {
			const denied = '<Directory />\n\tRequire all denied\n</Directory>\nWSGIScriptAlias / ${ROOT}/app/wsgi.py\n';
			assert.deepEqual(statuses(await answers(denied, ['/'], { granted: false })), [403]);
			assert.deepEqual(statuses(await answers(denied, ['/'])), [200]);
		});

		it('a Directory that names the script holds only for requests that end with it', async () => {
			const named = '<Directory ${ROOT}/app/wsgi.py>\n\tWSGIApplicationGroup named\n</Directory>\n';
			const groups = async (more: string) =>
				(await answers(`${named}${more}WSGIScriptAlias /app \${ROOT}/app/wsgi.py\n`, ['/app', '/app/', '/app/x'])).map(
					({ told }) => told?.application_group === 'named',
				);
			assert.deepEqual(await groups(''), [true, false, false]);
			assert.deepEqual(await groups('Options None\n'), [false, false, false]);
		});

		it('a handler takes the alias away: SetHandler of the place, and AddHandler of the extension', async () => {
			const alias = 'WSGIScriptAlias / ${ROOT}/app/wsgi.py\n';
			for (const handler of [
				'AddHandler default-handler .py\n',
				'<Location />\n\tSetHandler default-handler\n</Location>\n',
			]) {
				const [answer] = await answers(alias + handler, ['/']);
				assert.equal(answer?.told, undefined);
			}
		});
	});

	describe('the migration from python-path to python-home', () => {
		let scratch: string;
		let home: string;
		let packages: string;

		before(() => {
			scratch = mkdtempSync(join(tmpdir(), 'migration-'));
			chmodSync(scratch, 0o755);
			home = join(scratch, 'venv');
			// the Python that mod_wsgi is linked with; any other kills the daemon processes
			execFileSync('/usr/bin/python3', ['-m', 'venv', '--without-pip', home]);
			const [version] = readdirSync(join(home, 'lib'));
			packages = join(home, 'lib', version as string, 'site-packages');
			writeFileSync(join(packages, 'only_in_venv.py'), 'here = True\n');
			writeFileSync(join(scratch, 'only_in_project.py'), 'here = True\n');
		});
		after(() => rmSync(scratch, { recursive: true, force: true }));

		/** A module of the system's own packages, to see them go. */
		const systemModule = () => {
			const list = readdirSync('/usr/lib/python3/dist-packages');
			const name = list.find((entry) => /^[a-z_]+\.py$/.test(entry)) ?? list.find((entry) => /^[a-z]+$/.test(entry));
			return name?.replace(/\.py$/, '');
		};

		async function imports(configuration: string): Promise<NonNullable<Answer['told']>> {
			const modules = ['only_in_venv', 'only_in_project', systemModule() ?? 'json'];
			const [answer] = await answers(configuration, [`/?import=${modules.join(',')}`]);
			assert(answer?.told, `${answer?.response.status} ${answer?.response.body}\n${configuration}`);
			return answer.told;
		}

		async function prove(configuration: string): Promise<void> {
			const fixed = applyFix(configuration);
			assert.notEqual(fixed, configuration);
			const [was, is] = [await imports(configuration), await imports(fixed)];
			const system = systemModule();
			assert.equal(was.prefix, '/usr');
			assert.equal(is.prefix, home, 'sys.prefix becomes the virtual environment');
			for (const module of ['only_in_venv', 'only_in_project']) {
				assert(was.imported[module], `${module} was found`);
				assert.equal(is.imported[module], was.imported[module], `${module} is found where it was`);
			}
			assert(!system || was.imported[system], 'packages of the system were found');
			assert(!system || !is.imported[system], 'packages of the system are no longer found');
		}

		it('on WSGIDaemonProcess', () =>
			prove(
				`WSGIDaemonProcess shop threads=1 python-path=${scratch}:${packages}\nWSGIScriptAlias / \${ROOT}/app/wsgi.py process-group=shop application-group=%{GLOBAL}\n`,
			));

		it('on WSGIDaemonProcess, with quotes, in a sub-interpreter', () =>
			prove(
				`WSGIDaemonProcess shop threads=1 python-path="${packages}:${scratch}" display-name=%{GROUP}\nWSGIProcessGroup shop\nWSGIScriptAlias / \${ROOT}/app/wsgi.py\n`,
			));

		it('on WSGIPythonPath', () =>
			prove(
				`WSGIPythonPath ${scratch}:${packages}\nWSGIScriptAlias / \${ROOT}/app/wsgi.py application-group=%{GLOBAL}\n`,
			));

		it('python-home that names bin/python kills the daemon', async () => {
			const [answer] = await answers(
				`WSGIDaemonProcess shop threads=1 python-home=${home}/bin/python connect-timeout=2 socket-timeout=4\nWSGIScriptAlias / \${ROOT}/app/wsgi.py process-group=shop\n`,
				['/'],
			);
			assert((answer?.response.status ?? 0) >= 500);
		});
	});
});

/** The text after the fix of our own rule. */
function applyFix(configuration: string): string {
	const service = new Service((path) => `file://${path}`);
	const opened = service.open('file:///test.conf', '/test.conf', configuration, 'main');
	const [finding] = service.findingsIn(opened).filter(({ rule }) => rule.id === 'python-path-in-virtual-environment');
	const [fix] = finding?.fixes() ?? [];
	assert(fix, 'there is a fix');
	return edited(opened.document, textEdits(opened, fix.edits).get(opened.document) ?? []);
}

type Edits = NonNullable<ReturnType<ReturnType<typeof textEdits>['get']>>;

/** A document's text with edits carried out, the last one first. */
function edited({ text }: SourceDocument, edits: Edits): string {
	const lines = text.split('\n');
	const offset = ({ line, character }: Edits[number]['range']['start']) =>
		lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
	return edits
		.toSorted((a, b) => offset(b.range.start) - offset(a.range.start))
		.reduce(
			(all, { range, newText }) => all.slice(0, offset(range.start)) + newText + all.slice(offset(range.end)),
			text,
		);
}

/** How many nestings are compared: CI 200, in full 1,000. */
const NESTINGS = Number(process.env.JUDGE_NESTINGS ?? 60);
/** How many stand in one configuration. */
const BATCH = 40;
const SEED = Number(process.env.JUDGE_SEED ?? Date.now() % 1_000_000);

describe(`where applications run, in ${NESTINGS} random nestings (JUDGE_SEED=${SEED})`, function () {
	this.timeout(300_000);
	const total = new Map<string, number>();

	for (let from = 0; from < NESTINGS; from += BATCH) {
		const count = Math.min(BATCH, NESTINGS - from);
		it(`${from + 1} to ${from + count}`, async () => {
			const random = randomFrom(SEED + from);
			const common = makeCommon(random);
			const nestings = Array.from({ length: count }, (_, i) => makeNesting(random, from + i));
			const { disagreements, tally }: Comparison = await compare(common, nestings);
			for (const [what, n] of tally) total.set(what, (total.get(what) ?? 0) + n);
			const [first] = disagreements;
			if (first) assert.fail(await explain(common, first));
		});
	}

	after(() => {
		const lines = [...total]
			.toSorted(([a], [b]) => a.localeCompare(b))
			.map(([what, n]) => `${String(n).padStart(8)}  ${what}`);
		console.log(`\n${lines.join('\n')}\n`);
	});
});

/** The smallest nesting that still disagrees, as far as a minute allows. */
async function explain(common: Common, found: Disagreement): Promise<string> {
	let smallest = found;
	const deadline = Date.now() + 60_000;
	const disagreement = async (nesting: Nesting) => {
		try {
			return (await compare(common, [nesting])).disagreements[0];
		} catch {
			return undefined; // Apache does not take it
		}
	};
	const alone = await disagreement({ ...found.nesting, requests: [found.request] });
	if (alone) {
		smallest = alone;
		for (let shrunk = true; shrunk && Date.now() < deadline; ) {
			shrunk = false;
			for (const nesting of smaller(smallest.nesting)) {
				const still = Date.now() < deadline ? await disagreement(nesting) : undefined;
				if (!still) continue;
				smallest = still;
				shrunk = true;
				break;
			}
		}
	}
	const { nesting, request, says } = smallest;
	return `v${nesting.id}-${request.host}.test${request.url}: ${says}\n\n${render(common, [nesting])}`;
}
