/** The catalogue of mistakes: each is mapped, in docs/rules.md, to rules that exist, or it is said why none can see it. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mistakeGroups } from '../../../scripts/docs/mistakes.ts';
import { rules } from './index.ts';

/** It lies outside of the project. */
const catalogue = path.resolve(__dirname, '../../../../shared/mistakes.md');

describe('the catalogue of mistakes', () => {
	const mistakes = mistakeGroups().flatMap((group) => group.mistakes);

	it('names rules that exist, or says why there is none', () => {
		const ids = new Set(rules.map(({ id }) => id));
		for (const { id, what, rules: named, note } of mistakes) {
			assert.match(what, /[^.]$/, id);
			for (const rule of named) assert(ids.has(rule), `${id}: there is no rule ${rule}`);
			assert(named.length > 0 || note !== '', `${id}: no rule, and no reason`);
		}
	});

	it('is mapped whole', function () {
		if (!existsSync(catalogue)) {
			console.log(`      skipped: there is no ${catalogue}`);
			this.skip();
		}
		const entries = [...readFileSync(catalogue, 'utf8').matchAll(/^### (\S+)/gm)].map(([, id]) => id);
		assert(entries.length > 100, `only ${entries.length} entries`);
		assert.deepEqual(
			mistakes.map(({ id }) => id),
			entries,
		);
	});
});
