import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, replaceAll, reported, write } from './editing.ts';

const old = 'ServerRoot /\nWSGIDaemonProcess shop threads=5x\n';

/** A file system that only shows: as git's, which holds what a file was before. */
const past = (text: string): vscode.FileSystemProvider => {
	const refuse = () => {
		throw vscode.FileSystemError.NoPermissions();
	};
	return {
		onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
		watch: () => new vscode.Disposable(() => {}),
		stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: text.length }),
		readDirectory: () => [],
		readFile: () => new TextEncoder().encode(text),
		createDirectory: refuse,
		writeFile: refuse,
		delete: refuse,
		rename: refuse,
	};
};

/** The document of a scheme, once it is shown. */
const shown = (scheme: string) =>
	eventually(`a document of ${scheme}`, () =>
		vscode.workspace.textDocuments.find(({ uri, languageId }) => uri.scheme === scheme && languageId === 'apacheconf'),
	);

/** Waits until the server has seen what was opened before: what is asked later is answered later. */
async function heard(): Promise<void> {
	await reported(await write('views/later.vhost', 'WSGIDaemonProcess a threads=6x\n'), 'unit-on-number');
}

describe('the old side of a comparison is coloured, but not judged', () => {
	it('with a commit; it is no configuration that Apache starts from, either', async () => {
		const provided = vscode.workspace.registerFileSystemProvider('past', past(old), { isReadonly: true });
		try {
			const now = await write('views/httpd.conf', old.replace('5x', '5'));
			const before = vscode.Uri.from({ scheme: 'past', path: now.uri.path, query: 'HEAD' });
			await vscode.commands.executeCommand('vscode.diff', before, now.uri);
			await shown('past');
			await heard();
			assert.deepEqual(vscode.languages.getDiagnostics(before), []);
			const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
				'vscode.executeWorkspaceSymbolProvider',
				'shop',
			);
			assert.deepEqual(
				symbols.filter(({ location }) => location.uri.scheme === 'past'),
				[],
			);
		} finally {
			provided.dispose();
		}
	});

	it('with what is saved', async () => {
		const document = await write('views/httpd.conf', old);
		await replaceAll(document, old.replace('5x', '5'));
		await vscode.commands.executeCommand('workbench.files.action.compareWithSaved');
		const saved = await shown('showModifications');
		await heard();
		assert.deepEqual(vscode.languages.getDiagnostics(saved.uri), []);
	});
});

describe('a document that is not saved yet', () => {
	it('is judged', async () => {
		const document = await vscode.workspace.openTextDocument({ language: 'apacheconf', content: old });
		await vscode.window.showTextDocument(document);
		await reported(document, 'unit-on-number');
	});
});
