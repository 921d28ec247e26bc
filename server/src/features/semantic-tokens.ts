/**
 * Semantic tokens: what the grammar cannot know. They are encoded block by block, and remembered by the blocks: an edit
 * costs the few lines of its block.
 */
import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver-types';
import { makeTarget } from '../model/target.ts';
import type { OpenDocument, Service } from '../service.ts';
import type { LogicalLine } from '../syntax/logical-line.ts';
import { type PositionEncoding, unitsOf } from '../syntax/position-encoding.ts';
import { type Block, type PlacedLine, positionIn, type Range, type SourceDocument } from '../syntax/source-document.ts';
import { addTokens } from './tokens/line.ts';
import { type Plans, plansFor } from './tokens/plan.ts';

/** Integers for a token, as the protocol packs them: steps in lines and characters, length, type, modifiers. */
const SIZE = 5;

/** In such a text all encodings count the same. */
const ASCII = /^[\0-\x7f]*$/;

/** The tokens of a block as the protocol encodes them, the first one as seen from the block's beginning. */
interface Encoded {
	readonly plans: Plans;
	readonly data: readonly number[];
	/** The line of the last token, from the block's beginning. */
	readonly lastLine: number;
}

const encodedBlocks = new WeakMap<Block, Encoded>();

interface Told {
	readonly resultId: string;
	readonly data: number[];
}

/** What was told last of each document. */
const told = new WeakMap<SourceDocument, Told>();
let results = 0;

/** All tokens of a document. */
export function semanticTokens(service: Service, opened: OpenDocument): SemanticTokens {
	const result = { resultId: String(++results), data: encodeAll(opened.document, plansOf(service, opened)) };
	told.set(opened.document, result);
	return result;
}

/** What has changed in the tokens since they were told last; all of them, if that is not known any more. */
export function semanticTokensDelta(
	service: Service,
	opened: OpenDocument,
	previousResultId: string,
): SemanticTokensDelta | SemanticTokens {
	const before = told.get(opened.document);
	const after = semanticTokens(service, opened);
	if (before?.resultId !== previousResultId) return after;
	return { resultId: after.resultId as string, edits: tokenEdits(before.data, after.data) };
}

/** The tokens on the lines of a range. */
export function semanticTokensIn(service: Service, opened: OpenDocument, { start, end }: Range): SemanticTokens {
	return { data: encodeLines(opened.document, plansOf(service, opened), start.line, end.line) };
}

function plansOf(service: Service, { path }: OpenDocument): Plans {
	return plansFor(makeTarget(service.settingsFor(path).target));
}

function encodeAll({ blocks, encoding }: SourceDocument, plans: Plans): number[] {
	const all = blocks.map((block) => encodedBlock(block, plans, encoding));
	const data = ([] as number[]).concat(...all.map((encoded) => encoded.data));
	let at = 0;
	let start = 0;
	let line = 0;
	for (const [i, encoded] of all.entries()) {
		if (encoded.data.length > 0) {
			data[at]! += start - line;
			line = start + encoded.lastLine;
		}
		at += encoded.data.length;
		start += (blocks[i] as Block).breaks;
	}
	return data;
}

function encodeLines({ blocks, encoding }: SourceDocument, plans: Plans, first: number, last: number): number[] {
	const data: number[] = [];
	let start = 0;
	let line = 0;
	for (const block of blocks) {
		if (start > last) break;
		if (start + block.breaks >= first) {
			const { data: tokens } = encodedBlock(block, plans, encoding);
			for (let i = 0, at = start; i < tokens.length; i += SIZE) {
				at += tokens[i] as number;
				if (at < first || at > last) continue;
				data.push(at - line, ...tokens.slice(i + 1, i + SIZE));
				line = at;
			}
		}
		start += block.breaks;
	}
	return data;
}

function encodedBlock(block: Block, plans: Plans, encoding: PositionEncoding): Encoded {
	const known = encodedBlocks.get(block);
	if (known?.plans === plans) return known;
	const data: number[] = [];
	let lastLine = 0;
	let lastCharacter = 0;
	const add = (line: number, character: number, length: number, type: number, modifiers: number) => {
		const step = line - lastLine;
		data.push(step, step === 0 ? character - lastCharacter : character, length, type, modifiers);
		lastLine = line;
		lastCharacter = character;
	};
	let startLine = 0;
	let current: LogicalLine;
	let indent = 0;
	const addSimple = (start: number, end: number, type: number, modifiers: number) =>
		add(startLine, indent + start, end - start, type, modifiers);
	const addPieces = (start: number, end: number, type: number, modifiers: number) => {
		for (const { line, character, length } of pieces({ line: current, startLine, encoding }, start, end))
			add(line, character, length, type, modifiers);
	};
	for (const line of block.lines) {
		if (line.isDirective) {
			const isSimple = isOnOneLine(line) && (encoding === 'utf-16' || ASCII.test(line.raw));
			current = line;
			indent = line.rawStart(0);
			addTokens(line, plans, isSimple ? addSimple : addPieces);
		}
		startLine += line.breaks;
	}
	const encoded = { plans, data, lastLine };
	encodedBlocks.set(block, encoded);
	return encoded;
}

function isOnOneLine({ raw, breaks, newlines }: LogicalLine): boolean {
	return breaks === newlines && (newlines === 0 || (newlines === 1 && raw.endsWith('\n')));
}

/** The stretches of a token on the lines of the editor: a token of the protocol is on one. */
function* pieces(placed: Omit<PlacedLine, 'index'>, start: number, end: number) {
	const { line, encoding } = placed;
	const last = line.rawEnd(end);
	const lineEnd = /\\?(?:\r\n|\r|\n)/g;
	for (let from = line.rawStart(start); from < last; ) {
		lineEnd.lastIndex = from;
		const match = lineEnd.exec(line.raw);
		const to = match && match.index < last ? match.index : last;
		if (to > from) yield { ...positionIn(placed, from), length: unitsOf(line.raw.slice(from, to), encoding) };
		from = match && to < last ? match.index + match[0].length : last;
	}
}

/** The one stretch in which two encodings differ. */
function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
	let start = 0;
	while (start < before.length && start < after.length && before[start] === after[start]) start++;
	if (start === before.length && start === after.length) return [];
	let [beforeEnd, afterEnd] = [before.length, after.length];
	while (beforeEnd > start && afterEnd > start && before[beforeEnd - 1] === after[afterEnd - 1]) {
		beforeEnd--;
		afterEnd--;
	}
	return [{ start, deleteCount: beforeEnd - start, data: after.slice(start, afterEnd) }];
}
