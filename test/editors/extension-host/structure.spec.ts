import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, at, eventually, open, rangeOf, withSetting } from './editing.ts';

const blog = 'apache2/sites-enabled/blog.conf';
const wiki = 'apache2/sites-enabled/wiki.conf';

describe('the structure of a document', () => {
	it('is its outline', async () => {
		const document = await open(blog);
		const [host, ...others] = await ask<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider', document);
		assert.deepEqual(others, []);
		assert.equal(host?.name, 'VirtualHost *:80');
		assert.equal(host.detail, 'blog.example.com');
		assert.deepEqual(
			host.children.map(({ name }) => name),
			[
				'ServerName',
				'WSGIDaemonProcess',
				'WSGIScriptAlias',
				'Alias',
				'Directory /srv/blog',
				'Directory /srv/blog/static',
			],
		);
	});

	it('folds: sections, comments, continued lines', async () => {
		const document = await open(blog);
		const ranges = await ask<vscode.FoldingRange[]>('executeFoldingRangeProvider', document);
		const folded = ranges.map(({ start, end }) => `${start + 1}-${end + 1}`);
		const line = (piece: string) => at(document, piece).line + 1;
		const section = `${line('<VirtualHost')}-${line('</VirtualHost') - 1}`;
		const continued = `${line('WSGIDaemonProcess')}-${line('threads=15')}`;
		for (const range of ['1-3', section, continued]) assert.ok(folded.includes(range), `${range}: ${folded}`);
		assert.equal(ranges.find(({ start }) => start === 0)?.kind, vscode.FoldingRangeKind.Comment);
	});

	it('grows a selection from the value to the section', async () => {
		const document = await open(blog);
		const [innermost] = await ask<vscode.SelectionRange[]>('executeSelectionRangeProvider', document, [
			at(document, 'threads=1│5'),
		]);
		const texts: string[] = [];
		for (let range = innermost; range; range = range.parent) texts.push(document.getText(range.range));
		assert.equal(texts[0], '15');
		assert.equal(texts[1], 'threads=15');
		assert.ok(texts.some((text) => text.startsWith('<VirtualHost') && text.endsWith('</VirtualHost>')));
	});

	it('keeps the two tags of a section the same while one is typed', async () => {
		const document = await open(blog);
		const editor = vscode.window.activeTextEditor!;
		const end = at(document, '<Files│ wsgi.py>');
		editor.selection = new vscode.Selection(end, end);
		await withSetting('editor.linkedEditing', true, async () => {
			await vscode.commands.executeCommand('editor.action.linkedEditing');
			await vscode.commands.executeCommand('type', { text: 'Match' });
			const both = /<FilesMatch wsgi\.py>[\s\S]*<\/FilesMatch>/;
			await eventually('both tags changed', () => both.test(document.getText()) || undefined);
		});
	});
});

describe('what is shown in the text', () => {
	it('is colour by meaning', async () => {
		const document = await open(blog);
		const legend = await ask<vscode.SemanticTokensLegend>('provideDocumentSemanticTokensLegend', document);
		const tokens = await ask<vscode.SemanticTokens>('provideDocumentSemanticTokens', document);
		const kinds = new Map<string, string>();
		let position = new vscode.Position(0, 0);
		for (let i = 0; i < tokens.data.length; i += 5) {
			const [lines, characters, length, type] = tokens.data.slice(i, i + 4) as unknown as [
				number,
				number,
				number,
				number,
			];
			position = lines > 0 ? new vscode.Position(position.line + lines, characters) : position.translate(0, characters);
			kinds.set(document.getText(new vscode.Range(position, position.translate(0, length))), legend.tokenTypes[type]!);
		}
		assert.equal(kinds.get('threads'), 'parameter', [...kinds].join(' '));
		assert.equal(kinds.get('15'), 'number', [...kinds].join(' '));
	});

	it('is where an application runs, above its alias', async () => {
		const document = await open(blog);
		const title = await eventually('a lens', async () => {
			const lenses = await ask<vscode.CodeLens[]>('executeCodeLensProvider', document, 100);
			const above = lenses.find(({ range }) => range.start.line === at(document, 'WSGIScriptAlias').line);
			return above?.command?.title;
		});
		assert.equal(title, 'runs in daemon group blog · %{GLOBAL} · 1×15');
	});

	it('is what holds by default, if one wants to see it', async () => {
		const document = await open(wiki);
		const hints = async () => {
			const whole = new vscode.Range(0, 0, document.lineCount, 0);
			const found = await ask<vscode.InlayHint[]>('executeInlayHintProvider', document, whole);
			return found.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
		};
		assert.deepEqual(await hints(), []);
		await withSetting('modWsgi.inlayHints', true, async () => {
			await eventually('the hint', async () => (await hints()).includes('process-group=%{GLOBAL}') || undefined);
		});
		await eventually('no hint', async () => (await hints()).length === 0 || undefined);
	});
});

describe('a diagnostic', () => {
	it('is on the exact words, with the page about its rule', async () => {
		const document = await open('apache2/sites-enabled/portal.conf');
		const found = await eventually('the diagnostic', () => vscode.languages.getDiagnostics(document.uri)[0]);
		const second = document.offsetAt(rangeOf(document, '*:443').start);
		const name = document.getText().indexOf('portal', document.getText().indexOf('WSGIDaemonProcess', second));
		assert.equal(document.offsetAt(found.range.start), name);
		assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
		assert.equal(found.relatedInformation?.length, 1, 'where the first one is');
		assert.ok(typeof found.code === 'object' && found.code.value === 'duplicate-daemon-process');
	});
});
