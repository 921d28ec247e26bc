import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';
import { clashesIn } from './clash.ts';

export const rule: Rule = {
	id: 'applications-share-interpreter',
	kind: 'advice',
	summary: 'Two applications run in one interpreter, where one may get the modules and settings of the other',
	messages: {
		shared:
			'This application and {other} run in one interpreter: of modules that are called the same, such as the settings of Django, both get those of whichever is loaded first. Give each a daemon process group of its own.',
		other: 'The other application',
	},
	server({ server, environment, report }) {
		if (environment.role !== 'main' || !server.evaluation.exit.complete) return;
		for (const { application, inInterpreter: other } of clashesIn(server)) {
			if (!other) continue;
			const { placed, target = '' } = other.mount;
			report(application.mount.placed, {
				message: 'shared',
				params: { other: target },
				related: [{ ...locationOf(placed, placed.statement.command.word), message: 'other' }],
			});
		}
	},
};
