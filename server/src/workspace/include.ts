/**
 * The files that an Include names, in the order in which Apache reads them (`server/util.c: ap_dir_nofnmatch,
 * ap_dir_fnmatch`; `server/core.c: include_config`).
 */
import type { IncludedFile, IncludeResult } from '../model/environment.ts';
import type { Files } from './files.ts';

/** As deep as Apache follows directories (`AP_MAX_INCLUDE_DIR_DEPTH`). */
const MAX_DEPTH = 128;
/** More files than any server reads; a guard against an Include of `/`. */
const MAX_FILES = 20_000;

/** Paths that one Include may lead to, those of directories counted; links that lead elsewhere make many. */
const MAX_LOOKED_AT = 50_000;

interface Resolved {
	/** The version of the files for which all this is right. */
	version: number;
	readonly results: Map<string, IncludeResult>;
}

const remembered = new WeakMap<Files, Resolved>();

/** Resolves an absolute path, wildcards and all. */
export function resolveInclude(files: Files, path: string, optional: boolean): IncludeResult {
	let known = remembered.get(files);
	if (known?.version !== files.version) {
		known = { version: files.version, results: new Map() };
		remembered.set(files, known);
	}
	const key = `${optional ? '?' : ''}${path}`;
	let result = known.results.get(key);
	if (!result) {
		result = search(files, path, optional);
		// files were read meanwhile; that takes nothing back
		known.version = files.version;
		known.results.set(key, result);
	}
	return result;
}

function search(files: Files, path: string, optional: boolean): IncludeResult {
	const search = new Search(files, optional);
	if (!path.startsWith('/')) return { kind: 'unknown' };
	const merged = mergedPath(path);
	if (!isPattern(merged)) search.path(merged);
	else search.pattern('', merged.slice(1));
	return search.result();
}

/** An absolute path without `.` and `..`, which Apache takes away before it looks at links (`apr_filepath_merge`). */
function mergedPath(path: string): string {
	const parts: string[] = [];
	for (const part of path.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '' && part !== '.') parts.push(part);
	}
	return `/${parts.join('/')}${path.endsWith('/') && parts.length > 0 ? '/' : ''}`;
}

class Search {
	readonly #files: Files;
	readonly #optional: boolean;
	readonly #found: IncludedFile[] = [];
	/** Something is not loaded yet: then what else is missing may be asked for together. */
	#unknown = false;
	/** Something cannot be known, and so the whole cannot. */
	#unknowable = false;
	#lookedAt = 0;
	/** The directories that are being read, each inside the one before it, by their paths after all links. */
	readonly #inside: string[] = [];
	#refused: string | undefined;

	constructor(files: Files, optional: boolean) {
		this.#files = files;
		this.#optional = optional;
	}

