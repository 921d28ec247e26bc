/** The daemon process groups that a configuration declares. */

import type { Analysis } from '../analysis.ts';
import { argumentsOf, isOption } from '../model/arguments.ts';
import type { Statement } from '../model/statement.ts';
import type { Lists } from '../model/statement-index.ts';
import type { OpenDocument, Service } from '../service.ts';
import type { SourceDocument } from '../syntax/source-document.ts';

export interface DeclaredGroup {
	readonly name: string;
	readonly statement: Statement;
	readonly document: SourceDocument;
}

/** The groups of one configuration, in reading order; a name may come more than once. */
export function declaredGroups({ evaluation }: Analysis): readonly DeclaredGroup[] {
	return evaluation.index.derived(declaredIn);
}

function declaredIn(lists: Lists): DeclaredGroup[] {
	return lists.named('wsgidaemonprocess').flatMap(({ statement, document }) => {
		const word = argumentsOf(statement).positional[0];
		if (!word?.value || statement.text.isOpaque(word.start, word.end)) return [];
		return [{ name: word.value, statement, document }];
	});
}

/** The configurations of other open documents. */
export function* analysesElsewhere(service: Service, opened: OpenDocument, here: Analysis): Iterable<Analysis> {
	for (const other of service.documents) {
		if (other !== opened && !here.documents.has(other.document)) yield* service.analysesOf(other);
	}
}

/** Where a group is declared: the file, unless it is the one that is looked at, and the line. */
export function placeOfGroup(
	{ statement, document }: Pick<DeclaredGroup, 'statement' | 'document'>,
	{ paths }: Analysis,
	from: OpenDocument,
): { readonly file: string | undefined; readonly line: number | undefined } {
	const placed = document.placeOf(statement.line);
	return {
		file: document === from.document ? undefined : relativeTo(paths.get(document) ?? '', from.path),
		line: placed && placed.startLine + 1,
	};
}

/** The path as seen from the folder of another file, where it is not far. */
function relativeTo(path: string, from: string): string {
	const folder = from.slice(0, from.lastIndexOf('/') + 1);
	if (path.startsWith(folder)) return path.slice(folder.length);
	const above = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
	return above.length > 1 && path.startsWith(above) ? `../${path.slice(above.length)}` : path;
}

/** The options as they are set, each as one writes it. */
export function optionsSet({ statement }: Pick<DeclaredGroup, 'statement'>): string[] {
	return argumentsOf(statement)
		.rest.filter(isOption)
		.map(
			({ name, valueWord }) => `${name}=${valueWord ? statement.text.text.slice(valueWord.start, valueWord.end) : ''}`,
		);
}
