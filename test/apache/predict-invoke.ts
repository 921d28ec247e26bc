/**
 * What Apache says of a directive before its handler looks at the values: may it stand here, are there enough arguments
 * (`server/config.c: invoke_cmd`), and the handler's own look at the place (`server/core.c: ap_check_cmd_context`).
 */
import type { ArgumentForm, ContextFlag, Directive, DirectiveForm } from '../../server/src/knowledge/types.ts';

/** Sections whose directives are directory directives; `<Limit>`, `<RequireAll>` and their like leave the place as it is. */
const DIRECTORY_SECTIONS = new Set([
	'<Directory',
	'<DirectoryMatch',
	'<Location',
	'<LocationMatch',
	'<Files',
	'<FilesMatch',
	'<If',
	'<ElseIf',
	'<Else',
	'<Proxy',
	'<ProxyMatch',
]);

/** The message, or nothing if the handler gets to see the values. `sections`: those around the directive, outermost first (`['<VirtualHost', '<If']`). */
export function predictInvoke(
	directive: Directive,
	sections: readonly string[],
	words: readonly string[],
): string | undefined {
	const form = directive.forms.at(-1)!;
	const name = directive.name;
	// Carried out while reading: the sections around do not count.
	const around = form.execOnRead ? [] : sections;
	if (!isAllowed(form, around)) {
		const parent = around.at(-1);
		return parent ? `${name} not allowed in ${parent}> context` : `${name} not allowed here`;
	}
	// The `>` of an opening tag is part of the arguments.
	const given = name.startsWith('<') && words.length === 0 ? ['>'] : words;
	return wrongCount(directive, form.args, given) ?? refusedByHandler(name, form, around, given);
}

/** `cmd->override` of the place (`server/core.c: dirsection`, `mod_authz_core.c: add_authz_section`) against the directive's. */
function isAllowed(form: DirectiveForm, sections: readonly string[]): boolean {
	const innermost = sections.findLast((section) => !/^<Limit/.test(section)) ?? '';
	const authorization = /^All$|AuthConfig/.test(form.allowOverride ?? '');
	if (/^<Require/.test(innermost)) return authorization;
	const accessConf = form.contexts.includes('directory') && !form.allowOverride;
	if (/^<Auth[nz]ProviderAlias/.test(innermost)) return authorization || accessConf;
	if (sections.includes('<Proxy') && form.inProxy) return true;
	return form.contexts.includes(isDirectory(sections) ? 'directory' : 'server config');
}

function isDirectory(sections: readonly string[]): boolean {
	return sections.some((section) => DIRECTORY_SECTIONS.has(section));
}

const COUNTS: Record<
	Exclude<ArgumentForm, 'RAW_ARGS' | 'TAKE_ARGV' | 'FLAG'>,
	readonly [least: number, most: number, says: string]
> = {
	NO_ARGS: [0, 0, 'takes no arguments'],
	TAKE1: [1, 1, 'takes one argument'],
	TAKE2: [2, 2, 'takes two arguments'],
	TAKE3: [3, 3, 'takes three arguments'],
	TAKE12: [1, 2, 'takes 1-2 arguments'],
	TAKE13: [1, 3, 'takes one or three arguments'],
	TAKE23: [2, 3, 'takes two or three arguments'],
	TAKE123: [1, 3, 'takes one, two or three arguments'],
	ITERATE: [1, Infinity, 'requires at least one argument'],
	ITERATE2: [2, Infinity, 'requires at least two arguments'],
};

function wrongCount({ name, refusals }: Directive, args: ArgumentForm, words: readonly string[]): string | undefined {
	if (args === 'RAW_ARGS' || args === 'TAKE_ARGV') return refusals?.missing?.[words.length];
	if (args === 'FLAG') return /^(on|off)$/i.test(words[0] ?? '') ? undefined : `${name} must be On or Off`;
	const [least, most, says] = COUNTS[args];
	const fits = words.length >= least && words.length <= most && !(args === 'TAKE13' && words.length === 2);
	const usage = args !== 'NO_ARGS' && refusals?.usage ? `, ${refusals.usage}` : '';
	return fits ? undefined : `${name} ${says}${usage}`;
}

const IN_SECTION: Partial<Record<ContextFlag, readonly string[]>> = {
	NOT_IN_DIRECTORY: ['<Directory', '<DirectoryMatch'],
	NOT_IN_LOCATION: ['<Location', '<LocationMatch'],
	NOT_IN_FILES: ['<Files', '<FilesMatch', '<If', '<ElseIf', '<Else'],
	NOT_IN_PROXY: ['<Proxy', '<ProxyMatch'],
};
const DIR_LOC_FILE: readonly ContextFlag[] = ['NOT_IN_DIRECTORY', 'NOT_IN_LOCATION', 'NOT_IN_FILES', 'NOT_IN_PROXY'];
const DIR_CONTEXT: readonly ContextFlag[] = ['NOT_IN_LIMIT', ...DIR_LOC_FILE];
const MEANS: Partial<Record<ContextFlag, readonly ContextFlag[]>> = {
	GLOBAL_ONLY: ['NOT_IN_VIRTUALHOST', ...DIR_CONTEXT],
	NOT_IN_DIR_CONTEXT: DIR_CONTEXT,
	NOT_IN_DIR_LOC_FILE: DIR_LOC_FILE,
};

function refusedByHandler(
	name: string,
	{ refusedIn = [], refusedWith }: DirectiveForm,
	sections: readonly string[],
	words: readonly string[],
): string | undefined {
	const flags = refusedWith?.words === words.length ? refusedWith.refusedIn : refusedIn;
	const forbidden = new Set(flags.flatMap((flag) => MEANS[flag] ?? [flag]));
	const says = `${name}${name.startsWith('<') ? '>' : ''} cannot occur within`;
	if (forbidden.has('NOT_IN_VIRTUALHOST') && sections.includes('<VirtualHost')) return `${says} <VirtualHost> section`;
	// A <RequireAll> counts as a <Limit>.
	const limited = sections.some((section) => /^<(Limit|Require)/.test(section));
	if (limited && DIR_CONTEXT.some((flag) => forbidden.has(flag))) return `${says} <Limit> or <LimitExcept> section`;
	if (isDirectory(sections) && DIR_LOC_FILE.every((flag) => forbidden.has(flag))) return `${says} directory context`;
	for (const flag of DIR_LOC_FILE) {
		const found = forbidden.has(flag) && sections.findLast((section) => IN_SECTION[flag]?.includes(section));
		if (found) return `${says} ${found}> section`;
	}
	return undefined;
}
