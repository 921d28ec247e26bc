/** Every case file of every rule: reported is what is marked, and nothing else; fixes give the golden text. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { applyFix } from '../../../test/cases/apply-fix.ts';
import {
	allCases,
	type Case,
	casesOf,
	findingsIn,
	fixedFilesOf,
	openCase,
	rulesFolder,
	saysTheSame,
	withoutComments,
} from '../../../test/cases/case-file.ts';
import type { Range } from '../syntax/source-document.ts';
import { rules } from './index.ts';
import { type Finding, type Rule, severityOf } from './types.ts';

const rulesById = new Map(rules.map((rule) => [rule.id, rule]));

describe('case files', () => {
	for (const one of allCases()) {
		describe(one.name, () => {
			it(one.isOk ? 'gives no report' : 'is reported as it is marked', () => checkReports(one));
			if (!one.isOk) it('is fixed as its golden file says', () => checkFix(one));
		});
	}
});

describe('every rule', () => {
	for (const rule of rules) {
		it(`${rule.id} has what a rule needs`, () => checkFolder(rule));
	}
});

function checkReports(one: Case): void {
	const found = findingsIn(openCase(one, one.text)).filter(({ finding }) => counts(one, finding));
	const reported = found.map(({ finding: { rule, severity }, range }) => told(rule.id, severity, range, one.text));
	const wanted = one.marks.map(({ rule: id, severity, range }) => {
		const rule = rulesById.get(id);
		assert(rule, `there is no rule ${id}`);
		return told(id, severity ?? rule.severity ?? severityOf[rule.kind], range, one.text);
	});
	assert.deepEqual(reported.toSorted(), wanted.toSorted(), `reported: ${found.map((f) => f.finding.message)}`);
	for (const { finding } of found) {
		assert.doesNotMatch(finding.message, /(?<!%)\{\w+\}/, 'a parameter is missing');
		// the profile decides by the rule whether it is asked at all
		if (finding.rule.severity === 'hint')
			assert.equal(finding.severity, 'hint', `${finding.rule.id} says more than a hint`);
	}
	if (one.apache && one.role !== 'fragment') {
		const refused = found.filter(({ finding }) => finding.apache !== undefined && finding.kind !== 'advice');
		assert.equal(refused.length > 0, !one.apache.accepts, 'what the header says of Apache');
		const { apache } = one;
		if (!apache.accepts) {
			const printed = refused.map(({ finding }) => finding.apache as string);
			assert(
				printed.some((message) => saysTheSame(message, apache.message) || saysTheSame(apache.message, message)),
				`Apache says: ${apache.message}\nthe rule: ${printed.join('\n')}`,
			);
		}
	}
	if (!one.isOk)
		assert(
			one.marks.some(({ rule }) => rule === one.rule),
			`nothing is marked ${one.rule}`,
		);
}

/** Where Apache refuses the whole, how the rest of it would work is beside the point. */
function counts({ apache, rule, marks }: Case, finding: Finding): boolean {
	if (apache?.accepts !== false || finding.severity === 'error') return true;
	return finding.rule.id === rule || marks.some((mark) => mark.rule === finding.rule.id);
}

/** A report in a line: `3:18-22 duplicate-daemon-process error "shop"`. */
function told(rule: string, severity: string, { start, end }: Range, text: string): string {
	const lines = text.split('\n').slice(start.line, end.line + 1);
	lines.push((lines.pop() ?? '').slice(0, end.character));
	lines.unshift((lines.shift() ?? '').slice(start.character));
	const to = end.line === start.line ? end.character : `${end.line + 1}:${end.character}`;
	return `${start.line + 1}:${start.character}-${to} ${rule} ${severity} ${JSON.stringify(lines.join('\n'))}`;
}

function checkFix(one: Case): void {
	const opened = openCase(one, one.text);
	const first = findingsIn(opened).find(({ finding }) => finding.rule.id === one.rule);
	const fixes = first?.finding.fixes() ?? [];
	const fix = one.fix === undefined ? fixes[0] : fixes.find(({ title }) => title === one.fix);
	if (!fix) {
		assert.equal(one.fix, undefined, `the fixes are: ${fixes.map(({ title }) => title).join('; ')}`);
		assert(!existsSync(one.fixedFile), `${path.basename(one.fixedFile)} is there, but no fix`);
		return;
	}
	const fixed = withoutComments(applyFix(opened.opened, fix));
	if (process.env.UPDATE_CASES) writeFileSync(one.fixedFile, fixed);
	assert(existsSync(one.fixedFile), `${one.fixedFile} is missing; UPDATE_CASES=1 writes it:\n${fixed}`);
	assert.equal(fixed, readFileSync(one.fixedFile, 'utf8'), fix.title);
	assert.equal(inWindowsManner(one, fix.title), fixed, 'with CR LF');
	for (const each of fixes) {
		const after = findingsIn(openCase(one, withoutComments(applyFix(opened.opened, each))));
		const left = after.filter(
			({ finding }) => finding.rule.id === one.rule && finding.message === first?.finding.message,
		);
		assert.deepEqual(
			left.map(({ finding }) => finding.message),
			[],
			`"${each.title}" leaves it as it is`,
		);
	}
	const left = findingsIn(openCase(one, fixed)).filter(({ finding }) => finding.severity === 'error');
	if (one.marks.length === 1)
		assert.deepEqual(
			left.map(({ finding }) => finding.message),
			[],
			'errors after the fix',
		);
}

function checkFolder({ id, messages, summary }: Rule): void {
	assert.match(id, /^[a-z]+(-[a-z]+)*$/);
	assert.match(summary, /[^.]$/, 'the summary has no full stop');
	for (const [key, text] of Object.entries(messages)) assert(text.trim() === text && text !== '', key);
	const cases = casesOf(id);
	assert(cases.filter((one) => !one.isOk).length >= 2, 'at least two cases that are reported');
	assert(cases.filter((one) => one.isOk).length >= 2, 'at least two cases that only look like it');
	const known = new Set(cases.map((one) => one.fixedFile));
	for (const file of fixedFilesOf(id)) assert(known.has(file), `${path.basename(file)} belongs to no case`);
	assert(existsSync(path.join(rulesFolder, id, 'README.md')), 'README.md is missing');
}

/** The text after a fix where lines end with CR LF, with its line ends turned back; those of the fix must be the same. */
function inWindowsManner(one: Case, title: string): string {
	const opened = openCase(one, one.text.replaceAll('\n', '\r\n'));
	const first = findingsIn(opened).find(({ finding }) => finding.rule.id === one.rule);
	const fix = first?.finding.fixes().find((each) => each.title === title);
	assert(fix, `no fix "${title}" with CR LF`);
	const text = applyFix(opened.opened, fix);
	assert.doesNotMatch(text, /(?<!\r)\n/, 'a line end without CR');
	return withoutComments(text.replaceAll('\r\n', '\n'));
}
