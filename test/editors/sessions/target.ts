/** A person says which mod_wsgi a configuration is for, what a file is to Apache, and asks what an error means. */
import assert from 'node:assert/strict';
import { atWorkbench, type Stage } from './person.ts';

const settings = 'apache2/mod-wsgi.json';

export const target = (stage: Stage) =>
	atWorkbench(stage, 'apache2/sites-enabled/portal.conf', async ({ bench, seen, onDisk, becomes }) => {
		const { page } = bench;
		const inStatusBar = (text: string) => page.locator('.statusbar-item', { hasText: text });
		const list = page.locator('.quick-input-widget:visible');
		/** Gives a command, and waits for what it asks. */
		const command = async (name: string, question: string) => {
			await bench.press('F1');
			await list.waitFor();
			await page.keyboard.type(name);
			await list.getByText(name).first().waitFor();
			await bench.press('Enter');
			await list.getByText(question).first().waitFor();
		};

		await seen('the target and the main configuration in the status bar', () =>
			inStatusBar('mod_wsgi 4.9.4 · apache2.conf').waitFor(),
		);

		await seen('the target while the output has the focus', async () => {
			const output = page.locator('.part.panel .monaco-editor.focused');
			await bench.called(() => bench.command('Apache mod_wsgi: Show Output'), output);
			// as long as it takes to ask the server
			await page.waitForTimeout(500);
			assert.ok(await inStatusBar('mod_wsgi 4.9.4 · apache2.conf').isVisible());
			await bench.press('Control+J');
		});

		await seen('another target written to the file of the project', async () => {
			const before = onDisk(settings);
			await inStatusBar('mod_wsgi 4.9.4').click();
			await list.getByText('5.0.2').waitFor();
			await page.keyboard.type('5.0.2');
			await bench.press('Enter');
			await becomes(settings, before.replace('4.9.4', '5.0.2'));
			await inStatusBar('mod_wsgi 5.0.2').waitFor();
		});

		await seen('a role chosen, first among those in the file', async () => {
			const before = onDisk(settings);
			await command('Set Role of File', 'Automatic');
			await page.keyboard.type('Fragment');
			await bench.press('Enter');
			const { target } = JSON.parse(before);
			const roles = { 'apache2/sites-enabled/portal.conf': 'fragment' };
			await becomes(settings, `${JSON.stringify({ target, roles }, undefined, '\t')}\n`);
		});

		await seen('an error explained, and its place offered', async () => {
			await command('Explain an Apache Error', 'A line of the error log');
			await page.keyboard.type('Name duplicates previous WSGI daemon definition.');
			await bench.press('Enter');
			await page.locator('.tab', { hasText: 'Apache Error.md' }).waitFor();
			await page.locator('.notification-toast').getByText('portal.conf:23').click();
			await bench.editor.waitFor();
		});
	});
