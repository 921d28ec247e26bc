/** What a document is to Apache, found by its name and its text, unless the settings say it. */
import type { Role } from '../model/environment.ts';
import type { SourceDocument } from '../syntax/source-document.ts';
import { globToRegExp } from './glob.ts';

/** Directives that only the configuration Apache starts from has at its top level. */
const ofMain = new Set(['loadmodule', 'listen', 'serverroot']);

/** How many lines are looked at: a main configuration shows itself early. */
const LOOKED_AT = 2000;

/**
 * The role of a document.
 *
 * @param path with slashes; only its last part and the settings' globs count
 */
export function roleOf(path: string, document: SourceDocument, settings: Readonly<Record<string, Role>>): Role {
	for (const [glob, role] of Object.entries(settings)) if (globToRegExp(glob).test(path)) return role;
	const name = path.slice(path.lastIndexOf('/') + 1);
	if (name === '.htaccess') return 'htaccess';
	if (name === 'httpd.conf' || name === 'apache2.conf') return 'main';
	return startsServer(document) ? 'main' : 'fragment';
}

function startsServer(document: SourceDocument): boolean {
	let depth = 0;
	let looked = 0;
	for (const line of document.lines()) {
		if (++looked > LOOKED_AT) return false;
		// a condition is no level of its own
		if (line.kind === 'open' && !/^<if(module|define|version|file)$/.test(line.command?.key ?? '')) depth++;
		else if (line.kind === 'close' && !/^<\/if(module|define|version|file)>$/.test(line.command?.key ?? '')) depth--;
		else if (depth === 0 && line.kind === 'directive' && ofMain.has(line.command?.key ?? '')) return true;
	}
	return false;
}
