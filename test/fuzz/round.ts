/** One round of the fuzzer: a workspace, a server, some hundred things done to it, and a fresh server to compare with. */
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	CancellationTokenSource,
	type Diagnostic,
	type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { makeRandom, type Random } from '../apache/random/random.ts';
import { type ClientOptions, fullClient, LspClient } from '../protocol/lsp-client.ts';
import { makeChanges, makeDocument, makePosition, makeRange, makeSettings } from './documents.ts';
import { type Encoding, encodings, Mirror } from './mirror.ts';

export interface RoundResult {
	readonly problems: readonly string[];
	readonly requests: number;
	readonly slowest: { readonly method: string; readonly milliseconds: number; readonly seed?: number };
}

const STEPS = 150;
/** A round takes a second or two, in milliseconds; one that does not end is stuck. */
const LONGEST = 60_000;
/** All files of the workspace; some are on the disk, some open, some neither. */
const NAMES = ['httpd.conf', 'sites/a.conf', 'sites/b.conf', 'sites/c.conf', '.htaccess', 'new/d.conf'];

/** Answers that are no failure: no such method, wrong parameters, cancelled, overtaken. */
const EXPECTED = new Set([-32601, -32602, -32800, -32801, -32803]);

export async function playRound(seed: string): Promise<RoundResult> {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fuzz-')));
	const round = new Round(makeRandom(seed), folder);
	try {
		await Promise.race([round.play(), round.ended]);
	} catch (error) {
		round.problems.push(`${(error as Error).stack ?? error}`);
	} finally {
		round.end();
		rmSync(folder, { recursive: true, force: true });
	}
	return round;
}

class Round implements RoundResult {
	readonly problems: string[] = [];
	requests = 0;
	/** Fails when a server ends that should not, or when nothing comes for too long. */
	readonly ended: Promise<never>;
	#fail: (error: Error) => void = () => {};
	slowest: RoundResult['slowest'] = { method: 'none', milliseconds: 0 };
	readonly #random: Random;
	readonly #folder: string;
	readonly #encoding: Encoding;
	readonly #options: ClientOptions;
	readonly #client: LspClient;
	readonly #clients: LspClient[] = [];
	readonly #open = new Map<string, Mirror>();
	readonly #pending: Promise<void>[] = [];
	#guard: NodeJS.Timeout | undefined;
	#settings: unknown;
	#version = 1;

	constructor(random: Random, folder: string) {
		this.ended = new Promise((_, fail) => {
			this.#fail = fail;
			this.#guard = setTimeout(() => fail(new Error('no end in sight')), LONGEST);
		});
		this.#random = random;
		this.#folder = folder;
		for (const name of ['sites', 'new']) mkdirSync(join(folder, name));
		for (const name of NAMES) if (random.chance(0.6)) writeFileSync(join(folder, name), makeDocument(random));
		symlinkSync('sites/a.conf', join(folder, 'linked.conf'));
		this.#settings = makeSettings(random);
		this.#encoding = random.pick(encodings);
		this.#options = {
			capabilities: {
				...(random.chance(0.5) && fullClient),
				general: { positionEncodings: [this.#encoding] },
			},
			folders: random.chance(0.8) ? [folder] : [],
			initializationOptions: { trusted: random.chance(0.5) },
		};
		this.#client = this.#start();
	}

	#start(): LspClient {
		const client = new LspClient({ ...this.#options, settings: this.#settings });
		client.process.once('exit', (code, signal) => {
			if (!client.process.killed) this.#fail(new Error(`the server ended: ${code ?? signal} ${client.stderr}`));
		});
		client.connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
			if (type === 1) this.problems.push(`logged: ${message}`);
		});
		this.#clients.push(client);
		return client;
	}

