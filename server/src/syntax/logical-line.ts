/**
 * A logical line: one or more physical lines joined by backslashes, as `ap_cfg_getline` hands it to the parser
 * (`server/util.c: ap_cfg_getline_core, cfg_trim_line`).
 */
import { isSpace, readWord, readWords, skipSpaces, type Word } from './words.ts';

/** What kind of line it is by its first character, before variables are known. */
export type LineKind = 'blank' | 'comment' | 'directive' | 'open' | 'close';

/** A directive's name as `ap_build_config_sub` takes it from the first word. */
export interface CommandName {
	/** Without the closing `>` of an opening tag: `'<VirtualHost'`, `'</VirtualHost>'`, `'WSGIScriptAlias'`. */
	readonly name: string;
	/** The name in lower case: names are compared without case. */
	readonly key: string;
	readonly word: Word;
	/** Where the arguments begin; the text's length if there are none. */
	readonly argsStart: number;
}

/** A directive's text with its way back to the source: a line as it stands, or with its variables expanded. */
export interface ConfigText {
	/** What Apache cuts into words. All offsets below are in this text. */
	readonly text: string;
	readonly command: CommandName | undefined;
	/** The words after the name. */
	readonly args: readonly Word[];
	/** The arguments as the model reads them, kept here for it. */
	parsed: object | undefined;
	/** Where in the line's raw source the character at `offset` comes from. */
	rawStart(offset: number): number;
	/** Where in the line's raw source a range that ends at `offset` ends. */
	rawEnd(offset: number): number;
	/** Whether what stands there is not known: a variable set elsewhere, a template's placeholder. */
	isOpaque(start: number, end: number): boolean;
}

/**
 * As much of a line, in characters, as is cut into words: four times what `mod_macro` takes. Apache takes more; of what
 * stands further on nothing is said, so that one line cannot take all time and memory.
 */
export const MAX_READ = 32 * 1024;

/** A line break as the protocol counts them: where it begins, and what stands behind it, in the raw source. */
export interface LineBreak {
	readonly at: number;
	readonly next: number;
}

/** What a line says. Lines that are written the same say the same, and share it: much of a configuration is said over and over. */
class LineContent {
	readonly raw: string;
	readonly kind: LineKind;
	readonly breaks: number;
	readonly newlines: number;
	readonly text: string;
	/** Pairs of (offset in `text`, offset in `raw`) where runs of source begin; the first is the leading blank. */
	readonly runs: readonly number[];
	parsed: object | undefined;
	#lineBreaks: readonly LineBreak[] | undefined;
	#command: CommandName | undefined | null = null;
	#args: readonly Word[] | undefined;

	private constructor(raw: string) {
		this.raw = raw;
		let newlines = 0;
		for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) newlines++;
		this.newlines = newlines;
		this.breaks = raw.includes('\r') ? (raw.match(LINE_BREAK)?.length ?? 0) : newlines;
		const isPlain = newlines === 0 || (newlines === 1 && raw.endsWith('\n') && !ASKS_FOR_MORE.test(raw));
		if (isPlain && !raw.includes('\0')) {
			// the common case: nothing joined, nothing lost
			const start = skipSpaces(raw, 0);
			this.text = withoutSpaces(raw, start);
			this.runs = runsAfterBlanks(start);
		} else {
			const { text, runs } = join(raw);
			this.text = text;
			this.runs = runs;
		}
		this.kind = kindOf(this.text);
	}

	static of(raw: string): LineContent {
		let content = contents.get(raw);
		if (!content) {
			content = new LineContent(raw);
			if (raw.length > MAX_SHARED) return content;
			if (contents.size >= MAX_CONTENTS) contents.clear();
			contents.set(raw, content);
		}
		return content;
	}

	get lineBreaks(): readonly LineBreak[] {
		const { raw } = this;
		// most have one, at their end
		if (this.breaks === 1 && raw.endsWith('\n'))
			return [{ at: raw.length - (raw.endsWith('\r\n') ? 2 : 1), next: raw.length }];
		this.#lineBreaks ??= Array.from(raw.matchAll(LINE_BREAK), ({ index, 0: { length } }) => ({
			at: index,
			next: index + length,
		}));
		return this.#lineBreaks;
	}

	get command(): CommandName | undefined {
		if (this.#command === null) this.#command = isDirective(this.kind) ? readCommand(this.text) : undefined;
		return this.#command;
	}

	get args(): readonly Word[] {
		this.#args ??= this.command ? readWords(this.text.slice(0, MAX_READ), this.command.argsStart) : [];
		return this.#args;
	}
}

