/**
 * Follows Apache through a configuration: from its first line, into what it includes and the macros it uses, to the
 * end. Yields the runs in reading order; what they mean is `server.ts`'s to say.
 *
 * Synchronous, over what is loaded. Runs that were read before in the same state are not read again, so that a
 * keystroke costs what it changes.
 */
import type { LogicalLine } from '../syntax/logical-line.ts';
import { Block, readLines, type SourceDocument } from '../syntax/source-document.ts';
import type { Environment } from './environment.ts';
import type { Keeper } from './memo.ts';
import { type Detour, type Run, readRun } from './reading.ts';
import type { Section } from './section.ts';
import { initialState, type Macro, type State, sameState } from './state.ts';
import type { Statement } from './statement.ts';
import { StatementIndex } from './statement-index.ts';

/** A run of lines in one of the places where it stands. */
export interface Step {
	/** The file that the lines, or the outermost Use that led to them, stand in. */
	readonly document: SourceDocument;
	readonly block: Block;
	readonly run: Run;
	/** The Use in the document through which the lines came about. */
	readonly use: Statement | undefined;
}

/** What is found wrong at the end of a file. */
export type EndProblem =
	| { readonly kind: 'not-closed'; readonly section: Section; readonly apache: string }
	| { readonly kind: 'skipped-not-closed'; readonly opener: LogicalLine; readonly apache: string }
	| { readonly kind: 'macro-not-closed'; readonly opener: LogicalLine; readonly apache: string }
	| { readonly kind: 'include-failed' | 'macro-failed'; readonly statement: Statement; readonly apache: string };

export interface Evaluation extends Keeper {
	readonly environment: Environment;
	readonly steps: readonly Step[];
	/** Its statements by directive. */
	readonly index: StatementIndex;
	/** In reading order, with the step after which Apache comes upon each. */
	readonly problems: readonly {
		readonly document: SourceDocument;
		readonly problem: EndProblem;
		readonly after: number;
		readonly use: Statement | undefined;
	}[];
	/** The outermost Use through which a line came about, for lines of macros. */
	readonly uses: ReadonlyMap<LogicalLine, Statement>;
	readonly exit: State;
}

/** As deep as Apache goes (`AP_MAX_INCLUDE_DEPTH`). */
const MAX_DEPTH = 128;

/**
 * What is read at most: lines in all, Includes and Uses, and what macros give, in lines and in characters. Files and macros
 * that name each other twice double with each step. What comes after is not read, and the whole is not judged.
 */
const MAX_LINES = 1_500_000;
const MAX_DETOURS = 50_000;
const MAX_MACRO_LINES = 300_000;
/** Lines that are read while a file is read inside itself: as long as it is short, Apache's own limit is met before. */
const MAX_CIRCULAR_LINES = 20_000;
const MAX_MACRO_TEXT = 32 * 1024 * 1024;

/**
 * Evaluates a document and all that it includes.
 *
 * @param before an evaluation of the document before its last edits, to take over what is still right
 */
export function evaluate(document: SourceDocument, environment: Environment, before?: Evaluation): Evaluation {
	const entry = initialState(environment.target.serverRoot, environment.role === 'main');
	const evaluator = new Evaluator(environment, new Growing(before?.steps));
	const exit = evaluator.file(document, entry);
	const { problems, uses } = evaluator;
	const steps = evaluator.steps.all();
	return { environment, steps, index: new StatementIndex(steps, before?.index), problems, uses, exit, kept: new Map() };
}

/** A file that was read in some state, and led nowhere else. */
interface PlainReading {
	readonly revision: number;
	readonly environment: Environment;
	readonly entry: State;
	readonly steps: readonly Step[];
	readonly exit: State;
	readonly lines: number;
}

/** A list that is made anew for each keystroke, and as a rule becomes as long as the one before: its room is taken at once. */
class Growing<T> {
	readonly #list: T[];
	length = 0;

	constructor(before: readonly T[] = []) {
		this.#list = before.slice();
	}

	push(item: T): void {
		this.#list[this.length++] = item;
	}

	since(start: number): T[] {
		return this.#list.slice(start, this.length);
	}

	/** The list as it is; nothing may be added any more. */
	all(): readonly T[] {
		this.#list.length = this.length;
		return this.#list;
	}
}

