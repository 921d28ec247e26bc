/**
 * Drives the real server with nonsense: `npm run fuzz [-- --seconds 60] [-- --seed N]`. Each round has a seed of its
 * own, is one server from start to end, and prints what to run to see it again.
 */
import { parseArgs } from 'node:util';
import { corpusSize } from './documents.ts';
import { playRound, type RoundResult } from './round.ts';

/** No answer may take longer, in milliseconds of a processor. */
const SLOWEST = 2000;

async function main(): Promise<void> {
	const { values } = parseArgs({ options: { seconds: { type: 'string' }, seed: { type: 'string' } } });
	const end = Date.now() + Number(values.seconds ?? 60) * 1000;
	const first = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
	console.log(`seeds from ${first}; ${corpusSize} real configurations`);
	let passed = 0;
	let failed = 0;
	let slowest: RoundResult['slowest'] = { method: 'none', milliseconds: 0 };
	let requests = 0;
	for (let seed = first; Date.now() < end || seed === first; seed++) {
		const result = await playRound(String(seed));
		requests += result.requests;
		if (result.slowest.milliseconds > slowest.milliseconds) slowest = { ...result.slowest, seed };
		const problems = [...result.problems];
		if (result.slowest.milliseconds > SLOWEST) problems.push(`${result.slowest.method} took too long`);
		if (problems.length === 0) passed++;
		else {
			failed++;
			console.log(`FAILED: npm run fuzz -- --seconds 0 --seed ${seed}`);
			for (const problem of problems.slice(0, 5)) console.log(`  ${problem.slice(0, 1500).replaceAll('\n', '\n  ')}`);
		}
		if (values.seed !== undefined && values.seconds === undefined) break;
	}
	const { method, milliseconds, seed } = slowest;
	console.log(`${requests} requests; the slowest: ${method}, ${milliseconds.toFixed(0)} ms (seed ${seed})`);
	console.log(`${passed} passed, ${failed} failed`);
	process.exitCode = failed > 0 ? 1 : 0;
}

void main();
