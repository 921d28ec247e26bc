/** How a document is read, as `modWsgi/status` answers it: for the status bar of an editor. */
import type { Role } from '../model/environment.ts';
import { makeTarget } from '../model/target.ts';
import { type OpenDocument, SETTINGS_FILE, type Service } from '../service.ts';

export interface Status {
	readonly role: Role;
	/** The addresses of the main configurations that it is read as a part of; its own, if it is one. */
	readonly mains: readonly string[];
	/** The oldest and the newest release of mod_wsgi that it is judged for. */
	readonly releases: { readonly oldest: string; readonly newest: string };
	/** The address of the nearest `mod-wsgi.json`; null if there is none. */
	readonly settingsFile: string | null;
}

export function status(service: Service, opened: OpenDocument): Status {
	const { document, path } = opened;
	const role = service.roleOf(opened);
	const mains = service
		.analysesOf(opened)
		.map(({ documents: [main] }) => main)
		.flatMap((main) => (main && (main !== document || role === 'main') ? (service.uriOf(main) ?? []) : []));
	const { releases } = makeTarget(service.settingsFor(path).target);
	const [oldest = '', newest = ''] = [releases[0], releases.at(-1)];
	return { role, mains, releases: { oldest, newest }, settingsFile: nearestSettings(service, opened) };
}

function nearestSettings(service: Service, opened: OpenDocument): string | null {
	const folders = opened.path.split('/').slice(0, -1);
	for (; folders.length > 0; folders.pop()) {
		const uri = service.fileNamed(`${folders.join('/')}/${SETTINGS_FILE}`, opened)?.uri;
		if (uri !== undefined) return uri;
	}
	return null;
}
