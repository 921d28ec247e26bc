/** The server in Node. */
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { Addresses } from './addresses.ts';
import { readFromClient } from './client-files.ts';
import { lifecycle } from './lifecycle.ts';
import { type Host, serve } from './lsp.ts';
import { readLater } from './node-files.ts';
import type { Channel } from './quick-start.ts';

/**
 * While thousands of files are read V8 learns that what is made stays, and would from then on put all that is made in the same places of
 * the code where it seldom collects: after some thousand keystrokes that is hundreds of megabytes.
 */
const COLLECT_WHAT_IS_YOUNG = '--no-allocation-site-pretenuring';

/** Serves a client, which may read virtual files for it. */
export function serveInNode({ reader, writer }: Channel, version: string, clientReads: boolean): void {
	setFlagsFromString(COLLECT_WHAT_IS_YOUNG);
	const connection = createConnection(ProposedFeatures.all, reader, writer, { messageStrategy: lifecycle(writer) });
	const addresses = new Addresses();
	const readVirtual: Host['read'] = clientReads
		? (path, allowed) => readFromClient(connection, addresses, path, allowed)
		: async () => ({ kind: 'unknown' });
	serve(connection, {
		version,
		pathOf: (uri) => addresses.pathOf(uri),
		uriOf: (path) => addresses.uriOf(path),
		read: (path, allowed) => (addresses.isVirtual(path) ? readVirtual : readLater)(path, allowed),
	});
}
