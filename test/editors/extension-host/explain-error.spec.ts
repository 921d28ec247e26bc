import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, write } from './editing.ts';

describe('Explain an Apache Error', () => {
	afterEach(closeAll);

	it('shows what the selected lines of a log mean', async () => {
		const document = await write(
			'error.log',
			'AH00526: Syntax error on line 3 of /etc/apache2/sites-enabled/gone.conf:\nName duplicates previous WSGI daemon definition.\n',
		);
		const editor = await vscode.window.showTextDocument(document);
		editor.selection = new vscode.Selection(0, 0, 2, 0);
		// ends when the offer to go to the place is answered
		vscode.commands.executeCommand('modWsgi.explainError').then(undefined, () => {});
		const page = await eventually('the explanation', () =>
			vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'mod-wsgi-explanation'),
		);
		assert.match(page.getText(), /lines give the same name/);
	});
});
