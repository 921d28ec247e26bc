import { groupLookups, lookUpGroup } from '../../model/group-lookup.ts';
import type { DaemonGroup, HostedStatement, Server } from '../../model/server.ts';
import { moveAbove } from '../edits.ts';
import type { Fix, Rule } from '../types.ts';

export const rule: Rule = {
	id: 'process-group-not-accessible',
	kind: 'refused',
	summary: 'A script alias or import names a daemon process group of another virtual host',
	messages: {
		accessible:
			'The daemon process group {name} belongs to a virtual host with another ServerName, so Apache refuses to use it here. Declare it outside the virtual hosts, or give both the same ServerName.',
		matchable:
			'The daemon process group {name} belongs to another virtual host, and one of the two has no ServerName yet where Apache compares them. Put ServerName first in both.',
		declared: 'Declared here',
	},
	server({ server, environment, report }) {
		for (const placed of groupLookups(server)) {
			const found = lookUpGroup(server, placed, environment.target.releases.at(-1) as string);
			if (!found || found.kind === 'not-configured') continue;
			const { option, name, group, kind } = found;
			// a fragment may itself be included in a virtual host
			if (environment.role === 'fragment' && !placed.host.section) continue;
			if (!option.valueWord) continue;
			report(placed, {
				at: option.valueWord,
				message: kind === 'not-accessible' ? 'accessible' : 'matchable',
				params: { name },
				apache: kind === 'not-accessible' ? 'WSGI process group not accessible.' : 'WSGI process group not matchable.',
				refusedBy: (r) => {
					const result = lookUpGroup(server, placed, r);
					return result !== undefined && result.kind !== 'not-configured';
				},
				related: [
					{
						document: group.document,
						line: group.statement.line,
						start: group.statement.text.rawStart(group.word.start),
						end: group.statement.text.rawEnd(group.word.end),
						message: 'declared',
					},
				],
				fixes: () => [...nameBefore(server, placed, group), ...(group.use ? [] : moveOut(group))],
			});
		}
	},
};

/** The ServerName stands further down. */
function nameBefore(
	server: Server,
	{ host, document, statement, use, serverNameSoFar }: HostedStatement,
	group: DaemonGroup,
): Fix[] {
	if (use || serverNameSoFar !== undefined || host.serverName !== group.host.serverName) return [];
	const name = server.byName.get('servername')?.findLast((placed) => placed.host === host);
	if (!name || name.use || name.document !== document || name.statement.section !== host.section) return [];
	const edits = moveAbove(statement.line, name.statement.line);
	return [{ title: 'Move ServerName above this line', edits, preferred: true }];
}

/** Outside the virtual hosts it is there for all of them. */
function moveOut({ name, document, host, statement }: DaemonGroup): Fix[] {
	if (!host.section) return [];
	const edits = moveAbove(host.section.line, statement.line).map((edit) => ({ ...edit, document }));
	return [{ title: `Move the declaration of ${name} out of its virtual host`, edits, preferred: true }];
}
