/** Chance with a seed: the same seed makes the same choices, on every machine. */
export interface Random {
	/** At least 0, less than 1. */
	next(): number;
	/** A whole number below `count`. */
	below(count: number): number;
	/** From `least` to `most`, both included. */
	between(least: number, most: number): number;
	/** True so often: `chance(0.1)` once in ten times. */
	chance(probability: number): boolean;
	pick<T>(choices: readonly T[]): T;
	/** Picks a choice as often as its weight says. */
	weighted<T>(choices: readonly (readonly [weight: number, choice: T])[]): T;
	shuffled<T>(items: readonly T[]): T[];
}

/** `mulberry32` over a hash of the seed. */
export function makeRandom(seed: string): Random {
	let state = hash(seed);
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	const below = (count: number) => Math.floor(next() * count);
	return {
		next,
		below,
		between: (least, most) => least + below(most - least + 1),
		chance: (probability) => next() < probability,
		pick: (choices) => choices[below(choices.length)] as (typeof choices)[number],
		weighted(choices) {
			let rest = next() * choices.reduce((sum, [weight]) => sum + weight, 0);
			for (const [weight, choice] of choices) {
				rest -= weight;
				if (rest < 0) return choice;
			}
			return (choices.at(-1) as (typeof choices)[number])[1];
		},
		shuffled(items) {
			const all = [...items];
			for (let i = all.length - 1; i > 0; i--) {
				const j = below(i + 1);
				[all[i], all[j]] = [all[j] as (typeof all)[number], all[i] as (typeof all)[number]];
			}
			return all;
		},
	};
}

/** FNV-1a. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
	return value;
}
