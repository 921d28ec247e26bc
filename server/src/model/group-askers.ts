/** Which virtual hosts ask for a daemon process group: in a large configuration few do, and only their applications are looked at. */
import { type Section, virtualHostOf } from './section.ts';
import { optionOf, type Server } from './server.ts';
import type { Statement } from './statement.ts';
import type { Criterion } from './statement-index.ts';
import { firstWord } from './values.ts';

/** A name that is made up for each request may be that of any group. */
const ANY = '%{';

function criterion(directive: string, wordOf: (statement: Statement) => string | undefined): Criterion<string> {
	return {
		directive,
		of: ({ statement }) => {
			const word = wordOf(statement);
			return word !== '%{GLOBAL}' && word?.startsWith(ANY) ? ANY : word;
		},
	};
}

const option = (statement: Statement) => optionOf(statement, 'process-group')?.value;
const handlerScripts = criterion('wsgihandlerscript', option);
const criteria: readonly Criterion<string>[] = [
	criterion('wsgiprocessgroup', firstWord),
	criterion('wsgiscriptalias', option),
	criterion('wsgiscriptaliasmatch', option),
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
