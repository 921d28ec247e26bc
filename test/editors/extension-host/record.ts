/** Writes down how each test ends. */
import type { Runner } from 'mocha';
import type { TestResult } from './result.ts';

export function record(runner: Runner): TestResult[] {
	const results: TestResult[] = [];
	runner
		.on('pass', (test) => results.push({ title: test.fullTitle() }))
		.on('retry', (test, error) => results.push({ title: test.fullTitle(), error: messageOf(error), retried: true }))
		.on('fail', (test, error) => results.push({ title: test.fullTitle(), error: messageOf(error) }));
	return results;
}

function messageOf(error: unknown): string {
	return (error instanceof Error && error.stack) || String(error);
}
