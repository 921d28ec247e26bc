import { optionOf } from '../../model/arguments.ts';
import { replace } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'display-name-misspelt',
	kind: 'risky',
	summary: 'display-name does not say %{GROUP} as it must be written',
	messages: { literal: 'The processes are called {value}, as it stands. Only %{GROUP} becomes the name of the group.' },
	statement: {
		of: ['wsgidaemonprocess'],
		check(statement, { report }) {
			const word = optionOf(statement, 'display-name')?.valueWord;
			if (!word || word.value === '%{GROUP}') return;
			if (word.value !== 'GROUP' && !/^[%$]?[({[]group[)}\]]$|^[%$]group$/i.test(word.value)) return;
			report({
				at: word,
				message: 'literal',
				params: { value: word.value },
				fixes: () => [{ title: 'Change to %{GROUP}', edits: [replace(statement, word, '%{GROUP}')], preferred: true }],
			});
		},
	},
};
