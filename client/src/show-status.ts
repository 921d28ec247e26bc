import { Disposable, l10n, languages, StatusBarAlignment, Uri, window, workspace } from 'vscode';
import type { ActiveStatus, DocumentStatus } from './active-status.ts';
import { LANGUAGE } from './language.ts';

/** The target and the main configuration in the status bar, and in the status of the language what the file is read as. */
export function showStatus(status: ActiveStatus): Disposable {
	const target = window.createStatusBarItem('modWsgi.target', StatusBarAlignment.Right, 100);
	target.name = l10n.t('Apache mod_wsgi: Target');
	target.command = 'modWsgi.selectTarget';

	const role = languages.createLanguageStatusItem('modWsgi.role', []);
	role.name = l10n.t('Apache mod_wsgi: Role');
	role.command = { command: 'modWsgi.selectRole', title: l10n.t('Set Role…') };

	const changes = status.onDidChange((told) => {
		role.selector = told ? { language: LANGUAGE } : [];
		if (!told) return target.hide();
		target.text = [`mod_wsgi ${releasesOf(told)}`, ...told.mains.slice(0, 1).map(nameOf)].join(' · ');
		target.tooltip = [targetOf(told), mainOf(told), ...limits()].join('\n');
		target.show();
		role.text = roleOf(told);
		role.detail = reasonOf(told);
	});
	return Disposable.from(target, role, changes);
}

/** A release, or what all the releases in use begin with. */
function releasesOf({ releases: { oldest, newest } }: DocumentStatus): string {
	const series = (release: string) => release.replace(/^(\d+\.\d+).*/, '$1');
	return oldest === newest ? newest : `${series(oldest)}–${series(newest)}`;
}

function targetOf(status: DocumentStatus): string {
	const { oldest, newest } = status.releases;
	return oldest === newest
		? l10n.t('Judged for mod_wsgi {0}', newest)
		: l10n.t('No target is set: judged for all releases of mod_wsgi in use, {0} to {1}', oldest, newest);
}

function mainOf({ mains, role }: DocumentStatus): string {
	if (mains.length > 0) return l10n.t('Main configuration: {0}', mains.map(nameOf).join(', '));
	return role === 'htaccess' ? l10n.t('Read as a .htaccess file') : l10n.t('Main configuration: none is known');
}

function limits(): string[] {
	return workspace.isTrusted ? [] : [l10n.t('The workspace is not trusted: only files in it are read')];
}

function roleOf({ mains: [main], role, document }: DocumentStatus): string {
	if (role === 'htaccess') return l10n.t('Read as a .htaccess file');
	if (main === undefined) return l10n.t('Read as a fragment');
	return main === document.uri.toString() ? l10n.t('Main configuration') : l10n.t('Part of {0}', nameOf(main));
}

function reasonOf({ mains, role }: DocumentStatus): string {
	return role === 'fragment' && mains.length === 0
		? l10n.t('No main configuration is known that includes it: only what is wrong in every place is reported')
		: '';
}

/** The last part of an address, as people read it. */
export function nameOf(uri: string): string {
	return Uri.parse(uri).path.replace(/^.*\//, '');
}
