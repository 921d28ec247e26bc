/** `name=value`: the value is the next word, after blanks too, and may be quoted. */
import type { Directive, Option } from '../../server/src/knowledge/index.ts';
import { isGone } from './lifetime.ts';
import { anyOf, type Rule } from './textmate.ts';
import { insideRules, stringRules, WHOLE, wordRulesOf } from './values.ts';
import { type Atom, END, quoted, word } from './words.ts';

/** An option is a word of its own. */
const OPTION_START = '(?<![^\\s"\'])';
const VALUE_START = '(?<=[=\\s])';

/** `specials` tells whether `%{GLOBAL}` and its like are replaced in an option's value. */
export function optionRules(directive: Directive, atom: Atom, specials: (option: Option) => boolean): Rule[] {
	const families = new Map<string, { names: string[]; make: (names: string) => Rule[] }>();
	for (const option of directive.options ?? []) {
		const make = (names: string) => {
			const name = `((?:${option.anyCase ? '(?i)' : ''}${names}))`;
			const rules = directive.optionsAreWords ? wholeWord : nameThenWord;
			return rules(name, option, atom, specials(option));
		};
		const key = JSON.stringify(make(''));
		const family = families.get(key) ?? { names: [], make };
		family.names.push(option.name);
		families.set(key, family);
	}
	return [...families.values()].flatMap(({ names, make }) => make(anyOf(names)));
}

function nameThenWord(name: string, option: Option, atom: Atom, specials: boolean): Rule[] {
	const string: Rule = {
		begin: `${OPTION_START}${name}(=)\\s*(?=["'])`,
		beginCaptures: nameCaptures(option),
		end: `(?<=["'])|${END}`,
		patterns: stringRules(option.value, specials, ''),
	};
	return [string, plainWord(`${name}(=)\\s*`, option, atom, specials)];
}

/** `"process-group=my group"` */
function wholeWord(name: string, option: Option, atom: Atom, specials: boolean): Rule[] {
	const inside: Rule[] = [
		{ match: `(?<=["'])${name}(=)`, captures: nameCaptures(option) },
		...insideRules(option.value, specials),
	];
	const contentName = WHOLE[option.value.kind];
	const strings = quoted({ ...(contentName ? { contentName } : {}), inside, before: `(?=${name}=)` });
	return [...strings, plainWord(`${name}(=)`, option, atom, specials)];
}

function plainWord(start: string, option: Option, atom: Atom, specials: boolean): Rule {
	const whole = WHOLE[option.value.kind];
	const patterns = [
		...wordRulesOf(option.value, VALUE_START),
		...insideRules(option.value, specials),
		{ include: '#variables' },
	];
	const value = { ...(whole ? { name: whole } : {}), patterns };
	return { match: `${OPTION_START}${start}(${word(atom)})?`, captures: { ...nameCaptures(option), 3: value } };
}

function nameCaptures(option: Option) {
	const scope = isGone(option) ? 'invalid.deprecated.option.apacheconf' : 'variable.parameter.option.apacheconf';
	return { 1: { name: scope }, 2: { name: 'keyword.operator.assignment.apacheconf' } };
}
