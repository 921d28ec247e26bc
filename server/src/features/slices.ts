/** Long work in slices, so that what a client sends meanwhile is not held up. */

/** How long others wait, in milliseconds. */
export const SLICE = 8;

export async function* inSlices<T>(work: Iterable<T>): AsyncIterable<T> {
	let ends = performance.now() + SLICE;
	for (const piece of work) {
		yield piece;
		if (performance.now() < ends) continue;
		await pause();
		ends = performance.now() + SLICE;
	}
}

export function pause(milliseconds = 0): Promise<void> {
	return new Promise((done) => setTimeout(done, milliseconds));
}
