/**
 * Runs the rules over an evaluation. What a run of lines alone decides is remembered with the run; what needs the
 * whole configuration is asked each time.
 */

import { compareReleases, isIn, releases } from '../knowledge/releases.ts';
import type { Directive, Release } from '../knowledge/types.ts';
import { addTo } from '../model/add-to.ts';
import { serverOf } from '../model/applications.ts';
import type { Environment } from '../model/environment.ts';
import type { EndProblem, Evaluation } from '../model/evaluate.ts';
import type { ReadingProblem, Run } from '../model/reading.ts';
import { type Cause, type Refusal, refusalsOf } from '../model/refusals.ts';
import { enclosing } from '../model/section.ts';
import type { PlacedStatement, Server } from '../model/server.ts';
import type { Statement } from '../model/statement.ts';
import type { Target } from '../model/target.ts';
import type { LogicalLine } from '../syntax/logical-line.ts';
import type { SourceDocument } from '../syntax/source-document.ts';
import { rules } from './index.ts';
import { formatMessage, visible } from './message.ts';
import { type Finding, type Fix, type Location, type Report, type Rule, severityOf } from './types.ts';

/**
 * All that is found in an evaluation, by document. In each, in the order in which Apache comes upon it.
 *
 * @param isWanted whether somebody wants to hear what a rule finds
 */
export function findings(evaluation: Evaluation, isWanted: (rule: Rule) => boolean): Map<SourceDocument, Finding[]> {
	const found = new Map<SourceDocument, Finding[]>();
	for (const finding of findingsInOrder(evaluation, isWanted)) addTo(found, finding.location.document, finding);
	return found;
}

/**
 * Looks at the directives of an evaluation one by one until it is time to stop. What is found is remembered, and `findings` has
 * little left to do.
 *
 * @returns whether all were looked at
 */
export function lookAhead({ steps, environment }: Evaluation, isTime: () => boolean): boolean {
	for (const { run, document } of steps) {
		if (remembered.has(run)) continue;
		if (isTime()) return false;
		runFindings(run, document, environment);
	}
	return true;
}

/** A finding and where Apache comes upon it: in which step of the evaluation, and on which line of the step's block. */
interface Placed {
	readonly finding: Finding;
	readonly step: number;
	readonly line: number;
}

/** A finding as it is remembered: of the rest of the configuration, which may change, it knows nothing. */
interface Made extends Finding {
	readonly fixesIn?: (server: Server) => readonly Fix[];
}

