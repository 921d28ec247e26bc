/** The server in a web worker. It has no disk: the client reads for it. */
import {
	BrowserMessageReader,
	BrowserMessageWriter,
	createConnection,
	ProposedFeatures,
} from 'vscode-languageserver/browser';
import { version } from '../package.json';
import { Addresses } from './addresses.ts';
import { readFromClient } from './client-files.ts';
import { serve } from './lsp.ts';

/** The worker's end of the channel to the client. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(
	ProposedFeatures.all,
	new BrowserMessageReader(self),
	new BrowserMessageWriter(self),
);
const addresses = new Addresses();

serve(connection, {
	version,
	pathOf: (uri) => addresses.pathOf(uri),
	uriOf: (path) => addresses.uriOf(path),
	read: (path, allowed) => readFromClient(connection, addresses, path, allowed),
});
