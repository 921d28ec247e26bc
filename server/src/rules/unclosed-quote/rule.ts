import { findOption } from '../../knowledge/index.ts';
import { argumentsOf, isOption, type Span } from '../../model/arguments.ts';
import type { Statement } from '../../model/statement.ts';
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
			if (!text.text.includes('"') && !text.text.includes("'")) return;
			const values = directive?.options
				? [
						...argumentsOf(statement).positional,
						...argumentsOf(statement).rest.map((item) => (isOption(item) ? item.valueWord : item.word)),
					]
				: text.args;
			const open = values.find((word) => word && !word.closed);
			if (!open?.quote) return;
			const quote = open.quote;
			report({
				at: open,
				message: 'open',
				fixes: () => {
					// where only one word is left, that word was meant
					const isOneWord = !/\s/.test(open.value);
					const end = isOneWord ? open.end : beforeOption(statement, open);
					const fix = { title: 'Close the quote', preferred: true, safe: isOneWord };
					return end === undefined ? [] : [{ ...fix, edits: [insert(statement, end, quote)] }];
				},
			});
		},
	},
};

/** Where a value ends, if an option stands behind it that the directive has. */
function beforeOption({ directive, text }: Statement, { start, end }: Span): number | undefined {
	for (const { index, 1: name = '' } of text.text.slice(start, end).matchAll(/\s+([\w-]+)=/g))
		if (directive && findOption(directive, name)) return start + index;
	return undefined;
}
