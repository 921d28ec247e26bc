/**
 * Reads a run of lines as Apache reads them (`server/config.c: ap_build_config_sub`): matches section tags, carries out
 * what is carried out while reading, and yields the directives that Apache will later walk over.
 *
 * A run ends at the end of a block of lines, or earlier where Apache's reading goes on elsewhere: at an Include or a
 * Use. It depends on nothing but the lines, the state before them and the environment; so it is remembered by those.
 */
import { canonicalModule } from '../knowledge/modules.ts';
import type { CommandName, ConfigText, LogicalLine } from '../syntax/logical-line.ts';
import type { Block } from '../syntax/source-document.ts';
import { readWord, readWords } from '../syntax/words.ts';
import { byName } from './by-name.ts';
import { decide, isCondition } from './conditions.ts';
import type { Environment } from './environment.ts';
import { expand, mayExpand } from './expand.ts';
import { isConditional, openSection, type Section } from './section.ts';
import { defined, inSection, type Macro, perhaps, removed, type Skip, type State, sameState } from './state.ts';
import { makeStatement, rawArguments, type Statement } from './statement.ts';
import { variableValue } from './variable-value.ts';

/** What Apache refuses while it reads. */
export type ReadingProblem =
	/** `</X>` where no section of this file is open, or `condition`, which hides those around it. */
	| {
			readonly kind: 'unexpected-close';
			readonly statement: Statement;
			readonly condition: Section | undefined;
			/** The section that the tag names, if it is open further out in this file. */
			readonly named: Section | undefined;
			readonly apache: string;
	  }
	/** `</X>` where another section is open. */
	| {
			readonly kind: 'mismatched-close';
			readonly statement: Statement;
			readonly open: Section;
			/** The section that the tag names, if it is open further out in this file. */
			readonly named: Section | undefined;
			readonly apache: string;
	  }
	/** `</X` without its bracket. */
	| { readonly kind: 'unfinished-close'; readonly statement: Statement; readonly apache: string }
	/** A tag inside a section that is left out does not match; Apache names the line of the outermost opener. */
	| {
			readonly kind: 'mismatch-in-skipped';
			readonly line: LogicalLine;
			readonly opener: LogicalLine;
			readonly apache: string;
	  }
	/** An opening line of `<IfModule>` and its kin is malformed. */
	| { readonly kind: 'bad-condition'; readonly statement: Statement; readonly apache: string }
	/** A `<Macro>` or a Use cannot be carried out. */
	| { readonly kind: 'macro-failed'; readonly statement: Statement; readonly apache: string };

/** Sections inside each other; Apache itself runs out of stack some way further in. What is deeper is not matched. */
const MAX_SECTIONS = 1000;

/** Parameters of a macro that are looked for in its lines; one with more is as one that nobody knows. */
const MAX_PARAMETERS = 200;

export interface Run {
	/** The index in the block after its last line. */
	readonly end: number;
	readonly exit: State;
	/** In reading order, opening tags included, closing tags not. */
	readonly statements: readonly Statement[];
	readonly problems: readonly ReadingProblem[];
	/** What the last line asks for. */
	readonly detour: Detour | undefined;
	/** What was found of it, kept here for the rules. */
	found: object | undefined;
}

export type Detour =
	| {
			readonly kind: 'include';
			readonly statement: Statement;
			readonly path: string | undefined;
			readonly optional: boolean;
	  }
	| { readonly kind: 'use'; readonly statement: Statement; readonly macro: Macro; readonly values: readonly string[] };

interface Remembered {
	readonly from: number;
	readonly entry: State;
	readonly environment: Environment;
	readonly run: Run;
}

/** The run that begins at line `from` of a block; read only if it was not read in this state before. */
export function readRun(block: Block, from: number, entry: State, environment: Environment): Run {
	const known = (block.runs ?? []) as readonly Remembered[];
	const same = known.find((k) => k.from === from && k.environment === environment && sameState(k.entry, entry));
	if (same) return same.run;
	const run = new Reader(environment, entry).read(block.lines, from);
	const remembered: Remembered = { from, entry, environment, run };
	block.runs = known.length > 0 ? [...known.slice(-15), remembered] : [remembered];
	return run;
}

/** The state before line `to` of some lines of which line `from` is read in the state `entry`. */
export function stateBefore(
	lines: readonly LogicalLine[],
	from: number,
	to: number,
	entry: State,
	environment: Environment,
): State {
	const reader = new Reader(environment, entry);
	reader.read(lines.slice(0, to), from);
	return reader.state;
}

