import { hasUnknown } from '../../model/merge.ts';
import { replace } from '../edits.ts';
import { placedOf } from '../placed.ts';
import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';

/** What knows groups by the name of `Require group`. */
const otherKeys = ['authgroupfile', 'authdbmgroupfile', 'authzdbmtype', 'authzdbdquery', 'authldapurl'];

export const rule: Rule = {
	id: 'require-group-beside-wsgi-script',
	kind: 'broken',
	summary: 'Require group does not ask the script of WSGIAuthGroupScript',
	messages: {
		group:
			'Require group looks into an AuthGroupFile, of which there is none, and not at WSGIAuthGroupScript: nobody is let in. It is Require wsgi-group.',
		script: 'The script that is not asked',
	},
	server({ server, environment: { role }, report }) {
		if (role !== 'main' || !server.evaluation.exit.complete) return;
		const scripts = placedOf(server, 'wsgiauthgroupscript');
		if (scripts.length === 0 || otherKeys.some((key) => placedOf(server, key).length > 0)) return;
		for (const placed of placedOf(server, 'require')) {
			const { statement, use } = placed;
			const [word] = statement.text.args;
			const script = scripts.find((other) => other.statement.section === statement.section);
			if (word?.value !== 'group' || !script || hasUnknown(statement)) continue;
			report(placed, {
				at: word,
				message: 'group',
				related: [{ ...locationOf(script, script.statement.command.word), message: 'script' }],
				fixes: () =>
					use
						? []
						: [{ title: 'Change to wsgi-group', edits: [replace(statement, word, 'wsgi-group')], preferred: true }],
			});
		}
	},
};
