import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	CancellationTokenSource,
	type CodeAction,
	type CompletionItem,
	type CompletionList,
	type Diagnostic,
	DiagnosticSeverity,
	type Hover,
	type Location,
	type SignatureHelp,
} from 'vscode-languageserver/node';
import type { Status } from '../../server/src/features/status.ts';
import { CHANGED_NOTIFICATION, RELEASES_REQUEST, STATUS_REQUEST } from '../../server/src/protocol.ts';
import { type ClientOptions, fullClient, LspClient, SERVER } from './lsp-client.ts';

const uri = 'file:///w/site.conf';
const rules = (diagnostics: readonly Diagnostic[]) => diagnostics.map((diagnostic) => diagnostic.code);

describe('language server', () => {
	const clients: LspClient[] = [];
	const start = (options?: ClientOptions) => {
		const client = new LspClient(options);
		clients.push(client);
		return client;
	};
	afterEach(() => {
		for (const client of clients.splice(0)) client.process.kill();
	});

	it('publishes diagnostics to a client that cannot pull, after each edit', async () => {
		const client = start();
		await client.open(uri, 'WSGIDaemonProcess app thread=5\n');
		assert.deepEqual(rules(await client.published(uri)), ['unknown-option']);
		await client.change(uri, [
			{ range: { start: { line: 0, character: 28 }, end: { line: 0, character: 28 } }, text: 's' },
		]);
		assert.deepEqual(await client.published(uri, (found) => found.length === 0), []);
		await client.change(uri, [{ text: 'WSGIProcessGroup a b\n' }]);
		assert.deepEqual(rules(await client.published(uri, (found) => found.length > 0)), ['wrong-number-of-arguments']);
	});

	it('answers pulled diagnostics and publishes none then', async () => {
		const client = start({ capabilities: fullClient });
		const { capabilities } = await client.initialized;
		assert.equal((capabilities.diagnosticProvider as { interFileDependencies: boolean }).interFileDependencies, true);
		await client.open(uri, 'WSGIDaemonProcess app thread=5\n');
		const report = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
		const [diagnostic] = report.items;
		assert.equal(diagnostic?.code, 'unknown-option');
		assert.deepEqual(diagnostic?.range, { start: { line: 0, character: 22 }, end: { line: 0, character: 28 } });
		assert.equal(diagnostic?.severity, DiagnosticSeverity.Error);
		assert.match(diagnostic?.codeDescription?.href ?? '', /#unknown-option$/);
	});

	it('completes, explains, helps with arguments and fixes', async () => {
		const client = start({ capabilities: fullClient });
		const text = 'WSGIDaemonProcess app python-path=/srv/venv/lib/python3.11/site-packages \nWSGIProc\n';
		await client.open(uri, text);
		const at = { textDocument: { uri }, position: { line: 1, character: 8 } };
		const list = await client.request<CompletionList>('textDocument/completion', at);
		const item = list.items.find(({ label }) => label === 'WSGIProcessGroup') as CompletionItem;
		const resolved = await client.request<CompletionItem>('completionItem/resolve', item);
		assert.ok(JSON.stringify(resolved.documentation).length > 100);
		const hover = await client.request<Hover>('textDocument/hover', {
			textDocument: { uri },
			position: { line: 0, character: 24 },
		});
		assert.match(JSON.stringify(hover.contents), /python-path/);
		const help = await client.request<SignatureHelp>('textDocument/signatureHelp', {
			textDocument: { uri },
			position: { line: 0, character: 74 },
		});
		assert.match(help.signatures[0]?.label ?? '', /^WSGIDaemonProcess/);
		const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
			textDocument: { uri },
			range: { start: { line: 0, character: 30 }, end: { line: 0, character: 30 } },
			context: { diagnostics: [] },
		});
		const migration = actions.find(({ title }) => title === 'Migrate python-path to python-home');
		assert.deepEqual(
			Object.values(migration?.edit?.changes ?? {})[0]?.map((edit) => edit.newText),
			['python-home=/srv/venv'],
		);
		assert.ok(actions.some(({ title }) => title === 'Ignore python-path-in-virtual-environment here'));
	});

	it('answers every method it announces', async () => {
		const client = start({ capabilities: fullClient });
		await client.open(
			uri,
			'WSGIDaemonProcess app\nWSGIProcessGroup app\n<VirtualHost *:80>\nWSGIScriptAlias / /a.wsgi\n</VirtualHost>\n',
		);
		const textDocument = { uri };
		const position = { line: 1, character: 18 };
		const range = { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } };
		const options = { tabSize: 4, insertSpaces: true };
		const asked: Record<string, [unknown, (answer: never) => boolean]> = {
			'textDocument/documentSymbol': [{ textDocument }, (a: unknown[]) => a.length === 3],
			'textDocument/foldingRange': [{ textDocument }, (a: unknown[]) => a.length === 1],
			'textDocument/selectionRange': [{ textDocument, positions: [position] }, (a: unknown[]) => a.length === 1],
			'textDocument/documentLink': [{ textDocument }, (a: unknown[]) => a.length === 0],
			'textDocument/definition': [{ textDocument, position }, (a: unknown[]) => a.length === 1],
			'textDocument/references': [
				{ textDocument, position, context: { includeDeclaration: true } },
				(a: unknown[]) => a.length === 2,
			],
			'textDocument/documentHighlight': [{ textDocument, position }, (a: unknown[]) => a.length === 2],
			'textDocument/prepareRename': [
				{ textDocument, position },
				(a: { placeholder: string }) => a.placeholder === 'app',
			],
			'textDocument/rename': [
				{ textDocument, position, newName: 'b' },
				(a: { documentChanges: unknown[] }) => a.documentChanges.length === 1,
			],
			'workspace/symbol': [{ query: 'app' }, (a: unknown[]) => a.length === 1],
			'textDocument/linkedEditingRange': [
				{ textDocument, position: { line: 2, character: 3 } },
				(a: { ranges: unknown[] }) => a.ranges.length === 2,
			],
			'textDocument/formatting': [
				{ textDocument, options },
				(a: { newText: string }[]) => a.some(({ newText }) => newText === '    '),
			],
			'textDocument/rangeFormatting': [{ textDocument, range, options }, (a: unknown[]) => a.length === 1],
			'textDocument/onTypeFormatting': [
				{ textDocument, position: { line: 2, character: 18 }, ch: '>', options },
				Array.isArray,
			],
			'textDocument/semanticTokens/full': [{ textDocument }, (a: { data: number[] }) => a.data.length > 20],
			'textDocument/semanticTokens/range': [{ textDocument, range }, (a: { data: number[] }) => a.data.length > 20],
			'textDocument/codeLens': [
				{ textDocument },
				(a: { command: { title: string } }[]) =>
					a.some(({ command }) => /daemon process group app|app/.test(command.title)),
			],
			'textDocument/inlayHint': [{ textDocument, range }, Array.isArray],
			'modWsgi/applications': [{ textDocument }, (a: unknown[]) => a.length === 1],
		};
		for (const [method, [params, isRight]] of Object.entries(asked)) {
			const answer = await client.request(method, params);
			assert.ok(isRight(answer as never), `${method}: ${JSON.stringify(answer).slice(0, 500)}`);
		}
		await assert.rejects(
			client.request('textDocument/rename', { textDocument, position, newName: 'a b' }),
			/cannot be/,
		);
		await assert.rejects(client.request('workspace/executeCommand', { command: 'no.such' }), /no command/);
		await assert.rejects(client.request('no/such/method', {}), /Unhandled method/);
	});

	it('takes settings from initialization, the client, and mod-wsgi.json', async () => {
		const text = 'WSGISwitchInterval 0.005\n';
		const severity = async (options: ClientOptions) => {
			const client = start(options);
			await client.open(uri, text);
			return (await client.published(uri, options.settings ? ([first]) => first?.severity === 1 : undefined))[0]
				?.severity;
		};
		assert.equal(await severity({}), 3);
		assert.equal(await severity({ initializationOptions: { target: { version: '4.9.4' } } }), 1);
		const capabilities = { workspace: { configuration: true } };
		assert.equal(await severity({ capabilities, settings: { target: { version: '4.9.4' } } }), 1);
	});

	it('migrates the whole workspace after confirmation, open files and others', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'migrate-'));
		try {
			mkdirSync(join(folder, 'sites'));
			for (const name of ['a', 'b']) {
				writeFileSync(
					join(folder, `sites/${name}.conf`),
					`WSGIDaemonProcess ${name} python-path=/srv/${name}:/venv/${name}/lib/python3.9/site-packages\n`,
				);
			}
			const client = start({ capabilities: fullClient, folders: [folder] });
			await client.open(
				`file://${folder}/sites/a.conf`,
				'WSGIDaemonProcess a python-path=/venv/a/lib64/python3.9/site-packages\n',
			);
			await client.request('workspace/executeCommand', { command: 'modWsgi.migrateToPythonHome' });
			const [applied] = client.appliedEdits as {
				edit: {
					documentChanges: { textDocument: { uri: string }; edits: { newText: string; annotationId: string }[] }[];
					changeAnnotations: Record<string, { needsConfirmation: boolean }>;
				};
			}[];
			const changes = applied?.edit.documentChanges.map(({ textDocument, edits }) => [
				textDocument.uri.split('/').at(-1),
				edits[0]?.newText,
			]);
			assert.deepEqual(changes, [
				['a.conf', 'python-home=/venv/a'],
				['b.conf', 'python-home=/venv/b python-path=/srv/b'],
			]);
			assert.ok(
				Object.values(applied?.edit.changeAnnotations ?? {}).every(({ needsConfirmation }) => needsConfirmation),
			);
		} finally {
			rmSync(folder, { recursive: true });
		}
	});

	it('explains an error by the configurations of the workspace, open or not', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'explain-'));
		try {
			mkdirSync(join(folder, 'sites'));
			writeFileSync(join(folder, 'sites/a.conf'), 'WSGIDaemonProcess shop\n');
			const client = start({ folders: [folder] });
			const text =
				"[wsgi:error] [pid 1] Timeout when reading response headers from daemon process 'shop': /srv/shop.wsgi";
			const { markdown, locations } = await client.request<{ markdown: string; locations: Location[] }>(
				'modWsgi/explain',
				{ text },
			);
			assert.match(markdown, /^`Timeout when .*`\n\nThe application did not begin to answer/);
			assert.match(markdown, /^- `sites\/a\.conf:1:19`$/m);
			const range = { start: { line: 0, character: 18 }, end: { line: 0, character: 22 } };
			assert.deepEqual(locations, [{ uri: `file://${folder}/sites/a.conf`, range }]);
		} finally {
			rmSync(folder, { recursive: true });
		}
	});

	it('tells a client that wants to know that a status may be another, and what it is', async () => {
		const client = start({ initializationOptions: { tellChanges: true } });
		let changes = 0;
		client.connection.onNotification(CHANGED_NOTIFICATION, () => {
			changes++;
		});
		await client.open(uri, 'ServerName a\n');
		const ask = () => client.request<Status>(STATUS_REQUEST, { textDocument: { uri } });
		assert.equal((await ask()).role, 'fragment');
		const before = changes;
		assert.ok(before > 0);
		await client.change(uri, [{ text: 'ServerRoot /srv\n' }]);
		const { role, mains } = await ask();
		assert.deepEqual([role, mains], ['main', [uri]]);
		assert.ok(changes > before);
		assert.ok((await client.request<string[]>(RELEASES_REQUEST, {})).includes('4.9.4'));
	});

	it('reads nothing outside the workspace until it is trusted', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'trust-'));
		try {
			mkdirSync(join(folder, 'w'));
			writeFileSync(join(folder, 'outside.conf'), 'WSGIDaemonProcess a\n');
			const main = `file://${folder}/w/httpd.conf`;
			const text = `Include ${folder}/outside.conf\nWSGIDaemonProcess a\n`;
			const found = async (trusted: boolean) => {
				const client = start({ folders: [join(folder, 'w')], initializationOptions: { trusted } });
				await client.open(main, text);
				return rules(await client.published(main, trusted ? (d) => d.length > 0 : undefined));
			};
			assert.deepEqual(await found(false), []);
			assert.deepEqual(await found(true), ['duplicate-daemon-process']);
		} finally {
			rmSync(folder, { recursive: true });
		}
	});

	it('looks for scripts once the workspace is trusted, where mod-wsgi.json says they are', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'paths-'));
		try {
			mkdirSync(join(folder, 'app'));
			writeFileSync(join(folder, 'mod-wsgi.json'), '{"paths":{"/srv/app":"./app"}}');
			const site = `file://${folder}/httpd.conf`;
			for (const capabilities of [{}, fullClient]) {
				const client = start({ folders: [folder], capabilities });
				await client.open(site, 'WSGIScriptAlias / /srv/app/wsgi.py\n');
				const found = async (wanted: (items: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> => {
					if (capabilities !== fullClient) return client.published(site, wanted);
					const params = { textDocument: { uri: site } };
					return (await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', params)).items;
				};
				assert.deepEqual(rules(await found(() => true)), []);
				await client.connection.sendNotification('modWsgi/trusted');
				const items = await found((some) => some.length > 0);
				assert.deepEqual(rules(items), ['script-not-there']);
				assert.match(String(items[0]?.message), new RegExp(`^Nothing is at ${folder}/app/wsgi\\.py: `));
			}
		} finally {
			rmSync(folder, { recursive: true });
		}
	});

	it('answers others while it makes the code lenses of a large file, and stops when nobody wants them', async () => {
		const client = start({ capabilities: fullClient });
		const host = (i: number) =>
			`<VirtualHost *:80>\nServerName s${i}\nWSGIDaemonProcess g${i}\nWSGIProcessGroup g${i}\nWSGIScriptAlias / /srv/${i}.wsgi\n</VirtualHost>\n`;
		await client.open(uri, Array.from({ length: 4000 }, (_, i) => host(i)).join(''));
		const wanted = new CancellationTokenSource();
		const params = { textDocument: { uri } };
		const lenses = client.connection.sendRequest('textDocument/codeLens', params, wanted.token).then(
			() => 'lenses',
			(error) => error.code,
		);
		const hover = client.request('textDocument/hover', { ...params, position: { line: 2, character: 3 } });
		assert.equal(await Promise.race([lenses, hover.then(() => 'hover')]), 'hover');
		wanted.cancel();
		assert.equal(await lenses, -32800);
	});

	it('shuts down as the protocol says: 0 after shutdown, 1 without', async () => {
		const polite = start();
		await polite.initialized;
		assert.equal(await polite.stop(), 0);
		const rude = start();
		await rude.initialized;
		const exit = new Promise((done) => rude.process.once('exit', done));
		await rude.connection.sendNotification('exit');
		assert.equal(await exit, 1);
	});

	it('ends when the editor is gone', async () => {
		const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'ignore', 'ignore'] });
		const exit = new Promise((done) => child.once('exit', done));
		child.stdin.end();
		assert.equal(typeof (await exit), 'number');
	});
});
