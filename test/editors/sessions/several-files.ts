/** A person works on several files: definition, rename, outline, and the migration of the whole workspace. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { atWorkbench, type Stage } from './person.ts';

const pool = 'apache2/sites-enabled/00-pool.conf';
const site = 'apache2/sites-enabled/pool-site.conf';
const shop = 'apache2/sites-enabled/shop.conf';

const declaration =
	'WSGIDaemonProcess pool display-name=%{GROUP} threads=15 request-timeout=60 \\\n\tpython-path=/srv/pool/lib/python3.9/site-packages\n';
const use = `<VirtualHost *:80>
	ServerName pool.example.com
	WSGIScriptAlias / /srv/pool/wsgi.py process-group=pool application-group=%{GLOBAL}
	<Directory /srv/pool>
		Require all granted
	</Directory>
</VirtualHost>
`;

/** A daemon process group that one file declares and another one uses. */
export const twoFiles = { [pool]: declaration, [site]: use };

export const severalFiles = (stage: Stage) =>
	atWorkbench(stage, site, async ({ bench, seen, onDisk, becomes }) => {
		const { page } = bench;

		await seen('the outline', async () => {
			await page.locator('.pane-header', { hasText: 'Outline' }).click();
			await page.locator('.outline-tree .monaco-list-row', { hasText: 'VirtualHost *:80' }).first().waitFor();
		});

		await seen('a group renamed in both files', async () => {
			await bench.click('pool application-group');
			await bench.press('F2');
			await page.locator('.rename-box input:focus').waitFor();
			await page.keyboard.type('lake');
			await bench.press('Enter');
			await bench.line('process-group=lake').waitFor();
			await becomes(site, use.replace('process-group=pool', 'process-group=lake'));
			await becomes(pool, declaration.replace('pool', 'lake'));
		});

		await seen('the definition in the other file', async () => {
			await bench.click('lake application-group');
			await bench.press('F12');
			await bench.show(pool);
			await bench.line('WSGIDaemonProcess lake').waitFor();
		});

		const before = { pool: onDisk(pool), shop: onDisk(shop) };

		await seen('the migration with its preview', async () => {
			await bench.command('Change python-path to python-home');
			const preview = page.locator('.bulk-edit-panel');
			await preview.getByRole('button', { name: 'Apply' }).waitFor();
			assert.deepEqual(
				[onDisk(pool), onDisk(shop)],
				[before.pool, before.shop],
				'nothing changes before it is confirmed',
			);
		});

		await seen('the migration confirmed', async () => {
			const preview = page.locator('.bulk-edit-panel');
			for (const file of [pool, shop]) {
				const row = preview.locator('.monaco-list-row', { hasText: path.basename(file) });
				await row.getByRole('checkbox').check();
			}
			await preview.getByRole('button', { name: 'Apply' }).click();
			for (const file of [pool, shop]) await page.locator('.tab.dirty', { hasText: path.basename(file) }).waitFor();
			await bench.command('File: Save All');
			await becomes(
				pool,
				before.pool.replace('python-path=/srv/pool/lib/python3.9/site-packages', 'python-home=/srv/pool'),
			);
			await becomes(
				shop,
				before.shop.replace(
					'python-path=/srv/shop:/srv/shop/venv/lib/python3.11/site-packages',
					'python-home=/srv/shop/venv python-path=/srv/shop',
				),
			);
		});
	});
