import { usesOf } from '../../model/applications.ts';
import { argumentsOf, isOption, optionOf } from '../../model/arguments.ts';
import { insert, insertAbove } from '../edits.ts';
import { locationOf } from '../process-groups.ts';
import type { Fix, Rule } from '../types.ts';

export const rule: Rule = {
	id: 'application-group-not-global',
	kind: 'advice',
	severity: 'hint',
	summary: 'The only application of a daemon process group runs in a sub-interpreter',
	messages: {
		sub: 'This application has the processes of {group} for itself, but runs in a sub-interpreter there. Packages with C code, such as numpy, may hang or fail in one, and requests then time out. Say WSGIApplicationGroup %{GLOBAL}.',
		group: 'The processes',
	},
	server({ server, environment: { role }, report }) {
		if (role !== 'main' || !server.evaluation.exit.complete) return;
		for (const group of server.groups) {
			const uses = usesOf(server, group);
			const [use] = uses;
			// one script under several URLs, or for several virtual hosts, is one application if all say so
			if (!use || new Set(uses.map(({ mount }) => mount.target)).size > 1) continue;
			for (const { mount, applicationGroup, applicationGroupName, processGroup, fate } of uses) {
				const { placed, kind } = mount;
				const isDefault = applicationGroup.by === 'default' && applicationGroupName === '%{RESOURCE}';
				// of a whole configuration only the name of the machine is not seen, and the port of the request
				const isCertain = [...processGroup.doubts, ...applicationGroup.doubts].every(
					(doubt) => doubt.kind === 'request' || doubt.kind === 'unseen',
				);
				if (kind !== 'alias' || !isDefault || !isCertain || fate.kind !== 'runs') continue;
				const { statement } = placed;
				if (!argumentsOf(statement).rest.every((item) => isOption(item) && item.valueWord?.closed)) continue;
				const fix: Fix = {
					title: 'Run it in the main interpreter',
					edits: [
						optionOf(statement, 'process-group')
							? insert(statement, statement.text.text.length, ' application-group=%{GLOBAL}')
							: insertAbove(statement.line, 'WSGIApplicationGroup %{GLOBAL}'),
					],
					preferred: true,
				};
				report(placed, {
					message: 'sub',
					params: { group: group.name },
					related: [{ ...locationOf(group, group.word), message: 'group' }],
					fixes: () => (placed.use ? [] : [fix]),
				});
			}
		}
	},
};
