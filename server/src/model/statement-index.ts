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

export type List = readonly OrderedStatement[];

/** All that stands in some lists, in reading order. */
export function inOrder(lists: Iterable<List>): List {
	return [...lists].flat().sort((a, b) => a.order - b.order);
}

/** What the statements of a directive are told apart by. */
export interface Criterion<K> {
	/** In lower case. */
	readonly directive: string;
	/** Of a single statement, by nothing but itself; undefined leaves it out. */
	readonly of: (placed: OrderedStatement) => K | undefined;
}

export type Sorted<K> = LayeredMap<K, List>;

/** What the statements that several criteria give the same key come to. */
export interface Comparison<K, V> {
	readonly of: readonly Criterion<K>[];
	/**
	 * Of a key that stands in any of the lists, by nothing but itself and the lists, which stand in the order of the criteria;
	 * undefined where there is nothing to say.
	 */
	compare(key: K, lists: readonly List[]): V | undefined;
}

/** All that stands in a configuration, by directive, and what is made of it. */
export interface Lists {
	/** The statements of a directive, named in lower case, in reading order; the same list until one of them changes. */
	named(key: string): List;
	/**
	 * Those of a directive by what each is, each list in reading order, but the map in none; the same map until one of them changes.
	 * After an edit only what changed is looked at.
	 */
	by<K>(criterion: Criterion<K>): Sorted<K>;
	/** What a comparison says, by key, in no order. After an edit only the keys are compared again whose lists have changed. */
	compared<K, V>(comparison: Comparison<K, V>): ReadonlyMap<K, V>;
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

/** What was sorted, and how it came about. */
interface SortedList<K> {
	readonly list: List;
	readonly sorted: Sorted<K>;
	/** What it was made of by some changes, where it was. */
	readonly before?: Sorted<K>;
	readonly changed?: readonly K[];
}

/** What a comparison said, and of what. */
interface Compared {
	readonly of: readonly Sorted<unknown>[];
	readonly said: ReadonlyMap<unknown, unknown>;
}

const none: List = [];

export class StatementIndex implements Lists {
	readonly #steps: readonly Step[];
	/** Made when somebody asks for one. */
	#lists: ReadonlyMap<string, List> | undefined;
	readonly #sorted: Map<Criterion<unknown>, SortedList<unknown>>;
	readonly #compared: Map<Comparison<unknown, unknown>, Compared>;
	readonly #derived: Map<Make<unknown>, Derived>;

	/** @param before the index of an evaluation of the same document before its last edits */
	constructor(steps: readonly Step[], before?: StatementIndex) {
		this.#steps = steps;
		const lists = before ? before.#lists : undefined;
		if (before && lists && before.#steps.length === steps.length) this.#lists = mended(lists, before.#steps, steps);
		this.#sorted = new Map(before ? before.#sorted : undefined);
		this.#compared = new Map(before ? before.#compared : undefined);
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
		const known = this.#sorted.get(criterion) as SortedList<K> | undefined;
		if (known?.list === list) return known.sorted;
		const made = known ? sortAgain(known, list, criterion) : { list, sorted: sort(list, criterion) };
		this.#sorted.set(criterion, made as SortedList<unknown>);
		return made.sorted;
	}

	compared<K, V>(comparison: Comparison<K, V>): ReadonlyMap<K, V> {
		const sorted = comparison.of.map((criterion) => this.by(criterion));
		const known = this.#compared.get(comparison);
		if (known && sorted.every((each, i) => each === known.of[i])) return known.said as ReadonlyMap<K, V>;
		const changed = known && this.#changes(comparison.of, known.of as readonly Sorted<K>[]);
		const said = new Map(changed && (known.said as ReadonlyMap<K, V>));
		for (const key of changed ?? new Set(sorted.flatMap((each) => each.keys()))) {
			const lists = sorted.map((each) => each.get(key) ?? none);
			const one = comparison.compare(key, lists);
			if (one === undefined) said.delete(key);
			else said.set(key, one);
		}
		this.#compared.set(comparison, { of: sorted, said });
		return said;
	}

	/** The keys under which some criteria give other lists now than they gave then; undefined if that is not known. */
	#changes<K>(criteria: readonly Criterion<K>[], then: readonly Sorted<K>[]): Set<K> | undefined {
		const changes = new Set<K>();
		for (const [i, criterion] of criteria.entries()) {
			const now = this.#sorted.get(criterion) as SortedList<K>;
			if (now.sorted === then[i]) continue;
			if (!now.changed || now.before !== then[i]) return undefined;
			for (const key of now.changed) changes.add(key);
		}
		return changes;
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
	readonly compared: Map<Comparison<unknown, unknown>, ReadonlyMap<unknown, unknown>>;
	readonly derived: Map<Make<unknown>, unknown>;
}

/** An index that writes down what it is asked for. */
class Recorder implements Lists {
	readonly #index: StatementIndex;
	readonly asked: Asked = { named: new Map(), sorted: new Map(), compared: new Map(), derived: new Map() };

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

