import { compareReleases, type Lifetime, supportedReleases } from '../../server/src/knowledge/index.ts';

/** No release in use has it. */
export function isGone({ until }: Partial<Lifetime>): boolean {
	return until !== undefined && compareReleases(until, supportedReleases[0]!) < 0;
}
