/** What VS Code calls as `extensionTestsPath`: runs every spec beside it, and writes down how each test ended. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { closeAll } from './editing.ts';
import type { TestResult } from './result.ts';

export async function run(): Promise<void> {
	const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, retries: 1, color: false });
	mocha.rootHooks({ afterEach: closeAll });
	for (const file of readdirSync(__dirname)) if (file.endsWith('.spec.js')) mocha.addFile(path.join(__dirname, file));

	const results: TestResult[] = [];
	await new Promise((done) => {
		mocha
			.run(done)
			.on('pass', (test) => results.push({ title: test.fullTitle() }))
			.on('retry', (test, error) => results.push({ title: test.fullTitle(), error: messageOf(error), retried: true }))
			.on('fail', (test, error) => results.push({ title: test.fullTitle(), error: messageOf(error) }));
	});
	writeFileSync(process.env.EXTENSION_HOST_RESULTS!, JSON.stringify(results));
}

function messageOf(error: unknown): string {
	return (error instanceof Error && error.stack) || String(error);
}