	end(): void {
		clearTimeout(this.#guard);
		for (const client of this.#clients) client.process.kill();
	}

	async play(): Promise<void> {
		const random = this.#random;
		await this.#client.initialized;
		await this.#configure(this.#client);
		for (let i = 0; i < STEPS && this.problems.length === 0; i++) {
			await random.weighted<() => Promise<void> | void>([
				[3, () => this.#openOne()],
				[12, () => this.#edit()],
				[1, () => this.#close()],
				[14, () => this.#request()],
				[2, () => this.#onDisk()],
				[0.5, () => this.#changeSettings()],
				[0.1, () => this.#client.connection.sendNotification('modWsgi/trusted')],
				[0.3, () => this.#client.connection.sendNotification('$/nonsense', { i })],
				[2, () => this.#rest()],
			])();
		}
		await this.#rest();
		await this.#compare();
	}

	/** All that was asked is answered. */
	async #rest(): Promise<void> {
		await Promise.all(this.#pending.splice(0));
	}

	#uri(name: string): string {
		return `file://${this.#folder}/${name}`;
	}

	async #openOne(): Promise<void> {
		const uri = this.#uri(this.#random.pick(NAMES));
		if (this.#open.has(uri)) return;
		const text = makeDocument(this.#random);
		this.#open.set(uri, new Mirror(text, this.#encoding));
		await this.#client.open(uri, text);
	}

	async #edit(): Promise<void> {
		const [uri, mirror] = this.#pickOpen();
		if (!uri || !mirror) return;
		const changes = makeChanges(this.#random, mirror.text);
		mirror.apply(changes);
		await this.#client.change(uri, changes as TextDocumentContentChangeEvent[], ++this.#version);
	}

	async #close(): Promise<void> {
		const [uri] = this.#pickOpen();
		if (!uri) return;
		this.#open.delete(uri);
		await this.#client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
	}

	#pickOpen(): [string, Mirror] | [] {
		const all = [...this.#open];
		return all.length > 0 ? this.#random.pick(all) : [];
	}

	async #onDisk(): Promise<void> {
		const name = this.#random.pick(NAMES);
		const path = join(this.#folder, name);
		if (this.#random.chance(0.4)) rmSync(path, { force: true });
		else writeFileSync(path, makeDocument(this.#random));
		await this.#client.connection.sendNotification('workspace/didChangeWatchedFiles', {
			changes: [{ uri: this.#uri(name), type: this.#random.between(1, 3) }],
		});
	}

	async #changeSettings(): Promise<void> {
		this.#settings = makeSettings(this.#random);
		await this.#configure(this.#client);
	}

	async #configure(client: LspClient): Promise<void> {
		client.settings = this.#settings;
		await client.connection.sendNotification('workspace/didChangeConfiguration', {
			settings: { modWsgi: this.#settings },
		});
	}

	// --- requests ---

	#request(): void {
		const random = this.#random;
		const [uri = this.#uri('never-opened.conf'), mirror] = this.#pickOpen();
		const text = mirror?.text ?? '';
		const textDocument = { uri };
		const position = makePosition(random, text);
		const range = makeRange(random, text);
		const options = { tabSize: 4, insertSpaces: random.chance(0.5) };
		const [method, params] = random.pick<readonly [string, unknown]>([
			['textDocument/completion', { textDocument, position }],
			['completionItem/resolve', { label: 'WSGIDaemonProcess', data: random.pick<unknown>([undefined, 1, {}, 'x']) }],
			['textDocument/hover', { textDocument, position }],
			['textDocument/signatureHelp', { textDocument, position }],
			['textDocument/documentSymbol', { textDocument }],
			['textDocument/foldingRange', { textDocument }],
			['textDocument/selectionRange', { textDocument, positions: [position, range.start] }],
			['textDocument/documentLink', { textDocument }],
			['textDocument/definition', { textDocument, position }],
			['textDocument/references', { textDocument, position, context: { includeDeclaration: random.chance(0.5) } }],
			['textDocument/documentHighlight', { textDocument, position }],
			['textDocument/prepareRename', { textDocument, position }],
			['textDocument/rename', { textDocument, position, newName: random.pick(['x', '', 'a b', '\n', '"']) }],
			['workspace/symbol', { query: random.pick(['', 'a', 'WSGI', '\\', '(']) }],
			['textDocument/linkedEditingRange', { textDocument, position }],
			['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
			['textDocument/formatting', { textDocument, options }],
			['textDocument/rangeFormatting', { textDocument, range, options }],
			['textDocument/onTypeFormatting', { textDocument, position, ch: '\n', options }],
			['textDocument/semanticTokens/full', { textDocument }],
			['textDocument/semanticTokens/range', { textDocument, range }],
			['textDocument/codeLens', { textDocument }],
			['textDocument/inlayHint', { textDocument, range }],
			['textDocument/diagnostic', { textDocument }],
			['workspace/executeCommand', { command: random.pick(['modWsgi.migrateToPythonHome', 'no.such']) }],
		]);
		this.#pending.push(this.#ask(method, params));
	}

	async #ask(method: string, params: unknown): Promise<void> {
		this.requests++;
		const begun = this.#spent();
		const cancel = new CancellationTokenSource();
		if (this.#random.chance(0.1)) setImmediate(() => cancel.cancel());
		try {
			await this.#client.connection.sendRequest(method, params, cancel.token);
		} catch (error) {
			const { code, message } = error as { code?: number; message: string };
			if (code === undefined || !EXPECTED.has(code))
				this.problems.push(`${method} ${JSON.stringify(params)}: ${message}`);
		}
		const milliseconds = this.#spent() - begun;
		if (milliseconds > this.slowest.milliseconds) this.slowest = { method, milliseconds };
	}

	/**
	 * Time of a processor that the thread that answers has taken, in milliseconds: what else the machine does is not its fault, and nobody
	 * waits for threads beside it.
	 */
	#spent(): number {
		const { pid } = this.#client.process;
		const path = `/proc/${pid}/task/${pid}/stat`;
		if (!existsSync(path)) return performance.now();
		const [user, system] = readFileSync(path, 'utf8')
			.replace(/^.*\) /, '')
			.split(' ')
			.slice(11, 13)
			.map(Number);
		return ((user ?? 0) + (system ?? 0)) * 10;
	}

	// --- the end ---

	async #compare(): Promise<void> {
		const fresh = this.#start();
		await fresh.initialized;
		await this.#configure(fresh);
		await fresh.connection.sendNotification('modWsgi/trusted');
		await this.#client.connection.sendNotification('modWsgi/trusted');
		for (const [uri, { text }] of this.#open) await fresh.open(uri, text);
		// what is asked of the client comes after what was told
		for (const client of [this.#client, fresh]) await client.request('workspace/symbol', { query: '' });
		for (const [uri, { text }] of this.#open) {
			const [was, is] = [await pulled(this.#client, uri), await pulled(fresh, uri)];
			if (was.join() !== is.join()) {
				const only = (a: string[], b: string[]) => a.filter((one) => !b.includes(one)).join('\n');
				this.problems.push(
					`${uri} differs from a fresh server's.\nonly here:\n${only(was, is).slice(0, 500)}\nonly fresh:\n${only(is, was).slice(0, 500)}\ntext:\n${JSON.stringify(text).slice(0, 600)}`,
				);
			}
			if (!this.#options.capabilities?.textDocument) {
				const found = (diagnostics: readonly Diagnostic[]) => told(diagnostics).join() === is.join();
				await this.#client
					.published(uri, found)
					.catch(() => this.problems.push(`${uri}: published is not what is pulled`));
			}
		}
		for (const client of this.#clients) if (client.stderr) this.problems.push(`stderr: ${client.stderr}`);
	}
}

async function pulled(client: LspClient, uri: string): Promise<string[]> {
	const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
	return told(items);
}

function told(diagnostics: readonly Diagnostic[]): string[] {
	return diagnostics
		.map(({ range: { start, end }, code, message, severity }) => JSON.stringify([start, end, code, message, severity]))
		.sort();
}
