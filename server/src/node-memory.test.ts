import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** What a program prints, as JSON, in a process of its own that saves memory. */
function run<T>(program: string, flags: readonly string[] = []): T {
	const saving = `require(${JSON.stringify(resolve(__dirname, 'node-memory.ts'))}).saveMemory(100);`;
	const all = [...flags, '--require', 'tsx/cjs', '--eval', saving + program];
	return JSON.parse(execFileSync(process.execPath, all, { encoding: 'utf8' }));
}

/** Whether a process that does `meanwhile` still has, after half a second, a large object that nobody holds. */
function keeps(meanwhile: string): boolean {
	const program = `
		let garbage = new WeakRef(Array.from({ length: 2 ** 20 }, (_, i) => ({ i })));
		${meanwhile}
		setTimeout(() => { console.log(garbage.deref() !== undefined); process.exit(); }, 500);`;
	// a collection that V8 has begun by itself, while the object was made, may end at any time
	return run(program, ['--no-incremental-marking']);
}

describe('memory that work has left behind', () => {
	it('is given back at rest', () => {
		assert.equal(keeps(''), false);
	});

	it('stays while there is work, which a collection would interrupt', () => {
		assert.equal(keeps('setInterval(() => { for (const end = Date.now() + 5; Date.now() < end; ); }, 10);'), true);
	});

	it('is never much, once there was a rest', () => {
		const program = `
			const make = (count) => Array.from({ length: count }, (_, i) => ({ i }));
			const taken = () => process.memoryUsage().heapTotal;
			const stays = make(2 ** 20);
			const replaced = Array.from({ length: 100 }, () => make(1000));
			setTimeout(() => {
				const before = taken();
				let most = before;
				for (let round = 0; round < 3000; round++) {
					replaced[round % 100] = make(1000);
					most = Math.max(most, taken());
				}
				console.log(most / before + 0 * stays.length);
				process.exit();
			}, 1000);`;
		// V8 of itself lets it become three times as much
		assert.ok(run<number>(program) < 2);
	});
});
