/** A person cleans a file up: all that is safe is fixed at once, and a rule is silenced where it is not wanted. */
import { atWorkbench, type Stage } from './person.ts';

const file = 'apache2/sites-enabled/reports.conf';

export const mending = (stage: Stage) =>
	atWorkbench(stage, file, async ({ bench, seen, onDisk, becomes }) => {
		const before = onDisk(file);
		await seen('several mistakes', async () => {
			await bench.squiggles.nth(2).waitFor();
		});

		await seen('all fixed that is safe to fix', async () => {
			await bench.click('ServerName');
			await bench.command('Fix All');
			await bench.line('# the whole site').waitFor();
		});

		await seen('a rule silenced', async () => {
			const fixes = await bench.quickFixes('request-timeout=5m');
			await fixes.getByText('Ignore unit-on-number here').first().click();
			await bench.line('# mod_wsgi-ignore unit-on-number').waitFor();
			await bench.squiggles.first().waitFor({ state: 'detached' });
		});

		await seen('the file saved as it shall be', async () => {
			await bench.press('Control+S');
			const after = before
				.replace(/(\tWSGIScriptAlias .*) (# the whole site\n)/, '\t$2$1\n')
				.replace('\tWSGIDaemonProcess', '\t# mod_wsgi-ignore unit-on-number\n\tWSGIDaemonProcess');
			await becomes(file, after);
		});
	});
