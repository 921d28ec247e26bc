import { ConfigurationTarget, l10n, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { type ValueFrom, withSetting } from './settings-file.ts';

/** Where a setting is written: the project's own file, where there is one, so that the command line sees it too. */
export interface SettingPlace {
	/** What it is to hold for. */
	readonly resource: Uri | undefined;
	/** The address of the `mod-wsgi.json` that holds there. */
	readonly settingsFile: string | null | undefined;
}

/** Writes a value that is made of the one that stood in that place. */
export async function writeSetting(
	{ resource, settingsFile }: SettingPlace,
	key: readonly string[],
	valueFrom: ValueFrom,
): Promise<void> {
	if (settingsFile) return writeToFile(Uri.parse(settingsFile), key, valueFrom);
	const settings = workspace.getConfiguration('modWsgi', resource ?? null);
	const known = settings.inspect(key.join('.'));
	const [target, old] =
		known?.workspaceFolderValue !== undefined
			? [ConfigurationTarget.WorkspaceFolder, known.workspaceFolderValue]
			: workspace.workspaceFolders
				? [ConfigurationTarget.Workspace, known?.workspaceValue]
				: [ConfigurationTarget.Global, known?.globalValue];
	await settings.update(key.join('.'), valueFrom(old), target);
}

/** An edit as any other: it can be undone, and is not saved together with what the user has not saved yet. */
async function writeToFile(file: Uri, key: readonly string[], valueFrom: ValueFrom): Promise<void> {
	const document = await workspace.openTextDocument(file);
	const text = withSetting(document.getText(), key, valueFrom);
	if (text === undefined) {
		await window.showTextDocument(document);
		window.showErrorMessage(l10n.t('This file is no valid JSON yet. Mend it first, then try again.'));
		return;
	}
	const hadChanges = document.isDirty;
	const edit = new WorkspaceEdit();
	edit.replace(file, new Range(0, 0, document.lineCount, 0), text);
	await workspace.applyEdit(edit);
	if (!hadChanges) await document.save();
}
