import type { MessageConnection } from 'vscode-jsonrpc';
import type { MessageType } from 'vscode-languageserver-protocol';

const ERROR: typeof MessageType.Error = 1;

/** Tells the client of a mistake of ours, which does not end the server. */
export function logError(connection: MessageConnection, message: string): void {
	connection.sendNotification('window/logMessage', { type: ERROR, message }).catch(() => {});
}
