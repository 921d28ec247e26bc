/** A client for tests: starts the built server as an editor does and speaks the protocol over its standard streams. */
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import {
	type ClientCapabilities,
	createProtocolConnection,
	type Diagnostic,
	type InitializeResult,
	type ProtocolConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver/node';

export const SERVER = process.env.SERVER_CLI ?? resolve(__dirname, '../../server/dist/cli.js');

/** What VS Code can, as far as it matters here. */
export const fullClient: ClientCapabilities = {
	workspace: {
		applyEdit: true,
		configuration: true,
		workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
		diagnostics: { refreshSupport: true },
	},
	textDocument: {
		diagnostic: {},
		hover: { contentFormat: ['markdown', 'plaintext'] },
		completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
	},
};

export interface ClientOptions {
	readonly capabilities?: ClientCapabilities;
	readonly initializationOptions?: unknown;
	readonly folders?: readonly string[];
	/** What the client answers to `workspace/configuration`. */
	readonly settings?: unknown;
}

export class LspClient {
	readonly process: ChildProcess;
	readonly connection: ProtocolConnection;
	readonly initialized: Promise<InitializeResult>;
	readonly #diagnostics = new Map<string, Diagnostic[]>();
	readonly #waiting: (() => void)[] = [];
	readonly appliedEdits: unknown[] = [];
	readonly requests: string[] = [];
	/** How often diagnostics came without being asked for. */
	publications = 0;
	settings: unknown;
	stderr = '';

	constructor({ capabilities = {}, initializationOptions, folders = [], settings }: ClientOptions = {}) {
		this.settings = settings;
		this.process = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
		this.process.stderr?.on('data', (data) => {
			this.stderr += data;
		});
		this.connection = createProtocolConnection(
			new StreamMessageReader(this.process.stdout as NodeJS.ReadableStream),
			new StreamMessageWriter(this.process.stdin as NodeJS.WritableStream),
		);
		this.connection.onNotification(
			'textDocument/publishDiagnostics',
			({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
				this.publications++;
				this.#diagnostics.set(uri, diagnostics);
				for (const wake of this.#waiting.splice(0)) wake();
			},
		);
		this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
			items.map(() => this.settings ?? null),
		);
		this.connection.onRequest('workspace/applyEdit', (params: unknown) => {
			this.appliedEdits.push(params);
			return { applied: true };
		});
		for (const method of [
			'client/registerCapability',
			'workspace/diagnostic/refresh',
			'window/workDoneProgress/create',
		]) {
			this.connection.onRequest(method, () => {
				this.requests.push(method);
				return null;
			});
		}
		this.connection.onError(() => {});
		this.connection.listen();
		const workspaceFolders = folders.map((folder) => ({ uri: `file://${folder}`, name: folder }));
		this.initialized = this.connection
			.sendRequest<InitializeResult>('initialize', {
				processId: process.pid,
				rootUri: null,
				capabilities,
				initializationOptions,
				workspaceFolders,
			})
			.then(async (result) => {
				await this.connection.sendNotification('initialized', {});
				return result;
			});
	}

	async open(uri: string, text: string, languageId = 'apacheconf'): Promise<void> {
		await this.initialized;
		await this.connection.sendNotification('textDocument/didOpen', {
			textDocument: { uri, languageId, version: 1, text },
		});
	}

	async change(uri: string, contentChanges: unknown[], version = 2): Promise<void> {
		await this.connection.sendNotification('textDocument/didChange', {
			textDocument: { uri, version },
			contentChanges,
		});
	}

	request<T>(method: string, params: unknown): Promise<T> {
		return this.connection.sendRequest<T>(method, params);
	}

	/** Published diagnostics of a document, as soon as they are as wanted. The time limit is a guard against hanging. */
	async published(
		uri: string,
		wanted: (diagnostics: readonly Diagnostic[]) => boolean = () => true,
	): Promise<Diagnostic[]> {
		const deadline = Date.now() + 10_000;
		for (;;) {
			const diagnostics = this.#diagnostics.get(uri);
			if (diagnostics && wanted(diagnostics)) return diagnostics;
			if (Date.now() > deadline)
				throw new Error(
					`no such diagnostics of ${uri}; last: ${diagnostics?.length} ${JSON.stringify(diagnostics?.slice(0, 3))} ${this.stderr}`,
				);
			await new Promise<void>((wake) => {
				this.#waiting.push(wake);
				setTimeout(wake, 200).unref();
			});
		}
	}

	/** Ends the server as the protocol says. @returns its exit status */
	async stop(): Promise<number | null> {
		const exit = new Promise<number | null>((done) => this.process.once('exit', (code) => done(code)));
		await this.connection.sendRequest('shutdown');
		await this.connection.sendNotification('exit');
		return exit;
	}
}
