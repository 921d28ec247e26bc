/**
 * The configuration of a request, put together as Apache does it (`server/request.c: ap_process_request_internal`):
 * the server's, the virtual host's, `<Directory>` from the shortest path to the longest, those with a regular expression,
 * `<Files>`, `<Location>`, `<If>`. What comes later wins. Sections of the main server hold in every virtual host, before
 * its own.
 *
 * Directives that stand in no section are kept per server (`wsgi_merge_server_config`), all others per directory
 * (`wsgi_merge_dir_config`), and the latter are asked first (`wsgi_create_req_config`): the order is the same.
 */

import { addTo } from './add-to.ts';
import {
	type Cover,
	componentsOf,
	coverOfDirectory,
	coverOfFiles,
	coverOfLocation,
	patternOf,
	type SectionPattern,
	type Subject,
} from './cover.ts';
import { memoOfParts } from './memo.ts';
import { PathIndex } from './path-index.ts';
import { certainWith, type Section } from './section.ts';
import type { Server, VirtualHost } from './server.ts';
import { type Setting, settingsOf } from './settings.ts';
import type { Statement } from './statement.ts';

/** The directives of one section, or those of a server that stand in none. */
export interface Scope {
	/** Undefined for a server itself. */
	readonly section: Section | undefined;
	readonly kind: 'server' | 'directory' | 'files' | 'location' | 'if' | 'never';
	readonly parent: Scope | undefined;
	readonly pattern: SectionPattern | undefined;
	/** Its place among all sections, in reading order. */
	readonly order: number;
	readonly statements: Setting[];
	/** The same by directive; made where they are many. */
	byKey: ReadonlyMap<string, readonly Setting[]> | undefined;
	/** The `<Files>` and `<If>` in it. */
	readonly inner: Scope[];
}

/** A scope and how much of what is asked for it holds. */
export interface Layer {
	readonly scope: Scope;
	/** `if`: each request decides. */
	readonly cover: Exclude<Cover, 'none'> | 'if';
}

/** The scopes of a server or virtual host. */
interface HostScopes {
	readonly own: Scope;
	/** `<Directory>` by the path they name. */
	readonly directories: ReadonlyMap<string, readonly Scope[]>;
	/** `<Directory>` with wild-cards or regular expressions. */
	readonly directoryPatterns: readonly Scope[];
	/** `<Location>` by the path they name. */
	readonly locations: PathIndex<Scope>;
	/** `<Location>` with wild-cards or regular expressions. */
	readonly locationPatterns: readonly Scope[];
}

const kinds: Record<string, Scope['kind']> = {
	'<directory': 'directory',
	'<directorymatch': 'directory',
	'<files': 'files',
	'<filesmatch': 'files',
	'<location': 'location',
	'<locationmatch': 'location',
	'<if': 'if',
	'<elseif': 'if',
	'<else': 'if',
};

/** Sections that leave their directives to what is around them (`server/core.c: ap_limit_section`). */
const transparent = new Set(['<limit', '<limitexcept', '<virtualhost']);

/** Sorts the statements of a host by the sections that they stand in. */
const scopesOf = memoOfParts((server: Server, host: VirtualHost): HostScopes => {
	const own = makeScope(undefined, 'server', undefined, 0);
	const bySection = new Map<Section, Scope>();
	const directories = new Map<string, Scope[]>();
	const directoryPatterns: Scope[] = [];
	const locations = new PathIndex<Scope>();
	const locationPatterns: Scope[] = [];
	const scopeFor = (section: Section | undefined): Scope => {
		let s = section;
		while (s && (s.kind !== 'section' || transparent.has(s.key))) s = s.parent;
		if (!s) return own;
		const made = bySection.get(s);
		if (made) return made;
		const parent = scopeFor(s.parent);
		let kind = kinds[s.key] ?? 'never';
		// Apache looks for <Files> once, before it looks at any <Location> or <If>, and not inside another <Files>
		if (kind === 'files' && parent.kind !== 'server' && parent.kind !== 'directory') kind = 'never';
		if (parent.kind === 'never' || ((kind === 'directory' || kind === 'location') && parent.kind !== 'server'))
			kind = 'never';
		const scope = makeScope(s, kind, parent, bySection.size + 1);
		bySection.set(s, scope);
		if (kind === 'files' || kind === 'if') parent.inner.push(scope);
		else if (kind === 'location') {
			const { kind: form, text } = scope.pattern as SectionPattern;
			if (form === 'literal') locations.add(text, scope);
			else locationPatterns.push(scope);
		} else if (kind === 'directory') {
			const { kind: form, text } = scope.pattern as SectionPattern;
			if (form !== 'literal') directoryPatterns.push(scope);
			else if (directories.has(text)) directories.get(text)?.push(scope);
			else directories.set(text, [scope]);
		}
		return scope;
	};
	for (const placed of settingsOf(server).ofHost(host)) scopeFor(placed.statement.section).statements.push(placed);
	return { own, directories, directoryPatterns, locations, locationPatterns };
});

