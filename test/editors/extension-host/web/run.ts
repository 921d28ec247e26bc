/** Runs the specs in a web worker, and sends home how each test ended. */
import 'mocha/mocha.js';
import { closeAll } from '../editing.ts';
import { record } from '../record.ts';
import type { TestResult } from '../result.ts';

/** Where the results go; put in when this is bundled. */
declare const RESULTS_URL: string;

export async function runSpecs(load: () => void): Promise<void> {
	const setup = { ui: 'bdd', timeout: 60_000, retries: 1, color: false, reporter: 'json' } as const;
	mocha.setup({ ...setup, rootHooks: { afterEach: closeAll } });
	load();
	let results: TestResult[] = [];
	await new Promise((done) => {
		results = record(mocha.run(done));
	});
	await fetch(RESULTS_URL, { method: 'POST', body: JSON.stringify(results) });
}
