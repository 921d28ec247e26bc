import { optionOf } from '../../model/arguments.ts';
import { hasUnknown } from '../../model/merge.ts';
import { atoi } from '../../model/numbers.ts';
import type { Rule } from '../types.ts';

/** More than anybody needs: the usual number is 15. */
const MANY = 100;

export const rule: Rule = {
	id: 'more-threads-than-useful',
	kind: 'advice',
	severity: 'hint',
	summary: 'A daemon process has so many threads that they hinder each other',
	messages: {
		many: 'Only one thread of a process runs Python at a time, and {count} of them wait for each other more than they work. Take 5 to 25, and more processes.',
	},
	statement: {
		of: ['wsgidaemonprocess'],
		check(statement, { report }) {
			const option = optionOf(statement, 'threads');
			const count = option ? atoi(option.value) : 0;
			if (option && count >= MANY && !hasUnknown(statement)) report({ at: option, message: 'many', params: { count } });
		},
	},
};
