/** A person's first minutes with the extension, on a copy of examples/. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { CodeServer } from './code-server.ts';
import type { Step } from './tally.ts';
import { openWorkbench } from './workbench.ts';

const file = 'apache2/sites-enabled/shop.conf';

export async function firstMinutes(browser: Browser, server: CodeServer, shots: string, step: Step): Promise<void> {
	const onDisk = () => readFileSync(path.join(server.folder, file), 'utf8');
	const before = onDisk();
	const bench = await openWorkbench(browser, server, file);
	const { page } = bench;
	let count = 0;
	const picture = (name: string) => page.screenshot({ path: path.join(shots, `${name.replaceAll(' ', '-')}.png`) });
	const seen: Step = (title, action) =>
		step(title, async () => {
			const name = `${++count} ${title}`;
			const result = await action().catch(async (error) => {
				// a name of its own: the scenario is tried again
				await picture(`${name} failed ${Date.now()}`);
				throw error;
			});
			await picture(name);
			return result;
		});
	try {
		await seen('a squiggle under the mistake', () => bench.squiggles.first().waitFor());

		await seen('an entry in the problems panel', async () => {
			await bench.press('Control+Shift+M');
			await page.locator('.markers-panel .monaco-list-row', { hasText: 'python-home' }).first().waitFor();
			await bench.press('Control+Shift+M');
		});

		await seen('a hover on an option', async () => {
			assert.match((await (await bench.hover('python-path=')).textContent()) ?? '', /python-path/);
		});

		await seen('a directive completed', async () => {
			await bench.dismiss();
			await bench.toEndOfLine('WSGIApplicationGroup %{GLOBAL}');
			await bench.press('Enter');
			const list = await bench.complete('WSGIScriptRel');
			await list.getByText('WSGIScriptReloading').first().waitFor();
		});

		await seen('the completion accepted, and a value chosen', async () => {
			await bench.press('Enter');
			await bench.suggestions.getByText('On', { exact: true }).first().waitFor();
			await bench.press('Enter');
			await bench.line('WSGIScriptReloading On').waitFor();
			await bench.dismiss();
		});

		await seen('a quick fix offered', async () => {
			const fixes = await bench.quickFixes('/srv/shop/venv/lib');
			await fixes.getByText('python-home').first().waitFor();
		});

		await seen('the quick fix applied', async () => {
			await bench.press('Enter');
			await bench.line('python-home=/srv/shop/venv').waitFor();
			await bench.squiggles.first().waitFor({ state: 'detached' });
		});

		await seen('the file saved as it shall be', async () => {
			await bench.press('Control+S');
			for (let left = 100; left > 0 && onDisk() === before; left--) await sleep(50);
			const after = before
				.replace(
					'python-path=/srv/shop:/srv/shop/venv/lib/python3.11/site-packages',
					'python-home=/srv/shop/venv python-path=/srv/shop',
				)
				.replace(/(\t+WSGIApplicationGroup .*\n)/, '$1\tWSGIScriptReloading On\n');
			assert.equal(onDisk(), after);
		});

		await seen('no complaint of the workbench', async () => {
			assert.equal(await page.locator('.notification-toast .codicon-error').count(), 0);
		});
	} finally {
		await bench.close();
	}
}
