/** How far lines are indented, and the edits that indent them further. */
import { indentOf } from '../../rules/edits.ts';
import type { Edit } from '../../rules/types.ts';
import type { LogicalLine } from '../../syntax/logical-line.ts';
import type { SourceDocument } from '../../syntax/source-document.ts';
import { isBetweenWords, physicalLines } from '../format/continuation.ts';

/** Lines that are looked at to find what a document is indented by. */
const LOOKED_AT = 2000;

/** What the document is indented by: what the first line in a section has more than its tag. */
export function indentUnit(document: SourceDocument): string {
	let above: LogicalLine | undefined;
	let looked = 0;
	for (const line of document.lines()) {
		if (++looked > LOOKED_AT) break;
		if (line.kind === 'blank') continue;
		const outer = above && indentOf(above);
		const indent = indentOf(line);
		if (above?.kind === 'open' && line.kind !== 'close' && outer !== undefined && indent.length > outer.length)
			return indent.startsWith('\t') ? '\t' : indent.slice(outer.length);
		above = line;
	}
	return '    ';
}

/** Whether all of a line may be indented otherwise, and stand elsewhere: no word goes over a line end. */
export function isMovable(line: LogicalLine): boolean {
	return (
		!line.text.endsWith('\\') &&
		physicalLines(line)
			.slice(1)
			.every(({ content, end }) => content < end && isBetweenWords(line, content))
	);
}

/** Whether a line put in below would be a line of its own: no backslash asks for it. */
export function isFinished({ raw }: LogicalLine): boolean {
	return !/\\\r?\n?$/.test(raw);
}

/** Indents a line by one level more, and what continues it as far as Apache does not see it. */
export function indentFurther(line: LogicalLine, unit: string): Edit[] {
	return physicalLines(line).flatMap(({ start, content, end }, nth) =>
		content === end || (nth > 0 && !isBetweenWords(line, content)) ? [] : [{ line, start, end: start, text: unit }],
	);
}
