// Makes apache-mod-wsgi-<version>.vsix of what `npm run build` left.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';

const cwd = path.resolve(import.meta.dirname, '..');
const kB = 1024;
/** What is downloaded, and what is read at each start. */
const limits = {
	'client/dist/node.js': 400 * kB,
	'client/dist/browser.js': 400 * kB,
};

const { name, version } = JSON.parse(readFileSync(path.join(cwd, 'package.json'), 'utf8'));
const vsix = `${name}-${version}.vsix`;
await createVSIX({
	cwd,
	packagePath: path.join(cwd, vsix),
	dependencies: false,
	// README.md leads into the repository, which the package does not hold
	githubBranch: 'main',
	gitHubIssueLinking: false,
});

for (const [file, limit] of Object.entries({ ...limits, [vsix]: 1024 * kB })) {
	const { size } = statSync(path.join(cwd, file));
	if (size > limit) throw new Error(`${file} is larger than ${limit / kB} kB`);
	if (file === vsix) console.log(`${vsix}  ${(size / kB).toFixed(0)} kB`);
}
