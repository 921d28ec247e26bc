/** The name that was probably meant. */

/** What has no capitals and no separators, as most names; they are not copied. */
const PLAIN = /^[a-z0-9.]*$/;

/** Rows of the table, used again and again: the names may be thousands. */
const rows: [number[], number[], number[]] = [[], [], []];

/**
 * Changes that turn one word into the other: a letter put in, left out, changed, or two neighbours swapped. What is more than
 * `limit` is not counted out: rows of the table are filled only so far beside the diagonal, and left when all is too much.
 */
function distance(a: string, b: string, limit: number): number {
	const tooMuch = limit + 1;
	if (Math.abs(a.length - b.length) > limit) return tooMuch;
	let [before, previous, row] = rows;
	for (let j = 0; j <= b.length; j++) previous[j] = j;
	for (let i = 1; i <= a.length; i++) {
		const [from, to] = [Math.max(1, i - limit), Math.min(b.length, i + limit)];
		row[from - 1] = from === 1 ? i : tooMuch;
		let least = from === 1 ? i : tooMuch;
		for (let j = from; j <= to; j++) {
			const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
			let cost = (previous[j - 1] as number) + (same ? 0 : 1);
			// the last of the row before stood one further left
			if (j < i + limit) cost = Math.min(cost, (previous[j] as number) + 1);
			cost = Math.min(cost, (row[j - 1] as number) + 1);
			const isSwapped =
				i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
			if (isSwapped) cost = Math.min(cost, (before[j - 2] as number) + 1);
			row[j] = cost;
			least = Math.min(least, cost);
		}
		if (least > limit) return tooMuch;
		[before, previous, row] = [previous, row, before];
	}
	return previous[b.length] as number;
}

/**
 * The nearest of some names, without case and separators; undefined if none is near, or two are equally so.
 *
 * @param most so many changes away is still near
 */
export function nearest(word: string, names: Iterable<string>, most = 3): string | undefined {
	const plain = (name: string) => (PLAIN.test(name) ? name : name.toLowerCase().replace(/[-_ ]/g, ''));
	const wanted = plain(word);
	// a short name has many neighbours
	const limit = Math.min(most, Math.floor(wanted.length / 3));
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
