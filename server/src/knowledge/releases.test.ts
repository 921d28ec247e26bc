import assert from 'node:assert/strict';
import { compareReleases, isIn, latestRelease, releases, removedIn, supportedReleases, valueIn } from './releases.ts';

describe('releases', () => {
	it('are compared by their numbers', () => {
		assert(compareReleases('4.10.0', '4.9.4') > 0);
		assert(compareReleases('3.5', '4.1.0') < 0);
		assert(compareReleases('4.4.9', '4.4.10') < 0);
		assert.equal(compareReleases('2.4', '2.4.0'), 0);
	});

	it('are in order, each once', () => {
		for (const [index, release] of releases.slice(1).entries()) {
			assert(compareReleases(releases[index]!, release) < 0, release);
		}
	});

	it('in use are those from 4.6.0 on', () => {
		assert.equal(supportedReleases[0], '4.6.0');
		assert.equal(supportedReleases.at(-1), latestRelease);
		assert.equal(latestRelease, '6.0.5');
	});

	it('lie in a lifetime from its first to its last', () => {
		const lifetime = { since: '4.1.0', until: '4.4.9' };
		const inside = ['4.1.0', '4.4.8', '4.4.9'].map((release) => isIn(lifetime, release));
		const outside = ['3.5', '4.4.10', '6.0.5'].map((release) => isIn(lifetime, release));
		assert.deepEqual([inside, outside], [Array(3).fill(true), Array(3).fill(false)]);
		assert(isIn({}, '1.0'));
	});

	it('tell what a value was, and where a thing ends', () => {
		const timeout = [
			{ value: '0', until: '4.8.0' },
			{ value: '15', since: '4.9.0' },
		];
		assert.equal(valueIn(timeout, '4.8.0'), '0');
		assert.equal(valueIn(timeout, '5.0.0'), '15');
		assert.equal(valueIn(undefined, '5.0.0'), undefined);
		assert.equal(removedIn({ since: '3.0', until: '5.0.2' }), '6.0.0');
		assert.equal(removedIn({ since: '3.0' }), undefined);
	});
});
