/**
 * Writes the pages of docs/ that are made from data: `npx tsx scripts/generate-docs.ts`.
 * With `--check` nothing is written, and the exit status tells whether a page is stale.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pages } from './docs/pages.ts';

const root = path.resolve(__dirname, '..');
const checkOnly = process.argv.includes('--check');

for (const [name, text] of Object.entries(pages)) {
	const file = path.join(root, name);
	const wanted = text();
	if (readIfThere(file) === wanted) continue;
	if (checkOnly) {
		console.error(`${name} is stale: run npx tsx scripts/generate-docs.ts`);
		process.exitCode = 1;
	} else {
		writeFileSync(file, wanted);
		console.log(`${name} written`);
	}
}

function readIfThere(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
}
