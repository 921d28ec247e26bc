import { certainApplications, locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';

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
				related: fate.by ? [{ ...locationOf(fate.by, fate.by.statement.command.word), message: 'by' }] : [],
			});
		}
	},
};
