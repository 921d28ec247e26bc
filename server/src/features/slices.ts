/** Long work in slices, so that what a client sends meanwhile is not held up. */

/** How long others wait, in milliseconds. */
const SLICE = 8;

/** Begins a slice: says whether it is over. */
export function slice(): () => boolean {
	const end = performance.now() + SLICE;
	return () => performance.now() > end;
}

/**
 * Some work piece by piece, with a pause behind each slice.
 *
 * @param work is told when a slice is over, so that it may end a piece there
 */
export async function* inSlices<T>(work: (isTime: () => boolean) => Iterable<T>): AsyncIterable<T> {
	let isTime = slice();
	for (const piece of work(() => isTime())) {
		yield piece;
		if (!isTime()) continue;
		await pause();
		isTime = slice();
	}
}

/**
 * Lets all have their turn that wait for it; for so long at least, if a time is given. What has arrived during the work is taken in before
 * the next turn, and answered behind those who wait for it already: so two are waited for.
 */
export function pause(milliseconds = 0): Promise<void> {
	return new Promise((done) => {
		if (milliseconds === 0) soon(() => soon(done));
		else setTimeout(done, milliseconds);
	});
}

/** Does something when what has arrived is taken in. Browsers know no such moment, and in Node a timer takes a millisecond. */
export function soon(act: () => void): void {
	if (typeof setImmediate === 'function') setImmediate(act);
	else setTimeout(act, 0);
}
