import { findOption } from '../../knowledge/index.ts';
import { argumentsOf } from '../../model/arguments.ts';
import type { Server } from '../../model/server.ts';
import type { Statement } from '../../model/statement.ts';
import type { Word } from '../../syntax/words.ts';
import { insert, quoted } from '../edits.ts';
import { mismatchedUses } from '../process-groups.ts';
import type { Fix, Rule } from '../types.ts';

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
			report({
				at: name,
				message: 'name',
				params: { name: name.value },
				fixesIn: (server) => [insertName(server, statement, name)],
			});
		},
	},
};

/** The name that is used and not declared, if there is one. */
function insertName(server: Server, statement: Statement, first: Word): Fix {
	const uses = mismatchedUses(server, 'undeclared');
	const wanted = new Set(uses.map(({ name }) => name));
	let [name = 'app'] = wanted.size === 1 ? wanted : [];
	for (let number = 2; server.groupsByName.has(name); number++) name = `app-${number}`;
	return {
		title: `Call the group ${name}`,
		edits: [insert(statement, first.start, `${quoted(name)} `)],
		preferred: true,
	};
}
