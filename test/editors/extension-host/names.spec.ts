import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, at, edited, eventually, fileNamed, open, rangeOf, write } from './editing.ts';

const blog = 'apache2/sites-enabled/blog.conf';
const pool = 'WSGIDaemonProcess pool display-name=%{GROUP}\n';
const user = '<VirtualHost *:80>\n\tWSGIScriptAlias / /srv/pool/wsgi.py process-group=pool\n</VirtualHost>\n';

/** A group that one file declares and another one uses, both included by a third. */
async function openPool() {
	await write('apache2/two-files/httpd.conf', 'Listen 80\nInclude pool.conf\nInclude user.conf\n');
	const used = await write('apache2/two-files/user.conf', user);
	const declared = await write('apache2/two-files/pool.conf', pool);
	// a moment later the server hears that there are new files
	await eventually('the declaration', async () => {
		const found = await ask<vscode.Location[]>('executeDefinitionProvider', used, at(used, 'process-group=p│ool'));
		return found.length > 0 || undefined;
	});
	return { declared, used };
}

const places = (locations: readonly vscode.Location[]) =>
	locations.map(({ uri, range }) => `${uri.path.split('/').at(-1)}:${range.start.line + 1}`).sort();

describe('the name of a group', () => {
	it('leads to its declaration in another file', async () => {
		const { used } = await openPool();
		const position = at(used, 'process-group=p│ool');
		const [found, ...others] = await ask<vscode.Location[]>('executeDefinitionProvider', used, position);
		assert.deepEqual(others, []);
		assert.equal(found?.uri.toString(), fileNamed('apache2/two-files/pool.conf').toString());
		assert.ok(found.range.contains(new vscode.Position(0, 'WSGIDaemonProcess p'.length)));
	});

	it('is found wherever it is used', async () => {
		const { declared } = await openPool();
		const found = await ask<vscode.Location[]>('executeReferenceProvider', declared, at(declared, 'p│ool'));
		assert.deepEqual(places(found), ['pool.conf:1', 'user.conf:2']);
	});

	it('is highlighted in its file', async () => {
		const document = await open(blog);
		const position = at(document, 'process-group=b│log');
		const found = await ask<vscode.DocumentHighlight[]>('executeDocumentHighlights', document, position);
		assert.deepEqual(
			found.map(({ range }) => document.getText(range)),
			['blog', 'blog'],
		);
	});

	it('is renamed in both files at once', async () => {
		const { declared, used } = await openPool();
		const edit = await ask<vscode.WorkspaceEdit>(
			'executeDocumentRenameProvider',
			used,
			at(used, 'process-group=p│ool'),
			'lake',
		);
		assert.equal(edit.size, 2);
		assert.equal(edited(declared, edit.get(declared.uri)), pool.replace('pool', 'lake'));
		assert.equal(edited(used, edit.get(used.uri)), user.replace('process-group=pool', 'process-group=lake'));
	});

	it('does not become one that will not do', async () => {
		const { used } = await openPool();
		const position = at(used, 'process-group=p│ool');
		await assert.rejects(
			async () => ask('executeDocumentRenameProvider', used, position, 'two words'),
			/cannot be the name/,
		);
	});

	it('is a symbol of the workspace', async () => {
		await openPool();
		const found = await eventually('the symbol', async () => {
			const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
				'vscode.executeWorkspaceSymbolProvider',
				'pool',
			);
			return symbols.find(({ name }) => name === 'pool');
		});
		assert.equal(found.location.uri.toString(), fileNamed('apache2/two-files/pool.conf').toString());
	});
});

describe('a link', () => {
	it('leads to the file that an Include names', async () => {
		const document = await open('apache2/apache2.conf');
		const links = await ask<vscode.DocumentLink[]>('executeLinkProvider', document);
		const link = links.find(({ range }) => range.isEqual(rangeOf(document, 'ports.conf')));
		assert.equal(link?.target?.toString(), fileNamed('apache2/ports.conf').toString());
	});
});
