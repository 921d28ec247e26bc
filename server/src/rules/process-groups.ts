/** Uses of daemon process groups, and the applications that come of them: what several rules ask about. */
import { type Application, applicationOf, mountsOf } from '../model/applications.ts';
import { argumentsOf } from '../model/arguments.ts';
import type { Run } from '../model/reading.ts';
import { type Section, virtualHostOf } from '../model/section.ts';
import { optionOf, type PlacedStatement, type Server } from '../model/server.ts';
import type { Statement } from '../model/statement.ts';
import type { Word } from '../syntax/words.ts';
import type { Location } from './types.ts';

/** A place where a group is asked for by name. */
export interface GroupUse {
	readonly statement: Statement;
	readonly word: Word;
	readonly name: string;
	/** The step in which it is read. */
	readonly step: number;
}

type UseInRun = Omit<GroupUse, 'step'>;

const withOption = new Set(['wsgiscriptalias', 'wsgiscriptaliasmatch', 'wsgihandlerscript', 'wsgiimportscript']);
const inRuns = new WeakMap<Run, readonly UseInRun[]>();

/**
 * The places that choose a process group for an application and pass a test; those that are replaced at request time
 * are among them. All are looked at after each keystroke, so nothing is made of those that do not pass.
 */
export function findGroupUses({ evaluation }: Server, test: (use: UseInRun) => boolean): GroupUse[] {
	const found: GroupUse[] = [];
	for (const [step, { run }] of evaluation.steps.entries()) {
		for (const use of usesIn(run)) if (test(use)) found.push({ ...use, step });
	}
	return found;
}

function usesIn(run: Run): readonly UseInRun[] {
	let uses = inRuns.get(run);
	if (!uses) {
		uses = run.statements.flatMap((statement) => useOf(statement) ?? []);
		inRuns.set(run, uses);
	}
	return uses;
}

function useOf(statement: Statement): UseInRun | undefined {
	const { key } = statement.command;
	if (key === 'wsgiprocessgroup') {
		const word = statement.text.args[0];
		return word?.value ? { statement, word, name: word.value } : undefined;
	}
	if (!withOption.has(key) || argumentsOf(statement).rest.length === 0) return undefined;
	const option = optionOf(statement, 'process-group');
	return option?.valueWord && option.value ? { statement, word: option.valueWord, name: option.value } : undefined;
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
	return mountsOf(server)
		.filter((mount) => hosts.has(undefined) || hosts.has(mount.host.section))
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
