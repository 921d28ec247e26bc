/**
 * Follows Apache through a configuration: from its first line, into what it includes and the macros it uses, to the
 * end. Yields the runs in reading order; what they mean is `server.ts`'s to say.
 *
 * Synchronous, over what is loaded. Runs that were read before in the same state are not read again, so that a
 * keystroke costs what it changes.
 */
import { LogicalLine } from '../syntax/logical-line.ts';
import { Block, type SourceDocument } from '../syntax/source-document.ts';
import type { Environment } from './environment.ts';
import { type Detour, type Run, readRun } from './reading.ts';
import type { Section } from './section.ts';
import { initialState, type Macro, type State } from './state.ts';
import type { Statement } from './statement.ts';

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

export interface Evaluation {
	readonly environment: Environment;
	readonly steps: readonly Step[];
	/** In reading order, with the step after which Apache comes upon each. */
	readonly problems: readonly {
		readonly document: SourceDocument;
		readonly problem: EndProblem;
		readonly after: number;
		readonly use: Statement | undefined;
	}[];
	readonly exit: State;
}

/** As deep as Apache goes (`AP_MAX_INCLUDE_DEPTH`). */
const MAX_DEPTH = 128;

/** Evaluates a document and all that it includes. */
export function evaluate(document: SourceDocument, environment: Environment): Evaluation {
	const entry = initialState(environment.target.serverRoot, environment.role === 'main');
	const evaluator = new Evaluator(environment);
	const exit = evaluator.file(document, entry);
	return { environment, steps: evaluator.steps, problems: evaluator.problems, exit };
}

class Evaluator {
	readonly steps: Step[] = [];
	readonly problems: Evaluation['problems'][number][] = [];
	readonly #environment: Environment;
	/** Names of the macros that are being used, for Apache refuses one inside itself. */
	readonly #using: string[] = [];

	constructor(environment: Environment) {
		this.#environment = environment;
	}

	/** Reads a file through; gives the state after it. */
	file(document: SourceDocument, entry: State): State {
		let state: State = entry.base === entry.section ? entry : { ...entry, base: entry.section };
		for (const block of document.blocks) state = this.#block(document, block, state, undefined);
		for (const problem of endProblems(state)) this.#problem(document, problem, undefined);
		return { ...state, section: entry.section, base: entry.base, skip: undefined, macroBody: undefined };
	}

	#block(document: SourceDocument, block: Block, entry: State, use: Statement | undefined): State {
		let state = entry;
		for (let from = 0; from < block.lines.length; ) {
			const run = readRun(block, from, state, this.#environment);
			this.steps.push({ document, block, run, use });
			state = run.exit;
			if (run.detour) state = this.#follow(document, run.detour, state, use);
			from = run.end;
		}
		return state;
	}

	#follow(document: SourceDocument, detour: Detour, state: State, use: Statement | undefined): State {
		const { statement } = detour;
		if (detour.kind === 'use') {
			const { macro, values } = detour;
			if (this.#using.includes(macro.name)) {
				const apache = `recursive use of macro '${macro.name}' is invalid`;
				this.#problem(document, { kind: 'macro-failed', statement, apache }, use);
				return state;
			}
			this.#using.push(macro.name);
			const after = this.#block(document, expandMacro(macro, values), state, use ?? statement);
			this.#using.pop();
			return after;
		}
		const { path, optional } = detour;
		const found =
			path === undefined || this.#environment.role !== 'main'
				? ({ kind: 'unknown' } as const)
				: this.#environment.include(path, state.serverRoot, optional);
		if (found.kind === 'unknown') return state.complete ? { ...state, complete: false } : state;
		if (found.kind === 'refused') {
			this.#problem(document, { kind: 'include-failed', statement, apache: found.apache }, use);
			return state;
		}
		let after = state;
		for (const file of found.files) {
			if (state.depth + 1 > MAX_DEPTH) {
				const apache = `Exceeded maximum include depth of ${MAX_DEPTH}, There appears to be a recursion.`;
				this.#problem(document, { kind: 'include-failed', statement, apache }, use);
				break;
			}
			after = { ...this.file(file.document, { ...after, depth: state.depth + 1 }), depth: state.depth };
		}
		return after;
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
		return [{ kind: 'macro-not-closed', opener: macroBody.line, apache: 'expected token not found: </Macro>' }];
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
	return open.map((section) => ({ kind: 'not-closed', section, apache: `${section.name}> was not closed.` }));
}

const expansions = new WeakMap<Macro, Map<string, Block>>();

/** The body of a macro with its parameters replaced (`mod_macro.c: substitute_macro_args`). */
function expandMacro(macro: Macro, values: readonly string[]): Block {
	const made = expansions.get(macro) ?? new Map<string, Block>();
	expansions.set(macro, made);
	const key = JSON.stringify(values);
	let block = made.get(key);
	if (!block) {
		block = new Block(
			macro.body.map((line) => new LogicalLine(`${substitute(line.text, macro.parameters, values)}\n`)),
		);
		made.set(key, block);
	}
	return block;
}

function substitute(text: string, parameters: readonly string[], values: readonly string[]): string {
	let result = '';
	for (let at = 0; at < text.length; ) {
		let found = -1;
		let where = text.length;
		for (const [i, name] of parameters.entries()) {
			const index = name === '' ? -1 : text.indexOf(name, at);
			if (index < 0 || index > where) continue;
			if (index < where || name.length > (parameters[found] as string).length) {
				found = i;
				where = index;
			}
		}
		result += text.slice(at, where);
		if (found < 0) break;
		const name = parameters[found] as string;
		const value = values[found] as string;
		result += name.startsWith('@') ? `"${value.replace(/[\\"]/g, '\\$&')}"` : value;
		at = where + name.length;
	}
	return result;
}
