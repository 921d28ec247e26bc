import { replace } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'optimize-strips-docstrings',
	kind: 'advice',
	summary: 'WSGIPythonOptimize 2 takes docstrings away, which some packages read',
	messages: {
		strips:
			'With {level} Python drops docstrings, besides assertions. Packages that read them, such as PLY or docopt, fail or misbehave, and next to nothing is gained.',
	},
	statement: {
		of: ['wsgipythonoptimize'],
		check(statement, { report }) {
			const [word] = statement.text.args;
			if (!word || !/^\s*\+?0*[2-9]/.test(word.value)) return;
			report({
				at: word,
				message: 'strips',
				params: { level: word.value },
				fixes: () => [
					{
						title: 'Change to 1',
						edits: [replace(statement, word, '1')],
						preferred: true,
						note: 'Assertions are still left out; 0 keeps them.',
					},
				],
			});
		},
	},
};
