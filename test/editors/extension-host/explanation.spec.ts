import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { ask, at, open } from './editing.ts';

const blog = 'apache2/sites-enabled/blog.conf';

async function hoverAt(document: vscode.TextDocument, piece: string): Promise<string> {
	const hovers = await ask<vscode.Hover[]>('executeHoverProvider', document, at(document, piece));
	const texts = hovers.flatMap(({ contents }) =>
		contents.map((each) => (typeof each === 'string' ? each : each.value)),
	);
	return texts.join('\n');
}

describe('hover', () => {
	it('on a directive says what it is', async () => {
		assert.match(await hoverAt(await open(blog), 'WSGIScript│Alias'), /URL/);
	});

	it('on an option says what it does, with its default', async () => {
		assert.match(await hoverAt(await open(blog), 'request-│timeout'), /default/i);
	});
});

describe('signature help', () => {
	it('shows the argument that is typed', async () => {
		const document = await open(blog);
		const position = at(document, 'WSGIScriptAlias / │/srv');
		const help = await ask<vscode.SignatureHelp>('executeSignatureHelpProvider', document, position);
		const { label, parameters } = help.signatures[help.activeSignature]!;
		assert.match(label, /^WSGIScriptAlias /);
		const active = parameters[help.activeParameter]!.label;
		assert.match(typeof active === 'string' ? active : label.slice(...active), /script/);
	});
});
