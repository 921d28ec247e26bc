import assert from 'node:assert/strict';
import fc from 'fast-check';
import { positionIn, SourceDocument } from './source-document.ts';

/** Texts made of what matters to the reader: line ends of all kinds, backslashes, quotes, NULs, astral characters. */
const piece = fc.constantFrom(
	'\n',
	'\r\n',
	'\r',
	'\\',
	'\\\n',
	'\\\r\n',
	'\\\\\n',
	' ',
	'\t',
	'#',
	'"',
	"'",
	'<',
	'>',
	'\0',
	'\u00a0',
	'\ufeff',
	'😀',
	'a',
	'WSGIDaemonProcess app',
	'threads=5',
	'</VirtualHost>',
);
const source = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

const shape = (document: SourceDocument) =>
	[...document.lines()].map((line) => [line.raw, line.text, line.kind, line.command, line.args]);

describe('source document', () => {
	it('is lossless: lines concatenate to the text', () => {
		fc.assert(fc.property(source, (text) => new SourceDocument(text).text === text));
	});

	it('after any edits equals a fresh reading of the text', () => {
		const place = fc.record({ line: fc.integer({ min: -1, max: 30 }), character: fc.integer({ min: -1, max: 30 }) });
		const edit = fc.record({ start: place, end: place, text: source });
		fc.assert(
			fc.property(source, fc.array(edit, { maxLength: 8 }), (text, edits) => {
				const document = new SourceDocument(text);
				let expected = text;
				for (const { start, end, text: insert } of edits) {
					expected = editedText(expected, start, end, insert);
					document.edit({ start, end }, insert);
				}
				assert.equal(document.text, expected);
				assert.deepEqual(shape(document), shape(new SourceDocument(expected)));
				assert.equal(document.lineCount, expected.split(/\r\n|\n|\r/).length);
			}),
			{ numRuns: 2000 },
		);
	});

	it('keeps the lines that an edit does not touch', () => {
		const document = new SourceDocument('a\nb\nc\n');
		const [, , c] = document.lines();
		document.edit({ start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, 'x\ny');
		assert.equal([...document.lines()][3], c);
	});

	it('places every word: positions and offsets are inverse', () => {
		fc.assert(
			fc.property(source, (text) => {
				const document = new SourceDocument(text);
				for (const placed of document.placedLines()) {
					for (const word of placed.line.args) {
						const at = placed.line.rawStart(word.start);
						const found = document.locate(positionIn(placed, at));
						assert.equal(found.placed.line, placed.line);
						assert.equal(found.offset, at);
						assert.equal(placed.line.textOffset(at), word.start);
					}
				}
			}),
		);
	});

	it('holds 100,000 lines in blocks and finds each', () => {
		const document = new SourceDocument('Listen 80\n'.repeat(100_000));
		assert.equal(document.lineCount, 100_001);
		assert.equal(document.lineAt(77_777).startLine, 77_777);
		assert.equal(document.lineAt(77_777).index, 77_777);
	});
});

/** The edit as the protocol defines it, on plain text. */
function editedText(
	text: string,
	start: { line: number; character: number },
	end: { line: number; character: number },
	insert: string,
): string {
	const a = offsetOf(text, start);
	const b = offsetOf(text, end);
	return text.slice(0, Math.min(a, b)) + insert + text.slice(Math.max(a, b));
}

function offsetOf(text: string, { line, character }: { line: number; character: number }): number {
	if (line < 0) return 0;
	const lines = [...text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)].slice(0, text.split(/\r\n|\n|\r/).length);
	const found = lines[line];
	if (!found) return text.length;
	return found.index + Math.min(Math.max(character, 0), (found[1] as string).length);
}
