/**
 * Whether PCRE2 compiles a regular expression, found out without PCRE2.
 *
 * Apache gives a pattern to `pcre2_compile` as bytes, not as UTF-8, and allows duplicate names (`server/util_pcre.c: ap_regcomp`). What is
 * read here is PCRE2 10.42, `pcre2_compile.c`, in the same three steps: the pattern is read (`parse_regex`), what a lookbehind contains is
 * measured (`check_lookbehinds`), groups referred to are looked up and the code that it would become is added up (`compile_branch`).
 *
 * Later versions take a little more: since 10.43 a lookbehind may match up to 255 characters of any number, and `{,3}` is a quantifier.
 *
 * `test/apache/pcre.judge.ts` asks Apache whether all this is so.
 */

/** PCRE2 as it is built by default, and by Debian: `config.h`, `pcre2_intmodedep.h` for a LINK_SIZE of 2. */
const MAX_DEPTH = 250;
const MAX_NUMBER = 65535;
const MAX_NAME_BYTES = 32;
const MAX_VERB_ARGUMENT_BYTES = 255;
const MAX_CODE_SIZE = 65536;
const MAX_LOOKBEHIND = 65535;
const MAX_LOOKBEHIND_BRANCHES = 2000;

/**
 * Says why PCRE2 refuses a pattern, with the offset in UTF-16 units: `missing closing parenthesis at offset 3`.
 *
 * @returns undefined if PCRE2 compiles it.
 */
export function checkRegex(pattern: string): string | undefined {
	// C strings end at a NUL.
	const reader = startReading(pattern.split('\0', 1)[0] as string);
	try {
		readStartOptions(reader);
		const branches = readBranches(reader);
		if (reader.at < reader.text.length) refuse(reader, 'unmatched closing parenthesis');
		checkReferences(reader);
		measureLookbehindsIn(reader, branches);
		if (1 + sizeOfBranches(reader, branches) > MAX_CODE_SIZE) refuseSize();
		return undefined;
	} catch (error) {
		if (reader.isInDoubt) return undefined;
		if (!(error instanceof Refusal)) throw error;
		return error.at === undefined ? error.message : `${error.message} at offset ${offsetInPattern(reader, error.at)}`;
	}
}

// What a pattern consists of.

/** One alternative. */
type Branch = readonly Item[];

interface Item {
	readonly atom: Atom;
	readonly repeat?: Repeat;
}

interface Repeat {
	readonly min: number;
	/** Infinity if there is none. */
	readonly max: number;
	readonly possessive: boolean;
}

type Atom = Single | CharacterClass | Reference | Group | Other;

/** A character, or what stands for one: `a`, `.`, `\d`, `\pL`. */
interface Single {
	readonly kind: 'single';
	readonly size: number;
	/** How much of its code is data that a repetition copies. */
	readonly data: number;
	/** It may match more than one character: `\R`, `\X`. */
	readonly varies?: boolean;
}

interface CharacterClass {
	readonly kind: 'class';
	readonly size: number;
}

/** A back reference, or a call of a group. */
interface Reference {
	readonly kind: 'back reference' | 'call';
	readonly group: number | string;
	readonly at: number;
}

type GroupKind =
	| 'capture'
	| 'plain'
	| 'atomic'
	| 'script run'
	| 'lookahead'
	| 'negative lookahead'
	| 'lookbehind'
	| 'condition'
	| 'define';

interface Group {
	readonly kind: GroupKind;
	/** Of a capture; 0 else. */
	readonly number: number;
	/** The size of what follows the opening bracket in the code, or the name of the group that a condition asks about. */
	readonly head: number | string;
	readonly start: number;
	end: number;
	branches: readonly Branch[];
	/** Of a lookbehind, for those of its branches that were measured. */
	widths: readonly number[];
	/** As part of a lookbehind, once known. */
	width?: number;
}

/** What has no width: assertions, verbs, callouts. */
interface Other {
	readonly kind: 'other';
	readonly size: number;
	/** `(*ACCEPT)` and `(*FAIL)`: what comes after it in its branch is not measured. */
	readonly ends?: boolean;
}

const BYTE: Item = { atom: { kind: 'single', size: 2, data: 1 } };
const TYPE: Item = { atom: { kind: 'single', size: 1, data: 1 } };
const VARYING: Item = { atom: { kind: 'single', size: 1, data: 1, varies: true } };
const PROPERTY: Item = { atom: { kind: 'single', size: 3, data: 3 } };
const ASSERTION: Item = { atom: { kind: 'other', size: 1 } };

// The reader.

type Reader = ReturnType<typeof startReading>;

function startReading(pattern: string) {
	return {
		/** The bytes of the pattern, each as a character; after `(*UTF)` the pattern itself. */
		text: toBytes(pattern),
		at: 0,
		utf: false,
		ucp: false,
		/** What ends a comment of extended mode. */
		newline: /\n/g,
		/** Those inline options that change how the rest is read: `x`, `xx`, `n`, and `J`, which Apache turns on. */
		options: { extended: false, extendedMore: false, noCapture: false, duplicateNames: true },
		/** Between `\Q` and `\E`. */
		quoted: false,
		/** How many parentheses are open, and how many of them are lookarounds. */
		depth: 0,
		lookarounds: 0,
		/** How many captures were opened so far, and are still open in the innermost lookaround: `(*ACCEPT)` closes those. */
		captures: 0,
		openCaptures: 0,
		/** The first group of each number. */
		groups: new Map<number, Group>(),
		/** The numbers that a name stands for, and the name of a number. */
		numbers: new Map<string, number[]>(),
		names: new Map<number, string>(),
		/** `(?|` was seen: one number may stand for several groups. */
		sharesNumbers: false,
		/** The groups referred to. `(?(R1)` asks for a name, or else for a number. */
		references: [] as { readonly group: number | string; readonly at: number; readonly orNumber?: number }[],
		/** What the code comes to at least, so that reading ends in time. */
		size: 0,
		/** In the second step: how many branches were measured, how many are being measured, and the groups called on the way here. */
		measured: 0,
		measuring: 0,
		called: new Set<Group>(),
		/**
		 * Nothing more can be said: calls of groups are nested too deeply for us, or a lookbehind was measured twice, through a reference,
		 * and PCRE2 loses its way in such a one.
		 */
		isInDoubt: false,
	};
}

class Refusal extends Error {
	readonly at: number | undefined;
	constructor(message: string, at?: number) {
		super(message);
		this.at = at;
	}
}

function refuse(reader: Reader, message: string, at = reader.at): never {
	throw new Refusal(message, at);
}

function refuseSize(): never {
	throw new Refusal('the regular expression is too large');
}

const UNCLOSED = 'missing closing parenthesis';
const NO_SUCH_GROUP = 'reference to a group that does not exist';

function toBytes(text: string): string {
	const bytes = new TextEncoder().encode(text);
	let result = '';
	for (let at = 0; at < bytes.length; at += 4096) result += String.fromCharCode(...bytes.subarray(at, at + 4096));
	return result;
}

