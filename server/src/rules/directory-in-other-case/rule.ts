import { argumentsOf } from '../../model/arguments.ts';
import { normalPath } from '../../model/cover.ts';
import { hasUnknown } from '../../model/merge.ts';
import type { PlacedStatement } from '../../model/server.ts';
import type { Criterion, Lists } from '../../model/statement-index.ts';
import { replace } from '../edits.ts';
import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'directory-in-other-case',
	kind: 'risky',
	summary: 'A <Directory> section writes the path of a script with other capitals',
	messages: {
		case: 'Paths are compared with case: what stands here does not hold for {path}, from which files are served. Where nothing else lets requests in, they get 403.',
		served: 'Served from here',
	},
	server({ server, environment: { target }, report }) {
		if (target.platform === 'windows') return;
		for (const { section, at, path, by } of server.evaluation.index.derived(misspelt)) {
			const { statement, use } = section;
			report(section, {
				at,
				message: 'case',
				params: { path },
				related: [{ ...locationOf(by, by.statement.command.word), message: 'served' }],
				fixes: () =>
					use ? [] : [{ title: `Change to ${path}`, edits: [replace(statement, at, path)], preferred: true }],
			});
		}
	},
};

const capitals: readonly Criterion<true>[] = ['wsgiscriptalias', '<directory'].map((directive) => ({
	directive,
	of: ({ statement: { text, command } }) => {
		const args = text.text.slice(command.argsStart);
		return args === args.toLowerCase() ? undefined : true;
	},
}));

interface Misspelt {
	readonly section: PlacedStatement;
	readonly at: { readonly start: number; readonly end: number };
	readonly path: string;
	readonly by: PlacedStatement;
}

/** The `<Directory>` sections whose path is that of a script, or of what is around it, but for capitals. */
function misspelt(lists: Lists): Misspelt[] {
	// where all is written in small letters, there is nothing to see
	if (capitals.every((criterion) => lists.by(criterion).size === 0)) return [];
	const served = new Map<string, { path: string; by: PlacedStatement }>();
	const exact = new Set<string>();
	for (const placed of lists.named('wsgiscriptalias')) {
		const script = argumentsOf(placed.statement).positional[1]?.value ?? '';
		if (!script.startsWith('/') || hasUnknown(placed.statement)) continue;
		const file = normalPath(script);
		for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
			const path = file.slice(0, end);
			exact.add(path);
			served.set(path.toLowerCase(), { path, by: placed });
		}
	}
	// what is there in both ways is meant so
	for (const key of ['alias', 'documentroot'])
		for (const { statement } of lists.named(key)) exact.add(normalPath(statement.text.args.at(-1)?.value ?? ''));
	return lists.named('<directory').flatMap((section) => {
		const [word, ...more] = section.statement.text.args;
		if (!word || more.some(({ value }) => value !== '>') || hasUnknown(section.statement)) return [];
		const path = word.value.replace(/>$/, '').replace(/\/+$/, '');
		const meant = served.get(path.toLowerCase());
		if (!meant || exact.has(path)) return [];
		const start = word.start + (word.quote ? 1 : 0);
		const at = { start, end: start + path.length };
		const isPlain = section.statement.text.text.slice(at.start, at.end) === path;
		return isPlain ? [{ section, at, path: meant.path, by: meant.by }] : [];
	});
}
