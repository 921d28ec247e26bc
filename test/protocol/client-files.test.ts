import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import {
	createProtocolConnection,
	type Diagnostic,
	type DocumentLink,
	IPCMessageReader,
	IPCMessageWriter,
	type ProtocolConnection,
} from 'vscode-languageserver/node';
import { FILE_REQUEST, type FileAnswer, type FileParams } from '../../server/src/protocol.ts';
import { memoryFiles } from '../../server/src/workspace/testing.ts';
import { fullClient, SERVER } from './lsp-client.ts';
import { startWebServer } from './web-worker.ts';

const folder = 'vscode-vfs://github/us/site';
const main = `${folder}/httpd.conf`;

let connection: ProtocolConnection;
const asked: string[] = [];

type Connect = () => ProtocolConnection;

/** As the extension starts it on the desktop. */
function forkServer(): ProtocolConnection {
	const child = fork(SERVER, ['--node-ipc'], { silent: true });
	const forked = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
	forked.onDispose(() => child.kill());
	return forked;
}

/** Starts a server in a workspace of these files, by their paths in the repository. */
async function start(connect: Connect, tree: Readonly<Record<string, string>>, trusted = true): Promise<void> {
	const files = memoryFiles(
		Object.fromEntries(Object.entries(tree).map(([name, text]) => [`${folder}/${name}`, text])),
	);
	connection = connect();
	asked.length = 0;
	connection.onRequest<FileAnswer, void>(FILE_REQUEST, ({ uri }: FileParams): FileAnswer => {
		asked.push(uri);
		return files(decodeURIComponent(uri));
	});
	connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
	connection.onRequest('workspace/diagnostic/refresh', () => null);
	connection.listen();
	await connection.sendRequest('initialize', {
		processId: null,
		rootUri: null,
		capabilities: fullClient,
		initializationOptions: { trusted },
		workspaceFolders: [{ uri: folder, name: 'site' }],
	});
	await connection.sendNotification('initialized', {});
}

async function open(uri: string, text: string): Promise<void> {
	const textDocument = { uri, languageId: 'apacheconf', version: 1, text };
	await connection.sendNotification('textDocument/didOpen', { textDocument });
}

async function diagnosticsIn(uri: string): Promise<Diagnostic[]> {
	const params = { textDocument: { uri } };
	return (await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', params)).items;
}

describe('files that only the client can read', () => {
	afterEach(() => connection.dispose());

	for (const [where, connect] of [
		['a web worker', startWebServer],
		['a process', forkServer],
	] as const) {
		describe(`for a server in ${where}`, () => {
			it('reads what a configuration includes through the client', async () => {
				await start(connect, {
					'sites/a.conf': 'WSGIDaemonProcess shop\n',
					'sites/b.conf': 'WSGIDaemonProcess shop\n',
				});
				await open(main, 'Include sites/*.conf\nWSGIDaemonProcess shop threads=5\n');
				const [diagnostic, ...others] = await diagnosticsIn(main);
				assert.equal(diagnostic?.code, 'duplicate-daemon-process');
				assert.deepEqual(others, []);
				assert.equal(diagnostic.relatedInformation?.[0]?.location.uri, `${folder}/sites/a.conf`);
			});

			it('links to files by the addresses that the client has', async () => {
				await start(connect, { 'sites/with blank.conf': '' });
				await open(main, 'Include "sites/with blank.conf"\n');
				await diagnosticsIn(main);
				const links = await connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
					textDocument: { uri: main },
				});
				assert.deepEqual(
					links.map(({ target }) => target),
					[`${folder}/sites/with%20blank.conf`],
				);
			});

			it('takes the settings of the project, and only asks for files of the workspace when it is not trusted', async () => {
				await start(connect, { 'mod-wsgi.json': '{ "rules": { "unknown-option": "off" } }' }, false);
				await open(main, 'Include /etc/apache2/ports.conf\nWSGIDaemonProcess app no-such=1\n');
				assert.deepEqual(await diagnosticsIn(main), []);
				assert.ok(asked.includes(`${folder}/mod-wsgi.json`));
				assert.deepEqual(
					asked.filter((uri) => uri !== folder && !uri.startsWith(`${folder}/`)),
					[],
				);
			});
		});
	}

	it('blames no configuration for files that the client cannot see', async () => {
		await start(startWebServer, {});
		await open(main, 'Include /etc/apache2/ports.conf\n');
		assert.deepEqual(await diagnosticsIn(main), []);
		assert.ok(asked.includes('file:///etc/apache2/ports.conf'));
	});
});
