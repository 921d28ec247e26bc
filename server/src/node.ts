/** The server in Node: over standard input and output, or over the channel to a parent process. */
import {
	type Connection,
	createConnection,
	ErrorCodes,
	type Message,
	ProposedFeatures,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver/node';
import { Addresses } from './addresses.ts';
import { readFromClient } from './client-files.ts';
import { lifecycle } from './lifecycle.ts';
import { type Host, serve } from './lsp.ts';
import { readLater } from './node-files.ts';

/** Starts serving. `ipc` talks to the process that forked this one: our own client, which reads virtual files for it. */
export function startServer(transport: 'stdio' | 'ipc', version: string): void {
	const connection = transport === 'ipc' ? createConnection(ProposedFeatures.all) : standardConnection();
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

/**
 * A message that is no JSON is answered with an error. After a header that is none nobody knows where the next message
 * begins: the server ends and says so.
 */
function standardConnection(): Connection {
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
	return createConnection(ProposedFeatures.all, reader, writer, { messageStrategy: lifecycle(writer) });
}
