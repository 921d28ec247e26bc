import { applicationOf, mountsOf } from '../../model/applications.ts';
import { optionOf } from '../../model/server.ts';
import { insert, insertAbove, quoted } from '../edits.ts';
import { placedOf } from '../placed.ts';
import type { Edit, Rule } from '../types.ts';

export const rule: Rule = {
	id: 'project-not-on-path',
	kind: 'advice',
	summary: 'Nothing puts the directory of a Django project on the Python path',
	messages: {
		project:
			'mod_wsgi does not search the directories around a script, so that import {name} fails here, and requests get 500, unless the script itself puts {directory} into sys.path. Say {setting}.',
	},
	server({ server, environment: { role }, report }) {
		for (const mount of mountsOf(server)) {
			const { placed, kind, target } = mount;
			// as startproject of Django makes it: shop/shop/wsgi.py
			const [, directory, name] = /^(\/.*\/([A-Za-z_]\w*))\/\2\/wsgi\.py$/.exec(target ?? '') ?? [];
			if (kind !== 'alias' || !directory || !name || directory.includes('/site-packages/')) continue;
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