	result(): IncludeResult {
		if (this.#unknown) return { kind: 'unknown' };
		if (this.#refused !== undefined) return { kind: 'refused', apache: this.#refused };
		return { kind: 'files', files: this.#found };
	}

	/** A file, or a directory with all that is in it. */
	path(path: string): void {
		if (this.#isOver()) return;
		const content = this.#look(path);
		if (!content || content.kind === 'unknown') {
			this.#miss(content);
		} else if (content.kind === 'missing') {
			if (!this.#optional) this.#refuse(`Could not open configuration file ${path}: No such file or directory`);
		} else if (content.kind === 'directory') {
			if (this.#inside.length >= MAX_DEPTH)
				return this.#refuse(
					`Include/IncludeOptional: Directory '${path}' exceeds the maximum include directory nesting level of ${MAX_DEPTH}. You have probably a recursion somewhere.`,
				);
			const realPath = content.realPath ?? path;
			// a link leads back: it goes round until the system has enough of links
			if (this.#inside.includes(realPath)) return this.#miss({ kind: 'unknown' });
			this.#inside.push(realPath);
			for (const name of sorted(content.entries.map((entry) => entry.name))) this.path(join(path, name));
			this.#inside.pop();
		} else {
			const document = this.#files.document(content.realPath);
			if (document && this.#found.length < MAX_FILES) this.#found.push({ path, document });
			else this.#unknown = true;
		}
	}

	/** A path of which some parts are wildcards; `directory` is what stands before, without a slash at its end. */
	pattern(directory: string, rest: string): void {
		if (this.#isOver()) return;
		const slash = rest.indexOf('/');
		const part = slash < 0 ? rest : rest.slice(0, slash);
		const after = slash < 0 ? undefined : rest.slice(slash + 1);
		if (!isPattern(part)) {
			const path = join(directory, part);
			return after === undefined ? this.path(path) : this.pattern(path, after);
		}
		const content = this.#look(directory || '/');
		if (!content || content.kind === 'unknown') {
			this.#miss(content);
		} else if (content.kind === 'missing') {
			if (!this.#optional)
				this.#refuse(`Include/IncludeOptional: Could not open directory ${directory}: No such file or directory`);
		} else if (content.kind === 'file') {
			this.#refuse(`Include/IncludeOptional: Could not open directory ${directory}: Not a directory`);
		} else {
			const matches = wildcard(part);
			const names = content.entries
				.filter((entry) => matches(entry.name) && (after === undefined || entry.kind === 'directory'))
				.map((entry) => entry.name);
			if (names.length === 0 && !this.#optional) {
				this.#refuse(
					`Include/IncludeOptional: No matches for the wildcard '${part}' in '${directory || '/'}', failing`,
				);
			}
			for (const name of sorted(names)) {
				if (after === undefined) this.path(join(directory, name));
				else this.pattern(join(directory, name), after);
			}
		}
	}

	#look(path: string): ReturnType<Files['look']> {
		this.#lookedAt++;
		return this.#isOver() ? { kind: 'unknown' } : this.#files.look(path);
	}

	#miss(content: { readonly kind: 'unknown' } | undefined): void {
		this.#unknown = true;
		this.#unknowable ||= content !== undefined;
	}

	#refuse(says: string): void {
		this.#refused ??= says;
	}

	/** What Apache refuses ends the search, and what nobody can know: while an Include is typed it may name half the disk. */
	#isOver(): boolean {
		return (
			this.#refused !== undefined ||
			this.#unknowable ||
			this.#found.length >= MAX_FILES ||
			this.#lookedAt > MAX_LOOKED_AT
		);
	}
}

function join(directory: string, name: string): string {
	return directory === '/' || directory.endsWith('/') ? directory + name : `${directory}/${name}`;
}

/** `apr_fnmatch_test`: whether a path has wildcards at all. A backslash takes the meaning from what follows, but is none by itself. */
function isPattern(path: string): boolean {
	return /[*?]|\[.*\]/s.test(path.replace(/\\./gs, ''));
}

/** By bytes, as `strcmp` does. */
function sorted(names: readonly string[]): string[] {
	return [...names].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** One character of a wildcard, or any number of any. */
type Token = '*' | ((character: string) => boolean);

/** `apr_fnmatch` with `APR_FNM_PERIOD`: a dot at the beginning must be asked for. */
export function wildcard(pattern: string): (name: string) => boolean {
	const tokens = tokensOf(pattern);
	if (!tokens) return () => false; // a range turned round: nothing matches
	return (name) => (name.startsWith('.') && !pattern.startsWith('.') ? false : matches(tokens, name));
}

function tokensOf(pattern: string): Token[] | undefined {
	const tokens: Token[] = [];
	for (let at = 0; at < pattern.length; at++) {
		const c = pattern[at] as string;
		const set = c === '[' ? /^\[([!^]?)(\]?[^\]]*)\]/.exec(pattern.slice(at)) : null;
		if (c === '*') tokens.push('*');
		else if (c === '?') tokens.push(() => true);
		else if (set) {
			try {
				const source = `[${set[1] ? '^' : ''}${(set[2] as string).replace(/[\\\]^[]/g, '\\$&')}]`;
				const expression = new RegExp(source);
				tokens.push((character) => expression.test(character));
			} catch {
				return undefined;
			}
			at += set[0].length - 1;
		} else {
			if (c === '\\' && at + 1 < pattern.length) at++;
			const wanted = pattern[at];
			tokens.push((character) => character === wanted);
		}
	}
	return tokens;
}

/** Goes back to the last `*` only: what the ones before took does not matter, and many of them cost no more than few. */
function matches(tokens: readonly Token[], name: string): boolean {
	let at = 0;
	let token = 0;
	let star = -1;
	let tried = 0;
	while (at < name.length) {
		const wanted = tokens[token];
		if (wanted === '*') {
			star = token++;
			tried = at;
		} else if (wanted?.(name[at] as string)) {
			at++;
			token++;
		} else if (star >= 0) {
			token = star + 1;
			at = ++tried;
		} else return false;
	}
	while (tokens[token] === '*') token++;
	return token === tokens.length;
}
