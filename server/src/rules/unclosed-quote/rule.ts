import { argumentsOf, isOption } from '../../model/arguments.ts';
import { insert } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'unclosed-quote',
	kind: 'risky',
	summary: 'A quote is never closed, and the rest of the line belongs to the value',
	messages: {
		open: 'This quote is never closed. Apache says nothing and takes the rest of the line for the value.',
	},
	statement: {
		of: 'mod_wsgi',
		check(statement, { report }) {
			const { text, directive } = statement;
			const values = directive?.options
				? [
						...argumentsOf(statement).positional,
						...argumentsOf(statement).rest.map((item) => (isOption(item) ? item.valueWord : item.word)),
					]
				: text.args;
			const open = values.find((word) => word && !word.closed);
			if (!open?.quote) return;
			const quote = open.quote;
			// where only one word is left, that word was meant
			const isOneWord = !/\s/.test(open.value);
			report({
				at: open,
				message: 'open',
				fixes: () =>
					isOneWord
						? [{ title: 'Close the quote', edits: [insert(statement, open.end, quote)], preferred: true, safe: true }]
						: [],
			});
		},
	},
};