function makeScope(section: Section | undefined, kind: Scope['kind'], parent: Scope | undefined, order: number): Scope {
	const pattern = section && kind !== 'if' && kind !== 'never' ? patternOf(section) : undefined;
	return { section, kind, parent, pattern, order, statements: [], byKey: undefined, inner: [] };
}

/** The layers that make up the configuration of a subject in a host; what comes later wins. */
export function layersOf(server: Server, host: VirtualHost, subject: Subject): Layer[] {
	const servers = (host === server.main ? [host] : [server.main, host]).map((h) => scopesOf(server, h));
	const base = servers.map(({ own }): Layer => ({ scope: own, cover: 'all' }));
	const directories = directoryLayers(servers, subject);
	const files: Layer[] = [];
	for (const outer of [...base, ...directories]) {
		for (const scope of outer.scope.inner) {
			if (scope.kind === 'files')
				addLayer(files, scope, both(outer.cover, coverOfFiles(scope.pattern as SectionPattern, subject)));
		}
	}
	const locations: Layer[] = [];
	for (const host of servers)
		for (const scope of locationsFor(host, subject))
			addLayer(locations, scope, coverOfLocation(scope.pattern as SectionPattern, subject));
	const layers = [...base, ...directories, ...files, ...locations];
	// a list that grows: an <If> may hold others
	for (const { scope } of layers)
		for (const inner of scope.inner) if (inner.kind === 'if') layers.push({ scope: inner, cover: 'if' });
	return layers;
}

function addLayer(layers: Layer[], scope: Scope, cover: Cover | 'if'): void {
	if (cover !== 'none') layers.push({ scope, cover });
}

function both(outer: Layer['cover'], inner: Cover): Cover {
	if (inner === 'none' || outer === 'all' || outer === 'if') return inner;
	return inner === 'all' || outer === 'unknown' ? outer : inner;
}

/** The `<Directory>` sections for a script, in the order in which they are merged (`server/core.c: reorder_sorter`). */
function directoryLayers(servers: readonly HostScopes[], subject: Subject): Layer[] {
	const found: { layer: Layer; regex: boolean; depth: number; server: number }[] = [];
	servers.forEach(({ directories, directoryPatterns }, server) => {
		for (const scope of [...candidates(directories, subject), ...directoryPatterns]) {
			const pattern = scope.pattern as SectionPattern;
			const cover = coverOfDirectory(pattern, subject);
			if (cover === 'none') continue;
			found.push({ layer: { scope, cover }, regex: pattern.kind === 'regex', depth: componentsOf(pattern), server });
		}
	});
	// whether a section that names the script itself holds depends on FollowSymLinks, which is the default
	for (const entry of found) {
		if (entry.depth < (subject.file?.split('/').length ?? 0) || entry.regex || subject.openFile) continue;
		const isDefault =
			servers.every(({ own }) => keepsSymLinks(own)) && found.every(({ layer }) => keepsSymLinks(layer.scope));
		if (!isDefault) entry.layer = { ...entry.layer, cover: 'unknown' };
	}
	found.sort(
		(a, b) =>
			Number(a.regex) - Number(b.regex) ||
			a.depth - b.depth ||
			a.server - b.server ||
			a.layer.scope.order - b.layer.scope.order,
	);
	return found.map(({ layer }) => layer);
}

/** The `<Location>` sections that may hold for URLs, in reading order. */
function locationsFor({ locations, locationPatterns }: HostScopes, { url, openUrl }: Subject): Scope[] {
	const literal =
		url === undefined ? locations.all() : [...locations.around(url), ...(openUrl ? locations.below(url) : [])];
	return [...literal, ...locationPatterns].sort((a, b) => a.order - b.order);
}

/** As many statements are looked through sooner than they are sorted. */
const FEW = 16;

