import { insert, quoted } from '../edits.ts';
import { groupsFor } from '../process-groups.ts';
import type { Fix, Rule } from '../types.ts';

export const rule: Rule = {
	id: 'missing-option',
	kind: 'refused',
	summary: 'An option that cannot be left out is missing',
	messages: {
		missing: '{directive} needs {option}=: Apache must know where to import the script before the first request.',
	},
	refusal: {
		causes: ['missing-option'],
		report({ name }, statement) {
			const { directive, text } = statement;
			const add = (value: string): Fix => ({
				title: `Add ${name}=${value}`,
				edits: [insert(statement, text.text.length, ` ${name}=${quoted(value)}`)],
				preferred: true,
			});
			return {
				message: 'missing',
				params: { directive: directive?.name ?? '', option: name ?? '' },
				fixesIn(server) {
					if (name !== 'process-group') return [add('%{GLOBAL}')];
					// of several groups only the writer knows which
					const [group, ...others] = groupsFor(server, statement);
					return group && others.length === 0 ? [add(group.name)] : [];
				},
			};
		},
	},
};
