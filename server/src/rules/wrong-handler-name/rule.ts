import type { Statement } from '../../model/statement.ts';
import type { Criterion } from '../../model/statement-index.ts';
import type { Word } from '../../syntax/words.ts';
import { replace } from '../edits.ts';
import { placedOf } from '../placed.ts';
import type { Report, Rule } from '../types.ts';

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
		check(statement, { report, environment }) {
			if (environment.role === 'htaccess' && mistakenName(statement)) report(reportOf(statement));
		},
	},
	server({ server, report }) {
		// WSGIHandlerScript may call a handler anything
		const names = placedOf(server, 'wsgihandlerscript').map(({ statement }) => statement.text.args[0]?.value);
		for (const placed of mistakenHandlers.flatMap((each) => server.evaluation.index.by(each).get(true) ?? [])) {
			const { statement } = placed;
			if (!names.includes(mistakenName(statement)?.value)) report(placed, reportOf(statement));
		}
	},
};

const mistakenHandlers: readonly Criterion<true>[] = ['sethandler', 'addhandler'].map((directive) => ({
	directive,
	of: ({ statement }) => (mistakenName(statement) ? true : undefined),
}));

function mistakenName({ text }: Statement): Word | undefined {
	const [word] = text.args;
	return word && mistaken.test(word.value) ? word : undefined;
}

function reportOf(statement: Statement): Report {
	const word = mistakenName(statement) as Word;
	return {
		at: word,
		message: 'handler',
		params: { handler: word.value },
		fixes: () => [
			{ title: 'Change to wsgi-script', edits: [replace(statement, word, 'wsgi-script')], preferred: true },
		],
	};
}
