/** The server's bundle for the web as a worker runs it: with the web's globals alone, at one end of a channel. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createContext, Script } from 'node:vm';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import {
	AbstractMessageReader,
	AbstractMessageWriter,
	createProtocolConnection,
	type DataCallback,
	type Disposable,
	type Message,
	type ProtocolConnection,
} from 'vscode-languageserver/node';

const bundle = resolve(__dirname, '../../server/dist/browser.js');

/** What a worker has that the server may use. */
const { console, crypto, performance, setTimeout, clearTimeout, queueMicrotask, TextDecoder, TextEncoder, URL } =
	globalThis;
const timers = { performance, setTimeout, clearTimeout, queueMicrotask };
const globals = { console, crypto, ...timers, TextDecoder, TextEncoder, URL };

let script: Script | undefined;

/** Starts the server, which ends with the channel. */
export function startWorker(): MessagePort {
	const { port1, port2 } = new MessageChannel();
	script ??= new Script(readFileSync(bundle, 'utf8'), { filename: bundle });
	script.runInContext(createContext({ ...globals, self: port1 }));
	return port2;
}

/** Starts the server, and connects to it. Ends with the connection. */
export function startWebServer(): ProtocolConnection {
	const port = startWorker();
	const connection = createProtocolConnection(new PortReader(port), new PortWriter(port));
	connection.onDispose(() => port.close());
	return connection;
}

class PortReader extends AbstractMessageReader {
	readonly #port: MessagePort;
	constructor(port: MessagePort) {
		super();
		this.#port = port;
	}
	listen(callback: DataCallback): Disposable {
		this.#port.on('message', callback);
		return { dispose: () => this.#port.off('message', callback) };
	}
}

class PortWriter extends AbstractMessageWriter {
	readonly #port: MessagePort;
	constructor(port: MessagePort) {
		super();
		this.#port = port;
	}
	async write(message: Message): Promise<void> {
		this.#port.postMessage(message);
	}
	end(): void {}
}
