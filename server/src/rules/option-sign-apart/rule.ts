import { hasUnknown } from '../../model/merge.ts';
import { replace } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'option-sign-apart',
	kind: 'refused',
	summary: 'A blank stands between the sign and the name of an option',
	messages: {
		apart:
			'The sign and the name of an option are one word: Apache takes {sign} for an option without a name, and does not start.',
	},
	statement: {
		of: ['options'],
		check(statement, { report }) {
			const { args } = statement.text;
			if (hasUnknown(statement)) return;
			const at = args.findIndex(({ value }) => value === '+' || value === '-');
			const sign = args[at];
			const name = args[at + 1];
			// what Apache comes upon before may be refused for another reason
			if (!sign || !args.slice(0, at).every(({ value }) => /^[+-]?[A-Za-z]+$/.test(value))) return;
			report({
				at: sign,
				message: 'apart',
				params: { sign: sign.value },
				apache: 'Illegal option',
				fixes: () =>
					name
						? [
								{
									title: `Change to ${sign.value}${name.value}`,
									edits: [replace(statement, { start: sign.end, end: name.start }, '')],
									preferred: true,
								},
							]
						: [],
			});
		},
	},
};
