/**
 * What Apache refuses of one directive by itself, in the order in which it looks: is the name known, may it stand
 * here, are there enough arguments (`server/config.c: ap_walk_config_sub, invoke_cmd`), and what its handler says.
 *
 * What depends on other directives (a name used twice, a group that is not there yet) is not here.
 */
import { formIn } from '../knowledge/index.ts';
import { compareReleases, isIn } from '../knowledge/releases.ts';
import type { ArgumentForm, Directive, DirectiveForm, Option, Platform, Release } from '../knowledge/types.ts';
import { readWords, type Word } from '../syntax/words.ts';
import type { OptionUse, Span, StrayWord } from './arguments.ts';
import { contextRefusal, handlerContextRefusal } from './context.ts';
import { coreRefusals } from './core-handlers.ts';
import type { Role } from './environment.ts';
import { enclosing, type Section } from './section.ts';
import { rawArguments, type Statement } from './statement.ts';
import { handlerRefusals } from './wsgi-handlers.ts';

/** Why Apache refuses. Each is the business of one rule. */
export type Cause =
	| 'not-in-release'
	| 'not-on-platform'
	| 'wrong-context'
	| 'server-config-only'
	| 'argument-count'
	| 'missing-bracket'
	| 'missing-argument'
	| 'stray-word'
	/** A stray word, or a surplus argument, that was plainly meant to begin a comment. */
	| 'comment'
	| 'unknown-option'
	| 'empty-value'
	| 'invalid-value'
	| 'missing-option'
	| 'conflicting-options'
	| 'repeated-selector'
	| 'invalid-regex'
	| 'root-user';

export interface Refusal {
	readonly cause: Cause;
	/** Where, in the statement's text. */
	readonly at: Span;
	/** What Apache prints; an ellipsis stands for what is not known here. */
	readonly apache: string;
	/** What the cause is about, where it applies. */
	readonly option?: Option;
	readonly item?: OptionUse | StrayWord;
	/** The missing argument's or option's name, the other option of a conflict, or where a handler does not want to be. */
	readonly name?: string;
	/** Of a section: Apache comes to it when it has carried out what is inside. */
	readonly isAfterContents?: boolean;
}

/** Where a statement stands, as far as contexts matter. */
export type Place = 'server' | 'virtual host' | 'directory' | '.htaccess' | 'unknown';

/** Sections whose directives are directory directives (`OR_ALL|ACCESS_CONF`). */
const directorySections = new Set([
	'<directory',
	'<directorymatch',
	'<location',
	'<locationmatch',
	'<files',
	'<filesmatch',
	'<proxy',
	'<proxymatch',
	'<if',
	'<elseif',
	'<else',
]);

/** Sections that keep the context around them. */
const transparentSections = new Set([
	'<limit',
	'<limitexcept',
	'<requireall',
	'<requireany',
	'<requirenone',
	'<wsgiinterpreteroptions',
]);

/** The place of a statement in `section` of a document of the given role. */
export function placeOf(section: Section | undefined, role: Role): Place {
	for (const s of enclosing(section)) {
		if (s.kind !== 'section' || transparentSections.has(s.key)) continue;
		if (directorySections.has(s.key)) return role === 'htaccess' ? '.htaccess' : 'directory';
		if (s.key === '<virtualhost') return 'virtual host';
		return 'unknown';
	}
	return role === 'main' ? 'server' : role === 'htaccess' ? '.htaccess' : 'unknown';
}

/** What Apache refuses of a statement if mod_wsgi is of the given release; empty if nothing, or nothing that is known here. */
export function refusalsOf(
	statement: Statement,
	role: Role,
	release: Release,
	platform: Platform | undefined,
): readonly Refusal[] {
	const { directive, command } = statement;
	if (!directive) return noRefusals;
	const name: Span = command.word;
	const form = formInBuilds(directive, release);
	if (!form) return [{ cause: 'not-in-release', at: name, apache: invalidCommand(command.name) }];
	if (form.platform && platform && form.platform !== platform) {
		return [{ cause: 'not-on-platform', at: name, apache: invalidCommand(command.name) }];
	}
	const misplaced = contextRefusal(statement, directive, form, role);
	if (misplaced) return [misplaced];
	const count = argumentCountRefusal(statement, directive, form.args);
	if (count) return [count];
	// the handler looks at the context first
	const refused =
		handlerContextRefusal(statement, directive, form, role) ?? handlerCountRefusal(statement, directive, form.args);
	const byCore = coreRefusals(statement, directive, form);
	const byHandler = handlerRefusals(statement, directive, release, platform);
	return refused || byCore.length > 0 ? [...(refused ? [refused] : []), ...byCore, ...byHandler] : byHandler;
}

/** What is found of most statements. */
export const noRefusals: readonly Refusal[] = [];

/** What the command table says of a directive: mod_wsgi's in a release of it, that of others in the newest httpd. */
export function formOf(directive: Directive, release: Release): DirectiveForm | undefined {
	return directive.module === 'mod_wsgi' ? formIn(directive, release) : directive.forms.at(-1);
}

const formsInBuilds = new Map<Directive, Map<Release, DirectiveForm | undefined>>();

/** The same, without what the builds in use leave out. */
export function formInBuilds(directive: Directive, release: Release): DirectiveForm | undefined {
	let forms = formsInBuilds.get(directive);
	if (!forms) {
		forms = new Map();
		formsInBuilds.set(directive, forms);
	}
	// asked of each statement: no function is made for it
	if (!forms.has(release)) {
		const form = formOf(directive, release);
		forms.set(release, form && !isLeftOut(form, release) ? form : undefined);
	}
	return forms.get(release);
}

