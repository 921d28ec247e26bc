import { aliasFor, type Mount, mountsOf } from '../../model/applications.ts';
import { normalPath } from '../../model/cover.ts';
import { hasUnknown } from '../../model/merge.ts';
import { matchesAlias } from '../../model/mount.ts';
import { conditionsOf, contextSection, virtualHostOf } from '../../model/section.ts';
import type { PlacedStatement, Server } from '../../model/server.ts';
import { allAccessGroups } from '../old-access-control/access.ts';
import { placedOf } from '../placed.ts';
import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'script-in-document-root',
	kind: 'risky',
	summary: 'A script lies where its source can be downloaded',
	messages: {
		root: 'The script lies in {by}: its source, and that of all beside it, goes to whoever asks for {url}. Keep the code of the application outside of DocumentRoot.',
		alias:
			'The script lies in {by}: its source, and that of all beside it, goes to whoever asks for {url}. Keep the code of the application away from what Alias serves.',
		here: 'All files in there are served',
	},
	server({ server, report }) {
		if (isGuarded(server)) return;
		const mounts = mountsOf(server).filter(
			({ kind, target, placed }) =>
				kind === 'alias' && /^\/.*\.(py|wsgi)$/.test(target ?? '') && !hasUnknown(placed.statement),
		);
		const told = new Set<PlacedStatement>();
		for (const mount of mounts) {
			const served = aliasAround(server, mount) ?? rootAround(server, mount, mounts);
			if (!served || told.has(served.by)) continue;
			told.add(served.by);
			const { by, path, url, message } = served;
			const word = by.statement.text.args.at(-1);
			report(mount.placed, {
				message,
				params: { by: path, url },
				related: word ? [{ ...locationOf(by, word), message: 'here' }] : [],
			});
		}
	},
};

/** Whether anything else has a say on files: who may see some, what handles them, where requests go. */
function isGuarded(server: Server): boolean {
	const keys = ['sethandler', 'addhandler', 'rewriterule', 'proxypass', 'proxypassmatch', 'redirectmatch'];
	if (keys.some((key) => placedOf(server, key).length > 0)) return true;
	return allAccessGroups(server).some(({ section }) => !section.key.startsWith('<directory'));
}

interface Served {
	readonly message: 'root' | 'alias';
	readonly by: PlacedStatement;
	readonly path: string;
	/** The URL path of the script's file. */
	readonly url: string;
}

/** An `Alias` of a directory that holds the script: it comes before all mounts. */
function aliasAround(server: Server, { placed, target }: Mount): Served | undefined {
	for (const alias of placedOf(server, 'alias')) {
		const { statement } = alias;
		const [url, path, ...more] = statement.text.args;
		if (!url?.value.startsWith('/') || !path || more.length > 0 || !isOfHost(alias, placed)) continue;
		const below = restBelow(path.value, target);
		if (below === undefined) continue;
		return { message: 'alias', by: alias, path: path.value, url: `${url.value.replace(/\/$/, '')}/${below}` };
	}
	return undefined;
}

/** The DocumentRoot that holds the script, where no application takes all URLs. */
function rootAround(server: Server, { placed, host, target }: Mount, mounts: readonly Mount[]): Served | undefined {
	if (mounts.some((other) => other.location === '/' && (other.host === host || other.host === server.main)))
		return undefined;
	const roots = placedOf(server, 'documentroot');
	const inHost = (section: typeof host.section) =>
		roots.filter(({ statement }) => virtualHostOf(statement.section) === section).at(-1);
	const root = inHost(host.section) ?? inHost(undefined);
	const path = root?.statement.text.args[0]?.value;
	if (!root || !path || !isOfHost(root, placed)) return undefined;
	const below = restBelow(path, target);
	if (below === undefined) return undefined;
	const url = `/${below}`;
	const isTaken =
		aliasFor(server, host, url) !== undefined ||
		placedOf(server, 'aliasmatch').length > 0 ||
		[...placedOf(server, 'alias'), ...placedOf(server, 'scriptalias')].some(
			({ statement }) => matchesAlias(url, statement.text.args[0]?.value ?? '') > 0,
		);
	return isTaken ? undefined : { message: 'root', by: root, path, url };
}

/** Whether a line holds for certain wherever an alias does. */
function isOfHost({ statement }: PlacedStatement, { statement: alias }: PlacedStatement): boolean {
	const host = virtualHostOf(statement.section);
	if (hasUnknown(statement) || conditionsOf(statement.section).length > 0) return false;
	return contextSection(statement.section) === host && (!host || host === virtualHostOf(alias.section));
}

/** What follows a directory in the path of a file in it. */
function restBelow(directory: string, file: string | undefined): string | undefined {
	const base = `${normalPath(directory).replace(/\/$/, '')}/`;
	return base !== '/' && file?.startsWith(base) ? file.slice(base.length) : undefined;
}