function fromBytes(bytes: string): string {
	return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

function offsetInPattern(reader: Reader, at: number): number {
	return reader.utf ? at : fromBytes(reader.text.slice(0, at)).length;
}

/** Takes what a sticky expression matches here. */
function take(reader: Reader, expression: RegExp): RegExpExecArray | undefined {
	expression.lastIndex = reader.at;
	const match = expression.exec(reader.text);
	if (match) reader.at = expression.lastIndex;
	return match ?? undefined;
}

function takeCharacter(reader: Reader): number {
	const code = reader.text.codePointAt(reader.at) as number;
	reader.at += code > 0xffff ? 2 : 1;
	return code;
}

const isAhead = (reader: Reader, text: string, at = reader.at): boolean => reader.text.startsWith(text, at);

/** The size of a character as a literal. Only in UTF mode is there any above 255. */
function byteLength(reader: Reader, code: number): number {
	if (!reader.utf || code < 0x80) return 1;
	return code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

const byteLengthOf = (reader: Reader, text: string): number => (reader.utf ? toBytes(text) : text).length;

// The pattern.

const NEWLINES: Readonly<Record<string, RegExp>> = {
	CR: /\r/g,
	LF: /\n/g,
	CRLF: /\r\n/g,
	ANYCRLF: /\r\n?|\n/g,
	ANY: /\r\n?|[\n\v\f\u0085\u2028\u2029]/g,
	NUL: /(?!)/g,
};

/** `(*UTF)`, `(*CRLF)`, `(*LIMIT_MATCH=1000)` and the like, which count only at the start. */
function readStartOptions(reader: Reader): void {
	const option =
		/\(\*(?:(UTF8?|UCP|NOTEMPTY(?:_ATSTART)?|NO_(?:AUTO_POSSESS|DOTSTAR_ANCHOR|JIT|START_OPT)|CR|LF|CRLF|ANY|NUL|ANYCRLF|BSR_(?:ANYCRLF|UNICODE))\)|LIMIT_(?:HEAP|MATCH|DEPTH|RECURSION)=(\d*\)?))/y;
	for (let match = take(reader, option); match; match = take(reader, option)) {
		const [, name = '', limit] = match;
		if (name.startsWith('UTF')) reader.utf = true;
		if (name === 'UCP') reader.ucp = true;
		reader.newline = NEWLINES[name] ?? reader.newline;
		// PCRE2 stops reading digits before the last one that 32 bits could hold.
		if (limit !== undefined && !(/^\d+\)$/.test(limit) && Number.parseInt(limit, 10) <= 4294967289))
			refuse(reader, 'malformed limit', match.index);
	}
	if (reader.utf) reader.text = fromBytes(reader.text);
}

/**
 * The alternatives up to the closing parenthesis or the end.
 *
 * @param sharesNumbers captures are numbered from the same number in each.
 * @param first what the first one begins with.
 */
function readBranches(reader: Reader, sharesNumbers = false, first: Item[] = []): Branch[] {
	const { captures } = reader;
	let most = captures;
	const branches = [readBranch(reader, first)];
	while (isAhead(reader, '|')) {
		reader.at++;
		grow(reader, 3);
		most = Math.max(most, reader.captures);
		if (sharesNumbers) reader.captures = captures;
		branches.push(readBranch(reader, []));
	}
	reader.captures = Math.max(most, reader.captures);
	return branches;
}

/** Whether a quantifier may follow, or what makes one lazy or possessive. */
type Before = 'item' | 'quantifier' | 'nothing';

function readBranch(reader: Reader, items: Item[]): Branch {
	let before: Before = 'nothing';
	for (;;) {
		skipIgnored(reader);
		const next = reader.text[reader.at];
		if (next === undefined) return items;
		if (reader.quoted) {
			before = readLiteral(reader, items);
			continue;
		}
		if (next === '|' || next === ')') return items;
		if (before === 'quantifier' && (next === '?' || next === '+')) {
			reader.at++;
			if (next === '+') changeRepeat(items, (repeat) => ({ ...(repeat as Repeat), possessive: true }));
			before = 'nothing';
			continue;
		}
		const start = reader.at;
		const repeat = readQuantifier(reader);
		if (repeat) {
			if (before !== 'item') refuse(reader, 'nothing to repeat', start);
			changeRepeat(items, () => repeat);
			before = 'quantifier';
		} else before = readItem(reader, items);
	}
}

function changeRepeat(items: Item[], change: (repeat: Repeat | undefined) => Repeat): void {
	const last = items.pop() as Item;
	items.push({ atom: last.atom, repeat: change(last.repeat) });
}

/** What neither is an item nor comes between an item and its quantifier: comments, `\Q`, `\E`, white space of extended mode. */
function skipIgnored(reader: Reader): void {
	for (;;) {
		if (isAhead(reader, '\\E')) {
			reader.quoted = false;
			reader.at += 2;
		} else if (reader.quoted) {
			return;
		} else if (isAhead(reader, '\\Q')) {
			reader.quoted = true;
			reader.at += 2;
		} else if (isAhead(reader, '(?#')) {
			const end = reader.text.indexOf(')', reader.at);
			if (end < 0) refuse(reader, 'missing closing parenthesis of a comment');
			reader.at = end + 1;
		} else if (reader.options.extended && isAhead(reader, '#')) {
			reader.newline.lastIndex = reader.at + 1;
			reader.at = reader.newline.exec(reader.text) ? reader.newline.lastIndex : reader.text.length;
		} else if (!reader.options.extended || !take(reader, /[\t-\r \u0085\u200e\u200f\u2028\u2029]+/y)) {
			return;
		}
	}
}

/** `*`, `+`, `?`, `{2}`, `{2,}`, `{2,3}`; anything else in braces is text. */
function readQuantifier(reader: Reader): Repeat | undefined {
	const start = reader.at;
	const match = take(reader, /[*+?]|\{(\d+)(?:(,)(\d*))?\}/y);
	if (!match) return undefined;
	const [sign, least, comma, most] = match;
	if (sign === '?') return { min: 0, max: 1, possessive: false };
	if (!least) return { min: sign === '+' ? 1 : 0, max: Number.POSITIVE_INFINITY, possessive: false };
	const min = Number(least);
	const max = most ? Number(most) : comma ? Number.POSITIVE_INFINITY : min;
	if (min > MAX_NUMBER || (most && max > MAX_NUMBER)) refuse(reader, 'number too big in {} quantifier', start);
	if (max < min) refuse(reader, 'numbers out of order in {} quantifier', start);
	return { min, max, possessive: false };
}

function grow(reader: Reader, size: number): void {
	reader.size += size;
	if (reader.size > MAX_CODE_SIZE) refuseSize();
}

function add(reader: Reader, items: Item[], item: Item, before: Before): Before {
	grow(reader, 'size' in item.atom ? item.atom.size : 3);
	items.push(item);
	return before;
}

function readItem(reader: Reader, items: Item[]): Before {
	switch (reader.text[reader.at]) {
		case '\\':
			return readEscapedItem(reader, items);
		case '[':
			return readClassItem(reader, items);
		case '(':
			return readParenthesis(reader, items);
		case '^':
		case '$':
			reader.at++;
			return add(reader, items, ASSERTION, 'nothing');
		case '.':
			reader.at++;
			return add(reader, items, TYPE, 'item');
		default:
			return readLiteral(reader, items);
	}
}

function readLiteral(reader: Reader, items: Item[]): Before {
	return addCharacter(reader, items, takeCharacter(reader));
}

