import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LayeredMap } from './layered-map.ts';

describe('layered map', () => {
	it('holds what a plain map holds after the same changes, and leaves earlier ones as they were', () => {
		const changes = fc.array(fc.tuple(fc.nat(200), fc.option(fc.nat(), { nil: undefined })), { maxLength: 30 });
		fc.assert(
			fc.property(fc.array(changes, { maxLength: 20 }), (all) => {
				let layered = LayeredMap.of(new Map<number, number>());
				const plain = new Map<number, number>();
				const before: [LayeredMap<number, number>, Map<number, number>][] = [];
				for (const some of all) {
					before.push([layered, new Map(plain)]);
					layered = layered.with(new Map(some));
					for (const [key, value] of new Map(some)) value === undefined ? plain.delete(key) : plain.set(key, value);
				}
				for (const [one, other] of [...before, [layered, plain] as const]) {
					const sorted = (entries: Iterable<[number, number]>) => [...entries].sort(([a], [b]) => a - b);
					assert.deepEqual(sorted(one), sorted(other));
					assert.equal(one.size, other.size);
					for (const key of [...other.keys(), 201]) assert.equal(one.get(key), other.get(key));
				}
			}),
		);
	});
});
