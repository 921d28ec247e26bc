/** What a rule is, and what it reports. */

import type { Release } from '../knowledge/types.ts';
import type { Span } from '../model/arguments.ts';
import type { Environment } from '../model/environment.ts';
import type { EndProblem } from '../model/evaluate.ts';
import type { ReadingProblem } from '../model/reading.ts';
import type { Cause, Refusal } from '../model/refusals.ts';
import type { PlacedStatement, Server } from '../model/server.ts';
import type { Statement } from '../model/statement.ts';
import type { LogicalLine } from '../syntax/logical-line.ts';
import type { SourceDocument } from '../syntax/source-document.ts';

/**
 * What a diagnostic claims.
 * - `refused`: `apache2 -t` fails.
 * - `broken`: `-t` passes, but Apache does not start, or requests certainly fail.
 * - `risky`: it works otherwise than it looks.
 * - `advice`: it could be better.
 */
export type Kind = 'refused' | 'broken' | 'risky' | 'advice';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export const severityOf: Record<Kind, Severity> = {
	refused: 'error',
	broken: 'error',
	risky: 'warning',
	advice: 'information',
};

/** A place in a document, kept by its line so that it stays right when lines are added above. */
export interface Location {
	readonly document: SourceDocument;
	readonly line: LogicalLine;
	/** Offsets in the line's raw source. */
	readonly start: number;
	readonly end: number;
}

/** A change of the source; offsets are in the line's raw source. */
export interface Edit {
	/** The document, if it is another than the finding's. */
	readonly document?: SourceDocument;
	readonly line: LogicalLine;
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

export interface Fix {
	readonly title: string;
	readonly edits: readonly Edit[];
	/** The only sensible one. */
	readonly preferred?: boolean;
	/** Apache reads the same before and after, or refused before: it may go into fix-all. */
	readonly safe?: boolean;
	/** What it changes beyond the text, for a preview. */
	readonly note?: string;
}

/** What a report needs at least; the engine adds the rest. */
export interface Report {
	/** Where, in the statement's text; the whole directive if left out. */
	readonly at?: Span;
	/** The key of one of the rule's messages. */
	readonly message: string;
	readonly params?: Readonly<Record<string, string | number>>;
	/** If it differs from the rule's. */
	readonly kind?: Kind;
	readonly severity?: Severity;
	/** What Apache prints. */
	readonly apache?: string;
	/** Of a section: Apache comes to it when it has carried out what is inside. */
	readonly isAfterContents?: boolean;
	/** Whether a release refuses; where only some of the target's do, the report is information. */
	readonly refusedBy?: (release: Release) => boolean;
	readonly related?: readonly (Location & {
		readonly message: string;
		readonly params?: Readonly<Record<string, string | number>>;
	})[];
	/** Made when somebody asks for it. */
	readonly fixes?: () => readonly Fix[];
	/** More of them, that the rest of the configuration decides on; they come first. */
	readonly fixesIn?: (server: Server) => readonly Fix[];
	readonly tags?: readonly ('unnecessary' | 'deprecated')[];
}

export interface Finding {
	readonly rule: Rule;
	readonly kind: Kind;
	readonly severity: Severity;
	/** In English, complete. */
	readonly message: string;
	/** For translations: the message's key in the rule, and what was put into it. */
	readonly messageId: string;
	readonly params: Readonly<Record<string, string | number>>;
	readonly location: Location;
	readonly apache: string | undefined;
	/** When Apache comes upon it: while it reads, or when it walks over what it read. */
	readonly phase: 'reading' | 'walking';
	/** Of a section: it comes upon it when it has walked over what is inside. */
	readonly isAfterContents: boolean;
	readonly related: readonly (Location & { readonly message: string })[];
	readonly fixes: () => readonly Fix[];
	readonly tags: readonly ('unnecessary' | 'deprecated')[];
}

/** What a check of one statement is told besides. */
export interface StatementContext {
	readonly environment: Environment;
	readonly document: SourceDocument;
	readonly report: (report: Report) => void;
}

/** What a check of a whole configuration is told. */
export interface ServerContext {
	readonly environment: Environment;
	readonly server: Server;
	readonly report: (at: PlacedStatement, report: Report) => void;
}

export interface Rule {
	/** In kebab-case, by what is wrong. What a user types to silence it. */
	readonly id: string;
	/** What it claims, if a report does not say otherwise. */
	readonly kind: Kind;
	/** Severity, where the kind does not decide it. What a rule finds whose severity is a hint is never more. */
	readonly severity?: Severity;
	/** One line for lists: what is wrong, without a full stop. */
	readonly summary: string;
	/** Texts by key, with `{name}` for parameters. */
	readonly messages: Readonly<Record<string, string>>;
	/** The refusals of single directives that are this rule's to report. */
	readonly refusal?: {
		readonly causes: readonly Cause[];
		/** Makes a report of a refusal; undefined if it is another rule's after all. */
		readonly report: (
			refusal: Refusal,
			statement: Statement,
			environment: Environment,
		) => Omit<Report, 'refusedBy' | 'apache'> | undefined;
	};
	/** The problems that Apache has while it reads. The span is in the text of the problem's statement or line. */
	readonly reading?: {
		readonly kinds: readonly (ReadingProblem | EndProblem)['kind'][];
		readonly report: (problem: ReadingProblem | EndProblem) => Omit<Report, 'apache'>;
	};
	/** A check of single directives: of these names in lower case, or all of mod_wsgi's, or those that nobody knows. */
	readonly statement?: {
		readonly of: readonly string[] | 'mod_wsgi' | 'unknown';
		readonly check: (statement: Statement, context: StatementContext) => void;
	};
	/** A check of the configuration as a whole; of a fragment, only what holds for each includer may be told. */
	readonly server?: (context: ServerContext) => void;
}

/** The rules that nobody wants to hear of a document: they are not asked. For the same rules it is the same set. */
export type Unheard = (document: SourceDocument) => ReadonlySet<Rule>;