function addCharacter(reader: Reader, items: Item[], code: number): Before {
	const data = byteLength(reader, code);
	return add(reader, items, data === 1 ? BYTE : { atom: { kind: 'single', size: 1 + data, data } }, 'item');
}

// Escapes.

/** A character, or a class or an assertion by its letter, or a back reference. */
type Escape = { readonly character: number } | { readonly letter: string } | { readonly group: number };

const CONTROLS: Readonly<Record<string, number>> = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9 };

/** What follows a backslash (`check_escape`). */
function readEscape(reader: Reader, inClass: boolean): Escape {
	const start = reader.at - 1;
	if (reader.at === reader.text.length) refuse(reader, 'backslash at the end', start);
	const character = takeCharacter(reader);
	const letter = String.fromCodePoint(character);
	if (!/[\da-z]/i.test(letter)) return { character };
	if (letter in CONTROLS) return { character: CONTROLS[letter] as number };
	if (/\d/.test(letter)) return readDigits(reader, inClass);
	switch (letter) {
		case 'c':
			return { character: readControl(reader, start) };
		case 'o':
			return { character: readCode(reader, /\{([0-7]+)\}/y, 8, start) };
		case 'x': {
			if (isAhead(reader, '{')) return { character: readCode(reader, /\{([\da-f]+)\}/iy, 16, start) };
			return { character: Number.parseInt(take(reader, /[\da-f]{1,2}/iy)?.[0] ?? '0', 16) };
		}
		case 'g':
			return inClass ? { character } : readGroupEscape(reader);
		case 'N':
			return readNotNewline(reader, start);
	}
	if ('FLUlu'.includes(letter)) refuse(reader, `\\${letter} is not supported`, start);
	if (!'ABCDEGHKPQRSVWXZbdhkpsvwz'.includes(letter)) refuse(reader, `unknown escape \\${letter}`, start);
	return { letter };
}

/** `\1`: a back reference, if it has one digit or there are as many groups, else up to three octal digits. */
function readDigits(reader: Reader, inClass: boolean): Escape {
	const start = --reader.at;
	const digits = take(reader, /\d+/y)?.[0] as string;
	const number = Number(digits);
	const isGroup = number < 10 || digits >= '8' || number <= reader.captures;
	if (!inClass && !digits.startsWith('0') && number < 214748364 && isGroup) {
		if (number > MAX_NUMBER) refuse(reader, 'group number too big', start - 1);
		return { group: number };
	}
	reader.at = start;
	const octal = take(reader, /[0-7]{1,3}/y)?.[0];
	if (!octal) return { character: takeCharacter(reader) };
	const character = Number.parseInt(octal, 8);
	if (character > 255 && !reader.utf) refuse(reader, 'octal value greater than \\377', start - 1);
	return { character };
}

function readControl(reader: Reader, start: number): number {
	const code = take(reader, /[ -~]/y)?.[0].toUpperCase().charCodeAt(0);
	if (code === undefined) refuse(reader, '\\c must be followed by a printable ASCII character', start);
	return code ^ 0x40;
}

/** The code of a character, in braces. */
function readCode(reader: Reader, expression: RegExp, base: 8 | 16, start: number): number {
	const digits = take(reader, expression)?.[1];
	if (!digits) refuse(reader, `${base === 8 ? 'octal' : 'hexadecimal'} digits in braces expected`, start);
	const code = Number.parseInt(digits, base);
	if (code > (reader.utf ? 0x10ffff : 0xff)) refuse(reader, 'character code too large', start);
	if (code >= 0xd800 && code <= 0xdfff) refuse(reader, 'surrogates are no characters', start);
	return code;
}

/** `\N`, which a quantifier may follow; `\N{U+41}` only in UTF mode. */
function readNotNewline(reader: Reader, start: number): Escape {
	if (!isAhead(reader, '{')) return { letter: 'N' };
	if (isAhead(reader, '{U+')) {
		if (!reader.utf) refuse(reader, '\\N{U+ is supported only in UTF mode', start);
		return { character: readCode(reader, /\{U\+([\da-f]+)\}/iy, 16, start) };
	}
	const { at } = reader;
	if (!readQuantifier(reader)) refuse(reader, '\\N{name} is not supported', start);
	reader.at = at;
	return { letter: 'N' };
}

/** `\g1`, `\g{-1}`, `\g{name}`, and the calls `\g<1>`, `\g'name'`. */
function readGroupEscape(reader: Reader): Escape {
	const start = reader.at;
	if (isAhead(reader, '<') || isAhead(reader, "'")) return { letter: 'g' };
	const braced = isAhead(reader, '{');
	if (braced) reader.at++;
	const group = readGroupNumber(reader);
	if (braced && group === undefined) {
		reader.at = start;
		return { letter: 'k' };
	}
	if (group === undefined || (braced && !take(reader, /\}/y)))
		refuse(reader, '\\g must be followed by a number, or a number or name in braces, angle brackets or quotes', start);
	if (group === 0) refuse(reader, NO_SUCH_GROUP, start);
	return { group };
}

/** The number of a group; a signed one counts from here. */
function readGroupNumber(reader: Reader): number | undefined {
	const start = reader.at;
	const match = take(reader, /([+-]?)(\d+)/y);
	if (!match) return undefined;
	const [, sign, digits] = match;
	const number = Number(digits);
	if (number > MAX_NUMBER - (sign === '+' ? reader.captures : 0)) refuse(reader, 'group number too big', start);
	if (!sign) return number;
	if (number === 0) refuse(reader, 'a relative group number must not be zero', start);
	if (sign === '+') return reader.captures + number;
	if (number > reader.captures) refuse(reader, NO_SUCH_GROUP, start);
	return reader.captures + 1 - number;
}

/** A name and what ends it. */
function readName(reader: Reader, terminator: string): string {
	const start = reader.at;
	const name = take(reader, reader.utf ? /[\p{L}\p{Nd}_]*/uy : /\w*/y)?.[0] as string;
	if (/^\p{Nd}/u.test(name)) refuse(reader, 'a group name must not start with a digit', start);
	if (byteLengthOf(reader, name) > MAX_NAME_BYTES) refuse(reader, 'the group name is too long', start);
	if (name === '') refuse(reader, 'group name expected', start);
	if (!isAhead(reader, terminator)) refuse(reader, `missing ${terminator} after the group name`);
	reader.at++;
	return name;
}

const TERMINATORS: Readonly<Record<string, string>> = { '{': '}', '<': '>', "'": "'" };

function readEscapedItem(reader: Reader, items: Item[]): Before {
	const start = reader.at++;
	const found = readEscape(reader, false);
	if ('character' in found) return addCharacter(reader, items, found.character);
	if ('group' in found) return addReference(reader, items, 'back reference', found.group, start);
	const { letter } = found;
	switch (letter) {
		case 'g':
		case 'k':
			return readNamedReference(reader, items, letter, start);
		case 'p':
		case 'P':
			return add(reader, items, readProperty(reader, letter, start) ? TYPE : PROPERTY, 'item');
		case 'C':
			return add(reader, items, reader.utf ? VARYING : TYPE, 'item');
		case 'K':
			if (reader.lookarounds > 0) refuse(reader, '\\K is not allowed in a lookaround', start);
	}
	if ('RX'.includes(letter)) return add(reader, items, VARYING, 'item');
	if ('DSWdsw'.includes(letter)) return add(reader, items, reader.ucp ? PROPERTY : TYPE, 'item');
	if ('HNVhv'.includes(letter)) return add(reader, items, TYPE, 'item');
	return add(reader, items, ASSERTION, 'nothing');
}

