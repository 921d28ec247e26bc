import { argumentsOf } from '../../model/arguments.ts';
import { carriedOut, missingAt } from '../target-files.ts';
import type { Kind, Rule } from '../types.ts';

/** Which argument of a directive names a script, and what comes of one that is not there. */
const scripts: Readonly<Record<string, { readonly argument: 0 | 1; readonly kind: Kind }>> = {
	wsgiscriptalias: { argument: 1, kind: 'broken' },
	wsgiscriptaliasmatch: { argument: 1, kind: 'broken' },
	wsgihandlerscript: { argument: 1, kind: 'broken' },
	wsgiaccessscript: { argument: 0, kind: 'broken' },
	wsgiauthuserscript: { argument: 0, kind: 'broken' },
	wsgiauthgroupscript: { argument: 0, kind: 'broken' },
	wsgiimportscript: { argument: 0, kind: 'risky' },
	wsgidispatchscript: { argument: 0, kind: 'risky' },
};

export const rule: Rule = {
	id: 'script-not-there',
	kind: 'broken',
	summary: 'The file of a script is not there',
	messages: {
		wsgiscriptalias: 'Nothing is at {at}: Apache answers requests for this script with 404.',
		wsgiscriptaliasmatch: 'Nothing is at {at}: Apache answers requests for this script with 404.',
		wsgihandlerscript: 'Nothing is at {at}: requests that this handler is to answer get 500.',
		wsgiaccessscript: 'Nothing is at {at}: requests that it is to judge get 403.',
		wsgiauthuserscript: 'Nothing is at {at}: requests that it is to check the password of get 500.',
		wsgiauthgroupscript: 'Nothing is at {at}: no user is in any group, and requests that require one get 401.',
		wsgiimportscript:
			'Nothing is at {at}: mod_wsgi logs an error with each process that starts, and nothing is loaded beforehand.',
		wsgidispatchscript:
			'Nothing is at {at}: mod_wsgi logs an error with each request, and goes on as if this line were not there.',
	},
	server({ server, environment, report }) {
		for (const placed of carriedOut(server, Object.keys(scripts))) {
			const { key } = placed.statement.command;
			const script = scripts[key];
			const word = script && argumentsOf(placed.statement).positional[script.argument];
			const at = word && missingAt(environment, word.value);
			if (at) report(placed, { at: word, message: key, params: { at }, kind: script.kind });
		}
	},
};
