import {
	ConfigurationTarget,
	type ExtensionContext,
	l10n,
	languages,
	Range,
	type TextDocument,
	window,
	workspace,
} from 'vscode';
import { LANGUAGE } from './language.ts';
import { shouldOfferApacheConf } from './suggest-language.ts';
import { isView } from './views.ts';

/** Where the workspace remembers for which files the offer was dismissed. */
const DISMISSED = 'languageOffered';
const FIRST_LINES = new Range(0, 0, 1000, 0);

/** Looks at each file as it comes in front of the user. */
export function offerLanguage(context: ExtensionContext): void {
	/** Files whose question is on the screen. */
	const asking = new Set<string>();
	const look = () => {
		if (window.activeTextEditor) void offer(window.activeTextEditor.document, context, asking);
	};
	context.subscriptions.push(window.onDidChangeActiveTextEditor(look));
	look();
}

async function offer(document: TextDocument, context: ExtensionContext, asking: Set<string>): Promise<void> {
	const uri = document.uri.toString();
	const dismissed = () => context.workspaceState.get<string[]>(DISMISSED, []);
	const settings = workspace.getConfiguration('modWsgi', document);
	const file = { languageId: document.languageId, path: document.uri.path, text: document.getText(FIRST_LINES) };
	const memory = {
		enabled: settings.get('suggestLanguage', true),
		asked: asking.has(uri) || dismissed().includes(uri),
	};
	if (isView(document) || !shouldOfferApacheConf(file, memory)) return;
	asking.add(uri);

	const name = file.path.slice(file.path.lastIndexOf('/') + 1);
	const once = l10n.t('Switch');
	const always = l10n.t('Always for {0}', name);
	const never = l10n.t('Never Ask');
	const answer = await window.showInformationMessage(
		l10n.t('{0} looks like an Apache configuration. Switch its language to Apache Conf?', name),
		once,
		always,
		never,
	);
	asking.delete(uri);
	// opened again, a file that was switched is what it was, and is asked about again
	if (!answer) await context.workspaceState.update(DISMISSED, [...dismissed(), uri]);
	if (answer === never) await settings.update('suggestLanguage', false, ConfigurationTarget.Global);
	if (answer === always) await associate(name);
	// it may be closed by now
	if (answer === once)
		await languages.setTextDocumentLanguage(await workspace.openTextDocument(document.uri), LANGUAGE);
}

/** VS Code applies it to open files too. */
async function associate(name: string): Promise<void> {
	const files = workspace.getConfiguration('files');
	const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
	const known = files.inspect<Record<string, string>>('associations');
	const associations = target === ConfigurationTarget.Workspace ? known?.workspaceValue : known?.globalValue;
	await files.update('associations', { ...associations, [name]: LANGUAGE }, target);
}
