/** Which section has the last word on who may see a file (`modules/aaa/mod_authz_core.c`: what comes later replaces what is before). */
import {
	type Cover,
	componentsOf,
	coverOfDirectory,
	coverOfFiles,
	coverOfLocation,
	patternOf,
	type Subject,
} from '../../model/cover.ts';
import { conditionsOf, enclosing, type Section, virtualHostOf } from '../../model/section.ts';
import type { Server } from '../../model/server.ts';
import { type AccessGroup, allAccessGroups, named } from '../old-access-control/access.ts';
import { placedOf } from '../placed.ts';

type Rank = readonly [kind: number, depth: number, host: number];

/**
 * The Require lines that decide about all requests for a subject in a virtual host; undefined if there are none,
 * `unknown` if that cannot be said.
 */
export function lastWordOn(
	server: Server,
	host: Section | undefined,
	subject: Subject,
): AccessGroup | 'unknown' | undefined {
	let last: AccessGroup | undefined;
	let lastRank: Rank = [0, 0, 0];
	for (const group of allAccessGroups(server)) {
		const { section, isPlain, old, requires } = group;
		const own = virtualHostOf(section);
		// what is in <RequireAll> counts where that stands
		if ((own && own !== host) || section.key.startsWith('<require')) continue;
		const covers = [...enclosing(section)].filter(({ kind }) => kind === 'section').map((s) => coverOf(s, subject));
		if (covers.includes('none')) continue;
		const isCertain = isPlain && conditionsOf(section).length === 0 && covers.every((cover) => cover === 'all');
		if (!isCertain || named(old, 'satisfy').length > 0) return 'unknown';
		const rank = rankOf(section, own);
		if (requires.length === 0 || compare(rank, lastRank) < 0) continue;
		last = group;
		lastRank = rank;
	}
	return placedOf(server, 'authmerging').length > 0 ? 'unknown' : last;
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
function rankOf(section: Section, host: Section | undefined): Rank {
	const pattern = patternOf(section);
	const ofHost = host ? 1 : 0;
	if (section.key.startsWith('<location')) return [3, 0, ofHost];
	if (section.key.startsWith('<files')) return [2, 0, ofHost];
	return pattern.kind === 'regex' ? [1, 0, ofHost] : [0, componentsOf(pattern), ofHost];
}

function compare(a: Rank, b: Rank): number {
	return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
