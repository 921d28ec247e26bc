/**
 * The names that a Python file has at its top level, as far as its text tells. mod_wsgi looks its callable up there. What
 * cannot be told for certain (`import *`, `globals()`, a file that is not understood) is not told at all.
 */

export interface PythonNames {
	/** Where each name is given to something, or at least mentioned, outside of functions and classes: an offset. */
	readonly at: ReadonlyMap<string, number>;
	/** Those that an assignment, a `def`, a `class` or an import gives to something, in the order of the text. */
	readonly bound: readonly string[];
}

/** A script of more than this is none that somebody wrote. */
const MAX_LENGTH = 1_000_000;

/** Ways to make names that the text does not show. */
const HIDDEN =
	/\bimport\s*\(?\s*\*|\b(?:globals|locals|vars|exec|execfile|eval|setattr|__import__)\s*\(|\b__dict__\b|\bsys\s*\.\s*modules\b/;

/** What no Python has outside of strings and comments. */
const NO_PYTHON = /[?$`]|!(?!=)/;

/** Reads a file; undefined if it may have names that are not to be seen. */
export function readPythonNames(text: string): PythonNames | undefined {
	if (text.length > MAX_LENGTH || text.includes('\0')) return undefined;
	const lines = logicalLines(text);
	if (!lines || lines.some(({ code }) => HIDDEN.test(code) || NO_PYTHON.test(code))) return undefined;
	const at = new Map<string, number>();
	const bound = new Set<string>();
	const bind = (name: string, offset: number) => {
		if (!bound.has(name)) at.set(name, offset);
		bound.add(name);
	};
	/** How far lines are indented that stand in a function or class. */
	let inside = Number.POSITIVE_INFINITY;
	for (const { code, start, indent } of lines) {
		if (indent <= inside) inside = Number.POSITIVE_INFINITY;
		const isOutside = inside === Number.POSITIVE_INFINITY;
		const definition = /^(?:(?:async\s+)?def|class)\s+(\w+)/.exec(code);
		if (!isOutside) {
			// a function may give names to the file
			for (const match of code.matchAll(/\bglobal\s+([\w\s,]+)/g))
				for (const name of (match[1] as string).split(',')) bind(name.trim(), start + match.index);
		} else if (definition) {
			bind(definition[1] as string, start + definition[0].length - (definition[1] as string).length);
			inside = indent;
		} else {
			for (const [name, offset] of bindings(code)) bind(name, start + offset);
			for (const match of code.matchAll(/(?<![\w.])[A-Za-z_]\w*/g))
				if (!at.has(match[0])) at.set(match[0], start + match.index);
		}
	}
	return { at, bound: [...bound] };
}

/** The names that a statement gives to something. */
function* bindings(code: string): Iterable<readonly [name: string, offset: number]> {
	const imported = /^(?:from\s+[\w.]+\s+)?import\s+/.exec(code);
	if (imported) {
		const isFrom = code.startsWith('from');
		for (const match of code.slice(imported[0].length).matchAll(/([\w.]+)(?:\s+as\s+(\w+))?/g)) {
			const [whole, path = '', alias] = match;
			const name = alias ?? (isFrom ? path : path.split('.')[0]) ?? '';
			yield [name, imported[0].length + match.index + (alias ? whole.length - alias.length : 0)];
		}
		return;
	}
	// a = b = value; a, b = values; a: type = value
	const target = /\s*\(?([A-Za-z_]\w*(?:\s*,\s*[A-Za-z_]\w*)*)\)?\s*(?::[^=]*)?=(?!=)/y;
	for (let match = target.exec(code); match; match = target.exec(code)) {
		for (const name of (match[1] as string).matchAll(/\w+/g))
			yield [name[0], match.index + match[0].indexOf(match[1] as string) + name.index];
	}
}

interface PythonLine {
	/** Without strings and comments: blanks stand for them. */
	readonly code: string;
	/** The offset of its first character that is no blank. */
	readonly start: number;
	readonly indent: number;
}

/** The statements of a file, each on one line; undefined if its brackets or quotes are not what they are taken for. */
function logicalLines(text: string): PythonLine[] | undefined {
	const lines: PythonLine[] = [];
	let code = '';
	let from = 0;
	let depth = 0;
	const end = (at: number) => {
		const bare = code.trimStart();
		const indent = code.length - bare.length;
		if (bare.trim() !== '') lines.push({ code: bare, start: from + indent, indent: widthOf(code.slice(0, indent)) });
		code = '';
		from = at;
	};
	for (let i = 0; i < text.length; ) {
		const c = text[i] as string;
		const quote = /["']/.test(c) ? (text.startsWith(c.repeat(3), i) ? c.repeat(3) : c) : undefined;
		if (quote) {
			const close = endOfString(text, i + quote.length, quote);
			if (close === undefined) return undefined;
			code += ' '.repeat(close - i);
			i = close;
		} else if (c === '#') {
			const next = text.indexOf('\n', i);
			const stop = next < 0 ? text.length : next;
			code += ' '.repeat(stop - i);
			i = stop;
		} else if (c === '\\' && /^\\\r?\n/.test(text.slice(i, i + 3))) {
			const length = text[i + 1] === '\r' ? 3 : 2;
			code += ' '.repeat(length);
			i += length;
		} else if ((c === '\n' || c === ';') && depth === 0) {
			// what follows a semicolon is indented as the line is
			const indent = c === ';' ? (/^\s*/.exec(code)?.[0] ?? '') : '';
			const isInDefinition = c === ';' && /^\s*(?:(?:async\s+)?def|class)\b/.test(code);
			if (isInDefinition) code += ' ';
			else {
				end(i + 1);
				if (indent) {
					code = indent;
					from = i + 1 - indent.length;
				}
			}
			i++;
		} else {
			if (/[([{]/.test(c)) depth++;
			else if (/[)\]}]/.test(c)) depth--;
			if (depth < 0) return undefined;
			code += c === '\n' || c === '\r' ? ' ' : c;
			i++;
		}
	}
	if (depth !== 0) return undefined;
	end(text.length);
	return lines;
}

function endOfString(text: string, from: number, quote: string): number | undefined {
	for (let i = from; i < text.length; i++) {
		if (text[i] === '\\') i++;
		else if (text.startsWith(quote, i)) return i + quote.length;
		else if (text[i] === '\n' && quote.length === 1) return undefined;
	}
	return undefined;
}

/** A tab goes to the next multiple of eight. */
function widthOf(blanks: string): number {
	let width = 0;
	for (const c of blanks) width = c === '\t' ? width - (width % 8) + 8 : width + 1;
	return width;
}
