/** `npm start` where there is a `code`: here that of a VS Code in the browser, without the extension at first. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { newPage } from './browser.ts';
import type { CodeServer } from './code-server.ts';
import { startCode } from './start.ts';
import type { Step } from './tally.ts';

const extension = 'mod-wsgi-tools.apache-mod-wsgi';

export async function useCode(browser: Browser, server: CodeServer, step: Step): Promise<void> {
	const page = await newPage(browser);
	await page.goto(server.url);
	const env = await server.terminal();
	const installed = () => execFileSync('code', ['--list-extensions'], { env, encoding: 'utf8' });
	assert.ok(!installed().includes(extension));

	const opened = page.context().waitForEvent('page', { timeout: 60_000 });
	await step('says what it finds in the examples', async () => {
		assert.match(await startCode(env), /sites-enabled\/reports\.conf:\d+/);
	});

	await step('installs the extension', async () => assert.ok(installed().includes(extension)));

	await step('opens the examples, with their mistakes underlined', async () => {
		const window = await opened;
		await window.waitForURL(/\/examples/);
		await window.locator('.explorer-folders-view').waitFor({ timeout: 60_000 });
		await window.keyboard.press('Control+P');
		await window.keyboard.type('shop.conf');
		await window.locator('.quick-input-list .monaco-list-row', { hasText: 'shop.conf' }).first().waitFor();
		await window.keyboard.press('Enter');
		await window.locator('.monaco-editor[data-uri$="shop.conf"] .squiggly-info').first().waitFor();
	});
}
