/** How a thing stands to the releases it is asked about: there, not yet, no more. */
import {
	compareReleases,
	findDirective,
	isIn,
	latestRelease,
	removedIn,
	supportedReleases,
} from '../knowledge/index.ts';
import { releases } from '../knowledge/releases.ts';
import type { Directive, EnumValue, Lifetime, Option, Release, Versioned } from '../knowledge/types.ts';
import { versionedWords } from '../knowledge/wording.ts';
import type { Target } from '../model/target.ts';
import { plain } from './prose.ts';

/** Whom something is described for. */
export type Audience = Pick<Target, 'releases' | 'apache'>;

/** The releases in question of the module that a directive is of. Without a patch level, Apache is the newest of its series. */
function releasesFor({ module }: Pick<Directive, 'module'>, { releases: ours, apache }: Audience): readonly Release[] {
	if (module === 'mod_wsgi') return ours;
	return [apache.split('.').length < 3 ? `${apache}.999` : apache];
}

/** Whether some release in question has the thing. */
export function isThere(
	directive: Pick<Directive, 'module'>,
	lifetimes: readonly Partial<Lifetime>[],
	audience: Audience,
): boolean {
	const wanted = releasesFor(directive, audience);
	return wanted.some((release) => lifetimes.some((lifetime) => isIn(lifetime, release)));
}

/** Whether it is there, but not in the newest release in question, or something has taken its place. */
export function isFading(directive: Directive, item: Directive | Option | EnumValue, audience: Audience): boolean {
	if (('replacement' in item && item.replacement) || ('replacedBy' in item && item.replacedBy)) return true;
	const newest = releasesFor(directive, audience).at(-1) as Release;
	return !lifetimesOf(item).some((lifetime) => isIn(lifetime, newest));
}

function lifetimesOf(item: Directive | Option | EnumValue): readonly Partial<Lifetime>[] {
	return 'forms' in item ? item.forms : [item];
}

/**
 * What is to be said of a thing's life: `Since 4.6.0.`, `Gone since 6.0.0: use X.`, `Not in your target 4.9.4: …`.
 *
 * @param instead what to do in its place, in Markdown
 */
export function standing(
	directive: Pick<Directive, 'module'>,
	lifetimes: readonly Partial<Lifetime>[],
	audience: Audience,
	instead: string | undefined,
): { readonly text: string; readonly isMissing: boolean } | undefined {
	const since = lifetimes[0]?.since;
	const until = lifetimes.at(-1)?.until;
	const wanted = releasesFor(directive, audience);
	const isMissing = !isThere(directive, lifetimes, audience);
	const isOurs = directive.module === 'mod_wsgi';
	const product = isOurs ? 'mod_wsgi' : 'Apache';
	const target = isMissing ? notIn(wanted) : '';
	const facts: string[] = [];
	const isNews = since !== undefined && since !== (isOurs ? releases[0] : '2.4.0');
	if (isNews && (!isMissing || isLater(since, wanted))) facts.push(`since ${product} ${since}`);
	const gone = until === undefined ? undefined : removedIn({ until });
	if (gone && !(isMissing && isLater(since ?? '0', wanted))) facts.push(`gone since ${product} ${gone}`);
	const life = facts.join(', ');
	const stands = target && life ? `${target} (${life})` : target || life;
	const text = [stands, instead].filter(Boolean).join(': ');
	return text === '' ? undefined : { text: sentence(text), isMissing: isMissing || gone !== undefined };
}

function notIn(wanted: readonly Release[]): string {
	if (wanted === supportedReleases) return 'Not in any release in use';
	return wanted.length === 1
		? `Not in your target ${wanted[0]}`
		: `Not in your target ${wanted[0]} to ${wanted.at(-1)}`;
}

function isLater(since: Release, wanted: readonly Release[]): boolean {
	return compareReleases(since, wanted.at(-1) ?? latestRelease) > 0;
}

/** What to write in place of a thing: a name, or a sentence. */
export function insteadWords(replacement: string): string {
	const [name = ''] = replacement.split(' ');
	return /^\S+$|^\S+ [\w-]+$/.test(replacement) && findDirective(name) ? `use \`${replacement}\`` : plain(replacement);
}

function sentence(text: string): string {
	const capital = text.replace(/^[a-z](?=[a-z]*\b)/, (c) => c.toUpperCase());
	return /[.!]$/.test(capital) ? capital : `${capital}.`;
}

/** The value in force where none is given, in Markdown; by release, where those in question differ. */
export function defaultWords(
	directive: Pick<Directive, 'module'>,
	versions: Versioned<string> | undefined,
	audience: Audience,
): string | undefined {
	const current = inQuestion(directive, versions, audience);
	const [only] = current;
	if (!only) return undefined;
	if (current.length > 1) return plain(versionedWords(current) ?? '');
	return /^\S+$/.test(only.value) ? `\`${only.value}\`` : plain(only.value);
}

/** The same as it is written, where the releases in question agree. */
export function defaultValue(
	directive: Pick<Directive, 'module'>,
	versions: Versioned<string> | undefined,
	audience: Audience,
): string | undefined {
	const current = inQuestion(directive, versions, audience);
	return current.length === 1 ? current[0]?.value : undefined;
}

function inQuestion(
	directive: Pick<Directive, 'module'>,
	versions: Versioned<string> | undefined,
	audience: Audience,
): Versioned<string> {
	const wanted = releasesFor(directive, audience);
	return (versions ?? []).filter((version) => wanted.some((release) => isIn(version, release)));
}

/** The audience that a completion item remembers. */
export function audienceOf(release: string | undefined, apache: string | undefined): Audience {
	return { releases: release ? [release] : supportedReleases, apache: apache ?? '2.4' };
}
