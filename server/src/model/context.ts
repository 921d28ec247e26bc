/**
 * Whether a directive may stand where it stands: what the section around it admits (`server/config.c: invoke_cmd`), and then its handler's
 * own look (`server/core.c: ap_check_cmd_context`).
 */
import type { ContextFlag, Directive, DirectiveForm } from '../knowledge/types.ts';
import type { Role } from './environment.ts';
import type { Refusal } from './refusals.ts';
import { contextSection, enclosing, type Section } from './section.ts';
import type { Statement } from './statement.ts';

/** Remembers what is found of a form of a directive in a place: only the names of the sections around it decide. */
function remembering<T>(
	find: (form: DirectiveForm, section: Section | undefined, role: Role) => T,
): (form: DirectiveForm, section: Section | undefined, role: Role) => T {
	const found: Record<Role, Map<DirectiveForm, Map<string, { readonly value: T }>>> = {
		main: new Map(),
		fragment: new Map(),
		htaccess: new Map(),
	};
	return (form, section, role) => {
		let byPath = found[role].get(form);
		if (!byPath) {
			byPath = new Map();
			found[role].set(form, byPath);
		}
		const path = section?.path ?? '';
		let known = byPath.get(path);
		if (!known) {
			known = { value: find(form, section, role) };
			// sections in ever new combinations are not remembered for ever
			if (byPath.size >= 1000) byPath.clear();
			byPath.set(path, known);
		}
		return known.value;
	};
}

/** What the directives of a section may be (`cmd->override`). */
type Admission = 'server' | 'directory' | 'proxy' | 'authorization' | 'provider' | '.htaccess' | 'unknown';

const files = ['<files', '<filesmatch', '<if', '<elseif', '<else'];

/** Sections that change what is admitted (`dirsection`, `proxysection`, `add_authz_section`, …). */
const admissions: Readonly<Record<string, Admission>> = {
	'<directory': 'directory',
	'<directorymatch': 'directory',
	'<location': 'directory',
	'<locationmatch': 'directory',
	...Object.fromEntries(files.map((key) => [key, 'directory'])),
	'<proxy': 'proxy',
	'<proxymatch': 'proxy',
	'<requireall': 'authorization',
	'<requireany': 'authorization',
	'<requirenone': 'authorization',
	'<authnprovideralias': 'provider',
	'<authzprovideralias': 'provider',
};

/** Sections that leave it as it is. */
const transparent = new Set([
	'<virtualhost',
	'<limit',
	'<limitexcept',
	'<mdomainset',
	'<mdomain',
	'<wsgiinterpreteroptions',
]);

function admissionIn(section: Section | undefined, role: Role): Admission {
	let around = section;
	while (around && (around.kind !== 'section' || transparent.has(around.key))) around = around.parent;
	if (!around) return role === 'main' ? 'server' : role === 'htaccess' ? '.htaccess' : 'unknown';
	if (files.includes(around.key)) {
		if (role === 'htaccess') return '.htaccess';
		// `<Files>` in `<Proxy>` adds nothing and takes nothing away
		if (isInside(around.parent, ['<proxy', '<proxymatch'])) return 'proxy';
	}
	return admissions[around.key] ?? 'unknown';
}

const isAdmitted = remembering((form, section, role) => {
	const { contexts, allowOverride } = form;
	const admission = admissionIn(section, role);
	const forAuthorization = /^All$|AuthConfig/.test(allowOverride ?? '');
	switch (admission) {
		case 'server':
			return contexts.includes('server config') || contexts.includes('virtual host');
		case 'proxy':
			return form.inProxy === true || contexts.includes('directory');
		case 'authorization':
			return forAuthorization;
		case 'provider':
			return forAuthorization || (contexts.includes('directory') && !allowOverride);
		case 'unknown':
			return true;
		default:
			return contexts.includes(admission);
	}
});

/** What Apache says of a directive in a wrong place; undefined if the place is right, or nobody knows it. */
export function contextRefusal(
	statement: Statement,
	directive: Directive,
	form: DirectiveForm,
	role: Role,
): Refusal | undefined {
	const { section, command, isTorn } = statement;
	if (isTorn) return undefined;
	// what is carried out while reading is so before sections count
	if (form.execOnRead || isAdmitted(form, section, role)) return undefined;
	const parent = contextSection(section);
	const where = parent && role !== 'htaccess' ? `in ${parent.name}> context` : 'here';
	return { cause: 'wrong-context', at: command.word, apache: `${directive.name} not allowed ${where}` };
}

