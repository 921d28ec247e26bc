import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, diagnostics, eventually, open } from './editing.ts';

const shop = 'apache2/sites-enabled/shop.conf';

describe('the installed extension', () => {
	afterEach(() => vscode.commands.executeCommand('workbench.action.files.revert'));

	it('recognises the language and starts', async () => {
		const document = await open(shop);
		assert.equal(document.languageId, 'apacheconf');
		const extension = vscode.extensions.getExtension('mod-wsgi-tools.apache-mod-wsgi');
		await eventually('activation', () => extension?.isActive || undefined);
	});

	it('gives the one diagnostic, with its code, on the exact words', async () => {
		const document = await open(shop);
		const [first, ...others] = await diagnostics(document);
		assert.deepEqual(
			others.map(({ message }) => message),
			[],
		);
		const code = first!.code;
		assert.ok(typeof code === 'object' && code.value && code.target, 'a code with its documentation page');
		assert.match(document.getText(first!.range), /site-packages/);
	});

	it('explains an option', async () => {
		const document = await open(shop);
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			at(document, 'python-│path='),
		);
		const texts = hovers.flatMap(({ contents }) =>
			contents.map((each) => (typeof each === 'string' ? each : each.value)),
		);
		assert.match(texts.join('\n'), /python-path/);
	});

	it('completes a directive', async () => {
		const document = await open(shop);
		const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			document.uri,
			at(document, 'WSGIScript│Alias'),
		);
		const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
		assert.ok(labels.includes('WSGIScriptReloading'), labels.join(' '));
	});

	it('moves a virtual environment from python-path to python-home', async () => {
		const document = await open(shop);
		const [diagnostic] = await diagnostics(document);
		const before = document.getText();
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			diagnostic!.range,
			vscode.CodeActionKind.QuickFix.value,
		);
		const [fix] = actions.filter(({ title }) => title.includes('python-home'));
		assert.ok(fix?.edit, actions.map(({ title }) => title).join(', ') || 'no action');
		assert.ok(await vscode.workspace.applyEdit(fix.edit));
		assert.equal(
			document.getText(),
			before.replace(
				'python-path=/srv/shop:/srv/shop/venv/lib/python3.11/site-packages',
				'python-home=/srv/shop/venv python-path=/srv/shop',
			),
		);
		await eventually('no diagnostics', () => vscode.languages.getDiagnostics(document.uri).length === 0 || undefined);
	});
});
