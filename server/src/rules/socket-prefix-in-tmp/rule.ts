import { replace } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'socket-prefix-in-tmp',
	kind: 'advice',
	summary: 'The sockets of the daemon processes are put where everybody may write',
	messages: {
		tmp: 'Everybody may write into {directory}: another user of this machine may put a socket there before Apache does, and what cleans it up may take the sockets away, so that requests get 503. Use a directory of root or Apache only.',
	},
	statement: {
		of: ['wsgisocketprefix'],
		check(statement, { report }) {
			const [word] = statement.text.args;
			const directory = /^(\/(?:var\/)?tmp|\/dev\/shm)\/[^/]*$/.exec(word?.value ?? '')?.[1];
			if (!word || !directory) return;
			report({
				at: word,
				message: 'tmp',
				params: { directory },
				fixes: () => [
					{ title: 'Change to /var/run/wsgi', edits: [replace(statement, word, '/var/run/wsgi')], preferred: true },
				],
			});
		},
	},
};