/** By the raw source. */
const contents = new Map<string, LineContent>();
/** More than are said over and over. */
const MAX_CONTENTS = 1000;
/** In characters. */
const MAX_SHARED = 200;

function isDirective(kind: LineKind): boolean {
	return kind !== 'blank' && kind !== 'comment';
}

/**
 * An immutable line. It knows nothing of its place in the document, so it keeps its identity when lines are added
 * above it: everything computed from it can be kept for as long as it lives.
 */
export class LogicalLine implements ConfigText {
	readonly #content: LineContent;
	/** The block that it was last put into; its document finds its place by that. */
	block: object | undefined;
	/** The sections it has opened, kept here for the model. */
	sections: readonly object[] | undefined;
	/** What it said where it was last read, kept here for the model. */
	statement: object | undefined;

	constructor(raw: string) {
		this.#content = LineContent.of(raw);
	}

	/** The source, line ends and all. Lines concatenated give the document. */
	get raw(): string {
		return this.#content.raw;
	}

	get kind(): LineKind {
		return this.#content.kind;
	}

	/** Line breaks as the protocol counts them (`\n`, `\r\n` or a lone `\r`; to Apache a lone `\r` is a blank). */
	get breaks(): number {
		return this.#content.breaks;
	}

	/** Line breaks as Apache counts them: `\n` only. */
	get newlines(): number {
		return this.#content.newlines;
	}

	/** Its line breaks as the protocol counts them. */
	get lineBreaks(): readonly LineBreak[] {
		return this.#content.lineBreaks;
	}

	/** What Apache sees: continuations joined, blanks trimmed at both ends, nothing after a NUL. */
	get text(): string {
		return this.#content.text;
	}

	/** The directive's name, or undefined on a blank line or a comment. Variables are not expanded here. */
	get command(): CommandName | undefined {
		return this.#content.command;
	}

	/** The words after the name, as far as they are read. */
	get args(): readonly Word[] {
		return this.#content.args;
	}

	get parsed(): object | undefined {
		return this.#content.parsed;
	}

	set parsed(parsed: object | undefined) {
		this.#content.parsed = parsed;
	}

	get isDirective(): boolean {
		return isDirective(this.kind);
	}

	/** A backslash at its end asks for a line that is not there. */
	get isUnfinished(): boolean {
		return ASKS_FOR_MORE.test(this.raw);
	}

	get isContinued(): boolean {
		return this.newlines > 1 || this.#content.runs.length > 2;
	}

	/** The offset in `raw` of the character at `offset` of `text`. */
	rawStart(offset: number): number {
		const { runs } = this.#content;
		// the last one that begins at or before it
		let low = 0;
		let high = runs.length / 2 - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((runs[2 * middle] as number) <= offset) low = middle;
			else high = middle - 1;
		}
		return (runs[2 * low + 1] as number) + offset - (runs[2 * low] as number);
	}

	/** The offset in `raw` just after the character before `offset` of `text`: the end of a range. */
	rawEnd(offset: number): number {
		return offset === 0 ? this.rawStart(0) : this.rawStart(offset - 1) + 1;
	}

	isOpaque(_start: number, _end: number): boolean {
		return false;
	}

	/**
	 * The offset in `text` that stands for a place in `raw`; places in leading blanks, line ends and the like go to
	 * the nearest text.
	 */
	textOffset(rawOffset: number): number {
		const { runs } = this.#content;
		for (let run = runs.length - 2; run >= 0; run -= 2) {
			if (rawOffset < (runs[run + 1] as number)) continue;
			const limit = run + 2 < runs.length ? (runs[run + 2] as number) : this.text.length;
			return Math.min((runs[run] as number) + rawOffset - (runs[run + 1] as number), limit);
		}
		return 0;
	}
}

/** The runs of lines that have nothing but blanks at their beginning, by how many: they are the same for most lines. */
const afterBlanks: (readonly number[])[] = [];

function runsAfterBlanks(count: number): readonly number[] {
	if (count > 64) return [0, count];
	afterBlanks[count] ??= [0, count];
	return afterBlanks[count];
}

/** A line break as the protocol counts them. */
const LINE_BREAK = /\r\n|\n|\r/g;

/** At the end of a document there is no more, but the backslash is gone all the same. */
const ASKS_FOR_MORE = /\\\r?\n$/;

function kindOf(text: string): LineKind {
	if (text === '') return 'blank';
	const first = text[0];
	if (first === '#') return 'comment';
	if (first === '<') return text[1] === '/' ? 'close' : 'open';
	return 'directive';
}

/** What stands from `start` on, without the blanks at its end. */
function withoutSpaces(text: string, start: number): string {
	let end = text.length;
	while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
	return text.slice(start, end);
}

