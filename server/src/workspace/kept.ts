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
