/** Which section has the last word on who may see a file (`modules/aaa/mod_authz_core.c`: what comes later replaces what is before). */
import { addTo } from '../../model/add-to.ts';
import {
	type Cover,
	componentsOf,
	coverOfDirectory,
	coverOfFiles,
	coverOfLocation,
	patternOf,
	type Subject,
} from '../../model/cover.ts';
import { contextSection, enclosing, isConditional, type Section, virtualHostOf } from '../../model/section.ts';
import { type AccessGroup, named } from '../old-access-control/access.ts';

type Rank = readonly [kind: number, depth: number, host: number];
type Host = Section | undefined;

/** Sections with directives about access, by what they name: few of many have to be looked at for a file. */
export interface AccessIndex {
	/** `<Directory>` by the path they name. */
	readonly directories: ReadonlyMap<string, readonly AccessGroup[]>;
	/** All others, by virtual host. */
	readonly others: ReadonlyMap<Host, readonly AccessGroup[]>;
}

export function indexOf(groups: readonly AccessGroup[]): AccessIndex {
	const directories = new Map<string, AccessGroup[]>();
	const others = new Map<Host, AccessGroup[]>();
	for (const group of groups) {
		const { section } = group;
		// what is in <RequireAll> counts where that stands
		if (section.key.startsWith('<require')) continue;
		const host = virtualHostOf(section);
		const isOutermost = contextSection(section.parent) === host;
		const pattern = section.key === '<directory' && isOutermost ? patternOf(section) : undefined;
		if (pattern?.kind === 'literal') push(directories, pattern.text, group);
		else push(others, host, group);
	}
	return { directories, others };
}

function push<K>(map: Map<K, AccessGroup[]>, key: K, group: AccessGroup): void {
	addTo(map, key, group);
}

/** The sections that may hold for a file in a virtual host. */
function candidates({ directories, others }: AccessIndex, host: Host, file: string): AccessGroup[] {
	const found = [...(others.get(undefined) ?? []), ...((host && others.get(host)) ?? [])];
	const path = `${file}/`;
	for (let end = path.indexOf('/') + 1; end > 0; end = path.indexOf('/', end) + 1) {
		for (const group of directories.get(path.slice(0, end)) ?? []) {
			const own = virtualHostOf(group.section);
			if (!own || own === host) found.push(group);
		}
	}
	return found;
}

/**
 * The Require lines that decide about all requests for a subject in a virtual host; undefined if there are none,
 * `unknown` if that cannot be said.
 */
export function lastWordOn(index: AccessIndex, host: Host, subject: Subject): AccessGroup | 'unknown' | undefined {
	let last: AccessGroup | undefined;
	let lastRank: Rank = [0, 0, 0];
	for (const group of candidates(index, host, subject.file ?? '')) {
		const { section, isPlain, old, requires } = group;
		const covers = [...enclosing(section)].filter(({ kind }) => kind === 'section').map((s) => coverOf(s, subject));
		// a <Location> for some of the URLs, such as /server-status, leaves the others as they are
		if (covers.includes('none') || (section.key.startsWith('<location') && covers.includes('part'))) continue;
		const isCertain = isPlain && !isConditional(section) && covers.every((cover) => cover === 'all');
		if (!isCertain || named(old, 'satisfy').length > 0) return 'unknown';
		const rank = rankOf(section);
		if (requires.length === 0 || compare(rank, lastRank) < 0) continue;
		last = group;
		lastRank = rank;
	}
	return last;
}

function coverOf(section: Section, subject: Subject): Cover {
	switch (section.key) {
		case '<virtualhost':
			return 'all';
		case '<directory':
		case '<directorymatch':
			return coverOfDirectory(patternOf(section), subject);
		case '<files':
		case '<filesmatch':
			return coverOfFiles(patternOf(section), subject);
		case '<location':
		case '<locationmatch':
			return coverOfLocation(patternOf(section), subject);
		case '<proxy':
		case '<proxymatch':
			return 'none';
		default:
			return 'unknown';
	}
}

/** Its place in the order in which Apache merges sections. */
function rankOf(section: Section): Rank {
	const pattern = patternOf(section);
	const ofHost = virtualHostOf(section) ? 1 : 0;
	if (section.key.startsWith('<location')) return [3, 0, ofHost];
	if (section.key.startsWith('<files')) return [2, 0, ofHost];
	return pattern.kind === 'regex' ? [1, 0, ofHost] : [0, componentsOf(pattern), ofHost];
}

function compare(a: Rank, b: Rank): number {
	return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
