/** Documents open in the real editor, spoken of by their text. */
import * as vscode from 'vscode';

/** The address of a file of the workspace (a copy of examples/). Of several folders, the path begins with the name of one. */
export function fileNamed(path: string): vscode.Uri {
	const folders = vscode.workspace.workspaceFolders!;
	if (folders.length === 1) return vscode.Uri.joinPath(folders[0]!.uri, path);
	const [name, ...rest] = path.split('/');
	return vscode.Uri.joinPath(folders.find((folder) => folder.name === name)!.uri, ...rest);
}

export async function open(path: string): Promise<vscode.TextDocument> {
	const document = await vscode.workspace.openTextDocument(fileNamed(path));
	// not as a preview, whose tab the next one takes: what has no tab is not looked at again
	await vscode.window.showTextDocument(document, { preview: false });
	return document;
}

/** Makes a file of the workspace and opens it. */
export async function write(path: string, text: string): Promise<vscode.TextDocument> {
	await vscode.workspace.fs.writeFile(fileNamed(path), new TextEncoder().encode(text));
	return open(path);
}

/** As if a person typed: the whole text becomes another. */
export async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
	await vscode.workspace.applyEdit(edit);
}

/** Takes back everything that a test did not save, and closes what is open. */
export async function closeAll(): Promise<void> {
	// VS Code's own settings are such a document, too, while VS Code writes them: that is not a test's to take back
	const ofTests = ({ isUntitled, uri }: vscode.TextDocument) =>
		isUntitled || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
	for (const document of vscode.workspace.textDocuments.filter((each) => each.isDirty && ofTests(each))) {
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('workbench.action.files.revert');
	}
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The position of `│` in a piece of the document's text: `at(document, 'threads=│15')`. */
export function at(document: vscode.TextDocument, piece: string): vscode.Position {
	const index = document.getText().indexOf(piece.replace('│', ''));
	if (index < 0) throw new Error(`not in the document: ${piece}`);
	return document.positionAt(index + Math.max(0, piece.indexOf('│')));
}

/** Where a piece of the document's text is. */
export function rangeOf(document: vscode.TextDocument, piece: string): vscode.Range {
	const start = at(document, piece);
	return new vscode.Range(start, document.positionAt(document.offsetAt(start) + piece.length));
}

/** What the predicate finds, as soon as it finds something. */
export async function eventually<T>(what: string, find: () => T | undefined | Promise<T | undefined>): Promise<T> {
	for (const end = Date.now() + 15_000; Date.now() < end; await new Promise((again) => setTimeout(again, 50))) {
		const found = await find();
		if (found !== undefined) return found;
	}
	throw new Error(`waited in vain for ${what}`);
}

/** Asks one of VS Code's own `vscode.execute…` commands about a document, which asks the server. */
export function ask<T>(command: string, { uri }: vscode.TextDocument, ...args: unknown[]): Thenable<T> {
	return vscode.commands.executeCommand<T>(`vscode.${command}`, uri, ...args);
}

/** The rules that report in a document, or in a file that is not open, once these are the wanted ones. */
export async function reported(
	document: Pick<vscode.TextDocument, 'uri'>,
	...rules: string[]
): Promise<vscode.Diagnostic[]> {
	let last: string[] = [];
	return eventually(`only ${rules} in ${document.uri}`, () => {
		const found = vscode.languages.getDiagnostics(document.uri);
		last = found.map(({ code }) => String(typeof code === 'object' ? code.value : code)).sort();
		return last.join() === [...rules].sort().join() ? found : undefined;
	}).catch((error) => {
		throw new Error(`${error.message}; it was ${last}`);
	});
}

/** The document's text after some edits. */
export function edited(document: vscode.TextDocument, edits: readonly vscode.TextEdit[]): string {
	let text = document.getText();
	const fromTheEnd = [...edits].sort((a, b) => b.range.start.compareTo(a.range.start));
	for (const { range, newText } of fromTheEnd)
		text = text.slice(0, document.offsetAt(range.start)) + newText + text.slice(document.offsetAt(range.end));
	return text;
}

/** Changes a setting of the workspace while something is done. */
export async function withSetting(name: string, value: unknown, action: () => Promise<void>): Promise<void> {
	const update = (to: unknown) =>
		vscode.workspace.getConfiguration().update(name, to, vscode.ConfigurationTarget.Workspace);
	await update(value);
	try {
		await action();
	} finally {
		await update(undefined);
	}
}