class Evaluator {
	readonly steps: Growing<Step>;
	readonly problems: Evaluation['problems'][number][] = [];
	readonly uses = new Map<LogicalLine, Statement>();
	readonly #environment: Environment;
	/** Names of the macros that are being used, for Apache refuses one inside itself. */
	readonly #using: string[] = [];
	/** Files include each other in a circle: nothing more is included. */
	#isCircular = false;
	/** The files that are being read, each inside the one before it. */
	readonly #reading: SourceDocument[] = [];
	/** How many of them are inside themselves. */
	#circles = 0;
	#circularLines = 0;
	#lines = 0;
	#detours = 0;
	#macroLines = 0;
	#macroText = 0;

	constructor(environment: Environment, steps: Growing<Step>) {
		this.#environment = environment;
		this.steps = steps;
	}

	/** Reads a file through; gives the state after it. */
	file(document: SourceDocument, entry: State): State {
		const known = document.reading as PlainReading | undefined;
		if (
			known?.revision === document.revision &&
			known.environment === this.#environment &&
			sameState(known.entry, entry) &&
			!this.#isExhausted
		) {
			for (const step of known.steps) this.steps.push(step);
			this.#count(known.lines);
			return known.exit;
		}
		const [steps, lines, detours, problems] = [this.steps.length, this.#lines, this.#detours, this.problems.length];
		let state: State = entry.base === entry.section ? entry : { ...entry, base: entry.section };
		const circle = this.#reading.includes(document) ? 1 : 0;
		this.#reading.push(document);
		this.#circles += circle;
		for (const block of document.blocks) state = this.#block(document, block, state, undefined);
		this.#circles -= circle;
		this.#reading.pop();
		for (const problem of endProblems(state)) this.#problem(document, problem, undefined);
		const { section, base } = entry;
		const after = { ...state, section, base, doubted: undefined, skip: undefined, macroBody: undefined };
		const exit = sameState(after, entry) ? entry : after;
		if (detours === this.#detours && problems === this.problems.length && !this.#isExhausted) {
			const reading: PlainReading = {
				revision: document.revision,
				environment: this.#environment,
				entry,
				steps: this.steps.since(steps),
				exit,
				lines: this.#lines - lines,
			};
			document.reading = reading;
		}
		return exit;
	}

	#count(lines: number): void {
		this.#lines += lines;
		if (this.#circles > 0) this.#circularLines += lines;
	}

	get #isExhausted(): boolean {
		return (
			this.#lines > MAX_LINES ||
			this.#detours > MAX_DETOURS ||
			this.#macroLines > MAX_MACRO_LINES ||
			this.#macroText > MAX_MACRO_TEXT
		);
	}

