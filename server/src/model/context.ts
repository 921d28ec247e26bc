/**
 * Whether a directive may stand where it stands: what the section around it admits (`server/config.c: invoke_cmd`), and then its handler's
 * own look (`server/core.c: ap_check_cmd_context`).
 */
import type { ContextFlag, Directive, DirectiveForm } from '../knowledge/types.ts';
import type { Role } from './environment.ts';
import type { Refusal } from './refusals.ts';
import { contextSection, enclosing, type Section } from './section.ts';
import type { Statement } from './statement.ts';

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

function isAdmitted(form: DirectiveForm, admission: Admission): boolean {
	const { contexts, allowOverride } = form;
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
}

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
	if (form.execOnRead || isAdmitted(form, admissionIn(section, role))) return undefined;
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

/** What the handler of a directive says of its place. */
export function handlerContextRefusal(
	{ section, command, text, isTorn }: Statement,
	directive: Directive,
	{ refusedIn = [], refusedWith, execOnRead }: DirectiveForm,
	role: Role,
): Refusal | undefined {
	const given = refusedWith?.words === text.args.length ? refusedWith.refusedIn : refusedIn;
	if (given.length === 0) return undefined;
	const forbidden = new Set(given.flatMap((flag) => composed[flag] ?? [flag]));
	const refuse = (cause: Refusal['cause'], where: string): Refusal => ({
		cause,
		at: command.word,
		apache: `${directive.name}${directive.name.startsWith('<') ? '>' : ''} cannot occur within ${where}`,
		name: where,
	});
	const inHtaccess = role === 'htaccess' && forbidden.has('NOT_IN_HTACCESS');
	if (execOnRead || isTorn) return inHtaccess ? refuse('wrong-context', 'htaccess files') : undefined;
	if (forbidden.has('NOT_IN_VIRTUALHOST') && isInside(section, ['<virtualhost']))
		return refuse('server-config-only', '<VirtualHost> section');
	// it asks about `<Limit>` once for all, and `<RequireAll>` looks like one (`mod_authz_core.c: add_authz_section`)
	const asksForLimit = forbidden.has('NOT_IN_LIMIT') || directoryFlags.some((flag) => forbidden.has(flag));
	if (asksForLimit && isInside(section, ['<limit', '<limitexcept', '<requireall', '<requireany', '<requirenone']))
		return refuse('wrong-context', '<Limit> or <LimitExcept> section');
	if (inHtaccess) return refuse('wrong-context', 'htaccess files');
	if (
		directoryFlags.every((flag) => forbidden.has(flag)) &&
		(role === 'htaccess' ||
			isInside(
				section,
				directoryFlags.flatMap((flag) => sectionsOf[flag] ?? []),
			))
	)
		return refuse('wrong-context', 'directory context');
	for (const flag of directoryFlags) {
		if (!forbidden.has(flag)) continue;
		for (const key of sectionsOf[flag] ?? []) {
			const found = isInside(section, [key]);
			if (found) return refuse('wrong-context', `${found.name}> section`);
		}
	}
	return undefined;
}

function isInside(section: Section | undefined, keys: readonly string[]): Section | undefined {
	for (const s of enclosing(section)) if (s.kind === 'section' && keys.includes(s.key)) return s;
	return undefined;
}
