import assert from 'node:assert/strict';
import { RawClient } from './raw-client.ts';

const NOT_INITIALIZED = -32002;
const INVALID_REQUEST = -32600;
const METHOD_NOT_FOUND = -32601;

const initialize = { method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } };
const hover = {
	method: 'textDocument/hover',
	params: { textDocument: { uri: 'file:///a.conf' }, position: { line: 0, character: 0 } },
};
const shutdown = { method: 'shutdown' };
const unknown = { method: 'no/such/method', params: {} };

type Request = typeof initialize | typeof hover | typeof shutdown | typeof unknown;

/** What was asked before, what is asked then, and the code of the error that answers it; none: it is answered. */
const requests: readonly [string, readonly Request[], Request, number | undefined][] = [
	['hover before initialize', [], hover, NOT_INITIALIZED],
	['shutdown before initialize', [], shutdown, NOT_INITIALIZED],
	['an unknown method before initialize', [], unknown, NOT_INITIALIZED],
	['initialize after a request that came too early', [hover], initialize, undefined],
	['initialize again', [initialize], initialize, INVALID_REQUEST],
	['hover', [initialize], hover, undefined],
	['an unknown method', [initialize], unknown, METHOD_NOT_FOUND],
	['an unknown method that may be ignored', [initialize], { method: '$/noSuch', params: {} }, METHOD_NOT_FOUND],
	['hover after shutdown', [initialize, shutdown], hover, INVALID_REQUEST],
	['shutdown after shutdown', [initialize, shutdown], shutdown, INVALID_REQUEST],
	['initialize after shutdown', [initialize, shutdown], initialize, INVALID_REQUEST],
];

/** What was asked before the notification `exit`, and the status that the server ends with. */
const exits: readonly [string, readonly Request[], number][] = [
	['after shutdown', [initialize, shutdown], 0],
	['without shutdown', [initialize], 1],
	['before initialize', [], 1],
	['after a shutdown that came too early', [shutdown], 1],
];

describe('the life of the server', () => {
	let client: RawClient;
	let id = 0;
	beforeEach(() => {
		client = new RawClient();
	});
	afterEach(() => client.process.kill());

	const ask = async (request: Request) => {
		client.send({ jsonrpc: '2.0', id: ++id, ...request });
		return client.answer(id);
	};
	const tell = (method: string, params?: object) => client.send({ jsonrpc: '2.0', method, params });

	for (const [title, before, request, code] of requests) {
		it(`${title}: ${code ?? 'is answered'}`, async () => {
			for (const each of before) await ask(each);
			const answer = await ask(request);
			assert.equal(answer.error?.code, code);
			if (code === undefined) assert.ok('result' in answer);
		});
	}

	for (const [title, before, status] of exits) {
		it(`exit ${title}: ${status}`, async () => {
			for (const each of before) await ask(each);
			tell('exit');
			assert.equal(await client.exit, status);
		});
	}

	it('notifications that come too early are dropped', async () => {
		const textDocument = {
			uri: 'file:///a.conf',
			languageId: 'apacheconf',
			version: 1,
			text: 'WSGIProcessGroup a b\n',
		};
		tell('textDocument/didOpen', { textDocument });
		await ask(initialize);
		assert.equal((await ask(hover)).result, null);
	});

	it('$/setTrace is taken in any of its values, and what is no value too', async () => {
		await ask(initialize);
		for (const value of ['messages', 'verbose', 'off', 'loud', undefined]) tell('$/setTrace', { value });
		assert.ok('result' in (await ask(hover)));
		assert.equal(client.stderr, '');
	});

	it('a request that is cancelled is answered once: with its result, or as cancelled', async () => {
		await ask(initialize);
		client.send({ jsonrpc: '2.0', id: ++id, ...hover });
		tell('$/cancelRequest', { id });
		const { error } = await client.answer(id);
		assert.ok(error === undefined || error.code === -32800);
		await ask(hover);
		assert.equal(client.answers.filter((each) => each.id === id - 1).length, 1);
	});
});
