/** The package mod-wsgi-language-server as people get it: packed, and installed in an empty folder without the network. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Step } from './tally.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface InstalledServer {
	/** The folder to delete in the end. */
	readonly folder: string;
	/** What is installed: the package's own folder. */
	readonly package: string;
	/** Where its command is, for the PATH. */
	readonly bin: string;
}

/** Packs it, which builds it, and installs it. */
export function installServer(): InstalledServer {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'mod-wsgi-npm-'));
	const quiet = { stdio: 'pipe', shell: process.platform === 'win32' } as const;
	execFileSync('npm', ['pack', '-w', 'server', '--pack-destination', folder], { ...quiet, cwd: root });
	const [tarball] = readdirSync(folder);
	execFileSync('npm', ['install', '--offline', '--prefix', folder, path.join(folder, tarball!)], quiet);
	const modules = path.join(folder, 'node_modules');
	return { folder, package: path.join(modules, 'mod-wsgi-language-server'), bin: path.join(modules, '.bin') };
}

export async function checkNpmPackage(server: InstalledServer, step: Step): Promise<void> {
	await step('holds the program, its page and its licences, and no more', async () => {
		const files = readdirSync(server.package, { recursive: true, encoding: 'utf8' }).sort();
		assert.deepEqual(files, [
			'LICENSE',
			'README.md',
			'dist',
			path.join('dist', 'cli.NOTICES.txt'),
			path.join('dist', 'cli.js'),
			path.join('dist', 'program.NOTICES.txt'),
			path.join('dist', 'program.js'),
			'package.json',
		]);
	});

	await step('needs no other package', async () => {
		const others = readdirSync(path.dirname(server.package)).filter((name) => !name.startsWith('.'));
		assert.deepEqual(others, ['mod-wsgi-language-server']);
	});

	await step('names the licence of each package that the program holds', async () => {
		const notices = (file: string) => readFileSync(path.join(server.package, 'dist', file), 'utf8');
		const { devDependencies } = JSON.parse(readFileSync(path.join(server.package, 'package.json'), 'utf8'));
		for (const name of Object.keys(devDependencies))
			assert.ok(notices('program.NOTICES.txt').includes(`---- ${name} `), name);
		// the command holds the transport alone
		assert.ok(notices('cli.NOTICES.txt').includes('---- vscode-jsonrpc '));
	});

	await step('checks', async () => {
		const command = path.join(server.bin, 'mod-wsgi-language-server');
		const { status, stdout } = spawnSync(command, ['check', 'examples'], { cwd: root, encoding: 'utf8' });
		assert.equal(status, 1, 'the examples hold errors');
		assert.match(stdout, /reports\.conf/);
	});
}
