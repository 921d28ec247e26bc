import { mountsOf } from '../../model/applications.ts';
import { hasUnknown } from '../../model/merge.ts';
import { withoutSlash } from '../../model/paths.ts';
import { contextSection, virtualHostOf } from '../../model/section.ts';
import type { Statement } from '../../model/statement.ts';
import { replace } from '../edits.ts';
import { allAccessGroups, granted, isSame, letIn, required } from '../old-access-control/access.ts';
import { placedOf } from '../placed.ts';
import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'files-names-another-script',
	kind: 'risky',
	summary: 'A <Files> section lets another file in than the script',
	messages: {
		other:
			'The script in {directory} is {script}, not {name}: requests for it get 403, where nothing else lets them in.',
		script: 'The script',
	},
	server({ server, report }) {
		const handlers = [...placedOf(server, 'sethandler'), ...placedOf(server, 'addhandler')];
		// files that a handler finds may be any
		if (handlers.some(({ statement }) => /wsgi/i.test(statement.text.args[0]?.value ?? ''))) return;
		for (const placed of placedOf(server, '<files')) {
			const { statement, use } = placed;
			const name = literal(statement);
			const directory = contextSection(statement.section);
			if (!name || !/\.(py|wsgi)$/.test(name.path) || directory?.key !== '<directory') continue;
			const path = withoutSlash(literal(directory)?.path ?? '');
			if (!path.startsWith('/')) continue;
			const groups = allAccessGroups(server);
			const inside = groups.find(({ section }) => section.line === statement.line && section.text === statement.text);
			const letsIn = inside && (inside.requires.length > 0 ? required(inside.requires) : letIn(inside));
			if (!letsIn || !isSame(letsIn, granted)) continue;
			const host = virtualHostOf(statement.section);
			const scripts = mountsOf(server).filter(({ target }) => target?.slice(0, target.lastIndexOf('/')) === path);
			const names = new Set(scripts.map(({ target }) => target?.slice(path.length + 1)));
			const [script] = names;
			const mount = scripts.find((each) => !host || virtualHostOf(each.placed.statement.section) === host);
			if (!script || names.size > 1 || !mount || script === name.path || hasUnknown(mount.placed.statement)) continue;
			// other sections may let it in
			const isLetIn = groups.some((group) => {
				if (group === inside || group.section.parent === inside?.section) return false;
				if (group.section.key === '<directory') {
					const other = literal(group.section)?.path.replace(/\/+$/, '');
					if (other === '') return false;
					return other === undefined || path === other || path.startsWith(`${other}/`);
				}
				return group.section.key !== '<files' || literal(group.section)?.path === script;
			});
			if (isLetIn) continue;
			report(placed, {
				at: name,
				message: 'other',
				params: { directory: path, script, name: name.path },
				related: [{ ...locationOf(mount.placed, mount.placed.statement.command.word), message: 'script' }],
				fixes: () =>
					use ? [] : [{ title: `Change to ${script}`, edits: [replace(statement, name, script)], preferred: true }],
			});
		}
	},
};

/** The one path that an opening tag names, and where it stands. */
function literal({ text }: Pick<Statement, 'text'>): { path: string; start: number; end: number } | undefined {
	const [word, ...rest] = text.args;
	if (!word || rest.some(({ value }) => value !== '>')) return undefined;
	const path = word.value.replace(/>$/, '');
	const start = word.start + (word.quote ? 1 : 0);
	if (path === '' || /[*?[\]~\\]/.test(path) || text.text.slice(start, start + path.length) !== path) return undefined;
	return { path, start, end: start + path.length };
}
