/**
 * What the handlers of Apache's own directives say, where it is about the text alone: of the opening tags of sections
 * (`server/core.c: dirsection, virtualhost_section, ap_limit_section`, …) and of the names of variables.
 */
import type { Directive, DirectiveForm } from '../knowledge/types.ts';
import { checkRegex } from '../syntax/pcre.ts';
import { readWords } from '../syntax/words.ts';
import { noRefusals, type Refusal } from './refusals.ts';
import { rawArguments, type Statement } from './statement.ts';

/** How many words make the argument of a section; with more Apache says so, after it has carried out what is inside. */
const single: Readonly<Record<string, 'yet' | 'never'>> = {
	'<directory': 'yet',
	'<directorymatch': 'yet',
	'<location': 'yet',
	'<locationmatch': 'yet',
	'<files': 'yet',
	'<filesmatch': 'yet',
	'<if': 'never',
	'<elseif': 'never',
};
/** A provider, and what it is to be called (`mod_authn_core.c: authaliassection`, `mod_authz_core.c: authz_require_alias_section`). */
const aliases = new Set(['<authnprovideralias', '<authzprovideralias']);
const several = new Set(['<virtualhost', '<limit', '<limitexcept', ...aliases]);
const none: Readonly<Record<string, string>> = {
	'<else': '<Else> does not take an argument',
	'<requireall': "<RequireAll> directive doesn't take additional arguments",
	'<requireany': "<RequireAny> directive doesn't take additional arguments",
	'<requirenone': "<RequireNone> directive doesn't take additional arguments",
};

/** In the order in which Apache looks. */
export function coreRefusals(statement: Statement, directive: Directive, form: DirectiveForm): readonly Refusal[] {
	const { key } = statement.command;
	if (key === 'define' || key === 'undefine') return variableRefusals(statement);
	// sections that are decided while reading are looked at there
	return directive.name.startsWith('<') && !form.execOnRead ? sectionRefusals(statement, directive) : noRefusals;
}

function variableRefusals({ text }: Statement): Refusal[] {
	const name = text.args[0];
	if (!name?.value.includes(':')) return [];
	return [{ cause: 'invalid-value', at: name, apache: "Variable name must not contain ':'" }];
}

function sectionRefusals(statement: Statement, directive: Directive): readonly Refusal[] {
	const { command, text } = statement;
	const { key, word } = command;
	const args = rawArguments(statement);
	const end = args.lastIndexOf('>');
	if (end < 0)
		return [{ cause: 'missing-bracket', at: word, apache: `${directive.name}> directive missing closing '>'` }];
	const inside = { start: command.argsStart, end: Math.min(command.argsStart + end, text.text.length) };
	const refused = none[key];
	if (refused) return end > 0 ? [{ cause: 'argument-count', at: inside, apache: refused }] : [];
	const words = readWords(args.slice(0, end));
	const isTooFew =
		end === 0 ? key in single || several.has(key) : aliases.has(key) && !(words[0]?.value && words[1]?.value);
	if (isTooFew) {
		const apache = `${directive.name}> directive requires additional arguments`;
		return [{ cause: 'argument-count', at: end === 0 ? word : inside, apache }];
	}
	if (!(key in single) && key !== '<proxymatch') return noRefusals;

	const isTilde = words[0]?.value === '~' && /^<(directory|location|files)$/.test(key);
	const isPattern = isTilde || key.endsWith('match');
	const argument = words[isTilde ? 1 : 0];
	const problem = isPattern && checkRegex(argument?.value ?? '');
	const isTooMany = single[key] !== undefined && words.length > (isTilde ? 2 : 1);
	if (!problem && !isTooMany) return noRefusals;
	const refusals: Refusal[] = [];
	if (problem)
		refusals.push({ cause: 'invalid-regex', at: inside, apache: 'Regex could not be compiled', name: problem });
	if (isTooMany) {
		const apache = `Multiple ${directive.name}> arguments not ${single[key] === 'yet' ? '(yet) ' : ''}supported.`;
		refusals.push({ cause: 'argument-count', at: inside, apache, isAfterContents: true });
	}
	return refusals;
}
