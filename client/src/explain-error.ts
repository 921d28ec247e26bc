import { commands, Disposable, EventEmitter, l10n, Range, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { EXPLAIN_REQUEST, type ExplainAnswer, type ExplainParams } from '../../server/src/protocol.ts';

const SCHEME = 'mod-wsgi-explanation';
/** The preview takes its title from the name. */
const page = Uri.from({ scheme: SCHEME, path: '/Apache Error.md' });
const MOST_PLACES = 3;

/** The command that asks what an error of Apache means: of the selected lines, or of what the user types. */
export function explainErrors(client: BaseLanguageClient, start: () => Promise<void>): Disposable {
	const changed = new EventEmitter<Uri>();
	let markdown = '';
	const explain = async () => {
		const text = await message();
		if (!text) return;
		await start();
		const params: ExplainParams = { text };
		const answer = await client.sendRequest<ExplainAnswer>(EXPLAIN_REQUEST, params);
		markdown = answer.markdown;
		changed.fire(page);
		await commands.executeCommand('markdown.showPreview', page);
		await offerPlaces(client, answer);
	};
	return Disposable.from(
		changed,
		workspace.registerTextDocumentContentProvider(SCHEME, {
			onDidChange: changed.event,
			provideTextDocumentContent: () => markdown,
		}),
		commands.registerCommand('modWsgi.explainError', explain),
	);
}

async function message(): Promise<string | undefined> {
	const editor = window.activeTextEditor;
	const selected = editor?.document.getText(editor.selection).trim() ?? '';
	// a field has one line, but what `apache2 -t` says may have two
	if (selected.includes('\n')) return selected;
	return window.showInputBox({
		title: l10n.t('Explain an Apache Error'),
		prompt: l10n.t('A line of the error log, or what apachectl configtest says'),
		value: selected,
	});
}

async function offerPlaces(
	{ protocol2CodeConverter }: BaseLanguageClient,
	{ locations }: ExplainAnswer,
): Promise<void> {
	const places = locations.slice(0, MOST_PLACES).map(({ uri, range: { start, end } }) => {
		const address = protocol2CodeConverter.asUri(uri);
		const selection = new Range(start.line, start.character, end.line, end.character);
		return { title: `${address.path.replace(/^.*\//, '')}:${start.line + 1}`, address, selection };
	});
	if (places.length === 0) return;
	const chosen = await window.showInformationMessage(l10n.t('The place that Apache means:'), ...places);
	if (chosen) await window.showTextDocument(chosen.address, { selection: chosen.selection });
}