/** `\k{name}`, `\k<name>`, `\k'name'`, `\g{name}`; `\g<name>` and `\g'1'` call the group. */
function readNamedReference(reader: Reader, items: Item[], letter: 'g' | 'k', start: number): Before {
	const opening = take(reader, /[{<']/y)?.[0];
	if (!opening) refuse(reader, '\\k must be followed by a name in braces, angle brackets or quotes', start);
	const terminator = TERMINATORS[opening] as string;
	const number = letter === 'g' ? readGroupNumber(reader) : undefined;
	if (number !== undefined) {
		if (!isAhead(reader, terminator)) refuse(reader, `missing ${terminator} after the group number`);
		reader.at++;
		return addReference(reader, items, 'call', number, start);
	}
	const name = readName(reader, terminator);
	return addReference(reader, items, letter === 'g' ? 'call' : 'back reference', name, start);
}

function addReference(
	reader: Reader,
	items: Item[],
	kind: Reference['kind'],
	group: number | string,
	at: number,
): Before {
	reader.references.push({ group, at });
	return add(reader, items, { atom: { kind, group, at } }, 'item');
}

// Properties: what follows \p or \P.

/** @returns whether all characters have it. */
function readProperty(reader: Reader, letter: 'p' | 'P', start: number): boolean {
	const match = take(reader, /\{(\^?)([^}]*)\}|([a-z])/iy);
	if (!match) refuse(reader, 'malformed \\P or \\p', start);
	// Blanks, hyphens, underscores and the case of letters do not count.
	const written = (match[2] ?? match[3] ?? '').replace(/[\t-\r _-]/g, '').toLowerCase();
	const [, kind, value = written] = /^([^:=]*)[:=](.*)$/s.exec(written) ?? [];
	if (!isProperty(kind, value)) refuse(reader, 'unknown property after \\P or \\p', start);
	return written === 'any' && (letter === 'p') !== (match[1] === '^');
}

function isProperty(kind: string | undefined, value: string): boolean {
	switch (kind) {
		case undefined:
			return SCRIPTS.has(value) || PROPERTIES.has(value);
		case 'sc':
		case 'script':
		case 'scx':
		case 'scriptextensions':
			return SCRIPTS.has(value);
		case 'bc':
		case 'bidiclass':
			return PROPERTIES.has(`bidi${value}`);
		default:
			return false;
	}
}

// Character classes.

const POSIX_CLASSES = new Set(
	'alpha lower upper alnum ascii blank cntrl digit graph print punct space word xdigit'.split(' '),
);
/** Those of them that `(*UCP)` does not turn into properties. */
const ASCII_CLASSES = new Set(['ascii', 'blank', 'xdigit']);

function readClassItem(reader: Reader, items: Item[]): Before {
	const start = reader.at;
	const word = take(reader, /\[\[:([<>]):\]\]/y)?.[1];
	if (word) {
		// The start or the end of a word: \b(?=\w), \b(?<=\w).
		add(reader, items, ASSERTION, 'nothing');
		const group = newGroup(word === '<' ? 'lookahead' : 'lookbehind', start);
		group.branches = [[reader.ucp ? PROPERTY : TYPE]];
		return add(reader, items, { atom: group }, 'item');
	}
	reader.at++;
	if (endOfPosixClass(reader) !== undefined)
		refuse(reader, 'a POSIX class may stand only within a character class', start);
	return add(reader, items, { atom: readClass(reader, start) }, 'item');
}

/** After the bracket of `[:alpha:]`, `[.a.]` or `[=a=]`: where its last sign stands (`check_posix_syntax`). */
function endOfPosixClass(reader: Reader): number | undefined {
	const sign = /[:.=]/.exec(reader.text[reader.at] ?? '')?.[0];
	if (!sign) return undefined;
	for (let at = reader.at + 1; at < reader.text.length; at++) {
		if (isAhead(reader, '\\]', at) || isAhead(reader, '\\\\', at)) at++;
		else if (isAhead(reader, ']', at) || isAhead(reader, `[${sign}`, at)) return undefined;
		else if (isAhead(reader, `${sign}]`, at)) return at;
	}
	return undefined;
}

/** What is in a character class, as far as its size depends on it. */
interface ClassContent {
	/** The first of its single characters. */
	readonly characters: number[];
	/** There are ranges or types too. */
	mixed: boolean;
	/** There are characters below 256, which stand in a bit map. */
	narrow: boolean;
	properties: number;
	/** The size of what does not stand in the bit map. */
	extra: number;
}

function readClass(reader: Reader, start: number): Single | CharacterClass {
	const content: ClassContent = { characters: [], mixed: false, narrow: false, properties: 0, extra: 0 };
	const negated = readClassStart(reader);
	/** The character that a hyphen here would begin a range with. */
	let pending: number | undefined;
	let inRange = false;
	const flush = () => {
		if (pending !== undefined) addRange(reader, content, pending, pending);
		pending = undefined;
	};
	for (let isFirst = true; ; isFirst = false) {
		if (reader.at >= reader.text.length) refuse(reader, 'missing ] of a character class', start);
		if (isAhead(reader, ']') && !reader.quoted && !isFirst) break;
		const { at } = reader;
		const member = readClassMember(reader, content, pending !== undefined && !inRange);
		if (typeof member === 'number') {
			if (inRange && member < (pending as number)) refuse(reader, 'range out of order in a character class', at);
			if (inRange) {
				addRange(reader, content, pending as number, member);
				pending = undefined;
			} else {
				flush();
				pending = member;
			}
			inRange = false;
		} else if (member === 'hyphen') {
			inRange = true;
		} else if (member === 'type') {
			if (inRange || take(reader, /-[^\]]/y)) refuse(reader, 'invalid range in a character class', at);
			flush();
		}
	}
	reader.at++;
	flush();
	if (inRange) addRange(reader, content, 0x2d, 0x2d);
	return atomOfClass(reader, content, negated);
}

/** `^`, and what may stand before and after it without meaning anything. */
function readClassStart(reader: Reader): boolean {
	let negated = false;
	for (;;) {
		if (!negated && isAhead(reader, '^')) {
			negated = true;
			reader.at++;
		} else if (!take(reader, /\\E|\\Q\\E/y) && !(reader.options.extendedMore && take(reader, /[ \t]/y))) {
			return negated;
		}
	}
}

/** A character by its code, the hyphen of a range, what stands for several characters, or nothing. */
type ClassMember = number | 'hyphen' | 'type' | 'nothing';

function readClassMember(reader: Reader, content: ClassContent, mayBeRange: boolean): ClassMember {
	if (reader.quoted) {
		if (!take(reader, /\\E/y)) return takeCharacter(reader);
		reader.quoted = false;
		return 'nothing';
	}
	if (reader.options.extendedMore && take(reader, /[ \t]/y)) return 'nothing';
	const next = reader.text[reader.at];
	if (next === '\\') return readClassEscape(reader, content);
	if (next === '[' && readPosixClass(reader, content)) return 'type';
	if (next !== '-' || !mayBeRange) return takeCharacter(reader);
	reader.at++;
	return 'hyphen';
}

function readPosixClass(reader: Reader, content: ClassContent): boolean {
	const start = reader.at++;
	const end = endOfPosixClass(reader);
	if (end === undefined) {
		reader.at = start;
		return false;
	}
	if (!isAhead(reader, ':')) refuse(reader, 'POSIX collating elements are not supported', start);
	const name = reader.text.slice(reader.at + 1, end).replace(/^\^/, '');
	if (!POSIX_CLASSES.has(name)) refuse(reader, 'unknown POSIX class', start);
	addType(content, reader.ucp && !ASCII_CLASSES.has(name));
	reader.at = end + 2;
	return true;
}

function readClassEscape(reader: Reader, content: ClassContent): ClassMember {
	const start = reader.at++;
	const found = readEscape(reader, true);
	if ('character' in found) return found.character;
	const { letter } = found as { letter: string };
	switch (letter) {
		case 'b':
			return 8;
		case 'E':
			return 'nothing';
		case 'Q':
			reader.quoted = true;
			return 'nothing';
		case 'p':
		case 'P':
			readProperty(reader, letter, start);
			addType(content, true);
			return 'type';
	}
	if (!'DHSVWdhsvw'.includes(letter)) refuse(reader, `\\${letter} is invalid in a character class`, start);
	addType(content, reader.ucp && 'DSWdsw'.includes(letter));
	return 'type';
}

function addType(content: ClassContent, isProperty: boolean): void {
	content.mixed = true;
	if (!isProperty) content.narrow = true;
	else {
		content.properties++;
		content.extra += 3;
	}
}

function addRange(reader: Reader, content: ClassContent, from: number, to: number): void {
	if (from < to) content.mixed = true;
	else if (content.characters.length < 3) content.characters.push(from);
	if (from <= 0xff) content.narrow = true;
	if (to <= 0xff) return;
	const first = Math.max(from, 0x100);
	content.extra += 1 + byteLength(reader, to) + (first < to ? byteLength(reader, first) : 0);
}

/** A class of one character is compiled as this character, and so is one of both cases of a letter, except k and s, which have more cases. */
function atomOfClass(reader: Reader, content: ClassContent, negated: boolean): Single | CharacterClass {
	const { characters, mixed, narrow, properties, extra } = content;
	const [one, other] = String.fromCodePoint(...characters);
	const isPair = !negated && characters.length === 2 && one !== other && /^([a-jl-rt-z])\1$/i.test(`${one}${other}`);
	if (!mixed && (characters.length === 1 || isPair)) {
		const data = byteLength(reader, characters[0] as number);
		return { kind: 'single', size: 1 + data, data };
	}
	return { kind: 'class', size: extra + (properties > 0 || !narrow ? 5 : 1) + (narrow ? 32 : 0) };
}

// Groups, and all else that a parenthesis opens.

function newGroup(kind: GroupKind, start: number, head: Group['head'] = 0, number = 0): Group {
	return { kind, number, head, start, end: start, branches: [], widths: [] };
}

/** Reads what stands in parentheses up to the closing one. Inline options end there. */
function readInside<T>(reader: Reader, start: number, read: () => T): T {
	const { options } = reader;
	if (++reader.depth > MAX_DEPTH) refuse(reader, 'parentheses are too deeply nested', start);
	const result = read();
	if (!isAhead(reader, ')')) refuse(reader, UNCLOSED, start);
	reader.at++;
	reader.depth--;
	reader.options = options;
	return result;
}

const isLookaround = (kind: GroupKind): boolean =>
	kind === 'lookahead' || kind === 'negative lookahead' || kind === 'lookbehind';

function readGroup(reader: Reader, kind: GroupKind, start: number, sharesNumbers = false): Group {
	const { openCaptures } = reader;
	if (isLookaround(kind)) {
		reader.lookarounds++;
		reader.openCaptures = 0;
	}
	const group = newGroup(kind, start);
	readInside(reader, start, () => {
		group.branches = readBranches(reader, sharesNumbers);
	});
	if (isLookaround(kind)) reader.lookarounds--;
	reader.openCaptures = openCaptures;
	return group;
}

function readCapture(reader: Reader, start: number, name?: string): Group {
	const number = ++reader.captures;
	if (name !== undefined) declareName(reader, name, number, start);
	const group = newGroup('capture', start, 2, number);
	if (!reader.groups.has(number)) reader.groups.set(number, group);
	reader.openCaptures++;
	readInside(reader, start, () => {
		group.branches = readBranches(reader);
	});
	reader.openCaptures--;
	group.end = reader.at;
	return group;
}

/** Within `(?|` groups of one number must have one name. */
function declareName(reader: Reader, name: string, number: number, at: number): void {
	const numbers = reader.numbers.get(name) ?? [];
	const isDuplicate = numbers.length > 0 && numbers[0] !== number;
	if (isDuplicate && !reader.options.duplicateNames) refuse(reader, 'two groups have the same name', at);
	const given = reader.names.get(number);
	if (given === name) return;
	if (given !== undefined) refuse(reader, 'groups of the same number have different names', at);
	reader.names.set(number, name);
	reader.numbers.set(name, numbers);
	numbers.push(number);
}

const OPENINGS: Readonly<Record<string, GroupKind>> = {
	'=': 'lookahead',
	'*': 'lookahead',
	'!': 'negative lookahead',
	'<=': 'lookbehind',
	'<!': 'lookbehind',
	'<*': 'lookbehind',
	'>': 'atomic',
	'|': 'plain',
};

function readParenthesis(reader: Reader, items: Item[]): Before {
	const start = reader.at++;
	if (isAhead(reader, '*')) return readStarred(reader, items, start);
	if (!take(reader, /\?/y)) {
		const group = reader.options.noCapture ? readGroup(reader, 'plain', start) : readCapture(reader, start);
		return add(reader, items, { atom: group }, 'item');
	}
	const opening = take(reader, /[=*!>|]|<[=!*]/y)?.[0];
	if (opening) {
		reader.sharesNumbers ||= opening === '|';
		const group = readGroup(reader, OPENINGS[opening] as GroupKind, start, opening === '|');
		return add(reader, items, { atom: group }, 'item');
	}
	const named = take(reader, /P?<|'/y)?.[0];
	if (named) {
		const name = readName(reader, named === "'" ? "'" : '>');
		return add(reader, items, { atom: readCapture(reader, start, name) }, 'item');
	}
	if (take(reader, /P=/y)) return addReference(reader, items, 'back reference', readName(reader, ')'), start);
	if (take(reader, /P>|&/y)) return addReference(reader, items, 'call', readName(reader, ')'), start);
	if (take(reader, /R\)/y)) return addReference(reader, items, 'call', 0, start);
	if (take(reader, /C/y)) return add(reader, items, readCallout(reader, start), 'nothing');
	if (take(reader, /\(/y)) return add(reader, items, { atom: readCondition(reader, start) }, 'item');
	const number = readGroupNumber(reader);
	if (number !== undefined) {
		if (!take(reader, /\)/y)) refuse(reader, UNCLOSED, start);
		return addReference(reader, items, 'call', number, start);
	}
	return readOptions(reader, items, start);
}

/** `(?i)`, `(?x-i:…)`. */
function readOptions(reader: Reader, items: Item[], start: number): Before {
	const match = take(reader, /(\^(?![imnsxJU]*-))?([imnsxJU]*)(?:-([imnsxJU]*))?([:)])/y);
	if (!match) {
		take(reader, /\^?[imnsxJU-]*/y);
		refuse(reader, reader.at === reader.text.length ? UNCLOSED : 'unknown character after (?', reader.at);
	}
	const [, caret, on = '', off = '', end] = match;
	const old = reader.options;
	const isOn = (letter: string, was: boolean) => (on.includes(letter) || was) && !off.includes(letter);
	const options = {
		extended: isOn('x', old.extended && !caret),
		extendedMore: isOn('xx', old.extendedMore && !caret && !on.includes('x')) && !off.includes('x'),
		noCapture: isOn('n', old.noCapture && !caret),
		duplicateNames: isOn('J', old.duplicateNames),
	};
	if (end === ')') {
		reader.options = options;
		return 'nothing';
	}
	const group = newGroup('plain', start);
	readInside(reader, start, () => {
		reader.options = options;
		group.branches = readBranches(reader);
	});
	return add(reader, items, { atom: group }, 'item');
}

