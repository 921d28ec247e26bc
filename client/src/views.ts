import { type TextDocument, workspace } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * Keeps from the server what only shows another document, such as the old side of a comparison: mistakes that are mended
 * are none, and what Apache started from before is no configuration beside the one of today.
 */
export const withoutViews: Middleware = {
	didOpen: async (document, next) => (isView(document) ? undefined : next(document)),
	didChange: async (change, next) => (isView(change.document) ? undefined : next(change)),
	didClose: async (document, next) => (isView(document) ? undefined : next(document)),
};

/** Git and its like show it in file systems that cannot be written, VS Code itself in none. */
export function isView({ uri: { scheme } }: TextDocument): boolean {
	if (scheme === 'file' || scheme === 'untitled') return false;
	const isOfWorkspace = workspace.workspaceFolders?.some(({ uri }) => uri.scheme === scheme) ?? false;
	return !isOfWorkspace && !workspace.fs.isWritableFileSystem(scheme);
}
