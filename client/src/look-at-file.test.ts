import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { FileStat, Uri } from 'vscode';
import { lookAtFile } from './look-at-file.ts';

const FILE = 1;
const DIRECTORY = 2;
const LINK = 64;

type Entry = { type: number; size?: number; bytes?: Uint8Array; entries?: [string, number][] };

const uri = (path: string) => ({ path }) as Uri;
const bytes = (text: string) => Buffer.from(text, 'latin1');

function look(path: string, tree: Record<string, Entry>, followsLinks = true) {
	const found = (at: Uri) => {
		const entry = tree[at.path];
		if (!entry) throw Object.assign(new Error(at.path), { code: 'FileNotFound' });
		return entry;
	};
	return lookAtFile(uri(path), {
		fs: {
			stat: async (at) => ({ size: 0, ...found(at) }) as unknown as FileStat,
			readDirectory: async (at) => found(at).entries ?? [],
			readFile: async (at) => {
				const { bytes } = found(at);
				if (!bytes) throw new Error('not to be read');
				return bytes;
			},
		},
		followsLinks,
		parentOf: ({ path }) => (path.lastIndexOf('/') > 0 ? uri(path.slice(0, path.lastIndexOf('/'))) : undefined),
	});
}

describe('a file that the client reads for the server', () => {
	it('is text, in UTF-8 or else in Latin-1', async () => {
		const tree = {
			'/utf-8': { type: FILE, bytes: bytes('\xc3\xa9') },
			'/latin-1': { type: FILE, bytes: bytes('\xe9\x80') },
		};
		assert.deepEqual(await look('/utf-8', tree), { kind: 'file', text: 'é' });
		assert.deepEqual(await look('/latin-1', tree), { kind: 'file', text: '\xe9\x80' });
	});

	it('is a directory with its entries', async () => {
		const entries: [string, number][] = [
			['a.conf', FILE],
			['sites', DIRECTORY],
			['b.conf', LINK | FILE],
			['pipe', 0],
		];
		assert.deepEqual(await look('/d', { '/d': { type: DIRECTORY, entries } }), {
			kind: 'directory',
			entries: [
				{ name: 'a.conf', kind: 'file' },
				{ name: 'sites', kind: 'directory' },
				{ name: 'b.conf', kind: 'link' },
				{ name: 'pipe', kind: 'other' },
			],
		});
	});

	it('is missing, or unknown where the file system does not say', async () => {
		assert.deepEqual(await look('/no', {}), { kind: 'missing' });
		assert.deepEqual(await look('/unreadable', { '/unreadable': { type: FILE } }), { kind: 'unknown' });
	});

	it('is not read when it is no regular file, or too large', async () => {
		const text = bytes('x');
		assert.deepEqual(await look('/pipe', { '/pipe': { type: 0, bytes: text } }), { kind: 'unknown' });
		assert.deepEqual(await look('/big', { '/big': { type: FILE, size: 2 ** 31, bytes: text } }), { kind: 'unknown' });
		const entries = Array.from({ length: 60_000 }, (_, i): [string, number] => [`${i}`, FILE]);
		assert.deepEqual(await look('/many', { '/many': { type: DIRECTORY, entries } }), { kind: 'unknown' });
	});

	it('is not read through links in a workspace that is not trusted', async () => {
		const tree = {
			'/w': { type: DIRECTORY },
			'/w/out': { type: LINK | DIRECTORY },
			'/w/out/shadow': { type: FILE, bytes: bytes('x') },
			'/w/link': { type: LINK | FILE, bytes: bytes('x') },
			'/w/own': { type: FILE, bytes: bytes('x') },
		};
		for (const path of ['/w/out/shadow', '/w/link']) {
			assert.equal((await look(path, tree, false)).kind, 'unknown');
			assert.equal((await look(path, tree, true)).kind, 'file');
		}
		assert.equal((await look('/w/own', tree, false)).kind, 'file');
	});
});
