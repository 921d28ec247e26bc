/** Which directives fit where one is being typed. */
import { interpreterSettings } from '../knowledge/mod_wsgi/python.ts';
import type { ContextFlag, Directive, DirectiveForm, Platform } from '../knowledge/types.ts';
import { type Place, placeOf } from '../model/refusals.ts';
import { enclosing } from '../model/section.ts';
import type { Cursor } from './cursor.ts';
import { isThere } from './standing.ts';

export interface Surroundings {
	readonly place: Place;
	/** The sections around, by their names in lower case. */
	readonly sections: ReadonlySet<string>;
}

export function surroundingsOf({ section, role }: Cursor): Surroundings {
	const sections = new Set<string>();
	for (const { key } of enclosing(section)) sections.add(key);
	return { place: placeOf(section, role), sections };
}

/** Whether a directive is known to a release in question, on the platform, and may stand here. */
export function fits(directive: Directive, surroundings: Surroundings, { target }: Cursor): boolean {
	if (isForeign(directive, surroundings)) return false;
	return directive.forms.some(
		(form) => isThere(directive, [form], target) && isOn(form, target.platform) && isAllowedIn(form, surroundings),
	);
}

/** Apache would take it, but as if it stood outside of the section. */
function isForeign({ name, module }: Directive, { sections }: Surroundings): boolean {
	return (
		module === 'mod_wsgi' &&
		sections.has('<wsgiinterpreteroptions') &&
		!interpreterSettings.includes(name.toLowerCase())
	);
}

export function isOn({ platform }: { readonly platform?: Platform }, wanted: Platform | undefined): boolean {
	return !platform || !wanted || platform === wanted;
}

/** As Apache's own documentation has it: what is carried out while reading could stand elsewhere, but should not. */
function isAllowedIn(form: DirectiveForm, { place, sections }: Surroundings): boolean {
	if (form.inProxy && (sections.has('<proxy') || sections.has('<proxymatch'))) return true;
	if (form.refusedIn?.some((flag) => sectionsRefused[flag].some((key) => sections.has(key)))) return false;
	if (place === 'unknown') return true;
	return form.contexts.includes(place === 'server' ? 'server config' : place);
}

const LIMIT = ['<limit', '<limitexcept'];
const DIRECTORY = ['<directory', '<directorymatch'];
const LOCATION = ['<location', '<locationmatch'];
const FILES = ['<files', '<filesmatch', '<if', '<elseif', '<else'];
const PROXY = ['<proxy', '<proxymatch'];
const HOST = ['<virtualhost'];
const DIR_LOC_FILE = [...DIRECTORY, ...LOCATION, ...FILES];

/** The sections that each flag is about (`server/core.c: ap_check_cmd_context`). */
const sectionsRefused: Record<ContextFlag, readonly string[]> = {
	GLOBAL_ONLY: [...HOST, ...LIMIT, ...DIR_LOC_FILE, ...PROXY],
	NOT_IN_VIRTUALHOST: HOST,
	NOT_IN_LIMIT: LIMIT,
	NOT_IN_DIRECTORY: DIRECTORY,
	NOT_IN_LOCATION: LOCATION,
	NOT_IN_FILES: FILES,
	NOT_IN_PROXY: PROXY,
	NOT_IN_HTACCESS: [],
	NOT_IN_DIR_LOC_FILE: DIR_LOC_FILE,
	NOT_IN_DIR_CONTEXT: [...LIMIT, ...DIR_LOC_FILE, ...PROXY],
};
