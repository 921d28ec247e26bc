/** What VS Code calls as `extensionTestsPath`: runs every spec beside it, and writes down how each test ended. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { closeAll } from './editing.ts';
import { record } from './record.ts';
import type { TestResult } from './result.ts';

export async function run(): Promise<void> {
	const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, retries: 1, color: false });
	mocha.rootHooks({ afterEach: closeAll });
	const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
	const specs = files.filter((file) => file.endsWith('.spec.js') && !file.endsWith('.web.spec.js'));
	for (const file of specs) mocha.addFile(path.join(__dirname, file));

	let results: TestResult[] = [];
	await new Promise((done) => {
		results = record(mocha.run(done));
	});
	writeFileSync(process.env.EXTENSION_HOST_RESULTS!, JSON.stringify(results));
}
