/** The language server: the protocol on one side, the service on the other. Runs wherever a connection can be had. */
import {
	type ClientCapabilities,
	type Connection,
	DidChangeConfigurationNotification,
	DidChangeWatchedFilesNotification,
	ErrorCodes,
	type InitializeParams,
	type InitializeResult,
	ResponseError,
	TextDocumentSyncKind,
} from 'vscode-languageserver';
import { type ClientFeatures, readClient } from './features/client.ts';
import { codeActions, FIX_ALL } from './features/code-actions.ts';
import { completions, resolveCompletion } from './features/completion.ts';
import { diagnostics } from './features/diagnostics.ts';
import { documentLinks } from './features/document-links.ts';
import { documentSymbols } from './features/document-symbols.ts';
import { foldingRanges } from './features/folding.ts';
import { hover } from './features/hover.ts';
import { MIGRATE_COMMAND, migrateWorkspace } from './features/migrate-workspace.ts';
import {
	definition,
	nameHighlights,
	prepareRename,
	references,
	rename,
	workspaceSymbols,
} from './features/references.ts';
import { selectionRanges } from './features/selection-ranges.ts';
import { signatureHelp } from './features/signature-help.ts';
import { linkedEditing, tagHighlights } from './features/tags.ts';
import { type OpenDocument, SETTINGS_FILE, Service } from './service.ts';
import type { FileContent } from './workspace/files.ts';

/** What the server needs of where it runs. */
export interface Host {
	readonly version: string;
	/** The path of an address; a text that only identifies it where it is no file's. */
	pathOf(uri: string): string;
	uriOf(path: string): string;
	/** Reads what is allowed; never rejects. */
	read(path: string, allowed: (path: string) => boolean): Promise<FileContent>;
	/** All files below a folder that may be Apache configurations, by path. */
	findConfigurations(folder: string, allowed: (path: string) => boolean): Promise<string[]>;
}

/** Serves a connection until it ends. */
export function serve(connection: Connection, host: Host): void {
	new Server(connection, host).listen();
}

interface InitializationOptions {
	readonly trusted?: boolean;
}

class Server {
	readonly #connection: Connection;
	readonly #host: Host;
	readonly #service: Service;
	#client: ClientFeatures = readClient({});
	#capabilities: ClientCapabilities = {};
	#folders: string[] = [];
	#trusted = false;
	#initialSettings: unknown;
	/** Whether the client asks for diagnostics; else they are sent. */
	#pulls = false;
	#publishing: NodeJS.Timeout | undefined;
	readonly #published = new Map<string, string>();
	#loading: Promise<void> | undefined;

	constructor(connection: Connection, host: Host) {
		this.#connection = connection;
		this.#host = host;
		this.#service = new Service((path) => host.uriOf(path));
	}

