import { argumentsOf, isOption } from '../../model/arguments.ts';
import { remove } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'single-process-multiprocess',
	kind: 'advice',
	severity: 'hint',
	summary: 'processes=1 tells applications that there are several processes',
	messages: {
		one: 'There is one process without this option too. With it mod_wsgi sets wsgi.multiprocess, as if there were several, and debuggers that run in the browser refuse to work.',
	},
	statement: {
		of: ['wsgidaemonprocess'],
		check(statement, { report }) {
			const all = argumentsOf(statement).rest.filter((item) => isOption(item) && item.name === 'processes');
			const [item] = all;
			if (all.length !== 1 || !item || !isOption(item) || item.isDetached || !/^\+?0*1$/.test(item.value)) return;
			report({
				at: item,
				message: 'one',
				tags: ['unnecessary'],
				fixes: () => [{ title: 'Remove it', edits: [remove(statement, item)], preferred: true }],
			});
		},
	},
};
