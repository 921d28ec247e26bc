import { usesOf } from '../../model/applications.ts';
import { atoi } from '../../model/numbers.ts';
import { refusalsOf } from '../../model/refusals.ts';
import { optionOf } from '../../model/server.ts';
import { remove } from '../edits.ts';
import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'no-threads',
	kind: 'broken',
	summary: 'A daemon process group without threads is to answer requests',
	messages: {
		none: 'With threads=0 the processes run what WSGIImportScript loads, and answer no requests: those to the application hang.',
		application: 'The application',
	},
	server({ server, environment, report }) {
		const { role, target } = environment;
		for (const group of server.groups) {
			const option = optionOf(group.statement, 'threads');
			// what is no number at all is another rule's
			if (!option || !/^\s*[+-]?\d/.test(option.value) || atoi(option.value) !== 0) continue;
			const newest = target.releases.at(-1) as string;
			if (role === 'htaccess' || refusalsOf(group.statement, role, newest, target.platform).length > 0) continue;
			const application = usesOf(server, group).find(
				({ processGroup, fate }) => processGroup.doubts.length === 0 && fate.kind === 'runs',
			);
			if (!application) continue;
			const { placed } = application.mount;
			report(group, {
				at: option,
				message: 'none',
				related: [{ ...locationOf(placed, placed.statement.command.word), message: 'application' }],
				fixes: () => [{ title: 'Remove threads=0', edits: [remove(group.statement, option)], preferred: true }],
			});
		}
	},
};
