import { optionOf } from '../../model/arguments.ts';
import { hasUnknown } from '../../model/merge.ts';
import { atoi } from '../../model/numbers.ts';
import { remove } from '../edits.ts';
import type { Rule } from '../types.ts';

/** Below this many requests the processes do little but start. */
const FEW = 500;

export const rule: Rule = {
	id: 'few-requests-per-process',
	kind: 'advice',
	severity: 'hint',
	summary: 'Daemon processes end after a few requests',
	messages: {
		few: 'The process ends after {count} requests, which a busy site has in no time, and the application is loaded again: those who ask meanwhile wait. Take 1000 or more, or restart-interval, if it has to be.',
	},
	statement: {
		of: ['wsgidaemonprocess'],
		check(statement, { report }) {
			const option = optionOf(statement, 'maximum-requests');
			const count = option ? atoi(option.value) : 0;
			if (!option || count <= 0 || count >= FEW || hasUnknown(statement)) return;
			report({
				at: option,
				message: 'few',
				params: { count },
				fixes: () => [{ title: 'Remove it', edits: [remove(statement, option)] }],
			});
		},
	},
};
