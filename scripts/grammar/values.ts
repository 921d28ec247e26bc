/** What a value of some type looks like: patterns from the knowledge of the value. */
import type { EnumValue, ValueType } from '../../server/src/knowledge/index.ts';
import { anyOf, type Rule } from './textmate.ts';
import { type Atom, END, QUOTE_START, quoted, WORD_END, WORD_START, word } from './words.ts';

/** Types whose whole word is painted, whatever it says. */
export const WHOLE: Partial<Record<ValueType['kind'], string>> = {
	path: 'string.unquoted.path.apacheconf',
	'url-path': 'string.unquoted.path.apacheconf',
	regex: 'string.regexp.apacheconf',
	'process-group': 'entity.name.type.process-group.apacheconf',
	'application-group': 'entity.name.type.application-group.apacheconf',
	callable: 'entity.name.function.callable.apacheconf',
	handler: 'entity.name.function.handler.apacheconf',
};

/** An option is no positional argument. */
const NO_OPTION = '(?![\\w-]+=)';

/** Rules for an argument, quoted or not. `start` is where the word begins, if not anywhere; `specials` are replaced in it. */
export function argumentRules(value: ValueType, atom: Atom, specials: boolean, start?: string): Rule[] {
	const whole = WHOLE[value.kind];
	const inside = insideRules(value, specials);
	const strings = whole || inside.length > 0 ? stringRules(value, specials, start) : [];
	if (!whole) return [...wordRulesOf(value, start ?? WORD_START), ...strings, ...inside];
	// Where the place does not tell it, a regular expression is told by its looks.
	const looks = value.kind === 'regex' ? '(?=\\S*[\\^$.*+?()\\[\\]\\\\|])' : '';
	const plain: Rule = {
		match: start ? `${start}(${word(atom)})` : `${QUOTE_START}(${NO_OPTION}${looks}${word(atom)})`,
		captures: { 1: { name: whole, patterns: [...inside, { include: '#variables' }] } },
	};
	return [...strings, plain];
}

/** The value in quotes. An empty `start`: right here. */
export function stringRules(value: ValueType, specials: boolean, start?: string): Rule[] {
	const whole = WHOLE[value.kind];
	const inside = insideRules(value, specials);
	const name = value.kind === 'regex' ? { name: whole! } : whole?.startsWith('entity') ? { contentName: whole } : {};
	if (Object.keys(name).length === 0 && inside.length === 0 && !start) {
		return [{ include: start === '' ? '#quoted-value' : '#strings' }];
	}
	return quoted({ ...name, inside, ...(start === undefined ? {} : { start }) });
}

/** What stands out within a value, quoted or not. */
export function insideRules(value: ValueType, specials: boolean): Rule[] {
	return [...(specials ? [{ include: '#special-values' }] : []), ...contentRules(value)];
}

function contentRules(value: ValueType): Rule[] {
	switch (value.kind) {
		case 'regex':
			return [{ include: '#regular-expression' }];
		case 'format':
			return [{ name: 'constant.character.format.placeholder.apacheconf', match: FORMAT_TOKEN }];
		case 'expression':
			return [{ include: '#expression' }];
		default:
			return [];
	}
}

/** `%h`, `%>s`, `%{Referer}i`, `%!200,304{User-agent}i`, `%%`. */
const FORMAT_TOKEN = '%(?:[<>]|!?\\d{3}(?:,\\d{3})*)*(?:\\{[^}\\s]*\\})?\\^?(?:%|[A-Za-z]{1,3}\\b|[A-Za-z])';

/** Words that have a meaning of their own. */
export function wordRulesOf(value: ValueType, start: string): Rule[] {
	switch (value.kind) {
		case 'flag':
			return wordRules(['On', 'Off', ...namesOf(value.extra)], start);
		case 'enum': {
			const before = `${value.signs ? '[-+]?' : ''}${value.modules ? '(?:\\w+:)?' : ''}`;
			return wordRules(namesOf(value.values), start + before, value.caseSensitive);
		}
		case 'integer':
			return [...numberRules(start, '[-+]?\\d+'), ...wordRules(namesOf(value.values), start)];
		case 'number':
			return numberRules(start, '[-+]?\\d+(?:\\.\\d*)?');
		case 'octal':
			return [{ match: `${start}([0-7]+)${WORD_END}`, captures: { 1: { name: 'constant.numeric.octal.apacheconf' } } }];
		case 'header':
			return wordRules(namesOf(value.known), start);
		case 'flags':
			return [flagList(value.values)];
		default:
			return [];
	}
}

/** A unit is no part of the number: `request-timeout=2m` is two seconds. */
function numberRules(start: string, digits: string): Rule[] {
	return [{ match: `${start}(${digits})`, captures: { 1: { name: 'constant.numeric.apacheconf' } } }];
}

/** Those that are words; others (`name=value`, `0..7`) are descriptions. */
function namesOf(values: readonly EnumValue[] = []): string[] {
	return values.map(({ name }) => name).filter((name) => /^[\w.*-]+$/.test(name));
}

function wordRules(names: readonly string[], start: string, caseSensitive = false): Rule[] {
	const isBoolean = (name: string) => /^o(?:n|ff)$/i.test(name);
	const rule = (some: readonly string[], scope: string): Rule[] => {
		if (some.length === 0) return [];
		const match = `${start}((?:${caseSensitive ? '' : '(?i)'}${anyOf(some)}))${WORD_END}`;
		return [{ match, captures: { 1: { name: scope } } }];
	};
	return [
		...rule(names.filter(isBoolean), 'constant.language.boolean.apacheconf'),
		...rule(
			names.filter((name) => !isBoolean(name)),
			'variable.other.enummember.apacheconf',
		),
	];
}

/** `[R=301,L]` */
function flagList(values: readonly EnumValue[]): Rule {
	const names = anyOf(namesOf(values));
	return {
		begin: `${QUOTE_START}\\[`,
		end: `\\]|(?=[^\\S\\n])|${END}`,
		patterns: [
			{ include: '#continuation' },
			{
				match: `(?<=[\\[,])((?i:${names}))(?=[=,\\]])`,
				captures: { 1: { name: 'variable.other.enummember.apacheconf' } },
			},
			{ include: '#variables' },
		],
	};
}
