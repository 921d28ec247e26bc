/** `initialize` is answered before the server is loaded: a client must not notice more of it than the time. */
import assert from 'node:assert/strict';
import { fork, spawnSync } from 'node:child_process';
import { fullClient, SERVER } from './lsp-client.ts';
import { type Answer, RawClient } from './raw-client.ts';
import { startWorker } from './web-worker.ts';

const uri = 'file:///w/site.conf';

const request = (id: number, method: string, params?: object) => ({ jsonrpc: '2.0', id, method, params });
const notification = (method: string, params?: object) => ({ jsonrpc: '2.0', method, params });
const initialize = (capabilities: object = {}) =>
	request(1, 'initialize', { processId: null, rootUri: null, capabilities });
const opened = [
	notification('initialized', {}),
	notification('textDocument/didOpen', {
		textDocument: { uri, languageId: 'apacheconf', version: 1, text: 'WSGIDaemonProcess shop\n' },
	}),
];
const renamed = notification('textDocument/didChange', {
	textDocument: { uri, version: 2 },
	contentChanges: [{ range: { start: { line: 0, character: 18 }, end: { line: 0, character: 22 } }, text: 'blog' }],
});
const symbols = (id: number) => request(id, 'textDocument/documentSymbol', { textDocument: { uri } });

interface Client {
	send(...messages: object[]): void;
	end(): void;
}

function each(messages: readonly object[], send: (message: object) => void): void {
	for (const message of messages) send(message);
}

/** The ways to a server. */
const ways: Readonly<Record<string, (take: (answer: Answer) => void) => Client>> = {
	'standard streams': (take) => {
		const client = new RawClient(take);
		return { send: (...messages) => client.send(...messages), end: () => client.process.kill() };
	},
	'a forked process': (take) => {
		const child = fork(SERVER, ['--node-ipc'], { silent: true });
		child.on('message', (answer: Answer) => take(answer));
		return { send: (...messages) => each(messages, (one) => child.send(one)), end: () => child.kill() };
	},
	'a web worker': (take) => {
		const port = startWorker();
		port.on('message', take);
		return { send: (...messages) => each(messages, (one) => port.postMessage(one)), end: () => port.close() };
	},
};

describe('a quick start', () => {
	let orphan: RawClient;
	before(() => {
		const { pid } = spawnSync(process.execPath, ['-e', '0']);
		orphan = new RawClient();
		orphan.send(request(1, 'initialize', { processId: pid, rootUri: null, capabilities: {} }));
	});

	for (const [way, connect] of Object.entries(ways)) {
		describe(`over ${way}`, () => {
			/** What comes in answer to messages that are sent together, the last of which is a request. */
			const exchange = (...messages: object[]) =>
				new Promise<readonly Answer[]>((done) => {
					const answers: Answer[] = [];
					const last = messages.at(-1) as Answer;
					const client = connect((message) => {
						const { id, method } = message;
						if (id === undefined) return;
						// the server in a worker asks for files
						if (method !== undefined) return client.send({ jsonrpc: '2.0', id, result: { kind: 'unknown' } });
						answers.push(message);
						if (id !== last.id) return;
						client.end();
						done(answers);
					});
					client.send(...messages);
				});

			it('answers what comes right behind, in order, and `initialize` once', async () => {
				const answers = await exchange(initialize(), ...opened, renamed, symbols(2));
				assert.deepEqual(
					answers.map(({ id }) => id),
					[1, 2],
				);
				assert.match(JSON.stringify(answers[1]?.result), /"detail":"blog"/);
			});

			for (const [client, capabilities] of Object.entries({
				'that says nothing of itself': {},
				'as VS Code is': { ...fullClient, general: { positionEncodings: ['utf-8', 'utf-16'] } },
			})) {
				it(`gives the answer of the library to a client ${client}`, async () => {
					const [quick] = await exchange(initialize(capabilities));
					const [refused, slow] = await exchange(symbols(0), initialize(capabilities));
					assert.ok(refused?.error);
					assert.ok(slow?.result);
					assert.deepEqual(quick, slow);
				});
			}

			it('leaves `initialize` without parameters to the library, which refuses it', async () => {
				const answers = await exchange(request(1, 'initialize'), request(2, 'shutdown'));
				assert.deepEqual(
					answers.map(({ id, error }) => [id, error !== undefined]),
					[
						[1, true],
						[2, false],
					],
				);
			});
		});
	}

	describe('over standard streams, from clients that make mistakes', () => {
		let client: RawClient;
		beforeEach(() => {
			client = new RawClient();
		});
		afterEach(() => client.process.kill());

		it('reads a first message that comes in pieces', async () => {
			const text = JSON.stringify(initialize());
			const message = `Content-Length: ${text.length}\r\n\r\n${text}`;
			for (let i = 0; i < message.length; i += 20) {
				client.raw(message.slice(i, i + 20));
				await new Promise(setImmediate);
			}
			assert.ok((await client.answer(1)).result);
		});

		it('answers a client that uses its first id again', async () => {
			client.send(initialize());
			await client.answer(1);
			client.send(symbols(1), symbols(2));
			await client.answer(2);
			assert.deepEqual(
				client.answers.map(({ id }) => id),
				[1, 1, 2],
			);
		});

		it('goes on after a first message that is no JSON', async () => {
			client.send('{"jsonrpc":', initialize(), symbols(2));
			assert.ok((await client.answer(2)).result === null);
			assert.deepEqual(
				client.answers.map(({ id, error }) => [id, error !== undefined]),
				[
					[null, true],
					[1, false],
					[2, false],
				],
			);
		});

		for (const [title, messages, status] of [
			['exit', [notification('exit')], 1],
			['initialize and exit', [initialize(), notification('exit')], 1],
			['all of a session', [initialize(), ...opened, request(2, 'shutdown'), notification('exit')], 0],
		] as const) {
			it(`ends with status ${status} after ${title} in one piece`, async () => {
				client.send(...messages);
				assert.equal(await client.exit, status);
				assert.equal(client.answers.filter(({ id }) => id === 1).length, messages.length > 1 ? 1 : 0);
			});
		}

		it('ends with the process that it is to follow, which it looks for every few seconds', async () => {
			assert.equal(await orphan.exit, 1);
		});
	});
});
