/**
 * Runs the rules over an evaluation: those about single lines, run by run, then those about the configuration as a whole,
 * and puts in order what they find.
 */

import { addTo } from '../model/add-to.ts';
import { serverOf } from '../model/applications.ts';
import type { Evaluation } from '../model/evaluate.ts';
import { memo, remembered } from '../model/memo.ts';
import { enclosing } from '../model/section.ts';
import type { PlacedStatement } from '../model/server.ts';
import type { Statement } from '../model/statement.ts';
import type { LogicalLine } from '../syntax/logical-line.ts';
import type { SourceDocument } from '../syntax/source-document.ts';
import { rules } from './index.ts';
import { atUse, type Made, statementFinding, withServer } from './make-finding.ts';
import { isLookedAt, readingFinding, runFindings } from './run-findings.ts';
import type { Finding, Rule, Unheard } from './types.ts';

/** All that is found in an evaluation, by document. In each, in the order in which Apache comes upon it. */
export function findings(evaluation: Evaluation, unheardIn: Unheard): Map<SourceDocument, Finding[]> {
	const found = new Map<SourceDocument, Finding[]>();
	for (const finding of findingsInOrder(evaluation, unheardIn)) addTo(found, finding.location.document, finding);
	return found;
}

/**
 * Looks at the directives of an evaluation run by run, then at the whole rule by rule, until it is time to stop; at one of them at
 * least. What is found is remembered, and `findings` has little left to do.
 *
 * @returns false if there may be more to look at
 */
export function lookAhead(evaluation: Evaluation, unheardIn: Unheard, isTime: () => boolean): boolean {
	for (const { run, document } of evaluation.steps) {
		const unheard = unheardIn(document);
		if (isLookedAt(run, unheard)) continue;
		runFindings(run, document, evaluation.environment, unheard);
		if (isTime()) return false;
	}
	const found = foundInServer(evaluation);
	for (const rule of rulesAboutServer(evaluation, unheardIn)) {
		if (found.has(rule)) continue;
		found.set(rule, findInServer(evaluation, rule));
		if (isTime()) return false;
	}
	return true;
}

/** A finding and where Apache comes upon it: in which step of the evaluation, and on which line of the step's block. */
interface Placed {
	readonly finding: Finding;
	readonly step: number;
	readonly line: number;
}

const none: ReadonlySet<Rule> = new Set();
const everyRule: Unheard = () => none;

/** All that is found in an evaluation, in the order in which Apache comes upon it: first what it sees while it reads, then the rest. */
export function findingsInOrder(evaluation: Evaluation, unheardIn = everyRule): Finding[] {
	const { steps, environment, problems } = evaluation;
	const placed: Placed[] = [];
	const add = (finding: Made, step: number, use: Statement | undefined) => {
		const { document, line } = finding.location;
		const at = finding.isAfterContents ? endOfSection(steps, step, line) : placeIn(steps, step, line);
		placed.push({ finding: use ? atUse(finding, use, document) : withServer(finding, evaluation), ...at });
	};
	steps.forEach(({ run, document, use }, i) => {
		for (const finding of runFindings(run, document, environment, unheardIn(document))) add(finding, i, use);
		// found here, but told of the line where it began
		for (const problem of run.problems) {
			if ('statement' in problem) continue;
			const finding = readingFinding(problem, document, environment);
			if (finding) add(finding, i, evaluation.uses.get(problem.opener));
		}
	});
	for (const { document, problem, after, use } of problems) {
		const found = readingFinding(problem, document, environment);
		if (!found) continue;
		const through = 'statement' in problem ? use : evaluation.uses.get(found.location.line);
		const finding = through ? atUse(found, through, document) : found;
		// found when the lines of the step before are all read
		placed.push({ finding, step: after - 1, line: Number.POSITIVE_INFINITY });
	}
	const found = foundInServer(evaluation);
	for (const rule of rulesAboutServer(evaluation, unheardIn)) {
		for (const { finding, at } of remembered(found, rule, () => findInServer(evaluation, rule)))
			add(finding, at.step, at.use);
	}
	placed.sort(
		(a, b) =>
			Number(a.finding.phase === 'walking') - Number(b.finding.phase === 'walking') ||
			a.step - b.step ||
			a.line - b.line,
	);
	return withoutRepeated(placed.map(({ finding }) => finding));
}

function placeIn(steps: Evaluation['steps'], step: number, line: LogicalLine): Omit<Placed, 'finding'> {
	return { step, line: steps[step]?.block.lines.indexOf(line) ?? -1 };
}

/** Just behind the last statement that is in the section opened by a line. */
function endOfSection(steps: Evaluation['steps'], first: number, opener: LogicalLine): Omit<Placed, 'finding'> {
	let end = placeIn(steps, first, opener);
	for (let step = first; step < steps.length; step++) {
		for (const { line, section } of steps[step]?.run.statements ?? []) {
			const isInside = [...enclosing(section)].some((around) => around.line === opener);
			if (isInside) end = { step, line: placeIn(steps, step, line).line + 0.5 };
			else if (step > first || end.step > first) return end;
		}
	}
	return end;
}

/** A file that is read several times is blamed once. */
function withoutRepeated(all: readonly Finding[]): Finding[] {
	const seen = new Map<LogicalLine, Finding[]>();
	return all.filter((finding) => {
		const { line } = finding.location;
		const same = seen.get(line);
		if (!same) seen.set(line, [finding]);
		else if (same.some((other) => saysTheSame(other, finding))) return false;
		else same.push(finding);
		return true;
	});
}

function saysTheSame(a: Finding, b: Finding): boolean {
	return (
		a.rule === b.rule &&
		a.location.start === b.location.start &&
		a.location.end === b.location.end &&
		a.message === b.message
	);
}

interface ServerFinding {
	readonly finding: Made;
	readonly at: PlacedStatement;
}

const serverRules = rules.filter((rule) => rule.server);

/** The rules that look at a configuration as a whole, where it is one and nothing of it is missing. */
function rulesAboutServer({ environment, exit, steps }: Evaluation, unheardIn: Unheard): readonly Rule[] {
	if (environment.role === 'htaccess' || exit.torn) return [];
	// what one finds may be in any document
	const unheard = [...new Set(steps.map(({ document }) => unheardIn(document)))];
	return serverRules.filter((rule) => !unheard.every((set) => set.has(rule)));
}

/** What each of them has found, of those that have looked. */
const foundInServer = memo((_evaluation: Evaluation) => new Map<Rule, readonly ServerFinding[]>());

function findInServer(evaluation: Evaluation, rule: Rule): readonly ServerFinding[] {
	const { environment } = evaluation;
	const found: ServerFinding[] = [];
	rule.server?.({
		environment,
		server: serverOf(evaluation),
		report: (at, report) => {
			const finding = statementFinding(rule, report, at.statement, at.document, environment);
			if (finding) found.push({ finding, at });
		},
	});
	return found;
}
