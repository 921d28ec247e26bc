/** The server in Node. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { Addresses } from './addresses.ts';
import { readFromClient } from './client-files.ts';
import { lifecycle } from './lifecycle.ts';
import { type Host, serve } from './lsp.ts';
import { readLater } from './node-files.ts';
import { saveMemory } from './node-memory.ts';
import type { Channel } from './quick-start.ts';

/** Serves a client, which may read virtual files for it. */
export function serveInNode({ reader, writer }: Channel, version: string, clientReads: boolean): void {
	saveMemory();
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
