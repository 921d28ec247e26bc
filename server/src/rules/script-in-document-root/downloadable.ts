/** Scripts in directories whose files are served. */
import { argumentsOf } from '../../model/arguments.ts';
import { byHost } from '../../model/by-host.ts';
import { matchesRegex, normalPath } from '../../model/cover.ts';
import { hasUnknown } from '../../model/merge.ts';
import { matchesAlias } from '../../model/mount.ts';
import { contextSection, isConditional, type Section, virtualHostOf } from '../../model/section.ts';
import type { PlacedStatement } from '../../model/server.ts';
import type { Statement } from '../../model/statement.ts';
import type { Lists, OrderedStatement, Sorted } from '../../model/statement-index.ts';
import type { Word } from '../../syntax/words.ts';
import { isAnyAccessElsewhere } from '../old-access-control/access.ts';

export interface Downloadable {
	readonly script: PlacedStatement;
	readonly message: 'root' | 'alias';
	/** The DocumentRoot or Alias around it. */
	readonly by: PlacedStatement;
	/** The directory that it serves. */
	readonly word: Word;
	/** The URL path of the script's file. */
	readonly url: string;
}

type Host = Section | undefined;
type ByHost = Sorted<Section | 'main'>;

/** What has a say on files: who may see some, what handles them, where requests go. */
const guards = [
	'sethandler',
	'addhandler',
	'rewriterule',
	'proxypass',
	'proxypassmatch',
	'redirectmatch',
	'aliasmatch',
];

/** The scripts whose source can be downloaded; one for each place that serves some. */
export function downloadable(lists: Lists): Downloadable[] {
	if (guards.some((key) => lists.named(key).length > 0)) return [];
	if (isAnyAccessElsewhere(lists)) return [];
	const [aliases, roots, mounts] = ['alias', 'documentroot', 'wsgiscriptalias'].map((key) => lists.by(byHost(key)));
	const matches = lists.named('wsgiscriptaliasmatch');
	if (!aliases || !roots || !mounts) return [];
	const told = new Set<PlacedStatement>();
	/** One may be read many times. */
	const seen = new Set<Statement>();
	return lists.named('wsgiscriptalias').flatMap((script) => {
		if (seen.has(script.statement)) return [];
		seen.add(script.statement);
		const [, target] = argumentsOf(script.statement).positional;
		if (!/^\/.*\.(py|wsgi)$/.test(target?.value ?? '') || hasUnknown(script.statement)) return [];
		const host = virtualHostOf(script.statement.section);
		const file = target?.value as string;
		const found = inAlias(of(aliases, host), script, file) ?? inRoot(of(roots, host), script, file);
		if (!found || told.has(found.by) || (found.message === 'root' && isTaken(found.url, host))) return [];
		told.add(found.by);
		return [found];
	});

	/** Whether an alias leads elsewhere. */
	function isTaken(url: string, host: Host): boolean {
		const path = ({ statement }: PlacedStatement) => argumentsOf(statement).positional[0] ?? statement.text.args[0];
		return (
			of(mounts as ByHost, host).some((mount) => matchesAlias(url, path(mount)?.value ?? '/') > 0) ||
			of(aliases as ByHost, host).some((alias) => matchesAlias(url, alias.statement.text.args[0]?.value ?? '/') > 0) ||
			matches.some((match) => matchesRegex(path(match)?.value ?? '', url) !== false)
		);
	}
}

/** Those of a virtual host, then those of the main server. */
function of(map: ByHost, host: Host): readonly OrderedStatement[] {
	const own = map.get(host ?? 'main') ?? [];
	const ofMain = host && map.get('main');
	return ofMain ? [...own, ...ofMain] : own;
}

/** An `Alias` of a directory that holds the script: it comes before all mounts. */
function inAlias(
	aliases: readonly OrderedStatement[],
	script: PlacedStatement,
	file: string,
): Downloadable | undefined {
	for (const by of aliases) {
		const [url, word, ...more] = by.statement.text.args;
		if (!url?.value.startsWith('/') || !word || more.length > 0 || !isSure(by)) continue;
		const below = restBelow(word.value, file);
		if (below !== undefined)
			return { script, message: 'alias', by, word, url: `${url.value.replace(/\/$/, '')}/${below}` };
	}
	return undefined;
}

/** The DocumentRoot that holds the script: the last of the virtual host, or else of the main server. */
function inRoot(roots: readonly OrderedStatement[], script: PlacedStatement, file: string): Downloadable | undefined {
	const host = virtualHostOf(roots[0]?.statement.section);
	const by = roots.findLast(({ statement }) => virtualHostOf(statement.section) === host);
	const word = by?.statement.text.args[0];
	const below = word && isSure(by) ? restBelow(word.value, file) : undefined;
	return by && word && below !== undefined ? { script, message: 'root', by, word, url: `/${below}` } : undefined;
}

/** Whether it holds for a whole virtual host, for certain. */
function isSure({ statement }: PlacedStatement): boolean {
	const { section } = statement;
	return !hasUnknown(statement) && !isConditional(section) && contextSection(section) === virtualHostOf(section);
}

/** What follows a directory in the path of a file in it. */
function restBelow(directory: string, file: string): string | undefined {
	const base = `${normalPath(directory).replace(/\/$/, '')}/`;
	return base !== '/' && file.startsWith(base) ? file.slice(base.length) : undefined;
}
