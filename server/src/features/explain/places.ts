/** Where in the configuration a message comes from. */

import type { Analysis } from '../../analysis.ts';
import { namesOn } from '../../model/names.ts';
import { withoutSlash } from '../../model/paths.ts';
import type { Finding } from '../../rules/types.ts';
import { MAX_READ } from '../../syntax/logical-line.ts';
import { type PlacedLine, positionIn, type Range, type SourceDocument } from '../../syntax/source-document.ts';
import type { NamedLine } from './log-lines.ts';
import type { Recognised } from './recognise.ts';

export interface Place {
	readonly document: SourceDocument;
	readonly range: Range;
	/** What the rules say of it. */
	readonly finding?: Finding;
}

/** More is no help. */
const MAX_PLACES = 20;

/** The line that a message names; else what the rules find that leads to it, and where its names stand. */
export function placesOf(
	analyses: readonly Analysis[],
	named: NamedLine | undefined,
	recognised: Recognised | undefined,
): Place[] {
	const exact = named && placeNamed(analyses, named);
	if (exact) return exact;
	if (!recognised) return [];
	const { message, names } = recognised;
	const found = findingsOf(analyses, message.rules ?? []);
	const concerned = found.filter(({ finding }) => holdsOneOf(finding, Object.values(names)));
	const standing = unique([...concerned, ...wordsEqualTo(analyses, names)]);
	return (standing.length > 0 ? standing : unique(found)).slice(0, MAX_PLACES);
}

function placeNamed(analyses: readonly Analysis[], { file, line }: NamedLine): Place[] | undefined {
	const document = documentAt(analyses, file);
	if (!document || line < 1 || line > document.lineCount) return undefined;
	const placed = document.lineAt(line - 1);
	const { text, command } = placed.line;
	const range = rangeIn(placed, command?.word.start ?? 0, text.length);
	const found = analyses
		.flatMap(({ findings }) => findings.get(document) ?? [])
		.filter(({ location, kind }) => location.line === placed.line && (kind === 'refused' || kind === 'broken'));
	if (found.length === 0) return [{ document, range }];
	return unique(found.flatMap((finding) => placeOf(finding)));
}

/** The document of a path: that very one, else the only one that ends as it does, as a copy of it in a project would. */
function documentAt(analyses: readonly Analysis[], file: string): SourceDocument | undefined {
	const paths = new Map(
		analyses.flatMap((analysis) => [...analysis.paths].map(([document, path]) => [path, document])),
	);
	const exact = paths.get(file);
	if (exact) return exact;
	const wanted = file.split('/').reverse();
	let best: { readonly length: number; readonly documents: Set<SourceDocument> } = { length: 0, documents: new Set() };
	for (const [path, document] of paths) {
		const parts = path.split('/').reverse();
		const differs = wanted.findIndex((part, i) => part !== parts[i]);
		const length = differs < 0 ? wanted.length : differs;
		if (length > best.length) best = { length, documents: new Set([document]) };
		else if (length === best.length) best.documents.add(document);
	}
	const [only, ...more] = best.length > 0 ? best.documents : [];
	return more.length === 0 ? only : undefined;
}

function findingsOf(analyses: readonly Analysis[], ids: readonly string[]): (Place & { readonly finding: Finding })[] {
	if (ids.length === 0) return [];
	return analyses
		.flatMap(({ findings }) => [...findings.values()].flat())
		.filter(({ rule }) => ids.includes(rule.id))
		.flatMap(placeOf);
}

function placeOf(finding: Finding): (Place & { readonly finding: Finding })[] {
	const { document, line, start, end } = finding.location;
	const range = document.rangeOf(line, start, end);
	return range ? [{ document, range, finding }] : [];
}

function holdsOneOf({ location, params }: Finding, names: readonly string[]): boolean {
	const text = location.line.raw.slice(location.start, location.end);
	return names.some((name) => text.includes(name) || Object.values(params).includes(name));
}

/** The words of the configuration that are what a message names. */
function wordsEqualTo(analyses: readonly Analysis[], { directive: _, ...names }: Recognised['names']): Place[] {
	const { group, ...others } = names;
	const words = Object.values(others).map(withoutSlash);
	const documents = new Set(analyses.flatMap((analysis) => [...analysis.documents]));
	const declared: Place[] = [];
	const found: Place[] = [];
	for (const document of documents) {
		for (const placed of document.placedLines()) {
			const { line } = placed;
			if (!line.isDirective || line.text.length > MAX_READ) continue;
			for (const { kind, name, role, start, end } of group === undefined ? [] : namesOn(line)) {
				if (kind !== 'process-group' || name !== group || role === 'mention') continue;
				(role === 'definition' ? declared : found).push({ document, range: rangeIn(placed, start, end) });
			}
			for (const { value, start, end } of words.length === 0 ? [] : line.args) {
				const bare = withoutSlash(value);
				if (words.some((word) => bare === word || bare.endsWith(`=${word}`)))
					found.push({ document, range: rangeIn(placed, start, end) });
			}
		}
	}
	return declared.length > 0 ? declared : found;
}

function rangeIn(placed: PlacedLine, start: number, end: number): Range {
	return { start: positionIn(placed, placed.line.rawStart(start)), end: positionIn(placed, placed.line.rawEnd(end)) };
}

/** Each place once: a document may be part of several configurations. */
function unique<T extends Place>(places: readonly T[]): T[] {
	const seen = new Map<SourceDocument, Set<string>>();
	return places.filter(({ document, range: { start, end } }) => {
		const key = `${start.line}:${start.character}-${end.line}:${end.character}`;
		const keys = seen.get(document) ?? new Set();
		seen.set(document, keys);
		return !keys.has(key) && keys.add(key);
	});
}
