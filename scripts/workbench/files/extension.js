// The folder that is served, as a file system: files are found, read and written, and stay where they are.
const { EventEmitter, FileSystemError, FileType, Range, Uri, workspace } = require('vscode');

exports.activate = ({ extensionUri, subscriptions }) => {
	const changed = new EventEmitter();
	/** Asks for what an address stands for: its bytes, or with a query what is known of it. */
	const ask = async ({ path }, query, init) => {
		const response = await fetch(extensionUri.with({ path: `/folder${path}`, query }).toString(), init);
		if (response.ok) return response;
		throw response.status === 404 ? FileSystemError.FileNotFound(path) : FileSystemError.NoPermissions(path);
	};
	const refuse = (uri) => {
		throw FileSystemError.NoPermissions(uri);
	};
	const files = {
		onDidChangeFile: changed.event,
		watch: () => ({ dispose() {} }),
		stat: async (uri) => (await ask(uri, 'stat')).json(),
		readDirectory: async (uri) => (await ask(uri, 'entries')).json(),
		readFile: async (uri) => new Uint8Array(await (await ask(uri)).arrayBuffer()),
		writeFile: async (uri, body) => {
			await ask(uri, '', { method: 'PUT', body });
			changed.fire([{ type: 1, uri }]);
		},
		createDirectory: refuse,
		delete: refuse,
		rename: refuse,
	};
	const filesBelow = async (folder) => {
		const entries = await files.readDirectory(folder);
		const below = entries.map(([name, type]) => {
			const uri = Uri.joinPath(folder, name);
			return type === FileType.Directory ? filesBelow(uri) : [uri];
		});
		return (await Promise.all(below)).flat();
	};
	subscriptions.push(
		workspace.registerFileSystemProvider('served', files),
		// Who looks for a file, or for a text, would wait for ever. VS Code itself leaves out the files that were not looked for.
		workspace.registerFileSearchProvider('served', {
			provideFileSearchResults: (_query, { folder }) => filesBelow(folder),
		}),
		workspace.registerTextSearchProvider('served', {
			provideTextSearchResults: async (query, { folder }, progress) => {
				for (const uri of await filesBelow(folder))
					for (const match of matchesIn(await (await ask(uri)).text(), query)) progress.report({ uri, ...match });
			},
		}),
	);
};

/** Where the lines of a text match what is looked for. */
function* matchesIn(text, { pattern, isRegExp, isCaseSensitive, isWordMatch }) {
	const source = isRegExp ? pattern : pattern.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
	const wanted = new RegExp(isWordMatch ? `\\b(?:${source})\\b` : source, isCaseSensitive ? 'g' : 'gi');
	for (const [number, line] of text.split('\n').entries())
		for (const { index, 0: found } of line.matchAll(wanted)) {
			const range = (row) => new Range(row, index, row, index + found.length);
			yield { ranges: range(number), preview: { text: line, matches: range(0) } };
		}
}
