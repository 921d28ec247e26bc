import type { Lifetime, Release, Versioned } from './types.ts';

/** The patch levels of one series: `'4.4'` and `23` stand for 4.4.0 … 4.4.23. */
const series = (prefix: string, last: number, first = 0): Release[] =>
	Array.from({ length: last - first + 1 }, (_, index) => `${prefix}.${first + index}`);

/** Every release of mod_wsgi, oldest first. */
export const releases: readonly Release[] = [
	...series('1', 6),
	...series('2', 8),
	...series('3', 5),
	...series('4.1', 3),
	...series('4.2', 8),
	...series('4.3', 2),
	...series('4.4', 23),
	...series('4.5', 24),
	...series('4.6', 8),
	...series('4.7', 1),
	...series('4.8', 0),
	...series('4.9', 4),
	...series('5.0', 2),
	...series('6.0', 5),
];

/** The newest release this knowledge was written for; an open lifetime reaches at least to here. */
export const latestRelease: Release = releases.at(-1)!;

const order = new Map(releases.map((release, index) => [release, index]));

/** Less than zero if `a` is older than `b`, zero if they are the same. Parts are numbers: 4.10 is newer than 4.9. */
export function compareReleases(a: Release, b: Release): number {
	const left = order.get(a);
	const right = order.get(b);
	return left !== undefined && right !== undefined ? left - right : compareParts(a, b);
}

/** For what is no release of mod_wsgi: a version of Apache, `3.0` for 3.0 and whatever follows it. */
function compareParts(a: Release, b: Release): number {
	const left = a.split('.');
	const right = b.split('.');
	for (let index = 0; index < Math.max(left.length, right.length); index++) {
		const difference = Number(left[index] ?? 0) - Number(right[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}

/** Whether a release has the thing; a lifetime without `since` began with the first release. */
export function isIn(lifetime: Partial<Lifetime>, release: Release): boolean {
	return (
		(lifetime.since === undefined || compareReleases(lifetime.since, release) <= 0) &&
		(lifetime.until === undefined || compareReleases(release, lifetime.until) <= 0)
	);
}

/** What a value that changed over time is in one release. */
export function valueIn<T>(versions: Versioned<T> | undefined, release: Release): T | undefined {
	if (versions) for (const version of versions) if (isIn(version, release)) return version.value;
	return undefined;
}

/** The first release without the thing, or nothing while it lives. */
export function removedIn(lifetime: Partial<Lifetime>): Release | undefined {
	const { until } = lifetime;
	return until === undefined ? undefined : releases.find((release) => compareReleases(release, until) > 0);
}

/** The releases in use, which a file is judged by when no target is named. */
export const supportedReleases: readonly Release[] = releases.filter((release) => isIn({ since: '4.6.0' }, release));