/** `(?C)`, `(?C1)`, `(?C'text')`, of which `(?C` was read. Within the text its last quote is doubled. */
function readCallout(reader: Reader, start: number): Item {
	const digits = take(reader, /\d*(?=\))/y)?.[0];
	if (digits !== undefined && Number(digits) > 255)
		refuse(reader, 'the number of a callout is greater than 255', start);
	const text =
		digits === undefined &&
		take(
			reader,
			/`[^`]*(?:``[^`]*)*`|'[^']*(?:''[^']*)*'|"[^"]*(?:""[^"]*)*"|\^[^^]*(?:\^\^[^^]*)*\^|%[^%]*(?:%%[^%]*)*%|#[^#]*(?:##[^#]*)*#|\$[^$]*(?:\$\$[^$]*)*\$|\{[^}]*(?:\}\}[^}]*)*\}/y,
		)?.[0];
	if (text === undefined || !take(reader, /\)/y)) refuse(reader, 'malformed callout', start);
	return { atom: { kind: 'other', size: text === false ? 6 : 9 + byteLengthOf(reader, text) } };
}

// Conditions.

/** `(?(1)yes|no)`, of which `(?(` was read. */
function readCondition(reader: Reader, start: number): Group {
	const group = readInside(reader, start, () => {
		const test = readTest(reader, start);
		const branches = readBranches(reader, false, test.items);
		return { ...newGroup(test.kind, start, test.head), branches };
	});
	const most = group.kind === 'define' ? 1 : 2;
	if (group.branches.length > most)
		refuse(
			reader,
			`more than ${most === 1 ? 'one branch in a DEFINE group' : 'two branches in a conditional group'}`,
			start,
		);
	return group;
}

interface Test {
	readonly kind: 'condition' | 'define';
	readonly head: Group['head'];
	readonly items: Item[];
}

function readTest(reader: Reader, start: number): Test {
	if (isAhead(reader, '?') || isAhead(reader, '*')) return readAssertionTest(reader, start);
	const test = readGroupTest(reader);
	if (!take(reader, /\)/y)) refuse(reader, 'missing closing parenthesis of a condition');
	return { kind: test === 'DEFINE' ? 'define' : 'condition', head: test === 'DEFINE' ? 1 : test, items: [] };
}

