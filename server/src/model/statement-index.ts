/**
 * The statements of an evaluation by directive. After an edit the lists of the directives that stand or stood in the steps
 * read anew are mended; all others are the same objects as before, so what is made of a list can be kept with it.
 */

import { lowerBound } from '../syntax/lower-bound.ts';
import { addTo } from './add-to.ts';
import type { Step } from './evaluate.ts';
import { LayeredMap } from './layered-map.ts';
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

/** What the statements of a directive are told apart by. */
export interface Criterion<K> {
	/** In lower case. */
	readonly directive: string;
	/** Of a single statement, by nothing but itself; undefined leaves it out. */
	readonly of: (placed: OrderedStatement) => K | undefined;
}

export type Sorted<K> = LayeredMap<K, List>;

/** All that stands in a configuration, by directive, and what is made of it. */
export interface Lists {
	/** The statements of a directive, named in lower case, in reading order; the same list until one of them changes. */
	named(key: string): List;
	/**
	 * Those of a directive by what each is, each list in reading order, but the map in none; the same map until one of them changes.
	 * After an edit only what changed is looked at.
	 */
	by<K>(criterion: Criterion<K>): Sorted<K>;
	/**
	 * What a function makes of what it asks for; made again only when some of that has changed. It may look at nothing else that
	 * changes, and is to be the same function each time.
	 */
	derived<T>(make: Make<T>): T;
}

type Make<T> = (lists: Lists) => T;

/** What was made, and of what. */
interface Derived {
	readonly value: unknown;
	readonly of: Asked;
}

const none: List = [];

export class StatementIndex implements Lists {
	readonly #steps: readonly Step[];
	/** Made when somebody asks for one. */
	#lists: ReadonlyMap<string, List> | undefined;
	readonly #sorted: Map<Criterion<unknown>, { readonly list: List; readonly sorted: Sorted<unknown> }>;
	readonly #derived: Map<Make<unknown>, Derived>;

	/** @param before the index of an evaluation of the same document before its last edits */
	constructor(steps: readonly Step[], before?: StatementIndex) {
		this.#steps = steps;
		const lists = before ? before.#lists : undefined;
		if (before && lists && before.#steps.length === steps.length) this.#lists = mended(lists, before.#steps, steps);
		this.#sorted = new Map(before ? before.#sorted : undefined);
		this.#derived = new Map(before ? before.#derived : undefined);
	}

	named(key: string): List {
		this.#lists ??= listsOf(this.#steps, 0, this.#steps.length);
		return this.#lists.get(key) ?? none;
	}

	/** The directives that stand somewhere, in lower case; some stood there before the last edits. */
	get keys(): Iterable<string> {
		this.#lists ??= listsOf(this.#steps, 0, this.#steps.length);
		return this.#lists.keys();
	}

	by<K>(criterion: Criterion<K>): Sorted<K> {
		const list = this.named(criterion.directive);
		const known = this.#sorted.get(criterion) as { list: List; sorted: Sorted<K> } | undefined;
		if (known?.list === list) return known.sorted;
		const sorted = known ? sortAgain(known, list, criterion) : sort(list, criterion);
		this.#sorted.set(criterion, { list, sorted });
		return sorted;
	}

	derived<T>(make: Make<T>): T {
		const known = this.#derived.get(make);
		if (known && isAsBefore(known.of, this)) return known.value as T;
		const recorder = new Recorder(this);
		const value = make(recorder);
		this.#derived.set(make, { value, of: recorder.asked });
		return value;
	}
}

/** What was asked of an index, and the answers. */
interface Asked {
	readonly named: Map<string, List>;
	readonly sorted: Map<Criterion<unknown>, Sorted<unknown>>;
	readonly derived: Map<Make<unknown>, unknown>;
}

/** An index that writes down what it is asked for. */
class Recorder implements Lists {
	readonly #index: StatementIndex;
	readonly asked: Asked = { named: new Map(), sorted: new Map(), derived: new Map() };

	constructor(index: StatementIndex) {
		this.#index = index;
	}

	named(key: string): List {
		const list = this.#index.named(key);
		this.asked.named.set(key, list);
		return list;
	}

	by<K>(criterion: Criterion<K>): Sorted<K> {
		const sorted = this.#index.by(criterion);
		this.asked.sorted.set(criterion, sorted);
		return sorted;
	}

	derived<T>(make: Make<T>): T {
		const value = this.#index.derived(make);
		this.asked.derived.set(make, value);
		return value;
	}
}

/** Whether an index answers now what was answered then. */
function isAsBefore({ named, sorted, derived }: Asked, index: StatementIndex): boolean {
	for (const [key, list] of named) if (index.named(key) !== list) return false;
	for (const [criterion, answer] of sorted) if (index.by(criterion) !== answer) return false;
	for (const [make, value] of derived) if (index.derived(make) !== value) return false;
	return true;
}

function sort<K>(list: List, { of }: Criterion<K>): Sorted<K> {
	const sorted = new Map<K, OrderedStatement[]>();
	for (const placed of list) {
		const key = of(placed);
		if (key !== undefined) addTo(sorted, key, placed);
	}
	return LayeredMap.of<K, List>(sorted);
}

/** The same, where an earlier state of the list was sorted already. */
function sortAgain<K>(
	before: { readonly list: List; readonly sorted: Sorted<K> },
	list: List,
	criterion: Criterion<K>,
): Sorted<K> {
	const [gone, added] = difference(before.list, list);
	if (gone.length > before.list.length / 2) return sort(list, criterion);
	const more = sort(added, criterion);
	const isGone = new Set(gone);
	const changes = new Map<K, List | undefined>();
	for (const key of new Set([...sort(gone, criterion).keys(), ...more.keys()])) {
		const left = (before.sorted.get(key) ?? none).filter((placed) => !isGone.has(placed));
		const all = [...left, ...(more.get(key) ?? none)].sort((a, b) => a.order - b.order);
		changes.set(key, all.length > 0 ? all : undefined);
	}
	return changes.size === 0 ? before.sorted : before.sorted.with(changes);
}

/** What is between the parts at the beginning and at the end that two lists have in common. */
function difference(before: List, after: List): readonly [gone: List, added: List] {
	const least = Math.min(before.length, after.length);
	let first = 0;
	while (first < least && before[first] === after[first]) first++;
	let last = 0;
	while (last < least - first && before[before.length - 1 - last] === after[after.length - 1 - last]) last++;
	return [before.slice(first, before.length - last), after.slice(first, after.length - last)];
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
		const [from, to] = [first, end].map((bound) => lowerBound(list, ({ step }) => step < bound)) as [number, number];
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
