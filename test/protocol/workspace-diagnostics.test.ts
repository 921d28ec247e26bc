import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	CancellationTokenSource,
	type PreviousResultId,
	type WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { type ClientOptions, fullClient, LspClient } from './lsp-client.ts';

describe('diagnostics of files that are not open', () => {
	let folder = '';
	let client: LspClient;
	beforeEach(() => {
		folder = realpathSync(mkdtempSync(join(tmpdir(), 'workspace-')));
		mkdirSync(join(folder, 'sites'));
		write('httpd.conf', 'WSGIDaemonProcess app\nIncludeOptional sites/*.conf\n');
		write('sites/a.conf', 'WSGIDaemonProcess app\n');
		write('sites/b.conf', 'WSGIDaemonProcess b\n');
	});
	afterEach(() => {
		client.process.kill();
		rmSync(folder, { recursive: true });
	});

	const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
	const uri = (name: string) => `file://${folder}/${name}`;
	const start = (options: ClientOptions = {}) => {
		client = new LspClient({ folders: [folder], ...options });
		return client.initialized;
	};
	const changed = (...names: string[]) =>
		client.connection.sendNotification('workspace/didChangeWatchedFiles', {
			changes: names.map((name) => ({ uri: uri(name), type: 2 })),
		});
	const pull = (previousResultIds: readonly PreviousResultId[] = [], params: object = {}) =>
		client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds, ...params });
	/** The rules that are reported, by file. */
	const told = ({ items }: WorkspaceDiagnosticReport) =>
		items.map((report) => [
			report.uri.slice(uri('').length),
			report.kind === 'full' ? report.items.map(({ code }) => code) : report.kind,
		]);
	const ids = ({ items }: WorkspaceDiagnosticReport) =>
		items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));

	it('are published to a client that does not pull, and taken back', async () => {
		await start();
		const found = await client.published(uri('sites/a.conf'));
		assert.deepEqual(
			found.map(({ code }) => code),
			['duplicate-daemon-process'],
		);
		assert.equal(found[0]?.relatedInformation?.[0]?.location.uri, uri('httpd.conf'));
		write('sites/a.conf', '');
		await changed('sites/a.conf');
		await client.published(uri('sites/a.conf'), (now) => now.length === 0);
		write('sites/b.conf', 'WSGIDaemonProcess app\n');
		await changed('sites/b.conf');
		await client.published(uri('sites/b.conf'), (now) => now.length === 1);
		rmSync(join(folder, 'sites'), { recursive: true });
		await changed('sites/b.conf');
		await client.published(uri('sites/b.conf'), (now) => now.length === 0);
	});

	it('come with symbols, of all that the workspace has', async () => {
		await start();
		const found = await client.request<{ name: string; location: { uri: string } }[]>('workspace/symbol', {
			query: 'b',
		});
		assert.deepEqual(
			found.map(({ name, location }) => [name, location.uri]),
			[['b', uri('sites/b.conf')]],
		);
	});

	it('are published for a file again when it is closed', async () => {
		await start();
		await client.open(uri('sites/a.conf'), '');
		await client.published(uri('sites/a.conf'), (now) => now.length === 0);
		await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uri('sites/a.conf') } });
		await client.published(uri('sites/a.conf'), (now) => now.length === 1);
	});

	it('are pulled: each file that has some, and what the client has already by its id only', async () => {
		await start({ capabilities: fullClient });
		const first = await pull();
		assert.deepEqual(told(first), [['sites/a.conf', ['duplicate-daemon-process']]]);
		write('sites/b.conf', 'WSGIDaemonProcess app\n');
		await changed('sites/b.conf');
		const second = await pull(ids(first));
		assert.deepEqual(told(second), [
			['sites/a.conf', 'unchanged'],
			['sites/b.conf', ['duplicate-daemon-process']],
		]);
		rmSync(join(folder, 'sites'), { recursive: true });
		await changed('sites/a.conf', 'sites/b.conf');
		assert.deepEqual(told(await pull(ids(second))), [
			['sites/a.conf', []],
			['sites/b.conf', []],
		]);
	});

	it('are waited for while nothing changes; a client may give up', async () => {
		// settings that come late would be a change
		const workspace = { ...fullClient.workspace, configuration: false };
		await start({ capabilities: { ...fullClient, workspace } });
		const first = await pull();
		let answered = false;
		const second = pull(ids(first)).finally(() => {
			answered = true;
		});
		// asked later, answered before
		await client.request('textDocument/hover', {
			textDocument: { uri: uri('x') },
			position: { line: 0, character: 0 },
		});
		assert.equal(answered, false);
		await client.open(uri('httpd.conf'), 'IncludeOptional sites/*.conf\n');
		assert.deepEqual(told(await second), [['sites/a.conf', []]]);
		const cancel = new CancellationTokenSource();
		const third = client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] }, cancel.token);
		cancel.cancel();
		await third;
	});

	it('come in parts, with progress', async () => {
		for (let i = 0; i < 250; i++) write(`sites/${i}.conf`, 'WSGIDaemonProcess app\n');
		await start({ capabilities: { ...fullClient, window: { workDoneProgress: true } } });
		const parts: unknown[][] = [];
		const progress: string[] = [];
		client.connection.onNotification('$/progress', ({ token, value }: { token: string; value: never }) => {
			if (token === 'parts') parts.push((value as { items: unknown[] }).items);
			else progress.push((value as { kind: string }).kind);
		});
		const rest = await pull([], { partialResultToken: 'parts', workDoneToken: 'work' });
		assert.deepEqual([...parts.map((items) => items.length), rest.items.length], [100, 100, 51]);
		assert.equal(progress[0], 'begin');
		assert.equal(progress.at(-1), 'end');
		assert(progress.includes('report'));
	});

	it('are none where the setting says so', async () => {
		await start({ capabilities: fullClient, initializationOptions: { workspaceDiagnostics: false } });
		assert.deepEqual(told(await pull()), []);
	});

	it('are found through links: one file is told of once', async () => {
		mkdirSync(join(folder, 'enabled'));
		symlinkSync('../sites/a.conf', join(folder, 'enabled/z.conf'));
		write('httpd.conf', 'WSGIDaemonProcess app\nInclude enabled/*.conf\n');
		await start({ capabilities: fullClient });
		assert.deepEqual(told(await pull()), [['sites/a.conf', ['duplicate-daemon-process']]]);
	});

	it('know what comes and goes behind links', async () => {
		symlinkSync('sites/c.conf', join(folder, 'one.conf'));
		symlinkSync('sites', join(folder, 'all'));
		symlinkSync('later', join(folder, 'none'));
		write('httpd.conf', 'WSGIDaemonProcess app\nInclude one.conf\nInclude all/d*.conf\nInclude none/e.conf\n');
		await start({ capabilities: fullClient });
		const first = await pull();
		assert.deepEqual(told(first), [['httpd.conf', ['include-fails', 'include-fails', 'include-fails']]]);
		mkdirSync(join(folder, 'later'));
		const come = ['sites/c.conf', 'sites/d.conf', 'later/e.conf'];
		for (const name of come) write(name, 'WSGIDaemonProcess app\n');
		await changed(...come);
		const second = await pull(ids(first));
		assert.deepEqual(told(second).sort(), [
			['httpd.conf', []],
			...come.map((name) => [name, ['duplicate-daemon-process']]).sort(),
		]);
		rmSync(join(folder, 'sites/d.conf'));
		await changed('sites/d.conf');
		assert.deepEqual(told(await pull(ids(second))).sort()[0], ['httpd.conf', ['include-fails']]);
	});
});
