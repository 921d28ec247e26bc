/**
 * A quick start. An editor waits for the answer to `initialize`, which follows from what the client says of itself: it is sent before the
 * server and its library are loaded. They are handed the request all the same, and what came behind it, as if they had been there.
 */
import { type DataCallback, Message, type MessageReader, type MessageWriter } from 'vscode-jsonrpc';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { initializeResult } from './capabilities.ts';

/** The way from a client, and the way to it. */
export interface Channel {
	readonly reader: MessageReader;
	readonly writer: MessageWriter;
}

/**
 * Waits for the first message of a client, and answers it if it is a proper `initialize`; all else is left to the server.
 *
 * @returns the channel that the server listens on
 */
export async function answerFirst({ reader, writer }: Channel, version: string): Promise<Channel> {
	const kept = keeping(reader);
	const first = await kept.first;
	const result = resultOf(first, version);
	if (!result) return { reader: kept.reader, writer };
	const { id } = first as { readonly id?: unknown } & Message;
	const answer = { jsonrpc: '2.0', id, result } as Message;
	await writer.write(answer).catch(() => {});
	return { reader: kept.reader, writer: without(id, writer) };
}

function resultOf(message: Message, version: string): InitializeResult | undefined {
	if (!Message.isRequest(message) || message.method !== 'initialize') return undefined;
	try {
		return initializeResult((message.params as InitializeParams).capabilities, version);
	} catch {
		return undefined; // the server finds the same, and says so
	}
}

/** Reads at once, and keeps what comes until somebody listens. */
function keeping(reader: MessageReader): { readonly first: Promise<Message>; readonly reader: MessageReader } {
	const messages: Message[] = [];
	let take: DataCallback = () => {};
	const first = new Promise<Message>((resolve) => {
		take = (message) => {
			messages.push(message);
			resolve(message);
		};
	});
	const listening = reader.listen((message) => take(message));
	const { onError, onClose, onPartialMessage } = reader;
	return {
		first,
		reader: {
			onError,
			onClose,
			onPartialMessage,
			listen(callback) {
				for (const message of messages.splice(0)) callback(message);
				take = callback;
				return listening;
			},
			dispose: () => reader.dispose(),
		},
	};
}

/** Holds back the one result that the client has already; a mistake that the server finds nevertheless is told. */
function without(answered: unknown, writer: MessageWriter): MessageWriter {
	let isSent = false;
	const { onError, onClose } = writer;
	return {
		onError,
		onClose,
		async write(message) {
			if (isSent || !Message.isResponse(message) || message.id !== answered) return writer.write(message);
			isSent = true;
			if (message.error) await writer.write(message);
		},
		end: () => writer.end(),
		dispose: () => writer.dispose(),
	};
}
