import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, open, reported } from './editing.ts';

// the preview is ticked and applied by a person, in ../session.ts
describe('the migration of the workspace', () => {
	it('shows a preview first, and changes nothing if that is discarded', async () => {
		const document = await open('apache2/sites-enabled/shop.conf');
		await reported(document, 'python-path-in-virtual-environment');
		const before = document.getText();
		let isOver = false;
		const migration = vscode.commands.executeCommand('modWsgi.migrateToPythonHome').then(() => {
			isOver = true;
		});
		await eventually('the end', async () => {
			await vscode.commands.executeCommand('refactorPreview.discard');
			return isOver || undefined;
		});
		await migration;
		assert.equal(document.getText(), before);
	});
});