/** All that is found in an evaluation, in the order in which Apache comes upon it: first what it sees while it reads, then the rest. */
export function findingsInOrder(evaluation: Evaluation, isWanted: (rule: Rule) => boolean = () => true): Finding[] {
	const { steps, environment, problems, exit } = evaluation;
	const unwanted = new Set(rules.filter((rule) => !isWanted(rule)));
	const placed: Placed[] = [];
	const add = (finding: Made, step: number, use: Statement | undefined) => {
		const { document, line } = finding.location;
		const at = finding.isAfterContents ? endOfSection(steps, step, line) : placeIn(steps, step, line);
		placed.push({ finding: use ? atUse(finding, use, document) : withServer(finding, evaluation), ...at });
	};
	steps.forEach(({ run, document, use }, i) => {
		for (const finding of runFindings(run, document, environment))
			if (!unwanted.has(finding.rule)) add(finding, i, use);
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
	if (environment.role !== 'htaccess' && !exit.torn) {
		for (const { finding, at } of serverFindings(evaluation, unwanted)) add(finding, at.step, at.use);
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
		const { line, start, end } = finding.location;
		const same = seen.get(line) ?? [];
		seen.set(line, same);
		if (
			same.some(
				(f) =>
					f.rule === finding.rule &&
					f.location.start === start &&
					f.location.end === end &&
					f.message === finding.message,
			)
		)
			return false;
		same.push(finding);
		return true;
	});
}

const remembered = new WeakMap<Run, readonly Made[]>();

function runFindings(run: Run, document: SourceDocument, environment: Environment): readonly Made[] {
	let list = remembered.get(run);
	if (!list) {
		const made: Made[] = [];
		for (const problem of run.problems) {
			const finding = 'statement' in problem && readingFinding(problem, document, environment);
			if (finding) made.push(finding);
		}
		for (const statement of run.statements) statementFindings(statement, document, environment, made);
		list = made.length > 0 ? made : NONE;
		remembered.set(run, list);
	}
	return list;
}

const NONE: readonly Made[] = [];

// --- what Apache refuses while it reads ---

const byReadingKind = new Map(
	rules.flatMap((rule) => (rule.reading?.kinds ?? []).map((kind) => [kind, rule] as const)),
);

function readingFinding(
	problem: ReadingProblem | EndProblem,
	document: SourceDocument,
	environment: Environment,
): Made | undefined {
	const rule = byReadingKind.get(problem.kind);
	const report = rule?.reading?.report(problem);
	if (!rule || !report) return undefined;
	const line =
		'statement' in problem ? problem.statement.line : 'section' in problem ? problem.section.line : problem.opener;
	const text = 'statement' in problem ? problem.statement.text : 'section' in problem ? problem.section.text : line;
	const at = report.at ?? { start: 0, end: text.text.length };
	const location = { document, line, start: text.rawStart(at.start), end: text.rawEnd(at.end) };
	return makeFinding(rule, { ...report, apache: problem.apache }, location, environment, 'reading');
}

// --- single statements ---

const byCause = new Map(rules.flatMap((rule) => (rule.refusal?.causes ?? []).map((cause) => [cause, rule] as const)));
const forAll = rules.filter((rule) => rule.statement?.of === 'all');
const forWsgi = rules.filter((rule) => rule.statement?.of === 'mod_wsgi');
const byName = new Map<string, Rule[]>();
for (const rule of rules) {
	const names = rule.statement?.of;
	if (!Array.isArray(names)) continue;
	for (const name of names as readonly string[]) byName.set(name, [...(byName.get(name) ?? []), rule]);
}

function statementFindings(
	statement: Statement,
	document: SourceDocument,
	environment: Environment,
	found: Made[],
): void {
	const { directive, command } = statement;
	const first = found.length;
	if (directive) refusalFindings(statement, directive, document, environment, found);
	let rule: Rule;
	const report = (report: Report) => {
		const finding = statementFinding(rule, report, statement, document, environment);
		if (finding && !found.slice(first).some((other) => saysMore(other, finding))) found.push(finding);
	};
	const context = { environment, document, report };
	for (rule of checksOf(command.key, directive)) rule.statement?.check(statement, context);
}

const checks = new Map<string, readonly Rule[]>();

/** The rules that look at a directive. */
function checksOf(key: string, directive: Directive | undefined): readonly Rule[] {
	if (!directive) return byName.has(key) ? [...forAll, ...(byName.get(key) ?? [])] : forAll;
	let list = checks.get(key);
	if (!list) {
		list = [...(directive.module === 'mod_wsgi' ? forWsgi : []), ...forAll, ...(byName.get(key) ?? [])];
		checks.set(key, list);
	}
	return list;
}

/** Whether what is refused makes it idle to say how it would work. */
function saysMore(refusal: Finding, { kind, location: { start, end } }: Finding): boolean {
	const { location } = refusal;
	return refusal.severity === 'error' && kind === 'risky' && location.start === start && location.end === end;
}

/** Refusals that are told of one directive. Apache tells the first only; what is left shows when some are mended. */
const MAX_REFUSALS = 100;

/** What Apache refuses of a directive, for each release that the target may be. */
function refusalFindings(
	statement: Statement,
	directive: Directive,
	document: SourceDocument,
	environment: Environment,
	found: Made[],
): void {
	const { role, target } = environment;
	const epochs = epochsOf(directive, target);
	const refused = new Map<string, { refusal: Refusal; by: Set<Release> }>();
	for (const { sample, members } of epochs) {
		for (const refusal of refusalsOf(statement, role, sample, target.platform).slice(0, MAX_REFUSALS)) {
			const key = `${refusal.cause} ${refusal.at.start} ${refusal.at.end} ${refusal.name ?? ''}`;
			const same = refused.get(key);
			if (same) for (const release of members) same.by.add(release);
			else refused.set(key, { refusal, by: new Set(members) });
		}
	}
	const { text, command } = statement;
	// a word that nobody knows may be none, or several
	const isCountKnown = !text.isOpaque(command.argsStart, text.text.length);
	for (const { refusal, by } of refused.values()) {
		if (!isCountKnown && dependsOnCount.has(refusal.cause)) continue;
		const rule = byCause.get(refusal.cause);
		const report = rule?.refusal?.report(refusal, statement, environment);
		if (!rule || !report) continue;
		const whole: Report = {
			at: refusal.at,
			...report,
			apache: refusal.apache,
			isAfterContents: refusal.isAfterContents ?? false,
			refusedBy: (release) => by.has(release),
		};
		const finding = statementFinding(rule, whole, statement, document, environment);
		if (finding) found.push(finding);
	}
}

const dependsOnCount = new Set<Cause>([
	'argument-count',
	'missing-argument',
	'missing-option',
	'stray-word',
	'comment',
	'missing-bracket',
]);

interface Epoch {
	/** One of the releases, standing for all. */
	readonly sample: Release;
	readonly members: readonly Release[];
}

const epochs = new WeakMap<Target, Map<Directive, readonly Epoch[]>>();

/** The target's releases in runs between which a directive and its options changed. */
function epochsOf(directive: Directive, target: Target): readonly Epoch[] {
	let known = epochs.get(target);
	if (!known) {
		known = new Map();
		epochs.set(target, known);
	}
	let list = known.get(directive);
	if (!list) {
		const lifetimes = [...directive.forms, ...(directive.options ?? [])];
		const ranges = [...directive.parameters, ...(directive.options ?? [])].flatMap(({ value }) =>
			'range' in value ? (value.range ?? []) : [],
		);
		const signature = (release: Release) =>
			[...lifetimes, ...ranges].map((lifetime) => (isIn(lifetime, release) ? 1 : 0)).join('');
		const runs = new Map<string, Release[]>();
		for (const release of target.releases) {
			addTo(runs, signature(release), release);
		}
		list = [...runs.values()].map((members) => ({ sample: members.at(-1) as Release, members }));
		known.set(directive, list);
	}
	return list;
}

function statementFinding(
	rule: Rule,
	report: Report,
	statement: Statement,
	document: SourceDocument,
	environment: Environment,
): Made | undefined {
	const { text, line, command } = statement;
	const at = report.at ?? { start: command.word.start, end: text.text.length };
	if (text.isOpaque(at.start, at.end)) return undefined;
	const location = { document, line, start: text.rawStart(at.start), end: text.rawEnd(at.end) };
	return makeFinding(
		rule,
		report,
		location,
		environment,
		statement.directive?.forms.at(-1)?.execOnRead ? 'reading' : 'walking',
	);
}

// --- the configuration as a whole ---

const serverRules = rules.filter((rule) => rule.server);

function serverFindings(
	evaluation: Evaluation,
	unwanted: ReadonlySet<Rule>,
): { readonly finding: Finding; readonly at: PlacedStatement }[] {
	const { environment } = evaluation;
	const server = serverOf(evaluation);
	const found: { finding: Finding; at: PlacedStatement }[] = [];
	for (const rule of serverRules) {
		if (unwanted.has(rule)) continue;
		rule.server?.({
			environment,
			server,
			report: (at, report) => {
				const finding = statementFinding(rule, report, at.statement, at.document, environment);
				if (finding) found.push({ finding, at });
			},
		});
	}
	return found;
}

// --- from reports to findings ---

function makeFinding(
	rule: Rule,
	report: Report,
	location: Location,
	{ role, target }: Environment,
	phase: Finding['phase'],
): Made | undefined {
	let kind = report.kind ?? rule.kind;
	let suffix = '';
	if (report.refusedBy) {
		const refusing = target.releases.filter(report.refusedBy);
		if (refusing.length === 0) return undefined;
		if (refusing.length < target.releases.length) {
			if (kind !== 'advice') kind = 'advice';
			suffix = ` (mod_wsgi ${describeReleases(refusing)} only)`;
		}
	}
	// nobody runs -t over .htaccess: what Apache refuses there is an error for every request
	if (role === 'htaccess' && kind === 'refused') kind = 'broken';
	const params = report.params ?? {};
	const severity =
		kind === (report.kind ?? rule.kind) && rule.severity && !report.kind ? rule.severity : severityOf[kind];
	return {
		rule,
		kind,
		severity,
		message: formatMessage(rule.messages[report.message] ?? report.message, params) + suffix,
		messageId: report.message,
		params,
		location,
		apache: report.apache,
		phase,
		isAfterContents: report.isAfterContents ?? false,
		related: (report.related ?? []).map((related) => ({
			...related,
			message: formatMessage(rule.messages[related.message] ?? related.message, related.params),
		})),
		fixes: () => presentable(report.fixes?.() ?? [], location.document),
		tags: report.tags ?? [],
		...(report.fixesIn && { fixesIn: report.fixesIn }),
	};
}

/** With the fixes that the rest of the configuration decides on. */
function withServer(finding: Made, evaluation: Evaluation): Finding {
	const { fixesIn, fixes, location } = finding;
	if (!fixesIn) return finding;
	return { ...finding, fixes: () => [...presentable(fixesIn(serverOf(evaluation)), location.document), ...fixes()] };
}

function presentable(fixes: readonly Fix[], document: SourceDocument): Fix[] {
	return fixes.filter((fix) => isPossible(fix, document)).map((fix) => ({ ...fix, title: visible(fix.title) }));
}

/** Whether the lines that a fix changes stand where it takes them to be: a section may begin in another file. */
function isPossible({ edits }: Fix, document: SourceDocument): boolean {
	return edits.every((edit) => (edit.document ?? document).placeOf(edit.line) !== undefined);
}

/** A finding inside a macro, shown where the macro is used. */
function atUse(finding: Finding, use: Statement, document: SourceDocument): Finding {
	const { line, text, command } = use;
	const location = { document, line, start: text.rawStart(command.word.start), end: text.rawEnd(text.text.length) };
	return { ...finding, location, fixes: () => [], message: `In this macro: ${finding.message}` };
}

/** Releases in words: `4.6.0 to 5.0.2`, `6.0.0 and later`. They are a stretch of all releases, or the newest of one. */
function describeReleases(some: readonly Release[]): string {
	const first = some[0] as Release;
	const last = some.at(-1) as Release;
	if (last === releases.at(-1)) return `${first} and later`;
	return first === last ? first : compareReleases(first, '4.6.0') <= 0 ? `up to ${last}` : `${first} to ${last}`;
}
