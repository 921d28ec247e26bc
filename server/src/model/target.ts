/** The server a configuration is written for: what decides what is offered and what is refused. */
import { compareReleases, isIn, releases, supportedReleases } from '../knowledge/releases.ts';
import type { Distribution, Lifetime, Platform, Release } from '../knowledge/types.ts';

export interface Target {
	/** The mod_wsgi releases it may be, oldest first: those that are named, else those in use. Never empty. */
	readonly releases: readonly Release[];
	/** The version of Apache httpd, as far as it is named: `'2.4'`, `'2.4.57'`. */
	readonly apache: string;
	readonly platform: Platform | undefined;
	readonly distribution: Distribution | undefined;
	/** The names given to `-D`; undefined if that is not known. */
	readonly defines: readonly string[] | undefined;
	/** The environment that Apache starts in; undefined if that is not known. */
	readonly environment: Readonly<Record<string, string>> | undefined;
	readonly serverRoot: string | undefined;
}

/** Whether each release that it may be has a thing. Both are stretches of all releases: the oldest and the newest decide. */
export function isInAll({ releases }: Target, lifetime: Partial<Lifetime>): boolean {
	return isIn(lifetime, releases[0] as Release) && isIn(lifetime, releases.at(-1) as Release);
}

/** The keys of the `target` setting, as `mod-wsgi.json`, VS Code and `initializationOptions` give them. */
export interface TargetSettings {
	readonly version?: string | undefined;
	readonly apache?: string | undefined;
	readonly platform?: string | undefined;
	readonly distribution?: string | undefined;
	readonly defines?: readonly string[] | undefined;
	readonly environment?: Readonly<Record<string, string>> | undefined;
	readonly serverRoot?: string | undefined;
}

/** Makes a target of settings. What is missing or makes no sense is taken as not named. */
export function makeTarget(settings: TargetSettings = {}): Target {
	const { version, platform, distribution, defines, environment } = settings;
	return {
		releases: releasesNamed(version),
		apache: settings.apache || '2.4',
		platform: platform === 'unix' || platform === 'windows' ? platform : undefined,
		distribution:
			distribution === 'debian' || distribution === 'rhel' || distribution === 'other' ? distribution : undefined,
		defines: Array.isArray(defines) ? defines : undefined,
		environment: environment && typeof environment === 'object' ? environment : undefined,
		serverRoot: settings.serverRoot || undefined,
	};
}

/** Itself, all of a series (`4.9`), or the newest that is known before it, as for a release to come. */
function releasesNamed(version: string | undefined): readonly Release[] {
	if (!version || !/^\d+(\.\d+)*$/.test(version)) return supportedReleases;
	if (releases.includes(version)) return [version];
	const series = releases.filter((release) => release.startsWith(`${version}.`));
	if (series.length > 0) return series;
	const older = releases.filter((release) => compareReleases(release, version) < 0);
	return older.length > 0 ? older.slice(-1) : supportedReleases;
}
