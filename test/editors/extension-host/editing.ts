/** A document open in the real editor, spoken of by its text. */
import * as vscode from 'vscode';

/** Opens a file of the workspace (a copy of examples/), and waits until the server has said what it thinks of it. */
export async function open(file: string): Promise<vscode.TextDocument> {
	const folder = vscode.workspace.workspaceFolders![0]!;
	const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, file));
	await vscode.window.showTextDocument(document);
	return document;
}

/** The position of `│` in a piece of the document's text: `at(document, 'threads=│15')`. */
export function at(document: vscode.TextDocument, piece: string): vscode.Position {
	const index = document.getText().indexOf(piece.replace('│', ''));
	if (index < 0) throw new Error(`not in the document: ${piece}`);
	return document.positionAt(index + Math.max(0, piece.indexOf('│')));
}

/** What the predicate finds, as soon as it finds something. */
export async function eventually<T>(what: string, find: () => T | undefined | Promise<T | undefined>): Promise<T> {
	for (const end = Date.now() + 15_000; Date.now() < end; await new Promise((again) => setTimeout(again, 50))) {
		const found = await find();
		if (found !== undefined) return found;
	}
	throw new Error(`waited in vain for ${what}`);
}

export const diagnostics = (document: vscode.TextDocument) =>
	eventually(`diagnostics of ${document.uri}`, () => {
		const found = vscode.languages.getDiagnostics(document.uri);
		return found.length > 0 ? found : undefined;
	});
