/** Uses of daemon process groups, and the applications that come of them: what several rules ask about. */
import { type Application, applicationOf, mountsIn, mountsOf } from '../model/applications.ts';
import { groupWord } from '../model/group-askers.ts';
import { haveSameName } from '../model/host-names.ts';
import { type Section, virtualHostOf } from '../model/section.ts';
import type { DaemonGroup, PlacedStatement, Server } from '../model/server.ts';
import type { Statement } from '../model/statement.ts';
import type { Criterion, Sorted } from '../model/statement-index.ts';
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
	/** Its place among all that is read. */
	readonly order: number;
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

function groupUses({ evaluation }: Server): Sorted<string>[] {
	return criteria.map((criterion) => evaluation.index.by(criterion));
}

/** The names by which process groups are asked for; those that are replaced at request time are among them. */
export function usedGroupNames(server: Server): {
	has(name: string): boolean;
	some(test: (name: string) => boolean): boolean;
} {
	const all = groupUses(server);
	return {
		has: (name) => all.some((uses) => uses.has(name)),
		some(test) {
			for (const uses of all) for (const name of uses.keys()) if (test(name)) return true;
			return false;
		},
	};
}

/**
 * The places that choose a process group for an application by a name that passes a test, in reading order.
 *
 * @param testUse a further test of the place itself
 */
export function findGroupUses(
	server: Server,
	test: (name: string) => boolean,
	testUse: (statement: Statement, name: string) => boolean = () => true,
): GroupUse[] {
	const found: GroupUse[] = [];
	for (const uses of groupUses(server)) {
		for (const [name, list] of uses) {
			if (!test(name)) continue;
			for (const { statement, step, order } of list)
				if (testUse(statement, name)) found.push({ statement, word: groupWord(statement) as Word, name, step, order });
		}
	}
	return found.sort((a, b) => a.order - b.order);
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
	const uses = findGroupUses(server, (used) => used === name).filter(
		({ statement }) => server.hostOf(statement.section) === host,
	);
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
