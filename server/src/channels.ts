/** The ways to a client from a process: its standard streams, or the process that forked it. */
import {
	ErrorCodes,
	IPCMessageReader,
	IPCMessageWriter,
	type Message,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Channel } from './quick-start.ts';

/** The process that forked this one: our own client. */
export function parentProcess(): Channel {
	return { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) };
}

/**
 * A message that is no JSON is answered with an error. After a header that is none nobody knows where the next message
 * begins: the server ends and says so.
 */
export function standardStreams(): Channel {
	const reader = new StreamMessageReader(process.stdin);
	const writer = new StreamMessageWriter(process.stdout);
	reader.onError((error) => {
		if (error instanceof SyntaxError) {
			const answer = { jsonrpc: '2.0', id: null, error: { code: ErrorCodes.ParseError, message: error.message } };
			writer.write(answer as Message).catch(() => {});
		} else if (/header|content-length/i.test(error.message)) {
			process.stderr.write(`This is not the language server protocol. ${error.message}\n`);
			process.exit(1);
		}
	});
	return { reader, writer };
}
