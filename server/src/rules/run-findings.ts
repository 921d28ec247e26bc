import type { Directive, Release } from '../knowledge/types.ts';
import type { Environment } from '../model/environment.ts';
import type { EndProblem } from '../model/evaluate.ts';
import type { ReadingProblem, Run } from '../model/reading.ts';
import { type Cause, type Refusal, refusalsOf } from '../model/refusals.ts';
import type { Statement } from '../model/statement.ts';
import type { SourceDocument } from '../syntax/source-document.ts';
import { Checks } from './checks.ts';
import { epochsOf } from './epochs.ts';
import { rules } from './index.ts';
import { type Made, makeFinding, statementFinding } from './make-finding.ts';
import type { Finding, Report, Rule, StatementContext } from './types.ts';

/** What was found of a run when it was last looked at. */
interface FoundInRun {
	readonly unheard: ReadonlySet<Rule>;
	readonly findings: readonly Made[];
}

/** Whether a run was looked at already, by all but the rules that nobody wants to hear. */
export function isLookedAt(run: Run, unheard: ReadonlySet<Rule>): boolean {
	return (run.found as FoundInRun | undefined)?.unheard === unheard;
}

/** What its lines alone decide. */
export function runFindings(
	run: Run,
	document: SourceDocument,
	environment: Environment,
	unheard: ReadonlySet<Rule>,
): readonly Made[] {
	const last = run.found as FoundInRun | undefined;
	if (last?.unheard === unheard) return last.findings;
	const findings: Made[] = [];
	for (const problem of run.problems) {
		const finding = 'statement' in problem && readingFinding(problem, document, environment);
		if (finding) findings.push(finding);
	}
	const look = new Look(document, environment, unheard);
	for (const statement of run.statements) {
		const found = look.at(statement);
		if (found !== NONE) findings.push(...found);
	}
	run.found = { unheard, findings: findings.length > 0 ? findings : NONE };
	return findings;
}

const NONE: readonly Made[] = [];

// --- what Apache refuses while it reads ---

const byReadingKind = new Map(
	rules.flatMap((rule) => (rule.reading?.kinds ?? []).map((kind) => [kind, rule] as const)),
);

/** What is wrong with the sections and macros of a file, as Apache sees it while it reads. */
export function readingFinding(
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
/** What was found of statements that are the same as when they were last looked at. */
interface Found {
	readonly document: SourceDocument;
	readonly environment: Environment;
	readonly unheard: ReadonlySet<Rule>;
	readonly findings: readonly Made[];
}

/** Lets the rules look at statements, one after the other. */
class Look implements StatementContext {
	readonly document: SourceDocument;
	readonly environment: Environment;
	readonly #unheard: ReadonlySet<Rule>;
	readonly #checks: Checks;
	/** What holds for a statement of which nothing is found: they are most, and take no memory for it. */
	readonly #nothing: Found;
	#found: Made[] | undefined;
	#statement: Statement | undefined;
	#rule: Rule | undefined;

	constructor(document: SourceDocument, environment: Environment, unheard: ReadonlySet<Rule>) {
		this.document = document;
		this.environment = environment;
		this.#unheard = unheard;
		this.#checks = Checks.without(unheard);
		this.#nothing = { document, environment, unheard, findings: NONE };
	}

	at(statement: Statement): readonly Made[] {
		const { document, environment } = this;
		const unheard = this.#unheard;
		const last = statement.found as Found | undefined;
		if (last?.document === document && last.environment === environment && last.unheard === unheard)
			return last.findings;
		const findings = this.#findIn(statement);
		statement.found = findings.length > 0 ? { document, environment, unheard, findings } : this.#nothing;
		return findings;
	}

	#findIn(statement: Statement): readonly Made[] {
		const { directive } = statement;
		this.#found = directive && refusalFindings(statement, directive, this.document, this.environment);
		this.#statement = statement;
		for (const rule of this.#checks.of(statement)) {
			this.#rule = rule;
			rule.statement?.check(statement, this);
		}
		return this.#found ?? NONE;
	}

	readonly report = (report: Report): void => {
		const { document, environment } = this;
		const finding = statementFinding(this.#rule as Rule, report, this.#statement as Statement, document, environment);
		if (!finding || this.#found?.some((other) => saysMore(other, finding))) return;
		this.#found ??= [];
		this.#found.push(finding);
	};
}

/** Whether what is refused makes it idle to say how it would work. */
function saysMore(refusal: Finding, { kind, location: { start, end } }: Finding): boolean {
	const { location } = refusal;
	return refusal.severity === 'error' && kind === 'risky' && location.start === start && location.end === end;
}

/** Refusals that are told of one directive. Apache tells the first only; what is left shows when some are mended. */
const MAX_REFUSALS = 100;

/** What Apache refuses of a directive, for each release that the target may be; undefined if nothing. */
function refusalFindings(
	statement: Statement,
	directive: Directive,
	document: SourceDocument,
	environment: Environment,
): Made[] | undefined {
	const { role, target } = environment;
	let refused: Map<string, { refusal: Refusal; by: Set<Release> }> | undefined;
	for (const { sample, members } of epochsOf(statement, directive, target)) {
		const refusals = refusalsOf(statement, role, sample, target.platform);
		if (refusals.length === 0) continue;
		refused ??= new Map();
		for (const refusal of refusals.slice(0, MAX_REFUSALS)) {
			const key = `${refusal.cause} ${refusal.at.start} ${refusal.at.end} ${refusal.name ?? ''}`;
			const same = refused.get(key);
			if (same) for (const release of members) same.by.add(release);
			else refused.set(key, { refusal, by: new Set(members) });
		}
	}
	if (!refused) return undefined;
	const found: Made[] = [];
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
	return found;
}

const dependsOnCount = new Set<Cause>([
	'argument-count',
	'missing-argument',
	'missing-option',
	'stray-word',
	'comment',
	'missing-bracket',
]);
