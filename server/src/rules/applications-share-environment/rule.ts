import { nameOf } from '../../model/paths.ts';
import { clashesIn } from '../applications-share-interpreter/clash.ts';
import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'applications-share-environment',
	kind: 'advice',
	severity: 'hint',
	summary: 'Two Django sites run in one process, where one may get the environment of the other',
	messages: {
		shared:
			'This application and {other} run in one process, which has one environment: what one puts into os.environ, as Django does with its settings, may be there for the other. Give each a daemon process group of its own.',
		other: 'The other application',
	},
	server({ server, environment, report }) {
		if (environment.role !== 'main' || !server.evaluation.exit.complete) return;
		for (const { application, inProcess: other, inInterpreter } of clashesIn(server)) {
			// in one interpreter it is worse, and told
			if (inInterpreter || nameOf(other.mount.target ?? '') !== 'wsgi.py') continue;
			const { placed, target = '' } = other.mount;
			report(application.mount.placed, {
				message: 'shared',
				params: { other: target },
				related: [{ ...locationOf(placed, placed.statement.command.word), message: 'other' }],
			});
		}
	},
};
