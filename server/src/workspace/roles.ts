/** What a document is to Apache, found by its name and its text, unless the settings say it. */
import type { Role } from '../model/environment.ts';
import { nameOf } from '../model/paths.ts';
import type { SourceDocument } from '../syntax/source-document.ts';
import { globToRegExp } from './glob.ts';

/** Directives that the configuration Apache starts from has at its top level, and of the files it includes none has all. */
const ofMain = new Set(['loadmodule', 'listen']);

/** How many lines are looked at: a configuration shows itself early. */
const LOOKED_AT = 2000;

/** The role that settings give a path. */
export function roleInSettings(path: string, settings: Readonly<Record<string, Role>>): Role | undefined {
	for (const [glob, role] of Object.entries(settings)) if (globToRegExp(glob).test(path)) return role;
	return undefined;
}

/** The role of a document by its name, as far as it says it. */
export function roleByName(path: string): Role | undefined {
	const name = nameOf(path);
	if (name === '.htaccess') return 'htaccess';
	return name === 'httpd.conf' || name === 'apache2.conf' ? 'main' : undefined;
}

/**
 * The role of a document.
 *
 * @param path with slashes; only its last part and the settings' globs count
 */
export function roleOf(path: string, document: SourceDocument, settings: Readonly<Record<string, Role>>): Role {
	return roleInSettings(path, settings) ?? roleByName(path) ?? (startsServer(document) ? 'main' : 'fragment');
}

/** Whether Apache can start from it: it says where the server is, or what it loads and where it listens. */
function startsServer(document: SourceDocument): boolean {
	const missing = new Set(ofMain);
	for (const key of topLevel(document)) {
		if (key === 'serverroot') return true;
		if (missing.delete(key) && missing.size === 0) return true;
	}
	return false;
}

/** The first directives that stand in no section. */
function* topLevel(document: SourceDocument): Iterable<string> {
	let depth = 0;
	let looked = 0;
	for (const line of document.lines()) {
		if (++looked > LOOKED_AT) return;
		const key = line.command?.key ?? '';
		// a condition is no level of its own
		if (line.kind === 'open' && !/^<if(module|define|version|file)$/.test(key)) depth++;
		else if (line.kind === 'close' && !/^<\/if(module|define|version|file)>$/.test(key)) depth--;
		else if (depth === 0 && line.kind === 'directive') yield key;
	}
}

/** Where distributions keep what is Apache's, and names that nothing else has. */
const APACHES_PATH = /\/(apache2|httpd)\/(.*\/)?[^/]+\.(conf|load)$|\.vhost$|-le-ssl\.conf$/;
const APACHES_LINE = /^[ \t]*(?:<VirtualHost[ \t>]|WSGI[A-Z]\w*[ \t])/im;

/** Whether a file that nothing includes is a configuration of Apache: names that end in `.conf` are everybody's. */
export function isApaches(path: string, document: SourceDocument): boolean {
	return roleByName(path) !== undefined || APACHES_PATH.test(path) || APACHES_LINE.test(document.text);
}
