/** A person's first minutes with the extension: a mistake is seen, explained and mended. */
import assert from 'node:assert/strict';
import { atWorkbench, type Stage } from './person.ts';

const file = 'apache2/sites-enabled/shop.conf';

export const firstMinutes = (stage: Stage) =>
	atWorkbench(stage, file, async ({ bench, seen, onDisk, becomes }) => {
		const { page } = bench;
		const before = onDisk(file);

		await seen('a squiggle under the mistake', () => bench.squiggles.first().waitFor());

		await seen('an entry in the problems panel', async () => {
			await bench.press('Control+Shift+M');
			// among those of all files it may be out of sight
			await page.locator('.part.panel').getByPlaceholder('Filter').fill('python-home');
			await page.locator('.markers-panel .monaco-list-row', { hasText: 'python-home' }).first().waitFor();
			await bench.press('Escape', 'Control+Shift+M');
		});

		await seen('a hover on an option', async () => {
			assert.match((await (await bench.hover('python-path=')).textContent()) ?? '', /python-path/);
		});

		await seen('a directive completed', async () => {
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
			const after = before
				.replace(
					'python-path=/srv/shop:/srv/shop/venv/lib/python3.11/site-packages',
					'python-home=/srv/shop/venv python-path=/srv/shop',
				)
				.replace(/(\t+WSGIApplicationGroup .*\n)/, '$1\tWSGIScriptReloading On\n');
			await becomes(file, after);
		});
	});
