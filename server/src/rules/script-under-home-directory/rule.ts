import { argumentsOf, optionOf } from '../../model/arguments.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'script-under-home-directory',
	kind: 'advice',
	severity: 'hint',
	summary: 'A script or an environment lies in a home directory, which Apache often may not enter',
	messages: {
		root: 'Nobody but root may enter /root: Apache looks for the script as its own user, also where a daemon process runs as another, and requests get 403. Put it elsewhere, such as below /srv.',
		environment:
			'Nobody but root may enter /root: the daemon processes cannot read their Python there, and do not start. Put the environment elsewhere, such as below /srv.',
		home: 'Home directories are often closed to others: Apache looks for the script as its own user, also where a daemon process runs as another, and requests get 403 if it may not enter {home}.',
	},
	statement: {
		of: ['wsgiscriptalias', 'wsgiscriptaliasmatch', 'wsgidaemonprocess'],
		check(statement, { report }) {
			if (statement.command.key === 'wsgidaemonprocess') {
				const environment = optionOf(statement, 'python-home')?.valueWord;
				if (environment && /^\/root(\/|$)/.test(environment.value)) report({ at: environment, message: 'environment' });
				return;
			}
			const target = argumentsOf(statement).positional[1];
			const home = /^(\/root|\/home\/[^/]+)\//.exec(target?.value ?? '')?.[1];
			if (!target || !home) return;
			report({ at: target, message: home === '/root' ? 'root' : 'home', params: { home } });
		},
	},
};
