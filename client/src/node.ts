import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activate as activateWith, type Extension } from './extension.ts';

let extension: Extension | undefined;

export function activate(context: ExtensionContext): void {
	const server = { module: context.asAbsolutePath('server/dist/cli.js'), transport: TransportKind.ipc };
	const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
	extension = activateWith(
		context,
		(id, name, options) => new LanguageClient(id, name, { run: server, debug }, options),
	);
}

export function deactivate(): Promise<void> | undefined {
	return extension?.deactivate();
}
