/**
 * Variables: `${NAME}` is replaced on the whole line, before it is cut into words
 * (`server/core.c: ap_resolve_env`).
 */
import { type CommandName, type ConfigText, type LogicalLine, MAX_READ, readCommand } from '../syntax/logical-line.ts';
import { readWords, type Word } from '../syntax/words.ts';

/** What a look-up says: a value, that there is none (the text then stays as it is), or that nobody knows. */
export type VariableValue = string | undefined | typeof unknownValue;
export const unknownValue = Symbol('unknown');

/** A stretch of the expanded text and the stretch of the line's text that it came from. */
interface Piece {
	readonly start: number;
	readonly end: number;
	readonly from: number;
	readonly to: number;
	readonly kind: 'text' | 'value' | 'opaque';
}

/** A line after its variables were replaced. */
class ExpandedLine implements ConfigText {
	readonly text: string;
	readonly command: CommandName | undefined;
	parsed: object | undefined;
	readonly #line: LogicalLine;
	readonly #pieces: readonly Piece[];
	#args: readonly Word[] | undefined;

	constructor(line: LogicalLine, text: string, pieces: readonly Piece[]) {
		this.text = text;
		this.command = readCommand(text);
		this.#line = line;
		this.#pieces = pieces;
	}

	get args(): readonly Word[] {
		this.#args ??= this.command ? readWords(this.text, this.command.argsStart) : [];
		return this.#args;
	}

	/** A place inside a value is the `${NAME}` that gave it. */
	rawStart(offset: number): number {
		const piece = this.#pieces.find((p) => offset < p.end) ?? this.#pieces.at(-1);
		if (!piece) return this.#line.rawStart(offset);
		return this.#line.rawStart(piece.kind === 'text' ? piece.from + offset - piece.start : piece.from);
	}

	/** A range takes a variable that is empty with it, if it stands at its end. */
	rawEnd(offset: number): number {
		const at = this.#pieces.findIndex((p) => offset <= p.end);
		let piece = this.#pieces.at(at);
		for (let next = at + 1; at >= 0 && piece && offset === piece.end; next++) {
			const following = this.#pieces[next];
			if (!following || following.end > offset) break;
			piece = following;
		}
		if (!piece) return this.#line.rawEnd(offset);
		return this.#line.rawEnd(piece.kind === 'text' ? piece.from + offset - piece.start : piece.to);
	}

	isOpaque(start: number, end: number): boolean {
		return this.#pieces.some((p) => p.kind === 'opaque' && p.start < end && p.end > start);
	}
}

/** Whether a line has anything that `expand` would look at. */
export function mayExpand(line: LogicalLine): boolean {
	const { text } = line;
	if (text.length > MAX_READ) return true;
	return text.includes('${') || (MAY_BE_PLACEHOLDER.test(text) && text.search(placeholdersOf(line)) >= 0);
}

/**
 * Replaces the variables of a line. Once it is too long no more are replaced, and all that follows its name is opaque:
 * variables made of each other double in length with each line. A variable that nobody knows, and a template's placeholder, stay as they stand and
 * are opaque: nothing may be said of the words they touch.
 */
export function expand(line: LogicalLine, lookup: (name: string) => VariableValue): ConfigText {
	const source = line.text.slice(0, MAX_READ);
	const pieces: Piece[] = [];
	let text = '';
	let isCut = false;
	const add = (from: number, to: number, kind: Piece['kind'], value: string) => {
		if (value === '' && kind === 'text') return;
		isCut ||= text.length + value.length > MAX_READ;
		const written = isCut ? source.slice(from, to) : value;
		pieces.push({ start: text.length, end: text.length + written.length, from, to, kind });
		text += written;
	};
	const placeholders = placeholdersOf(line);
	let at = 0;
	// up to the last brace: behind it nothing ends, and each beginning would look for its end
	for (const match of source.slice(0, source.lastIndexOf('}') + 1).matchAll(/\$\{([^}]*)\}/g)) {
		addText(source, at, match.index, placeholders, add);
		at = match.index + match[0].length;
		const name = match[1] as string;
		const value = name.startsWith('{') ? unknownValue : lookup(name);
		if (typeof value === 'string') add(match.index, at, 'value', value);
		else add(match.index, at, value === unknownValue ? 'opaque' : 'text', match[0]);
	}
	addText(source, at, source.length, placeholders, add);
	if (source.length < line.text.length) {
		isCut = true;
		pieces.push({
			start: text.length,
			end: text.length + REST.length,
			from: source.length,
			to: line.text.length,
			kind: 'opaque',
		});
		text += REST;
	}
	return new ExpandedLine(line, text, isCut ? withOpaqueArguments(text, pieces) : pieces);
}

/** Stands for what was cut off. */
const REST = ' …';

/** The pieces of a line that was cut: of its arguments nothing is known. */
function withOpaqueArguments(text: string, pieces: readonly Piece[]): Piece[] {
	const start = readCommand(text)?.argsStart ?? 0;
	return pieces.map((piece) => (piece.end > start ? { ...piece, kind: 'opaque' } : piece));
}

/**
 * Placeholders of Jinja, ERB, mako and Django (`{{ x }}`, `{% x %}`, `<%= x %>`), of autoconf (`@X@`), and of shell
 * templates (`%X%`, `$(x)`, `$X`). What Apache itself gives a meaning is none: `%{X}`, `%h`. None reaches past the
 * beginning of another of its kind, so that a line of beginnings takes no longer than its length.
 */
const placeholder =
	/\{\{(?:(?!\{\{).)*?\}\}|\{%(?:(?!\{%).)*?%\}|\{#(?:(?!\{#).)*?#\}|<%(?:(?!<%).)*?%>|@@?[A-Za-z_][\w.-]*@@?|%[A-Za-z_]\w*%(?!\{)|\$\([\w .-]+\)|\[%(?:(?!\[%).)*?%\]|\$[A-Z_][A-Z0-9_]*\b|^%\s.*/g;

/** Without any of these there is no placeholder. */
const MAY_BE_PLACEHOLDER = /[{@%$]/;

/** `$NAME` and its like are parameters where a macro is defined. */
const placeholderOfMacro =
	/\{\{(?:(?!\{\{).)*?\}\}|\{%(?:(?!\{%).)*?%\}|\{#(?:(?!\{#).)*?#\}|<%(?:(?!<%).)*?%>|\[%(?:(?!\[%).)*?%\]/g;

function placeholdersOf(line: LogicalLine): RegExp {
	return line.kind === 'open' && line.command?.key === '<macro' ? placeholderOfMacro : placeholder;
}

function addText(
	source: string,
	from: number,
	to: number,
	placeholders: RegExp,
	add: (from: number, to: number, kind: Piece['kind'], value: string) => void,
) {
	const text = source.slice(from, to);
	let at = 0;
	for (const match of text.matchAll(placeholders)) {
		add(from + at, from + match.index, 'text', text.slice(at, match.index));
		at = match.index + match[0].length;
		// one word, whatever stands inside
		add(from + match.index, from + at, 'opaque', match[0].replace(/[\s"'\\]/g, '_'));
	}
	add(from + at, to, 'text', text.slice(at));
}
