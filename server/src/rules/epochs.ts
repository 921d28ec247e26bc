/** Releases between which nothing changed for a directive: it is judged once for all of them. */
import { isIn } from '../knowledge/releases.ts';
import type { Directive, Lifetime, Release, ValueType } from '../knowledge/types.ts';
import { addTo } from '../model/add-to.ts';
import { argumentsOf, hasSplitOptions, isOption } from '../model/arguments.ts';
import { formInBuilds } from '../model/refusals.ts';
import type { Statement } from '../model/statement.ts';
import type { Target } from '../model/target.ts';

interface Epoch {
	/** One of the releases, standing for all. */
	readonly sample: Release;
	readonly members: readonly Release[];
}

/** What a directive was in the releases of a target. */
interface History {
	readonly epochs: readonly Epoch[];
	/** Its options that changed, in lower case. */
	readonly changed: ReadonlySet<string>;
	/** The epochs of a line that has none of these. */
	readonly epochsOfRest: readonly Epoch[];
}

/** What is known of the releases of a target. */
interface Releases {
	/** All of them in one: to other modules mod_wsgi's release is the same. */
	readonly all: readonly Epoch[];
	/** By the directives of mod_wsgi. */
	readonly histories: Map<Directive, History>;
}

const known = new WeakMap<Target, Releases>();

/** The target's releases in runs between which nothing changed for what stands in a statement of a directive. */
export function epochsOf(statement: Statement, directive: Directive, target: Target): readonly Epoch[] {
	const { releases } = target;
	let found = known.get(target);
	if (!found) {
		found = { all: runsOf(releases, () => []), histories: new Map() };
		known.set(target, found);
	}
	if (directive.module !== 'mod_wsgi') return found.all;
	let history = found.histories.get(directive);
	if (!history) {
		history = historyOf(directive, releases);
		found.histories.set(directive, history);
	}
	const { epochs, changed, epochsOfRest } = history;
	return changed.size === 0 || mayHave(statement, directive, changed, target) ? epochs : epochsOfRest;
}

function mayHave(statement: Statement, directive: Directive, options: ReadonlySet<string>, target: Target): boolean {
	// quotes may be around the whole of an option: it is not read so here
	if (directive.optionsAreWords || !hasSplitOptions(target.releases[0] as Release)) return true;
	for (const item of argumentsOf(statement).rest)
		if (isOption(item) && options.has(item.name.toLowerCase())) return true;
	return false;
}

function historyOf(directive: Directive, releases: readonly Release[]): History {
	const { forms, parameters, options = [] } = directive;
	const ranges = parameters.flatMap(({ value }) => rangesOf(value));
	const ofRest: Facts = (release) => {
		const form = formInBuilds(directive, release);
		return [form ? forms.indexOf(form) : -1, ...areIn(ranges, release)];
	};
	const changing = options
		.map(({ name, value, ...lifetime }) => ({ name, lifetimes: [lifetime, ...rangesOf(value)] }))
		.filter(({ lifetimes }) => runsOf(releases, (release) => areIn(lifetimes, release)).length > 1);
	const lifetimes = changing.flatMap((option) => option.lifetimes);
	return {
		epochs: runsOf(releases, (release) => [...ofRest(release), ...areIn(lifetimes, release)]),
		changed: new Set(changing.map(({ name }) => name.toLowerCase())),
		epochsOfRest: runsOf(releases, ofRest),
	};
}

function rangesOf(value: ValueType): readonly Partial<Lifetime>[] {
	return 'range' in value ? (value.range ?? []) : [];
}

function areIn(lifetimes: readonly Partial<Lifetime>[], release: Release): number[] {
	return lifetimes.map((lifetime) => (isIn(lifetime, release) ? 1 : 0));
}

/** What is to be told apart of a release. */
type Facts = (release: Release) => readonly number[];

/** The releases of which the same is true. */
function runsOf(releases: readonly Release[], factsOf: Facts): Epoch[] {
	const runs = new Map<string, Release[]>();
	for (const release of releases) addTo(runs, factsOf(release).join(' '), release);
	return [...runs.values()].map((members) => ({ sample: members.at(-1) as Release, members }));
}
