import assert from 'node:assert/strict';
import { Files } from './files.ts';
import { MAX_TEXT } from './limits.ts';

describe('files', () => {
	it('holds so much text of the disk at most, and more when some is let go', () => {
		const files = new Files();
		const text = 'x'.repeat(MAX_TEXT / 2);
		const put = (path: string) => files.put(path, { kind: 'file', text, realPath: path });
		for (const path of ['/a', '/b', '/c']) put(path);
		assert.deepEqual(
			['/a', '/b', '/c'].map((path) => files.look(path)?.kind),
			['file', 'file', 'unknown'],
		);
		// what is there already may be told again
		put('/b');
		assert.equal(files.look('/b')?.kind, 'file');
		files.changed('/a');
		put('/c');
		assert.equal(files.look('/c')?.kind, 'file');
	});
});
