/** The workbench for a person without VS Code: in their own browser, on a copy of the examples, until Ctrl+C. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startCodeServer } from './code-server.ts';

export async function serveExamples(vsix: string, examples: string): Promise<void> {
	console.log('No `code` on the PATH: bringing the workbench for the browser (once, about a minute).');
	const temporary = mkdtempSync(path.join(os.tmpdir(), 'mod-wsgi-'));
	process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));
	const folder = path.join(temporary, 'examples');
	cpSync(examples, folder, { recursive: true });
	const { url } = await startCodeServer({ vsix, folder });
	console.log(`\nOpen ${url}\n(Ctrl+C ends it.)`);
}
