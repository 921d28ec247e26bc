/** Uses of daemon process groups, and the applications that come of them: what several rules ask about. */
import { type Application, applicationOf, mountsOf } from '../model/applications.ts';
import { argumentsOf } from '../model/arguments.ts';
import { type HostedStatement, optionOf, type PlacedStatement, type Server } from '../model/server.ts';
import type { Word } from '../syntax/words.ts';
import type { Location } from './types.ts';

/** A place where a group is asked for by name. */
export interface GroupUse {
	readonly placed: HostedStatement;
	readonly word: Word;
	readonly name: string;
}

const withOption = ['wsgiscriptalias', 'wsgiscriptaliasmatch', 'wsgihandlerscript', 'wsgiimportscript'];

/** All places that choose a process group for an application, those that are replaced at request time included. */
export function* groupUses(server: Server): Iterable<GroupUse> {
	for (const placed of server.byName.get('wsgiprocessgroup') ?? []) {
		const word = placed.statement.text.args[0];
		if (word?.value) yield { placed, word, name: word.value };
	}
	for (const key of withOption) {
		for (const placed of server.byName.get(key) ?? []) {
			if (argumentsOf(placed.statement).rest.length === 0) continue;
			const option = optionOf(placed.statement, 'process-group');
			if (option?.valueWord && option.value) yield { placed, word: option.valueWord, name: option.value };
		}
	}
}

/** Whether a name stands for itself, and not for what is known only with the request. */
export function isStaticName(name: string): boolean {
	return !name.includes('%{');
}

/** The applications of which it is certain where they run. */
export function certainApplications(server: Server): Application[] {
	return mountsOf(server)
		.map((mount) => applicationOf(server, mount))
		.filter(({ processGroup }) => processGroup.doubts.length === 0);
}

/** The place of a word of a statement, for related information. */
export function locationOf(
	{ document, statement }: PlacedStatement,
	{ start, end }: { start: number; end: number },
): Location {
	const { line, text } = statement;
	return { document, line, start: text.rawStart(start), end: text.rawEnd(end) };
}
