/** What the desktop and the web share: the client that talks to the server, and the commands around it. */
import {
	commands,
	Disposable,
	type ExtensionContext,
	type LogOutputChannel,
	type TextDocument,
	window,
	workspace,
} from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { RELEASES_REQUEST, TRUSTED_NOTIFICATION } from '../../server/src/protocol.ts';
import { ActiveStatus } from './active-status.ts';
import { answerFileRequests } from './answer-files.ts';
import { explainErrors } from './explain-error.ts';
import { LANGUAGE } from './language.ts';
import { offerLanguage } from './offer-language.ts';
import { selectRole } from './select-role.ts';
import { selectTarget } from './select-target.ts';
import { showStatus } from './show-status.ts';
import { withoutViews } from './views.ts';

/** How the two differ: a process or a worker. The id names the settings section too. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** The commands that the server provides: the client registers them once the server runs. */
const SERVER_COMMANDS = ['modWsgi.migrateToPythonHome'];

export interface Extension {
	/** Ends the server. */
	deactivate(): Promise<void>;
}

export function activate(context: ExtensionContext, createClient: CreateClient): Extension {
	const output = window.createOutputChannel('Apache mod_wsgi', { log: true });
	const client = createClient('modWsgi', 'Apache mod_wsgi', clientOptions(output));
	const start = startOnDemand(context, client);
	const status = new ActiveStatus(client);
	answerFileRequests(client);

	context.subscriptions.push(
		output,
		client.onDidChangeState(() => {
			const { name, version } = client.initializeResult?.serverInfo ?? {};
			if (client.isRunning()) output.info(`${name} ${version} runs.`);
		}),
		status,
		showStatus(status),
		explainErrors(client, start),
		commands.registerCommand('modWsgi.showOutput', () => output.show()),
		commands.registerCommand('modWsgi.restartServer', async () => {
			if (client.isRunning()) await client.stop();
			await start();
		}),
		commands.registerCommand('modWsgi.selectTarget', async () => {
			await start();
			await selectTarget(await status.ask(), await client.sendRequest<string[]>(RELEASES_REQUEST));
		}),
		commands.registerCommand('modWsgi.selectRole', async () => {
			await start();
			const current = await status.ask();
			if (current) await selectRole(current);
		}),
		workspace.onDidGrantWorkspaceTrust(async () => {
			// One that starts later is told at initialization.
			if (client.needsStop()) await client.sendNotification(TRUSTED_NOTIFICATION);
		}),
	);
	offerLanguage(context);
	return {
		async deactivate() {
			if (client.needsStop()) await client.stop();
		},
	};
}

function clientOptions(outputChannel: LogOutputChannel): LanguageClientOptions {
	return {
		documentSelector: [{ language: LANGUAGE }],
		// A function: a server that is started again must hear of trust granted since.
		initializationOptions: () => ({ trusted: workspace.isTrusted, tellChanges: true }),
		middleware: withoutViews,
		outputChannel,
	};
}

/**
 * Starts the server with the first Apache document, or the first command that needs it: the extension is also activated by
 * other `.conf` files, to offer them the language, and those need no server.
 */
function startOnDemand(context: ExtensionContext, client: BaseLanguageClient): () => Promise<void> {
	const untilStarted: Disposable[] = [];
	const start = async () => {
		// The stand-ins make room for the server's own commands.
		for (const disposable of untilStarted.splice(0)) disposable.dispose();
		await client.start();
	};
	const look = (document: TextDocument) => {
		// The client itself tells the user why it does not start.
		if (document.languageId === LANGUAGE) start().catch(() => {});
	};
	for (const command of SERVER_COMMANDS) {
		const standIn = async (...args: unknown[]) => {
			await start();
			return commands.executeCommand(command, ...args);
		};
		untilStarted.push(commands.registerCommand(command, standIn));
	}
	untilStarted.push(workspace.onDidOpenTextDocument(look));
	context.subscriptions.push({ dispose: () => Disposable.from(...untilStarted).dispose() });
	workspace.textDocuments.forEach(look);
	return start;
}