	compared<K, V>(comparison: Comparison<K, V>): ReadonlyMap<K, V> {
		const said = this.#index.compared(comparison);
		this.asked.compared.set(comparison, said);
		return said;
	}

	derived<T>(make: Make<T>): T {
		const value = this.#index.derived(make);
		this.asked.derived.set(make, value);
		return value;
	}
}

/** Whether an index answers now what was answered then. */
function isAsBefore({ named, sorted, compared, derived }: Asked, index: StatementIndex): boolean {
	for (const [key, list] of named) if (index.named(key) !== list) return false;
	for (const [criterion, answer] of sorted) if (index.by(criterion) !== answer) return false;
	for (const [comparison, said] of compared) if (index.compared(comparison) !== said) return false;
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
function sortAgain<K>(before: SortedList<K>, list: List, criterion: Criterion<K>): SortedList<K> {
	const [gone, added] = difference(before.list, list);
	if (gone.length > before.list.length / 2) return { list, sorted: sort(list, criterion) };
	const more = sort(added, criterion);
	const isGone = new Set(gone);
	const changes = new Map<K, List | undefined>();
	for (const key of new Set([...sort(gone, criterion).keys(), ...more.keys()])) {
		const left = (before.sorted.get(key) ?? none).filter((placed) => !isGone.has(placed));
		const all = [...left, ...(more.get(key) ?? none)].sort((a, b) => a.order - b.order);
		changes.set(key, all.length > 0 ? all : undefined);
	}
	if (changes.size === 0) return { ...before, list };
	return { list, sorted: before.sorted.with(changes), before: before.sorted, changed: [...changes.keys()] };
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
		let order = orderOf(step, 0);
		for (const statement of run.statements)
			addTo(lists, statement.command.key, { statement, document, use, step, order: order++ });
	}
	return lists;
}

/** So many steps that differ are always looked at closely: what is as before saves the rules their work. */
const FEW = 16;

/** The lists for `after`, made of those for `before`: as many steps, of which some differ; undefined if most do, and nothing is gained. */
function mended(
	lists: ReadonlyMap<string, List>,
	before: readonly Step[],
	after: readonly Step[],
): ReadonlyMap<string, List> | undefined {
	let first = 0;
	while (first < after.length && isSame(before[first], after[first])) first++;
	if (first === after.length) return lists;
	let end = after.length;
	while (end > first && isSame(before[end - 1], after[end - 1])) end--;
	if (end - first > Math.max(FEW, after.length / 2)) return undefined;
	const anew = listsOf(after, first, end);
	const gone = before.slice(first, end).flatMap(({ run }) => run.statements.map(({ command }) => command.key));
	const mended = new Map(lists);
	for (const key of new Set([...gone, ...anew.keys()])) {
		const list = lists.get(key) ?? none;
		const added = anew.get(key) ?? none;
		const [from, to] = [first, end].map((bound) => lowerBound(list, ({ step }) => step < bound)) as [number, number];
		const isUnchanged = added.length === to - from && added.every((placed, i) => isSamePlaced(placed, list[from + i]));
		if (!isUnchanged) mended.set(key, replaced(list, from, to, added));
	}
	return mended;
}

/** A list with others in the place of some. As a rule they are as many: that costs one copy. */
function replaced(list: List, from: number, to: number, others: List): List {
	if (others.length !== to - from) return [...list.slice(0, from), ...others, ...list.slice(to)];
	const copy = list.slice();
	for (const [i, other] of others.entries()) copy[from + i] = other;
	return copy;
}

function isSame(a: Step | undefined, b: Step | undefined): boolean {
	return a === b || (a?.run === b?.run && a?.document === b?.document && a?.use === b?.use);
}

function isSamePlaced(a: OrderedStatement, b: OrderedStatement | undefined): boolean {
	return a.statement === b?.statement && a.document === b.document && a.use === b.use && a.order === b.order;
}
