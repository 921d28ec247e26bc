import { addOptions, lackingAll } from '../daemon-options.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'no-display-name',
	kind: 'advice',
	severity: 'hint',
	summary: 'The processes of a daemon process group look like those of Apache',
	messages: {
		none: 'ps and top show these processes under the name of Apache. With display-name=%{GROUP} they are called (wsgi:{name}).',
	},
	statement: {
		of: ['wsgidaemonprocess'],
		check(statement, { report, environment: { target } }) {
			if (!lackingAll(statement, target, ['display-name'])) return;
			report({
				message: 'none',
				params: { name: statement.text.args[0]?.value ?? '' },
				fixes: () => [addOptions(statement, [['display-name', '%{GROUP}']])],
			});
		},
	},
};
