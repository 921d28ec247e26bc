import { argumentsOf } from '../../model/arguments.ts';
import { hasUnknown } from '../../model/merge.ts';
import { replace } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'alias-arguments-swapped',
	kind: 'broken',
	summary: 'The script stands before the URL path in a WSGIScriptAlias',
	messages: {
		swapped:
			'The URL path comes first, then the script: as it stands, {script} is a URL that nobody asks for, and leads to {path}, which is no script.',
	},
	statement: {
		of: ['wsgiscriptalias'],
		check(statement, { report }) {
			const [first, second] = argumentsOf(statement).positional;
			if (!first || !second || hasUnknown(statement)) return;
			if (!/^\/.+\/[^/]+\.(wsgi|py)$/.test(first.value) || !/^(\/|(\/[\w-]+){1,2}\/?)$/.test(second.value)) return;
			const { text } = statement.text;
			const source = (word: typeof first) => text.slice(word.start, word.end);
			report({
				at: { start: first.start, end: second.end },
				message: 'swapped',
				params: { script: first.value, path: second.value },
				fixes: () => [
					{
						title: 'Swap them',
						edits: [replace(statement, first, source(second)), replace(statement, second, source(first))],
						preferred: true,
					},
				],
			});
		},
	},
};
