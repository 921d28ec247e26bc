import assert from 'node:assert/strict';
import { inSlices } from './slices.ts';

/** What happens, in order, while some work is done that takes more than a slice. */
async function happening(meanwhile: (note: (what: string) => void) => void): Promise<string[]> {
	const happened: string[] = [];
	const note = (what: string) => happened.push(what);
	meanwhile(note);
	function* work(isTime: () => boolean): Iterable<string> {
		yield 'a piece';
		yield 'another';
		while (!isTime());
		yield 'a long one';
		yield 'the last';
	}
	for await (const piece of inSlices(work)) note(piece);
	return happened;
}

describe('work in slices', () => {
	it('lets others have their turn behind each slice', async () => {
		assert.deepEqual(await happening((note) => setImmediate(() => note('somebody else'))), [
			'a piece',
			'another',
			'a long one',
			'somebody else',
			'the last',
		]);
	});

	it('waits for the answer to what arrives then', async () => {
		const arrive = (note: (what: string) => void) => {
			note('a request');
			setImmediate(() => note('its answer'));
		};
		assert.deepEqual(await happening((note) => setImmediate(() => arrive(note))), [
			'a piece',
			'another',
			'a long one',
			'a request',
			'its answer',
			'the last',
		]);
	});
});
