/** A text after a fix, as an editor makes it of the text edits. */
import { textEdits } from '../../server/src/features/code-actions.ts';
import type { Fix } from '../../server/src/rules/types.ts';
import type { OpenDocument } from '../../server/src/service.ts';
import type { Position } from '../../server/src/syntax/source-document.ts';

/** The document's text after a fix that changes this document only. */
export function applyFix(opened: OpenDocument, fix: Fix): string {
	const byDocument = textEdits(opened, fix.edits);
	const edits = byDocument.get(opened.document) ?? [];
	if (byDocument.size > 1 || edits.length !== fix.edits.length) throw new Error(`"${fix.title}" edits other documents`);
	const { text } = opened.document;
	const lines = text.split('\n');
	const lineStarts = [0];
	for (const line of lines) lineStarts.push((lineStarts.at(-1) as number) + line.length + 1);
	const offset = ({ line, character }: Position) => (lineStarts[line] as number) + character;
	const sorted = edits
		.map(({ range, newText }) => ({ start: offset(range.start), end: offset(range.end), newText }))
		.sort((a, b) => a.start - b.start || a.end - b.end);
	let after = '';
	let at = 0;
	for (const { start, end, newText } of sorted) {
		if (start < at) throw new Error(`"${fix.title}" has edits that overlap`);
		after += text.slice(at, start) + newText;
		at = end;
	}
	return after + text.slice(at);
}
