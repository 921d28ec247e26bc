/**
 * Which scripts and URLs a section holds for (`server/request.c: ap_directory_walk, ap_file_walk, ap_location_walk`).
 *
 * It is asked of one request, or of all that a mount may get: then a section may hold for a part of them.
 */
import { readWords } from '../syntax/words.ts';
import { nameOf } from './paths.ts';
import type { Section } from './section.ts';

/** A script and the URLs that lead to it. */
export interface Subject {
	/** The script, or what all scripts that are meant begin with; undefined if that is not known. */
	readonly file: string | undefined;
	/** `file` is only where their paths begin. */
	readonly openFile: boolean;
	/** The URL path; undefined if that is not known. */
	readonly url: string | undefined;
	/** All URLs below it are meant too. */
	readonly openUrl: boolean;
	/** Whether the URL goes on after the script (PATH_INFO): `never` for a request that ends there, `always` for a mount at `/`. */
	readonly pathInfo: 'always' | 'never' | 'some';
}

/** How much of its subject a section holds for; `unknown`: nobody can say. */
export type Cover = 'all' | 'part' | 'none' | 'unknown';

/** What a section's opening line names. */
export interface SectionPattern {
	readonly kind: 'literal' | 'glob' | 'regex' | 'unknown';
	readonly text: string;
}

/** Reads the argument of a `<Directory>`, `<Files>` or `<Location>` (`server/core.c: dirsection, filesection, urlsection`). */
export function patternOf(section: Section): SectionPattern {
	section.pattern ??= readPattern(section);
	return section.pattern as SectionPattern;
}

function readPattern({ key, text }: Section): SectionPattern {
	const start = text.command?.argsStart ?? text.text.length;
	const end = text.text.lastIndexOf('>');
	if (end < start || text.isOpaque(start, end)) return { kind: 'unknown', text: text.text.slice(start) };
	const [first, second] = readWords(text.text.slice(start, end));
	if (first?.value === '~' || key.endsWith('match'))
		return { kind: 'regex', text: (first?.value === '~' ? second : first)?.value ?? '' };
	const name = first?.value ?? '';
	if (key === '<directory') {
		// what is relative starts where Apache was started
		if (!name.startsWith('/')) return { kind: 'unknown', text: name };
		const path = normalPath(name);
		return { kind: isGlob(path) ? 'glob' : 'literal', text: path.endsWith('/') ? path : `${path}/` };
	}
	return { kind: isGlob(name) ? 'glob' : 'literal', text: name };
}

/** How many directories deep, as sections are sorted by it (`ap_core_reorder_directories`); 0 for the root. */
export function componentsOf({ kind, text }: SectionPattern): number {
	if (kind === 'literal' && text === '/') return 0;
	return [...text].filter((c) => c === '/').length;
}

/** Whether a `<Directory>` holds for the script. */
export function coverOfDirectory(pattern: SectionPattern, { file, openFile, pathInfo }: Subject): Cover {
	if (pattern.kind === 'literal' && pattern.text === '/') return 'all';
	if (file === undefined || pattern.kind === 'unknown') return 'unknown';
	if (pattern.kind === 'regex') return coverOfRegex(pattern.text, file, openFile);
	if (pattern.kind === 'glob') {
		const depth = componentsOf(pattern);
		const parts = file.split('/');
		if (parts.length <= depth && openFile) return 'part';
		if (parts.length < depth || !matchesGlob(pattern.text, `${parts.slice(0, depth).join('/')}/`)) return 'none';
		return parts.length > depth ? 'all' : coverOfScriptItself(pathInfo);
	}
	if (file.startsWith(pattern.text)) return 'all';
	if (openFile) return pattern.text.startsWith(file) ? 'part' : 'none';
	return pattern.text === `${file}/` ? coverOfScriptItself(pathInfo) : 'none';
}

/**
 * A `<Directory>` that names the script itself: where the URL ends with the script, Apache knows the file before it walks,
 * takes its path for a directory, and the section holds; with PATH_INFO it stops at the file before it.
 */
