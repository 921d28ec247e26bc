/** A person opens an Apache configuration that VS Code takes for something else. */
import assert from 'node:assert/strict';
import { atWorkbench, type Stage } from './person.ts';

const file = 'deploy/site.conf';

/** Neither its name nor its folder tells what it is. */
export const unknownSite = { [file]: '# ours\n<VirtualHost *:80>\n\tWSGIDaemonProcess a threads=5x\n</VirtualHost>\n' };

export const language = (stage: Stage) =>
	atWorkbench(stage, file, async ({ bench, seen, onDisk, becomes }) => {
		const { page } = bench;
		const answer = (name: string) =>
			page.locator('.notification-toast', { hasText: 'site.conf looks like' }).getByRole('button', { name }).click();
		const reopen = async () => {
			await bench.command('View: Close Editor');
			await page.locator('.tab').waitFor({ state: 'detached' });
			await bench.press('Control+P');
			await page.keyboard.type('site.conf');
			await page.locator('.quick-input-list .monaco-list-row', { hasText: 'deploy' }).waitFor();
			await bench.press('Enter');
			await bench.show(file);
		};

		await seen('the language switched', async () => {
			await answer('Switch');
			await bench.squiggles.first().waitFor();
		});

		await seen('the offer made again after that, and taken for good', async () => {
			await reopen();
			await answer('Always for site.conf');
			await bench.squiggles.first().waitFor();
			await becomes(
				'.vscode/settings.json',
				'{\n    "files.associations": {\n        "site.conf": "apacheconf"\n    }\n}',
			);
		});

		await seen('no offer any more', async () => {
			await reopen();
			await bench.squiggles.first().waitFor();
			assert.equal(await page.locator('.notification-toast').count(), 0);
			assert.equal(onDisk(file), unknownSite[file]);
		});
	});