const directoryFlags: readonly ContextFlag[] = ['NOT_IN_DIRECTORY', 'NOT_IN_LOCATION', 'NOT_IN_FILES', 'NOT_IN_PROXY'];

const sectionsOf: Partial<Record<ContextFlag, readonly string[]>> = {
	NOT_IN_DIRECTORY: ['<directory', '<directorymatch'],
	NOT_IN_LOCATION: ['<location', '<locationmatch'],
	NOT_IN_FILES: files,
	NOT_IN_PROXY: ['<proxy', '<proxymatch'],
};

const composed: Partial<Record<ContextFlag, readonly ContextFlag[]>> = {
	GLOBAL_ONLY: ['NOT_IN_VIRTUALHOST', 'NOT_IN_LIMIT', ...directoryFlags],
	NOT_IN_DIR_CONTEXT: ['NOT_IN_LIMIT', ...directoryFlags],
	NOT_IN_DIR_LOC_FILE: directoryFlags,
};

/** Where a handler does not want its directive to be. */
interface RefusedPlace {
	readonly cause: Refusal['cause'];
	/** As Apache names it. */
	readonly where: string;
}

const inHtaccess: RefusedPlace = { cause: 'wrong-context', where: 'htaccess files' };

function flagsOf(refusedIn: readonly ContextFlag[] = []): ReadonlySet<ContextFlag> {
	return new Set(refusedIn.flatMap((flag) => composed[flag] ?? [flag]));
}

function findRefusedPlace(
	forbidden: ReadonlySet<ContextFlag>,
	section: Section | undefined,
	role: Role,
): RefusedPlace | undefined {
	if (forbidden.has('NOT_IN_VIRTUALHOST') && isInside(section, ['<virtualhost']))
		return { cause: 'server-config-only', where: '<VirtualHost> section' };
	const wrong = (where: string): RefusedPlace => ({ cause: 'wrong-context', where });
	// it asks about `<Limit>` once for all, and `<RequireAll>` looks like one (`mod_authz_core.c: add_authz_section`)
	const asksForLimit = forbidden.has('NOT_IN_LIMIT') || directoryFlags.some((flag) => forbidden.has(flag));
	if (asksForLimit && isInside(section, ['<limit', '<limitexcept', '<requireall', '<requireany', '<requirenone']))
		return wrong('<Limit> or <LimitExcept> section');
	if (role === 'htaccess' && forbidden.has('NOT_IN_HTACCESS')) return inHtaccess;
	const directories = directoryFlags.flatMap((flag) => sectionsOf[flag] ?? []);
	if (directoryFlags.every((flag) => forbidden.has(flag)) && (role === 'htaccess' || isInside(section, directories)))
		return wrong('directory context');
	for (const flag of directoryFlags) {
		if (!forbidden.has(flag)) continue;
		for (const key of sectionsOf[flag] ?? []) {
			const found = isInside(section, [key]);
			if (found) return wrong(`${found.name}> section`);
		}
	}
	return undefined;
}

const refusedPlace = remembering((form, section, role) => findRefusedPlace(flagsOf(form.refusedIn), section, role));
/** With as many words as `refusedWith` says. */
const refusedPlaceWith = remembering((form, section, role) =>
	findRefusedPlace(flagsOf(form.refusedWith?.refusedIn), section, role),
);

/** What the handler of a directive says of its place. */
export function handlerContextRefusal(
	{ section, command, text, isTorn }: Statement,
	directive: Directive,
	form: DirectiveForm,
	role: Role,
): Refusal | undefined {
	const { refusedIn, refusedWith, execOnRead } = form;
	if (!refusedIn && !refusedWith) return undefined;
	const isWith = refusedWith?.words === text.args.length;
	let found: RefusedPlace | undefined;
	if (!execOnRead && !isTorn) found = (isWith ? refusedPlaceWith : refusedPlace)(form, section, role);
	else if (role === 'htaccess' && flagsOf(isWith ? refusedWith?.refusedIn : refusedIn).has('NOT_IN_HTACCESS'))
		found = inHtaccess;
	if (!found) return undefined;
	const { cause, where } = found;
	const name = `${directive.name}${directive.name.startsWith('<') ? '>' : ''}`;
	return { cause, at: command.word, apache: `${name} cannot occur within ${where}`, name: where };
}

function isInside(section: Section | undefined, keys: readonly string[]): Section | undefined {
	for (const s of enclosing(section)) if (s.kind === 'section' && keys.includes(s.key)) return s;
	return undefined;
}
