/**
 * Remembers what is found of something for as long as that lives.
 *
 * What is found is kept on the thing itself, not in a WeakMap beside it. With one evaluation for each keystroke that matters: as long as
 * V8 collects only what is young, it keeps all that the values of an old WeakMap lead to, and so the evaluations before, whose values know
 * what they were found of. They would pile up until it collects the whole.
 */

/** Something that what is found of it is kept on. */
export interface Keeper {
	/** By the function that finds it. */
	readonly kept: Map<unknown, unknown>;
}

/** What a memory holds under a key; made where it holds nothing yet. */
export function remembered<K, V, T extends V>(memory: Map<K, V>, key: K, make: () => T): T {
	const known = memory.get(key);
	if (known !== undefined || memory.has(key)) return known as T;
	const made = make();
	memory.set(key, made);
	return made;
}

/** A function that finds something once, and then says the same. */
export function memo<K extends Keeper, V>(find: (keeper: K) => V): (keeper: K) => V {
	return (keeper) => remembered(keeper.kept, find, () => find(keeper)) as V;
}

/** The same for parts of what it is kept on. */
export function memoOfParts<K extends Keeper, P, V>(find: (keeper: K, part: P) => V): (keeper: K, part: P) => V {
	const partsOf = memo((_keeper: K) => new Map<P, V>());
	return (keeper, part) => remembered(partsOf(keeper), part, () => find(keeper, part));
}
