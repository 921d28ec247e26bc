import { isOption } from '../../model/arguments.ts';
import { remove } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'daemon-as-root',
	kind: 'refused',
	summary: 'A daemon process group is to run as root',
	messages: {
		root: 'mod_wsgi does not run applications as root, and Apache refuses the line. Name an account of their own, or leave user= out: they then run as Apache does.',
	},
	refusal: {
		causes: ['root-user'],
		report({ item }, statement) {
			if (!item || !isOption(item)) return undefined;
			return { message: 'root', fixes: () => [{ title: 'Remove user=', edits: [remove(statement, item)] }] };
		},
	},
};
