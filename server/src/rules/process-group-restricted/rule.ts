import { insert, quoted } from '../edits.ts';
import { certainApplications, locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'process-group-restricted',
	kind: 'broken',
	summary: 'WSGIRestrictProcess does not list the daemon process group that an application uses',
	messages: {
		restricted:
			'WSGIRestrictProcess does not list {name}, in which this application is to run: every request fails with 500.',
		by: 'The groups that may be used are listed here',
	},
	server({ server, environment, report }) {
		if (environment.role !== 'main' || !server.evaluation.exit.complete || !server.byName.get('wsgirestrictprocess'))
			return;
		for (const { fate, mount, processGroup, restrictProcess } of certainApplications(server)) {
			if (fate.kind !== 'process-restricted' || restrictProcess.doubts.length > 0) continue;
			const { by } = fate;
			const name = processGroup.value || '%{GLOBAL}';
			report(mount.placed, {
				message: 'restricted',
				params: { name },
				related: by ? [{ ...locationOf(by, by.statement.command.word), message: 'by' }] : [],
				fixes: () =>
					by && !by.use
						? [
								{
									title: `Add ${name} to WSGIRestrictProcess`,
									edits: [
										{
											document: by.document,
											...insert(by.statement, by.statement.text.text.length, ` ${quoted(name)}`),
										},
									],
									preferred: true,
								},
							]
						: [],
			});
		}
	},
};
