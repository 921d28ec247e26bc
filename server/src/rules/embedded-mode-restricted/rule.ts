import type { Mount } from '../../model/applications.ts';
import { optionOf } from '../../model/arguments.ts';
import type { Server } from '../../model/server.ts';
import { insert, quoted } from '../edits.ts';
import { certainApplications, groupsFor, locationOf } from '../process-groups.ts';
import type { Fix, Rule } from '../types.ts';

export const rule: Rule = {
	id: 'embedded-mode-restricted',
	kind: 'broken',
	summary: 'An application runs embedded, though WSGIRestrictEmbedded forbids it',
	messages: {
		restricted:
			'No daemon process group is chosen for this application, and WSGIRestrictEmbedded forbids embedded mode: every request fails with 500. Choose a group with WSGIProcessGroup, or with process-group= here.',
		by: 'Forbidden here',
	},
	server({ server, environment, report }) {
		if (environment.role !== 'main' || !server.evaluation.exit.complete || !server.byName.get('wsgirestrictembedded'))
			return;
		for (const { fate, mount, restrictEmbedded } of certainApplications(server)) {
			if (fate.kind !== 'embedded-restricted' || restrictEmbedded.doubts.length > 0) continue;
			report(mount.placed, {
				message: 'restricted',
				fixes: () => fixesFor(server, mount),
				related: fate.by ? [{ ...locationOf(fate.by, fate.by.statement.command.word), message: 'by' }] : [],
			});
		}
	},
};

/** Delegates the application, if there is one group that it may use. */
function fixesFor(server: Server, { kind, placed: { statement, use } }: Mount): Fix[] {
	const [group, ...others] = groupsFor(server, statement);
	if (!group || others.length > 0 || use || kind === 'handler' || kind === 'handler-script') return [];
	// who says %{GLOBAL} means it
	if (optionOf(statement, 'process-group')) return [];
	return [
		{
			title: `Run the application in ${group.name}`,
			edits: [insert(statement, statement.text.text.length, ` process-group=${quoted(group.name)}`)],
			preferred: true,
		},
	];
}
