import { mountsOf } from '../../model/applications.ts';
import { hasUnknown } from '../../model/merge.ts';
import { contextSection, isConditional, virtualHostOf } from '../../model/section.ts';
import { removeLine } from '../edits.ts';
import { placedOf } from '../placed.ts';
import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'accept-path-info-off',
	kind: 'risky',
	summary: 'AcceptPathInfo Off takes all URLs away from an application but its own',
	messages: {
		off: 'The application at {path} gets what follows that path as PATH_INFO, and with this all such requests get 404.',
		application: 'The application',
	},
	server({ server, report }) {
		const all = placedOf(server, 'acceptpathinfo');
		// where there are several, one may lift another
		const [placed] = all;
		if (!placed || all.length > 1) return;
		const { statement, use } = placed;
		const [word] = statement.text.args;
		if (!word || !/^off$/i.test(word.value) || isConditional(statement.section)) return;
		const section = contextSection(statement.section);
		const host = virtualHostOf(statement.section);
		const isOfHost = !section || section === host;
		if (!isOfHost && section?.key !== '<directory') return;
		const directory = isOfHost
			? undefined
			: section?.text.args
					.map(({ value }) => value)
					.join(' ')
					.replace(/\s*>$/, '');
		if (directory !== undefined && !/^\/[^*?[~]*$/.test(directory)) return;
		const mount = mountsOf(server).find(
			({ kind, placed: at, target }) =>
				kind === 'alias' &&
				target !== undefined &&
				!hasUnknown(at.statement) &&
				(!host || virtualHostOf(at.statement.section) === host) &&
				(directory === undefined || target.startsWith(directory.endsWith('/') ? directory : `${directory}/`)),
		);
		if (!mount?.location) return;
		report(placed, {
			message: 'off',
			params: { path: mount.location },
			related: [{ ...locationOf(mount.placed, mount.placed.statement.command.word), message: 'application' }],
			fixes: () => (use ? [] : [{ title: 'Remove it', edits: [removeLine(statement.line)], preferred: true }]),
		});
	},
};
