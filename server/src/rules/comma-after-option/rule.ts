import { findOption } from '../../knowledge/index.ts';
import { argumentsOf, isOption } from '../../model/arguments.ts';
import type { Statement } from '../../model/statement.ts';
import type { Word } from '../../syntax/words.ts';
import { replace } from '../edits.ts';
import type { Report, Rule } from '../types.ts';

export const rule: Rule = {
	id: 'comma-after-option',
	kind: 'risky',
	summary: 'Options are separated by commas, which belong to the values',
	messages: {
		name: 'Blanks separate options, and commas do not: this group is called {value}, with the comma.',
		number: 'Blanks separate options, and commas do not. mod_wsgi takes the digits, and ignores this one.',
		value: 'Blanks separate options, and commas do not: the value is {value}, with the comma.',
		account:
			'Blanks separate options, and commas do not: Apache looks for {value}, with the comma, and does not start.',
	},
	statement: {
		of: ['wsgidaemonprocess'],
		check(statement, { report }) {
			const { directive } = statement;
			if (!directive) return;
			const { positional, rest } = argumentsOf(statement);
			const [name] = positional;
			if (name && hasComma(statement, name) && rest.length > 0) report(removeComma(statement, name, 'name'));
			for (const item of rest) {
				if (!isOption(item) || !item.valueWord || !hasComma(statement, item.valueWord)) continue;
				const kind = findOption(directive, item.name)?.value.kind;
				// no account can be called so
				if (/^(user|group)$/.test(item.name)) {
					const apache = `bad ${item.name} name ${item.value}`;
					report({ ...removeComma(statement, item.valueWord, 'account'), kind: 'refused', apache });
				} else if (kind === 'integer') {
					if (/\d,+$/.test(item.value)) report({ ...removeComma(statement, item.valueWord, 'number'), kind: 'advice' });
				} else if (kind === 'path' || kind === 'text') report(removeComma(statement, item.valueWord, 'value'));
			}
		},
	},
};

/** Whether a word ends with a comma that nothing stands before it to make a list of. */
function hasComma({ text }: Statement, { end, value, quote }: Word): boolean {
	return !quote && text.text[end - 1] === ',' && /[^,],+$/.test(value);
}

function removeComma(statement: Statement, word: Word, message: string): Report {
	const commas = /,+$/.exec(word.value)?.[0] ?? '';
	const at = { start: word.end - commas.length, end: word.end };
	return {
		at: word,
		message,
		params: { value: word.value },
		fixes: () => [{ title: 'Remove the comma', edits: [replace(statement, at, '')], preferred: true }],
	};
}
