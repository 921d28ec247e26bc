// The folder that is served, as a file system: files are found, read and written, and stay where they are.
const { EventEmitter, FileSystemError, FileType, Uri, workspace } = require('vscode');

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
		// Without it, who looks for a file by its name waits for ever. VS Code itself leaves out what was not looked for.
		workspace.registerFileSearchProvider('served', {
			provideFileSearchResults: (_query, { folder }) => filesBelow(folder),
		}),
	);
};
