import { lookUpGroup } from '../../model/group-lookup.ts';
import { insertAbove, removeLine } from '../edits.ts';
import { certainApplications, hostsOf, locationOf, mismatchedUses } from '../process-groups.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'process-group-of-another-host',
	kind: 'broken',
	summary: 'An application is delegated to a daemon process group of a virtual host with another ServerName',
	messages: {
		other:
			'The daemon process group {name} is declared in a virtual host with another ServerName, and cannot be used from here. The configuration test passes, but every request fails with 500. Declare it outside the virtual hosts, or give both the same ServerName; a ServerAlias does not count.',
		declared: 'Declared here',
	},
	server({ server, environment, report }) {
		if (environment.role !== 'main') return;
		const suspects = mismatchedUses(server, 'of-another-host');
		if (suspects.length === 0) return;
		const release = environment.target.releases.at(-1) as string;
		const failing = new Set(
			certainApplications(server, hostsOf(suspects))
				.filter(({ fate }) => fate.kind === 'group-of-another-host')
				.map(({ processGroup }) => (processGroup.by === 'default' ? undefined : processGroup.by.statement)),
		);
		for (const use of suspects) {
			const { word, name } = use;
			const group = server.groupsByName.get(name);
			// where Apache looks the group up while it reads, it refuses the line already
			if (!group || !failing.has(use.statement)) continue;
			// that there are two of them is told already
			if (server.groupsByName.all(name).length > 1) continue;
			const placed = server.place(use.statement, use.step);
			if (lookUpGroup(server, placed, release)) continue;
			const { statement, document } = group;
			const host = group.host.section;
			report(placed, {
				at: word,
				message: 'other',
				params: { name },
				related: [{ ...locationOf(group, group.word), message: 'declared' }],
				fixes: () =>
					host && !group.use
						? [
								{
									title: `Move the declaration of ${name} out of its virtual host`,
									edits: [
										{ document, ...insertAbove(host.line, statement.line.raw.trim()) },
										{ document, ...removeLine(statement.line) },
									],
									preferred: true,
								},
							]
						: [],
			});
		}
	},
};