class Reader {
	readonly #environment: Environment;
	readonly #statements: Statement[] = [];
	readonly #problems: ReadingProblem[] = [];
	#state: State;
	#detour: Detour | undefined;
	readonly #lookup = (name: string) => variableValue(name, this.#state, this.#environment);

	constructor(environment: Environment, entry: State) {
		this.#environment = environment;
		this.#state = entry;
	}

	read(lines: readonly LogicalLine[], from: number): Run {
		let at = from;
		while (at < lines.length && !this.#detour) this.#line(lines[at++] as LogicalLine);
		return {
			end: at,
			exit: this.#state,
			statements: this.#statements,
			problems: this.#problems,
			detour: this.#detour,
			found: undefined,
		};
	}

	#line(line: LogicalLine): void {
		if (this.#state.macroBody) return this.#macroLine(line);
		if (!line.isDirective) return;
		if (this.#state.skip) return this.#skippedLine(line, this.#state.skip);
		const innermost = this.#state.section;
		if (line.kind === 'close' && innermost && this.#closesCondition(line, innermost)) return this.#close(innermost);

		const text: ConfigText = mayExpand(line) ? expand(line, this.#lookup) : line;
		const command = text.command;
		if (!command || command.word.value === '') return;
		// a line that begins with a template's doing is no directive, and may be there twice or not at all
		if (text.isOpaque(command.word.start, command.word.end)) return this.#tear();
		if (command.name.startsWith('</')) return this.#closingTag(line, text, command);
		const statement = this.#statement(line, text, command);
		if (isCondition(command.key)) return this.#condition(statement);
		const carryOut = whileReading.get(command.key);
		if (carryOut) {
			this.#statements.push(statement);
			carryOut(this, statement);
			return;
		}
		this.#statements.push(statement);
		if (command.name.startsWith('<')) this.#open(statement, 'section');
	}

	#statement(line: LogicalLine, text: ConfigText, command: CommandName): Statement {
		return makeStatement(line, text, command, this.#state.section, this.#state.torn);
	}

	/** Inside a section that was taken in, its end is looked for in the line as it stands. */
	#closesCondition(line: LogicalLine, innermost: Section): boolean {
		return (
			innermost.kind !== 'section' &&
			innermost !== this.#state.base &&
			line.text.toLowerCase() === `</${innermost.key.slice(1)}>`
		);
	}

	#tear(): void {
		if (!this.#state.torn || this.#state.complete) this.#set({ torn: true, complete: false });
	}

	#open(statement: Statement, kind: Section['kind']): void {
		const { line, text, command } = statement;
		if ((this.#state.section?.depth ?? 0) >= MAX_SECTIONS) return this.#tear();
		const name = statement.directive?.name ?? command.name;
		this.#state = inSection(this.#state, openSection(this.#state.section, name, line, text, kind));
	}

	#close(section: Section): void {
		this.#state = inSection(this.#state, section.parent);
	}

	#closingTag(line: LogicalLine, text: ConfigText, command: CommandName): void {
		const { name, key } = command;
		const { section, base } = this.#state;
		const open = section !== base && section?.kind === 'section' ? section : undefined;
		const finished = name.endsWith('>');
		const closes = finished ? `<${key.slice(2, -1)}` : `<${key.slice(2)}`;
		let named = section === base ? undefined : section;
		while (named && named.key !== closes) named = named.parent === base ? undefined : named.parent;
		if (this.#state.torn) {
			// what it closes may have been opened where nobody sees it
		} else if (finished && section === named && section?.kind === 'undecided' && !asksForUs(section)) {
			// where the section is left out, this ends it, whatever follows
		} else if (!open) {
			this.#problem({
				kind: 'unexpected-close',
				statement: this.#statement(line, text, command),
				condition: section === base ? undefined : section,
				named,
				apache: `${name} without matching <${name.slice(2)} section`,
			});
		} else if (!finished) {
			this.#problem({
				kind: 'unfinished-close',
				statement: this.#statement(line, text, command),
				apache: `${name}> directive missing closing '>'`,
			});
		} else if (open.key !== closes) {
			const apache = `Expected </${open.name.slice(1)}> but saw ${name}`;
			this.#problem({ kind: 'mismatched-close', statement: this.#statement(line, text, command), open, named, apache });
		}
		// go on as the writer meant it
		if (named) this.#close(named);
		else if (open) this.#set({ doubted: open });
	}

	#condition(statement: Statement): void {
		const { text, command, line } = statement;
		const args = rawArguments(statement);
		const opaque = text.isOpaque(command.argsStart, text.text.length);
		const name = statement.directive?.name ?? command.name;
		const decision = decide(name, command.key, args, opaque, this.#state, this.#environment);
		this.#statements.push(statement);
		if ('refused' in decision) {
			this.#problem({ kind: 'bad-condition', statement, apache: decision.refused });
			this.#open(statement, 'undecided');
		} else if (decision.truth === false) {
			this.#set({ skip: { parent: undefined, name: name.slice(1), opener: line } });
		} else this.#open(statement, decision.truth ? 'decided' : 'undecided');
	}

	/** `ap_soak_end_container`: variables are not replaced here, comments are not looked for. */
	#skippedLine(line: LogicalLine, skip: Skip): void {
		const command = line.command;
		if (!command?.word.value.startsWith('<')) return;
		const tag = command.word.value;
		if (!tag.startsWith('</')) {
			const bare = command.argsStart >= line.text.length && tag.endsWith('>') ? tag.slice(0, -1) : tag;
			this.#set({ skip: { parent: skip, name: bare.slice(1), opener: skip.opener } });
			return;
		}
		const name = tag.slice(2, -1);
		if (name.toLowerCase() !== skip.name.toLowerCase()) {
			const apache = `Expected </${skip.name}> but saw <${tag.length > 2 ? `/${name}` : ''}>`;
			this.#problem({ kind: 'mismatch-in-skipped', line, opener: skip.opener, apache });
		}
		for (let s: Skip | undefined = skip; s; s = s.parent) {
			if (s.name.toLowerCase() === name.toLowerCase()) return this.#set({ skip: s.parent });
		}
	}

	/** The body of a macro is plain lines until its end (`mod_macro.c: get_lines_till_end_token`). */
	#macroLine(line: LogicalLine): void {
		const open = this.#state.macroBody;
		if (!open || line.kind === 'comment') return;
		const first = readWord(line.text, 0)?.value.toLowerCase();
		if (first === '</macro>' && open.nesting === 1) {
			const { name, parameters, certain } = open;
			const body: LogicalLine[] = [];
			for (let at = open.last; at; at = at.before) body.push(at.line);
			body.reverse();
			const macros = this.#state.macros.set(name, { name, parameters, body, certain, line: open.line });
			return this.#set({ macroBody: undefined, macros });
		}
		const nesting = open.nesting + (first === '<macro' ? 1 : first === '</macro>' ? -1 : 0);
		this.#set({ macroBody: { ...open, nesting, last: { line, before: open.last } } });
	}

	#set(change: Partial<State>): void {
		this.#state = { ...this.#state, ...change };
	}

	#problem(problem: ReadingProblem): void {
		this.#problems.push(problem);
	}

	// --- what directives that are carried out while reading may do ---

	get state(): State {
		return this.#state;
	}

	/** Whether all of this is certainly read. */
	get isCertain(): boolean {
		return !isConditional(this.#state.section);
	}

	change(change: Partial<State>): void {
		this.#set(change);
	}

	refuse(statement: Statement, apache: string): void {
		this.#problem({ kind: 'macro-failed', statement, apache });
	}

	/** Something unknown happens here: from now on nesting is not certain. */
	tear(): void {
		this.#tear();
	}

	turnTo(detour: Detour): void {
		this.#detour = detour;
	}
}

