import assert from 'node:assert/strict';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { Socket } from 'node:net';
import * as vscode from 'vscode';
import { ask, at, eventually, open, reported } from './editing.ts';
import { serverProcess } from './processes.ts';

const rule = 'python-path-in-virtual-environment';

/** What a person does in the first minutes. */
async function work(): Promise<void> {
	await vscode.commands.executeCommand('modWsgi.restartServer');
	const document = await open('apache2/sites-enabled/shop.conf');
	const [mistake] = await reported(document, rule);
	await ask('executeHoverProvider', document, at(document, 'python-path'));
	await ask('executeCompletionItemProvider', document, at(document, 'python-path'));
	await ask('executeCodeActionProvider', document, mistake!.range);
}

/** The inodes of a process's sockets. */
function socketsOf(pid: number): string[] {
	const files = `/proc/${pid}/fd`;
	return readdirSync(files).flatMap((fd) => {
		try {
			return /^socket:\[(\d+)\]$/.exec(readlinkSync(`${files}/${fd}`))?.[1] ?? [];
		} catch {
			return []; // closed meanwhile
		}
	});
}

describe('the network', () => {
	it('is not used by the server: its only sockets lead to its parent', async () => {
		await work();
		const pid = await eventually('the server', serverProcess);
		const table = (protocol: string) => readFileSync(`/proc/${pid}/net/${protocol}`, 'utf8');
		const internet = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'].map(table).join('');
		const local = table('unix');
		const sockets = socketsOf(pid);
		assert.ok(sockets.length > 0, 'the channel to its parent');
		for (const inode of sockets) {
			assert.ok(!new RegExp(` ${inode} `).test(internet), `socket ${inode} is of the internet`);
			assert.match(local, new RegExp(` ${inode}\\b`));
		}
	});

	it('is not used by the client: nothing in its process connects while it works', async () => {
		const connected: string[] = [];
		const { connect } = Socket.prototype;
		Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
			connected.push(new Error(JSON.stringify(args[0])).stack!);
			return Reflect.apply(connect, this, args);
		} as typeof connect;
		try {
			await work();
		} finally {
			Socket.prototype.connect = connect;
		}
		assert.deepEqual(connected, []);
	});
});
