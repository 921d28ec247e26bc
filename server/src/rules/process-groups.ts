/** Uses of daemon process groups, and the applications that come of them: what several rules ask about. */
import { type Application, applicationOf, mountsIn, mountsOf } from '../model/applications.ts';
import { argumentsOf } from '../model/arguments.ts';
import { haveSameName } from '../model/host-names.ts';
import { type Section, virtualHostOf } from '../model/section.ts';
import { type DaemonGroup, optionOf, type PlacedStatement, type Server } from '../model/server.ts';
import type { Statement } from '../model/statement.ts';
import type { Lists, OrderedStatement } from '../model/statement-index.ts';
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

const keys = ['wsgiprocessgroup', 'wsgiscriptalias', 'wsgiscriptaliasmatch', 'wsgihandlerscript', 'wsgiimportscript'];

/**
 * The places that choose a process group for an application and pass a test; those that are replaced at request time
 * are among them.
 */
export function findGroupUses({ evaluation }: Server, test: (use: GroupUse) => boolean): GroupUse[] {
	return evaluation.index.derived(groupUses).filter(test);
}

function groupUses(lists: Lists): readonly GroupUse[] {
	return keys.flatMap((key) => lists(key).flatMap((placed) => useOf(placed) ?? []));
}

function useOf({ statement, step }: OrderedStatement): GroupUse | undefined {
	if (statement.command.key === 'wsgiprocessgroup') {
		const word = statement.text.args[0];
		return word?.value ? { statement, word, name: word.value, step } : undefined;
	}
	if (argumentsOf(statement).rest.length === 0) return undefined;
	const option = optionOf(statement, 'process-group');
	return option?.valueWord && option.value
		? { statement, word: option.valueWord, name: option.value, step }
		: undefined;
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
	const uses = findGroupUses(server, (use) => use.name === name && server.hostOf(use.statement.section) === host);
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
