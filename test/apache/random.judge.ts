/**
 * Random configurations around mod_wsgi: we refuse what Apache refuses, on the same line, and nothing else.
 *
 * `npm run test:apache -- --seeds 20000` compares so many; JUDGE_SEED names those of an earlier run. With 20,000 it is also checked that
 * they are worth something: a third is accepted, each message of mod_wsgi is met often, each directive is tried in each place.
 */

import assert from 'node:assert/strict';
import { apacheOrSkip } from './installed-apache.ts';
import { generate } from './random/generate.ts';
import { unprintable } from './random/messages.ts';
import { type Configuration, compareAll } from './random/run.ts';

const seeds = Number(process.env.JUDGE_SEEDS ?? (process.env.CI ? 2000 : 300));
const base = process.env.JUDGE_SEED ?? Date.now().toString(36);

describe('random configurations', () => {
	it('are judged as Apache judges them', async function () {
		const apache = apacheOrSkip(this);
		this.timeout(0);
		console.log(`      ${seeds} seeds; again with JUDGE_SEED=${base}`);
		const { tally, disagreements } = await compareAll(apache, configurations());
		tally.print((line) => console.log(`      ${line}`));
		assert.equal(disagreements.length, 0, `${disagreements.length} disagree:\n\n${disagreements.join('\n\n')}`);
		if (seeds < 20_000) return;
		assert.ok(tally.accepted >= tally.total / 3, 'too few are accepted');
		assert.deepEqual(
			tally.rare(20).filter((rare) => !unprintable.some((message) => rare.endsWith(message))),
			[],
		);
		assert.deepEqual(tally.untried(), []);
	});
});

function* configurations(): Generator<Configuration> {
	for (let turn = 0; turn < seeds; turn++) yield { name: `${base}-${turn}`, files: generate(base, turn) };
}
