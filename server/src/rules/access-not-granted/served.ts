/** What aliases lead to, scripts and directories of files, and who may see it. */

import { argumentsOf } from '../../model/arguments.ts';
import { normalPath, patternOf, type Subject } from '../../model/cover.ts';
import { hasUnknown } from '../../model/merge.ts';
import { parentOf } from '../../model/paths.ts';
import { contextSection, virtualHostOf } from '../../model/section.ts';
import type { PlacedStatement } from '../../model/server.ts';
import type { Lists } from '../../model/statement-index.ts';
import { type AccessGroup, accessGroupsIn, denied, isSame, required } from '../old-access-control/access.ts';
import { indexOf, lastWordOn } from './last-word.ts';

export interface Served {
	readonly placed: PlacedStatement;
	readonly directory: string;
	readonly isScript: boolean;
}

export interface Access {
	/** What is denied with all the rest, and by which line. */
	readonly shut: readonly (Served & { readonly by: PlacedStatement })[];
	/** What no section speaks of. */
	readonly unmentioned: readonly Served[];
}

/** What aliases lead to and nothing lets requests into; each directory once. */
export function accessIn(lists: Lists): Access {
	const shut: (Served & { by: PlacedStatement })[] = [];
	const unmentioned: Served[] = [];
	const access = { shut, unmentioned };
	// a .htaccess may say otherwise, and sections may add up
	const overrides = [...lists.named('allowoverride'), ...lists.named('allowoverridelist')];
	if (overrides.some(({ statement }) => statement.text.args.some(({ value }) => !/^none$/i.test(value)))) return access;
	if (lists.named('authmerging').length > 0) return access;
	const index = indexOf(lists.derived(accessGroupsIn));
	const told = new Set<string>();
	for (const { subject, ...served } of servedIn(lists)) {
		if (told.has(served.directory)) continue;
		const last = lastWordOn(index, virtualHostOf(served.placed.statement.section), subject);
		const by = last && last !== 'unknown' && isBase(last) ? last.requires[0] : undefined;
		if (by) shut.push({ ...served, by });
		else if (!last) unmentioned.push(served);
		else continue;
		told.add(served.directory);
	}
	return access;
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

/** `<Directory />` with Require all denied, which main configurations begin with. */
function isBase({ section, requires }: AccessGroup): boolean {
	const condition = required(requires);
	const { kind, text } = section.key === '<directory' ? patternOf(section) : { kind: 'unknown', text: '' };
	return kind === 'literal' && text === '/' && !!condition && isSame(condition, denied);
}
