import { findOption } from '../../knowledge/index.ts';
import type { Directive } from '../../knowledge/types.ts';
import { argumentsOf, isOption, type OptionUse, type Span, type StrayWord } from '../../model/arguments.ts';
import type { Statement } from '../../model/statement.ts';
import { blankAfterBackslash } from '../blank-after-backslash.ts';
import { quoted, remove, replace } from '../edits.ts';
import { quotedOption } from '../quoted-option.ts';
import { spacedOption } from '../spaced-option.ts';
import type { Fix, Report, Rule } from '../types.ts';
import { nameOf } from '../wording.ts';

export const rule: Rule = {
	id: 'stray-argument',
	kind: 'refused',
	summary: 'A word among the options of a WSGI directive is no option',
	messages: {
		bare: '{word} is no option of {directive}, and Apache refuses the line. Options are written name=value, values with blanks in quotes.',
		blankBeforeEquals: 'No blank may stand before the = of an option: Apache refuses the line.',
		blankInList: 'No blank may stand after the comma: Apache ends the list at it, and refuses the rest.',
		blankAfterBackslash:
			'A blank stands after the backslash, so the line is not continued: Apache takes the backslash for an option, and refuses it.',
		quotedValue:
			'Here quotes belong around the whole option: Apache ends this one at the first blank, and refuses the rest.',
		afterQuote:
			'The value ends with its closing quote. Apache reads {word} as another argument, and refuses it. Put all of the value into the quotes.',
	},
	refusal: {
		causes: ['stray-word'],
		report({ at, item }, statement) {
			const { directive, text } = statement;
			if (!directive) return undefined;
			const word = text.text.slice(at.start, at.end);
			const backslash = blankAfterBackslash(statement);
			if (backslash?.at.start === at.start) return backslash;
			const fixes: Fix[] = [{ title: `Remove ${word}`, edits: [remove(statement, at)] }];
			if (directive.optionsAreWords) {
				const whole = quotedValueAround(text.text, at);
				if (whole) return quoteWhole(statement, whole);
				const blank = spacedOption(directive, text.text, at);
				if (blank) return blank.start === at.start ? joinAtEquals(statement, blank) : undefined;
			} else if (item && !isOption(item)) {
				const report = inNewerReleases(statement, directive, item);
				if (report) return report === ALREADY_TOLD ? undefined : report;
				const list = listAround(statement, item);
				if (list) return list === ALREADY_TOLD ? undefined : list;
				fixes.unshift(...joinToValue(statement, directive, item));
			}
			return { message: 'bare', params: { word, directive: nameOf(directive) }, fixes: () => fixes };
		},
	},
};

const ALREADY_TOLD = Symbol('told of a word before');

/** What the word may have been meant for, where an option is `name=` and the next word. */
function inNewerReleases(
	statement: Statement,
	directive: Directive,
	item: StrayWord,
): Report | typeof ALREADY_TOLD | undefined {
	const { rest } = argumentsOf(statement);
	const at = rest.indexOf(item);
	if (at < 0) return undefined;
	const blank = blankBeforeEquals(directive, rest, at);
	if (blank) return joinAtEquals(statement, blank);
	if ([at - 1, at - 2].some((start) => (blankBeforeEquals(directive, rest, start)?.end ?? 0) >= item.end))
		return ALREADY_TOLD;
	const before = rest[at - 1];
	if (before && isOption(before) && before.valueWord?.quote && before.end === item.start)
		return widenQuotes(statement, before, item);
	// `"name=value` is an option by a strange name
	const isInQuotes = rest.some((other) => (quotedOption(directive, statement, other)?.end ?? 0) >= item.end);
	return isInQuotes ? ALREADY_TOLD : undefined;
}

