/** The server in Node: over standard input and output, or over the channel to a parent process. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
	createConnection,
	ErrorCodes,
	type Message,
	ProposedFeatures,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { type Host, serve } from './lsp.ts';
import { readLater } from './node-files.ts';

/** Starts serving. `ipc` talks to the process that forked this one. */
export function startServer(transport: 'stdio' | 'ipc', version: string): void {
	const connection =
		transport === 'ipc'
			? createConnection(ProposedFeatures.all)
			: createConnection(ProposedFeatures.all, ...standardStreams());
	serve(connection, host(version));
}

/**
 * A message that is no JSON is answered with an error. After a header that is none nobody knows where the next message
 * begins: the server ends and says so.
 */
function standardStreams(): [StreamMessageReader, StreamMessageWriter] {
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
	return [reader, writer];
}

function host(version: string): Host {
	return {
		version,
		pathOf,
		uriOf: (path) => (path.startsWith('/') ? URI.file(path).toString() : path),
		read: readLater,
		findConfigurations,
	};
}

/** The path of a file's address; any other address stands for itself. */
function pathOf(uri: string): string {
	const parsed = URI.parse(uri);
	return parsed.scheme === 'file' ? parsed.path : uri;
}

const CONFIGURATION = /\.(conf|load|vhost)$|^\.htaccess$/;
const SKIPPED = new Set(['node_modules', '.git']);
const MAX_FOUND = 20_000;

async function findConfigurations(folder: string, allowed: (path: string) => boolean): Promise<string[]> {
	const found: string[] = [];
	const folders = [folder];
	for (let next = folders.pop(); next !== undefined && found.length < MAX_FOUND; next = folders.pop()) {
		if (!allowed(next)) continue;
		for (const entry of await readdir(next, { withFileTypes: true }).catch(() => [])) {
			const path = join(next, entry.name);
			if (entry.isDirectory() && !SKIPPED.has(entry.name)) folders.push(path);
			else if (entry.isFile() && CONFIGURATION.test(entry.name)) found.push(path);
		}
	}
	return found.sort();
}
