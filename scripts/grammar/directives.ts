/** One rule for all directives whose arguments look alike. */
import { type Directive, type Option, type Parameter, specialValuesFor } from '../../server/src/knowledge/index.ts';
import { isGone } from './lifetime.ts';
import { optionRules } from './options.ts';
import { anyOf, type Rule } from './textmate.ts';
import { argumentRules, WHOLE } from './values.ts';
import { type Atom, END, IN_DIRECTIVE, IN_TAG, word } from './words.ts';

/** Where the first argument begins: right after the directive's name. */
const FIRST = '\\G\\s+';
/** Or after an optional one, as far as it is a plain word. */
const AFTER_OPTIONAL = `${FIRST}(?:\\w+\\s+)?`;

export function directiveRules(directives: readonly Directive[]): Rule[] {
	const families = new Map<string, { names: string[]; make: (names: string) => Rule }>();
	for (const directive of directives) {
		const section = directive.name.startsWith('<');
		const scope = nameScope(directive, section);
		const patterns = linePatterns(directive, section ? IN_TAG : IN_DIRECTIVE);
		const make = (names: string) => (section ? sectionRule : directiveRule)(names, scope, patterns);
		const key = JSON.stringify(make(''));
		const family = families.get(key) ?? { names: [], make };
		family.names.push(section ? directive.name.slice(1) : directive.name);
		families.set(key, family);
	}
	return [...families.values()].map(({ names, make }) => make(anyOf(names)));
}

function directiveRule(names: string, scope: string, patterns: Rule[]): Rule {
	return {
		name: 'meta.directive.apacheconf',
		begin: `^\\s*((?i:${names}))(?=\\s|\\\\?$)`,
		beginCaptures: { 1: { name: scope } },
		end: END,
		patterns,
	};
}

function sectionRule(names: string, scope: string, patterns: Rule[]): Rule {
	return {
		name: 'meta.section.begin.apacheconf',
		begin: `^\\s*(<)((?i:${names}))(?=[\\s>]|\\\\?$)`,
		beginCaptures: { 1: { name: 'punctuation.definition.tag.begin.apacheconf' }, 2: { name: scope } },
		end: END,
		patterns: [{ include: '#tag-end' }, ...patterns],
	};
}

function linePatterns(directive: Directive, atom: Atom): Rule[] {
	const { parameters } = directive;
	const words: Rule = { include: atom === IN_TAG ? '#tag-words' : '#words' };
	if (parameters.length === 0 && !directive.options) return [{ include: '#booleans' }, words];
	const specials = (option?: Option) => specialValuesFor(directive, option).length > 0;
	const first = parameters.findIndex(({ optional }) => !optional);
	const alone = parameters.length === 1 && !directive.options;
	const anywhere = parameters.filter((parameter, index) => alone || index !== first || !isAnchored(parameter, first));
	return withoutRepeats([
		...(alone || first < 0 ? [] : firstRules(parameters[first]!, first, atom, specials())),
		...optionRules(directive, atom, specials),
		...anywhere.flatMap(({ value }) => argumentRules(value, atom, specials())),
		words,
	]);
}

/** Behind an optional one only a word that is painted as a whole can be told from it by its place. */
function isAnchored({ value }: Parameter, index: number): boolean {
	return index === 0 || WHOLE[value.kind] !== undefined;
}

/** The first argument that must be there. */
function firstRules(parameter: Parameter, index: number, atom: Atom, specials: boolean): Rule[] {
	if (!isAnchored(parameter, index)) return [];
	const start = index > 0 ? AFTER_OPTIONAL : FIRST;
	const rules = argumentRules(parameter.value, atom, specials, start);
	// Nothing is told of it, but it is none of the others.
	const shape = { include: atom === IN_TAG ? '#tag-words' : '#words' };
	return [...rules, { match: `${start}(${word(atom)})`, captures: { 1: { patterns: [shape] } } }];
}

function withoutRepeats(rules: readonly Rule[]): Rule[] {
	return [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
}

function nameScope(directive: Directive, section: boolean): string {
	const { module, forms } = directive;
	const language = module === 'mod_wsgi' ? 'wsgi.apacheconf' : 'apacheconf';
	if (module === 'mod_wsgi' && isGone(forms.at(-1)!)) return `invalid.deprecated.directive.${language}`;
	if (section) return `entity.name.tag.section.${language}`;
	// What Apache carries out while it still reads: Include, Define, LoadModule, Use.
	const control = forms.some((form) => form.execOnRead);
	return `keyword.${control ? 'control' : 'other'}.directive.${language}`;
}
