/** The server in a web worker. It has no disk: the client reads for it. */
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-jsonrpc/browser';
import { version } from '../package.json';
import { Addresses } from './addresses.ts';
import { readFromClient } from './client-files.ts';
import { lifecycle } from './lifecycle.ts';
import { answerFirst } from './quick-start.ts';

/** The worker's end of the channel to the client. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

async function startServer(): Promise<void> {
	const worker = { reader: new BrowserMessageReader(self), writer: new BrowserMessageWriter(self) };
	const { reader, writer } = await answerFirst(worker, version);
	const { createConnection, ProposedFeatures } = await import('vscode-languageserver/browser');
	const { serve } = await import('./lsp.ts');
	const connection = createConnection(ProposedFeatures.all, reader, writer, { messageStrategy: lifecycle(writer) });
	const addresses = new Addresses();
	serve(connection, {
		version,
		pathOf: (uri) => addresses.pathOf(uri),
		uriOf: (path) => addresses.uriOf(path),
		read: (path, allowed) => readFromClient(connection, addresses, path, allowed),
	});
}

void startServer();
