import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, open, replaceAll, reported } from './editing.ts';
import { serverProcess } from './processes.ts';

/** Another process than before. */
const isNew = (before: number) => {
	const now = serverProcess();
	return now !== undefined && now !== before ? now : undefined;
};

describe('the server', () => {
	it('comes back after it was killed, and knows what is not saved', async () => {
		const document = await open('apache2/sites-enabled/shop.conf');
		await reported(document, 'python-path-in-virtual-environment');
		await replaceAll(document, 'Alias /a /srv/a # all of it\n');
		await reported(document, 'comment-after-arguments');
		const before = await eventually('the server', serverProcess);
		process.kill(before, 'SIGKILL');
		await eventually('another server', () => isNew(before));
		await reported(document, 'comment-after-arguments');
		await replaceAll(document, 'Alias /a /srv/a\n<Directory /srv/a>\n');
		await reported(document, 'section-not-closed');
	});

	it('is started again by the command', async () => {
		const document = await open('apache2/sites-enabled/shop.conf');
		await reported(document, 'python-path-in-virtual-environment');
		const before = await eventually('the server', serverProcess);
		await vscode.commands.executeCommand('modWsgi.restartServer');
		await eventually('another server', () => isNew(before));
		await reported(document, 'python-path-in-virtual-environment');
		assert.throws(() => process.kill(before, 0), 'the old one is gone');
	});
});
