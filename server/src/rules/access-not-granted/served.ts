/** What aliases lead to, scripts and directories of files, and who may see it. */

import { argumentsOf } from '../../model/arguments.ts';
import { normalPath, patternOf, type Subject } from '../../model/cover.ts';
import { hasUnknown } from '../../model/merge.ts';
import { parentOf } from '../../model/paths.ts';
import { contextSection, type Section, virtualHostOf } from '../../model/section.ts';
import type { PlacedStatement } from '../../model/server.ts';
import type { Criterion, Lists } from '../../model/statement-index.ts';
import { type AccessGroup, accessGroupsIn, denied, isSame, required } from '../old-access-control/access.ts';
import { indexOf, lastWordOn } from './last-word.ts';

export interface Served {
	readonly placed: PlacedStatement;
	readonly directory: string;
	readonly isScript: boolean;
}

/** What is served and denied with all the rest, and by which line; each directory once. */
export function shutIn(lists: Lists): (Served & { readonly by: PlacedStatement })[] {
	// without it nobody is shut out, and the rest need not be looked at
	if (lists.by(baseRequires).size === 0) return [];
	return accessIn(lists).flatMap(({ last, ...served }) => {
		const by = last && last !== 'unknown' && isBase(last) ? last.requires[0] : undefined;
		return by ? [{ ...served, by }] : [];
	});
}

/** What is served and no section speaks of; each directory once. */
export function unmentionedIn(lists: Lists): Served[] {
	return accessIn(lists).filter(({ last }) => !last);
}

/** What aliases lead to, and the section that decides who may see it; a directory that is not decided more than once. */
function accessIn(lists: Lists): (Served & { readonly last: ReturnType<typeof lastWordOn> })[] {
	// a .htaccess may say otherwise, and sections may add up
	const overrides = [...lists.named('allowoverride'), ...lists.named('allowoverridelist')];
	if (overrides.some(({ statement }) => statement.text.args.some(({ value }) => !/^none$/i.test(value)))) return [];
	if (lists.named('authmerging').length > 0) return [];
	const index = indexOf(lists.derived(accessGroupsIn));
	const told = new Set<string>();
	return servedIn(lists).flatMap(({ subject, ...served }) => {
		if (told.has(served.directory)) return [];
		const last = lastWordOn(index, virtualHostOf(served.placed.statement.section), subject);
		if (!last || (last !== 'unknown' && isBase(last))) told.add(served.directory);
		return [{ ...served, last }];
	});
}

function servedIn(lists: Lists): (Served & { readonly subject: Subject })[] {
	const served: (Served & { subject: Subject })[] = [];
	const add = (placed: PlacedStatement, url: string | undefined, path: string | undefined, isScript: boolean) => {
		if (!url?.startsWith('/') || !path?.startsWith('/') || hasUnknown(placed.statement)) return;
		const file = isScript ? normalPath(path) : normalPath(`${path}/_`);
		const directory = parentOf(file) || '/';
		const pathInfo = url === '/' ? 'always' : 'some';
		served.push({ placed, subject: { file, openFile: false, url, openUrl: true, pathInfo }, directory, isScript });
	};
	for (const placed of lists.named('wsgiscriptalias')) {
		const [url, path] = argumentsOf(placed.statement).positional;
		if (/\.(py|wsgi)$/.test(path?.value ?? '')) add(placed, url?.value, path?.value, true);
	}
	for (const placed of lists.named('alias')) {
		const { section, text } = placed.statement;
		const [url, path, ...more] = text.args;
		const isOfHost = contextSection(section) === virtualHostOf(section) && more.length === 0;
		// an alias of one file, and what a handler makes of it, is another matter
		if (isOfHost && !/\.\w+$/.test(path?.value ?? '')) add(placed, url?.value, path?.value, false);
	}
	return served;
}

/** The Require lines in `<Directory />`. */
const baseRequires: Criterion<true> = {
	directive: 'require',
	of: ({ statement }) => {
		const section = contextSection(statement.section);
		return section && isRoot(section) ? true : undefined;
	},
};

/** `<Directory />` with Require all denied, which main configurations begin with. */
function isBase({ section, requires }: AccessGroup): boolean {
	const condition = isRoot(section) ? required(requires) : undefined;
	return !!condition && isSame(condition, denied);
}

function isRoot(section: Section): boolean {
	if (section.key !== '<directory') return false;
	const { kind, text } = patternOf(section);
	return kind === 'literal' && text === '/';
}
