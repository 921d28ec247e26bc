import { insertAbove, remove } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'comment-after-arguments',
	kind: 'refused',
	summary: 'A comment stands behind the arguments of a directive',
	messages: {
		comment:
			'Apache knows comments only at the beginning of a line: it reads this as arguments of {directive} and refuses it.',
	},
	refusal: {
		causes: ['comment'],
		report: ({ at }, statement) => ({
			message: 'comment',
			params: { directive: statement.directive?.name ?? '' },
			fixes: () => [
				{
					title: 'Move the comment to its own line',
					edits: [insertAbove(statement.line, statement.text.text.slice(at.start)), remove(statement, at)],
					preferred: true,
					safe: true,
				},
			],
		}),
	},
};
