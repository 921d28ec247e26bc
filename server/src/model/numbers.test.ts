import assert from 'node:assert/strict';
import { atof, atoi, atoi64, isOctal, strtod } from './numbers.ts';

describe("C's numbers", () => {
	it('atoi takes leading digits and wraps', () => {
		assert.deepEqual(
			['5', ' 5x', '-3', '+7', 'abc', '', '4294967297', '2147483648'].map(atoi),
			[5, 5, -3, 7, 0, 0, 1, -2147483648],
		);
	});
	it('atoi64 stops at its ends', () => {
		assert.equal(atoi64('9999999999999999999999'), 2n ** 63n - 1n);
		assert.equal(atoi64('-9999999999999999999999'), -(2n ** 63n));
		assert.equal(atoi64('512M'), 512n);
	});
	it('atof and strtod take the longest number', () => {
		assert.deepEqual(['5s', '.5', '1e3x', '-2.5', 'x', '0x10'].map(atof), [5, 0.5, 1000, -2.5, 0, 16]);
		assert.deepEqual(strtod('0.005'), { value: 0.005, end: 5 });
		assert.equal(strtod('s5'), undefined);
	});
	it('octal is octal to its end', () => {
		assert.deepEqual(['0022', '7', '', '0099', '-1', '22x', '-0'].map(isOctal), [
			true,
			true,
			false,
			false,
			false,
			false,
			true,
		]);
	});
});
