/** Addresses of files as the protocol has them, and paths as Apache has them. */
import { URI } from 'vscode-uri';

/**
 * A file's path is its address's. The path of a file in another file system, such as `vscode-vfs://github/us/site/httpd.conf`,
 * begins with a folder that stands for that file system: `/vscode-vfs:github/us/site/httpd.conf`.
 */
export class Addresses {
	/** The file systems that documents and folders were found in, by those folders. What a configuration names adds none. */
	readonly #virtual = new Map<string, URI>();

	/** The path of an address; an address that is no file's stands for itself. */
	pathOf(uri: string): string {
		const parsed = URI.parse(uri);
		const { scheme, authority, path, query, fragment } = parsed;
		if (scheme === 'file') return path;
		if (!path.startsWith('/') || query || fragment) return uri;
		const folder = `/${scheme}:${authority}`;
		this.#virtual.set(folder, parsed);
		return (folder + path).replace(/\/$/, '');
	}

	uriOf(path: string): string {
		if (!path.startsWith('/')) return path;
		const folder = firstFolder(path);
		const virtual = this.#virtual.get(folder);
		return (virtual?.with({ path: path.slice(folder.length) || '/' }) ?? URI.file(path)).toString();
	}

	/** Whether a path leads into a file system that only the client can read. */
	isVirtual(path: string): boolean {
		return this.#virtual.has(firstFolder(path));
	}
}

function firstFolder(path: string): string {
	const end = path.indexOf('/', 1);
	return end < 0 ? path : path.slice(0, end);
}
