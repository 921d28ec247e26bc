/** `npm run test:vscode`: the packaged .vsix (or that of the variable VSIX) in the real VS Code workbench and extension host. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { type CodeServer, startCodeServer } from './code-server.ts';
import { resultsFile, testInExtensionHost } from './extension-host.ts';
import { installCodeServer } from './install.ts';
import { checkPackages, findVsix } from './packages.ts';
import { firstMinutes } from './session.ts';
import { fail, pass, report, retried, scenario } from './tally.ts';

const root = path.resolve(import.meta.dirname, '../..');
const vsix = findVsix(root);
const shots = mkdtempSync(path.join(os.tmpdir(), 'mod-wsgi-screenshots-'));

/** A server and a browser for one scenario, the server on a fresh copy of examples/. */
async function withVSCode(action: (browser: Browser, server: CodeServer) => Promise<void>): Promise<void> {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'mod-wsgi-workspace-'));
	cpSync(path.join(root, 'examples'), folder, { recursive: true });
	const server = await startCodeServer({ vsix, folder, env: { EXTENSION_HOST_RESULTS: resultsFile } });
	try {
		const browser = await startBrowser();
		try {
			await action(browser, server);
		} finally {
			await browser.close();
		}
	} finally {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

installCodeServer();

await scenario('packages', (step) => checkPackages(vsix, step));

await scenario('extension host', () =>
	withVSCode(async (browser, server) => {
		for (const { title, error, retried: again } of await testInExtensionHost(browser, server)) {
			if (again) retried(`${title} (${error})`);
			else if (error) fail(title, error);
			else pass(title);
		}
	}),
);

await scenario('workbench', (step) => withVSCode((browser, server) => firstMinutes(browser, server, shots, step)));

console.log(`\nscreenshots: ${shots}`);
report();
