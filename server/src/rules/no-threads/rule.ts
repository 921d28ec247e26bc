import { usesOf } from '../../model/applications.ts';
import { argumentsOf, type OptionUse, optionOf } from '../../model/arguments.ts';
import { atoi } from '../../model/numbers.ts';
import { refusalsOf } from '../../model/refusals.ts';
import type { Statement } from '../../model/statement.ts';
import type { Criterion } from '../../model/statement-index.ts';
import { remove } from '../edits.ts';
import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'no-threads',
	kind: 'broken',
	summary: 'A daemon process group without threads is to answer requests',
	messages: {
		none: 'With threads=0 the processes run what WSGIImportScript loads, and answer no requests: those to the application hang.',
		application: 'The application',
	},
	server({ server, environment, report }) {
		const { role, target } = environment;
		for (const group of server.evaluation.index.by(groupsWithoutThreads).keys().flatMap(server.groupsByName.all)) {
			const option = withoutThreads(group.statement);
			if (!option) continue;
			const newest = target.releases.at(-1) as string;
			if (role === 'htaccess' || refusalsOf(group.statement, role, newest, target.platform).length > 0) continue;
			const application = usesOf(server, group).find(
				({ processGroup, fate }) => processGroup.doubts.length === 0 && fate.kind === 'runs',
			);
			if (!application) continue;
			const { placed } = application.mount;
			report(group, {
				at: option,
				message: 'none',
				related: [{ ...locationOf(placed, placed.statement.command.word), message: 'application' }],
				fixes: () => [{ title: 'Remove threads=0', edits: [remove(group.statement, option)], preferred: true }],
			});
		}
	},
};

/** By their names. */
const groupsWithoutThreads: Criterion<string> = {
	directive: 'wsgidaemonprocess',
	of: ({ statement }) => (withoutThreads(statement) ? argumentsOf(statement).positional[0]?.value : undefined),
};

/** What is no number at all is another rule's. */
function withoutThreads(statement: Statement): OptionUse | undefined {
	const option = optionOf(statement, 'threads');
	return option && /^\s*[+-]?\d/.test(option.value) && atoi(option.value) === 0 ? option : undefined;
}