function coverOfScriptItself(pathInfo: Subject['pathInfo']): Cover {
	return pathInfo === 'always' ? 'none' : pathInfo === 'never' ? 'all' : 'part';
}

/** Whether a `<Files>` holds for the script: its last part alone is looked at. */
export function coverOfFiles(pattern: SectionPattern, { file, openFile }: Subject): Cover {
	if (file === undefined || pattern.kind === 'unknown') return 'unknown';
	if (openFile) return 'part';
	const name = nameOf(file);
	if (pattern.kind === 'regex') return coverOfRegex(pattern.text, name, false);
	return (pattern.kind === 'glob' ? matchesGlob(pattern.text, name) : pattern.text === name) ? 'all' : 'none';
}

/** Whether a `<Location>` holds for the URL. */
export function coverOfLocation(pattern: SectionPattern, { url, openUrl }: Subject): Cover {
	if (url === undefined || pattern.kind === 'unknown') {
		return pattern.kind === 'literal' && (pattern.text === '/' || pattern.text === '') ? 'all' : 'unknown';
	}
	if (pattern.kind === 'regex') return coverOfRegex(pattern.text, url, openUrl);
	if (pattern.kind === 'glob') {
		if (!openUrl) return matchesGlob(pattern.text, url) ? 'all' : 'none';
		const fixed = /^[^*?[\\]*/.exec(pattern.text)?.[0] ?? '';
		return fixed.startsWith(below(url)) || url.startsWith(fixed) ? 'part' : 'none';
	}
	if (isPrefix(pattern.text, url)) return 'all';
	return openUrl && pattern.text.startsWith(below(url)) ? 'part' : 'none';
}

/** `strncmp`, and the next character begins a new part or there is none. */
function isPrefix(prefix: string, url: string): boolean {
	if (!url.startsWith(prefix)) return false;
	const next = url[prefix.length];
	return prefix === '' || prefix.endsWith('/') || next === undefined || next === '/';
}

function below(url: string): string {
	return url.endsWith('/') ? url : `${url}/`;
}

// --- regular expressions ---

/** What may stand behind a literal beginning so that it matches all below that path. */
const restOfPath = /^(\((\?:)?(\/\|\$|\$\|\/)\)|\((\?:)?\/\.\*\)\?\$)$/;
/** What may stand there so that it matches all that begins so. */
const restOfAll = /^(\.\*\$?|\((\?:)?\.\*\)\$?|\((\?:)?\/\.\*\)\?)?$/;

function coverOfRegex(pattern: string, subject: string, open: boolean): Cover {
	if (!open) {
		const matches = matchesRegex(pattern, subject);
		return matches === undefined ? 'unknown' : matches ? 'all' : 'none';
	}
	const begins = literalBeginning(pattern);
	if (!begins) return 'part';
	const { fixed, rest } = begins;
	if (subject.startsWith(fixed)) {
		if (restOfAll.test(rest)) return 'all';
		if (restOfPath.test(rest)) return isPrefix(fixed, subject) ? 'all' : 'none';
		return 'part';
	}
	return fixed.startsWith(below(subject)) ? 'part' : 'none';
}

/** The text that all matches begin with: what stands between `^` and the first sign that means something. */
export function literalBeginning(pattern: string): { readonly fixed: string; readonly rest: string } | undefined {
	if (!pattern.startsWith('^') || hasAlternatives(pattern)) return undefined;
	let fixed = '';
	let at = 1;
	while (at < pattern.length) {
		const escaped = pattern[at] === '\\' && /[^\w]/.test(pattern[at + 1] ?? '');
		const literal = escaped || /[\w/~%@:;,=&!'" #<>-]/.test(pattern[at] as string);
		if (!literal) break;
		const size = escaped ? 2 : 1;
		if (/[*?{]/.test(pattern[at + size] ?? '')) break;
		fixed += pattern[at + size - 1];
		at += size;
	}
	return { fixed, rest: pattern.slice(at) };
}

/** Whether a `|` stands outside of all parentheses. */
function hasAlternatives(pattern: string): boolean {
	let depth = 0;
	let inClass = false;
	for (let at = 0; at < pattern.length; at++) {
		const c = pattern[at];
		if (c === '\\') at++;
		else if (inClass) inClass = c !== ']';
		else if (c === '[') inClass = true;
		else if (c === '(') depth++;
		else if (c === ')') depth--;
		else if (c === '|' && depth === 0) return true;
	}
	return false;
}

/** What PCRE reads otherwise than JavaScript, and what may take for ever. */
const beyondUs = /\(\?(?![:=!])|\[\[|\[\^?\]|\\[^dDwWsSbBnrt\W]|[*+?}]\+|\{,|\)[*+{]|[^\x20-\x7e]/;

/**
 * Whether a regular expression of PCRE matches a text; undefined if that cannot be said here. Since 2.4.30 a dot matches a
 * line feed too and `$` only the very end (`server/core.c: RegexDefaultOptions`).
 */
export function matchesRegex(pattern: string, text: string): boolean | undefined {
	return regexOf(pattern, text)?.test(text);
}

/** What a regular expression finds in a text; null if nothing, undefined if that cannot be said here. */
export function execRegex(pattern: string, text: string): RegExpExecArray | null | undefined {
	return regexOf(pattern, text)?.exec(text);
}

function regexOf(pattern: string, text: string): RegExp | undefined {
	const quantifiers = pattern.match(/[*+]|\{\d+,/g)?.length ?? 0;
	if (beyondUs.test(pattern) || quantifiers > 3 || text.length > 250 || /[^\x20-\x7e]/.test(text)) return undefined;
	try {
		return new RegExp(pattern, 's');
	} catch {
		return undefined;
	}
}

// --- wild-cards ---

/** `apr_fnmatch_test`. */
function isGlob(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		const c = text[at];
		if (c === '\\') at++;
		else if (c === '*' || c === '?') return true;
		else if (c === '[') return text.includes(']', at);
	}
	return false;
}

/** More than any path that a person writes; a longer one, or one of many stars, could take for ever. */
const MAX_GLOB = 500;
const MAX_STARS = 6;

/** `apr_fnmatch` with APR_FNM_PATHNAME: no wild-card takes a slash. */
export function matchesGlob(glob: string, text: string): boolean {
	if (glob.length > MAX_GLOB || (glob.match(/\*+/g)?.length ?? 0) > MAX_STARS) return false;
	let regex = '';
	for (let at = 0; at < glob.length; at++) {
		const c = glob[at] as string;
		if (c === '*') regex += glob[at - 1] === '*' ? '' : '[^/]*';
		else if (c === '?') regex += '[^/]';
		else if (c === '\\' && at + 1 < glob.length) regex += quote(glob[++at] as string);
		else if (c === '[') {
			const end = glob.indexOf(']', at + (/^\[[!^]?\]?/.exec(glob.slice(at))?.[0].length ?? 1));
			if (end < 0) regex += '\\[';
			else {
				const members = glob.slice(at + 1, end);
				const not = /^[!^]/.test(members);
				regex += `(?!/)[${not ? '^' : ''}${members.slice(not ? 1 : 0).replace(/[\\\]^[]/g, '\\$&')}]`;
				at = end;
			}
		} else regex += quote(c);
	}
	try {
		return new RegExp(`^${regex}$`, 's').test(text);
	} catch {
		return false;
	}
}

function quote(c: string): string {
	return /[\w/]/.test(c) ? c : `\\${c}`;
}

// --- paths ---

/** A path without doubled slashes and dots (`apr_filepath_merge`). */
export function normalPath(path: string): string {
	if (!/\/\/|\/\.{1,2}(\/|$)/.test(path)) return path;
	const parts: string[] = [];
	for (const part of path.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '' && part !== '.') parts.push(part);
	}
	const slash = /\/\.{0,2}$/.test(path) && parts.length > 0 ? '/' : '';
	return `/${parts.join('/')}${slash}`;
}

/** A URL path with each run of slashes made one. */
export function mergeSlashes(url: string): string {
	return url.replace(/\/{2,}/g, '/');
}
