/** The name that was probably meant. */

/** Changes that turn one word into the other: a letter put in, left out, changed, or two neighbours swapped. */
function distance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let before: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min(
				(previous[j] as number) + 1,
				(row[j - 1] as number) + 1,
				(previous[j - 1] as number) + (same ? 0 : 1),
			);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				cost = Math.min(cost, (before[j - 2] as number) + 1);
			row.push(cost);
		}
		before = previous;
		previous = row;
	}
	return previous[b.length] as number;
}

/** The nearest of some names, without case and separators; undefined if none is near, or two are equally so. */
export function nearest(word: string, names: Iterable<string>): string | undefined {
	const plain = (name: string) => name.toLowerCase().replace(/[-_ ]/g, '');
	const wanted = plain(word);
	// a short name has many neighbours
	const limit = Math.min(3, Math.floor(wanted.length / 3));
	let best: string | undefined;
	let bestDistance = limit + 1;
	let tied = false;
	for (const name of names) {
		const d = distance(wanted, plain(name), limit);
		if (d > limit || d > bestDistance) continue;
		tied = d === bestDistance && best !== undefined;
		if (d < bestDistance) {
			best = name;
			bestDistance = d;
		}
	}
	return tied ? undefined : best;
}
