import { replace } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'script-reloading-off',
	kind: 'advice',
	severity: 'hint',
	summary: 'WSGIScriptReloading Off: a changed script is not seen before a restart',
	messages: {
		off: 'mod_wsgi does not look whether a script has changed: new code runs when Apache is restarted, and touching the script does nothing.',
	},
	statement: {
		of: ['wsgiscriptreloading'],
		check(statement, { report }) {
			const [word] = statement.text.args;
			if (!word || !/^off$/i.test(word.value)) return;
			report({
				message: 'off',
				fixes: () => [{ title: 'Change to On', edits: [replace(statement, word, 'On')] }],
			});
		},
	},
};
