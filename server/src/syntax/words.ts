/**
 * Words, exactly as Apache cuts them (`server/util.c: ap_getword_conf, substring_conf`).
 *
 * All offsets are in UTF-16 units of the text given. Apache works on bytes; since every character that means
 * something here is ASCII, the words are the same.
 */

/** One argument: where it stands, quotes included, and what Apache makes of it. */
export interface Word {
	readonly start: number;
	readonly end: number;
	/** The value after quotes and escapes are gone. */
	readonly value: string;
	/** The quote it opened with; absent for a plain word. */
	readonly quote?: '"' | "'";
	/** False if the quote never ends: Apache takes the rest of the line without a word. */
	readonly closed: boolean;
}

/** `apr_isspace` in the C locale: blank, tab, LF, VT, FF, CR. A no-break space is none. */
export function isSpace(code: number): boolean {
	return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** The offset of the first non-blank at or after `from`. */
export function skipSpaces(text: string, from: number): number {
	let at = from;
	while (at < text.length && isSpace(text.charCodeAt(at))) at++;
	return at;
}

/**
 * Reads the word that starts at or after `from`.
 *
 * @returns undefined at the end of the text. `""` is a word with an empty value, which Apache's argument counting
 * treats as missing.
 */
export function readWord(text: string, from: number): Word | undefined {
	const start = skipSpaces(text, from);
	if (start >= text.length) return undefined;
	const first = text[start];
	if (first === '"' || first === "'") return readQuoted(text, start, first);
	let end = start;
	while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
	const raw = text.slice(start, end);
	return { start, end, value: raw.includes('\\\\') ? raw.replaceAll('\\\\', '\\') : raw, closed: true };
}

function readQuoted(text: string, start: number, quote: '"' | "'"): Word {
	const contentStart = start + 1;
	let at = contentStart;
	let escaped = false;
	while (at < text.length && text[at] !== quote) {
		const next = text[at + 1];
		if (text[at] === '\\' && (next === quote || next === '\\')) {
			escaped = true;
			at += 2;
		} else at++;
	}
	const raw = text.slice(contentStart, at);
	const closed = at < text.length;
	const value = escaped ? raw.replace(/\\(["'\\])/g, (all, c: string) => (c === quote || c === '\\' ? c : all)) : raw;
	return { start, end: closed ? at + 1 : at, value, quote, closed };
}

/** All words from `from` to the end. A word may follow a closing quote without a blank: `"a"b` is two. */
export function readWords(text: string, from = 0): readonly Word[] {
	const first = readWord(text, from);
	if (!first) return NO_WORDS;
	const second = readWord(text, first.end);
	if (!second) return [first];
	const words = [first, second];
	for (let word = readWord(text, second.end); word; word = readWord(text, word.end)) words.push(word);
	// lines live long, and most have a word or two; of those with more a copy takes no more room than it needs
	return words.length > 2 ? words.slice() : words;
}

const NO_WORDS: readonly Word[] = [];
