/** Releases between which nothing changed for a directive: it is judged once for all of them. */
import { isIn } from '../knowledge/releases.ts';
import type { Directive, Release } from '../knowledge/types.ts';
import { addTo } from '../model/add-to.ts';
import type { Target } from '../model/target.ts';

interface Epoch {
	/** One of the releases, standing for all. */
	readonly sample: Release;
	readonly members: readonly Release[];
}

const epochs = new WeakMap<Target, Map<Directive, readonly Epoch[]>>();

/** The target's releases in runs between which a directive and its options changed. */
export function epochsOf(directive: Directive, target: Target): readonly Epoch[] {
	let known = epochs.get(target);
	if (!known) {
		known = new Map();
		epochs.set(target, known);
	}
	let list = known.get(directive);
	if (!list) {
		const lifetimes = [...directive.forms, ...(directive.options ?? [])];
		const ranges = [...directive.parameters, ...(directive.options ?? [])].flatMap(({ value }) =>
			'range' in value ? (value.range ?? []) : [],
		);
		const signature = (release: Release) =>
			[...lifetimes, ...ranges].map((lifetime) => (isIn(lifetime, release) ? 1 : 0)).join('');
		const runs = new Map<string, Release[]>();
		for (const release of target.releases) addTo(runs, signature(release), release);
		list = [...runs.values()].map((members) => ({ sample: members.at(-1) as Release, members }));
		known.set(directive, list);
	}
	return list;
}
