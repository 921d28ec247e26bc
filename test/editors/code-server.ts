/** code-server as a program: the extension installed, a workspace served on loopback, nothing of the user's in or out. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installCodeServer } from './install.ts';

/** A workbench that holds still: no tips, no updates, no network, no questions. */
const quiet = {
	'chat.disableAIFeatures': true,
	'editor.cursorBlinking': 'solid',
	'editor.minimap.enabled': false,
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	'files.autoSave': 'off',
	'git.enabled': false,
	'json.schemaDownload.enable': false,
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'window.confirmBeforeClose': 'never',
	'workbench.enableExperiments': false,
	'workbench.reduceMotion': 'on',
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
};

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface CodeServerOptions {
	/** The extension that is installed. */
	readonly vsix?: string;
	/** What is opened: a folder, or a file `.code-workspace` that names several. */
	readonly opened: string;
	readonly settings?: object;
	/** Whether workspaces are trusted; else a person says so, or does not. */
	readonly trusted?: boolean;
	readonly env?: Record<string, string>;
}

export interface CodeServer {
	readonly port: number;
	readonly opened: string;
	/** The workbench with that open. */
	readonly url: string;
	/** The environment of its terminals, in which `code` speaks to the workbench. It must be open in a browser. */
	terminal(): Promise<Record<string, string>>;
	/** Everything the server prints, for the one who looks for a failure. */
	readonly log: string;
	stop(): Promise<void>;
}

export async function startCodeServer({
	vsix,
	opened,
	settings,
	trusted = true,
	env,
}: CodeServerOptions): Promise<CodeServer> {
	const { node, codeServer, cli } = installCodeServer();
	const home = mkdtempSync(path.join(os.tmpdir(), 'mod-wsgi-code-server-'));
	const inHome = (name: string) => path.join(home, name);
	mkdirSync(inHome('data/User'), { recursive: true });
	mkdirSync(inHome('tmp'));
	writeFileSync(inHome('config.yaml'), '');
	writeFileSync(inHome('data/User/settings.json'), JSON.stringify({ ...quiet, ...settings }));

	const environment = {
		PATH: `${path.dirname(node)}:/usr/bin:/bin`,
		HOME: home,
		TMPDIR: inHome('tmp'),
		LANG: 'C.UTF-8',
		SHELL: '/bin/bash',
		EXTENSIONS_GALLERY: '{}',
		...env,
	};
	const base = [codeServer, '--config', inHome('config.yaml')];
	base.push('--user-data-dir', inHome('data'), '--extensions-dir', inHome('extensions'));
	if (vsix) execFileSync(node, [...base, '--install-extension', vsix, '--force'], { env: environment, stdio: 'pipe' });

	const port = await freePort();
	const log = inHome('server.log');
	const output = openSync(log, 'w');
	const flags = ['--disable-telemetry', '--disable-update-check', '--disable-proxy'];
	if (trusted) flags.push('--disable-workspace-trust');
	const child = spawn(
		node,
		[...base, '--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', '--disable-getting-started-override', ...flags],
		{ env: environment, stdio: ['ignore', output, output], detached: true },
	);
	const killAtExit = () => {
		killGroup(child, 'SIGKILL');
		rmSync(home, { recursive: true, force: true, maxRetries: 3 });
	};
	process.once('exit', killAtExit);
	const exit = () => process.exit(1);
	for (const signal of endings) process.once(signal, exit);
	const stop = async () => {
		await endGroup(child);
		process.off('exit', killAtExit);
		for (const signal of endings) process.off(signal, exit);
		rmSync(home, { recursive: true, force: true, maxRetries: 3 });
	};

	const origin = `http://127.0.0.1:${port}/`;
	try {
		await untilHealthy(origin, child, log);
	} catch (error) {
		await endGroup(child);
		throw error;
	}
	const kind = opened.endsWith('.code-workspace') ? 'workspace' : 'folder';
	const terminal = async () => {
		const bin = inHome('bin');
		mkdirSync(bin);
		symlinkSync(cli, path.join(bin, 'code'));
		const hook = await untilThere(inHome('tmp'), /^vscode-ipc-.*\.sock$/);
		const PATH = [bin, environment.PATH].join(path.delimiter);
		return { ...environment, PATH, NODE_EXEC_PATH: node, VSCODE_IPC_HOOK_CLI: hook };
	};
	return { port, opened, url: `${origin}?${kind}=${encodeURIComponent(opened)}`, terminal, log, stop };
}

async function untilHealthy(origin: string, child: ChildProcess, log: string) {
	for (let left = 300; left > 0; left--) {
		if (child.exitCode !== null) break;
		const response = await fetch(`${origin}healthz`).catch(() => undefined);
		if (response?.ok) return;
		await sleep(100);
	}
	throw new Error(`code-server did not start, see ${log}`);
}

async function untilThere(folder: string, name: RegExp): Promise<string> {
	for (let left = 200; left > 0; left--) {
		const found = readdirSync(folder).find((entry) => name.test(entry));
		if (found) return path.join(folder, found);
		await sleep(50);
	}
	throw new Error(`${name} did not come to ${folder}`);
}

/** The server has children of its own (extension host, language server): all of them are its process group. */
function killGroup({ pid }: ChildProcess, signal: NodeJS.Signals) {
	try {
		if (pid !== undefined) process.kill(-pid, signal);
	} catch {
		// gone already
	}
}

async function endGroup(child: ChildProcess) {
	const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
	killGroup(child, 'SIGTERM');
	await Promise.race([ended, sleep(5000, undefined, { ref: false })]);
	killGroup(child, 'SIGKILL');
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	if (typeof address !== 'object' || address === null) throw new Error('no port');
	return address.port;
}
