/** `npm start` without a `code`: the workbench for the browser, which is the oldest VS Code that the extension accepts. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

const root = path.resolve(import.meta.dirname, '../..');

/** Runs it until it has printed an address. */
export async function startWorkbench(): Promise<{ url: string; stop(): void }> {
	const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
	const start = spawn(process.execPath, [tsx, 'scripts/start.ts', '--serve'], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	for await (const line of createInterface(start.stdout)) {
		const url = line.match(/http:\/\/127\.0\.0\.1:\d+\//)?.[0];
		if (url) return { url, stop: () => start.kill() };
	}
	throw new Error('npm start ended without an address');
}
