import { optionOf } from '../../model/arguments.ts';
import { quoted, replace } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'wrong-path-separator',
	kind: 'risky',
	summary: 'The directories of a Python path are not separated by colons',
	messages: {
		separator:
			'On Unix the directories of a Python path are separated by colons. With {separator} this is one directory that does not exist.',
	},
	statement: {
		of: ['wsgidaemonprocess', 'wsgipythonpath'],
		check(statement, { report, environment }) {
			if (environment.target.platform === 'windows') return;
			const word =
				statement.command.key === 'wsgipythonpath'
					? statement.text.args[0]
					: optionOf(statement, 'python-path')?.valueWord;
			// only what begins a path again after the separator
			const separator = /[^,;]([,;])\s*\//.exec(word?.value ?? '')?.[1];
			if (!word?.value.startsWith('/') || !separator) return;
			const fixed = word.value.replace(/[,;]\s*(?=\/)/g, ':');
			report({
				at: word,
				message: 'separator',
				params: { separator },
				fixes: () => [
					{ title: 'Separate by colons', edits: [replace(statement, word, quoted(fixed))], preferred: true },
				],
			});
		},
	},
};
