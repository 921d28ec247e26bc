/** Reads a zip archive, such as a .vsix. */
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** What is in an archive, by the names that its directory, at its end, has. */
export function filesIn(archive: string): Map<string, Buffer> {
	const bytes = readFileSync(archive);
	const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
	const files = new Map<string, Buffer>();
	let at = bytes.readUInt32LE(end + 16);
	for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
		const length = bytes.readUInt16LE(at + 28);
		files.set(bytes.toString('utf8', at + 46, at + 46 + length), fileAt(bytes, at));
		at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
	}
	return files;
}

/** The file of an entry of the directory. Its own header says anew how long its name is, and what else comes first. */
function fileAt(bytes: Buffer, entry: number): Buffer {
	const header = bytes.readUInt32LE(entry + 42);
	const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
	const packed = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20));
	const isStored = bytes.readUInt16LE(entry + 10) === 0;
	return isStored ? packed : inflateRawSync(packed);
}