/** A lookaround, perhaps after a callout. */
function readAssertionTest(reader: Reader, start: number): Test {
	const items: Item[] = [];
	reader.at--;
	skipIgnored(reader);
	if (!reader.quoted && take(reader, /\(\?C/y)) {
		add(reader, items, readCallout(reader, reader.at), 'nothing');
		skipIgnored(reader);
	}
	if (reader.at === reader.text.length) refuse(reader, UNCLOSED, start);
	const assertion = /\((?:\?(?:<?[=!])|\*(?:p|n|positive_|negative_)l(?:a|b|ookahead|ookbehind):)/y;
	assertion.lastIndex = reader.at;
	if (reader.quoted || !assertion.test(reader.text)) refuse(reader, 'a condition must be a group or a lookaround');
	readParenthesis(reader, items);
	return { kind: 'condition', head: 0, items };
}

/** @returns what {@link Group.head} says, or `DEFINE`. The parenthesis after it stays. */
function readGroupTest(reader: Reader): Group['head'] {
	const { at } = reader;
	const number = readGroupNumber(reader);
	if (number !== undefined) {
		if (number === 0) refuse(reader, NO_SUCH_GROUP, at);
		reader.references.push({ group: number, at });
		return 3;
	}
	if (isAhead(reader, 'VERSION') && !isAhead(reader, 'VERSION)')) {
		const version = take(reader, /VERSION>?=(\d+)(?:\.\d\d?)?(?=\))/y)?.[1];
		if (!version || Number(version) > 1000) refuse(reader, 'malformed VERSION condition', at);
		return 1;
	}
	const opening = take(reader, /R&|[<']/y)?.[0];
	const name = readName(reader, (opening && TERMINATORS[opening]) ?? ')');
	if (opening === undefined || opening === 'R&') reader.at--;
	if (opening === undefined && name === 'DEFINE') return 'DEFINE';
	const orNumber = opening === undefined ? /^R(\d*)$/.exec(name)?.[1] : undefined;
	reader.references.push({ group: name, at, ...(orNumber !== undefined && { orNumber: Number(orNumber) }) });
	return name;
}

// Verbs, and groups with a name.

const STARRED_GROUPS: Readonly<Record<string, GroupKind>> = {
	pla: 'lookahead',
	positive_lookahead: 'lookahead',
	napla: 'lookahead',
	non_atomic_positive_lookahead: 'lookahead',
	nla: 'negative lookahead',
	negative_lookahead: 'negative lookahead',
	plb: 'lookbehind',
	positive_lookbehind: 'lookbehind',
	naplb: 'lookbehind',
	non_atomic_positive_lookbehind: 'lookbehind',
	nlb: 'lookbehind',
	negative_lookbehind: 'lookbehind',
	atomic: 'atomic',
	sr: 'script run',
	script_run: 'script run',
	asr: 'script run',
	atomic_script_run: 'script run',
};

/** `(*pla:…)`, `(*COMMIT)`, `(*MARK:name)`; the star is next. */
function readStarred(reader: Reader, items: Item[], start: number): Before {
	if (!take(reader, /\*(?=[^)])/y)) refuse(reader, 'nothing to repeat');
	const name = take(reader, /\w*/y)?.[0] as string;
	if (/^[a-z]/.test(name)) {
		const kind = Object.hasOwn(STARRED_GROUPS, name) ? STARRED_GROUPS[name] : undefined;
		if (!kind || !take(reader, /:/y)) refuse(reader, 'unknown group name after (*', start);
		let group = readGroup(reader, kind, start);
		if (name.startsWith('a') && kind === 'script run')
			group = { ...group, branches: [[{ atom: { ...group, kind: 'atomic' } }]] };
		return add(reader, items, { atom: group }, 'item');
	}
	const argument = take(reader, /:([^)]*)\)|\)/y);
	if (!argument || !/^(?:MARK|ACCEPT|F|FAIL|COMMIT|PRUNE|SKIP|THEN|)$/.test(name))
		refuse(reader, 'unknown or malformed verb after (*', start);
	const length = byteLengthOf(reader, argument[1] ?? '');
	if (length > MAX_VERB_ARGUMENT_BYTES) refuse(reader, 'the argument of a verb is too long', start);
	if (length === 0 && (name === '' || name === 'MARK')) refuse(reader, '(*MARK) must have an argument', start);
	return add(reader, items, verb(reader, name, length), name === 'ACCEPT' ? 'item' : 'nothing');
}

