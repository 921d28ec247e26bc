/** What the real Apache says of the rules' case files, and of what their fixes make of them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { findingsInOrder } from '../../server/src/rules/engine.ts';
import type { Finding } from '../../server/src/rules/types.ts';
import { applyFix } from '../cases/apply-fix.ts';
import { allCases, type Case, findingsIn, openCase, saysTheSame } from '../cases/case-file.ts';
import { apacheWith } from '../cases/judged-release.ts';
import { refusalTable } from '../cases/refusal-table.ts';
import { type ApacheOptions, configTest, type Verdict } from './private-apache.ts';

describe('case files before the real Apache', () => {
	const aside = new Map<string, number>();
	const tally = { cases: 0, fixes: 0 };

	for (const one of allCases()) {
		const asked = one.role === 'main' && one.platform === 'unix' ? apacheWith(one.release) : undefined;
		// what loads a multi-processing module loads all that it needs
		const options = asked && /^LoadModule mpm_/m.test(one.text) ? { ...asked, modules: 'none' as const } : asked;
		if (!options) {
			const reason = whyNot(one);
			aside.set(reason, (aside.get(reason) ?? 0) + 1);
			continue;
		}
		it(one.name, async () => {
			const verdict = await configTest(one.text, options);
			tally.cases++;
			checkVerdict(one, verdict);
			await checkFixes(one, verdict, options);
		});
	}

	after(() => {
		console.log(`\n    ${tally.cases} case files and ${tally.fixes} texts after a fix judged`);
		for (const [reason, count] of aside) console.log(`    ${count} put aside: ${reason}`);
	});

	async function checkFixes(one: Case, before: Verdict, options: ApacheOptions): Promise<void> {
		const { service, opened } = openCase(one, one.text);
		const found = findingsIn({ service, opened });
		const fixed = found.flatMap(({ finding }) =>
			finding.fixes().map((fix) => [fix.title, applyFix(opened, fix)] as const),
		);
		for (const [title, text] of fixed) {
			const verdict = await configTest(text, options);
			tally.fixes++;
			// one fix mends one error, if it is what was meant
			const isMeant = one.marks.length === 1 && title === (one.fix ?? fixed[0]?.[0]);
			if (before.accepted || isMeant) assert(verdict.accepted, `after "${title}":\n${verdict.output}\n${text}`);
		}
		const golden = fixed.length > 0 && one.marks.length === 1 ? readFileSync(one.fixedFile, 'utf8') : undefined;
		if (golden === undefined) return;
		const verdict = await configTest(golden, options);
		assert(verdict.accepted, `${path.basename(one.fixedFile)}:\n${verdict.output}`);
	}
});

function checkVerdict(one: Case, verdict: Verdict): void {
	const { apache } = one;
	assert(apache, 'the header says nothing of Apache');
	assert.equal(verdict.accepted, apache.accepts, verdict.output);
	const { service, opened } = openCase(one, one.text);
	const [first] = findingsInOrder(service.analyse(opened).evaluation).filter(({ kind }) => kind === 'refused');
	assert.equal(first === undefined, verdict.accepted, first?.message);
	if (!first || apache.accepts) return;
	assert(saysTheSame(apache.message, verdict.message), `the header: ${apache.message}\nApache: ${verdict.message}`);
	assert(saysTheSame(first.apache ?? '', verdict.message), `the rule: ${first.apache}\nApache: ${verdict.message}`);
	assert.equal(lastLine(first), (verdict.usedAt ?? verdict).line, 'the line');
}

/** The last physical line of a finding's directive, from 1: the one that Apache names. */
function lastLine({ location: { document, line } }: Finding): number {
	const place = document.placeOf(line);
	assert(place);
	return place.startLine + Math.max(line.newlines, 1);
}

function whyNot({ role, platform, release }: Case): string {
	if (role !== 'main') return `${role}: Apache reads none by itself`;
	if (platform !== 'unix') return `for ${platform}`;
	if (release === undefined) return 'for no release by name';
	return `for mod_wsgi ${release}: MOD_WSGI_SO names no such module`;
}

for (const release of ['4.9.4', '6.0.5']) {
	describe(`the table of refusals before mod_wsgi ${release}`, () => {
		const options = apacheWith(release);
		before(function () {
			if (options) return;
			console.log(`    skipped: MOD_WSGI_SO names no mod_wsgi ${release}`);
			this.skip();
		});

		const table = refusalTable(release).filter(({ role }) => role === 'main');
		if (options) after(() => console.log(`    ${table.length} refusals judged`));
		for (const directive of new Set(table.map((row) => row.directive))) {
			const rows = table.filter((row) => row.directive === directive);
			it(`${directive}: ${rows.length}`, () =>
				inTurns(rows, async ({ text, end, apache }) => {
					const verdict = await configTest(text, options);
					const told = `${text}\nwe say: ${apache}\n${verdict.output}`;
					assert(!verdict.accepted && saysTheSame(apache, verdict.message), told);
					assert.equal(verdict.line, text.slice(0, end).split('\n').length, told);
				}));
		}
	});
}

/** Does something for each of many, a few at a time. */
async function inTurns<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
	const waiting = items.values();
	const worker = async () => {
		for (const item of waiting) await act(item);
	};
	await Promise.all(Array.from({ length: 4 }, worker));
}
