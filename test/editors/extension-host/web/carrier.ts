/** The extension that carries the tests into the web: it has the workspace, in memory. */
import * as vscode from 'vscode';

/** The files of the workspace by their paths; put in when this is bundled. */
declare const FILES: Record<string, string>;

export function activate(context: vscode.ExtensionContext): void {
	const files = new MemoryFiles(FILES);
	context.subscriptions.push(
		vscode.workspace.registerFileSystemProvider('examples', files, { isCaseSensitive: true }),
		(vscode.workspace as unknown as Searchable).registerFileSearchProvider('examples', files),
	);
}

/** Not yet in the API. Who looks for files waits for a provider for ever: Markdown's extension does, asked for symbols. */
interface Searchable {
	registerFileSearchProvider(
		scheme: string,
		provider: Pick<MemoryFiles, 'provideFileSearchResults'>,
	): vscode.Disposable;
}

/** A file system of files by their paths; folders are what is in front of a slash. */
class MemoryFiles implements vscode.FileSystemProvider {
	readonly #files = new Map<string, Uint8Array>();
	readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	readonly onDidChangeFile = this.#changed.event;

	constructor(texts: Record<string, string>) {
		for (const [path, text] of Object.entries(texts)) this.#files.set(path, new TextEncoder().encode(text));
	}

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => {}); // all is watched always
	}

	stat(uri: vscode.Uri): vscode.FileStat {
		const file = this.#files.get(uri.path);
		if (file) return { type: vscode.FileType.File, ctime: 0, mtime: this.#times.get(uri.path) ?? 0, size: file.length };
		if (this.#namesIn(uri).length === 0) throw vscode.FileSystemError.FileNotFound(uri);
		return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
	}

	readonly #times = new Map<string, number>();

	readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
		const kinds = new Map<string, vscode.FileType>();
		for (const name of this.#namesIn(uri)) {
			const [first, ...more] = name.split('/');
			kinds.set(first!, more.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
		}
		return [...kinds];
	}

	readFile(uri: vscode.Uri): Uint8Array {
		const file = this.#files.get(uri.path);
		if (!file) throw vscode.FileSystemError.FileNotFound(uri);
		return file;
	}

	writeFile(uri: vscode.Uri, content: Uint8Array): void {
		const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
		this.#files.set(uri.path, content);
		this.#times.set(uri.path, Date.now());
		this.#changed.fire([{ type, uri }]);
	}

	delete(uri: vscode.Uri): void {
		this.#files.delete(uri.path);
		this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
	}

	createDirectory(): void {} // it is there with its first file

	rename(): void {
		throw vscode.FileSystemError.NoPermissions();
	}

	/** All of them: VS Code itself leaves out what was not looked for. */
	provideFileSearchResults(_query: unknown, { folder }: { folder: vscode.Uri }): vscode.Uri[] {
		return this.#namesIn(folder).map((name) => vscode.Uri.joinPath(folder, name));
	}

	/** The files below a folder, as they are called from there. */
	#namesIn({ path }: vscode.Uri): string[] {
		const folder = path.endsWith('/') ? path : `${path}/`;
		return [...this.#files.keys()].filter((name) => name.startsWith(folder)).map((name) => name.slice(folder.length));
	}
}
