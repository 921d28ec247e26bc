import { hasUnknown } from '../../model/merge.ts';
import { isConditional } from '../../model/section.ts';
import { placedOf } from '../placed.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'auth-provider-without-script',
	kind: 'broken',
	summary: 'mod_wsgi is to check passwords, but has no script for that',
	messages: {
		script: 'mod_wsgi is to check passwords here, but no WSGIAuthUserScript says how: requests get 500.',
	},
	server({ server, environment, report }) {
		const { exit } = server.evaluation;
		if (environment.role !== 'main' || !exit.complete) return;
		if (placedOf(server, 'wsgiauthuserscript').length > 0) return;
		// a .htaccess may name it
		const isNone = (value: string | undefined) => value === undefined || /^none$/i.test(value);
		if (placedOf(server, 'allowoverride').some(({ statement }) => !statement.text.args.every((w) => isNone(w.value))))
			return;
		for (const key of ['authbasicprovider', 'authdigestprovider']) {
			for (const placed of placedOf(server, key)) {
				const { statement } = placed;
				if (hasUnknown(statement) || isConditional(statement.section)) continue;
				const { args } = statement.text;
				const at = args.find(({ value }) => value.toLowerCase() === 'wsgi');
				if (at && args[0] === at) report(placed, { at, message: 'script' });
			}
		}
	},
};
