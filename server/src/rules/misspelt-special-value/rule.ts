import { optionOf } from '../../model/arguments.ts';
import type { Word } from '../../syntax/words.ts';
import { replace } from '../edits.ts';
import type { Rule } from '../types.ts';

const special = ['GLOBAL', 'SERVER', 'RESOURCE', 'HOST'];

export const rule: Rule = {
	id: 'misspelt-special-value',
	kind: 'risky',
	summary: 'A special value such as %{GLOBAL} is misspelt, and taken for a name',
	messages: {
		application:
			'{value} is an ordinary name: the application runs in an interpreter called so. You probably mean {special}.',
		process: '{value} is an ordinary name: no daemon process group is called so. You probably mean {special}.',
	},
	statement: {
		of: [
			'wsgiapplicationgroup',
			'wsgiprocessgroup',
			'wsgiscriptalias',
			'wsgiscriptaliasmatch',
			'wsgihandlerscript',
			'wsgiimportscript',
		],
		check(statement, { report }) {
			const look = (word: Word | undefined, kind: 'application' | 'process') => {
				const meant = word && specialMeant(word.value);
				if (!meant) return;
				report({
					at: word,
					message: kind,
					params: { value: word.value, special: meant },
					fixes: () => [{ title: `Change to ${meant}`, edits: [replace(statement, word, meant)], preferred: true }],
				});
			};
			const { command, text } = statement;
			if (command.key === 'wsgiapplicationgroup') look(text.args[0], 'application');
			else if (command.key === 'wsgiprocessgroup') look(text.args[0], 'process');
			else {
				look(optionOf(statement, 'application-group')?.valueWord, 'application');
				look(optionOf(statement, 'process-group')?.valueWord, 'process');
			}
		},
	},
};

/** The special value that a misspelling stands for; undefined if it is none. */
function specialMeant(value: string): string | undefined {
	const name = /^[%$]?[({[]?([A-Za-z]+)[)}\]]?$/.exec(value)?.[1]?.toUpperCase();
	if (!name || !special.includes(name) || value === `%{${name}}`) return undefined;
	// a bare word in lower case may well be the name of a group
	return value === name || /[%${}()[\]]/.test(value) ? `%{${name}}` : undefined;
}
