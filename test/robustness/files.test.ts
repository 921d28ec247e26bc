/** What an Include may lead to: nothing of it may hang, fill the memory or end the server. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	realpathSync,
	rmSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from 'vscode-languageserver/node';
import { readerOnce, readLater, readNow } from '../../server/src/node-files.ts';
import { LspClient } from '../protocol/lsp-client.ts';

const always = () => true;

function skip(test: Mocha.Context, reason: string): void {
	console.log(`      skipped: ${reason}`);
	test.skip();
}

describe('files that are none, or strange', () => {
	let folder = '';
	beforeEach(() => {
		folder = realpathSync(mkdtempSync(join(tmpdir(), 'robust-')));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	/** What is found in a main configuration that includes something, by a server that may read all. */
	async function found(includes: string, act: () => void = () => {}): Promise<Diagnostic[]> {
		const client = new LspClient({ folders: [folder], initializationOptions: { trusted: true } });
		try {
			const uri = `file://${folder}/httpd.conf`;
			// the last line shows that the server came to the end
			await client.open(uri, `${includes}\nWSGIDaemonProcess app thread=5\n`);
			act();
			const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
				textDocument: { uri },
			});
			assert.equal(client.stderr, '');
			assert(items.some(({ code }) => code === 'unknown-option'));
			return items;
		} finally {
			client.process.kill();
		}
	}

	it('a FIFO that nobody writes to', async function () {
		if (process.platform === 'win32') return skip(this, 'Windows has none');
		execFileSync('mkfifo', [join(folder, 'pipe.conf')]);
		await found(`Include ${folder}/pipe.conf\nInclude ${folder}/*.conf`);
	});

	it('devices and files of the kernel, also through links', async function () {
		if (process.platform === 'win32') return skip(this, 'Windows has none');
		symlinkSync('/dev/zero', join(folder, 'zero.conf'));
		symlinkSync('/proc/self', join(folder, 'self'));
		for (const path of [
			'/dev/zero',
			'/dev/tty',
			'/proc/kmsg',
			'/proc/self/mem',
			'/sys/kernel',
			`${folder}/zero.conf`,
			`${folder}/self/environ`,
		]) {
			assert.deepEqual(readNow(path), { kind: 'unknown' }, path);
			assert.deepEqual(await readLater(path, always), { kind: 'unknown' }, path);
		}
		await found('Include /dev/zero\nInclude /proc/kmsg\nInclude /proc/self/mem');
	});

	it('directories that links make endless', async () => {
		mkdirSync(join(folder, 'loop'));
		for (const name of ['a', 'b']) symlinkSync('.', join(folder, 'loop', name));
		await found(`IncludeOptional ${folder}/loop/*/*/*/*.conf`);
		symlinkSync('x2', join(folder, 'x1'));
		symlinkSync('x1', join(folder, 'x2'));
		assert.equal(readNow(join(folder, 'x1')).kind, 'unknown');
		rmSync(join(folder, 'loop/b'));
		await found(`Include ${folder}/loop`);
	});

	it('a file of 2 GB, of which nothing is written', async () => {
		writeFileSync(join(folder, 'large.conf'), '');
		truncateSync(join(folder, 'large.conf'), 2 ** 31);
		assert.equal(readNow(join(folder, 'large.conf')).kind, 'unknown');
		await found(`Include ${folder}/large.conf`);
	});

	it('10,000 files', async () => {
		mkdirSync(join(folder, 'sites'));
		for (let i = 0; i < 10_000; i++) writeFileSync(join(folder, `sites/${i}.conf`), `WSGIDaemonProcess g${i}\n`);
		const items = await found(`ServerRoot ${folder}\nInclude sites/*.conf\nWSGIDaemonProcess g9999`);
		assert(
			items.some(({ code }) => code === 'duplicate-daemon-process'),
			'all are read',
		);
	}).timeout(60_000);

	it('files that vanish while they are read', async () => {
		mkdirSync(join(folder, 'sites'));
		for (let i = 0; i < 300; i++) writeFileSync(join(folder, `sites/${i}.conf`), '# nothing\n');
		await found(`Include ${folder}/sites/*.conf`, () => {
			setTimeout(() => rmSync(join(folder, 'sites'), { recursive: true }), 5);
		});
		assert.deepEqual(await readLater(join(folder, 'sites/1.conf'), always), { kind: 'missing' });
	});

	it('files that are not what they were when their directory was listed', function () {
		if (process.platform === 'win32') return skip(this, 'Windows has no FIFOs');
		const names = ['gone', 'fifo', 'large', 'same'];
		for (const name of names) writeFileSync(join(folder, name), 'Listen 80\n');
		const read = readerOnce();
		assert.equal(read(folder).kind, 'directory');
		for (const name of ['gone', 'fifo']) rmSync(join(folder, name));
		execFileSync('mkfifo', [join(folder, 'fifo')]);
		truncateSync(join(folder, 'large'), 2 ** 31);
		assert.deepEqual(
			names.map((name) => read(join(folder, name))),
			[
				{ kind: 'missing' },
				{ kind: 'unknown' },
				{ kind: 'unknown' },
				{ kind: 'file', text: 'Listen 80\n', realPath: join(folder, 'same') },
			],
		);
	});

	it('a file that may not be read', async function () {
		const path = join(folder, 'secret.conf');
		writeFileSync(path, 'WSGIDaemonProcess x\n');
		chmodSync(path, 0);
		if (process.getuid?.() === 0 || process.platform === 'win32') {
			return skip(this, 'root may read everything, and Windows has no such modes');
		}
		assert.equal(readNow(path).kind, 'unknown');
		await found(`Include ${path}`);
	});

	it('Latin-1, UTF-8 that is broken, NUL bytes and other bytes', async () => {
		const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
		const contents = [
			Buffer.from('ServerAdmin caf\xe9\n', 'latin1'),
			Buffer.from([0xc3, 0x28, 0x0a]),
			Buffer.alloc(100_000),
			bytes,
		];
		for (const [i, content] of contents.entries()) {
			writeFileSync(join(folder, `${i}.inc`), content);
			const file = readNow(join(folder, `${i}.inc`));
			assert(file.kind === 'file' && file.text.length === content.length, 'each byte is one character');
		}
		await found(contents.map((_, i) => `Include ${folder}/${i}.inc`).join('\n'));
	});

	it('names that are none: too long, with NUL, with a wildcard made to take long', async () => {
		writeFileSync(join(folder, 'a'.repeat(250)), '');
		assert.equal(readNow(`${folder}/${'x'.repeat(5000)}`).kind, 'unknown');
		assert.equal(readNow(`${folder}/a\0b`).kind, 'unknown');
		await found(`Include ${'x/'.repeat(3000)}\nIncludeOptional ${folder}/${'a*'.repeat(30)}b`);
	});
});
