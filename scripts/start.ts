/**
 * One command to try it: what the checker says of examples/, and the examples in VS Code with the packaged extension: in
 * the `code` on the PATH, else in the workbench for the browser. Without a terminal it opens nothing; `--serve` serves
 * the workbench all the same.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { serveExamples } from './workbench/examples.ts';
import { installWorkbench } from './workbench/install.ts';

const root = path.resolve(__dirname, '..');
const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const isInteractive = process.stdout.isTTY && process.env.CI !== 'true';

function run(command: string, ...args: string[]) {
	// on Windows `code` is a batch file, which only a shell starts
	const shell = process.platform === 'win32' && command === 'code';
	return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell });
}

function check(): void {
	const cli = path.join(root, 'server/dist/cli.js');
	console.log('\nWhat it says of examples/:\n');
	const { status } = run(process.execPath, cli, 'check', 'examples');
	// 1: there are errors, as there should be; the examples are right and wrong on purpose
	if (status !== 0 && status !== 1) process.exit(status ?? 2);
	console.log(`\nThe same for your own files: node ${path.relative(process.cwd(), cli)} check PATH…\n`);
}

/** @returns whether there is a `code` to open them in */
function openInCode(): boolean {
	const { error, status } = run('code', '--install-extension', `${name}-${version}.vsix`, '--force');
	if (error) return false;
	if (status !== 0) process.exit(status ?? 1);
	run('code', 'examples');
	return true;
}

async function openInBrowser(): Promise<void> {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit());
	const { url } = await serveExamples(installWorkbench());
	console.log(`VS Code for the Web, with the extension and the examples: ${url}\nCtrl+C ends it.`);
}

check();
if (process.argv.includes('--serve')) openInBrowser();
else if (!isInteractive) console.log('To see them in VS Code in the browser: npm start -- --serve');
else if (!openInCode()) openInBrowser();
