/** What typing completes: closing tags that are missing, and where they belong. */
import type { Position, TextEdit } from 'vscode-languageserver-types';
import { indentOf, lineEndOf } from '../../rules/edits.ts';
import { nesting, sectionsAround, type TagPair } from '../../syntax/nesting.ts';
import { type PlacedLine, positionIn, type SourceDocument } from '../../syntax/source-document.ts';

/**
 * Puts the closing tag of a section below its opening tag, if there is none.
 *
 * An editor keeps its cursor in front of an edit only if that is further on: the tag goes to the beginning of the line
 * after `position`, and where the text ends there, nowhere.
 *
 * @param opening the line of the opening tag
 */
export function closeSection(document: SourceDocument, opening: PlacedLine, position: Position): TextEdit[] {
	const { line } = opening;
	const name = line.command?.name.slice(1) ?? '';
	if (line.kind !== 'open' || !line.text.endsWith('>') || !/^[A-Za-z]\w*$/.test(name)) return [];
	if (position.line + 1 >= document.lineCount) return [];
	const around = sectionsAround(nesting(document), opening.index);
	const section = around.at(-1);
	if (section?.open.index !== opening.index || !lacksEnd(section, around)) return [];
	const at = { line: position.line + 1, character: 0 };
	return [{ range: { start: at, end: at }, newText: `${indentOf(line)}</${name}>${lineEndOf(line)}` }];
}

/** A section that is inside another of its name takes away the other's closing tag while its own is missing. */
function lacksEnd(section: TagPair, around: readonly TagPair[]): boolean {
	const isSame = ({ open }: TagPair) => open.line.command?.key === section.open.line.command?.key;
	return around.some((other) => other.close === undefined && isSame(other));
}

/** Puts a closing tag, perhaps half typed, as deep as the tag that it closes. */
export function alignClosing(document: SourceDocument, closing: PlacedLine): TextEdit[] {
	const { line } = closing;
	if (line.kind !== 'close' || line.newlines > 1) return [];
	const around = sectionsAround(nesting(document), closing.index);
	const section = /^<\/>?$/.test(line.text)
		? (around.findLast((one) => lacksEnd(one, around)) ?? around.at(-1))
		: around.findLast(({ close }) => close?.index === closing.index);
	if (!section) return [];
	const wanted = indentOf(section.open.line);
	const start = line.rawStart(0);
	if (line.raw.slice(0, start) === wanted) return [];
	return [{ range: { start: positionIn(closing, 0), end: positionIn(closing, start) }, newText: wanted }];
}
