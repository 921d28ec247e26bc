import { hasUnknown } from '../../model/merge.ts';
import { insert } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'options-mix-signs',
	kind: 'refused',
	summary: 'Options with + or - beside options without',
	messages: {
		mixed:
			'Either all options have a + or -, and change what holds here already, or none has, and they replace it. Apache refuses a mixture and does not start.',
	},
	statement: {
		of: ['options'],
		check(statement, { report }) {
			const { args, text } = statement.text;
			if (hasUnknown(statement) || args.some(({ quote }) => quote)) return;
			const isSigned = args.map(({ value }) => /^[+-]/.test(value));
			// a comment, a sign alone and names that Apache does not know are refused for another reason
			if (!isSigned.includes(true) || !isSigned.includes(false) || !args.every(({ value }) => isOptionName(value)))
				return;
			const bare = args.filter((_, i) => !isSigned[i]);
			const fixed = args.map(({ value }, i) => (isSigned[i] ? value : `+${value}`)).join(' ');
			report({
				at: { start: args[0]?.start ?? 0, end: text.length },
				message: 'mixed',
				apache: 'Either all Options must start with + or -, or no Option may.',
				fixes: () => {
					if (bare.some(({ value }) => /^(none|all)$/i.test(value))) return [];
					const edits = bare.map(({ start }) => insert(statement, start, '+'));
					return [{ title: `Change to ${fixed}`, edits, preferred: true }];
				},
			});
		},
	},
};

const names = new Set([
	'indexes',
	'includes',
	'includesnoexec',
	'followsymlinks',
	'symlinksifownermatch',
	'execcgi',
	'multiviews',
	'runscripts',
	'none',
	'all',
]);

function isOptionName(value: string): boolean {
	return names.has(value.replace(/^[+-]/, '').toLowerCase());
}
