/**
 * A document as a sequence of logical lines, kept through edits.
 *
 * The lines stand in blocks of a few hundred, both immutable. An edit re-reads the logical lines it touches and
 * replaces the blocks they are in; all other blocks and lines keep their identity, which is what everything that is
 * computed from them is remembered by.
 */
import { endOfLogicalLine, type LineBreak, LogicalLine } from './logical-line.ts';
import { lowerBound } from './lower-bound.ts';
import { indexAfter, type PositionEncoding, unitsOf } from './position-encoding.ts';

/** A place as the language server protocol counts: line and unit of the client's encoding in it, both from 0. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

export interface Range {
	readonly start: Position;
	readonly end: Position;
}

/** A run of logical lines. */
export class Block {
	readonly lines: readonly LogicalLine[];
	/** Protocol line breaks in all its lines. */
	readonly breaks: number;
	/** Line feeds in all its lines. */
	readonly newlines: number;
	/** What was read of its lines, kept here for the model. */
	runs: readonly object[] | undefined;

	constructor(lines: readonly LogicalLine[]) {
		this.lines = lines;
		let breaks = 0;
		let newlines = 0;
		for (const line of lines) {
			line.block = this;
			breaks += line.breaks;
			newlines += line.newlines;
		}
		this.breaks = breaks;
		this.newlines = newlines;
	}
}

/** A line and where it stands. */
export interface PlacedLine {
	readonly line: LogicalLine;
	/** Its place among the logical lines of the document, from 0. */
	readonly index: number;
	/** The protocol line on which it begins. */
	readonly startLine: number;
	/** How positions on it are counted. */
	readonly encoding: PositionEncoding;
}

/** Lines a block is made of at first; one that grows past twice as many is split. */
const BLOCK_SIZE = 128;

export class SourceDocument {
	#blocks: Block[];
	#revision = 0;
	/** Where each block begins. Built when asked for. */
	#starts: readonly BlockStart[] | undefined;
	#blockIndex: Map<object, number> | undefined;
	/** How it was last read, kept here for the model. */
	reading: object | undefined;

	/** How the positions of the client are counted. */
	readonly encoding: PositionEncoding;

	constructor(text: string, encoding: PositionEncoding = 'utf-16') {
		this.encoding = encoding;
		this.#blocks = inBlocks(readLines(text));
	}

	/** Takes another text in the place of all. */
	replaceAll(text: string): void {
		this.#blocks = inBlocks(readLines(text));
		this.#moved();
	}

	/** Another number after each change. */
	get revision(): number {
		return this.#revision;
	}

	get blocks(): readonly Block[] {
		return this.#blocks;
	}

	get text(): string {
		let text = '';
		for (const line of this.lines()) text += line.raw;
		return text;
	}

	/** Number of protocol lines; a text that ends with a line break has an empty last one. */
	get lineCount(): number {
		const last = this.#blocks.length - 1;
		return this.#start(last).startLine + (this.#blocks[last] as Block).breaks + 1;
	}

