/** What people install in VS Code: the .vsix holds what it shall and no more. */
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from './archive.ts';
import type { Step } from './tally.ts';

const allowed = [
	/^\[Content_Types\]\.xml$/,
	/^extension\.vsixmanifest$/,
	/^extension\/(package\.json|package\.nls\.json|readme\.md|changelog\.md|LICENSE\.txt|language-configuration\.json)$/i,
	/^extension\/(syntaxes|snippets|schemas)\/[\w.-]+\.json$/,
	/^extension\/walkthrough\/\w+\.md$/,
	/^extension\/images\/[\w-]+\.png$/,
	/^extension\/(client|server)\/dist\/\w+(\.js|\.NOTICES\.txt)$/,
];

/** The .vsix that `npm run package` left, or the one that VSIX names. */
export function findVsix(root: string): string {
	if (process.env.VSIX) return path.resolve(process.env.VSIX);
	const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
	return path.join(root, `${name}-${version}.vsix`);
}

export async function checkPackages(vsix: string, step: Step): Promise<void> {
	await step('the .vsix holds no sources and no node_modules', async () => {
		const others = [...filesIn(vsix).keys()].filter((file) => !allowed.some((each) => each.test(file)));
		assert.deepEqual(others, []);
	});

	await step('the .vsix is at most 1 MB', async () => assert.ok(statSync(vsix).size <= 1024 * 1024));
}
