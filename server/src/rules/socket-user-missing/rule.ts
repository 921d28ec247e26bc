import { distributions } from '../../knowledge/distributions.ts';
import { applicationOf, mountsOf } from '../../model/applications.ts';
import { optionOf } from '../../model/arguments.ts';
import { hasUnknown } from '../../model/merge.ts';
import { isConditional, virtualHostOf } from '../../model/section.ts';
import { insert } from '../edits.ts';
import { placedOf } from '../placed.ts';
import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'socket-user-missing',
	kind: 'broken',
	summary: 'Apache answers as another user, who may not use the socket of the daemon processes',
	messages: {
		other:
			'Here requests are answered as {user}, and the socket of {group} belongs to the user of Apache: {user} may not connect, and requests get 503. Say socket-user={user} in its WSGIDaemonProcess.',
		group: 'The daemon process group',
	},
	server({ server, report }) {
		// of mpm_itk, and of mod_ruid2
		const users = ['assignuserid', 'ruidgid'].flatMap((key) => placedOf(server, key));
		if (users.length === 0) return;
		// whose socket it is anyway
		const own = new Set(Object.values(distributions).map(({ user }) => user));
		for (const { statement } of placedOf(server, 'user')) own.add(statement.text.args[0]?.value ?? '');
		for (const placed of users) {
			const { statement } = placed;
			const user = statement.text.args[0]?.value;
			const host = virtualHostOf(statement.section);
			if (!user || own.has(user) || !host || hasUnknown(statement) || isConditional(statement.section)) continue;
			const mount = mountsOf(server).find((each) => {
				const { group, processGroup, fate } = applicationOf(server, each);
				if (each.host.section !== host || !group || processGroup.doubts.length > 0) return false;
				if (fate.kind !== 'runs' && fate.kind !== 'unknown') return false;
				return !hasUnknown(group.statement) && !optionOf(group.statement, 'socket-user');
			});
			const group = mount && applicationOf(server, mount).group;
			if (!group) continue;
			const fix = {
				title: `Add socket-user=${user}`,
				edits: [
					{
						...insert(group.statement, group.statement.text.text.length, ` socket-user=${user}`),
						document: group.document,
					},
				],
				preferred: true,
			};
			report(placed, {
				message: 'other',
				params: { user, group: group.name },
				related: [{ ...locationOf(group, group.word), message: 'group' }],
				fixes: () => (group.use ? [] : [fix]),
			});
		}
	},
};
