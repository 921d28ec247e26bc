/** A person opens what a stranger sent, sees what is wrong inside, and trusts it: then what it leads to is read, too. */
import { atWorkbench, type Stage } from './person.ts';

export const trust = (stage: Stage) =>
	atWorkbench(stage, 'httpd.conf', async ({ bench, seen }) => {
		const { page } = bench;
		const problem = (text: string) => page.locator('.markers-panel .monaco-list-row', { hasText: text }).first();

		await seen('a mistake inside, in restricted mode', async () => {
			await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
			await bench.press('Control+Shift+M');
			await problem('threads').waitFor();
			await problem('rooted').waitFor();
		});

		await seen('what restricted mode means for the extension', async () => {
			await page.locator('.statusbar-item', { hasText: 'mod_wsgi' }).hover();
			await page.getByText('only files in it are read').waitFor();
			await bench.editor.hover();
			await bench.command('Workspaces: Manage Workspace Trust');
			await page.locator('.workspace-trust-editor').waitFor();
		});

		await seen('the workspace trusted, and a mistake told that leads outside', async () => {
			await page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click();
			await bench.press('Escape');
			await problem('is declared already').waitFor();
			await problem('groups.conf').waitFor();
		});

		await seen('settings in force that were restricted', () => problem('rooted').waitFor({ state: 'detached' }));
	});
