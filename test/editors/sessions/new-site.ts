/** A person writes a site: a snippet expanded and tabbed through, an option and a group name completed. */
import { atWorkbench, type Stage } from './person.ts';

const file = 'apache2/sites-enabled/new.conf';

/** What is there before: the person has made an empty file. */
export const emptySite = { [file]: '' };

/** Completion comes when asked for: what pops up by itself would take the Tab that goes to the next placeholder. */
export const calm = { 'editor.quickSuggestions': { other: 'off' }, 'editor.suggestOnTriggerCharacters': false };

const written = `# python-home is what sys.prefix says inside the virtual environment.
WSGIDaemonProcess forum python-home=/srv/forum/venv python-path=/srv/forum \\
    threads=5 request-timeout=60 graceful-timeout=15 shutdown-timeout=7

WSGIScriptAlias / /srv/forum/app.wsgi process-group=forum application-group=%{GLOBAL}
<Directory /srv/forum>
    <Files app.wsgi>
        Require all granted
    </Files>
</Directory>
WSGIProcessGroup forum`;

export const newSite = (stage: Stage) =>
	atWorkbench(stage, file, async ({ bench, seen, becomes }) => {
		const { keyboard } = bench.page;

		await seen('a snippet offered', async () => {
			await bench.editor.click();
			const list = await bench.complete('wsgi-venv');
			await list.getByText('wsgi-venv').first().waitFor();
		});

		await seen('the snippet expanded and tabbed through', async () => {
			await bench.press('Enter');
			await bench.line('</Directory>').waitFor();
			for (const value of ['forum', '/srv/forum/venv', '/srv/forum', '5']) {
				await keyboard.type(value);
				await bench.press('Tab');
			}
			// what is proposed for the rest will do
			await bench.press('Tab', 'Tab', 'Tab');
			await bench.line('process-group=forum').waitFor();
		});

		await seen('a group name completed', async () => {
			const list = await bench.complete('WSGIProcessGroup fo');
			await list.getByText('forum').first().waitFor();
			await bench.press('Enter');
			await bench.line('WSGIProcessGroup forum').waitFor();
		});

		await seen('an option completed', async () => {
			await bench.toEndOfLine('graceful-timeout=15');
			const list = await bench.complete(' shutdown-t');
			await list.getByText('shutdown-timeout').first().waitFor();
			await bench.press('Enter');
			await keyboard.type('7');
			await bench.line('shutdown-timeout=7').waitFor();
		});

		await seen('the file saved as it shall be', async () => {
			await bench.press('Control+S');
			await becomes(file, written);
		});
	});
