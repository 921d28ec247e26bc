/** Tokens of a value, by what its type says. */
import type { Directive, EnumValue, ValueType } from '../../knowledge/types.ts';
import { strtod } from '../../model/numbers.ts';
import type { Word } from '../../syntax/words.ts';
import { type AddToken, modifier, type } from './legend.ts';
import type { Plans } from './plan.ts';

/** What a value belongs to. */
export interface Owner {
	/** The text that it stands in. */
	readonly text: string;
	readonly directive: Directive;
	readonly plans: Plans;
}

export function addValue(owner: Owner, word: Word, value: ValueType, add: AddToken): void {
	const start = word.start + (word.quote ? 1 : 0);
	const end = word.end - (word.quote && word.closed ? 1 : 0);
	if (end <= start) return;
	switch (value.kind) {
		case 'flag':
			if (/^(on|off)$/i.test(word.value)) add(start, end, type.enumMember, 0);
			else if (value.extra) addWord(owner, start, end, value.extra, add);
			return;
		case 'enum': {
			const [from, to] = partsOfWord(owner.text, start, end, value);
			if (!addWord(owner, from, to, value.values, add)) addOther(owner, from, to, value, add);
			return;
		}
		case 'flags':
			return addFlags(owner, start, end, value.values, add);
		case 'integer': {
			const isNamed = value.values?.some(({ name }) => name.toLowerCase() === word.value.toLowerCase());
			if (isNamed && !/^\d/.test(word.value)) return add(start, end, type.enumMember, 0);
			const isWhole = /^[+-]?\d+$/.test(word.value) || value.reader === 'strict';
			return addNumber(owner, start, end, word.value, isWhole, add);
		}
		case 'number':
			return addNumber(owner, start, end, word.value, strtod(word.value)?.end === word.value.length, add);
		case 'octal':
			return addNumber(owner, start, end, word.value, true, add);
		case 'path':
		case 'url-path':
			return add(start, end, type.string, 0);
		case 'regex':
			return add(start, end, type.regexp, 0);
		case 'process-group':
			return add(start, end, type.class, value.declares ? modifier.declaration : 0);
		case 'application-group':
			return add(start, end, type.namespace, 0);
		case 'callable':
			return add(start, end, type.function, 0);
	}
}

/** mod_wsgi ignores what follows a number, and without one reads 0: both are doubtful, where they are not refused. */
function addNumber(
	{ directive }: Owner,
	start: number,
	end: number,
	written: string,
	isWhole: boolean,
	add: AddToken,
): void {
	if (written.includes('${')) return;
	if (!isWhole && directive.module === 'mod_wsgi') add(start, end, type.number, modifier.doubtful);
	else if (/^[+-]?[\d.]/.test(written)) add(start, end, type.number, 0);
}

/** Where the name in a word stands: in `+Indexes`, `ssl:warn`, `!-f`. */
function partsOfWord(
	text: string,
	start: number,
	end: number,
	{ signs, modules, others }: Extract<ValueType, { kind: 'enum' }>,
): [number, number] {
	const isSigned = signs && (text[start] === '+' || text[start] === '-');
	const isNegated = others === 'regex' && text[start] === '!' && end > start + 1;
	const from = isSigned || isNegated ? start + 1 : start;
	const colon = modules ? text.lastIndexOf(':', end - 1) : -1;
	return [colon >= from ? colon + 1 : from, end];
}

const byName = new WeakMap<readonly EnumValue[], ReadonlyMap<string, EnumValue>>();

function namesOf(values: readonly EnumValue[]): ReadonlyMap<string, EnumValue> {
	let names = byName.get(values);
	if (!names) {
		names = new Map(
			values.flatMap((value) => [value.name, ...(value.aliases ?? [])].map((name) => [name.toLowerCase(), value])),
		);
		byName.set(values, names);
	}
	return names;
}

/** What a word is that is none of those the type names: `^www` in RewriteCond, a file in CustomLog. */
function addOther(
	{ text }: Owner,
	start: number,
	end: number,
	{ open, others }: Extract<ValueType, { kind: 'enum' }>,
	add: AddToken,
): void {
	if (others === 'regex') {
		if (!/[-<>=]/.test(text[start] ?? '')) add(start, end, type.regexp, 0);
	} else if (open && text[start] === '/') add(start, end, type.string, 0);
}

/** A word that may be one of some: `None`; or begin with one: `handshake=30-60`. Says whether it is. */
function addWord(
	{ text, directive, plans }: Owner,
	start: number,
	end: number,
	values: readonly EnumValue[],
	add: AddToken,
): boolean {
	const names = namesOf(values);
	const written = text.slice(start, end).toLowerCase();
	const whole = names.get(written);
	if (whole) {
		add(start, end, type.enumMember, plans.ageOf(directive, whole));
		return true;
	}
	const equals = written.indexOf('=');
	if (equals <= 0) return false;
	const before = names.get(written.slice(0, equals)) ?? names.get(written.slice(0, equals + 1));
	if (before) add(start, start + equals, type.enumMember, plans.ageOf(directive, before));
	return before !== undefined;
}

/** The names in `[R=301,L]`. */
function addFlags({ text }: Owner, start: number, end: number, values: readonly EnumValue[], add: AddToken): void {
	if (text[start] !== '[') return;
	const names = namesOf(values);
	for (const { index, 0: name } of text.slice(start, end).matchAll(/(?<=[[,]\s*)\w+(?=\s*[\],=|])/g)) {
		if (names.has(name.toLowerCase())) add(start + index, start + index + name.length, type.enumMember, 0);
	}
}

const regexInExpression = /([=!]~\s*)(?:\/(?:[^/\\]|\\.)*\/|m([^\w\s])(?:(?!\2)[^\\]|\\.)*\2)[imsgx]*/g;

/** The regular expressions in an expression: `=~ /…/`, `!~ m#…#`. */
export function addExpression({ text }: Owner, start: number, end: number, add: AddToken): void {
	for (const { index, 0: all, 1: before = '' } of text.slice(start, end).matchAll(regexInExpression)) {
		add(start + index + before.length, start + index + all.length, type.regexp, 0);
	}
}
