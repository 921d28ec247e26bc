/** Files of this machine, for the server and the command line: regular files only, of a sane size, where allowed. */

import { isUtf8 } from 'node:buffer';
import type { Dirent } from 'node:fs';
import {
	closeSync,
	constants,
	fstatSync,
	lstatSync,
	openSync,
	readdirSync,
	readFileSync,
	readSync,
	realpathSync,
	statSync,
} from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { nameOf, parentOf } from './model/paths.ts';
import type { DirectoryEntry, FileContent, ReadNow } from './workspace/files.ts';
import { KERNEL, MAX_ENTRIES, MAX_SIZE } from './workspace/limits.ts';

/** Whether a path may be read. It is asked of the path as given, and of the one after all links. */
export type Allowed = (path: string) => boolean;

/** The path as the operating system wants it: on Windows `/c:/x` is `c:/x`. */
function native(path: string): string {
	return process.platform === 'win32' ? path.replace(/^\/([A-Za-z]:)/, '$1') : path;
}

function portable(path: string): string {
	return process.platform === 'win32' ? `/${path.replaceAll('\\', '/')}` : path;
}

const unknown: FileContent = { kind: 'unknown' };

/** Reads at once. Never throws. */
export function readNow(path: string, allowed: Allowed = () => true): FileContent {
	try {
		const real = portable(realpathSync.native(native(path)));
		if (!mayRead(path, real, allowed)) return unknown;
		const found = statSync(native(path));
		if (found.isDirectory()) return directory(path, real, readdirSync(native(path), { withFileTypes: true }));
		return found.isFile() ? readRegularNow(path, real) : unknown;
	} catch (error) {
		return failure(path, error, allowed);
	}
}

/**
 * Reads at once, for a process that looks at each path once: what the listing of a directory said of the files in it is not asked
 * again, which is most of what reading thousands of small files takes.
 */
export function readerOnce(): ReadNow {
	/** By directory the names of its regular files, where no link leads there. */
	const listed = new Map<string, ReadonlySet<string>>();
	return (path) => {
		if (listed.get(parentOf(path) || '/')?.has(nameOf(path))) {
			try {
				return readRegularNow(path, path);
			} catch (error) {
				return failure(path, error, () => true);
			}
		}
		const content = readNow(path);
		if (content.kind === 'directory' && content.realPath === undefined) {
			const files = content.entries.filter(({ kind }) => kind === 'file');
			listed.set(path, new Set(files.map(({ name }) => name)));
		}
		return content;
	};
}

/** Reads a file that was a regular one a moment ago; throws if it cannot be opened. */
function readRegularNow(path: string, realPath: string): FileContent {
	const opened = openSync(native(path), READ_WITHOUT_WAITING);
	try {
		const found = fstatSync(opened);
		if (!found.isFile() || found.size > MAX_SIZE) return unknown;
		if (found.size > small.length) return file(readFileSync(opened), realPath);
		return file(small.subarray(0, readSync(opened, small)), realPath);
	} finally {
		closeSync(opened);
	}
}

/** Holds one small file after the other: memory for each takes as long as to read it. */
const small = Buffer.allocUnsafeSlow(64 * 1024);

/** Opening must not wait: what was a regular file may by now be a FIFO that nobody writes to. */
const READ_WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Reads without waiting. Never rejects. */
export async function readLater(path: string, allowed: Allowed): Promise<FileContent> {
	try {
		const real = portable(await realpath(native(path)));
		if (!mayRead(path, real, allowed)) return unknown;
		const found = await stat(native(path));
		if (found.isDirectory()) return directory(path, real, await readdir(native(path), { withFileTypes: true }));
		return found.isFile() && found.size <= MAX_SIZE ? file(await readRegular(native(path)), real) : unknown;
	} catch (error) {
		return failure(path, error, allowed);
	}
}

/** Reads a file that was a regular one a moment ago. */
async function readRegular(path: string): Promise<Uint8Array> {
	const handle = await open(path, READ_WITHOUT_WAITING);
	try {
		if (!(await handle.stat()).isFile()) throw new Error('not a regular file any more');
		return await handle.readFile();
	} finally {
		await handle.close();
	}
}

function mayRead(path: string, real: string, allowed: Allowed): boolean {
	return !KERNEL.test(path) && !KERNEL.test(real) && allowed(path) && allowed(real);
}

function failure(path: string, error: unknown, allowed: Allowed): FileContent {
	const { code } = error as NodeJS.ErrnoException;
	if ((code !== 'ENOENT' && code !== 'ENOTDIR') || !allowed(path)) return unknown;
	return isBehindLink(path) ? { kind: 'missing', behindLink: true } : { kind: 'missing' };
}

/** Whether a missing path is a link that leads nowhere, or its directory is behind one. Never throws. */
function isBehindLink(path: string): boolean {
	const folder = parentOf(path) || '/';
	try {
		if (lstatSync(native(path)).isSymbolicLink()) return true;
	} catch {
		// nothing is there, not even a link
	}
	try {
		return portable(realpathSync.native(native(folder))) !== folder;
	} catch {
		return isBehindLink(folder);
	}
}

function directory(path: string, realPath: string, entries: readonly Dirent[]): FileContent {
	if (entries.length > MAX_ENTRIES) return unknown;
	return {
		kind: 'directory',
		...(realPath !== path && { realPath }),
		entries: entries.map((entry): DirectoryEntry => ({ name: entry.name, kind: kindOf(entry) })),
	};
}

function kindOf(entry: Dirent): DirectoryEntry['kind'] {
	return entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : entry.isSymbolicLink() ? 'link' : 'other';
}

/** UTF-8 where it is valid, else Latin-1, which every byte is. A byte order mark stays: Apache sees it. */
export function decode(bytes: Uint8Array): string {
	const { buffer, byteOffset, byteLength } = bytes;
	return Buffer.from(buffer, byteOffset, byteLength).toString(isUtf8(bytes) ? 'utf8' : 'latin1');
}

function file(bytes: Uint8Array, realPath: string): FileContent {
	return { kind: 'file', text: decode(bytes), realPath };
}
