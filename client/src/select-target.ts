import { commands, l10n, type QuickPickItem, QuickPickItemKind, Uri, window } from 'vscode';
import type { DocumentStatus } from './active-status.ts';
import { nameOf } from './show-status.ts';
import { writeSetting } from './write-setting.ts';

interface Choice extends QuickPickItem {
	take?(): Thenable<unknown>;
}

/** Lets the user choose the release that configurations are judged for, and go on from there to the main configuration and the role. */
export async function selectTarget(status: DocumentStatus | undefined, releases: readonly string[]): Promise<void> {
	const separator = (label: string): Choice => ({ label, kind: QuickPickItemKind.Separator });
	const { oldest, newest } = status?.releases ?? {};
	const take = (release: string | undefined) => () =>
		writeSetting(
			{ resource: status?.document.uri, settingsFile: status?.settingsFile },
			['target', 'version'],
			() => release,
		);
	const version = (label: string, isCurrent: boolean, release?: string): Choice => ({
		label,
		take: take(release),
		...(isCurrent && { description: l10n.t('current') }),
	});
	const choices = [
		...(status ? [separator(nameOf(status.document.uri.toString())), ...fileChoices(status)] : []),
		separator(l10n.t('Release of mod_wsgi')),
		version(l10n.t('All releases in use'), oldest !== newest),
		...releases.toReversed().map((release) => version(release, release === oldest && release === newest, release)),
	];
	const chosen = await window.showQuickPick(choices, {
		title: l10n.t('Target of the Configuration'),
		placeHolder: status?.settingsFile
			? l10n.t('The release is written to mod-wsgi.json')
			: l10n.t('The release is written to the settings'),
	});
	await chosen?.take?.();
}

function fileChoices({ mains, document }: DocumentStatus): Choice[] {
	const others = mains.filter((main) => main !== document.uri.toString());
	return [
		...others.map((main) => ({
			label: l10n.t('Open the main configuration {0}', nameOf(main)),
			take: () => window.showTextDocument(Uri.parse(main)),
		})),
		{ label: l10n.t('Set Role…'), take: () => commands.executeCommand('modWsgi.selectRole') },
	];
}
