/** What is at an address, for a server that cannot see for itself. Takes VS Code's file system, and no more of the editor. */
import type { FileSystem, FileType, Uri } from 'vscode';
import type { FileAnswer } from '../../server/src/protocol.ts';
import type { DirectoryEntry } from '../../server/src/workspace/files.ts';
import { MAX_ENTRIES, MAX_SIZE } from '../../server/src/workspace/limits.ts';
import { decode } from './decode.ts';

/** As `vscode.FileType` has them: a link to a file is both. */
const FILE = 1;
const DIRECTORY = 2;
const LINK = 64;

export interface Reading {
	readonly fs: Pick<FileSystem, 'stat' | 'readDirectory' | 'readFile'>;
	/** Links may lead anywhere: they are followed where the workspace is trusted. */
	readonly followsLinks: boolean;
	/** The address of the folder that another is in; undefined for the workspace's own. */
	readonly parentOf: (uri: Uri) => Uri | undefined;
}

const unknown: FileAnswer = { kind: 'unknown' };

/** Regular files and directories of a sane size. Never rejects. */
export async function lookAtFile(uri: Uri, { fs, followsLinks, parentOf }: Reading): Promise<FileAnswer> {
	try {
		const { type, size } = await fs.stat(uri);
		if (!followsLinks) {
			for (let at: Uri | undefined = uri; at; at = parentOf(at)) {
				if ((await fs.stat(at)).type & LINK) return unknown;
			}
		}
		if (type & DIRECTORY) return directory(await fs.readDirectory(uri));
		if (!(type & FILE) || size > MAX_SIZE) return unknown;
		return { kind: 'file', text: decode(await fs.readFile(uri)) };
	} catch (error) {
		return (error as { code?: unknown }).code === 'FileNotFound' ? { kind: 'missing' } : unknown;
	}
}

function directory(entries: readonly (readonly [string, FileType])[]): FileAnswer {
	if (entries.length > MAX_ENTRIES) return unknown;
	return { kind: 'directory', entries: entries.map(([name, type]) => ({ name, kind: kindOf(type) })) };
}

function kindOf(type: FileType): DirectoryEntry['kind'] {
	return type & LINK ? 'link' : type & FILE ? 'file' : type & DIRECTORY ? 'directory' : 'other';
}
