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

/** Repeats some work; the first time counts like all others. */
export async function repeat(count: number, work: () => unknown): Promise<Measured> {
	const durations: number[] = [];
	for (let round = 0; round < count; round++) durations.push(await time(work));
	return percentiles(durations);
}