/** `supplementary-groups=a, b` */
function listAround(statement: Statement, item: StrayWord): Report | typeof ALREADY_TOLD | undefined {
	const { rest } = argumentsOf(statement);
	const before = rest.slice(0, rest.indexOf(item)).findLastIndex(isOption);
	const option = rest[before];
	if (!option || !isOption(option) || option.name !== 'supplementary-groups' || option.valueWord?.quote)
		return undefined;
	const after = rest.slice(before + 1).findIndex(isOption);
	const words = rest.slice(before + 1, after < 0 ? undefined : before + 1 + after);
	const at = { start: option.start, end: (words.at(-1) as StrayWord).end };
	const written = statement.text.text.slice(at.start, at.end);
	// every blank has to have a comma
	if (/[^,\s]\s+[^,\s]/.test(written)) return undefined;
	if (words[0] !== item) return ALREADY_TOLD;
	return { at, message: 'blankInList', fixes: () => [becomes(statement, at, written.replace(/\s+/g, ''))] };
}

/** `name =value` or `name = value`, if the word at an index begins one. */
function blankBeforeEquals(
	directive: Directive,
	rest: readonly (OptionUse | StrayWord)[],
	at: number,
): Span | undefined {
	const [name, equals, value] = rest.slice(Math.max(at, 0), Math.max(at, 0) + 3);
	if (at < 0 || !name || isOption(name) || name.word.quote || !findOption(directive, name.word.value)) return undefined;
	if (!equals || isOption(equals) || equals.kind !== 'equals') return undefined;
	const isAlone = equals.word.value === '=';
	return { start: name.start, end: isAlone && value && !isOption(value) ? value.end : equals.end };
}

function joinAtEquals(statement: Statement, at: Span): Report {
	const joined = statement.text.text.slice(at.start, at.end).replace(/\s*=\s*/, '=');
	return { at, message: 'blankBeforeEquals', fixes: () => [becomes(statement, at, joined)] };
}

/** `python-path='/a b':/c` */
function widenQuotes(statement: Statement, { start, end, name, value }: OptionUse, item: StrayWord): Report {
	const option = `${name}=${quoted(value + item.word.value)}`;
	return {
		message: 'afterQuote',
		params: { word: statement.text.text.slice(item.start, item.end) },
		fixes: () => [becomes(statement, { start, end: Math.max(end, item.end) }, option)],
	};
}

/** `python-path=/a b`, if the word may belong to the value before it. */
function joinToValue(statement: Statement, directive: Directive, item: StrayWord): Fix[] {
	const { rest } = argumentsOf(statement);
	const before = rest[rest.indexOf(item) - 1];
	if (!before || !isOption(before) || !before.valueWord || before.valueWord.quote || item.word.quote) return [];
	const kind = findOption(directive, before.name)?.value.kind;
	if (kind !== 'path' && kind !== 'text') return [];
	const blanks = statement.text.text.slice(before.end, item.start);
	const option = `${before.name}=${quoted(before.value + blanks + item.word.value)}`;
	return [{ title: `Change to ${option}`, edits: [replace(statement, { ...before, end: item.end }, option)] }];
}

/** The `name="value"` that a span is a part of. */
function quotedValueAround(text: string, { start }: Span): Span | undefined {
	for (const match of text.matchAll(/[\w-]+=(["']).*?\1/g)) {
		const end = match.index + match[0].length;
		if (match.index < start && start < end) return { start: match.index, end };
	}
	return undefined;
}

/** `process-group="my group"` in `<WSGIInterpreterOptions>` */
function quoteWhole(statement: Statement, at: Span): Report {
	const option = statement.text.text.slice(at.start, at.end);
	const [, name = '', value = ''] = /^([\w-]+)=["'](.*)["']$/s.exec(option) ?? [];
	return { at, message: 'quotedValue', fixes: () => [becomes(statement, at, quoted(`${name}=${value}`))] };
}

function becomes(statement: Statement, at: Span, text: string): Fix {
	return { title: `Change to ${text}`, edits: [replace(statement, at, text)], preferred: true, safe: true };
}
