import { usesOf } from '../../model/applications.ts';
import { moveAbove } from '../edits.ts';
import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'daemon-process-declared-in-one-host',
	kind: 'advice',
	severity: 'hint',
	summary: 'A daemon process group is declared in one virtual host and used in another',
	messages: {
		tied: 'Another virtual host uses {name} too, and needs this one for it: without this declaration, or with another ServerName here, its requests get 500. Declare the group outside the virtual hosts.',
		use: 'Used here',
	},
	server({ server, environment, report }) {
		if (environment.role !== 'main') return;
		for (const group of server.groups) {
			const { host, statement, use, name } = group;
			if (!host.section) continue;
			const other = usesOf(server, group).find(
				(each) => each.host.section && each.host !== host && each.fate.kind === 'runs',
			);
			if (!other) continue;
			const { section } = host;
			const { placed } = other.mount;
			report(group, {
				at: group.word,
				message: 'tied',
				params: { name },
				related: [{ ...locationOf(placed, placed.statement.command.word), message: 'use' }],
				fixes: () => {
					const title = `Move the declaration of ${name} out of its virtual host`;
					return use ? [] : [{ title, edits: moveAbove(section.line, statement.line), preferred: true }];
				},
			});
		}
	},
};
