import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, at, closeAll, edited, eventually, fileNamed, open, reported } from '../editing.ts';
import { site } from './workspace.ts';

/** What `site.vhost` does wrong for either release. */
const forOld = 'unknown-option';
const forNew = 'directive-not-in-release';

const unopened = (path: string) => ({ uri: fileNamed(path) });

describe('several folders', () => {
	it('are judged each for its own target, open or not', async () => {
		const document = await open('old/site.vhost');
		await reported(document, forOld);
		await reported(unopened('new/site.vhost'), forNew);
		await closeAll();
		await open('new/site.vhost');
		await reported(unopened('old/site.vhost'), forOld);
	});

	it('may have groups of the same name: in each, its own is meant', async () => {
		for (const folder of ['old', 'new']) {
			const document = await open(`${folder}/site.vhost`);
			const position = at(document, 'process-group=sh│op');
			const found = await ask<vscode.Location[]>('executeDefinitionProvider', document, position);
			assert.deepEqual(
				found.map(({ uri }) => uri.toString()),
				[document.uri.toString()],
			);
		}
	});

	it('do not share a name that is changed', async () => {
		const document = await open('old/site.vhost');
		const edit = await ask<vscode.WorkspaceEdit>(
			'executeDocumentRenameProvider',
			document,
			at(document, 'process-group=sh│op'),
			'store',
		);
		assert.deepEqual(
			edit.entries().map(([uri]) => uri.toString()),
			[document.uri.toString()],
		);
		const renamed = site.replace('Process shop', 'Process store').replace('-group=shop', '-group=store');
		assert.equal(edited(document, edit.get(document.uri)), renamed);
	});

	it('have settings of their own, which take effect at once', async () => {
		const document = await open('old/site.vhost');
		await reported(document, forOld);
		const set = (value: object | undefined) =>
			vscode.workspace
				.getConfiguration('modWsgi', document)
				.update('rules', value, vscode.ConfigurationTarget.WorkspaceFolder);
		await set({ [forOld]: 'off', [forNew]: 'off' });
		try {
			await reported(document);
			await reported(unopened('new/site.vhost'), forNew);
		} finally {
			await set(undefined);
		}
		await reported(document, forOld);
	});

	it('come and go, and what is reported in them', async () => {
		const document = await open('old/site.vhost');
		await reported(document, forOld);
		const third = { uri: vscode.Uri.joinPath(fileNamed('old'), '../third/httpd.conf') };
		const isIn = () => vscode.workspace.getWorkspaceFolder(third.uri) !== undefined;
		const count = vscode.workspace.workspaceFolders!.length;

		assert.ok(vscode.workspace.updateWorkspaceFolders(count, 0, { uri: vscode.Uri.joinPath(third.uri, '..') }));
		await eventually('the folder', () => isIn() || undefined);
		await reported(third, 'unit-on-number');
		await reported(document, forOld);

		assert.ok(vscode.workspace.updateWorkspaceFolders(count, 1));
		await eventually('no folder', () => !isIn() || undefined);
		await reported(third);
		await reported(document, forOld);
		await reported(unopened('new/site.vhost'), forNew);
	});
});
