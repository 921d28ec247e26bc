/** The daemon process groups that a configuration declares, found without looking at the whole of it again. */
import { argumentsOf, isOption } from '../model/arguments.ts';
import type { Run } from '../model/reading.ts';
import type { Statement } from '../model/statement.ts';
import type { Analysis, OpenDocument, Service } from '../service.ts';
import type { SourceDocument } from '../syntax/source-document.ts';

export interface DeclaredGroup {
	readonly name: string;
	readonly statement: Statement;
	readonly document: SourceDocument;
	/** The path under which the document was read. */
	readonly path: string;
}

const declarations = new WeakMap<Run, readonly Statement[]>();

/** The groups of one configuration, in reading order; of those with the same name the first. */
export function declaredGroups({ evaluation, paths }: Analysis): Map<string, DeclaredGroup> {
	const groups = new Map<string, DeclaredGroup>();
	for (const { run, document } of evaluation.steps) {
		let found = declarations.get(run);
		if (!found) {
			found = run.statements.filter((statement) => statement.command.key === 'wsgidaemonprocess');
			declarations.set(run, found);
		}
		for (const statement of found) {
			const word = argumentsOf(statement).positional[0];
			if (!word?.value || groups.has(word.value) || statement.text.isOpaque(word.start, word.end)) continue;
			groups.set(word.value, { name: word.value, statement, document, path: paths.get(document) ?? '' });
		}
	}
	return groups;
}

/** The groups that other open documents declare, and the document's own configuration does not. */
export function groupsElsewhere(service: Service, opened: OpenDocument, here: Analysis): Map<string, DeclaredGroup> {
	const own = declaredGroups(here);
	const others = new Map<string, DeclaredGroup>();
	for (const other of service.documents) {
		if (other === opened || here.paths.has(other.document)) continue;
		for (const analysis of service.analysesOf(other)) {
			for (const group of declaredGroups(analysis).values()) {
				if (!own.has(group.name) && !others.has(group.name)) others.set(group.name, group);
			}
		}
	}
	return others;
}

/** `sites/shop.conf, line 12`; a line only, in the document itself. */
export function placeWords({ statement, document, path }: DeclaredGroup, from: OpenDocument): string {
	const line = document.placeOf(statement.line);
	const where = line ? `line ${line.startLine + 1}` : '';
	if (document === from.document) return where || 'this file';
	const name = relativeTo(path, from.path);
	return where ? `${name}, ${where}` : name;
}

/** The path as seen from the folder of another file, where it is not far. */
function relativeTo(path: string, from: string): string {
	const folder = from.slice(0, from.lastIndexOf('/') + 1);
	if (path.startsWith(folder)) return path.slice(folder.length);
	const above = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
	return above.length > 1 && path.startsWith(above) ? `../${path.slice(above.length)}` : path;
}

/** The options as they are set, each as one writes it. */
export function optionsSet({ statement }: DeclaredGroup): string[] {
	return argumentsOf(statement)
		.rest.filter(isOption)
		.map(
			({ name, valueWord }) => `${name}=${valueWord ? statement.text.text.slice(valueWord.start, valueWord.end) : ''}`,
		);
}
