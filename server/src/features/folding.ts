/** What can be folded: sections, blocks of comments, continued lines. */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { OpenDocument } from '../service.ts';
import { isSection, type NestedItem, nesting } from '../syntax/nesting.ts';
import type { PlacedLine } from '../syntax/source-document.ts';

export function foldingRanges({ document }: OpenDocument): FoldingRange[] {
	const ranges: FoldingRange[] = [];
	addSections(nesting(document), ranges);
	let first: PlacedLine | undefined;
	let last: PlacedLine | undefined;
	for (const placed of document.placedLines()) {
		const { line, startLine } = placed;
		if (line.kind === 'comment') {
			first ??= placed;
			last = placed;
		} else {
			addComments(first, last, ranges);
			first = last = undefined;
			if (line.newlines > 1) ranges.push({ startLine, endLine: lastLine(placed) });
		}
	}
	addComments(first, last, ranges);
	return ranges;
}

function addSections(items: readonly NestedItem[], ranges: FoldingRange[]): void {
	for (const item of items) {
		if (!isSection(item)) continue;
		// the closing tag stays in sight
		const endLine = item.close ? item.close.startLine - 1 : lastLine(item.last);
		if (endLine > item.open.startLine) ranges.push({ startLine: item.open.startLine, endLine });
		addSections(item.children, ranges);
	}
}

function addComments(first: PlacedLine | undefined, last: PlacedLine | undefined, ranges: FoldingRange[]): void {
	if (!first || !last || lastLine(last) === first.startLine) return;
	ranges.push({ startLine: first.startLine, endLine: lastLine(last), kind: FoldingRangeKind.Comment });
}

/** The protocol line on which a logical line's text ends. */
function lastLine({ line, startLine }: PlacedLine): number {
	return startLine + Math.max(line.breaks - (line.raw.endsWith('\n') ? 1 : 0), 0);
}
