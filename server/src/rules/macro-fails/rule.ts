import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'macro-fails',
	kind: 'refused',
	summary: 'A macro cannot be defined or used like this',
	messages: {
		fails: 'Apache refuses this use of macros: {apache}',
	},
	reading: {
		kinds: ['macro-failed'],
		report: (problem) => ({ message: 'fails', params: { apache: problem.apache } }),
	},
};
