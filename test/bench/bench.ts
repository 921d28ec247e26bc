/**
 * `npm run bench`: how long what a user waits for takes, as a client sees it over standard input and output, and what memory it takes.
 * Goals are ratios and percentiles within this run; the absolute figures depend on the machine. `npm run bench -- NAME` runs the
 * scenarios whose name holds NAME. `--check` fails where a goal is missed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fullClient, LspClient, SERVER } from '../protocol/lsp-client.ts';
import { singleFile, virtualHost, writeTree } from './configurations.ts';
import { type Measured, percentiles, repeat, time } from './measure.ts';

const root = resolve(__dirname, '../..');
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const wanted = (name: string) => only.length === 0 || only.some((word) => name.includes(word));
let missed = 0;

function tell(name: string, measured: string, goal: string, met: boolean): void {
	if (!met) missed++;
	console.log(`${met ? 'ok  ' : 'MISS'} ${name.padEnd(58)} ${measured.padEnd(52)} goal: ${goal}`);
}

function tellTimes(name: string, measured: Measured, limit: number): void {
	const { median, p95, p99, count } = measured;
	tell(
		name,
		`median ${median.toFixed(1)}  p95 ${p95.toFixed(1)}  p99 ${p99.toFixed(1)} ms (${count})`,
		`p95 ≤ ${limit} ms`,
		p95 <= limit,
	);
}

/** Resident memory of a process, MB. */
function memory(pid: number | undefined): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

/**
 * So many keystrokes and requests are measured in a new process, the first among them: V8 has not compiled then what it runs. A session
 * has more.
 */
const SESSION = 1000;

/** So long nothing is asked, in milliseconds, until the server has given back what work has left (`node-memory.ts`). */
const RESTED = 5_000;

const uri = 'file:///bench/apache2.conf';

/** A client that has a text open, with its first diagnostics. */
async function opened(text: string): Promise<LspClient> {
	const client = new LspClient();
	await client.open(uri, text);
	await client.published(uri);
	return client;
}

/** The time from an edit that brings a mistake, or takes it away, to the diagnostics that say so. */
async function editToDiagnostics(client: LspClient, line: number, count: number): Promise<Measured> {
	let broken = false;
	const before = (await client.published(uri)).length;
	const start = { line, character: 4 };
	return repeat(count, async () => {
		broken = !broken;
		const change = broken
			? { range: { start, end: start }, text: 'X' }
			: { range: { start, end: { line, character: 5 } }, text: '' };
		await client.change(uri, [change]);
		await client.published(uri, (found) => (found.length === before) !== broken);
	});
}

async function scenarios(): Promise<void> {
	console.log(
		`${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}\n`,
	);
	if (wanted('start')) await start();
	for (const [lines, limit] of [
		[1_000, 3],
		[100_000, 16],
	] as const) {
		const name = `edit to diagnostics, ${lines} lines`;
		if (!wanted(name)) continue;
		const client = await opened(singleFile(lines));
		// a WSGIProcessGroup line in the middle: its misspelling is reported
		const line = 2 + Math.floor(lines / 36) * 18 + 6;
		tellTimes(name, await editToDiagnostics(client, line, SESSION), limit);
		client.process.kill();
	}
	if (wanted('worst edits')) await worstEdits();
	if (wanted('requests')) await requests();
	if (wanted('tree')) await tree();
	if (wanted('bundles')) bundles();
}

async function start(): Promise<void> {
	const node: number[] = [];
	const server: number[] = [];
	for (let i = 0; i < 15; i++) {
		node.push(await time(() => spawnSync(process.execPath, ['-e', '0'])));
		server.push(
			await time(async () => {
				const client = new LspClient();
				await client.initialized;
				client.process.kill();
			}),
		);
	}
	const [bare, ours] = [percentiles(node).median, percentiles(server).median];
	tell(
		'start to answered initialize',
		`${ours.toFixed(0)} ms, node -e 0: ${bare.toFixed(0)} ms, ratio ${(ours / bare).toFixed(2)}`,
		'ratio ≤ 1.5',
		ours <= 1.5 * bare,
	);
}

/** Edits at the top that change what all the rest means. */
async function worstEdits(): Promise<void> {
	const text = singleFile(100_000);
	const edits: Record<
		string,
		[{ line: number; character: number }, { line: number; character: number }, string, string]
	> = {
		'an unclosed quote': [{ line: 3, character: 15 }, { line: 3, character: 15 }, '"', ''],
		'a trailing backslash': [{ line: 4, character: 21 }, { line: 4, character: 21 }, '\\', ''],
		'a deleted </VirtualHost>': [{ line: 19, character: 0 }, { line: 19, character: 14 }, '', '</VirtualHost>'],
	};
	for (const [name, [from, to, put, back]] of Object.entries(edits)) {
		const client = await opened(text);
		let there = false;
		const end = { line: from.line, character: from.character + put.length };
		const measured = await repeat(60, async () => {
			there = !there;
			const range = there ? { start: from, end: to } : { start: from, end };
			await client.change(uri, [{ range, text: there ? put : back }]);
			// a request sent right behind is answered when all before it is done
			await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 50_000, character: 6 } });
			await client.request('textDocument/documentHighlight', {
				textDocument: { uri },
				position: { line: 50_000, character: 6 },
			});
		});
		tellTimes(`worst edits: ${name}, 100,000 lines`, measured, 250);
		client.process.kill();
	}
	// each line repeats a name and misspells an option
	const client = await opened('WSGIDaemonProcess a thread=5\n'.repeat(5_001));
	tellTimes('worst edits: 10,000 diagnostics', await editToDiagnostics(client, 2500, 60), 250);
	client.process.kill();
}

