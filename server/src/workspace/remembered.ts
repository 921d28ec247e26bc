/** What a memory holds under a key; made where it holds nothing yet. */
export function remembered<V, T extends V>(memory: Map<string, V>, key: string, make: () => T): T {
	if (!memory.has(key)) memory.set(key, make());
	return memory.get(key) as T;
}

/** Keeps what was made last, for as long as all that it was made of is the same. */
export class Kept<T> {
	#of: readonly unknown[] = [];
	#value: { readonly made: T } | undefined;

	get(of: readonly unknown[], make: () => T): T {
		const isSame = of.length === this.#of.length && of.every((each, i) => each === this.#of[i]);
		if (!this.#value || !isSame) this.#value = { made: make() };
		this.#of = of;
		return this.#value.made;
	}
}
