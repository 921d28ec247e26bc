/** The two tags of a section belong together: they are highlighted and renamed as one. */
import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import type { OpenDocument } from '../service.ts';
import type { LogicalLine } from '../syntax/logical-line.ts';
import { tagsOf } from '../syntax/nesting.ts';
import type { Range, SourceDocument } from '../syntax/source-document.ts';

/** The names in the opening and the closing tag, if the position is in one of them and both are there. */
function tagNames({ document }: OpenDocument, position: Position): readonly [Range, Range] | undefined {
	const { placed, offset } = document.locate(position);
	const { line } = placed;
	if (line.kind !== 'open' && line.kind !== 'close') return undefined;
	const at = line.textOffset(offset);
	const word = line.command?.word;
	if (!word || at < word.start || at > word.end) return undefined;
	const tags = tagsOf(document, line);
	if (!tags) return undefined;
	const [open, close] = [nameIn(document, tags[0], 1), nameIn(document, tags[1], 2)];
	return open && close && [open, close];
}

function nameIn(document: SourceDocument, line: LogicalLine, skip: number): Range | undefined {
	const word = line.command?.word ?? { start: 0, end: 0, value: '' };
	const start = word.start + skip + (word.value.startsWith('<') && line.text[word.start] !== '<' ? 1 : 0);
	const name = /^[\w-]*/.exec(line.text.slice(start))?.[0] ?? '';
	return document.rangeOf(line, line.rawStart(start), line.rawEnd(start + name.length));
}

export function linkedEditing(
	opened: OpenDocument,
	position: Position,
): { ranges: Range[]; wordPattern: string } | undefined {
	const names = tagNames(opened, position);
	return names && { ranges: [...names], wordPattern: '[A-Za-z]\\w*' };
}

export function tagHighlights(opened: OpenDocument, position: Position): DocumentHighlight[] {
	return (tagNames(opened, position) ?? []).map((range) => ({ range, kind: DocumentHighlightKind.Text }));
}