async function requests(): Promise<void> {
	const client = new LspClient({ capabilities: fullClient });
	const text = singleFile(100_000);
	await client.open(uri, text);
	await client.request('textDocument/diagnostic', { textDocument: { uri } });
	const line = 2 + 18 * 2_777 + 6;
	const at = (character: number, l = line) => ({ textDocument: { uri }, position: { line: l, character } });
	const asked: Record<string, [string, unknown]> = {
		hover: ['textDocument/hover', at(8)],
		completion: ['textDocument/completion', at(24)],
		'signature help': ['textDocument/signatureHelp', at(60, line - 1)],
		definition: ['textDocument/definition', at(24)],
	};
	for (const [name, [method, params]] of Object.entries(asked)) {
		tellTimes(`requests: ${name}, 100,000 lines`, await repeat(SESSION, () => client.request(method, params)), 5);
	}
	client.process.kill();
}

/** A process's time and greatest memory. */
async function measureProcess(command: string, args: readonly string[]): Promise<{ ms: number; mb: number }> {
	let mb = 0;
	const ms = await time(
		() =>
			new Promise<void>((done) => {
				const child = spawn('/usr/bin/time', ['-f', '%M', command, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
				let said = '';
				child.stderr.on('data', (data) => {
					said += data;
				});
				child.once('exit', () => {
					mb = Number(said.trim().split('\n').at(-1)) / 1024;
					done();
				});
			}),
	);
	return { ms, mb };
}

async function tree(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-'));
	try {
		const main = writeTree(folder, 5_000);
		if (existsSync('/usr/sbin/apache2') && existsSync('/usr/bin/time')) {
			const ours: { ms: number; mb: number }[] = [];
			const apache: { ms: number; mb: number }[] = [];
			for (let i = 0; i < 7; i++) {
				apache.push(await measureProcess('/usr/sbin/apache2', ['-t', '-f', main]));
				ours.push(await measureProcess(process.execPath, [SERVER, 'check', main]));
			}
			const ms = percentiles(ours.map((o) => o.ms)).median / percentiles(apache.map((a) => a.ms)).median;
			const mb = percentiles(ours.map((o) => o.mb)).median / percentiles(apache.map((a) => a.mb)).median;
			tell(
				'tree: check of 5,000 files against apache2 -t',
				`time ratio ${ms.toFixed(2)}, memory ratio ${mb.toFixed(2)}`,
				'time ≤ 0.8, memory ≤ 2',
				ms <= 0.8 && mb <= 2,
			);
		} else console.log('skip tree: check against apache2 -t: apache2 or time(1) is not installed');

		const client = new LspClient({ folders: [folder], initializationOptions: { trusted: true } });
		const site = `file://${folder}/sites-enabled/site02500.conf`;
		const other = `file://${folder}/sites-enabled/site02501.conf`;
		await client.open(site, virtualHost(2_500));
		await client.open(other, virtualHost(2_501));
		await client.published(site);
		let same = false;
		const range = { start: { line: 5, character: 22 }, end: { line: 5, character: 30 } };
		// site2500 becomes site2501 and back: the other file is told of the duplicate
		const measured = await repeat(SESSION, async () => {
			same = !same;
			await client.change(site, [{ range, text: same ? 'site2501' : 'site2500' }]);
			await client.published(other, (found) => found.length > 0 === same);
		});
		tellTimes('tree: edit of a group’s name to all diagnostics, 5,000 files', measured, 20);
		const loaded = memory(client.process.pid);
		await wait(RESTED);
		const before = memory(client.process.pid);
		tell(
			'tree: memory of the server',
			`${loaded.toFixed(0)} MB, at rest ${before.toFixed(0)} MB`,
			'≤ 250 MB',
			Math.max(loaded, before) <= 250,
		);
		for (let i = 0; i < 10_000; i++) await client.change(site, [{ range, text: i % 2 ? 'site2501' : 'site2500' }]);
		await client.request('textDocument/hover', { textDocument: { uri: site }, position: { line: 5, character: 8 } });
		const edited = memory(client.process.pid);
		await wait(RESTED);
		const after = memory(client.process.pid);
		const more = (now: number, then: number) =>
			`${now < then ? '−' : '+'}${Math.abs((now / then - 1) * 100).toFixed(0)} %`;
		tell(
			'tree: memory after 10,000 edits',
			`${edited.toFixed(0)} MB, ${more(edited, loaded)}; at rest ${after.toFixed(0)} MB, ${more(after, before)}`,
			'≤ +10 %',
			edited <= loaded * 1.1 && after <= before * 1.1,
		);
		client.process.kill();
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function bundles(): void {
	const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const limits: readonly [limit: number, ...files: string[]][] = [
		// the command and what it loads
		[900, 'server/dist/cli.js', 'server/dist/program.js'],
		[400, 'client/dist/node.js'],
		[1000, `${name}-${version}.vsix`],
	];
	for (const [limit, ...files] of limits) {
		const paths = files.map((file) => join(root, file));
		if (!paths.every(existsSync)) {
			console.log(`skip bundles: ${files.join(' and ')} not built`);
			continue;
		}
		const size = paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1000;
		tell(`bundles: ${files.join(' + ')}`, `${size.toFixed(0)} KB`, `≤ ${limit} KB`, size <= limit);
	}
}

void scenarios().then(() => {
	console.log(missed === 0 ? '\nall goals met' : `\n${missed} goals missed`);
	if (process.argv.includes('--check') && missed > 0) process.exitCode = 1;
});
