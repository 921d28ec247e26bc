/** Which virtual hosts ask for a daemon process group: in a large configuration few do, and only their applications are looked at. */

import type { Word } from '../syntax/words.ts';
import { argumentsOf, optionOf } from './arguments.ts';
import { type Section, virtualHostOf } from './section.ts';
import type { Server } from './server.ts';
import type { Statement } from './statement.ts';
import type { Criterion } from './statement-index.ts';

/** The word of a statement that is the name of a process group. */
export function groupWord(statement: Statement): Word | undefined {
	if (statement.command.key === 'wsgiprocessgroup') return statement.text.args[0];
	if (argumentsOf(statement).rest.length === 0) return undefined;
	const option = optionOf(statement, 'process-group');
	return option?.value ? option.valueWord : undefined;
}

/** A name that is made up for each request may be that of any group. */
const ANY = '%{';

function criterion(directive: string): Criterion<string> {
	return {
		directive,
		of: ({ statement }) => {
			const name = groupWord(statement)?.value || undefined;
			return name !== '%{GLOBAL}' && name?.startsWith(ANY) ? ANY : name;
		},
	};
}

const handlerScripts = criterion('wsgihandlerscript');
const criteria: readonly Criterion<string>[] = [
	...['wsgiprocessgroup', 'wsgiscriptalias', 'wsgiscriptaliasmatch'].map(criterion),
	handlerScripts,
];

/**
 * The virtual hosts in which something asks for a group by a name, or may do so; undefined among them is the main server, all of whose
 * directives its virtual hosts inherit.
 */
export function hostsThatAskFor({ evaluation }: Server, name: string): Set<Section | undefined> {
	const hosts = new Set<Section | undefined>();
	for (const each of criteria) {
		const uses = evaluation.index.by(each);
		// a handler is set where it is wanted, not where its script is named
		for (const key of [name, ANY])
			for (const { statement } of uses.get(key) ?? [])
				hosts.add(each === handlerScripts ? undefined : virtualHostOf(statement.section));
	}
	return hosts;
}
