/**
 * The arguments of a WSGI directive as mod_wsgi reads them: some words, then options.
 *
 * Since 3.0 an option is `name=` and then the next word (`wsgi_parse_option`); before, and in the tag of
 * `<WSGIInterpreterOptions>` to this day, an option is one whole word that holds a `=`.
 */
import { compareReleases } from '../knowledge/releases.ts';
import type { Directive, Release } from '../knowledge/types.ts';
import { isSpace, readWord, skipSpaces, type Word } from '../syntax/words.ts';
import type { Statement } from './statement.ts';

/** A stretch of a statement's text. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** `name=value` as it stands. */
export interface OptionUse extends Span {
	readonly name: string;
	readonly nameSpan: Span;
	/** The value after quotes and escapes; empty if the line ends after `=`. */
	readonly value: string;
	/** The word of the value, quotes included; undefined if the line ends after `=`. */
	readonly valueWord: Word | undefined;
	/** Blanks stand between `=` and the value: an empty value may have been meant. */
	readonly isDetached: boolean;
}

/** A word among the options that is none; Apache stops there. */
export interface StrayWord extends Span {
	/** `bare`: no `=` in it; `equals`: it starts with `=`, since a blank stands before. */
	readonly kind: 'bare' | 'equals';
	readonly word: Word;
}

export interface Arguments {
	/** The words before the options, as many as there are, at most as many as the directive takes. */
	readonly positional: readonly Word[];
	/** Options and what is none, in order. */
	readonly rest: readonly (OptionUse | StrayWord)[];
}

export function isOption(item: OptionUse | StrayWord): item is OptionUse {
	return 'nameSpan' in item;
}

/** How many words a directive reads before its options. */
export function positionalCount(directive: Directive): number {
	let count = 0;
	for (const { optional, repeated } of directive.parameters) if (!optional && !repeated) count++;
	return count;
}

/** The arguments of a statement whose directive takes options; in the newest manner of reading. */
export function argumentsOf(statement: Statement): Arguments {
	const { text, command, directive } = statement;
	text.parsed ??= readArguments(text.text, command.argsStart, directive ? positionalCount(directive) : 0);
	return text.parsed as Arguments;
}

/** The option of a statement that counts: the last one of its name. */
export function optionOf(statement: Statement, name: string): OptionUse | undefined {
	const { rest } = argumentsOf(statement);
	for (let at = rest.length - 1; at >= 0; at--) {
		const item = rest[at] as OptionUse | StrayWord;
		if (isOption(item) && item.name === name) return item;
	}
	return undefined;
}

/** Whether options are `name=` and the next word in a release, or whole words. */
export function hasSplitOptions(release: Release): boolean {
	return compareReleases(release, '3.0') >= 0;
}

/** Cuts a text into the first `count` words and the options after them. */
export function readArguments(text: string, from: number, count: number): Arguments {
	const positional: Word[] = [];
	let at = from;
	while (positional.length < count) {
		const word = readWord(text, at);
		if (!word) break;
		positional.push(word);
		at = word.end;
	}
	const rest: (OptionUse | StrayWord)[] = [];
	for (let start = skipSpaces(text, at); start < text.length; start = skipSpaces(text, at)) {
		const item = readOption(text, start);
		rest.push(item);
		at = item.end;
	}
	// lines live long, and copies take no more room than they need
	return { positional: positional.slice(), rest: rest.slice() };
}

function readOption(text: string, start: number): OptionUse | StrayWord {
	let nameEnd = start;
	while (nameEnd < text.length && text[nameEnd] !== '=' && !isSpace(text.charCodeAt(nameEnd))) nameEnd++;
	if (nameEnd === start || text[nameEnd] !== '=') {
		const word = readWord(text, start) as Word;
		return { kind: nameEnd === start ? 'equals' : 'bare', start, end: word.end, word };
	}
	const valueWord = readWord(text, nameEnd + 1);
	return {
		start,
		end: valueWord?.end ?? nameEnd + 1,
		name: text.slice(start, nameEnd),
		nameSpan: { start, end: nameEnd },
		value: valueWord?.value ?? '',
		valueWord,
		isDetached: valueWord !== undefined && valueWord.start > nameEnd + 1,
	};
}

/** A whole word as an option, the way of releases before 3.0. */
export function optionOfWord(word: Word): OptionUse | StrayWord {
	const equals = word.value.indexOf('=');
	if (equals < 0) return { kind: 'bare', start: word.start, end: word.end, word };
	const offset = word.quote ? 1 : 0;
	const nameSpan = { start: word.start + offset, end: word.start + offset + equals };
	return {
		start: word.start,
		end: word.end,
		name: word.value.slice(0, equals),
		nameSpan,
		value: word.value.slice(equals + 1),
		valueWord: { ...word, start: nameSpan.end + 1, value: word.value.slice(equals + 1) },
		isDetached: false,
	};
}
