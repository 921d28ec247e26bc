import { applicationOf, mountsOf } from '../../model/applications.ts';
import { optionOf } from '../../model/arguments.ts';
import { hasUnknown } from '../../model/merge.ts';
import { contextSection } from '../../model/section.ts';
import type { DaemonGroup } from '../../model/server.ts';
import { insert, quoted, removeLine } from '../edits.ts';
import { placedOf } from '../placed.ts';
import { locationOf } from '../process-groups.ts';
import type { Fix, Rule } from '../types.ts';

/** What runs in Apache itself whatever the applications do. */
const embedded = [
	'wsgiaccessscript',
	'wsgiauthuserscript',
	'wsgiauthgroupscript',
	'wsgidispatchscript',
	'wsgiimportscript',
	'wsgihandlerscript',
];

export const rule: Rule = {
	id: 'embedded-python-path-ignored',
	kind: 'risky',
	summary: 'WSGIPythonPath is for embedded mode, and all applications run in daemon processes',
	messages: {
		ignored:
			'WSGIPythonPath is for applications inside Apache itself, and all applications here run in daemon processes: these directories are not in their sys.path. Say python-path= in WSGIDaemonProcess.',
		group: 'The applications run here',
	},
	server({ server, environment, report }) {
		const { exit } = server.evaluation;
		if (environment.role !== 'main' || !exit.complete) return;
		const paths = placedOf(server, 'wsgipythonpath');
		if (paths.length === 0 || embedded.some((key) => placedOf(server, key).length > 0)) return;
		// files that a handler finds may be any
		const handlers = [...placedOf(server, 'sethandler'), ...placedOf(server, 'addhandler')];
		if (handlers.some(({ statement }) => /wsgi/i.test(statement.text.args[0]?.value ?? ''))) return;
		const groups = new Set<DaemonGroup>();
		for (const mount of mountsOf(server)) {
			const { group, processGroup } = applicationOf(server, mount);
			if (!group || processGroup.doubts.length > 0) return;
			groups.add(group);
		}
		const [group] = groups;
		if (!group) return;
		for (const placed of paths) {
			const { statement, use, document } = placed;
			const [word] = statement.text.args;
			// in a section it is refused, or for some interpreters only
			if (!word || contextSection(statement.section)) continue;
			const canMove =
				groups.size === 1 &&
				paths.length === 1 &&
				!use &&
				!group.use &&
				!hasUnknown(statement) &&
				document === group.document &&
				!optionOf(group.statement, 'python-path');
			const fix = (): Fix => ({
				title: `Move it to ${group.name}`,
				edits: [
					removeLine(statement.line),
					insert(group.statement, group.word.end, ` python-path=${quoted(word.value)}`),
				],
				preferred: true,
			});
			report(placed, {
				message: 'ignored',
				related: [{ ...locationOf(group, group.word), message: 'group' }],
				fixes: () => (canMove ? [fix()] : []),
			});
		}
	},
};
