/** A configuration of a seed. `turn` says what has to be in it; other turns of the same base have other things. */
import { putAgenda, putWrong } from './faults.ts';
import { grow, type World } from './grow.ts';
import { makeRandom } from './random.ts';
import { rendered } from './render.ts';
import { dispensable, loadable, loaded, loadModule } from './stock.ts';
import { type Files, main, makeBody } from './tree.ts';

export function generate(base: string, turn: number): Files {
	const random = makeRandom(`${base}-${turn}`);
	let names = 0;
	const extra = random.chance(0.3) ? random.shuffled(loadable).slice(0, random.between(1, 3)) : [];
	const world: World = {
		random,
		files: new Map([[main, makeBody('server')]]),
		extra,
		groups: [],
		defined: new Set(),
		macros: [],
		newName: (stem) => `${stem}${++names}`,
		budget: random.weighted([
			[3, 6],
			[4, 20],
			[1, 80],
		]),
		mayBranch: true,
	};
	const top = world.files.get(main);
	if (!top) throw new Error('unreachable');
	grow(world, top, { host: { isVirtual: false, serverName: undefined }, depth: 0 });
	const isDone = putAgenda(world, turn);
	const faults = random.weighted(
		isDone
			? [
					[90, 0],
					[10, 1],
				]
			: [
					[50, 0],
					[35, 1],
					[12, 2],
					[3, 4],
				],
	);
	for (let i = 0; i < faults; i++) putWrong(world);
	const missing = random.chance(0.06) ? random.pick(dispensable) : undefined;
	const modules = [...loaded, ...extra]
		.filter((name) => name !== missing && !(missing && name.startsWith(`${missing}_`)))
		.map((name) => `${loadModule(name)}\n`)
		.join('');
	return new Map(
		[...world.files].map(([path, body]) => [path, (path === main ? modules : '') + rendered(random, body)]),
	);
}
