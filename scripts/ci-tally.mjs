// Sums up the stages of .ci/run, each given as NAME:EXIT_CODE:LOG. A log ends with mocha's "12 passing … 1 failing", or
// with "12 passed, 1 failed". A stage without either, or one that fails with no failed test, crashed: one failure.
import { readFileSync } from 'node:fs';

const sum = { passed: 0, failed: 0 };
console.log('');
for (const argument of process.argv.slice(2)) {
	const [, name, code, log] = argument.match(/^(.*?):(\d+):(.*)$/);
	const { passed = 0, failed = 0, found } = tally(readFileSync(log, 'utf8'));
	const crashed = failed === 0 && (code !== '0' || !found);
	console.log(`${name}: ${passed} passed, ${failed} failed${crashed ? `, did not end well (exit code ${code})` : ''}`);
	sum.passed += passed;
	sum.failed += crashed ? 1 : failed;
}
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;

function tally(log) {
	const last = (pattern) => {
		const match = [...log.matchAll(pattern)].at(-1);
		return match && Number(match[1]);
	};
	const passing = last(/^ {2}(\d+) passing/gm);
	if (passing !== undefined) return { found: true, passed: passing, failed: last(/^ {2}(\d+) failing/gm) };
	const passed = last(/^(\d+) passed, \d+ failed$/gm);
	return { found: passed !== undefined, passed, failed: last(/^\d+ passed, (\d+) failed$/gm) };
}
