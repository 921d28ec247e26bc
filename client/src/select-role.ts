import { l10n, type QuickPickItem, window, workspace } from 'vscode';
import type { DocumentStatus } from './active-status.ts';
import { globOf, withRole } from './settings-file.ts';
import { nameOf } from './show-status.ts';
import { writeSetting } from './write-setting.ts';

interface Choice extends QuickPickItem {
	readonly role?: string;
}

/** Lets the user say what a file is to Apache, where its name and its text do not. */
export async function selectRole({ document, settingsFile }: DocumentStatus): Promise<void> {
	const choices: Choice[] = [
		{ label: l10n.t('Automatic'), detail: l10n.t('Found from its name, its text, and what includes it') },
		{ role: 'main', label: l10n.t('Main configuration'), detail: l10n.t('Apache starts from it; judged as a whole') },
		{
			role: 'fragment',
			label: l10n.t('Fragment'),
			detail: l10n.t('Something includes it; blamed only for what is wrong in every place'),
		},
		{ role: 'htaccess', label: '.htaccess', detail: l10n.t('Read by Apache as a .htaccess file') },
	];
	const chosen = await window.showQuickPick(choices, {
		title: l10n.t('Role of {0}', nameOf(document.uri.toString())),
		placeHolder: settingsFile
			? l10n.t('The role is written to mod-wsgi.json')
			: l10n.t('The role is written to the settings'),
	});
	if (!chosen) return;
	const glob = globOf(workspace.asRelativePath(document.uri, false));
	await writeSetting({ resource: document.uri, settingsFile }, ['roles'], (old) => withRole(old, glob, chosen.role));
}
