import { byHost } from '../../model/by-host.ts';
import { hasUnknown } from '../../model/merge.ts';
import { certainWith, contextSection, type Section, virtualHostOf } from '../../model/section.ts';
import { type Comparison, inOrder, type OrderedStatement } from '../../model/statement-index.ts';
import { moveAbove } from '../edits.ts';
import { locationOf } from '../process-groups.ts';
import type { Fix, Rule } from '../types.ts';

export const rule: Rule = {
	id: 'shadowed-alias',
	kind: 'risky',
	summary: 'An Alias comes after one that takes all its URLs',
	messages: {
		shadowed:
			'No request gets here: {by} comes first and takes these URLs. The first Alias that matches wins, so the longest path has to come first.',
		by: 'Takes them',
	},
	server({ server, report }) {
		for (const { alias, by } of [...server.evaluation.index.compared(shadowed).values()].flat()) {
			const path = by.statement.text.args[0];
			report(alias, {
				message: 'shadowed',
				params: { by: `${by.statement.command.name} ${path?.value}` },
				related: path ? [{ ...locationOf(by, path), message: 'by' }] : [],
				fixes: () => moveBefore(alias, by),
			});
		}
	},
};

interface Shadowed {
	readonly alias: OrderedStatement;
	readonly by: OrderedStatement;
}

/** By host, each Alias and ScriptAlias with the first one before it whose path it lies below. */
const shadowed: Comparison<Section | 'main', readonly Shadowed[]> = {
	of: ['alias', 'scriptalias'].map(byHost),
	compare(_host, lists) {
		const found: Shadowed[] = [];
		const earlier = new Map<string, OrderedStatement>();
		const aliases = inOrder(lists);
		for (const alias of aliases.length > 1 ? aliases : []) {
			const { section, text } = alias.statement;
			const path = text.args[0]?.value;
			if (!path?.startsWith('/') || text.args.length !== 2) continue;
			if (contextSection(section) !== virtualHostOf(section) || hasUnknown(alias.statement)) continue;
			const by = prefixesOf(path)
				.map((prefix) => earlier.get(prefix))
				.find((each) => each && certainWith(each.statement.section, section));
			if (by) found.push({ alias, by });
			if (!earlier.has(path)) earlier.set(path, alias);
		}
		return found.length > 0 ? found : undefined;
	},
};

/** The paths of aliases that take a URL: `/`, `/static`, `/static/`, `/static/admin` for the last. */
function prefixesOf(path: string): string[] {
	const prefixes = new Set([path]);
	for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
		prefixes.add(path.slice(0, end + 1));
		if (end > 0) prefixes.add(path.slice(0, end));
	}
	return [...prefixes];
}

function moveBefore({ statement, document, use }: OrderedStatement, by: OrderedStatement): Fix[] {
	const isNear = by.document === document && by.statement.section === statement.section;
	// of two for one path, which is meant is not to be seen
	if (use || by.use || !isNear || by.statement.text.args[0]?.value === statement.text.args[0]?.value) return [];
	const edits = moveAbove(by.statement.line, statement.line);
	return [{ title: `Move it above ${by.statement.text.args[0]?.value}`, edits, preferred: true }];
}
