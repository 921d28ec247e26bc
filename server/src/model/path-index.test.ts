import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PathIndex } from './path-index.ts';

const path = fc.array(fc.constantFrom('/', '/', 'a', 'b', 'é'), { maxLength: 7 }).map((parts) => parts.join(''));

describe('path index', () => {
	it('finds what a look at each path finds', () => {
		fc.assert(
			fc.property(fc.array(path, { maxLength: 20 }), path, (paths, asked) => {
				const index = new PathIndex<string>();
				for (const each of paths) index.add(each, each);
				const isAround = (name: string) =>
					asked.startsWith(name) && (name === '' || name.endsWith('/') || name === asked || asked[name.length] === '/');
				const isBelow = (name: string) => name !== asked && name.startsWith(asked.endsWith('/') ? asked : `${asked}/`);
				assert.deepEqual(index.around(asked).sort(), paths.filter(isAround).sort());
				assert.deepEqual(index.below(asked).sort(), paths.filter(isBelow).sort());
				assert.deepEqual(index.all().sort(), [...paths].sort());
				for (const each of paths) index.addFirst(each, 'again');
				assert.deepEqual(index.all().sort(), [...paths].sort());
			}),
		);
	});
});
