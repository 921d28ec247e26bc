import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, at, edited, eventually, open, reported, write } from './editing.ts';

const shop = 'apache2/sites-enabled/shop.conf';
const reports = 'apache2/sites-enabled/reports.conf';

async function actionAt(
	document: vscode.TextDocument,
	range: vscode.Range,
	kind: vscode.CodeActionKind,
	title: RegExp,
): Promise<vscode.CodeAction> {
	const found = await ask<vscode.CodeAction[]>('executeCodeActionProvider', document, range, kind.value, 100);
	const action = found.find((each) => title.test(each.title));
	assert.ok(action?.edit, `${title} is none of: ${found.map((each) => each.title).join(', ')}`);
	return action;
}

const after = (document: vscode.TextDocument, { edit }: vscode.CodeAction) => edited(document, edit!.get(document.uri));

describe('a code action', () => {
	it('mends what is reported, and then it is reported no more', async () => {
		const document = await open(shop);
		const [found] = await reported(document, 'python-path-in-virtual-environment');
		const fix = await actionAt(document, found!.range, vscode.CodeActionKind.QuickFix, /python-home/);
		assert.equal(fix.isPreferred, true);
		assert.ok(await vscode.workspace.applyEdit(fix.edit!));
		assert.match(document.getText(), /python-home=\/srv\/shop\/venv python-path=\/srv\/shop \\\n/);
		await reported(document);
	});

	it('silences a rule with a comment', async () => {
		const document = await open(shop);
		const [found] = await reported(document, 'python-path-in-virtual-environment');
		const silence = await actionAt(document, found!.range, vscode.CodeActionKind.QuickFix, /^Ignore/);
		assert.ok(await vscode.workspace.applyEdit(silence.edit!));
		assert.match(document.getText(), /# mod_wsgi-ignore python-path-in-virtual-environment\n\tWSGIDaemonProcess/);
		await reported(document);
	});

	it('fixes all that is safe to fix', async () => {
		const document = await open(reports);
		await eventually('diagnostics', () => vscode.languages.getDiagnostics(document.uri)[0]);
		const whole = new vscode.Range(0, 0, document.lineCount, 0);
		const all = await actionAt(document, whole, vscode.CodeActionKind.SourceFixAll, /^Fix all/);
		const fixed = after(document, all);
		assert.match(fixed, /# the whole site\n\tWSGIScriptAlias .*%\{GLOBAL\}\n/);
		assert.match(fixed, /memory-limit=512M/, 'another meaning is for a person to choose');
	});

	it('refactors: a group is moved out of its virtual host', async () => {
		const document = await open('apache2/sites-enabled/blog.conf');
		const here = at(document, 'WSGIDaemon│Process');
		const move = await actionAt(
			document,
			new vscode.Range(here, here),
			vscode.CodeActionKind.Refactor,
			/out of the virtual host/,
		);
		const moved = after(document, move);
		assert.ok(moved.indexOf('WSGIDaemonProcess blog') < moved.indexOf('<VirtualHost'), moved);
	});

	it('is done on save, if one wants that', async () => {
		const document = await write('apache2/conf-available/on-save.conf', 'Alias /a /srv/a # all of it\n');
		/** So many mistakes, in the text as it is now: what is saved before that is known may be saved as it is. */
		const mistakes = (count: number) =>
			eventually(
				`${count} diagnostics`,
				() => vscode.languages.getDiagnostics(document.uri).length === count || undefined,
			);
		await mistakes(1);
		const configuration = vscode.workspace.getConfiguration('editor');
		await configuration.update(
			'codeActionsOnSave',
			{ 'source.fixAll': 'explicit' },
			vscode.ConfigurationTarget.Workspace,
		);
		try {
			const end = new vscode.WorkspaceEdit();
			end.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, 'Alias /b /srv/b # too\n');
			await vscode.workspace.applyEdit(end);
			await mistakes(2);
			await document.save();
			assert.equal(document.getText(), '# all of it\nAlias /a /srv/a\n# too\nAlias /b /srv/b\n');
		} finally {
			await configuration.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});
});
