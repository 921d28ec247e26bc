/**
 * The statements of an evaluation by directive. After an edit the lists of the directives that stand or stood in the steps
 * read anew are mended; all others are the same objects as before, so what is made of a list can be kept with it.
 */
import { addTo } from './add-to.ts';
import type { Step } from './evaluate.ts';
import type { PlacedStatement } from './server.ts';

/** A statement with its place in the order in which Apache comes upon directives. */
export interface OrderedStatement extends PlacedStatement {
	readonly order: number;
}

/** More statements than any run has. */
const MOST_IN_A_RUN = 2 ** 20;

/** One number of a step of an evaluation and a place in its run. */
export function orderOf(step: number, at: number): number {
	return step * MOST_IN_A_RUN + at;
}

type List = readonly OrderedStatement[];

/** Finds the list of a directive, named in lower case. */
export type Lists = (key: string) => List;

/** What was made of some lists. */
interface Derived {
	readonly value: unknown;
	readonly of: ReadonlyMap<string, List>;
}

const none: List = [];

export class StatementIndex {
	readonly #steps: readonly Step[];
	/** Made when somebody asks for one. */
	#lists: ReadonlyMap<string, List> | undefined;
	readonly #derived: Map<(lists: Lists) => unknown, Derived>;

	/** @param before the index of an evaluation of the same document before its last edits */
	constructor(steps: readonly Step[], before?: StatementIndex) {
		this.#steps = steps;
		const lists = before ? before.#lists : undefined;
		if (before && lists && before.#steps.length === steps.length) this.#lists = mended(lists, before.#steps, steps);
		this.#derived = new Map(before ? before.#derived : undefined);
	}

	/** The statements of a directive, named in lower case, in reading order; the same list until one of them changes. */
	named(key: string): List {
		this.#lists ??= listsOf(this.#steps, 0, this.#steps.length);
		return this.#lists.get(key) ?? none;
	}

	/** The directives that stand somewhere, in lower case; some stood there before the last edits. */
	get keys(): Iterable<string> {
		this.#lists ??= listsOf(this.#steps, 0, this.#steps.length);
		return this.#lists.keys();
	}

	/**
	 * What a function makes of the lists that it asks for; made again only when one of them has changed. It may look at nothing else
	 * that changes, and is to be the same function each time.
	 */
	derived<T>(make: (lists: Lists) => T): T {
		const known = this.#derived.get(make);
		if (known && [...known.of].every(([key, list]) => this.named(key) === list)) return known.value as T;
		const of = new Map<string, List>();
		const value = make((key) => {
			const list = this.named(key);
			of.set(key, list);
			return list;
		});
		this.#derived.set(make, { value, of });
		return value;
	}
}

/** The lists of what stands in the steps from `first` to before `end`. */
function listsOf(steps: readonly Step[], first: number, end: number): Map<string, OrderedStatement[]> {
	const lists = new Map<string, OrderedStatement[]>();
	for (let step = first; step < end; step++) {
		const { document, run, use } = steps[step] as Step;
		for (const [at, statement] of run.statements.entries()) {
			const placed = { statement, document, use, step, order: orderOf(step, at) };
			addTo(lists, statement.command.key, placed);
		}
	}
	return lists;
}

/** The lists for `after`, made of those for `before`: as many steps, of which some differ. */
function mended(
	lists: ReadonlyMap<string, List>,
	before: readonly Step[],
	after: readonly Step[],
): ReadonlyMap<string, List> {
	let first = 0;
	while (first < after.length && isSame(before[first], after[first])) first++;
	if (first === after.length) return lists;
	let end = after.length;
	while (end > first && isSame(before[end - 1], after[end - 1])) end--;
	const anew = listsOf(after, first, end);
	const gone = before.slice(first, end).flatMap(({ run }) => run.statements.map(({ command }) => command.key));
	const mended = new Map(lists);
	for (const key of new Set([...gone, ...anew.keys()])) {
		const list = lists.get(key) ?? none;
		const added = anew.get(key) ?? none;
		const [from, to] = [lowerBound(list, first), lowerBound(list, end)];
		const isUnchanged = added.length === to - from && added.every((placed, i) => isSamePlaced(placed, list[from + i]));
		if (!isUnchanged) mended.set(key, [...list.slice(0, from), ...added, ...list.slice(to)]);
	}
	return mended;
}

function isSame(a: Step | undefined, b: Step | undefined): boolean {
	return a === b || (a?.run === b?.run && a?.document === b?.document && a?.use === b?.use);
}

function isSamePlaced(a: OrderedStatement, b: OrderedStatement | undefined): boolean {
	return a.statement === b?.statement && a.document === b.document && a.use === b.use && a.order === b.order;
}

/** The index of the first statement that is read in a step or after it. */
function lowerBound(list: List, step: number): number {
	let low = 0;
	let high = list.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((list[middle] as OrderedStatement).step < step) low = middle + 1;
		else high = middle;
	}
	return low;
}
