/** Mocha inside VS Code's extension host, against the `vscode` API and the installed .vsix. */
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { newPage } from './browser.ts';
import type { CodeServer } from './code-server.ts';
import type { TestResult } from './extension-host/result.ts';
import { editors } from './install.ts';

const source = path.join(import.meta.dirname, 'extension-host');
/** The empty extension that carries the tests. */
const carrier = path.join(editors, 'extension-host');
export const resultsFile = path.join(editors, 'extension-host-results.json');

async function bundleSpecs(folder: string) {
	rmSync(carrier, { recursive: true, force: true });
	mkdirSync(carrier, { recursive: true });
	cpSync(path.join(source, 'package.json'), path.join(carrier, 'package.json'));
	await build({
		entryPoints: [path.join(source, 'index.ts'), path.join(source, folder, '*.spec.ts')],
		outbase: source,
		outdir: carrier,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		external: ['vscode', 'mocha'],
		sourcemap: 'inline',
		logLevel: 'error',
	});
}

/** @param folder the folder of the specs, below extension-host/ */
export async function testInExtensionHost(browser: Browser, server: CodeServer, folder: string): Promise<TestResult[]> {
	rmSync(resultsFile, { force: true });
	await bundleSpecs(folder);
	const page = await newPage(browser);
	try {
		const ended = new Promise<void>((resolve, reject) => {
			setTimeout(() => reject(new Error('the extension host did not end its tests')), 240_000).unref();
			void page.exposeFunction('codeAutomationExit', () => resolve());
		});
		await page.exposeFunction('codeAutomationLog', () => {});
		await page.addInitScript(developWith(server.port));
		await page.goto(server.url);
		await ended;
		return JSON.parse(readFileSync(resultsFile, 'utf8'));
	} finally {
		await page.context().close();
	}
}

/**
 * The workbench reads its options from an attribute of its page. This adds, before it does, those that
 * `code --extensionDevelopmentPath --extensionTestsPath` would give.
 */
function developWith(port: number): string {
	const uri = (file: string) => ({ scheme: 'vscode-remote', authority: `127.0.0.1:${port}`, path: file });
	const options = { extensions: [uri(carrier)], extensionTestsPath: uri(path.join(carrier, 'index.js')) };
	return `
		const { getAttribute } = Element.prototype;
		Element.prototype.getAttribute = function (name) {
			const value = getAttribute.call(this, name);
			if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration') return value;
			return JSON.stringify({ ...JSON.parse(value), developmentOptions: ${JSON.stringify(options)} });
		};`;
}
