import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activate as activateWith, type Extension } from './extension.ts';

/** The types of the web are not those of Node. */
type Worker = ConstructorParameters<typeof BrowserMessageReader>[0] & { terminate(): void };
declare const Worker: new (url: string) => Worker;

let extension: Extension | undefined;

export function activate(context: ExtensionContext): void {
	const server = Uri.joinPath(context.extensionUri, 'server/dist/browser.js').toString(true);
	let worker: Worker | undefined;
	const start = async () => {
		// one that was told to end has; a new one is started for a restart only
		worker?.terminate();
		worker = new Worker(server);
		// not the worker itself: VS Code puts its own class in the place of Worker, which the client does not know
		return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
	};
	extension = activateWith(context, (id, name, options) => new LanguageClient(id, name, start, options));
}

export function deactivate(): Promise<void> | undefined {
	return extension?.deactivate();
}
