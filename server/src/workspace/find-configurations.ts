/** The configurations below a folder, found by their names. */
import type { FileContent } from './files.ts';

const CONFIGURATION = /\.(conf|load|vhost)$|^\.htaccess$/;
const SKIPPED = new Set(['node_modules', '.git']);
const MAX_FOUND = 20_000;

/** All files below a folder that may be Apache configurations, by path. Links are not followed. */
export async function findConfigurations(
	folder: string,
	read: (path: string) => Promise<FileContent>,
): Promise<string[]> {
	const found: string[] = [];
	const folders = [folder];
	for (let next = folders.pop(); next !== undefined && found.length < MAX_FOUND; next = folders.pop()) {
		const content = await read(next);
		if (content.kind !== 'directory') continue;
		for (const { name, kind } of content.entries) {
			const path = `${next.replace(/\/$/, '')}/${name}`;
			if (kind === 'directory' && !SKIPPED.has(name)) folders.push(path);
			else if (kind === 'file' && CONFIGURATION.test(name)) found.push(path);
		}
	}
	return found.sort();
}
