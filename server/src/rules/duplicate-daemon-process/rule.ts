import { isReadWith } from '../../model/server.ts';
import { removeLine } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'duplicate-daemon-process',
	kind: 'refused',
	summary: 'Two daemon process groups have the same name',
	messages: {
		duplicate:
			'The daemon process group {name} is declared already. A name holds for the whole server, all virtual hosts together, so Apache refuses the second declaration.',
		first: 'Declared here first',
	},
	server({ server, report }) {
		for (const group of server.groups) {
			const first = server.groupsByName.get(group.name);
			if (!first || first === group || !isReadWith(first, group)) continue;
			if (first.statement.text.isOpaque(first.word.start, first.word.end)) continue;
			const { line, text } = first.statement;
			report(group, {
				at: group.word,
				message: 'duplicate',
				params: { name: group.name },
				apache: 'Name duplicates previous WSGI daemon definition.',
				related: [
					{
						document: first.document,
						line,
						start: text.rawStart(first.word.start),
						end: text.rawEnd(first.word.end),
						message: 'first',
					},
				],
				fixes: () => [{ title: 'Remove this second declaration', edits: [removeLine(group.statement.line)] }],
			});
		}
	},
};
