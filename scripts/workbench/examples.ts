/** The examples in the browser's workbench. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { serveWorkbench, type WorkbenchServer } from './serve.ts';

const root = path.resolve(__dirname, '../..');

/**
 * Serves a copy of the examples, to be changed and thrown away.
 *
 * @param workbench the folder of VS Code for the Web
 */
export async function serveExamples(workbench: string): Promise<WorkbenchServer> {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'mod-wsgi-'));
	const removeFolder = () => rmSync(folder, { recursive: true, force: true });
	process.once('exit', removeFolder);
	cpSync(path.join(root, 'examples'), path.join(folder, 'examples'), { recursive: true });
	const opened = { folder: '/examples', file: '/examples/apache2/sites-enabled/shop.conf' };
	const { url, close } = await serveWorkbench({ workbench, extension: root, folder, opened });
	return {
		url,
		close() {
			close();
			removeFolder();
			process.off('exit', removeFolder);
		},
	};
}
