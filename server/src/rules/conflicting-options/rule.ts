import { isOption } from '../../model/arguments.ts';
import { remove } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'conflicting-options',
	kind: 'refused',
	summary: 'Two options exclude each other, or a selector stands twice',
	messages: {
		exclude: '{option} and {other} exclude each other: Apache refuses the line. Keep the one that is meant.',
		repeated: 'Each selector may be given once only: Apache refuses the second.',
	},
	refusal: {
		causes: ['conflicting-options', 'repeated-selector'],
		report({ cause, at, item, name }, statement) {
			if (cause === 'repeated-selector') {
				return {
					message: 'repeated',
					fixes: () => [{ title: 'Remove the second', edits: [remove(statement, at)] }],
				};
			}
			if (!item || !isOption(item)) return undefined;
			return {
				message: 'exclude',
				params: { option: item.name, other: name ?? '' },
				fixes: () => [{ title: `Remove ${item.name}`, edits: [remove(statement, item)] }],
			};
		},
	},
};