	#block(document: SourceDocument, block: Block, entry: State, use: Statement | undefined): State {
		if (this.#isExhausted) return tornApart(entry);
		this.#count(block.lines.length);
		let state = entry;
		let from = 0;
		while (from < block.lines.length) {
			const run = readRun(block, from, state, this.#environment);
			this.steps.push({ document, block, run, use });
			state = run.exit;
			if (run.detour) state = this.#follow(document, run.detour, state, use);
			from = run.end;
			// what stands behind a Use without a line end is lost (`mod_macro.c: array_getstr`)
			if (run.detour?.kind === 'use' && block.lines[from]?.raw.endsWith('\n') === false) break;
		}
		return state;
	}

	#follow(document: SourceDocument, detour: Detour, state: State, use: Statement | undefined): State {
		const { statement } = detour;
		this.#detours++;
		if (this.#isExhausted) return tornApart(state);
		if (detour.kind === 'use') {
			const { macro, values } = detour;
			if (this.#using.includes(macro.name)) {
				const apache = `recursive use of macro '${macro.name}' is invalid`;
				this.#problem(document, { kind: 'macro-failed', statement, apache }, use);
				return state;
			}
			const expansion = expandMacro(macro, values);
			this.#macroLines += macro.body.length;
			this.#macroText += expansion?.size ?? Number.POSITIVE_INFINITY;
			if (!expansion) return tornApart(state);
			const { block } = expansion;
			this.#using.push(macro.name);
			for (const line of block.lines) this.uses.set(line, use ?? statement);
			const after = this.#block(document, block, state, use ?? statement);
			this.#using.pop();
			// the last line of the macro goes on with the line behind the Use
			return block.lines.at(-1)?.isUnfinished ? { ...after, torn: true, complete: false } : after;
		}
		const { path, optional } = detour;
		// it counts before it looks for files
		if ((state.depth + 1 > MAX_DEPTH || this.#circularLines > MAX_CIRCULAR_LINES) && !this.#isCircular) {
			const apache = `Exceeded maximum include depth of ${MAX_DEPTH}, There appears to be a recursion.`;
			this.#problem(document, { kind: 'include-failed', statement, apache }, use);
			this.#isCircular = true;
		}
		const found =
			path === undefined || this.#environment.role !== 'main' || this.#isCircular
				? ({ kind: 'unknown' } as const)
				: this.#environment.include(path, state.serverRoot, optional);
		if (found.kind === 'unknown') return state.complete ? { ...state, complete: false } : state;
		if (found.kind === 'refused') {
			this.#problem(document, { kind: 'include-failed', statement, apache: found.apache }, use);
			return state;
		}
		const inside = { ...state, depth: state.depth + 1 };
		let after: State = inside;
		for (const file of found.files) after = this.file(file.document, after);
		return after === inside ? state : { ...after, depth: state.depth };
	}

	#problem(document: SourceDocument, problem: EndProblem, use: Statement | undefined): void {
		this.problems.push({ document, problem, after: this.steps.length, use });
	}
}

/** What is still open at the end of a file (`ap_build_config`, `ap_build_cont_config`, `ap_soak_end_container`). */
function endProblems(state: State): EndProblem[] {
	const { skip, macroBody, base } = state;
	if (state.torn) return [];
	if (macroBody) {
		const apache = `macro '${macroBody.name}' (defined on line … of "…")\\n\\tcontents error: expected token not found: </Macro>`;
		return [{ kind: 'macro-not-closed', opener: macroBody.line, apache }];
	}
	if (skip) {
		const apache = `Expected </${skip.name}> before end of configuration`;
		return [{ kind: 'skipped-not-closed', opener: skip.opener, apache }];
	}
	const open: Section[] = [];
	for (let s = state.section; s && s !== base; s = s.parent) {
		// an unclosed <IfModule> that is taken in is accepted, with all that is open inside
		if (s.kind !== 'section') open.length = 0;
		else open.unshift(s);
	}
	return open
		.filter((section) => section !== state.doubted)
		.map((section) => ({ kind: 'not-closed', section, apache: `${section.name}> was not closed.` }));
}

/** The state after something that may have opened and closed anything. */
function tornApart(state: State): State {
	return state.torn && !state.complete ? state : { ...state, torn: true, complete: false };
}

interface Expansion {
	readonly block: Block;
	/** In characters. */
	readonly size: number;
}

const expansions = new WeakMap<Macro, Map<string, Expansion>>();

/** The body of a macro with its parameters replaced (`mod_macro.c: substitute_macro_args`); undefined if it is too much. */
function expandMacro(macro: Macro, values: readonly string[]): Expansion | undefined {
	const made = expansions.get(macro) ?? new Map<string, Expansion>();
	expansions.set(macro, made);
	const key = JSON.stringify(values);
	let expansion = made.get(key);
	if (!expansion) {
		// a value may end in a backslash, and so may a line that lost its blanks: it asks for the next one
		const lines: string[] = [];
		let size = 0;
		for (const line of macro.body) {
			const text = `${substitute(line.text, macro.parameters, values)}\n`;
			lines.push(text);
			size += text.length;
			if (size > MAX_MACRO_TEXT) return undefined;
		}
		const block = new Block(readLines(lines.join('')).filter(({ raw }) => raw !== ''));
		expansion = { block, size };
		made.set(key, expansion);
	}
	return expansion;
}

/** As deep into a line as `mod_macro.c` goes (`MAX_STRING_LEN`). */
const MAX_LINE = 8192;

function substitute(line: string, parameters: readonly string[], values: readonly string[]): string {
	let text = line;
	for (let at = 0; text.length < MAX_LINE; ) {
		let where = Number.POSITIVE_INFINITY;
		let name = '';
		let value = '';
		for (const [i, parameter] of parameters.entries()) {
			const index = text.indexOf(parameter, at);
			if (parameter === '' || index < 0 || index > where || (index === where && parameter.length <= name.length))
				continue;
			where = index;
			name = parameter;
			value = values[i] as string;
		}
		if (name === '') break;
		const isQuoted = name.startsWith('@') && name !== value;
		const written = isQuoted ? `"${value.replace(/[\\"]/g, '\\$&')}"` : value;
		text = text.slice(0, where) + written + text.slice(where + name.length);
		// it goes on behind as many characters as the value has, quotes and backslashes not counted
		at = where + value.length;
	}
	return text;
}
