/**
 * The beginning of a session, and its end. An editor waits for the answer to `initialize`: nothing is loaded before it but what it says.
 * The server itself (`lsp.ts`, and with it all that it knows) comes once the client goes on, and what the client says waits for it.
 */
import {
	createMessageConnection,
	ErrorCodes,
	Message,
	type MessageConnection,
	type MessageReader,
	type MessageStrategy,
	type MessageWriter,
} from 'vscode-jsonrpc';
import type { ClientCapabilities, InitializeParams, InitializeResult } from 'vscode-languageserver-protocol';
import { capabilitiesOf } from './capabilities.ts';
import { type ClientFeatures, readClient } from './features/client.ts';
import { logError } from './log-error.ts';
import type { Host } from './lsp.ts';
import { chooseEncoding, type PositionEncoding } from './syntax/position-encoding.ts';

/** What a client says of itself at the beginning. */
export interface Session {
	readonly capabilities: ClientCapabilities;
	readonly client: ClientFeatures;
	readonly encoding: PositionEncoding;
	/** Whether the client asks for diagnostics; else they are sent. */
	readonly pulls: boolean;
	/** The paths of its folders. */
	readonly folders: readonly string[];
	readonly options: unknown;
}

type Next = Parameters<MessageStrategy['handleMessage']>[1];

/** Serves a client until it ends the session. */
export function openSession(
	reader: MessageReader,
	writer: MessageWriter,
	hostOn: (connection: MessageConnection) => Host,
): void {
	let state: 'new' | 'running' | 'ended' = 'new';
	let session: Session | undefined;
	let server: 'there' | Promise<void> | undefined;
	const logger = { error: (text: string) => logError(connection, text), warn() {}, info() {}, log() {} };
	const connection = createMessageConnection(reader, writer, logger, {
		messageStrategy: {
			handleMessage(message, next) {
				if (!session || server === 'there') return admit(message, next);
				server ??= load(session);
				return server.then(() => admit(message, next));
			},
		},
	});
	const host = hostOn(connection);

	async function load(begun: Session): Promise<void> {
		const { serve } = await import('./lsp.ts');
		serve(connection, host, begun);
		server = 'there';
	}

	/** Answers requests that come at the wrong time, and drops notifications that do; all others go on. */
	function admit(message: Message, next: Next): ReturnType<Next> {
		if (Message.isRequest(message)) {
			const { id, method } = message;
			const refuse = (code: number, text: string) =>
				writer.write({ jsonrpc: '2.0', id, error: { code, message: text } } as Message).catch(() => {});
			const isFirst = method === 'initialize';
			if (state === 'new' && !isFirst)
				return refuse(ErrorCodes.ServerNotInitialized, 'The server is not initialized yet.');
			if (state === 'ended') return refuse(ErrorCodes.InvalidRequest, 'The server is shut down.');
			if (state === 'running' && isFirst)
				return refuse(ErrorCodes.InvalidRequest, 'The server is initialized already.');
		} else if (Message.isNotification(message) && state !== 'running' && message.method !== 'exit') return;
		return next(message);
	}

	connection.onRequest('initialize', (params: InitializeParams): InitializeResult => {
		session = read(params, host);
		state = 'running';
		if (params.processId) host.follow(params.processId);
		return {
			serverInfo: { name: 'mod-wsgi-language-server', version: host.version },
			capabilities: capabilitiesOf(session.encoding, session.pulls),
		};
	});
	connection.onRequest('shutdown', () => {
		state = 'ended';
		return null;
	});
	connection.onNotification('exit', () => host.exit(state === 'ended' ? 0 : 1));
	connection.listen();
}

function read(
	{ capabilities, workspaceFolders, rootUri, initializationOptions }: InitializeParams,
	{ pathOf }: Host,
): Session {
	const { general, textDocument, workspace } = capabilities;
	return {
		capabilities,
		client: readClient(capabilities),
		encoding: chooseEncoding(general?.positionEncodings),
		pulls: Boolean(textDocument?.diagnostic && workspace?.diagnostics?.refreshSupport),
		folders: (workspaceFolders?.map((folder) => folder.uri) ?? (rootUri ? [rootUri] : [])).map((uri) => pathOf(uri)),
		options: initializationOptions,
	};
}
