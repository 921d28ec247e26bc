// What a library brings along and a bundle has no use for is left out of it.
import path from 'node:path';

/** The client's: of the language client. */
export const clientStandIns = standIns('vscode-languageclient', {
	'^semver/functions/(parse|satisfies)$': 'version-check.cjs',
	'^\\./notebook$': 'notebooks.cjs',
});

/** Modules of the protocol's library for what the server does not do, or does itself. */
const unused = [
	...['notebook', 'callHierarchy', 'typeHierarchy', 'moniker', 'inlineValue', 'inlineCompletion', 'colorProvider'],
	...['fileOperations', 'textDocumentContent', 'textDocuments', 'files'],
];

/** The server's: of that library, and of its transport. An editor waits while they are loaded. */
export const serverStandIns = standIns('vscode-', {
	'^(crypto|net)$': 'pipes-and-sockets.cjs',
	[`^\\./(protocol\\.)?(${unused.join('|')})$`]: 'unused.cjs',
});

/** The command's: it reads and writes messages, and leaves what they are about to the program. */
export const commandStandIns = standIns('vscode-jsonrpc', {
	'^(crypto|net)$': 'pipes-and-sockets.cjs',
	'^\\./(connection|cancellation|sharedArrayCancellation|linkedMap)$': 'unused.cjs',
});

/** Puts files of ours in the place of what a library imports by such names. */
function standIns(library, files) {
	return {
		name: 'stand-ins',
		setup({ onResolve }) {
			for (const [filter, file] of Object.entries(files)) {
				onResolve({ filter: new RegExp(filter) }, ({ importer }) =>
					importer.includes(library) ? { path: path.resolve(import.meta.dirname, 'stand-ins', file) } : undefined,
				);
			}
		},
	};
}
