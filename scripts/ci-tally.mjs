// Sums up the stages of .ci/run, each given as NAME:EXIT_CODE:LOG. A log ends with mocha's "12 passing … 1 failing", or
// with "12 passed, 1 failed". A stage without either, or one that fails with no failed test, crashed: one failure.
// What failed is shown once more: the log of a whole run is long, and its end is what is read first.
import { readFileSync } from 'node:fs';

const SHOWN_OF_CRASH = 40;

const sum = { passed: 0, failed: 0 };
console.log('');
for (const argument of process.argv.slice(2)) {
	const [, name, code, file] = argument.match(/^(.*?):(\d+):(.*)$/);
	const log = readFileSync(file, 'utf8');
	const { passed = 0, failed = 0, found } = tally(log);
	const crashed = failed === 0 && (code !== '0' || !found);
	if (failed > 0 || crashed) console.log(`${failures(log, crashed)}\n`);
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

/** What a log says of what failed: what mocha lists at its end, what our own tests and the fuzzer mark, or its last lines. */
function failures(log, crashed) {
	if (crashed) return log.trimEnd().split('\n').slice(-SHOWN_OF_CRASH).join('\n');
	const listed = log.match(/^ {2}\d+ failing$.*/ms)?.[0].trimEnd();
	return listed ?? log.match(/^ {2}✘ .*(\n {6}.*)*|^FAILED: .*(\n {2}.*)*/gm)?.join('\n') ?? '';
}
