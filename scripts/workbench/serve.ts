/** A web server on loopback for one person: the workbench, the extension, and a folder to work in. */
import { once } from 'node:events';
import type { Dirent, Stats } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { listFiles, PackageManager } from '@vscode/vsce';
import { type Opened, page } from './page.ts';

export interface Served {
	/** The folder of VS Code for the Web. */
	readonly workbench: string;
	/** The folder of the extension; of it what its package holds is served. */
	readonly extension: string;
	/** What is in this folder can be read and written. */
	readonly folder: string;
	readonly opened: Opened;
}

export interface WorkbenchServer {
	readonly url: string;
	close(): void;
}

const TYPES: Record<string, string> = {
	'.css': 'text/css',
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.ttf': 'font/ttf',
	'.wasm': 'application/wasm',
};

/** The workbench's numbers for what a name may stand for. */
const FILE = 1;
const DIRECTORY = 2;
const typeOf = (entry: Stats | Dirent) => (entry.isDirectory() ? DIRECTORY : FILE);

export async function serveWorkbench({ workbench, extension, folder, opened }: Served): Promise<WorkbenchServer> {
	const packaged = new Set(await listFiles({ cwd: extension, packageManager: PackageManager.None }));
	const folders: Record<string, string> = { workbench, extension, folder, files: path.join(__dirname, 'files') };
	const server = createServer((request, response) => {
		answer(request, response).catch((error: NodeJS.ErrnoException) => {
			response.writeHead(error.code === 'ENOENT' ? 404 : 403).end();
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const send = (type: string, body: string | Buffer) => response.setHeader('Content-Type', type).end(body);
		// a page from elsewhere may have led a name of its own to this address
		if (request.headers.host !== host) return void response.writeHead(403).end();
		const { pathname, search } = new URL(request.url ?? '/', `http://${host}`);
		if (pathname === '/') return void send(TYPES['.html'] as string, page(host, opened));

		const [, mount = '', relative = ''] = decodeURIComponent(pathname).match(/^\/(\w+)\/(.*)$/s) ?? [];
		const root = Object.hasOwn(folders, mount) ? (folders[mount] as string) : undefined;
		if (!root || (root === extension && !packaged.has(relative))) return void response.writeHead(404).end();
		if (request.method !== 'GET' && root !== folder) return void response.writeHead(405).end();
		const file = inside(root, relative);
		if (request.method === 'PUT') {
			// whole, so that nobody reads half of it
			await writeFile(file, await buffer(request));
			response.end();
		} else if (root === folder && search === '?stat') {
			const found = await stat(file);
			const told = { type: typeOf(found), size: found.size, ctime: found.ctimeMs, mtime: found.mtimeMs };
			send(TYPES['.json'] as string, JSON.stringify(told));
		} else if (root === folder && search === '?entries') {
			const entries = await readdir(file, { withFileTypes: true });
			send(TYPES['.json'] as string, JSON.stringify(entries.map((entry) => [entry.name, typeOf(entry)])));
		} else send(TYPES[path.extname(file)] ?? 'application/octet-stream', await readFile(file));
	}

	return {
		url: `http://${host}/`,
		close() {
			server.closeAllConnections();
			server.close();
		},
	};
}

/** A path in a folder, and not out of it. */
function inside(folder: string, relative: string): string {
	const file = path.resolve(folder, relative);
	if (file !== folder && !file.startsWith(folder + path.sep)) throw new Error(`${relative} is not in ${folder}`);
	return file;
}
