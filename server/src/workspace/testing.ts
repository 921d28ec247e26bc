/** A file system in memory, for tests. */
import type { DirectoryEntry, FileContent, ReadNow } from './files.ts';

/**
 * Reads from an object of paths and texts. A path that ends in a slash is an empty directory; a text `-> PATH` makes a link
 * to a file.
 */
export function memoryFiles(tree: Readonly<Record<string, string>>): ReadNow {
	return function read(path): FileContent {
		const text = tree[path];
		if (text?.startsWith('-> ')) {
			const target = read(text.slice(3));
			return target.kind === 'missing' ? { ...target, behindLink: true } : target;
		}
		if (text !== undefined) return { kind: 'file', text, realPath: path };
		const folder = path === '/' ? '/' : `${path}/`;
		const entries = new Map<string, DirectoryEntry>();
		let exists = false;
		for (const name of Object.keys(tree)) {
			if (!name.startsWith(folder)) continue;
			exists = true;
			const [first = '', ...rest] = name.slice(folder.length).split('/');
			const kind = rest.length > 0 ? 'directory' : tree[name]?.startsWith('-> ') ? 'link' : 'file';
			if (first) entries.set(first, { name: first, kind });
		}
		return exists ? { kind: 'directory', entries: [...entries.values()] } : { kind: 'missing' };
	};
}
