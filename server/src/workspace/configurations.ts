/** The files of a workspace that may be Apache's, found by their names in what was looked at of its folders. */
import type { Files } from './files.ts';

export const CONFIGURATION_NAME = /\.(conf|load|vhost)$|^\.htaccess$/;
/** Folders of tools, where nobody keeps a configuration. */
const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn', '.tox', '.venv', 'venv', '__pycache__']);
const MAX_FILES = 10_000;
const MAX_FOLDERS = 20_000;

/** Paths of files below a folder, sorted. Links are not followed: what they lead to is found where it is, or included. */
export function configurationsBelow(files: Files, folder: string): string[] {
	const found: string[] = [];
	const folders = [folder.replace(/\/$/, '')];
	for (let i = 0; i < folders.length && folders.length < MAX_FOLDERS; i++) {
		const parent = folders[i] as string;
		const content = files.look(parent || '/');
		if (content?.kind !== 'directory') continue;
		for (const { name, kind } of content.entries) {
			if (kind === 'directory' && !SKIPPED.has(name)) folders.push(`${parent}/${name}`);
			else if (kind === 'file' && CONFIGURATION_NAME.test(name) && found.length < MAX_FILES)
				found.push(`${parent}/${name}`);
		}
	}
	return found.sort();
}
