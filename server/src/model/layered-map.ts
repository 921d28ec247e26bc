/**
 * A map that never changes, made of an earlier one and what is new: it costs what is new, where a copy would cost the whole.
 */

/** So many changes lie over a map at most; then it is copied once. */
const MOST_CHANGES = 64;

export class LayeredMap<K, V> {
	readonly size: number;
	readonly #base: ReadonlyMap<K, V>;
	/** What goes over the base; undefined for what is gone. */
	readonly #over: ReadonlyMap<K, V | undefined>;

	private constructor(base: ReadonlyMap<K, V>, over: ReadonlyMap<K, V | undefined>, size: number) {
		this.#base = base;
		this.#over = over;
		this.size = size;
	}

	static of<K, V>(entries: ReadonlyMap<K, V>): LayeredMap<K, V> {
		return new LayeredMap(entries, new Map(), entries.size);
	}

	/** This map with some changes; undefined takes a key away. */
	with(changes: ReadonlyMap<K, V | undefined>): LayeredMap<K, V> {
		let { size } = this;
		for (const [key, value] of changes) size += Number(value !== undefined) - Number(this.has(key));
		const made = new LayeredMap(this.#base, new Map([...this.#over, ...changes]), size);
		return made.#over.size > MOST_CHANGES ? LayeredMap.of(new Map(made)) : made;
	}

	get(key: K): V | undefined {
		return this.#over.has(key) ? this.#over.get(key) : this.#base.get(key);
	}

	has(key: K): boolean {
		return this.get(key) !== undefined;
	}

	*[Symbol.iterator](): Iterator<[K, V]> {
		for (const entry of this.#base) if (!this.#over.has(entry[0])) yield entry;
		for (const [key, value] of this.#over) if (value !== undefined) yield [key, value];
	}

	keys(): K[] {
		const keys = [...this.#base.keys()].filter((key) => !this.#over.has(key));
		for (const [key, value] of this.#over) if (value !== undefined) keys.push(key);
		return keys;
	}
}
