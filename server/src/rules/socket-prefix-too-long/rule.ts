import { hasUnknown } from '../../model/merge.ts';
import type { Rule } from '../types.ts';

/** The longest path of a socket (`sun_path`), without the zero at its end. */
const LONGEST = 107;
/** The least and the most that is put behind the prefix: `.1.0.1.sock` to `.4194304.100.100.sock`. */
const ADDED = { least: 11, most: 21 };

export const rule: Rule = {
	id: 'socket-prefix-too-long',
	kind: 'broken',
	summary: 'WSGISocketPrefix is too long for the path of a socket',
	messages: {
		certain:
			'The path of a socket may have 107 characters, and the prefix has {length} before mod_wsgi adds numbers to it: the path is cut off, and requests to daemon processes get 503.',
		possible:
			'The path of a socket may have 107 characters. The prefix has {length}, and mod_wsgi adds up to 20: where the path gets too long it is cut off, and requests to daemon processes get 503.',
	},
	statement: {
		of: ['wsgisocketprefix'],
		check(statement, { report, environment: { target } }) {
			const [word] = statement.text.args;
			if (!word || hasUnknown(statement)) return;
			const root = word.value.startsWith('/') ? '' : target.serverRoot ? `${target.serverRoot}/` : '/';
			const { length } = new TextEncoder().encode(root + word.value);
			if (length + ADDED.most <= LONGEST) return;
			const isCertain = length + ADDED.least > LONGEST;
			report({
				at: word,
				message: isCertain ? 'certain' : 'possible',
				kind: isCertain ? 'broken' : 'risky',
				params: { length },
			});
		},
	},
};
