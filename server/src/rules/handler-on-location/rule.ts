import { hasUnknown } from '../../model/merge.ts';
import { contextSection, enclosing, virtualHostOf } from '../../model/section.ts';
import { removeLine } from '../edits.ts';
import { placedOf } from '../placed.ts';
import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'handler-on-location',
	kind: 'risky',
	summary: 'A handler for all URLs takes static files too',
	messages: {
		all: 'SetHandler in <Location /> gives everything to mod_wsgi, files under {alias} too: they are taken for scripts, and requests get 403, 404 or 500. WSGIScriptAlias sets the handler of its script by itself.',
		alias: 'Files that are no scripts',
	},
	server({ server, report }) {
		const handlers = [...placedOf(server, 'sethandler'), ...placedOf(server, 'addhandler')];
		const scripts = placedOf(server, 'wsgiscriptalias');
		for (const placed of handlers) {
			const { statement, use } = placed;
			const location = contextSection(statement.section);
			if (statement.text.args[0]?.value !== 'wsgi-script' || statement.command.key !== 'sethandler') continue;
			// a <Limit> or <If> around it is another thing
			if (
				location?.key !== '<location' ||
				!/^["']?\/["']?\s*>?$/.test(location.text.args.map((a) => a.value).join(' '))
			)
				continue;
			if ([...enclosing(statement.section)].some(({ kind }) => kind === 'undecided')) continue;
			const host = virtualHostOf(statement.section);
			const isHere = (other: { readonly statement: typeof statement }) =>
				virtualHostOf(other.statement.section) === host;
			// who gives the files back to Apache knows what he does
			if (handlers.some((other) => other !== placed && other.statement.command.key === 'sethandler')) continue;
			const alias = placedOf(server, 'alias').find(
				(other) =>
					isHere(other) &&
					contextSection(other.statement.section) === host &&
					!hasUnknown(other.statement) &&
					other.statement.text.args.length === 2 &&
					!/\.(wsgi|py)$/.test(other.statement.text.args[1]?.value ?? ''),
			);
			const path = alias?.statement.text.args[0];
			if (!alias || !path || path.value.length < 2 || !scripts.some(isHere)) continue;
			report(placed, {
				message: 'all',
				params: { alias: path.value },
				related: [{ ...locationOf(alias, path), message: 'alias' }],
				fixes: () => (use ? [] : [{ title: 'Remove it', edits: [removeLine(statement.line)], preferred: true }]),
			});
		}
	},
};
