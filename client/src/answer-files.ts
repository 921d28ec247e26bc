import { Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FILE_REQUEST, type FileAnswer, type FileParams } from '../../server/src/protocol.ts';
import { lookAtFile } from './look-at-file.ts';

/** Reads for the server what it cannot read itself: file systems that VS Code has, and all of them in the web. */
export function answerFileRequests(client: BaseLanguageClient): void {
	client.onRequest<FileAnswer, void>(FILE_REQUEST, async ({ uri }: FileParams): Promise<FileAnswer> => {
		const address = Uri.parse(uri);
		if (!isInReach(address)) return { kind: 'unknown' };
		return lookAtFile(address, { fs: workspace.fs, followsLinks: workspace.isTrusted, parentOf });
	});
}

/** The disk and the file systems of the workspace. Others may be another program's, or the network. */
function isInReach({ scheme, authority }: Uri): boolean {
	const folders = workspace.workspaceFolders ?? [];
	return scheme === 'file' || folders.some(({ uri }) => uri.scheme === scheme && uri.authority === authority);
}

function parentOf(uri: Uri): Uri | undefined {
	const parent = Uri.joinPath(uri, '..');
	return workspace.getWorkspaceFolder(parent) && parent.path !== uri.path ? parent : undefined;
}
