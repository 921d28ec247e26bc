/** `npm start`, as after `npm run package`. */
import { execFile, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../..');

const command = [process.execPath, path.join(root, 'node_modules/tsx/dist/cli.mjs'), 'scripts/start.ts'];

/**
 * Runs it at a terminal, with the `code` on the PATH.
 *
 * @returns what it printed
 */
export async function startCode(env: Record<string, string>): Promise<string> {
	const args = ['--quiet', '--return', '--command', command.join(' '), '/dev/null'];
	const { stdout } = await promisify(execFile)('script', args, { cwd: root, env: { ...env, SHELL: '/bin/sh' } });
	return stdout;
}

/**
 * Runs it as without a `code`, until it has printed the address of the workbench for the browser, which is the oldest VS Code that the
 * extension accepts.
 */
export async function startWorkbench(): Promise<{ url: string; stop(): void }> {
	const [node, ...args] = command;
	const start = spawn(node!, [...args, '--serve'], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	for await (const line of createInterface(start.stdout)) {
		const url = line.match(/http:\/\/127\.0\.0\.1:\d+\//)?.[0];
		if (url) return { url, stop: () => start.kill() };
	}
	throw new Error('npm start ended without an address');
}
