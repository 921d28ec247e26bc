/**
 * Real configurations with one slip of the fingers: a word dropped, doubled, quoted or misspelt, a line moved, deleted or split. We refuse
 * what Apache refuses, on the same line, and nothing else.
 *
 * The configurations are the plain files of the corpus beside the project (CORPUS), and the project's own examples. JUDGE_EDITS says how
 * many edits are tried, JUDGE_SEED which.
 */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { apacheOrSkip } from './installed-apache.ts';
import { harmless, modulesFor, mutated, withModules } from './random/mutate.ts';
import { makeRandom } from './random/random.ts';
import { type Configuration, compareAll } from './random/run.ts';
import { main } from './random/tree.ts';

const edits = Number(process.env.JUDGE_EDITS ?? (process.env.CI ? 1000 : 200));
const base = process.env.JUDGE_SEED ?? Date.now().toString(36);
const corpus = process.env.CORPUS ?? path.resolve(__dirname, '../../../shared/corpus/plain');
const examples = path.resolve(__dirname, '../../examples');

describe('real configurations with one edit', () => {
	it('are judged as Apache judges them', async function () {
		const apache = apacheOrSkip(this);
		this.timeout(0);
		const texts = [corpus, examples].flatMap(configurationsIn);
		console.log(`      ${edits} edits of ${texts.length} files; again with JUDGE_SEED=${base}`);
		const { tally, disagreements } = await compareAll(apache, configurations(texts));
		tally.print((line) => console.log(`      ${line}`));
		assert.equal(disagreements.length, 0, `${disagreements.length} disagree:\n\n${disagreements.join('\n\n')}`);
	});
});

/** The texts of all files below a folder that are named as configurations are. */
function configurationsIn(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.conf'))
		.sort()
		.map((name) => harmless(readFileSync(path.join(folder, name), 'utf8')));
}

/** First each as it is, then the edits. */
function* configurations(texts: readonly string[]): Generator<Configuration> {
	const named = (name: string, text: string, modules: readonly string[]) => ({
		name,
		files: new Map([[main, withModules(text, modules)]]),
	});
	const modules = texts.map(modulesFor);
	for (const [i, text] of texts.entries()) yield named(`as it is, ${i}`, text, modules[i] ?? []);
	for (let edit = 0; edit < edits; edit++) {
		const random = makeRandom(`${base}-${edit}`);
		const i = random.below(texts.length);
		yield named(`${base}-${edit}`, mutated(random, texts[i] as string), modules[i] ?? []);
	}
}
