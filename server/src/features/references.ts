/** Daemon process groups, application groups, macros and variables as symbols: where they are given and called. */
import {
	type AnnotatedTextEdit,
	type CodeLens,
	type DocumentHighlight,
	DocumentHighlightKind,
	type Location,
	type Position,
	SymbolKind,
	type WorkspaceEdit,
	type WorkspaceSymbol,
} from 'vscode-languageserver-types';
import { type NameKind, type NameUse, nameKey, namesIn, namesOn } from '../model/names.ts';
import type { OpenDocument, Service } from '../service.ts';
import type { PlacedLine, Range, SourceDocument } from '../syntax/source-document.ts';
import { positionIn } from '../syntax/source-document.ts';
import type { ClientFeatures } from './client.ts';
import { scriptDefinition } from './script-definition.ts';

/** A use of a name, and where it is. */
interface Found {
	readonly document: SourceDocument;
	readonly use: NameUse;
	readonly range: Range;
}

/** The name at a position. */
function nameAt(
	{ document }: OpenDocument,
	position: Position,
): { readonly use: NameUse; readonly range: Range } | undefined {
	const { placed, offset } = document.locate(position);
	const at = placed.line.textOffset(offset);
	const use = namesOn(placed.line).find((name) => name.start <= at && at <= name.end);
	return use && { use, range: rangeOf(placed, use) };
}

function rangeOf(placed: PlacedLine, { start, end }: NameUse): Range {
	return { start: positionIn(placed, placed.line.rawStart(start)), end: positionIn(placed, placed.line.rawEnd(end)) };
}

/** The documents in which a name means the same: those of the configurations that a document is part of. */
function scope(service: Service, opened: OpenDocument): Set<SourceDocument> {
	const documents = new Set([opened.document]);
	for (const analysis of service.analysesOf(opened)) for (const document of analysis.documents) documents.add(document);
	return documents;
}

/** Also those of other configurations that read a file with the name. */
function wholeScope(service: Service, opened: OpenDocument, name: NameUse): Set<SourceDocument> {
	const documents = scope(service, opened);
	for (const document of documents) {
		const file = service.fileOf(document);
		if (!file || ![...uses([document], name)].some(({ use }) => use.role !== 'mention')) continue;
		for (const other of scope(service, file)) documents.add(other);
	}
	return documents;
}

function* uses(documents: Iterable<SourceDocument>, name: Pick<NameUse, 'kind' | 'name'>): Iterable<Found> {
	const key = nameKey(name);
	for (const document of documents)
		for (const placed of document.placedLines(0, (block) => namesIn(block).has(key)))
			for (const use of namesOn(placed.line))
				if (nameKey(use) === key) yield { document, use, range: rangeOf(placed, use) };
}

function toLocation(service: Service, { document, range }: Found): Location[] {
	const uri = service.uriOf(document);
	return uri ? [{ uri, range }] : [];
}

/** Where the thing at a position gets its name; of a script, where it defines what is called. */
export function definition(service: Service, opened: OpenDocument, position: Position): Location[] {
	const at = nameAt(opened, position);
	if (!at) return scriptDefinition(service, opened, position);
	return [...uses(scope(service, opened), at.use)]
		.filter(({ use }) => use.role === 'definition')
		.flatMap((found) => toLocation(service, found));
}

export function references(
	service: Service,
	opened: OpenDocument,
	position: Position,
	withDefinition: boolean,
): Location[] {
	const at = nameAt(opened, position);
	if (!at) return [];
	return [...uses(scope(service, opened), at.use)]
		.filter(({ use }) => use.role !== 'mention' && (withDefinition || use.role !== 'definition'))
		.flatMap((found) => toLocation(service, found));
}

export function nameHighlights(opened: OpenDocument, position: Position): DocumentHighlight[] {
	const at = nameAt(opened, position);
	if (!at) return [];
	return [...uses([opened.document], at.use)]
		.filter(({ use }) => use.role !== 'mention')
		.map(({ range, use }) => ({
			range,
			kind: use.role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
		}));
}

/** What may be renamed at a position. */
export function prepareRename(
	opened: OpenDocument,
	position: Position,
): { range: Range; placeholder: string } | undefined {
	const at = nameAt(opened, position);
	return at && at.use.role !== 'mention' ? { range: at.range, placeholder: at.use.name } : undefined;
}

