import { replace } from '../edits.ts';
import type { Rule } from '../types.ts';

/** Names that people take for mod_wsgi's handler. */
const mistaken = /^(mod[_-]?wsgi|wsgi|wsgi[_-]?module|wsgi_script|wsgi-handler|wsgi-app|python-wsgi)$/i;

export const rule: Rule = {
	id: 'wrong-handler-name',
	kind: 'risky',
	summary: 'The handler of mod_wsgi is called otherwise, so the source of scripts is sent to the client',
	messages: {
		handler:
			'There is no handler {handler}: Apache sends the source of the script to the client. The handler of mod_wsgi is called wsgi-script.',
	},
	statement: {
		of: ['sethandler', 'addhandler'],
		check(statement, { report, document }) {
			const [word] = statement.text.args;
			if (!word || !mistaken.test(word.value)) return;
			// WSGIHandlerScript may call a handler anything
			for (const line of document.lines()) {
				if (line.command?.key === 'wsgihandlerscript' && line.args[0]?.value === word.value) return;
			}
			report({
				at: word,
				message: 'handler',
				params: { handler: word.value },
				fixes: () => [
					{ title: 'Change to wsgi-script', edits: [replace(statement, word, 'wsgi-script')], preferred: true },
				],
			});
		},
	},
};
