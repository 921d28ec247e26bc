import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Table } from './table.ts';

describe('table', () => {
	it('behaves like a map', () => {
		const change = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.option(fc.integer(), { nil: undefined }));
		fc.assert(
			fc.property(fc.array(change, { maxLength: 100 }), (changes) => {
				let table = Table.empty<number>();
				const map = new Map<string, number>();
				for (const [key, value] of changes) {
					table = table.set(key, value);
					if (value === undefined) map.delete(key);
					else map.set(key, value);
				}
				for (const key of ['a', 'b', 'c', 'd']) assert.equal(table.get(key), map.get(key));
				assert.deepEqual(new Map(table.entries()), map);
			}),
		);
	});

	it('is the same object after the same additions', () => {
		const start = Table.empty<number>();
		assert.equal(start.set('a', 1).set('b', 2), start.set('a', 1).set('b', 2));
		assert.notEqual(start.set('a', 1), start.set('a', 2));
	});
});
