/** The server in Node: over standard input and output, or over the channel to a parent process. */
import {
	ErrorCodes,
	IPCMessageReader,
	IPCMessageWriter,
	type Message,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { Addresses } from './addresses.ts';
import { readFromClient } from './client-files.ts';
import { lifecycle } from './lifecycle.ts';
import type { Host } from './lsp.ts';
import { readLater } from './node-files.ts';
import { answerFirst, type Channel } from './quick-start.ts';

/** Starts serving. `ipc` talks to the process that forked this one: our own client, which reads virtual files for it. */
export async function startServer(transport: 'stdio' | 'ipc', version: string): Promise<void> {
	const { reader, writer } = await answerFirst(transport === 'ipc' ? parentProcess() : standardStreams(), version);
	const { createConnection, ProposedFeatures } = await import('vscode-languageserver/node');
	const { serve } = await import('./lsp.ts');
	const connection = createConnection(ProposedFeatures.all, reader, writer, { messageStrategy: lifecycle(writer) });
	const addresses = new Addresses();
	const readVirtual: Host['read'] =
		transport === 'ipc'
			? (path, allowed) => readFromClient(connection, addresses, path, allowed)
			: async () => ({ kind: 'unknown' });
	serve(connection, {
		version,
		pathOf: (uri) => addresses.pathOf(uri),
		uriOf: (path) => addresses.uriOf(path),
		read: (path, allowed) => (addresses.isVirtual(path) ? readVirtual : readLater)(path, allowed),
	});
}

function parentProcess(): Channel {
	return { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) };
}

/**
 * A message that is no JSON is answered with an error. After a header that is none nobody knows where the next message
 * begins: the server ends and says so.
 */
function standardStreams(): Channel {
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