	*lines(): Iterable<LogicalLine> {
		for (const block of this.#blocks) yield* block.lines;
	}

	/** All lines with their places, from protocol line `from` on. */
	*placedLines(from = 0, isWanted: (block: Block) => boolean = () => true): Iterable<PlacedLine> {
		const { encoding } = this;
		for (const [i, block] of this.#blocks.entries()) {
			let { index, startLine } = this.#start(i);
			if (startLine + block.breaks < from || !isWanted(block)) continue;
			for (const line of block.lines) {
				if (startLine + line.breaks >= from) yield { line, index, startLine, encoding };
				index++;
				startLine += line.breaks;
			}
		}
	}

	/** The logical line that holds a protocol line, clamped to the document. */
	lineAt(protocolLine: number): PlacedLine {
		const { encoding } = this;
		const blockIndex = this.#blockOf(protocolLine);
		let { index, startLine } = this.#start(blockIndex);
		const lines = (this.#blocks[blockIndex] as Block).lines;
		for (const [i, line] of lines.entries()) {
			const isLast = blockIndex === this.#blocks.length - 1 && i === lines.length - 1;
			if (isLast || protocolLine < startLine + line.breaks) return { line, index, startLine, encoding };
			index++;
			startLine += line.breaks;
		}
		throw new Error('unreachable: the last line of the document takes what is left');
	}

	/** The line at a position, and the offset in its `raw`. Positions outside are moved to the nearest inside. */
	locate(position: Position): { readonly placed: PlacedLine; readonly offset: number } {
		if (position.line < 0) return { placed: this.lineAt(0), offset: 0 };
		const placed = this.lineAt(position.line);
		const within = position.line - placed.startLine;
		if (within > placed.line.breaks) return { placed, offset: placed.line.raw.length };
		return { placed, offset: offsetInLine(placed, within, position.character) };
	}

	/** Where a line of this document stands now; undefined if an edit has taken it away. */
	placeOf(line: LogicalLine): PlacedLine | undefined {
		const { encoding } = this;
		this.#blockIndex ??= new Map(this.#blocks.map((block, i) => [block, i]));
		const blockIndex = line.block && this.#blockIndex.get(line.block);
		if (blockIndex === undefined) return undefined;
		let { index, startLine } = this.#start(blockIndex);
		for (const other of (this.#blocks[blockIndex] as Block).lines) {
			if (other === line) return { line, index, startLine, encoding };
			index++;
			startLine += other.breaks;
		}
		return undefined;
	}

	/** The range of a stretch of a line's raw source; undefined if the line is gone. */
	rangeOf(line: LogicalLine, start: number, end: number): Range | undefined {
		const placed = this.placeOf(line);
		return placed && { start: positionIn(placed, start), end: positionIn(placed, end) };
	}

	/**
	 * Replaces a range by a text. Only the logical lines that the edit touches are read again.
	 *
	 * Ranges outside the document are clamped and reversed ones turned: a client that counts wrongly must not break us.
	 */
	edit(range: Range, text: string): void {
		const reversed =
			range.end.line < range.start.line ||
			(range.end.line === range.start.line && range.end.character < range.start.character);
		const from = this.locate(reversed ? range.end : range.start);
		const to = this.locate(reversed ? range.start : range.end);
		const first = this.#place(from.placed.index);
		const last = this.#place(to.placed.index);
		let source = from.placed.line.raw.slice(0, from.offset) + text + to.placed.line.raw.slice(to.offset);

		// what is put in may end in a backslash, or take away the line feed: then the lines below belong to it
		const lines = readLines(source);
		let next = this.#after(last);
		while (next && lines.at(-1)?.raw !== '') {
			source = lines.pop()?.raw + this.#lineOf(next).raw;
			lines.push(...readLines(source));
			last.block = next.block;
			last.line = next.line;
			next = this.#after(next);
		}
		// the empty last line is the document's, not each edit's
		if (next) lines.pop();

		const before = (this.#blocks[first.block] as Block).lines.slice(0, first.line);
		const after = (this.#blocks[last.block] as Block).lines.slice(last.line + 1);
		const replaced = [...before, ...lines, ...after];
		const blocks =
			replaced.length === 0 ? [] : replaced.length <= 2 * BLOCK_SIZE ? [new Block(replaced)] : inBlocks(replaced);
		this.#blocks.splice(first.block, last.block - first.block + 1, ...blocks);
		this.#moved();
	}

	/** The blocks are others than before. */
	#moved(): void {
		this.#revision++;
		this.#starts = undefined;
		this.#blockIndex = undefined;
	}

	#place(index: number): Place {
		let rest = index;
		for (let block = 0; ; block++) {
			const count = (this.#blocks[block] as Block).lines.length;
			if (rest < count) return { block, line: rest };
			rest -= count;
		}
	}

	#after(place: Place): Place | undefined {
		if (place.line + 1 < (this.#blocks[place.block] as Block).lines.length)
			return { block: place.block, line: place.line + 1 };
		return place.block + 1 < this.#blocks.length ? { block: place.block + 1, line: 0 } : undefined;
	}

	#lineOf(place: Place): LogicalLine {
		return (this.#blocks[place.block] as Block).lines[place.line] as LogicalLine;
	}

	#start(blockIndex: number): BlockStart {
		if (!this.#starts) {
			let index = 0;
			let startLine = 0;
			this.#starts = this.#blocks.map(({ lines, breaks }) => {
				const start = { index, startLine };
				index += lines.length;
				startLine += breaks;
				return start;
			});
		}
		return this.#starts[blockIndex] as BlockStart;
	}

	/** The block that holds a protocol line: the last one that starts at or before it and is not empty of it. */
	#blockOf(protocolLine: number): number {
		let low = 0;
		let high = this.#blocks.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.#start(middle).startLine <= protocolLine) low = middle;
			else high = middle - 1;
		}
		return low;
	}
}

/** The logical and the protocol line that a block begins with. */
type BlockStart = Pick<PlacedLine, 'index' | 'startLine'>;

interface Place {
	block: number;
	line: number;
}

/**
 * Reads a text into logical lines. Only the last one does not end: it is empty after a line feed, and holds all from
 * the first backslash on if that asks for a line that is not there yet.
 */
export function readLines(text: string): LogicalLine[] {
	const lines: LogicalLine[] = [];
	for (let from = 0; ; ) {
		const end = endOfLogicalLine(text, from);
		lines.push(new LogicalLine(text.slice(from, end ?? text.length)));
		if (end === undefined) return lines;
		from = end;
	}
}

function inBlocks(lines: readonly LogicalLine[]): Block[] {
	if (lines.length <= BLOCK_SIZE) return [new Block(lines.slice())];
	const blocks: Block[] = [];
	for (let from = 0; from < lines.length; from += BLOCK_SIZE)
		blocks.push(new Block(lines.slice(from, from + BLOCK_SIZE)));
	return blocks;
}

/** The offset of a character on the n-th protocol line of a line, not past the end of that protocol line. */
function offsetInLine({ line: { lineBreaks, raw }, encoding }: PlacedLine, line: number, character: number): number {
	const start = line === 0 ? 0 : (lineBreaks[line - 1]?.next ?? raw.length);
	return start + indexAfter(raw.slice(start, lineBreaks[line]?.at), character, encoding);
}

/** The protocol position of an offset in a line's raw text. */
export function positionIn(placed: Omit<PlacedLine, 'index'>, offset: number): Position {
	const { raw, breaks } = placed.line;
	// most lines have their break at the end, and what is asked for stands before it
	if (breaks === 0 || (breaks === 1 && raw.endsWith('\n') && offset < raw.length && raw[offset - 1] !== '\r'))
		return { line: placed.startLine, character: unitsOf(raw.slice(0, offset), placed.encoding) };
	const { lineBreaks } = placed.line;
	// the number of breaks that the offset is behind
	const passed = lowerBound(lineBreaks, ({ next }) => next <= offset);
	const start = passed === 0 ? 0 : (lineBreaks[passed - 1] as LineBreak).next;
	const end = Math.min(offset, lineBreaks[passed]?.at ?? raw.length);
	return { line: placed.startLine + passed, character: unitsOf(raw.slice(start, end), placed.encoding) };
}
