import { patternOf } from '../../model/cover.ts';
import { contextSection } from '../../model/section.ts';
import type { Statement } from '../../model/statement.ts';
import { remove, removeLine, replace } from '../edits.ts';
import type { Fix, Rule } from '../types.ts';

export const rule: Rule = {
	id: 'cgi-handler-for-wsgi',
	kind: 'risky',
	summary: 'WSGI scripts are given to the handler for CGI programs',
	messages: {
		cgi: 'cgi-script runs files as CGI programs, which .wsgi files are not: requests get 500, or 403 where Options ExecCGI is off. It also takes those that WSGIScriptAlias leads to. The handler of mod_wsgi is called wsgi-script.',
	},
	statement: {
		of: ['addhandler', 'sethandler'],
		check(statement, { report }) {
			const [handler, ...extensions] = statement.text.args;
			if (handler?.value.toLowerCase() !== 'cgi-script') return;
			if (statement.command.key === 'sethandler') {
				if (isForScripts(statement)) report({ at: handler, message: 'cgi', fixes: () => [toWsgi(statement, handler)] });
				return;
			}
			const at = extensions.find(({ value }) => /^\.?wsgi$/i.test(value));
			if (!at) return;
			const fix: Fix = {
				title: 'Take .wsgi away',
				edits: extensions.length === 1 ? [removeLine(statement.line)] : [remove(statement, at)],
			};
			report({
				at,
				message: 'cgi',
				fixes: () => (extensions.length === 1 ? [toWsgi(statement, handler), fix] : [fix]),
			});
		},
	},
};

function toWsgi(statement: Statement, word: { start: number; end: number }): Fix {
	return { title: 'Change to wsgi-script', edits: [replace(statement, word, 'wsgi-script')], preferred: true };
}

/** In a `<Files>` for scripts of WSGI by their extension. */
function isForScripts({ section }: Statement): boolean {
	const files = contextSection(section);
	if (files?.key !== '<files' && files?.key !== '<filesmatch') return false;
	return /\.wsgi\$?$/.test(patternOf(files).text);
}