/** Joins physical lines, trims, and drops what follows a NUL in a physical line, as C strings do. */
function join(raw: string): { text: string; runs: readonly number[] } {
	const joined = new Joined();
	const runs: number[] = [];
	for (let from = 0; from < raw.length; ) {
		const newline = raw.indexOf('\n', from);
		const next = newline < 0 ? raw.length : newline + 1;
		let end = newline < 0 ? raw.length : newline;
		const nul = raw.slice(from, end).indexOf('\0');
		if (nul >= 0) end = from + nul;
		runs.push(joined.length, from);
		joined.add(raw.slice(from, end));
		if (end === newline) joined.dropContinuation();
		from = next;
	}
	const text = joined.toString();
	const start = skipSpaces(text, 0);
	return { text: withoutSpaces(text, start), runs: shiftRuns(runs, start) };
}

/** A text in parts: joining many lines costs what they are long, not that times their number. */
class Joined {
	readonly #parts: string[] = [];
	length = 0;

	add(part: string): void {
		if (part === '') return;
		this.#parts.push(part);
		this.length += part.length;
	}

	/** Takes away the backslash at the end, and the CR behind it (see `withoutContinuation`). */
	dropContinuation(): void {
		const tail = (this.#parts.at(-2)?.slice(-1) ?? '') + (this.#parts.at(-1)?.slice(-2) ?? '');
		const rest = withoutContinuation(tail);
		if (rest !== undefined) this.#drop(tail.length - rest.length);
	}

	#drop(count: number): void {
		this.length -= count;
		for (let left = count; left > 0; ) {
			const part = this.#parts.pop() as string;
			if (part.length > left) this.#parts.push(part.slice(0, -left));
			left -= Math.min(part.length, left);
		}
	}

	toString(): string {
		return this.#parts.join('');
	}
}

function shiftRuns(runs: readonly number[], by: number): number[] {
	const shifted: number[] = [];
	for (let i = 0; i < runs.length; i += 2) {
		const at = (runs[i] as number) - by;
		const next = i + 2 < runs.length ? (runs[i + 2] as number) - by : Number.POSITIVE_INFINITY;
		if (next <= 0) continue;
		shifted.push(Math.max(at, 0), (runs[i + 1] as number) + Math.max(-at, 0));
	}
	return shifted.length > 0 ? shifted : [0, 0];
}

/**
 * The joined text without the backslash that asks for the next line, or undefined if it asks for none.
 *
 * Apache looks at all it has joined so far, not only at the last physical line: after `a\\\\` an empty line finds the
 * first backslash still standing there, and goes on (`ap_cfg_getline_core`: `cp > buf`).
 */
function withoutContinuation(joined: string): string | undefined {
	const end = joined.endsWith('\r') ? joined.length - 1 : joined.length;
	return joined[end - 1] === '\\' ? joined.slice(0, end - 1) : undefined;
}

/** Where the logical line that starts at `from` ends: just after its line feed. Undefined if the text ends first. */
export function endOfLogicalLine(text: string, from: number): number | undefined {
	let joined = '';
	for (let start = from; ; ) {
		const newline = text.indexOf('\n', start);
		if (newline < 0) return undefined;
		const last = text.charCodeAt(newline - 1);
		const maybeContinued = newline === start ? joined !== '' : last === 0x5c || last === 0x0d;
		if (!maybeContinued) return newline + 1;
		const physical = text.slice(start, newline);
		if (physical.includes('\0')) return newline + 1;
		const rest = withoutContinuation(joined + physical);
		if (rest === undefined) return newline + 1;
		joined = rest.slice(-2);
		start = newline + 1;
	}
}

/** The name of a directive and where its arguments start; undefined if the text holds no word. */
export function readCommand(text: string): CommandName | undefined {
	let end = 0;
	while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
	const argsStart = skipSpaces(text, end);
	// what begins lines is the same few words over and over
	const source = text.slice(0, argsStart);
	let command = commands.get(source);
	if (!command) {
		const word = readWord(text, 0);
		if (!word) return undefined;
		let name = word.value;
		if (name[1] !== '/' && name.endsWith('>')) name = name.slice(0, -1);
		command = { name, key: name.toLowerCase(), word, argsStart: skipSpaces(text, word.end) };
		// a quoted word goes on behind a blank
		if (word.end > end || source.length > MAX_COMMAND) return command;
		if (commands.size >= MAX_COMMANDS) commands.clear();
		commands.set(source, command);
	}
	return command;
}

/** By the text they are read from, up to the first argument. */
const commands = new Map<string, CommandName>();
/** More different ones than configurations have. */
const MAX_COMMANDS = 2000;
/** More characters than the longest name and its blanks have. */
const MAX_COMMAND = 100;
