/** Uses of daemon process groups, and the applications that come of them: what several rules ask about. */
import { type Application, applicationOf, mountsIn, mountsOf } from '../model/applications.ts';
import { groupWord } from '../model/group-askers.ts';
import { haveSameName } from '../model/host-names.ts';
import { type Section, virtualHostOf } from '../model/section.ts';
import { type DaemonGroup, declaredNames, type PlacedStatement, type Server } from '../model/server.ts';
import type { Statement } from '../model/statement.ts';
import { type Comparison, type Criterion, inOrder, type List } from '../model/statement-index.ts';
import type { Word } from '../syntax/words.ts';
import { quoted, replace } from './edits.ts';
import type { Edit, Location } from './types.ts';

/** A place where a group is asked for by name. */
export interface GroupUse {
	readonly statement: Statement;
	readonly word: Word;
	readonly name: string;
	/** The step in which it is read. */
	readonly step: number;
}

/** The statements of a directive that name a group, by that name. */
function byGroup(directive: string): Criterion<string> {
	return { directive, of: ({ statement }) => groupWord(statement)?.value || undefined };
}

export const groupsByName = byGroup('wsgiprocessgroup');
export const aliasesByOption = byGroup('wsgiscriptalias');
const criteria: readonly Criterion<string>[] = [
	groupsByName,
	aliasesByOption,
	...['wsgiscriptaliasmatch', 'wsgihandlerscript', 'wsgiimportscript'].map(byGroup),
];

/** What is the matter with a group, and the places that ask for it. */
interface Mismatch {
	readonly kind: 'unused' | 'undeclared' | 'of-another-host';
	/** Where it is declared in a virtual host, only those that stand elsewhere. */
	readonly uses: List;
}

/** Groups whose declarations and uses do not go together, by name. */
const mismatches: Comparison<string, Mismatch> = {
	of: [declaredNames, ...criteria],
	compare(name, [declarations = [], ...lists]) {
		const [declared] = declarations;
		const uses = lists.flat();
		if (!declared) return isStaticName(name) ? { kind: 'undeclared', uses } : undefined;
		if (uses.length === 0) return { kind: 'unused', uses };
		const host = isStaticName(name) ? virtualHostOf(declared.statement.section) : undefined;
		const elsewhere = host ? uses.filter(({ statement: { section } }) => virtualHostOf(section) !== host) : [];
		return elsewhere.length > 0 ? { kind: 'of-another-host', uses: elsewhere } : undefined;
	},
};

/** The groups that are declared, and that nothing asks for. */
export function unusedGroups(server: Server): DaemonGroup[] {
	const all = [...server.evaluation.index.compared(mismatches)];
	return all.flatMap(([name, { kind }]) => (kind === 'unused' ? server.groupsByName.all(name) : []));
}

/** Places that ask for what may be any group: the name is made when a request comes. */
export const groupsOfRequests: Comparison<string, true> = {
	of: criteria,
	compare: (name) => (isStaticName(name) || name === '%{GLOBAL}' ? undefined : true),
};

/** The places that choose a process group which nothing declares, or which is declared in another virtual host, in reading order. */
export function mismatchedUses({ evaluation }: Server, wanted: 'undeclared' | 'of-another-host'): GroupUse[] {
	const all = [...evaluation.index.compared(mismatches).values()];
	return inOrder(all.flatMap(({ kind, uses }) => (kind === wanted ? [uses] : []))).map(groupUse);
}

/** The places that choose a process group for an application by a name, in reading order. */
export function usesOfGroup({ evaluation }: Server, name: string): GroupUse[] {
	return inOrder(criteria.map((criterion) => evaluation.index.by(criterion).get(name) ?? [])).map(groupUse);
}

function groupUse({ statement, step }: PlacedStatement): GroupUse {
	const word = groupWord(statement) as Word;
	return { statement, word, name: word.value, step };
}

/** The groups that a directive may use as far as Apache has read when it comes to it. */
export function groupsFor(server: Server, statement: Statement): DaemonGroup[] {
	const placed = server.byName.get(statement.command.key)?.find((other) => other.statement === statement);
	if (!placed) return [];
	const { host, groupsBefore } = placed;
	return server.groups
		.slice(0, groupsBefore)
		.filter((group) => !group.host.section || group.host === host || haveSameName(server, group.host, host));
}

/**
 * The edits that let all who ask for a group in its virtual host ask for another; undefined if some of them stand in a
 * macro.
 */
export function renameUses(server: Server, { name, host }: DaemonGroup, other: string): Edit[] | undefined {
	const uses = usesOfGroup(server, name).filter(({ statement }) => server.hostOf(statement.section) === host);
	const edits = uses.map((use): Edit | undefined => {
		const placed = server.place(use.statement, use.step);
		return placed.use ? undefined : { document: placed.document, ...replace(use.statement, use.word, quoted(other)) };
	});
	return edits.every((edit) => edit !== undefined) ? edits : undefined;
}

/** Whether a name stands for itself, and not for what is known only with the request. */
export function isStaticName(name: string): boolean {
	return !name.includes('%{');
}

/**
 * The applications of some virtual hosts of which it is certain where they run. What stands in the main server
 * (`undefined`) may decide for all.
 */
export function certainApplications(
	server: Server,
	hosts: ReadonlySet<Section | undefined> = everywhere,
): Application[] {
	return (hosts.has(undefined) ? mountsOf(server) : mountsIn(server, hosts))
		.map((mount) => applicationOf(server, mount))
		.filter(({ processGroup }) => processGroup.doubts.length === 0);
}

const everywhere: ReadonlySet<undefined> = new Set([undefined]);

/** The virtual hosts that some statements stand in. */
export function hostsOf(statements: Iterable<{ readonly statement: Statement }>): Set<Section | undefined> {
	return new Set([...statements].map(({ statement }) => virtualHostOf(statement.section)));
}

/** The place of a word of a statement, for related information. */
export function locationOf(
	{ document, statement }: PlacedStatement,
	{ start, end }: { start: number; end: number },
): Location {
	const { line, text } = statement;
	return { document, line, start: text.rawStart(start), end: text.rawEnd(end) };
}