/** Whether a section is taken in where mod_wsgi is there: of other servers there is nothing to say. */
function asksForUs({ key, text }: Section): boolean {
	return key === '<ifmodule' && /^<ifmodule\s+"?(mod_wsgi\.c|wsgi_module)"?>/i.test(text.text);
}

type CarryOut = (reader: Reader, statement: Statement) => void;

/** The directives whose effect the rest of the reading depends on. */
const whileReading = byName<CarryOut>({
	define(reader, { text }) {
		const [name, value] = text.args;
		if (!name?.value || text.args.length > 2 || name.value.includes(':')) return;
		const known = reader.isCertain && !text.isOpaque(name.start, value?.end ?? name.end);
		const { variables, values } = reader.state;
		const key = name.value.toLowerCase();
		// without a value, or with an empty one, it leaves the one there may be
		const becomes = known ? value?.value || values.get(key) : perhaps;
		reader.change({
			variables: variables.set(name.value, known ? (becomes ?? defined) : perhaps),
			values: values.set(key, becomes),
		});
	},
	undefine(reader, { text }) {
		const name = text.args[0]?.value;
		if (!name || text.args.length > 1) return;
		const { variables, values } = reader.state;
		reader.change({
			variables: variables.set(name, reader.isCertain ? removed : perhaps),
			values: values.set(name.toLowerCase(), reader.isCertain ? undefined : perhaps),
		});
	},
	serverroot(reader, { text }) {
		const path = text.args[0]?.value;
		if (path) reader.change({ serverRoot: reader.isCertain ? path : undefined });
	},
	loadmodule(reader, { text }) {
		const name = text.args[0]?.value;
		if (!name || reader.state.modules.get(canonicalModule(name)) === true) return;
		reader.change({ modules: reader.state.modules.set(canonicalModule(name), reader.isCertain ? true : perhaps) });
	},
	include: (reader, statement) => include(reader, statement, false),
	includeoptional: (reader, statement) => include(reader, statement, true),
	'<macro'(reader, statement) {
		const args = rawArguments(statement);
		const end = args.lastIndexOf('>');
		const [name = '', ...parameters] = readWords(end < 0 ? args : args.slice(0, end)).map((word) => word.value);
		const wrong = end < 0 ? "<Macro> directive missing closing '>'" : wrongMacro(end, name, parameters);
		if (wrong) reader.refuse(statement, wrong);
		const certain =
			reader.isCertain &&
			parameters.length <= MAX_PARAMETERS &&
			!statement.text.isOpaque(statement.command.argsStart, statement.text.text.length);
		reader.change({
			anyMacro: true,
			macroBody: { name: name.toLowerCase(), parameters, line: statement.line, certain, nesting: 1, last: undefined },
		});
	},
	use(reader, statement) {
		const { macros, anyMacro, complete } = reader.state;
		const [name, ...values] = statement.text.args;
		if (statement.text.isOpaque(statement.command.argsStart, statement.text.text.length)) return;
		if (complete && !anyMacro) return reader.refuse(statement, 'no macro defined before Use');
		if (!name?.value) return reader.refuse(statement, 'no macro name specified with Use');
		const key = name.value.toLowerCase();
		const macro = macros.get(key);
		if (!macro) return complete ? reader.refuse(statement, `macro '${key}' undefined`) : reader.tear();
		if (!macro.certain) return reader.tear();
		if (macro.parameters.length !== values.length) {
			const says = `used with ${values.length} arguments instead of ${macro.parameters.length}`;
			return reader.refuse(statement, `${nameOfMacro(key)} ${says}`);
		}
		reader.turnTo({ kind: 'use', statement, macro, values: values.map((word) => word.value) });
	},
	undefmacro(reader, statement) {
		const { macros, anyMacro, complete } = reader.state;
		const name = statement.text.args[0]?.value.toLowerCase();
		if (!name || statement.text.args.length > 1) return;
		if (complete && !anyMacro) return reader.refuse(statement, 'no macro defined before UndefMacro');
		if (complete && !macros.get(name)) return reader.refuse(statement, `cannot remove undefined macro '${name}'`);
		reader.change({ macros: macros.set(name, undefined) });
	},
});

/** As Apache names a macro; where it is defined depends on the machine. */
function nameOfMacro(name: string): string {
	return `macro '${name}' (defined on line … of "…")`;
}

/** What Apache says of a macro's name and parameters (`mod_macro.c: macro_section, check_macro_arguments`). */
function wrongMacro(end: number, name: string, parameters: readonly string[]): string | undefined {
	if (end === 0) return '<Macro macro definition: empty name';
	if (name === '') return '<Macro macro definition: name not found';
	const place = nameOfMacro(name.toLowerCase());
	for (const [i, parameter] of parameters.entries()) {
		if (parameter === '') return `${place}: empty argument #${i + 1} name`;
		const again = parameters.indexOf(parameter, i + 1);
		if (again < 0) continue;
		return `argument name conflict in ${place}: argument '${parameter}': #${i + 1} and #${again + 1}, change argument names!`;
	}
	return undefined;
}

function include(reader: Reader, statement: Statement, optional: boolean): void {
	const { text } = statement;
	const [path] = text.args;
	if (!path?.value || text.args.length > 1) return;
	const known = !text.isOpaque(path.start, path.end);
	reader.turnTo({ kind: 'include', statement, path: known ? path.value : undefined, optional });
}
