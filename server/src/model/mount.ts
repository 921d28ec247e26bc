/**
 * Which URLs lead to which WSGI scripts: `WSGIScriptAlias` and its like in the order in which mod_wsgi looks at them
 * (`wsgi_hook_intercept`), and scripts that a handler is set for.
 */

import { argumentsOf } from './arguments.ts';
import { execRegex, literalBeginning, matchesRegex, mergeSlashes, normalPath, type Subject } from './cover.ts';
import { memoOfParts } from './memo.ts';
import { hasUnknown } from './merge.ts';
import { PathIndex } from './path-index.ts';
import { nameOf, withoutSlash } from './paths.ts';
import type { Server, VirtualHost } from './server.ts';
import { type Setting, settingsOf } from './settings.ts';

/** A script and the URLs that lead to it. */
export interface Mount {
	/** `alias`: of a URL path; `match`: of a regular expression; `handler`: by the handler of a file; `handler-script`: WSGIHandlerScript. */
	readonly kind: 'alias' | 'match' | 'handler' | 'handler-script';
	/** What makes it: the alias, SetHandler or AddHandler, or WSGIHandlerScript. */
	readonly placed: Setting;
	/** The virtual host that serves it; the main server's are served by all, and count as the main server's here. */
	readonly host: VirtualHost;
	/** The URL path, or the regular expression, as written; undefined if no URL is known. */
	readonly location: string | undefined;
	/** The script as written: a path, into which `$1` may be put. */
	readonly target: string | undefined;
	/** The folder whose files a handler script is called for. */
	readonly within?: string | undefined;
}

/** Whether an `Alias` or a `WSGIScriptAlias` of `path` takes a URL, and how much of it (`wsgi_alias_matches`). */
export function matchesAlias(url: string, path: string): number {
	const [u, p] = [mergeSlashes(url), mergeSlashes(path)];
	if (p === '' || !u.startsWith(p)) return 0;
	const next = u[p.length];
	if (!p.endsWith('/') && next !== undefined && next !== '/') return 0;
	// the slashes that were merged belong to what matched
	let rest = u.length - p.length;
	let at = url.length;
	while (rest > 0) {
		at--;
		if (!(url[at] === '/' && url[at - 1] === '/')) rest--;
	}
	return at;
}

/** The aliases of mod_wsgi in a host, in the order in which they are tried: its own, then the main server's (`wsgi_merge_server_config`). */
function aliasesOf(server: Server, host: VirtualHost): Mount[] {
	const hosts = host === server.main ? [host] : [host, server.main];
	return hosts.flatMap((h) => ownAliases(server, h));
}

const aliasKeys = new Set(['wsgiscriptalias', 'wsgiscriptaliasmatch']);

const ownAliases = memoOfParts((server: Server, host: VirtualHost): readonly Mount[] =>
	settingsOf(server)
		.ofHost(host)
		.filter(({ statement }) => aliasKeys.has(statement.command.key))
		.flatMap((placed) => aliasMount(server, placed) ?? []),
);

/** The mount of an alias; undefined if it lacks an argument. The same object each time. */
export const aliasMount = memoOfParts((_server: Server, placed: Setting): Mount | undefined => {
	const [location, target] = argumentsOf(placed.statement).positional;
	if (!location?.value || !target?.value) return undefined;
	const kind = placed.statement.command.key === 'wsgiscriptaliasmatch' ? 'match' : 'alias';
	return { kind, placed, host: placed.host, location: location.value, target: target.value };
});

/** The alias of mod_wsgi that takes a URL in a host; `unknown` if that cannot be said. */
export function aliasFor(server: Server, host: VirtualHost, url: string): Mount | 'unknown' | undefined {
	for (const mount of aliasesOf(server, host)) {
		const matches =
			mount.kind === 'match' ? matchesRegex(mount.location ?? '', url) : matchesAlias(url, mount.location ?? '') > 0;
		if (matches === undefined || !isKnown(mount.placed, 0)) return 'unknown';
		if (matches) return mount;
	}
	return undefined;
}

/** The path that a URL leads to by an alias, PATH_INFO and all; undefined if that cannot be said. */
export function fileOf({ kind, location = '', target = '' }: Mount, url: string): string | undefined {
	if (kind === 'match') {
		const match = execRegex(location, url);
		if (!match) return undefined;
		// what stands before the match is lost, what stands behind it stays
		const end = match.index + match[0].length;
		return end > 0
			? normalPath(substitute(target, match) + (url.slice(0, end) === '/' ? url : url.slice(end)))
			: undefined;
	}
	const length = matchesAlias(url, location);
	// a mount at / keeps the slash
	return length > 0 ? normalPath(target + (location === '/' ? url : url.slice(length))) : undefined;
}

/** `ap_pregsub`: `$1` is what the first parentheses matched. */
function substitute(target: string, match: RegExpExecArray): string {
	return target.replace(/\\(.)|\$(\d)/gs, (_, escaped?: string, group?: string) =>
		escaped !== undefined ? escaped : (match[Number(group)] ?? ''),
	);
}

/** The part of the URL that names the script (`wsgi_script_name`). */
export function scriptName(url: string, pathInfo: string): string {
	return mergeSlashes(url.slice(0, pathInfo === '' ? url.length : endOfScriptName(url, pathInfo)));
}

