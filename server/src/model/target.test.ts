import assert from 'node:assert/strict';
import { supportedReleases } from '../knowledge/releases.ts';
import { makeTarget } from './target.ts';

const named = (version?: string) => makeTarget({ version }).releases;

describe('the target', () => {
	it('is a release, or a series of them', () => {
		assert.deepEqual(named('4.9.4'), ['4.9.4']);
		assert.deepEqual(named('5.0'), ['5.0.0', '5.0.1', '5.0.2']);
		assert.deepEqual(named('3.4'), ['3.4']);
	});

	it('is the nearest before a release that is not known', () => {
		assert.deepEqual(named('4.9.9'), ['4.9.4']);
		assert.deepEqual(named('6.1.0'), ['6.0.5']);
		assert.deepEqual(named('10.0'), ['6.0.5']);
	});

	it('is all releases in use where none is named', () => {
		for (const version of [undefined, '', 'newest', '0.9', '4.9.4-1']) assert.equal(named(version), supportedReleases);
	});
});
