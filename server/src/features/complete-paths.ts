/** Proposals for paths, from the directories that the workspace's file system shows. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { ValueType } from '../knowledge/types.ts';
import type { DirectoryEntry, FileContent } from '../workspace/files.ts';
import { inQuotes } from './complete-values.ts';
import type { Proposal } from './proposal.ts';
import type { Token } from './slot.ts';

export interface PathWanted {
	readonly value: Extract<ValueType, { kind: 'path' }>;
	readonly token: Token;
	/** The directory that relative paths start at. */
	readonly base: string;
	readonly isWindows: boolean;
	/** The value of a variable, where it is known. */
	readonly variable: (name: string) => string | undefined;
	/** Files that are the likely ones. */
	readonly likely: RegExp | undefined;
	/** What a path is; undefined if it is not known yet. */
	readonly look: (
		path: string,
	) => { readonly kind: FileContent['kind']; readonly entries?: readonly DirectoryEntry[] } | undefined;
}

/** So many entries are sent at once; of more, those that begin as it was typed. */
const MOST = 500;

export function pathProposals(wanted: PathWanted): { proposals: Proposal[]; isIncomplete: boolean } {
	const { value, token, isWindows } = wanted;
	const { typed, rest } = token;
	const separator = isWindows || /^[A-Za-z]:[\\/]|;/.test(typed) ? ';' : ':';
	const entryStart = value.list ? typed.lastIndexOf(separator) + 1 : 0;
	const keep = Math.max(typed.lastIndexOf('/') + 1, entryStart);
	const written = typed.slice(entryStart, keep);
	const isRootMissing = value.absolute === true && written === '' && !isWindows;
	const directory = isRootMissing ? (typed.slice(keep) === '' ? '/' : undefined) : resolve(written, wanted);
	if (directory === undefined) return { proposals: [], isIncomplete: false };
	const content = wanted.look(directory);
	if (!content) return { proposals: [], isIncomplete: true };
	const begun = typed.slice(keep);
	const all = (content.entries ?? []).filter((entry) => isWanted(entry, value, rest));
	const isShort = all.length <= MOST;
	const entries = isShort
		? all
		: all.filter(({ name }) => name.toLowerCase().startsWith(begun.toLowerCase())).slice(0, MOST);
	const take = restOfPart(rest, value.list ? separator : undefined);
	const proposals = entries.flatMap(
		(entry) => entryProposal(entry, isRootMissing ? '/' : '', { keep, take }, wanted) ?? [],
	);
	return { proposals, isIncomplete: !isShort };
}

/** The directory's path with its variables replaced; undefined if it is not known. */
function resolve(written: string, { base, variable }: PathWanted): string | undefined {
	let isKnown = !/[*?[\]]|%\{/.test(written);
	const path = written.replace(/\$\{([^}]*)\}/g, (_, name: string) => {
		const value = variable(name);
		isKnown &&= value !== undefined;
		return value ?? '';
	});
	if (!isKnown) return undefined;
	const isAbsolute = path.startsWith('/') || /^[A-Za-z]:\//.test(path);
	if (!isAbsolute && !base.startsWith('/')) return undefined;
	const whole = (isAbsolute ? path : `${base}/${path}`).replace(/\/{2,}/g, '/');
	return whole.length > 1 ? whole.replace(/\/$/, '') : whole;
}

function isWanted({ name, kind }: DirectoryEntry, { of }: PathWanted['value'], rest: string): boolean {
	if (name === '' || /[\p{Cc}/]/u.test(name) || kind === 'other') return false;
	// a link may lead to either
	const isDirectory = kind !== 'file';
	return isDirectory || (of !== 'directory' && of !== 'python-home' && !rest.startsWith('/'));
}

/** To the end of the part of the path in which the cursor is. */
function restOfPart(rest: string, separator: string | undefined): number {
	const ends = ['/', ...(separator ? [separator] : [])].map((c) => rest.indexOf(c)).filter((end) => end >= 0);
	return Math.min(rest.length, ...ends);
}

function entryProposal(
	{ name, kind }: DirectoryEntry,
	root: string,
	{ keep, take }: { keep: number; take: number },
	{ token, likely, value }: PathWanted,
): Proposal | undefined {
	const isDirectory = kind === 'directory';
	const slash = isDirectory && !token.rest.startsWith('/', take) ? '/' : '';
	const label = `${root}${name}${isDirectory ? '/' : ''}`;
	const part = `${root}${name}${slash}`;
	const isHidden = name.startsWith('.');
	const shared = {
		label,
		kind: isDirectory
			? CompletionItemKind.Folder
			: kind === 'link'
				? CompletionItemKind.Reference
				: CompletionItemKind.File,
		rank: likely?.test(name) ? 1 : isHidden && value.of !== 'python-home' ? 4 : isDirectory ? 2 : 3,
	};
	if (token.quote) return { ...shared, text: inQuotes(part, token.quote), keep, take };
	if (inQuotes(part, undefined) === part && !name.includes('\\')) return { ...shared, text: part, keep, take };
	// a name with blanks needs quotes around the whole value
	const before = token.typed.slice(0, keep);
	const after = token.rest.slice(take);
	if (/[\\"]/.test(before + after)) return undefined;
	return { ...shared, text: inQuotes(before + part + after, undefined), filter: before + label };
}
