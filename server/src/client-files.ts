/** Files that the client reads for the server: those of virtual file systems, and all where the server has no disk. */
import type { Connection } from 'vscode-languageserver';
import type { Addresses } from './addresses.ts';
import { FILE_REQUEST, type FileAnswer, type FileParams } from './protocol.ts';
import type { FileContent } from './workspace/files.ts';
import { KERNEL } from './workspace/limits.ts';

/** Asks the client what a path is, where allowed. Never rejects. */
export async function readFromClient(
	connection: Connection,
	addresses: Addresses,
	path: string,
	allowed: (path: string) => boolean,
): Promise<FileContent> {
	if (KERNEL.test(path) || !allowed(path)) return { kind: 'unknown' };
	const params: FileParams = { uri: addresses.uriOf(path) };
	const answer = await connection
		.sendRequest<FileAnswer>(FILE_REQUEST, params)
		.catch((): FileAnswer => ({ kind: 'unknown' }));
	return answer.kind === 'file' ? { ...answer, realPath: path } : answer;
}
