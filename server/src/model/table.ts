/**
 * An immutable table from names to values, cheap to add to and to compare: two tables that came about by the same
 * additions are one object, so "nothing changed" is seen at a glance.
 */
export class Table<V> {
	readonly #parent: Table<V> | undefined;
	readonly #key: string;
	readonly #value: V | undefined;
	readonly #depth: number;
	#all: Map<string, V> | undefined;
	/** The table last made from this one. Making it again gives it back. */
	#next: Table<V> | undefined;

	private constructor(parent: Table<V> | undefined, key: string, value: V | undefined) {
		this.#parent = parent;
		this.#key = key;
		this.#value = value;
		this.#depth = parent ? parent.#depth + 1 : 0;
	}

	static empty<V>(): Table<V> {
		return new Table<V>(undefined, '', undefined);
	}

	static of<V>(entries: Iterable<readonly [string, V]>): Table<V> {
		const table = Table.empty<V>();
		table.#all = new Map(entries);
		return table;
	}

	/** The value last set; undefined if there is none, or it was taken out. */
	get(key: string): V | undefined {
		let table: Table<V> | undefined = this;
		// every 32nd table on the way holds all there is, so that a look-up has a short way
		while (table) {
			if (table.#all || table.#depth % 32 === 31) return table.#entries().get(key);
			if (table.#parent && table.#key === key) return table.#value;
			table = table.#parent;
		}
		return undefined;
	}

	/** This table with one more entry; `undefined` takes one out. */
	set(key: string, value: V | undefined): Table<V> {
		const next = this.#next;
		if (next && next.#key === key && next.#value === value) return next;
		this.#next = new Table(this, key, value);
		return this.#next;
	}

	/** All entries that have a value. */
	entries(): Iterable<[string, V]> {
		return this.#entries().entries();
	}

	get isEmpty(): boolean {
		return this.#entries().size === 0;
	}

	#entries(): Map<string, V> {
		if (this.#all) return this.#all;
		const changes: Table<V>[] = [];
		let table: Table<V> | undefined = this;
		while (table && !table.#all) {
			if (table.#parent) changes.push(table);
			table = table.#parent;
		}
		const all = new Map(table ? table.#all : undefined);
		for (const change of changes.reverse()) {
			if (change.#value === undefined) all.delete(change.#key);
			else all.set(change.#key, change.#value);
		}
		this.#all = all;
		return all;
	}
}
