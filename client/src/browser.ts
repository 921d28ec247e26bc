import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activate as activateWith, type Extension } from './extension.ts';

/** As far as it is used here: the types of the web are not those of Node. */
interface Worker {
	terminate(): void;
}
declare const Worker: new (url: string) => Worker;

let extension: Extension | undefined;

export function activate(context: ExtensionContext): void {
	const server = Uri.joinPath(context.extensionUri, 'server/dist/browser.js').toString(true);
	let worker: Worker | undefined;
	const start = async () => {
		// one that was told to end has; a new one is started for a restart only
		worker?.terminate();
		worker = new Worker(server);
		return worker as never;
	};
	extension = activateWith(context, (id, name, options) => new LanguageClient(id, name, start, options));
}

export function deactivate(): Promise<void> | undefined {
	return extension?.deactivate();
}
