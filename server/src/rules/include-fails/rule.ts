import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'include-fails',
	kind: 'refused',
	summary: 'A file to include is not there, or includes itself',
	messages: {
		fails: 'Apache cannot include this: {apache}',
	},
	reading: {
		kinds: ['include-failed'],
		report: (problem) => ({ message: 'fails', params: { apache: problem.apache } }),
	},
};
