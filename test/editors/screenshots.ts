/** `npm run screenshots`: the pictures of README.md, taken in the real workbench. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startBrowser } from './browser.ts';
import { startCodeServer } from './code-server.ts';
import { findVsix } from './packages.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const root = path.resolve(import.meta.dirname, '../..');
const images = path.join(root, 'images');
const viewport = { width: 960, height: 540 };
/** The editor alone, large enough to be read in a page. */
const settings = {
	'breadcrumbs.enabled': false,
	'editor.fontSize': 14,
	'editor.hover.delay': 200,
	'window.commandCenter': false,
	'window.menuBarVisibility': 'hidden',
	'workbench.activityBar.location': 'hidden',
	'workbench.colorTheme': 'Default Dark Modern',
	'workbench.layoutControl.enabled': false,
};

const temporary = mkdtempSync(path.join(os.tmpdir(), 'mod-wsgi-'));
const folder = path.join(temporary, 'examples');
cpSync(path.join(root, 'examples'), folder, { recursive: true });
mkdirSync(images, { recursive: true });

const server = await startCodeServer({ vsix: findVsix(root), opened: folder, settings });
const browser = await startBrowser();
try {
	const bench = await openWorkbench(browser, server, 'apache2/sites-enabled/shop.conf', viewport);
	const shot = (name: string) => save(bench, name);
	await bench.press('Control+B');
	await bench.squiggles.first().waitFor();
	await bench.hover('python-path=');
	await shot('hover');
	await bench.dismiss();

	await bench.quickFixes('/srv/shop/venv/lib');
	await shot('quick-fix');
	await bench.close();

	const wrong = await openWorkbench(browser, server, 'apache2/sites-enabled/portal.conf', viewport);
	await wrong.press('Control+B');
	await wrong.press('Control+Shift+M');
	// opens at the mistake
	await wrong.page.locator('.markers-panel .monaco-list-row', { hasText: 'duplicate' }).first().dblclick();
	await wrong.squiggles.first().waitFor();
	await save(wrong, 'diagnostics');
} finally {
	await browser.close();
	await server.stop();
	rmSync(temporary, { recursive: true, force: true });
}

/** With 256 colours, which do for an editor: the package holds the pictures too. */
async function save({ page }: Workbench, name: string) {
	const file = path.join(images, `${name}.png`);
	await page.screenshot({ path: file });
	const { error, status } = spawnSync('pngquant', ['--force', '--nofs', '--speed', '1', '--output', file, '256', file]);
	if (error || status !== 0) throw new Error('pngquant is missing or failed', { cause: error });
	console.log(`images/${name}.png`);
}
