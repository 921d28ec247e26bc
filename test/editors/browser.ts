/** Debian's chromium, without a screen and without the network. */
import os from 'node:os';
import { type Browser, chromium, type Page } from 'playwright-core';

export function startBrowser(): Promise<Browser> {
	return chromium.launch({
		executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
		headless: true,
		env: { ...process.env, HOME: os.tmpdir() } as Record<string, string>,
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
		],
	});
}

export async function newPage(browser: Browser, viewport = { width: 1280, height: 800 }): Promise<Page> {
	const context = await browser.newContext({ viewport, locale: 'en-US' });
	const page = await context.newPage();
	page.setDefaultTimeout(20_000);
	return page;
}
