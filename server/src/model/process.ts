/** The process that an application runs in: the daemon process group, or Apache's own. */
import { findDirective } from '../knowledge/index.ts';
import type { Application } from './application.ts';
import type { Decided, Doubt, MergeContext } from './merge.ts';
import { atoi } from './numbers.ts';
import { certainWith } from './section.ts';
import type { DaemonGroup, Server } from './server.ts';
import type { Setting } from './settings.ts';
import { decidedByOption, firstWord } from './values.ts';
import { decideForServer } from './whole-server.ts';

/** The daemon process group of a name, and what makes that uncertain. */
export function findGroup(
	server: Server,
	{ value: name }: Decided<string>,
	{ of, incomplete }: MergeContext,
): { readonly group: DaemonGroup | undefined; readonly doubts: readonly Doubt[] } {
	const first = name === '' ? undefined : server.groupsByName.get(name);
	if (!first) return { group: undefined, doubts: name !== '' && incomplete ? [{ kind: 'unseen', by: undefined }] : [] };
	const isCertain = ({ statement }: DaemonGroup) => certainWith(statement.section, of);
	if (isCertain(first)) return { group: first, doubts: [] };
	const certain = server.groupsByName.all(name).find(isCertain);
	return { group: certain ?? first, doubts: [{ kind: 'condition', by: first }] };
}

export type ProcessFacts = Pick<
	Application,
	'processes' | 'threads' | 'user' | 'userGroup' | 'pythonHome' | 'pythonPath'
>;

/** Who asks: the directives that are read for certain then count. */
type Asker = Pick<MergeContext, 'of' | 'incomplete'>;

const nothing = { value: undefined, by: 'default', doubts: [] } as const;

/** How many processes and threads there are, whose they are, and the Python in them. */
export function processOf(
	server: Server,
	processGroup: Decided<string>,
	group: DaemonGroup | undefined,
	context: Asker,
): ProcessFacts {
	const facts = group ? daemonFacts(server, group, context) : embeddedFacts(server, processGroup, context);
	const { doubts } = processGroup;
	if (doubts.length === 0) return facts;
	// in another process it is all another
	const entries = Object.entries(facts).map(([name, fact]) => [name, { ...fact, doubts: [...fact.doubts, ...doubts] }]);
	return Object.fromEntries(entries) as ProcessFacts;
}

function ofServer(server: Server, context: Asker, key: string, before?: Setting) {
	return decideForServer(server, context, { key, read: firstWord, fallback: undefined, ...(before && { before }) });
}

function embeddedFacts(server: Server, processGroup: Decided<string>, context: Asker): ProcessFacts {
	const ifEmbedded = (key: string) => (processGroup.value === '' ? ofServer(server, context, key) : nothing);
	return {
		// the MPM's business
		processes: nothing,
		threads: nothing,
		user: ifEmbedded('user'),
		userGroup: ifEmbedded('group'),
		pythonHome: ifEmbedded('wsgipythonhome'),
		pythonPath: ifEmbedded('wsgipythonpath'),
	};
}

function daemonFacts(server: Server, group: DaemonGroup, context: Asker): ProcessFacts {
	const number = (name: string): Decided<number> => {
		const option = decidedByOption(group, name);
		return option ? { ...option, value: atoi(option.value) } : { ...nothing, value: defaultOf(name) };
	};
	return {
		processes: number('processes'),
		threads: number('threads'),
		// User and Group as far as they were read when the group was declared (`wsgi_add_daemon_process`)
		user: decidedByOption(group, 'user') ?? ofServer(server, context, 'user', group),
		userGroup: decidedByOption(group, 'group') ?? ofServer(server, context, 'group', group),
		// a home of its own, else that of all (`wsgi_python_init`)
		pythonHome: decidedByOption(group, 'python-home') ?? ofServer(server, context, 'wsgipythonhome'),
		pythonPath: decidedByOption(group, 'python-path') ?? nothing,
	};
}

/** The default of an option of WSGIDaemonProcess that is a number, as the knowledge has it. */
export function defaultOf(name: string): number {
	const option = findDirective('WSGIDaemonProcess')?.options?.find((o) => o.name === name);
	return Number.parseInt(option?.default?.at(-1)?.value ?? '', 10);
}