/** Whether the builds in use leave a directive out: those for Apache 2.0, and by now those for Python 2. */
function isLeftOut({ condition = '' }: DirectiveForm, release: Release): boolean {
	if (condition.startsWith('Python 2.6 or 2.7')) return compareReleases(release, '4.7.0') >= 0;
	return condition.startsWith('Apache 2.0 only');
}

function invalidCommand(name: string): string {
	return `Invalid command '${name}', perhaps misspelled or defined by a module not included in the server configuration`;
}

/** How many words each form takes: least and most; `undefined` if the handler counts for itself. */
const wordCounts: Partial<Record<ArgumentForm, { least: number; most: number; says: string }>> = {
	NO_ARGS: { least: 0, most: 0, says: 'takes no arguments' },
	TAKE1: { least: 1, most: 1, says: 'takes one argument' },
	TAKE2: { least: 2, most: 2, says: 'takes two arguments' },
	TAKE3: { least: 3, most: 3, says: 'takes three arguments' },
	TAKE12: { least: 1, most: 2, says: 'takes 1-2 arguments' },
	TAKE23: { least: 2, most: 3, says: 'takes two or three arguments' },
	TAKE123: { least: 1, most: 3, says: 'takes one, two or three arguments' },
	TAKE13: { least: 1, most: 3, says: 'takes one or three arguments' },
	ITERATE: { least: 1, most: Number.POSITIVE_INFINITY, says: 'requires at least one argument' },
	ITERATE2: { least: 2, most: Number.POSITIVE_INFINITY, says: 'requires at least two arguments' },
};

function argumentCountRefusal(statement: Statement, directive: Directive, form: ArgumentForm): Refusal | undefined {
	const count = wordCounts[form];
	// the others count for themselves
	if (!count && form !== 'FLAG') return undefined;
	const { text, command } = statement;
	const words = text.args.length > 0 ? text.args : readWords(rawArguments(statement));
	if (!count) {
		if (/^(on|off)$/i.test(words[0]?.value ?? '')) return undefined;
		return {
			cause: words[0] ? 'invalid-value' : 'argument-count',
			at: words[0] ?? command.word,
			apache: `${directive.name} must be On or Off`,
		};
	}
	// an empty word counts as missing where one is required; of those that may be repeated only the first
	const required = form === 'ITERATE2' ? 1 : count.least;
	const fits =
		words.length >= count.least &&
		words.length <= count.most &&
		!isAnyEmpty(words, required) &&
		!(form === 'TAKE13' && words.length === 2 && words[1]?.value !== '');
	if (fits) return undefined;
	const usage = directive.refusals?.usage;
	const apache = `${directive.name} ${count.says}${usage && form !== 'NO_ARGS' ? `, ${usage}` : ''}`;
	const surplus = words[count.most];
	if (!surplus) return { cause: 'argument-count', at: command.word, apache };
	const at: Span = { start: surplus.start, end: text.text.length };
	return { cause: isComment(surplus) ? 'comment' : 'argument-count', at, apache };
}

/** Whether there is an empty word among the first ones, as many as are named. */
function isAnyEmpty(words: readonly Word[], count: number): boolean {
	for (let i = 0; i < count && i < words.length; i++) if (words[i]?.value === '') return true;
	return false;
}

/** What a handler says that counts the arguments for itself; those of mod_wsgi are known better. */
function handlerCountRefusal(statement: Statement, directive: Directive, form: ArgumentForm): Refusal | undefined {
	if (directive.module === 'mod_wsgi') return undefined;
	const { missing } = directive.refusals ?? {};
	if (!missing) return undefined;
	const count = countOfHandler(statement.text.args, directive, form);
	const isSurplus = count > directive.parameters.length;
	// what tells the right number is said of too many, too
	const apache = isSurplus && /requires \d or \d arguments/.test(missing[0] ?? '') ? missing[0] : missing[count];
	return apache ? { cause: 'argument-count', at: statement.command.word, apache } : undefined;
}

/** Modules whose handlers cut the line themselves: behind a closing quote they find one word more, be it empty. */
const cutThemselves = new Set(['mod_rewrite', 'mod_session_dbd']);

/** How many arguments a stock handler finds that counts them for itself; tried with each that complains of their number. */
function countOfHandler(words: readonly Word[], directive: Directive, form: ArgumentForm): number {
	const last = words.at(-1);
	if (cutThemselves.has(directive.module)) return words.length + (last?.quote && last.closed ? 1 : 0);
	// `server/config.c: invoke_cmd` hands over all but an empty word at the end
	if (form === 'TAKE_ARGV') return words.length - (last?.value === '' ? 1 : 0);
	// the others take an empty word for the end of the line
	const empty = words.findIndex(({ value }) => value === '');
	return empty < 0 ? words.length : empty;
}

/** Whether a word that is not wanted begins a comment, to its writer if not to Apache. */
export function isComment(word: Word): boolean {
	return !word.quote && word.value.startsWith('#');
}

/** Whether an option is there in a release and on a platform. */
export function isOptionIn(option: Option, release: Release, platform: Platform | undefined): boolean {
	return isIn(option, release) && !(option.platform && platform && option.platform !== platform);
}
