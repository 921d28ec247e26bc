/** What our client and the server say to each other beyond the language server protocol. */
import type { FileContent } from './workspace/files.ts';

/** The server asks what is at an address that only the client can read. */
export const FILE_REQUEST = 'modWsgi/file';

export interface FileParams {
	readonly uri: string;
}

export type FileAnswer = Exclude<FileContent, { kind: 'file' }> | { readonly kind: 'file'; readonly text: string };
