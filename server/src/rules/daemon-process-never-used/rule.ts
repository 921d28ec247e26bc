import { refusalsOf } from '../../model/refusals.ts';
import { insertAbove, quoted } from '../edits.ts';
import { certainApplications, groupsOfRequests, hostsOf, locationOf, unusedGroups } from '../process-groups.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'daemon-process-never-used',
	kind: 'risky',
	summary: 'A daemon process group is declared, but the application beside it runs embedded',
	messages: {
		unused:
			'Nothing uses the daemon process group {name}: the application runs inside Apache itself, as its user and with its Python, and no option given here has an effect. Delegate it with WSGIProcessGroup {name}.',
		embedded: 'This application runs embedded',
	},
	server({ server, environment, report }) {
		if (environment.role !== 'main' || !server.evaluation.exit.complete) return;
		const { index } = server.evaluation;
		const unused = unusedGroups(server);
		if (unused.length === 0 || index.compared(groupsOfRequests).size > 0) return;
		const release = environment.target.releases.at(-1) as string;
		const embedded = certainApplications(server, hostsOf(unused)).filter(
			({ processGroup, fate, mount }) =>
				processGroup.value === '' &&
				fate.kind === 'runs' &&
				// a line that Apache refuses may mean the group
				refusalsOf(mount.placed.statement, 'main', release, environment.target.platform).length === 0,
		);
		for (const group of unused) {
			const beside = embedded.filter(({ mount }) => !group.host.section || mount.host === group.host);
			// who says %{GLOBAL} means it
			const forgotten = beside.filter(({ processGroup }) => processGroup.by === 'default');
			const [first] = forgotten;
			if (!first) continue;
			const { placed } = first.mount;
			// one line for all of a virtual host, if that is what all of them are in
			const isOneHost = forgotten.every(({ mount }) => mount.host === first.mount.host);
			const canMove =
				isOneHost && beside.length === forgotten.length && !placed.use && placed.document === group.document;
			report(group, {
				at: group.word,
				message: 'unused',
				params: { name: group.name },
				related: [{ ...locationOf(placed, placed.statement.command.word), message: 'embedded' }],
				fixes: () =>
					canMove
						? [
								{
									title: `Run ${forgotten.length > 1 ? 'the applications' : 'the application'} in ${group.name}`,
									edits: [insertAbove(placed.statement.line, `WSGIProcessGroup ${quoted(group.name)}`)],
									preferred: true,
								},
							]
						: [],
			});
		}
	},
};
