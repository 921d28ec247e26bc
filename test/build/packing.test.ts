import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { pack } from '../../scripts/packing/pack.mjs';
import { unpack } from '../../scripts/packing/unpack.mjs';

describe('packed data', () => {
	it('is the same again when it is unpacked', () => {
		const repeats = fc
			.array(fc.constantFrom('WSGI', 'Process', '~', '~~', ' ', '…', '\n', '💥', '\\'), { maxLength: 200 })
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(fc.oneof(repeats, fc.string()), (text) => assert.equal(unpack(pack(text), text.length), text)),
		);
	});

	it('is shorter, also where the same stands right behind itself', () => {
		const text = 'WSGIDaemonProcess shop threads=5\n'.repeat(3000);
		const packed = pack(text);
		assert.ok(packed.length < text.length / 20, `${packed.length}`);
		assert.equal(unpack(packed, text.length), text);
	});
});
