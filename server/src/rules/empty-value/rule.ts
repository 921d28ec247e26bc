import { isOption } from '../../model/arguments.ts';
import { remove } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'empty-value',
	kind: 'refused',
	summary: 'An option has no value',
	messages: { empty: 'Nothing stands after {option}=, and Apache refuses the line. Give it a value, or leave it out.' },
	refusal: {
		causes: ['empty-value'],
		report({ item }, statement) {
			if (!item || !isOption(item)) return undefined;
			return {
				message: 'empty',
				params: { option: item.name },
				fixes: () => [{ title: `Remove ${item.name}=`, edits: [remove(statement, item)] }],
			};
		},
	},
};
