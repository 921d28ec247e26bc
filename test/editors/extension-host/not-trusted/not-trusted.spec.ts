import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import * as vscode from 'vscode';
import { ask, at, eventually, fileNamed, open, replaceAll, reported } from '../editing.ts';
import { childrenOf, serverProcess } from '../processes.ts';

/** What is wrong in `httpd.conf` whatever is outside. */
const inside = 'unit-on-number';

describe('in a workspace that is not trusted', () => {
	before(() => assert.equal(vscode.workspace.isTrusted, false));

	it('what is inside is judged, open or not', async () => {
		await open('rooted/httpd.conf');
		await reported({ uri: fileNamed('httpd.conf') }, inside);
		await reported(await open('httpd.conf'), inside);
	});

	it('what is outside is not read: by no Include, and by no link', async () => {
		const document = await open('httpd.conf');
		await reported(document, inside);
		const outside = vscode.Uri.joinPath(fileNamed(''), '../outside').fsPath;
		symlinkSync(outside, fileNamed('linked').fsPath);
		try {
			await replaceAll(document, document.getText().replace(outside, 'linked').replace('threads=5x', 'no-option=5'));
			await reported(document, 'unknown-option');
		} finally {
			await vscode.workspace.fs.delete(fileNamed('linked'));
		}
	});

	it('nothing from outside is shown', async () => {
		const document = await open('httpd.conf');
		await reported(document, inside);
		assert.deepEqual(await ask<vscode.DocumentLink[]>('executeLinkProvider', document), []);
		const symbols = (name: string) =>
			vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', name);
		const places = (await symbols('shop')).map(({ location }) => location.uri.toString());
		assert.ok(places.includes(document.uri.toString()));
		assert.deepEqual(await symbols('secret'), []);
		const position = at(document, 'process-group=│shop');
		const { items } = await ask<vscode.CompletionList>('executeCompletionItemProvider', document, position);
		const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
		assert.ok(labels.includes('shop'), `${labels}`);
		assert.ok(!labels.includes('secret'), `${labels}`);
		const found = await ask<vscode.Location[]>('executeDefinitionProvider', document, position);
		assert.deepEqual(
			found.map(({ uri }) => uri.toString()),
			[document.uri.toString()],
		);
	});

	it('its settings hold, but for those that are restricted', async () => {
		const settings = vscode.workspace.getConfiguration('modWsgi', fileNamed('httpd.conf'));
		assert.deepEqual(settings.get('rules'), { 'daemon-process-never-used': 'off' });
		assert.equal(settings.get('target.serverRoot'), '');
		await reported(await open('rooted/httpd.conf'), 'duplicate-daemon-process');
	});

	it('no program runs but the language server', async () => {
		await open('httpd.conf');
		const server = await eventually('the server', serverProcess);
		assert.deepEqual(childrenOf(server), []);
		assert.equal(vscode.window.terminals.length, 0);
		assert.equal(vscode.tasks.taskExecutions.length, 0);
	});
});
