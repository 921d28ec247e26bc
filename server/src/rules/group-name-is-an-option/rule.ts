import { findOption } from '../../knowledge/index.ts';
import { argumentsOf } from '../../model/arguments.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'group-name-is-an-option',
	kind: 'risky',
	summary: 'The name of a daemon process group was forgotten, and its first option is taken for it',
	messages: {
		name: 'The first word is the name of the group: this declares a group called {name}, and the option has no effect.',
	},
	statement: {
		of: ['wsgidaemonprocess'],
		check(statement, { report }) {
			const [name] = argumentsOf(statement).positional;
			const option = /^([\w-]+)=/.exec(name?.value ?? '')?.[1];
			if (!name || !option || !statement.directive || !findOption(statement.directive, option)) return;
			report({ at: name, message: 'name', params: { name: name.value } });
		},
	},
};
