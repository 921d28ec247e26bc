/**
 * The tentative nesting of a document's sections, by their tags alone: for outline and folding. What really nests
 * depends on variables, conditions and macros, and is the model's to say.
 */
import type { LogicalLine } from './logical-line.ts';
import type { PlacedLine, SourceDocument } from './source-document.ts';

export interface TagPair {
	readonly open: PlacedLine;
	/** The closing tag; undefined if there is none. */
	readonly close: PlacedLine | undefined;
	/** The last line before the section's parent ends, where no closing tag is. */
	readonly last: PlacedLine;
	readonly children: readonly NestedItem[];
}

/** A section, or a directive that is none. */
export type NestedItem = TagPair | PlacedLine;

export function isSection(item: NestedItem): item is TagPair {
	return 'children' in item;
}

interface OpenTag {
	readonly open: PlacedLine | undefined;
	readonly name: string;
	readonly children: NestedItem[];
}

/** Sections further in than this are listed like directives: what is nested is also written nested, and read so by the client. */
const MAX_DEPTH = 250;

const remembered = new WeakMap<SourceDocument, { readonly revision: number; readonly items: readonly NestedItem[] }>();

/** Sections and directives of a document, nested. Comments and blank lines are left out. Kept until the next edit. */
export function nesting(document: SourceDocument): readonly NestedItem[] {
	const { revision } = document;
	let known = remembered.get(document);
	if (known?.revision !== revision) {
		known = { revision, items: nest(document) };
		remembered.set(document, known);
	}
	return known.items;
}

function nest(document: SourceDocument): readonly NestedItem[] {
	const root: OpenTag = { open: undefined, name: '', children: [] };
	const stack: OpenTag[] = [root];
	let last: PlacedLine | undefined;
	/** Sections open beyond `MAX_DEPTH`. */
	let beyond = 0;
	const close = (tag: PlacedLine | undefined, at: PlacedLine) => {
		const ended = stack.pop() as OpenTag;
		(stack.at(-1) as OpenTag).children.push({
			open: ended.open as PlacedLine,
			close: tag,
			last: at,
			children: ended.children,
		});
	};
	for (const placed of document.placedLines()) {
		const { line } = placed;
		const top = stack.at(-1) as OpenTag;
		if (line.kind === 'open' && stack.length > MAX_DEPTH) {
			top.children.push(placed);
			beyond++;
		} else if (line.kind === 'close' && beyond > 0) beyond--;
		else if (line.kind === 'open') stack.push({ open: placed, name: sectionNameOf(line), children: [] });
		else if (line.kind === 'close') {
			const name = sectionNameOf(line);
			const opened = stack.findLastIndex((tag) => tag.open && tag.name === name);
			if (opened > 0) {
				while (stack.length - 1 > opened) close(undefined, last ?? placed);
				close(placed, placed);
			}
		} else if (line.kind === 'directive') top.children.push(placed);
		if (line.kind !== 'blank') last = placed;
	}
	while (stack.length > 1) close(undefined, last as PlacedLine);
	return root.children;
}

/** What a tag opens or closes, in lower case. */
function sectionNameOf({ kind, command }: LogicalLine): string {
	const key = command?.key ?? '';
	return kind === 'open' ? key.slice(1) : key.replace(/^<\/|>$/g, '');
}

/** Both tags of the section that one of them opens or closes; undefined if the other is missing. It costs less than to nest all. */
export function tagsOf(
	document: SourceDocument,
	tag: LogicalLine,
): readonly [open: LogicalLine, close: LogicalLine] | undefined {
	const open: LogicalLine[] = [];
	/** How many of them there are, by name. */
	const counts = new Map<string, number>();
	const count = (name: string, by: number) => counts.set(name, (counts.get(name) ?? 0) + by);
	for (const { lines } of document.blocks) {
		for (const line of lines) {
			if (line.kind !== 'open' && line.kind !== 'close') continue;
			const name = sectionNameOf(line);
			if (line.kind === 'open') {
				open.push(line);
				count(name, 1);
			} else if (counts.get(name)) {
				// those in between are not closed
				let opener: LogicalLine;
				do {
					opener = open.pop() as LogicalLine;
					count(sectionNameOf(opener), -1);
				} while (sectionNameOf(opener) !== name);
				if (opener === tag || line === tag) return [opener, line];
			}
		}
	}
	return undefined;
}

/** The sections around a logical line, its own tags included, outermost first. */
export function sectionsAround(items: readonly NestedItem[], index: number): TagPair[] {
	const around: TagPair[] = [];
	let inside: readonly NestedItem[] = items;
	for (;;) {
		const next = inside.find((item) => isSection(item) && item.open.index <= index && index <= item.last.index) as
			| TagPair
			| undefined;
		if (!next) return around;
		around.push(next);
		inside = next.children;
	}
}
