/**
 * All that is called broken or risky in real configurations stands in reports.tsv, each with the verdict of somebody who held
 * it against the file. `UPDATE_REPORTS=1 npx mocha` writes the list anew, and keeps the verdicts; a new report gets a `?`.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { entriesOrSkip, findingsOf, targets } from './corpus.ts';

const golden = path.join(__dirname, 'reports.tsv');
const head = 'place\tkind\trule\tverdict';

describe('what is called broken or risky in the corpus', () => {
	it('is what reports.tsv lists, and each is true', function () {
		const files = entriesOrSkip(this)
			.map(({ file }) => file)
			.filter((file) => file.startsWith('plain/'));
		const [, ...rows] = readFileSync(golden, 'utf8').trimEnd().split('\n');
		const verdicts = new Map(rows.map((row) => cut(row)));
		const found = files.flatMap(reportsIn).map((report) => `${report}\t${verdicts.get(report) ?? '?'}`);
		if (process.env.UPDATE_REPORTS) writeFileSync(golden, `${[head, ...found].join('\n')}\n`);
		assert.deepEqual(found, process.env.UPDATE_REPORTS ? found : rows);
		for (const report of found) assert.equal(cut(report)[1], 'true', report);
	});
});

/** A report and its verdict. */
function cut(row: string): [string, string] {
	const at = row.lastIndexOf('\t');
	return [row.slice(0, at), row.slice(at + 1)];
}

/** `plain/0001.conf:12`, the kind, the rule: one of each, whatever the target. */
function reportsIn(file: string): string[] {
	const all = targets
		.flatMap((version) => findingsOf(file, version, 'main'))
		.filter(({ finding: { kind } }) => kind === 'broken' || kind === 'risky')
		.sort((a, b) => a.line - b.line)
		.map(({ finding: { kind, rule }, line }) => `${file}:${line}\t${kind}\t${rule.id}`);
	return [...new Set(all)];
}
