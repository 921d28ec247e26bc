/** `npm run test:vscode`: the packaged .vsix (or that of the variable VSIX) in the real VS Code workbench and extension host. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { useCode } from './code-on-path.ts';
import { type CodeServer, startCodeServer } from './code-server.ts';
import { strangersSite } from './extension-host/not-trusted/workspace.ts';
import type { TestResult } from './extension-host/result.ts';
import { twoFolders } from './extension-host/several-folders/workspace.ts';
import { resultsFile, testInExtensionHost } from './extension-host.ts';
import { installCodeServer } from './install.ts';
import { checkPackages, findVsix } from './packages.ts';
import { firstMinutes } from './sessions/first-minutes.ts';
import { language, unknownSite } from './sessions/language.ts';
import { mending } from './sessions/mending.ts';
import { calm, emptySite, newSite } from './sessions/new-site.ts';
import type { Stage } from './sessions/person.ts';
import { severalFiles, twoFiles } from './sessions/several-files.ts';
import { target } from './sessions/target.ts';
import { trust } from './sessions/trust.ts';
import type { Setting } from './setting.ts';
import { startWorkbench } from './start.ts';
import { fail, pass, report, retried, scenario } from './tally.ts';
import { testInWebHost } from './web-host.ts';

const root = path.resolve(import.meta.dirname, '../..');
const vsix = findVsix(root);
const shots = mkdtempSync(path.join(os.tmpdir(), 'mod-wsgi-screenshots-'));

/** A server and a browser for one scenario, the server on a fresh copy of examples/. */
async function withVSCode(
	{ files = () => ({}), open = '', extension = true, ...options }: Setting,
	action: (browser: Browser, server: CodeServer) => Promise<void>,
): Promise<void> {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'mod-wsgi-workspace-'));
	cpSync(path.join(root, 'examples'), folder, { recursive: true });
	for (const [file, text] of Object.entries(files(folder))) {
		mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
		writeFileSync(path.join(folder, file), text);
	}
	const opened = path.join(folder, open);
	const env = { EXTENSION_HOST_RESULTS: resultsFile };
	const server = await startCodeServer({ ...(extension && { vsix }), opened, ...options, env });
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

/** Counts what a run of mocha told. */
function tell(results: readonly TestResult[]): void {
	for (const { title, error, retried: again } of results) {
		if (again) retried(`${title} (${error})`);
		else if (error) fail(title, error);
		else pass(title);
	}
}

installCodeServer();

await scenario('packages', (step) => checkPackages(vsix, step));

const extensionHost = (name: string, specs: string, setting: Setting = {}) =>
	scenario(name, () =>
		withVSCode(setting, async (browser, server) => tell(await testInExtensionHost(browser, server, specs))),
	);

await extensionHost('extension host', '.');
await extensionHost('extension host, several folders', 'several-folders', twoFolders);
await extensionHost('extension host, not trusted', 'not-trusted', strangersSite);

await scenario('npm start, with a code on the PATH', (step) =>
	withVSCode({ extension: false }, (browser, server) => useCode(browser, server, step)),
);

await scenario('oldest VS Code, extension host of the web', async () => {
	const { url, stop } = await startWorkbench();
	try {
		const browser = await startBrowser();
		try {
			tell(await testInWebHost(browser, url, vsix, path.join(root, 'examples')));
		} finally {
			await browser.close();
		}
	} finally {
		stop();
	}
});

const session = (name: string, act: (stage: Stage) => Promise<void>, setting: Setting = {}) =>
	scenario(name, (step) => withVSCode(setting, (browser, server) => act({ browser, server, shots, step })));

await session('first minutes', firstMinutes);
await session('a new site', newSite, { files: () => emptySite, settings: calm });
await session('several files', severalFiles, { files: () => twoFiles });
await session('language', language, { files: () => unknownSite });
await session('mending', mending);
await session('target', target);
await session('trust', trust, strangersSite);

console.log(`\nscreenshots: ${shots}`);
report();
