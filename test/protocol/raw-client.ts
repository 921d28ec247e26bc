/** A client that sends what it is told, right or wrong, byte by byte if need be. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { SERVER } from './lsp-client.ts';

export interface Answer {
	readonly id?: number | null;
	/** That of a request of the server, or a notification. */
	readonly method?: string;
	readonly result?: unknown;
	readonly error?: { readonly code: number; readonly message: string };
}

export class RawClient {
	readonly process: ChildProcess = spawn(process.execPath, [SERVER, '--stdio']);
	readonly answers: Answer[] = [];
	/** Its status, when it has ended and all that it said is here. */
	readonly exit = new Promise<number | null>((done) => this.process.once('close', (code) => done(code)));
	stderr = '';
	#waiting: (() => void)[] = [];
	#buffer = Buffer.alloc(0);

	/** @param take gets each message as it comes */
	constructor(take: (answer: Answer) => void = () => {}) {
		this.process.stderr?.on('data', (data) => {
			this.stderr += data;
		});
		this.process.stdout?.on('data', (data: Buffer) => {
			for (const answer of this.#read(data)) {
				this.answers.push(answer);
				take(answer);
			}
			for (const wake of this.#waiting.splice(0)) wake();
		});
		this.process.stdin?.on('error', () => {}); // it may have ended
	}

	*#read(data: Buffer): Iterable<Answer> {
		this.#buffer = Buffer.concat([this.#buffer, data]);
		for (;;) {
			const header = /Content-Length: (\d+)\r\n\r\n/.exec(this.#buffer.toString('latin1'));
			const end = header ? header.index + header[0].length + Number(header[1]) : 0;
			if (!header || this.#buffer.length < end) return;
			yield JSON.parse(this.#buffer.subarray(header.index + header[0].length, end).toString());
			this.#buffer = this.#buffer.subarray(end);
		}
	}

	raw(text: string): void {
		this.process.stdin?.write(text);
	}

	/** Sends messages, or texts in their place, in one piece. */
	send(...messages: unknown[]): void {
		const texts = messages.map((message) => (typeof message === 'string' ? message : JSON.stringify(message)));
		this.raw(texts.map((text) => `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`).join(''));
	}

	async answer(id: number): Promise<Answer> {
		for (;;) {
			const answer = this.answers.find((one) => one.id === id);
			if (answer) return answer;
			await new Promise<void>((wake) => {
				this.#waiting.push(wake);
			});
		}
	}

	async initialize(): Promise<void> {
		this.send({
			jsonrpc: '2.0',
			id: 1,
			method: 'initialize',
			params: { processId: null, rootUri: null, capabilities: {} },
		});
		await this.answer(1);
		this.send({ jsonrpc: '2.0', method: 'initialized', params: {} });
	}

	/** Whether it still answers as it should. */
	async assertAlive(): Promise<void> {
		this.send({ jsonrpc: '2.0', id: 99, method: 'workspace/symbol', params: { query: '' } });
		assert.ok('result' in (await this.answer(99)));
		assert.equal(this.stderr, '');
	}
}
