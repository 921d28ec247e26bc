/** What Apache knows when it comes to a line: all that reading the lines before has left behind. */
import type { LogicalLine } from '../syntax/logical-line.ts';
import type { Section } from './section.ts';
import { Table } from './table.ts';

/** Set by `Define NAME` without a value. */
export const defined = Symbol('defined');
/** Set, or taken away, under a condition that nobody knows. */
export const perhaps = Symbol('perhaps');
/** Taken away by `UnDefine`. */
export const removed = Symbol('removed');

export type Variable = string | typeof defined | typeof perhaps | typeof removed;

/** A macro as `<Macro>` defines it. */
export interface Macro {
	readonly name: string;
	readonly parameters: readonly string[];
	readonly body: readonly LogicalLine[];
	/** The line that opens the definition. */
	readonly line: LogicalLine;
	/** False if it is defined under a condition that nobody knows. */
	readonly certain: boolean;
}

/** A section that is left out; Apache only matches its tags (`ap_soak_end_container`). */
export interface Skip {
	readonly parent: Skip | undefined;
	/** Without `<`, as written. */
	readonly name: string;
	/** The line of the outermost one, on which Apache reports what is wrong inside. */
	readonly opener: LogicalLine;
}

/** A macro whose body is being read. */
export interface MacroBody {
	readonly name: string;
	readonly parameters: readonly string[];
	readonly line: LogicalLine;
	readonly certain: boolean;
	readonly nesting: number;
	/** The lines so far, last first: adding one copies nothing. */
	readonly last: BodyLine | undefined;
}

export interface BodyLine {
	readonly line: LogicalLine;
	readonly before: BodyLine | undefined;
}

export interface State {
	/** The innermost open section. */
	readonly section: Section | undefined;
	/** The section that was open where the file begins; the file cannot close it. */
	readonly base: Section | undefined;
	/** The section that a wrong closing tag was perhaps meant to close: that it is not closed was told with the tag. */
	readonly doubted: Section | undefined;
	readonly skip: Skip | undefined;
	readonly macroBody: MacroBody | undefined;
	/** What `<IfDefine>` goes by: the names as they are written. */
	readonly variables: Table<Variable>;
	/** What `${NAME}` goes by: the names in lower case, for it does not count there (`apr_table_get`). */
	readonly values: Table<string | typeof perhaps>;
	/** By identifier (`ssl_module`): true if loaded, `perhaps` if under an unknown condition. */
	readonly modules: Table<true | typeof perhaps>;
	/** By name in lower case. */
	readonly macros: Table<Macro>;
	/** Whether a `<Macro>` was come upon; a `Use` before says so. */
	readonly anyMacro: boolean;
	readonly serverRoot: string | undefined;
	/** False once something was included that could not be read: it may have defined anything. */
	readonly complete: boolean;
	/** True once something unknown may have opened or closed sections: a macro defined elsewhere, a template's block. */
	readonly torn: boolean;
	/** How many files deep. */
	readonly depth: number;
}

// one object each, so that two evaluations begin in the same state
const noVariables = Table.empty<Variable>();
const noValues = Table.empty<string | typeof perhaps>();
const noModules = Table.empty<true | typeof perhaps>();
const noMacros = Table.empty<Macro>();

export function initialState(serverRoot: string | undefined, complete: boolean): State {
	return {
		section: undefined,
		base: undefined,
		doubted: undefined,
		skip: undefined,
		macroBody: undefined,
		variables: noVariables,
		modules: noModules,
		values: noValues,
		macros: noMacros,
		anyMacro: false,
		serverRoot,
		complete,
		torn: false,
		depth: 0,
	};
}

/** The same in another section: the change that comes most often, twice for each section. Written out, since V8 makes it so in a tenth of the time. */
export function inSection(state: State, section: Section | undefined): State {
	const { base, doubted, skip, macroBody, variables, modules, values, macros, anyMacro } = state;
	const { serverRoot, complete, torn, depth } = state;
	return {
		section,
		base,
		doubted,
		skip,
		macroBody,
		variables,
		modules,
		values,
		macros,
		anyMacro,
		serverRoot,
		complete,
		torn,
		depth,
	};
}

/** Whether reading on from the two gives the same. */
export function sameState(a: State, b: State): boolean {
	return (
		a === b ||
		(a.section === b.section &&
			a.base === b.base &&
			a.doubted === b.doubted &&
			a.skip === b.skip &&
			a.macroBody === b.macroBody &&
			a.variables === b.variables &&
			a.modules === b.modules &&
			a.values === b.values &&
			a.macros === b.macros &&
			a.anyMacro === b.anyMacro &&
			a.serverRoot === b.serverRoot &&
			a.complete === b.complete &&
			a.torn === b.torn &&
			a.depth === b.depth)
	);
}
