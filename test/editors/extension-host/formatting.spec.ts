import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, edited, eventually, write } from './editing.ts';

const options = { tabSize: 4, insertSpaces: false };
const untidy =
	'<VirtualHost *:80>\nServerName a.example.com  \n    <Directory /srv>\nRequire all granted\n</Directory>\n</VirtualHost>\n';
const tidy =
	'<VirtualHost *:80>\n\tServerName a.example.com\n\t<Directory /srv>\n\t\tRequire all granted\n\t</Directory>\n</VirtualHost>\n';

describe('formatting', () => {
	it('indents a document', async () => {
		const document = await write('apache2/conf-available/untidy.conf', untidy);
		const edits = await ask<vscode.TextEdit[]>('executeFormatDocumentProvider', document, options);
		assert.equal(edited(document, edits), tidy);
	});

	it('indents the selected lines only', async () => {
		const document = await write('apache2/conf-available/untidy.conf', untidy);
		const second = document.lineAt(1).range;
		const edits = await ask<vscode.TextEdit[]>('executeFormatRangeProvider', document, second, options);
		assert.equal(edited(document, edits), untidy.replace('ServerName a.example.com  ', '\tServerName a.example.com'));
	});

	it('closes a section as its opening tag is typed', async () => {
		const document = await write('apache2/conf-available/typed.conf', 'Listen 80\n\nListen 443\n');
		const end = new vscode.Position(1, 0);
		vscode.window.activeTextEditor!.selection = new vscode.Selection(end, end);
		for (const text of '<IfModule wsgi_module>') await vscode.commands.executeCommand('type', { text });
		const closed = 'Listen 80\n<IfModule wsgi_module>\n</IfModule>\nListen 443\n';
		await eventually('the closing tag', () => document.getText() === closed || undefined).catch((error) => {
			throw new Error(`${error.message}: ${JSON.stringify(document.getText())}`);
		});
	});
});
