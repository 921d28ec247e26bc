import { hasUnknown } from '../../model/merge.ts';
import { contextSection, virtualHostOf } from '../../model/section.ts';
import { replace } from '../edits.ts';
import { placedOf } from '../placed.ts';
import type { Fix, Rule } from '../types.ts';

export const rule: Rule = {
	id: 'script-alias-for-wsgi',
	kind: 'risky',
	summary: 'ScriptAlias, which is for CGI, leads to a WSGI script',
	messages: {
		cgi: 'ScriptAlias runs {script} as a CGI program, which a WSGI script is not: requests get 500, "End of script output before headers". It is WSGIScriptAlias.',
	},
	server({ server, report }) {
		const handlers = [...placedOf(server, 'sethandler'), ...placedOf(server, 'addhandler')];
		// a handler may be stronger than the alias
		if (handlers.some(({ statement }) => statement.text.args[0]?.value.toLowerCase() !== 'cgi-script')) return;
		for (const placed of placedOf(server, 'scriptalias')) {
			const { statement } = placed;
			const [path, script] = statement.text.args;
			if (!path || !script || !/\.wsgi$/.test(script.value) || hasUnknown(statement)) continue;
			if (contextSection(statement.section) !== virtualHostOf(statement.section)) continue;
			const fix: Fix = {
				title: 'Change to WSGIScriptAlias',
				edits: [replace(statement, statement.command.word, 'WSGIScriptAlias')],
				preferred: true,
			};
			report(placed, { message: 'cgi', params: { script: script.value }, fixes: () => [fix] });
		}
	},
};
