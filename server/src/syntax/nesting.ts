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

/** A section whose end was not found yet. */
interface Unended {
	readonly open: PlacedLine;
	/** The list that it stands in, once it is ended; undefined if it is listed like a directive. */
	readonly around: NestedItem[] | undefined;
	readonly children: NestedItem[];
}

function nest(document: SourceDocument): readonly NestedItem[] {
	const root: NestedItem[] = [];
	const sections = new OpenSections<Unended>();
	let last: PlacedLine | undefined;
	const end = ({ open, around, children }: Unended, close: PlacedLine | undefined, at: PlacedLine) =>
		around?.push({ open, close, last: at, children });
	for (const placed of document.placedLines()) {
		const { line } = placed;
		const around = sections.innermost?.children ?? root;
		if (line.kind === 'directive') around.push(placed);
		else if (line.kind === 'open' && sections.depth < MAX_DEPTH)
			sections.open(line, { open: placed, around, children: [] });
		else if (line.kind === 'open') {
			around.push(placed);
			sections.open(line, { open: placed, around: undefined, children: around });
		} else if (line.kind === 'close') {
			const ended = sections.close(line);
			const own = ended.pop();
			for (const section of ended) end(section, undefined, last ?? placed);
			if (own) end(own, placed, placed);
		}
		if (line.kind !== 'blank') last = placed;
	}
	for (const section of sections.all()) end(section, undefined, last as PlacedLine);
	return root;
}

/** The sections that are open where tags are read from the top, each with what is to be known of it. */
class OpenSections<T> {
	readonly #open: { readonly name: string; readonly what: T }[] = [];
	/** How many of them there are, by name: so many may be open that looking for one takes long. */
	readonly #counts = new Map<string, number>();

	get depth(): number {
		return this.#open.length;
	}

	get innermost(): T | undefined {
		return this.#open.at(-1)?.what;
	}

	/** All of them, innermost first. */
	all(): T[] {
		return this.#open.map(({ what }) => what).reverse();
	}

	open(tag: LogicalLine, what: T): void {
		const name = sectionNameOf(tag);
		this.#open.push({ name, what });
		this.#count(name, 1);
	}

	/** @returns what a closing tag ends: the sections inside that nothing closes, innermost first, then its own; none if it has none */
	close(tag: LogicalLine): T[] {
		const name = sectionNameOf(tag);
		if (!this.#counts.get(name)) return [];
		const ended: T[] = [];
		for (;;) {
			const innermost = this.#open.pop() as { name: string; what: T };
			this.#count(innermost.name, -1);
			ended.push(innermost.what);
			if (innermost.name === name) return ended;
		}
	}

	#count(name: string, by: number): void {
		this.#counts.set(name, (this.#counts.get(name) ?? 0) + by);
	}
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
	const sections = new OpenSections<LogicalLine>();
	for (const { lines } of document.blocks) {
		for (const line of lines) {
			if (line.kind === 'open') sections.open(line, line);
			else if (line.kind === 'close') {
				const open = sections.close(line).at(-1);
				if (open && (open === tag || line === tag)) return [open, line];
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
