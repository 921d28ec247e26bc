import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'section-not-closed',
	kind: 'refused',
	summary: 'A section is never closed',
	messages: {
		open: '{name}> is never closed, and Apache refuses the file. Add </{bare}> where it ends.',
		skipped:
			'Apache leaves this section out, but looks for its end all the same, and refuses the file without it: {apache}.',
		macro: 'This macro is never ended, and Apache refuses the file. Add </Macro> where its body ends.',
	},
	reading: {
		kinds: ['not-closed', 'skipped-not-closed', 'macro-not-closed'],
		report(problem) {
			if (problem.kind !== 'not-closed') {
				return problem.kind === 'macro-not-closed'
					? { message: 'macro' }
					: { message: 'skipped', params: { apache: problem.apache } };
			}
			const { name } = problem.section;
			return { message: 'open', params: { name, bare: name.slice(1) } };
		},
	},
};
