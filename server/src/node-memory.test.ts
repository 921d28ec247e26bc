import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Whether a process that does `meanwhile` still has, after half a second, a large object that nobody holds. */
function keeps(meanwhile: string): boolean {
	const program = `
		require(${JSON.stringify(resolve(__dirname, 'node-memory.ts'))}).saveMemory(100);
		let garbage = new WeakRef(Array.from({ length: 2 ** 20 }, (_, i) => ({ i })));
		${meanwhile}
		setTimeout(() => { console.log(garbage.deref() !== undefined); process.exit(); }, 500);`;
	// a collection that V8 has begun by itself, while the object was made, may end at any time
	const flags = ['--no-incremental-marking', '--require', 'tsx/cjs', '--eval', program];
	const said = execFileSync(process.execPath, flags, { encoding: 'utf8' });
	return JSON.parse(said);
}

describe('memory that work has left behind', () => {
	it('is given back at rest', () => {
		assert.equal(keeps(''), false);
	});

	it('stays while there is work, which a collection would interrupt', () => {
		assert.equal(keeps('setInterval(() => { for (const end = Date.now() + 5; Date.now() < end; ); }, 10);'), true);
	});
});
