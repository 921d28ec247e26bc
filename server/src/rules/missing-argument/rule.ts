import { insert } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'missing-argument',
	kind: 'refused',
	summary: 'A WSGI directive lacks an argument it cannot do without',
	messages: {
		missing: '{directive} needs {name}: Apache refuses the line without it.',
		empty: 'This is empty, and {directive} needs {name}: Apache refuses the line.',
		mount:
			'{directive} needs two arguments, the URL path to mount the application at and the script file: Apache refuses the line.',
	},
	refusal: {
		causes: ['missing-argument'],
		report(refusal, statement) {
			const directive = statement.directive?.name ?? '';
			const [only] = statement.text.args;
			// the script alone: the URL was forgotten
			if (
				statement.command.key === 'wsgiscriptalias' &&
				statement.text.args.length === 1 &&
				only &&
				/\.(wsgi|py)$/.test(only.value)
			) {
				const fix = {
					title: "Mount at '/'",
					edits: [insert(statement, statement.command.word.end, ' /')],
					preferred: true,
				};
				return { message: 'mount', params: { directive }, fixes: () => [fix] };
			}
			const params = { directive, name: refusal.name ? `<${refusal.name}>` : 'an argument' };
			return { message: refusal.at === statement.command.word ? 'missing' : 'empty', params };
		},
	},
};
