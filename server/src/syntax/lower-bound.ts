/** The index of the first of some sorted things that does not come before a place; as many as there are, if all do. */
export function lowerBound<T>(sorted: readonly T[], isBefore: (one: T) => boolean): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isBefore(sorted[middle] as T)) low = middle + 1;
		else high = middle;
	}
	return low;
}
