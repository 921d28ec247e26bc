import { distributions, factsOf } from '../../knowledge/distributions.ts';
import { optionOf } from '../../model/arguments.ts';
import { hasUnknown } from '../../model/merge.ts';
import { isConditional } from '../../model/section.ts';
import type { Server } from '../../model/server.ts';
import { remove } from '../edits.ts';
import { placedOf } from '../placed.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'daemon-user-is-apache',
	kind: 'advice',
	severity: 'hint',
	summary: 'Daemon processes are to run as the account that they run as anyway',
	messages: {
		same: 'Apache itself runs as {user}, and daemon processes do so without this option. An account of its own keeps the files of the application from Apache, and those of other sites from the application.',
		assumed:
			'{user} is the account that Apache itself runs as on {distribution}, and daemon processes do so without this option. An account of its own keeps the files of the application from Apache, and those of other sites from the application.',
	},
	server({ server, environment: { target }, report }) {
		const own = userOf(server);
		const known = factsOf(target.distribution);
		for (const group of server.groups) {
			const { statement, use } = group;
			const option = optionOf(statement, 'user');
			if (!option?.value || hasUnknown(statement)) continue;
			const facts = own
				? undefined
				: Object.values(distributions).find((each) => each.user === option.value && (!known || each === known));
			if (own !== option.value && !facts) continue;
			report(group, {
				at: option,
				message: facts ? 'assumed' : 'same',
				params: { user: option.value, distribution: facts?.name ?? '' },
				tags: ['unnecessary'],
				fixes: () => (use ? [] : [{ title: 'Remove it', edits: [remove(statement, option)] }]),
			});
		}
	},
};

/** The account of Apache, if the configuration names it. */
function userOf(server: Server): string | undefined {
	const placed = placedOf(server, 'user').findLast(({ statement }) => !isConditional(statement.section));
	return placed && !hasUnknown(placed.statement) ? placed.statement.text.args[0]?.value : undefined;
}
