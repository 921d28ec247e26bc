/**
 * Formatting: indentation by nesting, lines that continue others one level deeper, no blanks at line ends, at most two
 * blank lines, a line feed at the end. It never changes what Apache reads, and a second formatting changes nothing.
 */
import type { FormattingOptions, Position, Range, TextEdit } from 'vscode-languageserver-types';
import { lineEndOf } from '../rules/edits.ts';
import type { OpenDocument } from '../service.ts';
import type { LogicalLine } from '../syntax/logical-line.ts';
import { positionIn } from '../syntax/source-document.ts';
import { isSpace } from '../syntax/words.ts';
import { alignClosing, closeSection } from './format/closing-tag.ts';
import { isBetweenWords, type PhysicalLine, physicalLines } from './format/continuation.ts';
import { type LaidOut, layOut } from './format/layout.ts';

/** The editor's settings that are looked at. */
export type Indentation = Pick<FormattingOptions, 'tabSize' | 'insertSpaces'>;

const MOST_BLANK_LINES = 2;

export function formatDocument({ document }: OpenDocument, options: Indentation): TextEdit[] {
	const lines = layOut(document);
	const unit = unitOf(options);
	const edits: TextEdit[] = [];
	const contentEnd = lines.findLastIndex((line) => !isBlank(line)) + 1;
	let blanks = 0;
	for (const line of lines) {
		if (isBlank(line)) {
			blanks++;
			if (line.index >= contentEnd || blanks > MOST_BLANK_LINES) edits.push(...removed(line));
			else edits.push(...trimmedEnd(line));
			continue;
		}
		blanks = 0;
		if (!line.isFixed) edits.push(...indented(line, unit), ...trimmedEnd(line));
	}
	const last = lines[contentEnd - 1];
	if (last && !last.isFixed) edits.push(...ended(last, lines[0] as LaidOut));
	return edits;
}

/** Formats whole lines: those that the range touches. */
export function formatRange(opened: OpenDocument, { start, end }: Range, options: Indentation): TextEdit[] {
	const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
	return formatDocument(opened, options).filter(
		({ range }) => range.start.line >= start.line && range.start.line <= last,
	);
}

/**
 * What typing a character brings: `>` and Enter after an opening tag its closing tag, if that is missing; `</` and a
 * finished closing tag go as deep as the opening tag.
 */
export function formatOnType({ document }: OpenDocument, position: Position, typed: string): TextEdit[] {
	if (typed === '\n') {
		if (position.line === 0) return [];
		const here = document.lineAt(position.line);
		const above = document.lineAt(position.line - 1);
		const isNew = here.line.kind === 'blank' && here.index === above.index + 1;
		return isNew ? closeSection(document, above, position) : [];
	}
	const { placed, offset } = document.locate(position);
	const { line } = placed;
	const before = line.raw.slice(0, offset);
	if (typed === '/') return /^\s*<\/$/.test(before) ? alignClosing(document, placed) : [];
	if (typed !== '>' || !before.endsWith('>') || line.textOffset(offset) < line.text.length) return [];
	return line.kind === 'close' ? alignClosing(document, placed) : closeSection(document, placed, position);
}

function unitOf({ tabSize, insertSpaces }: Indentation): string {
	return insertSpaces ? ' '.repeat(Math.max(1, tabSize)) : '\t';
}

/** A blank line by itself; one made of backslashes is something else. */
function isBlank({ line, isFixed }: LaidOut): boolean {
	return line.kind === 'blank' && !isFixed && line.raw.trim() === '' && line.newlines <= 1;
}

/** Replaces a stretch of a line's raw source. */
function edit(at: LaidOut, from: number, to: number, newText: string): TextEdit {
	return { range: { start: positionIn(at, from), end: positionIn(at, to) }, newText };
}

function removed(at: LaidOut): TextEdit[] {
	const { line, startLine } = at;
	if (!line.raw.endsWith('\n')) return trimmedEnd(at);
	const start = { line: startLine, character: 0 };
	return [{ range: { start, end: { line: startLine + 1, character: 0 } }, newText: '' }];
}

/** Indents a line, and as one level more the lines that continue it. */
function indented(at: LaidOut, unit: string): TextEdit[] {
	const { line, depth, isRigid } = at;
	const edits: TextEdit[] = [];
	for (const [nth, physical] of physicalLines(line).entries()) {
		const { start, content, end } = physical;
		if (content === end || (nth > 0 && (isRigid || !isBetweenWords(line, content)))) continue;
		const wanted = unit.repeat(nth === 0 ? depth : depth + 1);
		if (line.raw.slice(start, content) !== wanted) edits.push(edit(at, start, content, wanted));
	}
	return edits;
}

/** Takes away the blanks at the end, unless a backslash stands before them: it would ask for the next line. */
function trimmedEnd(at: LaidOut): TextEdit[] {
	const { line } = at;
	const lines = physicalLines(line);
	const last = lines.at(-1);
	if (!last || (lines.length > 1 && last.content === last.end)) return [];
	const from = endOfText(line, last);
	if (from === last.end || line.raw[from - 1] === '\\') return [];
	return [edit(at, from, last.end, '')];
}

function endOfText({ raw }: LogicalLine, { start, end }: PhysicalLine): number {
	let from = end;
	while (from > start && isSpace(raw.charCodeAt(from - 1))) from--;
	return from;
}

/** Ends the last line, unless a backslash there would take the line end for its own. */
function ended(at: LaidOut, first: LaidOut): TextEdit[] {
	const { raw } = at.line;
	if (/[\n\\]$/.test(raw)) return [];
	const { end } = physicalLines(at.line).at(-1) as PhysicalLine;
	return [edit(at, end, end, lineEndOf(first.line))];
}
