/** When a client may ask: not before it has initialized the server, and not after it has shut it down. */
import { ErrorCodes, Message, type MessageStrategy, type MessageWriter } from 'vscode-jsonrpc';

/** Answers requests that come at the wrong time, and drops notifications that do; the connection gets all others. */
export function lifecycle(writer: MessageWriter): MessageStrategy {
	let state: 'new' | 'running' | 'ended' = 'new';
	return {
		handleMessage(message, next) {
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
				state = method === 'shutdown' ? 'ended' : 'running';
			} else if (Message.isNotification(message) && state !== 'running' && message.method !== 'exit') return;
			return next(message);
		},
	};
}
