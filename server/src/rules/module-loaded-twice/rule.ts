import { hasUnknown } from '../../model/merge.ts';
import { certainWith } from '../../model/section.ts';
import type { PlacedStatement } from '../../model/server.ts';
import { removeLine } from '../edits.ts';
import { placedOf } from '../placed.ts';
import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'module-loaded-twice',
	kind: 'risky',
	summary: 'mod_wsgi is loaded from two files, of which the first counts',
	messages: {
		twice:
			'mod_wsgi is loaded already, from {first}: Apache skips this line with a warning (AH01574). Which Python applications run with is decided by the first.',
		first: 'Loaded here',
	},
	server({ server, report }) {
		let first: PlacedStatement | undefined;
		for (const placed of placedOf(server, 'loadmodule')) {
			const { statement, use } = placed;
			const [name, file] = statement.text.args;
			if (name?.value !== 'wsgi_module' || !file || hasUnknown(statement)) continue;
			if (!first) {
				first = placed;
				continue;
			}
			const earlier = first.statement;
			const before = earlier.text.args[1];
			// neither may be read without the other
			const isSure = certainWith(earlier.section, statement.section) && certainWith(statement.section, earlier.section);
			if (!isSure || !before || before.value === file.value) continue;
			report(placed, {
				message: 'twice',
				params: { first: before.value },
				related: [{ ...locationOf(first, before), message: 'first' }],
				fixes: () =>
					use ? [] : [{ title: 'Remove it', edits: [removeLine(statement.line)], preferred: true, safe: true }],
			});
		}
	},
};
