/**
 * The part of a line that a position is in: a name, an argument, an option's name, or its value. Works on half-typed
 * lines, on continued ones, and inside quotes.
 */
import { findDirective, findOption } from '../knowledge/index.ts';
import type { Directive, Option, Parameter } from '../knowledge/types.ts';
import { isOption, positionalCount, readArguments } from '../model/arguments.ts';
import { LogicalLine, readCommand } from '../syntax/logical-line.ts';
import { isSpace, readWords, type Word } from '../syntax/words.ts';
import { parametersAt } from './parameters.ts';

/** The word, or the part of one, that the position is in or at; empty between words. */
export interface Token {
	/** What stands before the position, as written, without a quote. */
	readonly typed: string;
	/** What stands behind it. */
	readonly rest: string;
	/** The quote around it. */
	readonly quote: '"' | "'" | undefined;
	/** Offsets in the line's raw source, quotes left out. */
	readonly start: number;
	readonly end: number;
	/** What follows on the line. */
	readonly following: string;
}

export type Slot =
	/** A directive's name, or an opening tag's with its `<`. */
	| { readonly kind: 'name'; readonly token: Token }
	/** `</` and a name. */
	| { readonly kind: 'close'; readonly token: Token }
	| {
			readonly kind: 'argument';
			readonly token: Token;
			readonly directive: Directive;
			/** The words before it, as Apache reads them. */
			readonly before: readonly string[];
			/** The words after it. */
			readonly after: readonly string[];
	  }
	| {
			readonly kind: 'option';
			readonly token: Token;
			readonly directive: Directive;
			/** Names of the options that are given elsewhere on the line. */
			readonly given: readonly string[];
	  }
	| {
			readonly kind: 'value';
			readonly token: Token;
			readonly directive: Directive;
			/** As written. */
			readonly name: string;
			readonly option: Option | undefined;
	  };

/** A line longer than this was not written by hand; it is left alone. */
const LONGEST = 1 << 16;

/**
 * Finds the slot of a place in a line; undefined in comments, behind a tag's end, right after a closing quote, and in
 * the arguments of what is not known.
 *
 * @param splitOptions whether an option is `name=` and the next word, as since 3.0, or one whole word
 */
export function slotAt(line: LogicalLine, rawOffset: number, splitOptions: boolean): Slot | undefined {
	const before = textBefore(line, rawOffset);
	if (before === undefined) return undefined;
	const after = textAfter(line, rawOffset, before);
	const command = readCommand(before);
	if (!command || isOpenAt(command.word, before.length)) return nameSlot({ line, rawOffset, before, after });
	const directive = findDirective(command.name);
	if (!directive || command.name.startsWith('</')) return undefined;
	const isTag = command.name.startsWith('<');
	if (isTag && !after.includes('>') && isTagClosed(before)) return undefined;
	const tagEnd = isTag ? after.lastIndexOf('>') : -1;
	const args: Reading = {
		line,
		rawOffset,
		directive,
		before,
		argsStart: command.argsStart,
		after: tagEnd < 0 ? after : after.slice(0, tagEnd),
		following: tagEnd < 0 ? '' : after.slice(tagEnd),
	};
	if (!directive.options) return argumentSlot(args);
	const areWords = directive.optionsAreWords || directive.module !== 'mod_wsgi' || !splitOptions;
	return areWords ? wordOptionSlot(args) : splitOptionSlot(args);
}

interface Place {
	readonly line: LogicalLine;
	readonly rawOffset: number;
	/** The line's text before the position. */
	readonly before: string;
	/** And behind it; of a tag, without its end. */
	readonly after: string;
}

interface Reading extends Place {
	readonly directive: Directive;
	readonly argsStart: number;
	/** What follows the arguments: the end of a tag. */
	readonly following: string;
}

/** What Apache would see of a line that ended here, trailing blanks kept; undefined where nothing can be typed. */
function textBefore({ raw, kind }: LogicalLine, at: number): string | undefined {
	if (kind === 'comment' || raw.length > LONGEST) return undefined;
	const prefix = raw.slice(0, at);
	if (prefix.includes('\0')) return undefined;
	// between the backslash and the line end
	if (prefix.endsWith('\\') && /^\r?\n/.test(raw.slice(at, at + 2))) return undefined;
	// a letter at the end keeps the blanks before it
	return new LogicalLine(`${prefix}x\n`).text.slice(0, -1);
}

function textAfter(line: LogicalLine, rawOffset: number, before: string): string {
	const { text } = line;
	// before the first word blanks may follow, which the line's text does not have
	if (before === '' && text !== '' && line.rawStart(0) !== rawOffset) return ` ${text}`;
	return text.slice(before.length);
}

/** Whether what is typed at `end` still belongs to the word. */
function isOpenAt({ end: wordEnd, quote, closed }: Word, end: number): boolean {
	return wordEnd === end && !(quote && closed);
}

/** `<VirtualHost *:80>` and then the position; a `>` of an expression is another thing. */
function isTagClosed(before: string): boolean {
	const end = before.lastIndexOf('>');
	if (end < 0 || before[end + 1] === '=') return false;
	return !readWords(before).some(({ quote, closed, start }) => quote && !closed && start < end);
}

function nameSlot(place: Place): Slot | undefined {
	const { before, after } = place;
	if (before.endsWith('>')) return undefined;
	const kind = before.startsWith('</') || (before === '' && after.startsWith('</')) ? 'close' : 'name';
	const quote = before.startsWith('"') || before.startsWith("'") ? (before[0] as '"' | "'") : undefined;
	const typed = quote ? before.slice(1) : before;
	const rest = restOfPlain(after, `>"'`);
	return { kind, token: { ...extent(place, typed, rest), quote, following: after.slice(rest.length) } };
}

