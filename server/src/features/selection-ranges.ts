/** Growing selections: word, option's value, arguments, directive, section's inside, section. */
import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { OpenDocument } from '../service.ts';
import { nesting, sectionsAround } from '../syntax/nesting.ts';
import { positionIn, type Range } from '../syntax/source-document.ts';

export function selectionRanges({ document }: OpenDocument, positions: readonly Position[]): SelectionRange[] {
	const items = nesting(document);
	return positions.map((position) => {
		const { placed, offset } = document.locate(position);
		const { line } = placed;
		const at = line.textOffset(offset);
		const onLine = (start: number, end: number): Range => ({
			start: positionIn(placed, line.rawStart(start)),
			end: positionIn(placed, line.rawEnd(end)),
		});
		const ranges: Range[] = [];
		for (const { open, close, last } of sectionsAround(items, placed.index)) {
			const end = positionIn(last, last.line.rawEnd(last.line.text.length));
			ranges.push({ start: positionIn(open, open.line.rawStart(0)), end });
			const inside = {
				start: { line: open.startLine + open.line.breaks, character: 0 },
				end: close ? { line: close.startLine, character: 0 } : end,
			};
			if (placed.index > open.index && placed.index < (close?.index ?? Number.POSITIVE_INFINITY)) ranges.push(inside);
		}
		const { text } = line;
		if (text.length > 0) ranges.push(onLine(0, text.length));
		const { command } = line;
		if (command) {
			if (command.argsStart < text.length && at >= command.argsStart)
				ranges.push(onLine(command.argsStart, text.length));
			const word = [command.word, ...line.args].find((w) => w.start <= at && at <= w.end);
			if (word) {
				ranges.push(onLine(word.start, word.end));
				const equals = text.indexOf('=', word.start);
				if (equals > word.start && equals < word.end && word !== command.word) {
					ranges.push(at > equals ? onLine(equals + 1, word.end) : onLine(word.start, equals));
				}
			}
		}
		let selection: SelectionRange = {
			range: { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } },
		};
		for (const range of ranges) selection = { range, parent: selection };
		return selection;
	});
}
