/** Tags put around lines. */
import { indentOf, lineEndOf } from '../../rules/edits.ts';
import type { Edit } from '../../rules/types.ts';
import type { LogicalLine } from '../../syntax/logical-line.ts';
import { indentFurther } from './indenting.ts';

/**
 * Encloses some lines that follow one another, and indents them.
 *
 * @param before lines to stand before the first, without its indentation and line ends
 * @param after lines to stand after the last
 */
export function enclose(
	lines: readonly LogicalLine[],
	before: readonly string[],
	after: readonly string[],
	unit: string,
): Edit[] {
	const first = lines[0] as LogicalLine;
	const last = lines.at(-1) as LogicalLine;
	const indent = indentOf(first);
	const end = lineEndOf(first);
	const above = before.map((text) => (text && indent + text) + end).join('');
	const below = after.map((text) => indent + text).join(end);
	const [opening, ...others] = unit === '' ? [] : lines.flatMap((line) => indentFurther(line, unit));
	const edits = [
		// one edit for one place
		{ line: first, start: 0, end: 0, text: above + (opening?.text ?? '') },
		...others,
	];
	if (below === '') return edits;
	const text = last.raw.endsWith('\n') ? below + end : end + below;
	return [...edits, { line: last, start: last.raw.length, end: last.raw.length, text }];
}
