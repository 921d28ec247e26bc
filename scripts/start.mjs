// One command to try it: the packaged extension into the `code` on the PATH, and what the checker says of examples/.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const vsix = path.join(root, `${name}-${version}.vsix`);
const cli = path.join(root, 'server/dist/cli.js');
const interactive = process.stdout.isTTY && process.env.CI !== 'true';

const run = (command, ...args) =>
	// on Windows `code` is a batch file, which only a shell starts
	spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' && command === 'code' });

console.log('\nWhat it says of examples/:\n');
const { status } = run(process.execPath, cli, 'check', 'examples');
// 1: there are errors, as there should be; the examples are right and wrong on purpose
if (status !== 0 && status !== 1) process.exit(status ?? 2);
console.log(`\nThe same for your own files: node ${path.relative(process.cwd(), cli)} check PATH…\n`);

const { error, status: installed } = run('code', '--install-extension', vsix, '--force');
if (installed === 0) {
	console.log('Installed in VS Code. Open the examples there: code examples');
	if (interactive) run('code', 'examples');
} else if (!error) {
	process.exit(installed ?? 1);
} else if (interactive && process.platform === 'linux') {
	const { serveExamples } = await import('../test/editors/serve.ts');
	await serveExamples(vsix, path.join(root, 'examples'));
} else {
	console.log(`No \`code\` on the PATH. To install by hand: Extensions, …, Install from VSIX, ${path.basename(vsix)}`);
}
