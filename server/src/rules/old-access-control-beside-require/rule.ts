import { removeLine } from '../edits.ts';
import { accessGroups, denied, isSame, letIn, requireLines } from '../old-access-control/access.ts';
import { locationOf } from '../process-groups.ts';
import type { Fix, Rule } from '../types.ts';
import { isMixed } from './mixed.ts';

export const rule: Rule = {
	id: 'old-access-control-beside-require',
	kind: 'risky',
	summary: 'Order, Allow and Deny turn away whom the Require beside them lets in',
	messages: {
		nobody:
			'Apache asks both Require and Order, Allow and Deny. Require lets everybody in, but these let in nobody: all requests get 403.',
		some: 'Apache asks both Require and Order, Allow and Deny. Require lets everybody in, but these do not: in effect it is {require}, and others get 403.',
		require: 'Require lets everybody in',
	},
	server({ server, report }) {
		for (const group of accessGroups(server)) {
			if (!isMixed(group)) continue;
			const { old, requires } = group;
			const hosts = letIn(group);
			const [first] = old;
			const [require] = requires;
			if (!hosts || !first || !require) continue;
			const fix: Fix = {
				title: 'Keep Require only',
				edits: old.map(({ statement }) => removeLine(statement.line)),
				preferred: true,
				note: 'Everybody is let in then.',
			};
			report(first, {
				message: isSame(hosts, denied) ? 'nobody' : 'some',
				params: { require: requireLines(hosts, '').join(' ') },
				related: [{ ...locationOf(require, require.statement.command.word), message: 'require' }],
				fixes: () => [fix],
			});
		}
	},
};