function verb(reader: Reader, name: string, argument: number): Item {
	const ends = name === 'ACCEPT' || name.startsWith('F');
	const size = name === 'ACCEPT' ? 1 + 3 * reader.openCaptures : 1;
	const withArgument = 3 + argument + (ends ? size : 0);
	return { atom: { kind: 'other', size: argument > 0 ? withArgument : size, ends } };
}

// The second step: lookbehinds.

/** Each branch of a lookbehind must have one width (`check_lookbehinds`). */
function measureLookbehindsIn(reader: Reader, branches: readonly Branch[]): void {
	for (const branch of branches)
		for (const { atom } of branch)
			if (atom.kind === 'lookbehind') measureLookbehind(reader, atom);
			else if ('branches' in atom) measureLookbehindsIn(reader, atom.branches);
}

function measureLookbehind(reader: Reader, group: Group): void {
	reader.isInDoubt ||= group.widths.some((width, branch) => branch > 0 && width > 0);
	group.widths = group.branches.map((branch) => widthOfBranch(reader, branch, group.start));
}

/** The number of characters that a branch matches (`get_branchlength`). */
function widthOfBranch(reader: Reader, branch: Branch, at: number): number {
	countMeasured(reader, at);
	if (++reader.measuring > MAX_DEPTH) {
		reader.isInDoubt = true;
		refuse(reader, 'too many calls to follow', at);
	}
	let width = 0;
	for (const { atom, repeat } of branch) {
		if (atom.kind === 'other' && atom.ends) {
			if (!repeat) break;
			countMeasured(reader, at);
		}
		const own = widthOfAtom(reader, atom, at);
		if (atom.kind.endsWith('lookahead')) continue;
		if (repeat && repeat.min !== repeat.max) refuseWidth(reader, at);
		const times = repeat?.min ?? 1;
		if (width + own * Math.max(times, 1) > MAX_LOOKBEHIND) refuse(reader, 'the lookbehind is too long', at);
		width += own * times;
	}
	reader.measuring--;
	return width;
}

function widthOfAtom(reader: Reader, atom: Atom, at: number): number {
	switch (atom.kind) {
		case 'single':
			return atom.varies ? refuseWidth(reader, at) : 1;
		case 'class':
			return 1;
		case 'other':
		case 'define':
			return 0;
		case 'lookahead':
		case 'negative lookahead':
			measureLookbehindsIn(reader, atom.branches);
			return 0;
		case 'lookbehind':
			measureLookbehind(reader, atom);
			return 0;
		case 'back reference':
		case 'call': {
			const group = groupOfReference(reader, atom, at);
			reader.called.add(group);
			const width = widthOfGroup(reader, group, at);
			reader.called.delete(group);
			return width;
		}
		default:
			return widthOfGroup(reader, atom, at);
	}
}

function countMeasured(reader: Reader, at: number): void {
	if (reader.measured++ > MAX_LOOKBEHIND_BRANCHES) refuse(reader, 'the lookbehind is too complicated', at);
}

function refuseWidth(reader: Reader, at: number): never {
	refuse(reader, 'a lookbehind must match a fixed number of characters', at);
}

/** All branches of a group within a lookbehind must have the same width. It is remembered, if a number means one group. */
function widthOfGroup(reader: Reader, group: Group, at: number): number {
	if (group.width !== undefined && !reader.sharesNumbers) return group.width;
	let width: number | undefined;
	for (const branch of group.branches) {
		const own = widthOfBranch(reader, branch, at);
		if (width !== undefined && width !== own) refuseWidth(reader, at);
		width = own;
	}
	if (group.kind === 'capture') group.width = width as number;
	return width as number;
}

/** The group that a reference in a lookbehind means. None that it stands in, and no back reference that may mean several. */
function groupOfReference(reader: Reader, reference: Reference, at: number): Group {
	const named = typeof reference.group === 'string' ? reader.numbers.get(reference.group) : undefined;
	const group = reader.groups.get(named?.[0] ?? (reference.group as number));
	const isAmbiguous = reader.sharesNumbers || (named && named.length > 1);
	if (!group || (reference.kind === 'back reference' && isAmbiguous)) refuseWidth(reader, at);
	const isInside = group.start < reference.at && reference.at < group.end;
	if (isInside || reader.called.has(group)) refuseWidth(reader, at);
	return group;
}

// The third step: references and the size of the code.

function checkReferences(reader: Reader): void {
	for (const { group, at, orNumber } of reader.references) {
		const isKnown = typeof group === 'string' && reader.numbers.has(group);
		const number = typeof group === 'number' ? group : orNumber;
		if (!isKnown && (number === undefined || number > reader.captures)) refuse(reader, NO_SUCH_GROUP, at);
	}
}

/** Opening and closing bracket, `|`, and the step back at the start of a lookbehind's branch have a link of two bytes. */
function sizeOfBranches(reader: Reader, branches: readonly Branch[], widths: readonly number[] = []): number {
	let size = 6 + 3 * (branches.length - 1) + 3 * widths.filter((width) => width > 0).length;
	for (const branch of branches) for (const item of branch) size += sizeOfItem(reader, item);
	return size;
}

function sizeOfItem(reader: Reader, { atom, repeat }: Item): number {
	switch (atom.kind) {
		case 'single':
			return repeat ? sizeOfRepeatedSingle(atom, repeat) : atom.size;
		case 'class':
			return repeat ? sizeOfRepeatedClass(atom.size, repeat) : atom.size;
		case 'back reference': {
			const size = isDuplicateName(reader, atom.group) ? 5 : 3;
			const isRepeated = repeat && repeat.max > 0 && !isOnce(repeat);
			return isRepeated ? sizeOfRepeatedClass(size, repeat) + (repeat.possessive ? 6 : 0) : size;
		}
		case 'call':
			return repeat ? sizeOfRepeatedCall(repeat) : 3;
		case 'other':
			return repeat ? sizeOfRepeatedGroup(6 + atom.size, repeat, 'plain') : atom.size;
		default: {
			const isFailure =
				atom.kind === 'negative lookahead' && atom.branches.length === 1 && atom.branches[0]?.length === 0;
			if (isFailure && !repeat) return 1;
			const size = sizeOfHead(reader, atom.head) + sizeOfBranches(reader, atom.branches, atom.widths);
			return repeat ? sizeOfRepeatedGroup(size, repeat, atom.kind) : size;
		}
	}
}

const isDuplicateName = (reader: Reader, group: number | string): boolean =>
	typeof group === 'string' && (reader.numbers.get(group)?.length ?? 0) > 1;

const sizeOfHead = (reader: Reader, head: Group['head']): number =>
	typeof head === 'number' ? head : isDuplicateName(reader, head) ? 5 : 3;

const isOnce = ({ min, max }: Repeat): boolean => min === 1 && max === 1;