function extent({ line, rawOffset, before }: Place, typed: string, rest: string) {
	return {
		typed,
		rest,
		start: typed === '' ? rawOffset : line.rawStart(before.length - typed.length),
		end: rest === '' ? rawOffset : line.rawEnd(before.length + rest.length),
	};
}

/**
 * The token at the position.
 *
 * @param from where in the text before the position it begins, quote and all
 * @param stop characters that end it when it is not quoted, beside blanks
 */
function tokenAt(reading: Reading, from: number, stop = ''): Token {
	const { before, after, following } = reading;
	const first = before[from];
	const quote = first === '"' || first === "'" ? first : undefined;
	const typed = before.slice(quote ? from + 1 : from);
	const isBeforeQuote = typed === '' && /^["']/.test(after);
	const rest = quote ? restOfQuoted(after, quote) : isBeforeQuote ? '' : restOfPlain(after, stop);
	return { ...extent(reading, typed, rest), quote, following: after.slice(rest.length) + following };
}

function restOfPlain(after: string, stop: string): string {
	let end = 0;
	while (end < after.length && !isSpace(after.charCodeAt(end)) && !stop.includes(after[end] as string)) end++;
	return after.slice(0, end);
}

/** To the closing quote; without one, the rest of the word it would have been. */
function restOfQuoted(after: string, quote: string): string {
	for (let end = 0; end < after.length; end++) {
		if (after[end] === '\\') end++;
		else if (after[end] === quote) return after.slice(0, end);
	}
	return restOfPlain(after, '');
}

/** Where the word that is being typed begins; undefined right after a closing quote. */
function wordStart(words: readonly Word[], end: number): number | undefined {
	const last = words.at(-1);
	if (!last || last.end < end) return end;
	return isOpenAt(last, end) ? last.start : undefined;
}

/** The words behind the token, as far as that is known before it is finished. */
function wordsAfter({ following, quote }: Token, tagEnd: string): string[] {
	const args = following.slice(quote ? 1 : 0, following.length - tagEnd.length);
	return readWords(args).map((word) => word.value);
}

function argumentSlot(reading: Reading): Slot | undefined {
	const { before, argsStart, directive, following } = reading;
	const words = readWords(before, argsStart);
	const start = wordStart(words, before.length);
	if (start === undefined) return undefined;
	const token = tokenAt(reading, start);
	return {
		kind: 'argument',
		token,
		directive,
		before: words.filter((word) => word.start < start).map((word) => word.value),
		after: wordsAfter(token, following),
	};
}

function splitOptionSlot(reading: Reading): Slot | undefined {
	const { before, argsStart, directive } = reading;
	const count = positionalCount(directive);
	const { positional, rest } = readArguments(before, argsStart, count);
	const last = rest.at(-1);
	if (!last) {
		const start = wordStart(positional, before.length);
		if (start === undefined) return undefined;
		if (positional.length < count || start < before.length) return argumentSlot(reading);
		return optionSlot(reading, before.length);
	}
	if (isOption(last)) {
		const { name, valueWord } = last;
		if (valueWord && valueWord.end < before.length) return optionSlot(reading, before.length);
		if (valueWord && !isOpenAt(valueWord, before.length)) return undefined;
		const token = tokenAt(reading, valueWord?.start ?? before.length);
		return { kind: 'value', token, directive, name, option: findOption(directive, name) };
	}
	if (last.end < before.length) return optionSlot(reading, before.length);
	return last.kind === 'bare' && !last.word.quote ? optionSlot(reading, last.start) : undefined;
}

function optionSlot(reading: Reading, start: number): Slot {
	const { directive, line, argsStart, before } = reading;
	const token = tokenAt(reading, start, '=');
	const given = readArguments(line.text, argsStart, positionalCount(directive)).rest.flatMap((item) =>
		isOption(item) && (item.start >= before.length || item.end <= start) ? [item.name] : [],
	);
	return { kind: 'option', token, directive, given };
}

/** Options that are whole words: the quote stands before the name. */
function wordOptionSlot(reading: Reading): Slot | undefined {
	const { before, argsStart, directive } = reading;
	const words = readWords(before, argsStart);
	const start = wordStart(words, before.length);
	if (start === undefined) return undefined;
	const earlier = words.filter((word) => word.start < start).map((word) => word.value);
	const { typed, rest, quote, following } = tokenAt(reading, start);
	const isValue = isOptionWord(typed, directive);
	const positional = earlier.filter((word) => !isOptionWord(word, directive));
	const [next] = parametersAt(directive.parameters, positional);
	if (!isValue && next !== undefined && !isForOptions(directive.parameters[next])) return argumentSlot(reading);
	const equals = typed.indexOf('=');
	if (equals >= 0) {
		const name = typed.slice(0, equals);
		const value = typed.slice(equals + 1);
		const token = { ...extent(reading, value, rest), quote, following };
		return { kind: 'value', token, directive, name, option: findOption(directive, name) };
	}
	const nameRest = /^[^=]*/.exec(rest)?.[0] ?? '';
	const token = { ...extent(reading, typed, nameRest), quote, following: rest.slice(nameRest.length) + following };
	const others = [...earlier, ...wordsAfter({ ...token, following }, reading.following)];
	const given = others.flatMap((word) => (word.includes('=') ? [word.slice(0, word.indexOf('=')).toLowerCase()] : []));
	return { kind: 'option', token, directive, given };
}

function isOptionWord(word: string, directive: Directive): boolean {
	const equals = word.indexOf('=');
	return equals > 0 && findOption(directive, word.slice(0, equals)) !== undefined;
}

/** A parameter that stands for the options: `key=value`. */
function isForOptions(parameter: Parameter | undefined): boolean {
	return parameter?.repeated === true && parameter.name.includes('=');
}
