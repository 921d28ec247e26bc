/** For each way in which a release refuses a WSGI directive: the right rule, at the right word, with what Apache prints. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openCase, saysTheSame } from '../../../test/cases/case-file.ts';
import { type Row, refusalTable, whyAside } from '../../../test/cases/refusal-table.ts';
import { isIn, releases } from '../knowledge/releases.ts';
import type { Release } from '../knowledge/types.ts';
import { findingsInOrder } from './engine.ts';

/** The first and the last release of each series, and those of which something of the table is new or gone. */
const tried: readonly Release[] = releases.filter((release, i) => {
	const next = releases[i + 1];
	return next === undefined || shape(next) !== shape(release);
});

function shape(release: Release): string {
	return refusalTable(release)
		.map((row) => `${row.rule} ${row.text} ${row.apache}`)
		.join('\n');
}

describe('every refusal', () => {
	for (const release of tried) {
		it(`of mod_wsgi ${release} is reported`, () => {
			const table = refusalTable(release);
			const wrong = table.flatMap((row) => disagreement(row) ?? []);
			if (wrong.length > 0) assert.fail(`${wrong.length} of ${table.length}\n${wrong.join('\n')}`);
		});
	}

	it('of the facts is in the table', function () {
		const file = path.resolve(__dirname, '../../../../shared/facts/mod_wsgi-releases.json');
		if (!existsSync(file)) {
			console.log(`      skipped: there is no ${file}`);
			return this.skip();
		}
		const { refusals } = JSON.parse(readFileSync(file, 'utf8')) as Facts;
		const missing = new Set<string>();
		const excused = new Map<string, Set<string>>();
		for (const release of tried) {
			const table = refusalTable(release);
			for (const { directives, apachePrints, since, until } of refusals) {
				if (!isIn(until === null ? { since } : { since, until }, release)) continue;
				for (const directive of directives) {
					const reason = whyAside(directive, apachePrints);
					if (table.some((row) => row.directive === directive && isMessage(apachePrints, row.apache))) continue;
					if (reason) excused.set(reason, (excused.get(reason) ?? new Set()).add(apachePrints));
					else missing.add(`${directive} in ${release}: ${apachePrints}`);
				}
			}
		}
		if (missing.size > 0) assert.fail([...missing].join('\n'));
		for (const [reason, messages] of excused) console.log(`      put aside, ${reason}: ${[...messages].join(' ')}`);
	});
});

interface Facts {
	readonly refusals: readonly {
		readonly directives: readonly string[];
		readonly apachePrints: string;
		readonly since: Release;
		readonly until: Release | null;
	}[];
}

/** Facts write the word that Apache quotes as `'x'` or `…`. */
function isMessage(fact: string, message: string): boolean {
	const wanted = fact
		.replace(/'x'/g, "'…'")
		.replace(/^WSGIScriptAlias requires .*/, '… requires at least two arguments, …');
	return saysTheSame(wanted, message) || saysTheSame(`${wanted}…`, message);
}

/** What is wrong with what we say of a row; undefined if nothing is. */
function disagreement({ directive, release, rule, text, start, end, apache, role }: Row): string | undefined {
	const { service, opened } = openCase({ rule, role, release, platform: 'unix' }, text);
	const [first] = findingsInOrder(service.analyse(opened).evaluation).filter(({ severity }) => severity === 'error');
	const wanted = `${rule} at «${text.slice(start, end)}»: ${apache}`;
	const row = `${directive} in ${release}, ${role}: ${JSON.stringify(text)}\n    wanted   ${wanted}\n    reported `;
	if (!first) return `${row}nothing`;
	const { document, line, start: from, end: to } = first.location;
	const at = text.split('\n').slice(0, document.placeOf(line)?.startLine).join('\n').length;
	const lineStart = at === 0 ? 0 : at + 1;
	const reported = `${first.rule.id} at «${text.slice(lineStart + from, lineStart + to)}»: ${first.apache}`;
	const isSame =
		first.rule.id === rule &&
		lineStart + from === start &&
		lineStart + to === end &&
		saysTheSame(apache, first.apache ?? '') &&
		first.kind === (role === 'htaccess' ? 'broken' : 'refused');
	return isSame ? undefined : row + reported;
}