const forbidden: Record<NameKind, RegExp> = {
	'process-group': /[\s"'\\]|^%\{|^$/,
	'application-group': /[\s"'\\]|^%\{|^$/,
	macro: /[\s"'\\<>]|^$/,
	variable: /[\s"'\\:{}$<>!]|^$/,
};

/**
 * The edits that rename the thing at a position everywhere; places in free text wait for the user to confirm, and are left
 * alone where the client cannot ask.
 *
 * @returns a text if the new name will not do
 */
export function rename(
	service: Service,
	opened: OpenDocument,
	position: Position,
	newName: string,
	client: Pick<ClientFeatures, 'annotatedEdits'>,
): WorkspaceEdit | string | undefined {
	const at = nameAt(opened, position);
	if (!at || at.use.role === 'mention') return undefined;
	const { kind } = at.use;
	if (forbidden[kind].test(newName))
		return `${JSON.stringify(newName)} cannot be the name of a ${kind.replace('-', ' ')}.`;
	const documents = wholeScope(service, opened, at.use);
	const taken =
		kind !== 'application-group' &&
		[...uses(documents, { kind, name: newName })].some(({ use }) => use.role === 'definition');
	if (taken && nameKey(at.use) !== nameKey({ kind, name: newName }))
		return `There is a ${kind.replace('-', ' ')} ${newName} already.`;
	const changes: Record<string, AnnotatedTextEdit[]> = {};
	for (const { document, use, range } of uses(documents, at.use)) {
		const uri = service.uriOf(document);
		const isText = use.role === 'mention';
		if (!uri || (isText && !client.annotatedEdits)) continue;
		changes[uri] ??= [];
		changes[uri].push({ range, newText: newName, annotationId: isText ? 'text' : 'name' });
	}
	if (!client.annotatedEdits) {
		const plain = ({ range, newText }: AnnotatedTextEdit) => ({ range, newText });
		return { changes: Object.fromEntries(Object.entries(changes).map(([uri, edits]) => [uri, edits.map(plain)])) };
	}
	return {
		documentChanges: Object.entries(changes).map(([uri, edits]) => ({ textDocument: { uri, version: null }, edits })),
		changeAnnotations: {
			name: { label: `Rename the ${kind.replace('-', ' ')}` },
			text: { label: 'In free text', description: 'It may mean something else here.', needsConfirmation: true },
		},
	};
}

/** Above each macro and variable how often it is used. */
export function useLenses(service: Service, opened: OpenDocument): CodeLens[] {
	const given = [...countedNames([opened.document], 'definition')];
	if (given.length === 0) return [];
	const counts = new Map<string, number>();
	for (const { use } of countedNames(scope(service, opened), 'use')) {
		const key = nameKey(use);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return given.map(({ use, range }) => {
		const count = counts.get(nameKey(use)) ?? 0;
		const title = count === 0 ? 'not used' : count === 1 ? 'used once' : `used ${count} times`;
		return { range, command: { title, command: '' } };
	});
}

/** Macros and variables. */
function* countedNames(documents: Iterable<SourceDocument>, role: NameUse['role']): Iterable<Found> {
	const isCounted = (names: ReadonlySet<string>) => names.has('macro') || names.has('variable');
	for (const document of documents)
		for (const placed of document.placedLines(0, (block) => isCounted(namesIn(block))))
			for (const use of namesOn(placed.line))
				if ((use.kind === 'macro' || use.kind === 'variable') && use.role === role)
					yield { document, use, range: rangeOf(placed, use) };
}

const symbolKinds: Record<NameKind, SymbolKind> = {
	'process-group': SymbolKind.Class,
	'application-group': SymbolKind.Namespace,
	macro: SymbolKind.Function,
	variable: SymbolKind.Constant,
};

/** Definitions in all that is known, open or not, whose name holds the letters of the query in order. */
export function workspaceSymbols(service: Service, query: string): WorkspaceSymbol[] {
	const wanted = [...query.toLowerCase()];
	const matches = (name: string) => {
		let at = 0;
		for (const c of name.toLowerCase()) if (c === wanted[at]) at++;
		return at === wanted.length;
	};
	const symbols: WorkspaceSymbol[] = [];
	for (const document of service.known) {
		const uri = service.uriOf(document);
		if (!uri) continue;
		for (const placed of document.placedLines()) {
			for (const use of namesOn(placed.line)) {
				if (use.role !== 'definition' || !matches(use.name)) continue;
				symbols.push({
					name: use.name,
					kind: symbolKinds[use.kind],
					containerName: use.kind.replace('-', ' '),
					location: { uri, range: rangeOf(placed, use) },
				});
			}
		}
	}
	return symbols;
}
