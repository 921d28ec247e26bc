import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { ask, at, open, write } from './editing.ts';

const blog = 'apache2/sites-enabled/blog.conf';

async function completions(document: vscode.TextDocument, piece: string, resolve?: number) {
	const position = at(document, piece);
	const list = await ask<vscode.CompletionList>(
		'executeCompletionItemProvider',
		document,
		position,
		undefined,
		resolve,
	);
	return list.items;
}

const nameOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);

function assertProposes(items: readonly vscode.CompletionItem[], name: string): vscode.CompletionItem {
	const found = items.find((item) => nameOf(item) === name);
	assert.ok(found, `${name} is none of: ${items.map(nameOf).join(' ')}`);
	return found;
}

describe('completion', () => {
	it('of a directive comes with what it is, once it is looked at', async () => {
		const document = await open(blog);
		const item = assertProposes(await completions(document, 'WSGIScript│Alias', 200), 'WSGIScriptReloading');
		const { documentation } = item;
		assert.match(typeof documentation === 'string' ? documentation : (documentation?.value ?? ''), /reload/i);
	});

	it('of an option leaves out those that are there', async () => {
		const items = await completions(await open(blog), 'python-home=/srv/blog/venv │python-path');
		assertProposes(items, 'graceful-timeout');
		assert.ok(!items.some((item) => /^threads/.test(nameOf(item))), 'threads is set already');
	});

	it('of a group names the declared ones', async () => {
		assertProposes(await completions(await open(blog), 'process-group=│blog'), 'blog');
	});

	it('of a path lists what is there', async () => {
		assertProposes(await completions(await open('apache2/apache2.conf'), 'Include │ports.conf'), 'ports.conf');
	});

	it('of a snippet is offered on an empty line', async () => {
		const document = await write('apache2/sites-enabled/empty.conf', 'wsgi-dj\n');
		assertProposes(await completions(document, 'wsgi-dj│'), 'wsgi-django');
	});
});
