import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'invalid-regular-expression',
	kind: 'refused',
	summary: 'A regular expression cannot be compiled',
	messages: { invalid: 'Apache cannot compile this regular expression: {problem}.' },
	refusal: {
		causes: ['invalid-regex'],
		report: ({ name }) => ({ message: 'invalid', params: { problem: name ?? '' } }),
	},
};
