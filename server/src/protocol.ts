/** What our client and the server say to each other beyond the language server protocol. */
import type { Location } from 'vscode-languageserver-types';
import type { FileContent } from './workspace/files.ts';

/** The server asks what is at an address that only the client can read. */
export const FILE_REQUEST = 'modWsgi/file';

export interface FileParams {
	readonly uri: string;
}

export type FileAnswer = Exclude<FileContent, { kind: 'file' }> | { readonly kind: 'file'; readonly text: string };

/** The client says that the workspace is trusted from now on. */
export const TRUSTED_NOTIFICATION = 'modWsgi/trusted';

/** What is asked about one document. */
export interface DocumentParams {
	readonly textDocument: { readonly uri: string };
}

/** Where the applications of a configuration run, as plain JSON; see `features/applications/request.ts`. Our client does not ask. */
export const APPLICATIONS_REQUEST = 'modWsgi/applications';

/** How a document is read; see `features/status.ts`. */
export const STATUS_REQUEST = 'modWsgi/status';

/** The server says that a status may be another now, to a client whose `initializationOptions` hold `tellChanges`. */
export const CHANGED_NOTIFICATION = 'modWsgi/changed';

/** Every release of mod_wsgi, oldest first. */
export const RELEASES_REQUEST = 'modWsgi/releases';

/** What a message of Apache means, and where it comes from. */
export const EXPLAIN_REQUEST = 'modWsgi/explain';

export interface ExplainParams {
	readonly text: string;
}

export interface ExplainAnswer {
	readonly markdown: string;
	readonly locations: readonly Location[];
}
