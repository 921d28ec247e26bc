/** The language server: the protocol on one side, the service on the other. Runs wherever a connection can be had. */
import {
	type CancellationToken,
	type ClientCapabilities,
	CodeLensRefreshRequest,
	type Connection,
	type Diagnostic,
	DidChangeConfigurationNotification,
	DidChangeWatchedFilesNotification,
	ErrorCodes,
	type InitializeParams,
	type InitializeResult,
	LSPErrorCodes,
	MessageType,
	ResponseError,
	ShowMessageNotification,
	type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import { asksForDiagnostics, initializeResult } from './capabilities.ts';
import { MIGRATE_COMMAND } from './features/announced.ts';
import { type ClientFeatures, readClient } from './features/client.ts';
import { diagnosticReport, diagnostics } from './features/diagnostics.ts';
import { explain } from './features/explain/explain.ts';
import { migrateWorkspace } from './features/migrate-workspace.ts';
import { render } from './features/prose.ts';
import { inSlices, pause, slice, soon } from './features/slices.ts';
import { WorkspaceDiagnostics } from './features/workspace-diagnostics.ts';
import { isBelow, parentOf } from './model/paths.ts';
import {
	CHANGED_NOTIFICATION,
	EXPLAIN_REQUEST,
	type ExplainAnswer,
	type ExplainParams,
	TRUSTED_NOTIFICATION,
} from './protocol.ts';
import { answerRequests } from './requests.ts';
import { type OpenDocument, SETTINGS_FILE, Service } from './service.ts';
import { chooseEncoding } from './syntax/position-encoding.ts';
import type { FileContent } from './workspace/files.ts';
import { isRecord } from './workspace/settings.ts';

/** What the server needs of where it runs. */
export interface Host {
	readonly version: string;
	/** The path of an address; a text that only identifies it where it is no file's. */
	pathOf(uri: string): string;
	uriOf(path: string): string;
	/** Reads what is allowed; never rejects. */
	read(path: string, allowed: (path: string) => boolean): Promise<FileContent>;
}

/** Serves a connection until it ends. */
export function serve(connection: Connection, host: Host): void {
	new Server(connection, host).listen();
}

interface InitializationOptions {
	readonly trusted?: boolean;
	readonly tellChanges?: boolean;
}

/** So many files are read at the same time. */
const AT_ONCE = 64;
/** How long no key is pressed before files are looked at that nobody has open, in milliseconds. */
const REST = 100;
/** After how long it tells that it is at work, in milliseconds. */
const LONG = 500;

class Server {
	readonly #connection: Connection;
	readonly #host: Host;
	readonly #service: Service;
	#client: ClientFeatures = readClient({});
	#capabilities: ClientCapabilities = {};
	#folders: string[] = [];
	#trusted = false;
	#tellsChanges = false;
	#initialSettings: unknown;
	/** Whether the client asks for diagnostics; else they are sent. */
	#pulls = false;
	/** Diagnostics are being sent. */
	#isPublishing = false;
	/** Something changed since they were last looked at. */
	#isStale = false;
	/** Ends the rest before files are looked at that nobody has open. */
	#wake = () => {};
	readonly #workspaceDiagnostics: WorkspaceDiagnostics;
	readonly #published = new Map<string, readonly Diagnostic[]>();
	#loading: Promise<void> | undefined;
	/** Counts what makes a reading that is under way worthless. */
	#disk = 0;
	/** Documents that nobody but a command has opened. */
	readonly #borrowed = new Set<OpenDocument>();

	constructor(connection: Connection, host: Host) {
		this.#connection = connection;
		this.#host = host;
		this.#service = new Service((path) => host.uriOf(path));
		this.#workspaceDiagnostics = new WorkspaceDiagnostics(this.#service, () => this.#settled());
	}

	listen(): void {
		const connection = this.#connection;
		connection.onInitialize((params) => this.#initialize(params));
		connection.onInitialized(() => this.#initialized());
		connection.onNotification(TRUSTED_NOTIFICATION, () => {
			this.#trusted = true;
			this.#disk++;
			this.#service.trust();
			this.#outdated();
		});
		connection.onDidOpenTextDocument(({ textDocument: { uri, text } }) => {
			this.#service.open(uri, this.#host.pathOf(uri), text);
			this.#changed();
		});
		connection.onDidChangeTextDocument(({ textDocument: { uri }, contentChanges }) => {
			for (const change of contentChanges)
				this.#service.edit(uri, 'range' in change ? change.range : undefined, change.text);
			this.#changed();
		});
		connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
			this.#service.close(uri);
			this.#untell(uri);
			this.#changed();
		});
		connection.onDidChangeConfiguration(({ settings }) => this.#configure(settings));
		connection.onDidChangeWatchedFiles(({ changes }) => {
			this.#disk++;
			for (const { uri } of changes) this.#service.fileChanged(this.#host.pathOf(uri));
			this.#outdated();
		});

		answerRequests(
			connection,
			this.#service,
			() => this.#client,
			(uri, answer) => this.#on(uri, answer),
			() => this.#settled(),
		);
		connection.onRequest(EXPLAIN_REQUEST, ({ text }: ExplainParams) => this.#explain(`${text}`));
		connection.onExecuteCommand(({ command }) => {
			if (command === MIGRATE_COMMAND) return this.#migrate();
			return new ResponseError(ErrorCodes.InvalidParams, `There is no command ${command}.`);
		});
		connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
			await this.#settled();
			// rules look at files, too
			for (;;) {
				await this.#prepare(uri, token);
				// a client asks once more for what it closes
				const asked = this.#service.document(uri) ?? this.#service.unopened.find((file) => file.uri === uri);
				const report = asked && diagnosticReport(this.#service, asked, previousResultId);
				if (!(await this.#load())) return report ?? { kind: 'full', items: [] };
			}
		});
		connection.languages.diagnostics.onWorkspace((params, token, progress, partial) =>
			this.#workspaceDiagnostics.answer(params, token, progress, partial),
		);
		connection.listen();
	}

	/** Answers a request about an open document, once the files it depends on are there: also those that the answer asks for. */
	async #on<T>(uri: string, answer: (opened: OpenDocument) => T | Promise<T>): Promise<T | null> {
		if (this.#loading) await this.#settled();
		const ask = () => {
			const opened = this.#service.document(uri);
			return opened ? (answer(opened) ?? null) : null;
		};
		const first = await ask();
		if (this.#service.wanted.size === 0) return first;
		await this.#load();
		return ask();
	}

	#initialize({ capabilities, workspaceFolders, rootUri, initializationOptions }: InitializeParams): InitializeResult {
		this.#capabilities = capabilities;
		this.#client = readClient(capabilities);
		this.#service.countIn(chooseEncoding(capabilities.general?.positionEncodings));
		this.#folders = (workspaceFolders?.map((folder) => folder.uri) ?? (rootUri ? [rootUri] : [])).map((uri) =>
			this.#host.pathOf(uri),
		);
		this.#service.setFolders(this.#folders);
		const options = (initializationOptions ?? {}) as InitializationOptions;
		this.#trusted = options.trusted === true;
		this.#tellsChanges = options.tellChanges === true;
		if (this.#trusted) this.#service.trust();
		this.#initialSettings = initializationOptions;
		this.#service.configure(initializationOptions);
		this.#pulls = asksForDiagnostics(capabilities);
		return initializeResult(capabilities, this.#host.version);
	}

	async #initialized(): Promise<void> {
		const { workspace } = this.#capabilities;
		if (workspace?.didChangeConfiguration?.dynamicRegistration) {
			ignored(this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'modWsgi' }));
		}
		if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
			const watchers = [
				...['**/*.conf', '**/.htaccess', '**/*.load', `**/${SETTINGS_FILE}`, '**/envvars'],
				...['**/*.{py,wsgi}', '**/pyvenv.cfg'],
			].map((globPattern) => ({ globPattern }));
			ignored(this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
		}
		if (workspace?.workspaceFolders) {
			this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
				const gone = new Set(removed.map((folder) => this.#host.pathOf(folder.uri)));
				this.#folders = [
					...this.#folders.filter((folder) => !gone.has(folder)),
					...added.map((folder) => this.#host.pathOf(folder.uri)),
				];
				this.#disk++;
				this.#service.setFolders(this.#folders);
				this.#service.forgetUnknown();
				void this.#configure(undefined);
			});
		}
		if (workspace?.configuration) await this.#configure(undefined);
		else this.#changed();
	}

	/** Takes settings: the client's, for each folder, if it can be asked for them; else what it sends. */
	async #configure(sent: unknown): Promise<void> {
		const initial = isRecord(this.#initialSettings) ? this.#initialSettings : {};
		const over = (settings: unknown) => (isRecord(settings) ? { ...initial, ...settings } : initial);
		if (this.#capabilities.workspace?.configuration) {
			const section = 'modWsgi';
			const items = [{ section }, ...this.#folders.map((folder) => ({ section, scopeUri: this.#host.uriOf(folder) }))];
			const [all, ...own] = await this.#connection.workspace.getConfiguration(items).catch(() => []);
			this.#service.configure(over(all), new Map(this.#folders.map((folder, i) => [folder, over(own[i])])));
		} else this.#service.configure(over(isRecord(sent) ? (sent.modWsgi ?? sent) : undefined));
		this.#outdated();
	}

	// --- what the client is told ---

	/** Something changed that is in no document: what the client has asked for before, it asks for again. */
	#outdated(): void {
		const { languages } = this.#connection;
		const { workspace } = this.#capabilities;
		if (this.#pulls) ignored(languages.diagnostics.refresh());
		if (workspace?.semanticTokens?.refreshSupport) ignored(languages.semanticTokens.refresh());
		if (workspace?.inlayHint?.refreshSupport) ignored(languages.inlayHint.refresh());
		if (workspace?.codeLens?.refreshSupport) ignored(this.#connection.sendRequest(CodeLensRefreshRequest.type));
		this.#changed();
	}

	/** Something changed: what was published is looked at again, as soon as all that has arrived is taken in. */
	#changed(): void {
		if (this.#tellsChanges) ignored(this.#connection.sendNotification(CHANGED_NOTIFICATION));
		this.#workspaceDiagnostics.changed();
		if (this.#pulls) {
			this.#survive(
				this.#load().then((loaded) => {
					if (loaded) ignored(this.#connection.languages.diagnostics.refresh());
				}),
			);
			return;
		}
		this.#isStale = true;
		this.#wake();
		if (this.#isPublishing) return;
		this.#isPublishing = true;
		soon(() => this.#survive(this.#publishAll()));
	}

	async #publishAll(): Promise<void> {
		try {
			while (this.#isStale) {
				this.#isStale = false;
				await this.#publish();
			}
		} finally {
			this.#isPublishing = false;
		}
	}

	/** A mistake of ours is told, and does not end the server. */
	#survive(work: Promise<void>): void {
		work.catch((error: Error) => this.#connection.console.error(error.stack ?? String(error)));
	}

	async #publish(): Promise<void> {
		let isAll = true;
		for (const opened of [...this.#service.documents]) {
			if (this.#borrowed.has(opened)) continue;
			await this.#prepare(opened.uri);
			// it may be closed meanwhile
			if (this.#service.document(opened.uri) === opened && !this.#tell(opened)) isAll = false;
		}
		if ((await this.#load()) || !isAll) return this.#changed();
		if (this.#isStale) return;
		// what nobody looks at can wait until a key is not pressed for a moment; an edit does not wait for that
		await new Promise<void>((done) => {
			const rest = setTimeout(done, REST);
			this.#wake = () => {
				clearTimeout(rest);
				done();
			};
		});
		if (this.#isStale) return;
		const there = new Set<string>();
		for await (const file of inSlices((isTime) => this.#service.unopenedWithFindings(isTime))) {
			if (this.#isStale) return; // all is looked at again
			if (typeof file === 'string') continue;
			there.add(file.uri);
			if (!this.#tell(file)) isAll = false;
		}
		for (const uri of this.#published.keys()) if (!there.has(uri) && !this.#service.document(uri)) this.#untell(uri);
		if ((await this.#load()) || !isAll) this.#changed();
	}

	/** Sends the diagnostics of a file, if they are others than before. Waits until all files are there: false if they are not. */
	#tell(file: OpenDocument): boolean {
		const { uri } = file;
		const items = diagnostics(this.#service, file);
		if (this.#service.wanted.size > 0) return false;
		// of a file that nobody opens nothing is said until there is something
		const before = this.#published.get(uri) ?? (this.#service.document(uri) ? undefined : []);
		if (before && areSame(before, items)) return true;
		this.#published.set(uri, items);
		ignored(this.#connection.sendDiagnostics({ uri, diagnostics: items }));
		return true;
	}

	#untell(uri: string): void {
		this.#published.delete(uri);
		if (!this.#pulls) ignored(this.#connection.sendDiagnostics({ uri, diagnostics: [] }));
	}

	/**
	 * Looks at what a document's diagnostics are made of, a little at a time: what else is asked meanwhile is answered in between.
	 * Rejects when the client asks for them no longer.
	 */
	async #prepare(uri: string, token?: CancellationToken): Promise<void> {
		const begun = Date.now();
		let progress: WorkDoneProgressServerReporter | undefined;
		for (;;) {
			const opened = this.#service.document(uri);
			if (!opened || this.#service.prepare(opened, slice())) break;
			await pause();
			if (token?.isCancellationRequested) break;
			if (!progress && Date.now() - begun > LONG && this.#capabilities.window?.workDoneProgress) {
				progress = await this.#connection.window.createWorkDoneProgress();
				progress.begin('mod_wsgi', undefined, 'Reading the configuration');
			}
		}
		progress?.done();
		if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
	}

	// --- files ---

	/** Waits until nothing is wanted any more. */
	async #settled(): Promise<void> {
		await this.#load();
	}

	/** Brings all files that are wanted, and those wanted then; says whether there were any. */
	async #load(): Promise<boolean> {
		this.#service.want();
		if (this.#service.wanted.size === 0) return false;
		this.#loading ??= this.#loadAll().finally(() => {
			this.#loading = undefined;
		});
		await this.#loading;
		return true;
	}

	async #loadAll(): Promise<void> {
		while (this.#service.wanted.size > 0) {
			const paths = [...this.#service.wanted].slice(0, AT_ONCE);
			const before = this.#disk;
			const contents = await Promise.all(paths.map((path) => this.#host.read(path, this.#allowed)));
			if (this.#disk !== before) continue; // it may be what was there before
			for (const [i, path] of paths.entries()) this.#service.provide(path, contents[i] as FileContent);
			if (this.#service.wanted.size === 0) this.#service.want();
		}
	}

	/** Untrusted, only what is in the workspace is read, or beside a file that is open alone. */
	readonly #allowed = (path: string): boolean => {
		if (this.#trusted) return true;
		const folders =
			this.#folders.length > 0
				? this.#folders
				: [...this.#service.documents].map((opened) => parentOf(opened.path) ?? opened.path);
		return folders.some((folder) => path === folder || isBelow(path, folder));
	};

	// --- commands ---

	/** Lets `work` see all configurations of the workspace as if they were open. */
	async #withWorkspace<T>(work: (documents: readonly OpenDocument[]) => T): Promise<T> {
		await this.#settled();
		const open = new Map([...this.#service.documents].map((opened) => [opened.path, opened]));
		const borrowed: OpenDocument[] = [];
		for (const path of this.#service.configurations) {
			if (open.has(path)) continue;
			const content = await this.#host.read(path, this.#allowed);
			const uri = this.#host.uriOf(path);
			if (content.kind !== 'file' || this.#service.document(uri)) continue;
			const opened = this.#service.open(uri, path, content.text);
			borrowed.push(opened);
			this.#borrowed.add(opened);
		}
		await this.#settled();
		const result = work([...open.values(), ...borrowed]);
		for (const opened of borrowed) {
			this.#borrowed.delete(opened);
			// unless the client has opened it meanwhile
			if (this.#service.document(opened.uri) === opened) this.#service.close(opened.uri);
		}
		this.#changed();
		return result;
	}

	async #explain(text: string): Promise<ExplainAnswer> {
		return this.#withWorkspace((documents) => {
			const analyses = [...new Set(documents.flatMap((opened) => this.#service.analysesOf(opened)))];
			const { blocks, locations } = explain(this.#service, analyses, text, (uri) => this.#shown(uri));
			return { markdown: render(blocks, true).value, locations: [...locations] };
		});
	}

	/** An address as people write it: a path, seen from the folder of the workspace that it is in. */
	#shown(uri: string): string {
		const path = this.#host.pathOf(uri);
		const folder = this.#folders.find((one) => path.startsWith(`${one}/`));
		return folder === undefined ? path : path.slice(folder.length + 1);
	}

	async #migrate(): Promise<null> {
		const edit = await this.#withWorkspace((documents) => migrateWorkspace(this.#service, documents));
		const { workspace } = this.#connection;
		if (edit) await workspace.applyEdit({ label: 'Migrate python-path to python-home', edit }).catch(() => undefined);
		else {
			const message = 'No python-path points into a virtual environment here.';
			ignored(this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message }));
		}
		return null;
	}
}

/** Something asked of the client or told to it: one that cannot do it says so, and that is all. */
function ignored(asked: Promise<unknown>): void {
	asked.catch(() => {});
}

/** Whether two lists say the same; the first difference ends the comparison. */
function areSame(some: readonly Diagnostic[], others: readonly Diagnostic[]): boolean {
	return some.length === others.length && some.every((one, i) => JSON.stringify(one) === JSON.stringify(others[i]));
}