/** The statements of a scope among which are all of some directives. */
export function statementsOf(scope: Scope, keys: readonly string[]): readonly Setting[] {
	if (scope.statements.length <= FEW) return scope.statements;
	if (!scope.byKey) {
		const byKey = new Map<string, Setting[]>();
		for (const placed of scope.statements) addTo(byKey, placed.statement.command.key, placed);
		scope.byKey = byKey;
	}
	const [first = '', ...others] = keys;
	const list = scope.byKey.get(first) ?? [];
	if (others.length === 0) return list;
	return [list, ...others.map((key) => scope.byKey?.get(key) ?? [])].flat().sort((a, b) => a.order - b.order);
}

function keepsSymLinks(scope: Scope): boolean {
	return statementsOf(scope, ['options']).every(({ statement: { command, text } }) => {
		return command.key !== 'options' || text.args.every(({ value }) => /^[+-]/.test(value) && !/symlinks/i.test(value));
	});
}

/** Of the sections that name a path, those on the way to the script; all, if the way is not known to its end. */
function candidates(directories: HostScopes['directories'], { file, openFile }: Subject): Scope[] {
	if (file === undefined || openFile) return [...directories.values()].flat();
	const found: Scope[] = [];
	for (let end = file.indexOf('/') + 1; end > 0; end = file.indexOf('/', end) + 1)
		found.push(...(directories.get(file.slice(0, end)) ?? []));
	found.push(...(directories.get(`${file}/`) ?? []));
	return found;
}

// --- what is decided ---

/** Why something is not certain. */
export interface Doubt {
	/**
	 * - `if`: an `<If>` decides for each request;
	 * - `condition`: it stands under an `<IfDefine>` or its like that is not known;
	 * - `part`: it holds for a part of the URLs or scripts only;
	 * - `section`: whether its section holds cannot be said;
	 * - `variable`: it holds a variable or a placeholder that is not known;
	 * - `request`: it comes with the request;
	 * - `script`: a dispatch script may say otherwise;
	 * - `htaccess`: a file `.htaccess` may say otherwise;
	 * - `release`: releases of mod_wsgi differ in it;
	 * - `unseen`: what is not to be seen from here may say otherwise.
	 */
	readonly kind:
		| 'if'
		| 'condition'
		| 'part'
		| 'section'
		| 'variable'
		| 'request'
		| 'script'
		| 'htaccess'
		| 'release'
		| 'unseen';
	/** What would decide otherwise. */
	readonly by: Setting | undefined;
}

/** A value, and what decided it. */
export interface Decided<T> {
	/** What holds as far as it is known: certainly, if there are no doubts. */
	readonly value: T;
	readonly by: Setting | 'default';
	readonly doubts: readonly Doubt[];
}

/** What UnsetEnv and RemoveHandler say: as if nothing had been said before. */
export const unset = Symbol('unset');

export interface Question<T> {
	/** The directives that answer it, in lower case. */
	readonly keys: readonly string[];
	/** What a statement says to it; undefined if nothing. */
	readonly read: (statement: Statement) => T | typeof unset | undefined;
	/** When what is unset goes from the section itself: at once (mod_env), or only when it is merged (mod_mime). */
	readonly unsets?: 'at once' | 'on merge';
	readonly fallback: T;
	/** Of two values, whether they come to the same. */
	readonly same?: (a: T, b: T) => boolean;
	/** Whether it may stand in an `.htaccess`. */
	readonly htaccess?: boolean;
}

/** What the layers of a request are asked in. */
export interface MergeContext {
	readonly layers: readonly Layer[];
	/** The statement that all this is asked for: what stands under its conditions is as certain as it is. */
	readonly of: Section | undefined;
	/** Apache looks for a `.htaccess` that may set something. */
	readonly htaccess: Setting | undefined;
	/** Not all of the configuration is known. */
	readonly incomplete: boolean;
	/** What is asked of the main server holds in its virtual hosts too, as far as they do not say otherwise. */
	readonly inHosts: { readonly server: Server; readonly subject: Subject } | undefined;
}

