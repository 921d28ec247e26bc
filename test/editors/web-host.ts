/**
 * Mocha inside VS Code's web worker extension host. The extension, taken out of its .vsix, comes over http as the web has
 * it; the workspace is a virtual file system, in the memory of the extension that carries the tests.
 */
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { type BuildOptions, build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { filesIn } from './archive.ts';
import { newPage } from './browser.ts';
import type { TestResult } from './extension-host/result.ts';

const source = path.join(import.meta.dirname, 'extension-host');

/**
 * @param workbench the address of VS Code for the Web
 * @param workspace the folder whose files are the workspace
 */
export async function testInWebHost(
	browser: Browser,
	workbench: string,
	vsix: string,
	workspace: string,
): Promise<TestResult[]> {
	const server = createServer();
	const authority = await listen(server);
	const origin = `http://${authority}/`;
	const files = new Map([...filesIn(vsix), ...(await bundle(workspace, `${origin}results`))]);
	const page = await newPage(browser);
	try {
		const results = new Promise<TestResult[]>((resolve, reject) => {
			setTimeout(() => reject(new Error('the web worker did not end its tests')), 240_000).unref();
			server.on('request', async (request, response) => {
				const { pathname } = new URL(request.url ?? '', origin);
				response.setHeader('Access-Control-Allow-Origin', '*');
				response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
				if (request.method === 'POST') {
					resolve(JSON.parse(await text(request)));
					return response.end();
				}
				const name = decodeURIComponent(pathname).slice(1);
				const file = files.get(name);
				response.setHeader('Content-Type', name.endsWith('.js') ? 'text/javascript' : 'application/json');
				response.writeHead(file === undefined ? 404 : 200).end(file);
			});
		});
		await develop(page, authority);
		await page.goto(workbench);
		return await results;
	} finally {
		await page.context().close();
		server.closeAllConnections();
		server.close();
	}
}

async function listen(server: Server): Promise<string> {
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const address = server.address();
	if (typeof address !== 'object' || address === null) throw new Error('no port');
	return `127.0.0.1:${address.port}`;
}

/** The carrier and the specs, as they are served below `carrier/`. */
async function bundle(workspace: string, resultsUrl: string): Promise<Map<string, Buffer>> {
	const specs = readdirSync(source).filter((file) => file.endsWith('.spec.ts') && !file.endsWith('.node.spec.ts'));
	const web = (options: BuildOptions) =>
		build({
			bundle: true,
			write: false,
			platform: 'browser',
			format: 'cjs',
			target: 'es2022',
			external: ['vscode'],
			alias: { 'node:assert/strict': path.join(source, 'web/assert.ts') },
			logLevel: 'error',
			...options,
		}).then(({ outputFiles }) => Buffer.from(outputFiles![0]!.contents));
	const carrier = await web({
		entryPoints: [path.join(source, 'web/carrier.ts')],
		define: { FILES: JSON.stringify(textsIn(workspace)) },
	});
	const tests = await web({
		stdin: {
			// the last line stands last because mocha's bundle puts itself into `module.exports`
			contents: `
				const { runSpecs } = require('./web/run.ts');
				const load = () => { ${specs.map((file) => `require('./${file}');`).join(' ')} };
				module.exports = { run: () => runSpecs(load) };`,
			resolveDir: source,
		},
		define: { RESULTS_URL: JSON.stringify(resultsUrl) },
	});
	const manifest = {
		...JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8')),
		browser: './carrier.js',
		activationEvents: ['onFileSystem:examples', 'onSearch:examples'],
		enabledApiProposals: ['fileSearchProvider'],
	};
	return new Map([
		['carrier/package.json', Buffer.from(JSON.stringify(manifest))],
		['carrier/carrier.js', carrier],
		['carrier/tests.js', tests],
	]);
}

function textsIn(folder: string): Record<string, string> {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const paths = entries.map(({ parentPath, name }) => path.join(parentPath, name));
	return Object.fromEntries(paths.map((file) => [`/${path.relative(folder, file)}`, readFileSync(file, 'utf8')]));
}

/** Tells the workbench what to load: its page sets a variable to its options. */
async function develop(page: Page, authority: string): Promise<void> {
	const uri = (file: string) => ({ scheme: 'http', authority, path: file });
	const options = {
		folderUri: { scheme: 'examples', authority: '', path: '/' },
		defaultLayout: {},
		additionalBuiltinExtensions: [],
		developmentOptions: {
			extensions: [uri('/carrier'), uri('/extension')],
			extensionTestsPath: uri('/carrier/tests.js'),
		},
	};
	await page.exposeFunction('codeAutomationExit', () => {});
	await page.exposeFunction('codeAutomationLog', () => {});
	await page.addInitScript(`
		let product;
		Object.defineProperty(window, 'product', {
			get: () => product,
			set: (value) => { product = { ...value, ...${JSON.stringify(options)} }; },
		});`);
}
