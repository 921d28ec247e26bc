/** Measuring: percentiles of repeated work within one run. */

export interface Measured {
	readonly median: number;
	readonly p95: number;
	readonly p99: number;
	readonly count: number;
}

/** Percentiles of some durations. */
export function percentiles(durations: readonly number[]): Measured {
	const sorted = [...durations].sort((a, b) => a - b);
	const at = (p: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] as number;
	return { median: at(0.5), p95: at(0.95), p99: at(0.99), count: sorted.length };
}

/** Milliseconds that some work takes. */
export async function time(work: () => unknown): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

/** Repeats some work, after a few rounds to warm up that do not count. */
export async function repeat(count: number, work: (round: number) => unknown, warmUp = 5): Promise<Measured> {
	const durations: number[] = [];
	for (let round = 0; round < count + warmUp; round++) {
		const taken = await time(() => work(round));
		if (round >= warmUp) durations.push(taken);
	}
	return percentiles(durations);
}
