import { haveSameName } from '../../model/host-names.ts';
import { type DaemonGroup, isReadWith, type Server } from '../../model/server.ts';
import { moveAbove, quoted, removeLine, replace } from '../edits.ts';
import { locationOf, renameUses } from '../process-groups.ts';
import type { Fix, Rule } from '../types.ts';

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
		for (const group of server.repeatedGroups) {
			const first = server.groupsByName.get(group.name);
			if (!first || !isReadWith(first, group)) continue;
			if (first.statement.text.isOpaque(first.word.start, first.word.end)) continue;
			report(group, {
				at: group.word,
				message: 'duplicate',
				params: { name: group.name },
				apache: 'Name duplicates previous WSGI daemon definition.',
				related: [{ ...locationOf(first, first.word), message: 'first' }],
				fixes: () => fixesFor(server, first, group),
			});
		}
	},
};

function fixesFor(server: Server, first: DaemonGroup, second: DaemonGroup): Fix[] {
	const { section } = first.host;
	const remove: Fix = { title: 'Remove this second declaration', edits: [removeLine(second.statement.line)] };
	// the first can be used from here, too
	if (!section || first.host === second.host || haveSameName(server, first.host, second.host))
		return [{ ...remove, preferred: true }];
	if (first.use) return [];
	const { document } = first;
	const moved = moveAbove(section.line, first.statement.line).map((edit) => ({ ...edit, document }));
	const once: Fix = { title: 'Declare it once, outside the virtual hosts', edits: [...moved, ...remove.edits] };
	return [once, ...rename(server, second)];
}

/** Two applications that are called the same. */
function rename(server: Server, group: DaemonGroup): Fix[] {
	let number = 2;
	while (server.groupsByName.has(`${group.name}-${number}`)) number++;
	const other = `${group.name}-${number}`;
	const uses = renameUses(server, group, other);
	const edits = uses && [replace(group.statement, group.word, quoted(other)), ...uses];
	return edits ? [{ title: `Call this one ${other}`, edits }] : [];
}