/** Opcodes for `*`, `+` and `?` need no number, `{2,3}` is `{2}` and then `?`. */
function sizeOfRepeatedSingle({ size, data }: Single, repeat: Repeat): number {
	const { min, max } = repeat;
	if (isOnce(repeat) || max === 0) return size;
	const isUnbounded = max === Number.POSITIVE_INFINITY;
	if (min === 0) return data + (isUnbounded || max === 1 ? 1 : 3);
	if (min === 1) {
		const isWrapped = repeat.possessive && size === data;
		return isUnbounded ? 1 + data : size + 3 + data + (isWrapped ? 6 : 0);
	}
	if (min === max) return 3 + data;
	return 3 + data + (isUnbounded || max === min + 1 ? 1 : 3) + data;
}

function sizeOfRepeatedClass(size: number, repeat: Repeat): number {
	const { min, max } = repeat;
	if (isOnce(repeat) || max === 0) return size;
	return size + ((min < 2 && max === Number.POSITIVE_INFINITY) || (min === 0 && max === 1) ? 1 : 5);
}

/** A call is repeated by copies as often as it must match, and for the rest as a group. */
function sizeOfRepeatedCall(repeat: Repeat): number {
	const { min, max, possessive } = repeat;
	if (isOnce(repeat) && !possessive) return 3;
	if (min === max && min > 0) return 3 * min + (possessive ? 6 : 0);
	if (min === 0 || (min === 1 && max === Number.POSITIVE_INFINITY)) return sizeOfRepeatedGroup(9, repeat, 'plain');
	return 3 * min + sizeOfRepeatedGroup(9, { min: 0, max: max - min, possessive }, 'plain');
}

/** Groups are repeated by copies, the optional ones nested. A possessive one is wrapped in an atomic group, or has opcodes of its own. */
function sizeOfRepeatedGroup(size: number, repeat: Repeat, kind: GroupKind): number {
	const { min, possessive } = repeat;
	if (isOnce(repeat) && !possessive) return size;
	if (repeat.max === 0) return size + 1;
	const max = isLookaround(kind) && repeat.max === Number.POSITIVE_INFINITY ? min + 1 : repeat.max;
	const isUnbounded = max === Number.POSITIVE_INFINITY;
	const required = min === 0 ? size + (max === 1 || isUnbounded ? 1 : 7) : size * min;
	const wrapper = possessive ? 6 : 0;
	if (!isUnbounded) {
		const optional = max - Math.max(min, 1);
		return required + (optional > 0 ? optional * (size + 7) - 6 : 0) + wrapper;
	}
	const isCondition = kind === 'condition' || kind === 'define';
	const isWrapped = min > 1 || kind === 'script run';
	return required + (isCondition ? wrapper : 0) + (isWrapped ? wrapper : 0);
}

// The names of Unicode 15 properties in PCRE2 (`pcre2_ucptables.c`), as it compares them.

const SCRIPTS = new Set(
	`
adlam adlm aghb ahom anatolianhieroglyphs arab arabic armenian armi armn avestan avst bali balinese bamu bamum
bass bassavah batak batk beng bengali bhaiksuki bhks bopo bopomofo brah brahmi brai braille bugi buginese buhd
buhid cakm canadianaboriginal cans cari carian caucasianalbanian chakma cham cher cherokee chorasmian chrs
common copt coptic cpmn cprt cuneiform cypriot cyprominoan cyrillic cyrl deseret deva devanagari diak
divesakuru dogr dogra dsrt dupl duployan egyp egyptianhieroglyphs elba elbasan elym elymaic ethi ethiopic geor
georgian glag glagolitic gong gonm goth gothic gran grantha greek grek gujarati gujr gunjalagondi gurmukhi
guru han hang hangul hani hanifirohingya hano hanunoo hatr hatran hebr hebrew hira hiragana hluw hmng hmnp
hung imperialaramaic inherited inscriptionalpahlavi inscriptionalparthian ital java javanese kaithi kali kana
kannada katakana kayahli khar kharoshthi khitansmallscript khmer khmr khoj khojki khudawadi kits knda kthi
lana lao laoo latin latn lepc lepcha limb limbu lina linb lineara linearb lisu lyci lycian lydi lydian
mahajani mahj maka makasar malayalam mand mandaic mani manichaean marc marchen masaramgondi medefaidrin medf
meeteimayek mend mendekikakui merc mero meroiticcursive meroitichieroglyphs miao mlym modi mong mongolian mro
mroo mtei mult multani myanmar mymr nabataean nand nandinagari narb nbat newa newtailue nko nkoo nshu nushu
nyiakengpuachuehmong ogam ogham olchiki olck oldhungarian olditalic oldnortharabian oldpermic oldpersian
oldsogdian oldsoutharabian oldturkic olduyghur oriya orkh orya osage osge osma osmanya ougr pahawhhmong palm
palmyrene pauc paucinhau perm phag phagspa phli phlp phnx phoenician plrd prti psalterpahlavi qaac qaai rejang
rjng rohg runic runr samaritan samr sarb saur saurashtra sgnw sharada shavian shaw shrd sidd siddham
signwriting sind sinh sinhala sogd sogdian sogo sora sorasompeng soyo soyombo sund sundanese sylo sylotinagri
syrc syriac tagalog tagb tagbanwa taile taitham taiviet takr takri tale talu tamil taml tang tangsa tangut
tavt telu telugu tfng tglg thaa thaana thai tibetan tibt tifinagh tirh tirhuta tnsa toto ugar ugaritic unknown
vai vaii vith vithkuqi wancho wara warangciti wcho xpeo xsux yezi yezidi yi yiii zanabazarsquare zanb zinh
zyyy zzzz
`
		.trim()
		.split(/\s+/),
);

const PROPERTIES = new Set(
	`
ahex alpha alphabetic any ascii asciihexdigit bidial bidian bidib bidibn bidic bidicontrol bidics bidien
bidies bidiet bidifsi bidil bidilre bidilri bidilro bidim bidimirrored bidinsm bidion bidipdf bidipdi bidir
bidirle bidirli bidirlo bidis bidiws c cased caseignorable cc cf changeswhencasefolded changeswhencasemapped
changeswhenlowercased changeswhentitlecased changeswhenuppercased ci cn co cs cwcf cwcm cwl cwt cwu dash
defaultignorablecodepoint dep deprecated di dia diacritic ebase ecomp emod emoji emojicomponent emojimodifier
emojimodifierbase emojipresentation epres ext extendedpictographic extender extpict graphemebase
graphemeextend graphemelink grbase grext grlink hex hexdigit idc idcontinue ideo ideographic ids idsb
idsbinaryoperator idst idstart idstrinaryoperator joinc joincontrol l l& lc ll lm lo loe logicalorderexception
lower lowercase lt lu m math mc me mn n nchar nd nl no noncharactercodepoint p patsyn patternsyntax
patternwhitespace patws pc pcm pd pe pf pi po prependedconcatenationmark ps qmark quotationmark radical
regionalindicator ri s sc sd sentenceterminal sk sm so softdotted space sterm term terminalpunctuation uideo
unifiedideograph upper uppercase variationselector vs whitespace wspace xan xidc xidcontinue xids xidstart xps
xsp xuc xwd z zl zp zs
`
		.trim()
		.split(/\s+/),
);
