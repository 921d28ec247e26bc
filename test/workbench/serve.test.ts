import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { serveExamples } from '../../scripts/workbench/examples.ts';
import type { WorkbenchServer } from '../../scripts/workbench/serve.ts';

const root = path.resolve(__dirname, '../..');
const shop = 'folder/examples/apache2/sites-enabled/shop.conf';

// npm run test:editors opens it in a browser
describe('the workbench that npm start serves', () => {
	let server: WorkbenchServer;
	before(async () => {
		// any files do for those of VS Code
		server = await serveExamples(path.join(root, 'docs'));
	});
	after(() => server.close());

	const get = (address: string) => fetch(server.url + address);
	const status = async (address: string) => (await get(address)).status;
	const json = async <T>(address: string) => (await (await get(address)).json()) as T;

	it('is served on loopback only, by an address of numbers', async () => {
		assert.equal(new URL(server.url).hostname, '127.0.0.1');
		const named = await fetch(server.url.replace('127.0.0.1', 'localhost')).catch(() => undefined);
		assert.ok(!named?.ok);
	});

	it('is a page that names the extension and the examples', async () => {
		const page = await get('');
		assert.equal(page.headers.get('content-type'), 'text/html');
		const text = await page.text();
		assert.match(text, /"path":"\/extension"/);
		assert.match(text, /"path":"\/examples\/apache2\/sites-enabled\/shop\.conf"/);
		assert.equal(await status('workbench/architecture.md'), 200);
	});

	it('holds the extension as it is packaged', async () => {
		const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
		assert.deepEqual(await json('extension/package.json'), manifest);
		for (const file of [manifest.browser, './package.nls.json', './server/dist/browser.js'])
			assert.equal(await status(`extension/${path.posix.normalize(file)}`), 200, file);
		assert.equal(await status('extension/server/src/lsp.ts'), 404);
	});

	it('holds a copy of the examples, to read and to write', async () => {
		const original = readFileSync(path.join(root, 'examples/apache2/sites-enabled/shop.conf'), 'utf8');
		assert.equal(await (await get(shop)).text(), original);
		assert.equal((await json<{ size: number }>(`${shop}?stat`)).size, Buffer.byteLength(original));
		const entries = await json<[string, number][]>('folder/examples?entries');
		assert.ok(entries.some(([name, type]) => name === 'apache2' && type === 2));
		assert.equal((await fetch(server.url + shop, { method: 'PUT', body: '# changed\n' })).status, 200);
		assert.equal(await (await get(shop)).text(), '# changed\n');
		assert.equal(readFileSync(path.join(root, 'examples/apache2/sites-enabled/shop.conf'), 'utf8'), original);
	});

	it('gives nothing else away', async () => {
		for (const address of ['folder/%2e%2e%2fother', 'workbench/..%2fpackage.json', 'nothing/here', 'constructor/x'])
			assert.ok((await status(address)) >= 400, address);
		const written = await fetch(`${server.url}extension/README.md`, {
			method: 'PUT',
			body: await (await get('extension/README.md')).text(),
		});
		assert.equal(written.status, 405);
	});
});
