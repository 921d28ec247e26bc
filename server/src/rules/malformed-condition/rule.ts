import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'malformed-condition',
	kind: 'refused',
	summary: 'The tag of <IfModule> or one of its kin is not complete',
	messages: {
		malformed: 'Apache decides this section while it reads, and refuses the tag: {apache}',
	},
	reading: {
		kinds: ['bad-condition'],
		report: (problem) => ({ message: 'malformed', params: { apache: problem.apache } }),
	},
};
