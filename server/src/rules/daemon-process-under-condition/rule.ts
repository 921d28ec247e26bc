import { type Application, applicationOf, mountsOf } from '../../model/applications.ts';
import { argumentsOf } from '../../model/arguments.ts';
import { conditionsOf, isConditional } from '../../model/section.ts';
import type { DaemonGroup } from '../../model/server.ts';
import type { Criterion } from '../../model/statement-index.ts';
import { moveAbove } from '../edits.ts';
import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'daemon-process-under-condition',
	kind: 'advice',
	summary: 'A daemon process group is declared under a condition, and used without it',
	messages: {
		condition:
			'{name} is declared only where {condition} is true, and used in any case: where it is not, requests get 500. Declare the group outside.',
		use: 'Used here',
	},
	server({ server, environment, report }) {
		if (environment.role !== 'main' || !server.evaluation.exit.complete) return;
		const conditional = server.evaluation.index.by(conditionalGroups);
		if (conditional.size === 0) return;
		const suspects = conditional
			.keys()
			.flatMap(server.groupsByName.all)
			.filter(({ statement }) => isConditional(statement.section));
		const applications = mountsOf(server).map((mount) => applicationOf(server, mount));
		for (const group of suspects) {
			const { name, statement, use } = group;
			// of two, one may be there in each case
			if (server.groupsByName.all(name).length > 1) continue;
			const application = applications.find((each) => isUnsure(each, group));
			if (!application) continue;
			const { placed } = application.mount;
			const shared = conditionsOf(placed.statement.section);
			const condition = conditionsOf(statement.section).find((each) => !shared.includes(each));
			if (!condition) continue;
			report(group, {
				at: group.word,
				message: 'condition',
				params: { name, condition: condition.text.text.trim() },
				related: [{ ...locationOf(placed, placed.statement.command.word), message: 'use' }],
				fixes: () => {
					const title = `Move it above ${condition.name}>`;
					return use ? [] : [{ title, edits: moveAbove(condition.line, statement.line), preferred: true }];
				},
			});
		}
	},
};

/** By their names. */
const conditionalGroups: Criterion<string> = {
	directive: 'wsgidaemonprocess',
	of: ({ statement }) => (isConditional(statement.section) ? argumentsOf(statement).positional[0]?.value : undefined),
};

/** Whether it is not certain that an application has its group, and for no other reason than this declaration. */
function isUnsure({ processGroup }: Application, group: DaemonGroup): boolean {
	const { value, doubts } = processGroup;
	return value === group.name && doubts.length > 0 && doubts.every((d) => d.kind === 'condition' && d.by === group);
}
