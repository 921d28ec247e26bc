/** The server in a web worker. It has no disk: the client reads for it. */
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-jsonrpc/browser';
import { version } from '../package.json';
import { Addresses } from './addresses.ts';
import { readFromClient } from './client-files.ts';
import { openSession } from './session.ts';

/** The worker's end of the channel to the client. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const addresses = new Addresses();

openSession(new BrowserMessageReader(self), new BrowserMessageWriter(self), (connection) => ({
	version,
	pathOf: (uri) => addresses.pathOf(uri),
	uriOf: (path) => addresses.uriOf(path),
	read: (path, allowed) => readFromClient(connection, addresses, path, allowed),
	// a worker ends with its page, and when the client says so
	follow() {},
	exit() {},
}));
