/** The edits that fixes are made of. */
import type { Span } from '../model/arguments.ts';
import type { Section } from '../model/section.ts';
import type { Statement } from '../model/statement.ts';
import type { LogicalLine } from '../syntax/logical-line.ts';
import { isSpace } from '../syntax/words.ts';
import type { Edit, Fix } from './types.ts';

/** Puts a text in the place of a stretch of a statement's text. */
export function replace({ line, text }: Statement, span: Span, by: string): Edit {
	return { line, start: text.rawStart(span.start), end: text.rawEnd(span.end), text: by };
}

/** Puts a text in at an offset of a statement's text. */
export function insert({ line, text }: Statement, offset: number, what: string): Edit {
	const at = offset === 0 ? text.rawStart(0) : text.rawEnd(offset);
	return { line, start: at, end: at, text: what };
}

/** Takes a stretch away, with the blanks before it. */
export function remove(statement: Statement, span: Span): Edit {
	const { text } = statement.text;
	let start = span.start;
	while (start > 0 && isSpace(text.charCodeAt(start - 1))) start--;
	return replace(statement, { start, end: span.end }, '');
}

/** Takes a whole line away. */
export function removeLine(line: LogicalLine): Edit {
	return { line, start: 0, end: line.raw.length, text: '' };
}

/** Puts lines in above a line, indented as it is. The text has no final line end. */
export function insertAbove(line: LogicalLine, text: string): Edit {
	const indent = indentOf(line);
	const lines = text.split(/\r?\n/).map((l) => indent + l + lineEndOf(line));
	return { line, start: 0, end: 0, text: lines.join('') };
}

/** Moves a line above another, indented as that is. The lines that continue it stay as they are: their blanks may count. */
export function moveAbove(target: LogicalLine, moved: LogicalLine): Edit[] {
	const text = moved.raw.slice(indentOf(moved).length);
	const ended = text.endsWith('\n') ? text : text + lineEndOf(target);
	return [{ line: target, start: 0, end: 0, text: indentOf(target) + ended }, removeLine(moved)];
}

/** Puts lines in below a line, indented as it is. */
export function insertBelow(line: LogicalLine, text: string): Edit {
	const indent = indentOf(line);
	const end = lineEndOf(line);
	const ended = line.raw.endsWith('\n');
	const lines = text.split(/\r?\n/).map((l) => (ended ? indent + l + end : end + indent + l));
	return { line, start: line.raw.length, end: line.raw.length, text: lines.join('') };
}

/** Puts the bracket of a closing tag where it belongs: `</VirtualHost`, `</VirtualHost >`. */
export function finishTag(statement: Statement): Edit {
	const { end } = statement.command.word;
	const { text } = statement.text;
	return text.slice(end).trim() === '>'
		? replace(statement, { start: end, end: text.length }, '>')
		: insert(statement, end, '>');
}

/** The closing tag of a section. */
export function endOf({ name }: Section): string {
	return `</${name.slice(1)}>`;
}

/** Ends sections, innermost first, above a line. */
export function insertEnds(line: LogicalLine, sections: readonly Section[]): Fix {
	const ends = sections.map((section) => indentOf(section.line) + endOf(section) + lineEndOf(line));
	const title = `Insert ${sections.map(endOf).join(' and ')}`;
	return { title, edits: [{ line, start: 0, end: 0, text: ends.join('') }], preferred: true };
}

/** The blanks a line begins with. */
export function indentOf(line: LogicalLine): string {
	return /^[ \t]*/.exec(line.raw)?.[0] ?? '';
}

export function lineEndOf(line: LogicalLine): string {
	return line.raw.endsWith('\r\n') ? '\r\n' : '\n';
}

/** A value as one word: quoted where it has to be. */
export function quoted(value: string): string {
	return value === '' || /[\s"']/.test(value) ? `"${value.replace(/[\\"]/g, '\\$&')}"` : value;
}
