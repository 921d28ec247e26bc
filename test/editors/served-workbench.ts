/** What `npm start` serves where there is no `code`, in a browser. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { newPage, startBrowser } from './browser.ts';
import { startWorkbench } from './start.ts';
import type { Step } from './tally.ts';

export async function useBrowser(step: Step): Promise<void> {
	const { url, stop } = await step('prints an address on loopback', startWorkbench);
	const browser = await startBrowser();
	try {
		const page = await newPage(browser);
		const editor = page.locator('.monaco-editor[data-uri$="shop.conf"]');

		await step('opens an example, with its mistake underlined', async () => {
			await page.goto(url);
			await editor.locator('.squiggly-info').first().waitFor({ timeout: 60_000 });
		});

		await step('shows the mistakes of the files that are not open', async () => {
			await page.keyboard.press('Control+Shift+M');
			for (const name of ['.htaccess', 'portal.conf', 'reports.conf'])
				await page.locator('.markers-panel .monaco-list-row', { hasText: name }).first().waitFor();
			await page.keyboard.press('Control+Shift+M');
		});

		await step('finds a file by its name', async () => {
			await page.keyboard.press('Control+P');
			await page.keyboard.type('htaccess');
			await page.locator('.quick-input-list .monaco-list-row', { hasText: 'apache2/htdocs' }).waitFor();
			await page.keyboard.press('Escape');
		});

		await step('finds a text in files that are not open', async () => {
			await page.keyboard.press('Control+Shift+F');
			await page.keyboard.type('WSGIDaemonProcess portal');
			await page.locator('.search-view .monaco-list-row', { hasText: 'portal.conf' }).waitFor();
			await page.keyboard.press('Control+Shift+E');
		});

		await step('saves what is typed', async () => {
			await editor.locator('.view-line').first().click();
			await page.keyboard.press('Control+Home');
			await page.keyboard.type('# typed here');
			await page.keyboard.press('Control+S');
			const saved = async () => (await fetch(`${url}folder/examples/apache2/sites-enabled/shop.conf`)).text();
			for (let left = 200; left > 0 && !(await saved()).startsWith('# typed here'); left--) await sleep(50);
			assert.match(await saved(), /^# typed here/);
		});
	} finally {
		await browser.close();
		stop();
	}
}
