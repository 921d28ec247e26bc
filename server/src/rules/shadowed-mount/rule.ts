import { applicationOf, mountsIn, mountsOf } from '../../model/applications.ts';
import { byHost } from '../../model/by-host.ts';
import type { Section } from '../../model/section.ts';
import type { PlacedStatement } from '../../model/server.ts';
import type { Comparison, Criterion, Lists, OrderedStatement } from '../../model/statement-index.ts';
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

const aliasesByHost = ['wsgiscriptalias', 'wsgiscriptaliasmatch', 'alias', 'aliasmatch'].map(byHost);

/** Hosts in which one alias may take the URLs of a mounted application. */
const crowded: Comparison<Section | 'main', true> = {
	of: aliasesByHost,
	compare(_host, lists) {
		const all = lists.flat();
		return all.some((alias) => isOfScript(alias) && all.some((other) => mayTake(other, alias))) ? true : undefined;
	},
};

/** The hosts in which one alias may take the URLs of another: seldom any, so that the rest is seldom asked. */
function crowdedHosts(lists: Lists): ReadonlySet<Section | undefined> {
	const hosts = new Set<Section | undefined>();
	for (const host of lists.compared(crowded).keys()) hosts.add(host === 'main' ? undefined : host);
	const ofMain = aliasesByHost.flatMap((criterion) => lists.by(criterion).get('main') ?? []);
	// aliases of the main server come after each virtual host's own
	if (ofMain.some((alias) => !isOfScript(alias) || pathOf(alias) === '/') && aliasesByHost.some(isInOtherHost))
		hosts.add(undefined);
	return hosts;

	function isInOtherHost(criterion: Criterion<Section | 'main'>): boolean {
		const sorted = lists.by(criterion);
		return sorted.size > (sorted.has('main') ? 1 : 0);
	}
}

/** Whether it is one of mod_wsgi, and not of mod_alias. */
function isOfScript({ statement }: PlacedStatement): boolean {
	return statement.command.key.startsWith('wsgi');
}

function pathOf({ statement }: PlacedStatement): string {
	return statement.text.args[0]?.value ?? '';
}

/** Whether it comes before a mounted application, or is an Alias, wherever that stands; a pattern may take anything. */
function mayTake(other: OrderedStatement, alias: OrderedStatement): boolean {
	if (other === alias || (other.order > alias.order && isOfScript(other))) return false;
	const prefix = pathOf(other);
	return pathOf(alias).startsWith(prefix) || !prefix.startsWith('/');
}
