/** Clients that make mistakes: the server answers with an error and lives, or ends with a clear word. */
import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver/node';
import { LspClient } from '../protocol/lsp-client.ts';
import { RawClient } from '../protocol/raw-client.ts';

describe('messages that are wrong', () => {
	let client: RawClient;
	beforeEach(() => {
		client = new RawClient();
	});
	afterEach(() => client.process.kill());

	it('a method that there is not, a request before initialize', async () => {
		client.send({ jsonrpc: '2.0', id: 7, method: 'textDocument/hover', params: {} });
		assert.ok((await client.answer(7)).error);
		await client.initialize();
		client.send({ jsonrpc: '2.0', id: 8, method: 'no/such', params: {} });
		assert.equal((await client.answer(8)).error?.code, -32601);
		client.send({ jsonrpc: '2.0', method: 'no/such', params: {} });
		await client.assertAlive();
	});

	it('parameters that are missing or of the wrong kind', async () => {
		await client.initialize();
		const methods = [
			'completion',
			'hover',
			'signatureHelp',
			'documentSymbol',
			'foldingRange',
			'selectionRange',
			'rename',
			'codeAction',
			'diagnostic',
		];
		let id = 10;
		for (const method of methods) {
			for (const params of [undefined, {}, { textDocument: null }, { textDocument: { uri: 5 }, position: 'x' }, []]) {
				client.send({ jsonrpc: '2.0', id, method: `textDocument/${method}`, params });
				const answer = await client.answer(id++);
				assert.ok(answer.error || 'result' in answer);
			}
		}
		for (const method of ['didOpen', 'didChange', 'didClose'])
			for (const params of [undefined, {}, { textDocument: {} }, { textDocument: { uri: 'x' }, contentChanges: 5 }])
				client.send({ jsonrpc: '2.0', method: `textDocument/${method}`, params });
		client.send({ jsonrpc: '2.0', method: 'workspace/didChangeWatchedFiles', params: { changes: [{}] } });
		client.send({ jsonrpc: '2.0', method: 'workspace/didChangeConfiguration', params: { settings: 'x' } });
		await client.assertAlive();
	});

	it('a message that is no JSON, or no message: it lives, or ends with a word', async () => {
		for (const text of ['{"jsonrpc":', 'null', '[]', '5', '"x"', '{}', '{"jsonrpc":"2.0","id":{}}']) {
			const one = new RawClient();
			await one.initialize();
			one.send(text);
			one.send({ jsonrpc: '2.0', id: 99, method: 'workspace/symbol', params: { query: '' } });
			const ended = await Promise.race([one.exit.then(() => true), one.answer(99).then(() => false)]);
			if (ended) assert.notEqual(one.stderr, '', text);
			one.process.kill();
		}
	});

	it('a header that is none', async () => {
		await client.initialize();
		client.raw('nonsense\r\n\r\n{}');
		client.send({ jsonrpc: '2.0', id: 99, method: 'workspace/symbol', params: { query: '' } });
		const ended = await Promise.race([client.exit.then(() => true), client.answer(99).then(() => false)]);
		if (ended) assert.notEqual(client.stderr, '');
	});
});

describe('edits at borders', () => {
	const uri = 'file:///w/site.conf';

	/** What is found after edits, and in the text that they should have made. */
	async function assertSame(before: string, edits: readonly [number, number, number, number, string][], after: string) {
		const client = new LspClient();
		try {
			await client.open(uri, before);
			const changes = edits.map(([line, character, endLine, endCharacter, text]) => ({
				range: { start: { line, character }, end: { line: endLine, character: endCharacter } },
				text,
			}));
			await client.change(uri, changes);
			await client.open(`${uri}.conf`, after);
			const [edited, whole] = await Promise.all(
				[uri, `${uri}.conf`].map((one) =>
					client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri: one } }),
				),
			);
			assert.deepEqual(edited?.items, whole?.items);
			assert.notEqual(edited?.items.length, 0, 'something is found');
			assert.equal(client.stderr, '');
		} finally {
			client.process.kill();
		}
	}

	it('inside and beside astral characters', async () => {
		await assertSame(
			'WSGIDaemonProcess 😀 😀=5\n',
			[
				[0, 19, 0, 20, ''],
				[0, 18, 0, 19, '😀'],
				[0, 24, 0, 24, 'x'],
			],
			'WSGIDaemonProcess 😀 😀=x5\n',
		);
	});

	it('where lines end in CR only', async () => {
		await assertSame(
			'WSGIDaemonProcess a\rb=5\rc\r',
			[
				[1, 0, 1, 1, 'x'],
				[2, 1, 3, 0, '\n'],
			],
			'WSGIDaemonProcess a\rx=5\rc\n',
		);
	});

	it('outside of the document, reversed, negative', async () => {
		await assertSame(
			'WSGIDaemonProcess a b=1\n',
			[
				[-5, -5, -1, 0, ''],
				[0, 23, 0, 22, '2'],
				[99, 99, 2 ** 31 - 1, 0, 'x y\n'],
				[0, 9999, 0, 9999, '3'],
			],
			'WSGIDaemonProcess a b=23\nx y\n',
		);
	});
});
