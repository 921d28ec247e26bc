import { addTo } from '../../model/add-to.ts';
import type { Application } from '../../model/applications.ts';
import { haveSameName } from '../../model/host-names.ts';
import { hasUnknown } from '../../model/merge.ts';
import type { DaemonGroup, Server } from '../../model/server.ts';
import { removeLine } from '../edits.ts';
import { certainApplications, locationOf, renameUses, usesOfGroup } from '../process-groups.ts';
import type { Fix, Rule } from '../types.ts';

export const rule: Rule = {
	id: 'site-has-two-daemon-processes',
	kind: 'advice',
	severity: 'hint',
	summary: 'A site has a daemon process group for each of its ports',
	messages: {
		two: 'The same application runs in {other} too, for another virtual host of this site: it takes the memory twice, and caches are not shared. Both can use one group.',
		first: 'The other group',
	},
	server({ server, environment, report }) {
		if (environment.role !== 'main' || server.groups.length < 2) return;
		const told = new Set<DaemonGroup>();
		/** By URL path and script. */
		const seen = new Map<string, Application[]>();
		for (const application of certainApplications(server)) {
			const { group, host, mount } = application;
			if (!group || hasUnknown(mount.placed.statement)) continue;
			const alike = `${mount.location}\0${mount.target}`;
			const first = seen.get(alike)?.find((other) => isSame(server, other, application));
			addTo(seen, alike, application);
			if (!first?.group || first.group === group || told.has(group)) continue;
			told.add(group);
			const other = first.group;
			report(group, {
				at: group.word,
				message: 'two',
				params: { other: other.name },
				related: [{ ...locationOf(other, other.word), message: 'first' }],
				fixes: () => (host.section ? share(server, other, group) : []),
			});
		}
	},
};

function isSame(server: Server, a: Application, b: Application): boolean {
	if (a.mount.kind !== 'alias' || b.mount.kind !== 'alias') return false;
	return a.host !== b.host && haveSameName(server, a.host, b.host) === true;
}

/** Lets all who use the second group use the first. */
function share(server: Server, first: DaemonGroup, second: DaemonGroup): Fix[] {
	const { name, host, use, document, statement } = second;
	const isReachable = !first.host.section || haveSameName(server, first.host, host);
	const usesOfIt = usesOfGroup(server, name);
	if (use || first.index > second.index || !isReachable) return [];
	if (usesOfIt.some((each) => server.hostOf(each.statement.section) !== host)) return [];
	const renamed = renameUses(server, second, first.name);
	const edits = renamed && [{ document, ...removeLine(statement.line) }, ...renamed];
	return edits ? [{ title: `Use ${first.name} for both`, edits, preferred: true }] : [];
}
