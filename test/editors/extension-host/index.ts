/** What VS Code calls as `extensionTestsPath`: runs every spec beside it, and writes down how each test ended. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import type { TestResult } from './result.ts';

export async function run(): Promise<void> {
	const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, retries: 1, color: false });
	for (const file of readdirSync(__dirname)) if (file.endsWith('.spec.js')) mocha.addFile(path.join(__dirname, file));

	const results: TestResult[] = [];
	await new Promise((done) => {
		mocha
			.run(done)
			.on('pass', (test) => results.push({ title: test.fullTitle() }))
			.on('retry', (test) => results.push({ title: test.fullTitle(), retried: true }))
			.on('fail', (test, error) => results.push({ title: test.fullTitle(), error: error.stack ?? String(error) }));
	});
	writeFileSync(process.env.EXTENSION_HOST_RESULTS!, JSON.stringify(results));
}
