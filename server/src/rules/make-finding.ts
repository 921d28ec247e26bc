/** From what a rule reports to a finding: its place, its words, its severity, and the fixes that are possible. */
import { compareReleases, releases } from '../knowledge/releases.ts';
import type { Release } from '../knowledge/types.ts';
import { serverOf } from '../model/applications.ts';
import type { Environment } from '../model/environment.ts';
import type { Evaluation } from '../model/evaluate.ts';
import type { Server } from '../model/server.ts';
import type { Statement } from '../model/statement.ts';
import type { SourceDocument } from '../syntax/source-document.ts';
import { formatMessage, visible } from './message.ts';
import { type Finding, type Fix, type Location, type Report, type Rule, severityOf } from './types.ts';

/** A finding as it is remembered: of the rest of the configuration, which may change, it knows nothing. */
export interface Made extends Finding {
	readonly fixesIn: ((server: Server) => readonly Fix[]) | undefined;
}

/** A finding about a statement; undefined if its words are not known. */
export function statementFinding(
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

/** A finding at a place; undefined if no release of the target refuses what is reported as refused. */
export function makeFinding(
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
	const isAsTheRuleSays = kind === rule.kind && !report.kind;
	const severity = report.severity ?? ((isAsTheRuleSays && rule.severity) || severityOf[kind]);
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
		related: (report.related ?? []).map(({ document, line, start, end, message, params }) => ({
			document,
			line,
			start,
			end,
			message: formatMessage(rule.messages[message] ?? message, params),
		})),
		fixes: () => presentable(report.fixes?.() ?? [], location.document),
		tags: report.tags ?? [],
		fixesIn: report.fixesIn,
	};
}

/** With the fixes that the rest of the configuration decides on. */
export function withServer(finding: Made, evaluation: Evaluation): Finding {
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
export function atUse(finding: Finding, use: Statement, document: SourceDocument): Finding {
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
