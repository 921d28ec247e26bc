import { addTo } from '../../model/add-to.ts';
import { applicationOf, mountsIn, mountsOf } from '../../model/applications.ts';
import { type Section, virtualHostOf } from '../../model/section.ts';
import type { PlacedStatement } from '../../model/server.ts';
import type { Lists } from '../../model/statement-index.ts';
import { moveAbove } from '../edits.ts';
import { locationOf } from '../process-groups.ts';
import type { Fix, Rule } from '../types.ts';

export const rule: Rule = {
	id: 'shadowed-mount',
	kind: 'risky',
	summary: 'Another alias takes all the URLs of a mounted application',
	messages: {
		shadowed:
			'No request gets here: {by} takes these URLs before. Among WSGIScriptAlias lines the first that matches wins, so the longest path has to come first; an Alias wins over all of them.',
		by: 'Takes them',
	},
	server({ server, environment, report }) {
		if (environment.role === 'htaccess') return;
		const suspects = server.evaluation.index.derived(crowdedHosts);
		if (suspects.size === 0) return;
		for (const mount of suspects.has(undefined) ? mountsOf(server) : mountsIn(server, suspects)) {
			if (mount.kind !== 'alias') continue;
			const { shadowedBy } = applicationOf(server, mount);
			if (!shadowedBy) continue;
			const path = shadowedBy.statement.text.args[0];
			report(mount.placed, {
				message: 'shadowed',
				params: { by: shadowedBy.statement.text.text.split(/\s+/, 2).join(' ') },
				related: [{ ...locationOf(shadowedBy, path ?? shadowedBy.statement.command.word), message: 'by' }],
				fixes: () => moveBefore(mount.placed, shadowedBy),
			});
		}
	},
};

/** The longer path first, where both are mod_wsgi's: the order counts only among those. */
function moveBefore({ statement, document, use }: PlacedStatement, by: PlacedStatement): Fix[] {
	const isNear = by.document === document && by.statement.section === statement.section;
	if (use || by.use || !isNear || !by.statement.command.key.startsWith('wsgi')) return [];
	const edits = moveAbove(by.statement.line, statement.line);
	return [{ title: `Move it above ${by.statement.text.text.split(/\s+/, 2).join(' ')}`, edits, preferred: true }];
}

interface AliasPath {
	readonly path: string;
	/** Of mod_wsgi, and not of mod_alias. */
	readonly isScript: boolean;
}

const keys = ['wsgiscriptalias', 'wsgiscriptaliasmatch', 'alias', 'aliasmatch'];

/** The hosts in which one alias may take the URLs of another: seldom any, so that the rest is seldom asked. */
function crowdedHosts(lists: Lists): ReadonlySet<Section | undefined> {
	const byHost = new Map<Section | undefined, AliasPath[]>();
	for (const { statement } of keys.flatMap((key) => lists.named(key)).sort((a, b) => a.order - b.order)) {
		const { section, text, command } = statement;
		const host = virtualHostOf(section);
		const alias = { path: text.args[0]?.value ?? '', isScript: command.key.startsWith('wsgi') };
		addTo(byHost, host, alias);
	}
	const crowded = new Set<Section | undefined>();
	for (const [host, list] of byHost)
		if (list.some((alias, at) => alias.isScript && mayBeTaken(alias, at, list))) crowded.add(host);
	const ofMain = byHost.get(undefined);
	// aliases of the main server come after each virtual host's own
	if (ofMain?.some(({ isScript, path }) => !isScript || path === '/') && byHost.size > 1) crowded.add(undefined);
	return crowded;
}

/** By what comes before it, or by an Alias wherever it stands; a pattern may take anything. */
function mayBeTaken({ path }: AliasPath, at: number, list: readonly AliasPath[]): boolean {
	return list.some(
		(other, i) =>
			i !== at && (i < at || !other.isScript) && (path.startsWith(other.path) || !other.path.startsWith('/')),
	);
}
