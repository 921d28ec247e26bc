import { insert } from '../edits.ts';
import type { Rule } from '../types.ts';

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
			const fix = {
				title: `Add ${name}=%{GLOBAL}`,
				edits: [insert(statement, text.text.length, ` ${name}=%{GLOBAL}`)],
			};
			return {
				message: 'missing',
				params: { directive: directive?.name ?? '', option: name ?? '' },
				// for the process group only the writer knows
				fixes: () => (name === 'application-group' ? [{ ...fix, preferred: true }] : []),
			};
		},
	},
};