/** `wsgi_find_path_info`. */
function endOfScriptName(url: string, pathInfo: string): number {
	let at = url.length;
	let info = pathInfo.length;
	while (at > 0 && info > 0 && url[at - 1] === pathInfo[info - 1]) {
		at--;
		info--;
		if (pathInfo[info] === '/') while (at > 0 && url[at - 1] === '/') at--;
	}
	if (at > 0) at--;
	while (at < url.length && url[at] !== '/') at++;
	return at;
}

/** What the configuration of a mount is asked for: its script and all URLs that may lead to it. */
export function subjectOf(mount: Mount): Subject {
	const { kind, placed, location } = mount;
	const file = isKnown(placed, 1) ? fileSubject(mount) : { file: undefined, openFile: true };
	if (!isKnown(placed, 0) || location === undefined)
		return { ...file, url: undefined, openUrl: true, pathInfo: 'some' };
	if (kind === 'match') {
		const fixed = literalBeginning(location)?.fixed ?? '/';
		const url = fixed.slice(0, fixed.lastIndexOf('/') + 1);
		return { ...file, url: url || undefined, openUrl: true, pathInfo: 'some' };
	}
	const url = mergeSlashes(location);
	return {
		...file,
		url: url.startsWith('/') ? url : undefined,
		openUrl: true,
		pathInfo: url === '/' ? 'always' : 'some',
	};
}

/** Whether the location (0) or the target (1) of an alias holds nothing that is not known. */
function isKnown({ statement }: Setting, which: 0 | 1): boolean {
	const word = argumentsOf(statement).positional[which] ?? statement.text.args[which];
	return !word || !statement.text.isOpaque(word.start, word.end);
}

function fileSubject({ kind, target, location, within }: Mount): Pick<Subject, 'file' | 'openFile'> {
	if (kind === 'handler-script') return { file: within, openFile: true };
	if (target === undefined || !target.startsWith('/')) return { file: undefined, openFile: true };
	if (kind === 'match') {
		// what follows the name of the script is PATH_INFO: /srv/app.wsgi$1
		const fixed = /^[^$\\]*/.exec(target)?.[0] ?? '';
		if (fixed === target || /^\$\d$/.test(target.slice(fixed.length))) {
			if (/\/[^/]+\.[^/]+$/.test(fixed)) return { file: normalPath(fixed), openFile: false };
		}
		return { file: normalPath(fixed.slice(0, fixed.lastIndexOf('/') + 1)), openFile: true };
	}
	const path = normalPath(target);
	if (!isDirectory(path)) return { file: withoutSlash(path), openFile: false };
	return { file: path.endsWith('/') ? path : `${path}/`, openFile: true };

	/** A script has an extension, as a rule; a slash at its end does no harm where the mount has one too. */
	function isDirectory(name: string): boolean {
		const last = nameOf(withoutSlash(name));
		return !last.includes('.') || (name.endsWith('/') && location !== '/' && !/\.(wsgi|py)\/$/.test(name));
	}
}

/** What a single request asks for, where the file it leads to is known, and what of the URL follows it. */
export function subjectOfRequest(url: string, file: string, pathInfo: string): Subject {
	return {
		file: normalPath(file),
		openFile: false,
		url: mergeSlashes(url),
		openUrl: false,
		pathInfo: pathInfo === '' ? 'never' : 'always',
	};
}

// --- what is in the way ---

const otherAliases = new Set(['alias', 'scriptalias']);

/** The literal aliases of a host by the path they take; of some for one path the first. */
interface Takers {
	/** Alias and ScriptAlias. */
	readonly others: PathIndex<Setting>;
	/** WSGIScriptAlias. */
	readonly own: PathIndex<Setting>;
}

const takersOf = memoOfParts((server: Server, host: VirtualHost): Takers => {
	const made: Takers = { others: new PathIndex(), own: new PathIndex() };
	for (const placed of settingsOf(server).ofHost(host)) {
		const { statement } = placed;
		if (!otherAliases.has(statement.command.key) || statement.text.args.length !== 2 || hasUnknown(statement)) continue;
		const path = statement.text.args[0]?.value;
		if (path) made.others.addFirst(mergeSlashes(path), placed);
	}
	for (const { kind, placed, location } of ownAliases(server, host))
		if (kind === 'alias' && location && !hasUnknown(placed.statement))
			made.own.addFirst(mergeSlashes(location), placed);
	return made;
});

/** The one that is read first. */
function firstOf(found: readonly Setting[]): Setting | undefined {
	return found.reduce<Setting | undefined>(
		(least, each) => (least && least.order < each.order ? least : each),
		undefined,
	);
}

/**
 * What takes all URLs of an alias before it has its turn: an earlier one, or an `Alias`, which always comes first
 * (`wsgi_register_hooks`: mod_alias is asked before mod_wsgi).
 */
export function shadowOf(server: Server, mount: Mount): Setting | undefined {
	const { kind, location, host, placed } = mount;
	if (kind !== 'alias' || location === undefined || !location.startsWith('/')) return undefined;
	const url = mergeSlashes(location);
	for (const h of host === server.main ? [host] : [host, server.main]) {
		const other = firstOf(takersOf(server, h).others.around(url));
		if (other) return other;
	}
	return firstOf(
		takersOf(server, host)
			.own.around(url)
			.filter(({ order }) => order < placed.order),
	);
}
