import { addOptions, lackingAll } from '../daemon-options.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'no-locale',
	kind: 'advice',
	severity: 'hint',
	summary: 'A daemon process group runs in the locale of Apache, which is C as a rule',
	messages: {
		none: 'The processes run in the locale that Apache was started in, C as a rule: file names and output that are not ASCII fail with UnicodeEncodeError. Say lang and locale.',
	},
	statement: {
		of: ['wsgidaemonprocess'],
		check(statement, { report, environment: { target } }) {
			const names = lackingAll(statement, target, ['lang', 'locale']);
			if (names?.length !== 2) return;
			report({
				message: 'none',
				fixes: () => [
					addOptions(
						statement,
						names.map((name) => [name, 'C.UTF-8']),
					),
				],
			});
		},
	},
};