/** Finds the last word on a question. */
export function decide<T>(question: Question<T>, context: MergeContext): Decided<T> {
	const { keys, read, fallback, same = Object.is } = question;
	const { layers } = context;
	const doubtful: { doubt: Doubt; value: T }[] = [];
	let passedOver: Scope['kind'] | undefined;
	for (let i = layers.length - 1; i >= 0; i--) {
		const layer = layers[i] as Layer;
		if (layer.scope.kind === passedOver) continue;
		const said = statementsOf(layer.scope, keys);
		const statements = question.unsets === 'on merge' ? unsetsLast(question, said) : said;
		for (let j = statements.length - 1; j >= 0; j--) {
			const placed = statements[j] as Setting;
			if (!keys.includes(placed.statement.command.key)) continue;
			const value = read(placed.statement);
			if (value === undefined) continue;
			const kind = doubtOf(layer.cover, placed.statement, context.of);
			if (kind !== undefined) {
				doubtful.push({ doubt: { kind, by: placed }, value: value === unset ? fallback : value });
				continue;
			}
			if (value !== unset) return settle(value, placed);
			const reach = reachOf(question, layers, layer);
			if (reach === 'all') return settle(fallback, placed);
			if (reach === 'group') passedOver = layer.scope.kind;
			if (reach !== 'nothing') break;
		}
	}
	return settle(fallback, 'default');

	function settle(value: T, by: Setting | 'default'): Decided<T> {
		const doubts = doubtful.filter((other) => !same(other.value, value)).map(({ doubt }) => doubt);
		if (by !== 'default' && hasUnknown(by.statement)) doubts.push({ kind: 'variable', by });
		if (question.htaccess && context.htaccess) doubts.push({ kind: 'htaccess', by: context.htaccess });
		if (by === 'default' && context.incomplete) doubts.push({ kind: 'unseen', by: undefined });
		const elsewhere = inAnyHost(question, value, context.inHosts);
		if (elsewhere) doubts.push({ kind: 'part', by: elsewhere });
		return { value, by, doubts };
	}
}

/** What a section unsets is taken away from it as a whole, wherever the line stands. */
function unsetsLast<T>({ read }: Question<T>, statements: readonly Setting[]): readonly Setting[] {
	const takes = (placed: Setting) => Number(read(placed.statement) === unset);
	return statements.length > 1 ? statements.toSorted((a, b) => takes(a) - takes(b)) : statements;
}

/**
 * How far back something is unset. Apache first merges all `<Directory>` sections into one, then that into what the servers
 * say; the same with `<Files>` and `<Location>`. What a section unsets goes from what it is merged into, and the merged one
 * forgets about it (`merge_env_dir_configs`, `merge_mime_dir_configs`). So the first of several unsets nothing, a later
 * one only what those before it have set, and only one that stands alone unsets what the servers have set.
 */
function reachOf<T>(
	{ keys, unsets }: Question<T>,
	layers: readonly Layer[],
	layer: Layer,
): 'nothing' | 'own' | 'group' | 'all' {
	const { kind } = layer.scope;
	const group = layers.filter(
		({ scope }) =>
			scope.kind === kind && statementsOf(scope, keys).some(({ statement }) => keys.includes(statement.command.key)),
	);
	const own = unsets === 'at once' ? 'own' : 'nothing';
	if (kind === 'server') return layer === layers[0] ? own : 'all';
	if (group[0] !== layer) return 'group';
	return group.length === 1 ? 'all' : own;
}

/** The first statement in a virtual host that says otherwise than the main server. */
function inAnyHost<T>(
	{ keys, read, fallback, same = Object.is }: Question<T>,
	value: T,
	inHosts: MergeContext['inHosts'],
): Setting | undefined {
	if (!inHosts) return undefined;
	const { server, subject } = inHosts;
	for (const key of keys) {
		for (const placed of settingsOf(server).inVirtualHosts(key)) {
			const said = read(placed.statement);
			const other = said === unset ? fallback : said;
			if (other !== undefined && !same(other, value) && mayHold(placed.statement.section, subject)) return placed;
		}
	}
	return undefined;
}

function mayHold(section: Section | undefined, subject: Subject): boolean {
	for (let s = section; s; s = s.parent) {
		const kind = s.kind === 'section' ? kinds[s.key] : undefined;
		if (kind === 'directory' && coverOfDirectory(patternOf(s), subject) === 'none') return false;
		if (kind === 'location' && coverOfLocation(patternOf(s), subject) === 'none') return false;
		if (kind === 'files' && coverOfFiles(patternOf(s), subject) === 'none') return false;
	}
	return true;
}

function doubtOf(cover: Layer['cover'], statement: Statement, of: Section | undefined): Doubt['kind'] | undefined {
	if (!certainWith(statement.section, of)) return 'condition';
	if (cover === 'all') return undefined;
	return cover === 'unknown' ? 'section' : cover;
}

/** Whether a statement's arguments hold something that nobody knows. */
export function hasUnknown({ text, command }: Statement): boolean {
	return text.isOpaque(command.argsStart, text.text.length);
}
