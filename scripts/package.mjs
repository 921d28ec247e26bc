// Makes apache-mod-wsgi-<version>.vsix of what `npm run build` left.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';

const cwd = path.resolve(import.meta.dirname, '..');
const limit = 1024 * 1024;

const { name, version } = JSON.parse(readFileSync(path.join(cwd, 'package.json'), 'utf8'));
const vsix = `${name}-${version}.vsix`;
await createVSIX({
	cwd,
	packagePath: path.join(cwd, vsix),
	dependencies: false,
	allowMissingRepository: true,
	rewriteRelativeLinks: false,
});

const { size } = statSync(path.join(cwd, vsix));
console.log(`${vsix}  ${(size / 1024).toFixed(0)} kB`);
if (size > limit) throw new Error(`${vsix} is larger than 1 MB`);
