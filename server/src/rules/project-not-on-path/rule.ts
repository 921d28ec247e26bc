import { applicationOf, mountsOf } from '../../model/applications.ts';
import { argumentsOf, optionOf } from '../../model/arguments.ts';
import type { Statement } from '../../model/statement.ts';
import type { Lists } from '../../model/statement-index.ts';
import { insert, insertAbove, quoted } from '../edits.ts';
import { placedOf } from '../placed.ts';
import type { Edit, Rule } from '../types.ts';

/** As startproject of Django makes it: `shop/shop/wsgi.py`. */
const projectScript = /^(\/.*\/([A-Za-z_]\w*))\/\2\/wsgi\.py$/;

export const rule: Rule = {
	id: 'project-not-on-path',
	kind: 'advice',
	summary: 'Nothing puts the directory of a Django project on the Python path',
	messages: {
		project:
			'mod_wsgi does not search the directories around a script, so that import {name} fails here, and requests get 500, unless the script itself puts {directory} into sys.path. Say {setting}.',
	},
	server({ server, environment: { role }, report }) {
		const suspects = server.evaluation.index.derived(scriptsOfProjects);
		if (suspects.size === 0) return;
		for (const mount of mountsOf(server)) {
			const { placed } = mount;
			if (!suspects.has(placed.statement)) continue;
			const [, directory, name] = projectScript.exec(mount.target ?? '') ?? [];
			if (!directory || !name) continue;
			const { group, processGroup, fate } = applicationOf(server, mount);
			if (fate.kind !== 'runs' || processGroup.doubts.length > 0) continue;
			const { statement, use } = placed;
			let setting: string;
			let edit: Edit;
			if (group) {
				const given = ['python-path', 'home', 'python-home'].some((option) => optionOf(group.statement, option));
				if (given || statement.text.isOpaque(0, statement.text.text.length)) continue;
				setting = `python-path=${quoted(directory)} in WSGIDaemonProcess`;
				edit = {
					...insert(group.statement, group.statement.text.text.length, ` python-path=${quoted(directory)}`),
					document: group.document,
				};
			} else {
				const isWhole = role === 'main' && server.evaluation.exit.complete;
				if (!isWhole || ['wsgipythonpath', 'wsgipythonhome'].some((key) => placedOf(server, key).length > 0)) continue;
				setting = `WSGIPythonPath ${quoted(directory)}`;
				edit = insertAbove(mount.host.section?.line ?? statement.line, setting);
			}
			const isUsed = use ?? group?.use;
			report(placed, {
				message: 'project',
				params: { name, directory, setting },
				fixes: () => (isUsed ? [] : [{ title: `Add ${setting}`, edits: [edit], preferred: true }]),
			});
		}
	},
};

function scriptsOfProjects(lists: Lists): ReadonlySet<Statement> {
	const found = lists.named('wsgiscriptalias').filter(({ statement }) => {
		const script = argumentsOf(statement).positional[1]?.value ?? '';
		return projectScript.test(script) && !script.includes('/site-packages/');
	});
	return new Set(found.map(({ statement }) => statement));
}
