/** The server in Node: over standard input and output, or over the channel to a parent process. */
import {
	ErrorCodes,
	IPCMessageReader,
	IPCMessageWriter,
	type Message,
	type MessageConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { Addresses } from './addresses.ts';
import { readFromClient } from './client-files.ts';
import type { Host } from './lsp.ts';
import { readLater } from './node-files.ts';
import { openSession } from './session.ts';

/** Starts serving. `ipc` talks to the process that forked this one: our own client, which reads virtual files for it. */
export function startServer(transport: 'stdio' | 'ipc', version: string): void {
	const addresses = new Addresses();
	const hostWith = (readVirtual: Host['read']): Host => ({
		version,
		pathOf: (uri) => addresses.pathOf(uri),
		uriOf: (path) => addresses.uriOf(path),
		read: (path, allowed) => (addresses.isVirtual(path) ? readVirtual : readLater)(path, allowed),
		follow,
		exit: (status) => process.exit(status),
	});
	if (transport === 'stdio') {
		const { reader, writer } = standardStreams();
		openSession(reader, writer, () => hostWith(async () => ({ kind: 'unknown' })));
	} else {
		openSession(new IPCMessageReader(process), new IPCMessageWriter(process), (connection: MessageConnection) =>
			hostWith((path, allowed) => readFromClient(connection, addresses, path, allowed)),
		);
	}
}

/**
 * A message that is no JSON is answered with an error. After a header that is none nobody knows where the next message
 * begins: the server ends and says so.
 */
function standardStreams(): { reader: StreamMessageReader; writer: StreamMessageWriter } {
	const reader = new StreamMessageReader(process.stdin);
	const writer = new StreamMessageWriter(process.stdout);
	reader.onError((error) => {
		if (error instanceof SyntaxError) {
			const answer = { jsonrpc: '2.0', id: null, error: { code: ErrorCodes.ParseError, message: error.message } };
			writer.write(answer as Message).catch(() => {});
		} else if (/header|content-length/i.test(error.message)) {
			process.stderr.write(`This is not the language server protocol. ${error.message}\n`);
			process.exit(1);
		}
	});
	return { reader, writer };
}

/** How often it is looked whether the client lives, in milliseconds. */
const LOOK = 3000;

/** Ends with a process: one that is killed cannot say that it goes. */
function follow(processId: number): void {
	setInterval(() => {
		try {
			process.kill(processId, 0);
		} catch {
			process.exit(1);
		}
	}, LOOK).unref();
}