	listen(): void {
		const connection = this.#connection;
		connection.onInitialize((params) => this.#initialize(params));
		connection.onInitialized(() => this.#initialized());
		connection.onNotification('modWsgi/trusted', () => {
			this.#trusted = true;
			this.#service.forgetUnknown();
			this.#changed();
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
			this.#published.delete(uri);
			if (!this.#pulls) connection.sendDiagnostics({ uri, diagnostics: [] });
			this.#changed();
		});
		connection.onDidChangeConfiguration(({ settings }) => this.#configure(settings));
		connection.onDidChangeWatchedFiles(({ changes }) => {
			for (const { uri } of changes) this.#service.fileChanged(this.#host.pathOf(uri));
			this.#changed();
		});

		connection.onCompletion(({ textDocument: { uri }, position }) =>
			this.#on(uri, (opened) => completions(this.#service, opened, position, this.#client)),
		);
		connection.onCompletionResolve((item) => resolveCompletion(item));
		connection.onHover(({ textDocument: { uri }, position }) =>
			this.#on(uri, (opened) => hover(this.#service, opened, position, this.#client)),
		);
		connection.onSignatureHelp(({ textDocument: { uri }, position }) =>
			this.#on(uri, (opened) => signatureHelp(this.#service, opened, position, this.#client)),
		);
		connection.onDocumentSymbol(({ textDocument: { uri } }) => this.#on(uri, documentSymbols));
		connection.onFoldingRanges(({ textDocument: { uri } }) => this.#on(uri, foldingRanges));
		connection.onSelectionRanges(({ textDocument: { uri }, positions }) =>
			this.#on(uri, (opened) => selectionRanges(opened, positions)),
		);
		connection.onDocumentLinks(({ textDocument: { uri } }) =>
			this.#on(uri, (opened) => documentLinks(this.#service, opened)),
		);
		connection.onDefinition(({ textDocument: { uri }, position }) =>
			this.#on(uri, (opened) => definition(this.#service, opened, position)),
		);
		connection.onReferences(({ textDocument: { uri }, position, context }) =>
			this.#on(uri, (opened) => references(this.#service, opened, position, context.includeDeclaration)),
		);
		connection.onDocumentHighlight(({ textDocument: { uri }, position }) =>
			this.#on(uri, (opened) => [...tagHighlights(opened, position), ...nameHighlights(opened, position)]),
		);
		connection.onPrepareRename(({ textDocument: { uri }, position }) =>
			this.#on(uri, (opened) => prepareRename(opened, position)),
		);
		connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }) => {
			const edit = await this.#on(uri, (opened) => rename(this.#service, opened, position, newName));
			return typeof edit === 'string' ? new ResponseError(ErrorCodes.InvalidParams, edit) : edit;
		});
		connection.onWorkspaceSymbol(({ query }) => workspaceSymbols(this.#service, query));
		connection.languages.onLinkedEditingRange(({ textDocument: { uri }, position }) =>
			this.#on(uri, (opened) => linkedEditing(opened, position)),
		);
		connection.onCodeAction((params) =>
			this.#on(params.textDocument.uri, (opened) => codeActions(this.#service, opened, params)),
		);
		connection.onExecuteCommand(({ command }) => {
			if (command === MIGRATE_COMMAND) return this.#migrate();
			return new ResponseError(ErrorCodes.InvalidParams, `There is no command ${command}.`);
		});
		connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => {
			await this.#settled();
			const opened = this.#service.document(uri);
			return { kind: 'full', items: opened ? diagnostics(this.#service, opened) : [] };
		});
		connection.listen();
	}

	/** Answers a request about an open document, once the files it depends on are there. */
	async #on<T>(uri: string, answer: (opened: OpenDocument) => T): Promise<T | null> {
		if (this.#loading) await this.#settled();
		const opened = this.#service.document(uri);
		return opened ? (answer(opened) ?? null) : null;
	}

	#initialize({ capabilities, workspaceFolders, rootUri, initializationOptions }: InitializeParams): InitializeResult {
		this.#capabilities = capabilities;
		this.#client = readClient(capabilities);
		this.#folders = (workspaceFolders?.map((folder) => folder.uri) ?? (rootUri ? [rootUri] : [])).map((uri) =>
			this.#host.pathOf(uri),
		);
		const options = (initializationOptions ?? {}) as InitializationOptions;
		this.#trusted = options.trusted === true;
		this.#initialSettings = initializationOptions;
		this.#service.configure(initializationOptions);
		this.#pulls = Boolean(capabilities.textDocument?.diagnostic && capabilities.workspace?.diagnostics?.refreshSupport);
		return {
			serverInfo: { name: 'mod-wsgi-language-server', version: this.#host.version },
			capabilities: {
				textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
				completionProvider: { triggerCharacters: ['<', '=', ' ', '/', '{', ':', '"'], resolveProvider: true },
				hoverProvider: true,
				signatureHelpProvider: { triggerCharacters: [' ', '='] },
				documentSymbolProvider: true,
				foldingRangeProvider: true,
				selectionRangeProvider: true,
				documentLinkProvider: {},
				definitionProvider: true,
				referencesProvider: true,
				documentHighlightProvider: true,
				renameProvider: { prepareProvider: true },
				workspaceSymbolProvider: true,
				linkedEditingRangeProvider: true,
				codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] },
				executeCommandProvider: { commands: [MIGRATE_COMMAND] },
				...(this.#pulls && {
					diagnosticProvider: { identifier: 'mod_wsgi', interFileDependencies: true, workspaceDiagnostics: false },
				}),
				workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
			},
		};
	}

	async #initialized(): Promise<void> {
		const { workspace } = this.#capabilities;
		if (workspace?.didChangeConfiguration?.dynamicRegistration) {
			void this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'modWsgi' });
		}
		if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
			const watchers = ['**/*.conf', '**/.htaccess', '**/*.load', `**/${SETTINGS_FILE}`, '**/envvars'].map(
				(globPattern) => ({ globPattern }),
			);
			void this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
		}
		if (workspace?.workspaceFolders) {
			this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
				const gone = new Set(removed.map((folder) => this.#host.pathOf(folder.uri)));
				this.#folders = [
					...this.#folders.filter((folder) => !gone.has(folder)),
					...added.map((folder) => this.#host.pathOf(folder.uri)),
				];
				this.#service.forgetUnknown();
				void this.#configure(undefined);
			});
		}
		if (workspace?.configuration) await this.#configure(undefined);
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
		this.#changed();
	}

	// --- diagnostics ---

	/** Something changed: what was published is looked at again, as soon as all that has arrived is taken in. */
	#changed(): void {
		if (this.#pulls) {
			void this.#load().then((loaded) => {
				if (loaded) void this.#connection.languages.diagnostics.refresh();
			});
			return;
		}
		this.#publishing ??= setTimeout(() => {
			this.#publishing = undefined;
			void this.#publish();
		}, 0);
	}

	async #publish(): Promise<void> {
		for (const opened of [...this.#service.documents]) {
			const items = diagnostics(this.#service, opened);
			if (this.#service.wanted.size > 0) continue; // it is told when the files are there
			const text = JSON.stringify(items);
			if (this.#published.get(opened.uri) === text) continue;
			this.#published.set(opened.uri, text);
			void this.#connection.sendDiagnostics({ uri: opened.uri, diagnostics: items });
		}
		if (await this.#load()) this.#changed();
	}

	// --- files ---

	/** Waits until nothing is wanted any more. */
	async #settled(): Promise<void> {
		for (const opened of [...this.#service.documents]) this.#service.analysesOf(opened);
		await this.#load();
	}

	/** Brings all files that are wanted, and those wanted then; says whether there were any. */
	async #load(): Promise<boolean> {
		for (const opened of [...this.#service.documents]) this.#service.analysesOf(opened);
		if (this.#service.wanted.size === 0) return false;
		this.#loading ??= this.#loadAll().finally(() => {
			this.#loading = undefined;
		});
		await this.#loading;
		return true;
	}

	async #loadAll(): Promise<void> {
		while (this.#service.wanted.size > 0) {
			const paths = [...this.#service.wanted];
			const contents = await Promise.all(paths.map((path) => this.#host.read(path, this.#allowed)));
			for (const [i, path] of paths.entries()) this.#service.provide(path, contents[i] as FileContent);
			for (const opened of [...this.#service.documents]) this.#service.analysesOf(opened);
		}
	}

	/** Untrusted, only what is in the workspace is read, or beside a file that is open alone. */
	readonly #allowed = (path: string): boolean => {
		if (this.#trusted) return true;
		const folders =
			this.#folders.length > 0
				? this.#folders
				: [...this.#service.documents].map((opened) => opened.path.replace(/\/[^/]*$/, ''));
		return folders.some((folder) => path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
	};

	// --- commands ---

	async #migrate(): Promise<null> {
		const paths = (
			await Promise.all(this.#folders.map((folder) => this.#host.findConfigurations(folder, this.#allowed)))
		).flat();
		const open = new Map([...this.#service.documents].map((opened) => [opened.path, opened]));
		const borrowed: OpenDocument[] = [];
		for (const path of paths) {
			if (open.has(path)) continue;
			const content = await this.#host.read(path, this.#allowed);
			if (content.kind === 'file') borrowed.push(this.#service.open(this.#host.uriOf(path), path, content.text));
		}
		await this.#settled();
		const edit = migrateWorkspace(this.#service, [...open.values(), ...borrowed]);
		for (const { uri } of borrowed) this.#service.close(uri);
		if (!edit) this.#connection.window.showInformationMessage('No python-path points into a virtual environment here.');
		else await this.#connection.workspace.applyEdit({ label: 'Migrate python-path to python-home', edit });
		return null;
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
