import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chooseEncoding, indexAfter, unitsOf } from './position-encoding.ts';

const text = fc.string({ unit: fc.constantFrom('a', '\n', 'é', '€', '\ufeff', '😀', '𐀀') });

describe('position encodings', () => {
	it('count what their names say', () => {
		fc.assert(
			fc.property(text, (text) => {
				assert.equal(unitsOf(text, 'utf-8'), Buffer.byteLength(text));
				assert.equal(unitsOf(text, 'utf-16'), text.length);
				assert.equal(unitsOf(text, 'utf-32'), [...text].length);
			}),
		);
	});

	it('find the place again that they count to', () => {
		fc.assert(
			fc.property(text, text, fc.constantFrom('utf-8', 'utf-16', 'utf-32'), (before, after, encoding) => {
				assert.equal(indexAfter(before + after, unitsOf(before, encoding), encoding), before.length);
			}),
		);
	});

	it('take a place outside for the nearest inside, and one in a character for its beginning', () => {
		for (const encoding of ['utf-8', 'utf-16', 'utf-32'] as const) {
			assert.equal(indexAfter('é😀', -1, encoding), 0);
			assert.equal(indexAfter('é😀', 100, encoding), 3);
		}
		assert.equal(indexAfter('é😀', 1, 'utf-8'), 0);
		assert.equal(indexAfter('é😀', 5, 'utf-8'), 1);
	});

	it('are chosen as the client prefers', () => {
		assert.equal(chooseEncoding(['utf-32', 'utf-8', 'utf-16']), 'utf-32');
		assert.equal(chooseEncoding(['utf-7', 'utf-8']), 'utf-8');
		assert.equal(chooseEncoding(['utf-7']), 'utf-16');
		assert.equal(chooseEncoding(), 'utf-16');
	});
});
