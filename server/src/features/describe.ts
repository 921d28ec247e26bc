/** What is told of a directive, an option, a value: in hovers, and beside completions. */
import { specialValues } from '../knowledge/index.ts';
import type {
	Directive,
	DirectiveForm,
	EnumValue,
	Option,
	Parameter,
	SpecialValue,
	ValueType,
} from '../knowledge/types.ts';
import { valueWords } from '../knowledge/wording.ts';
import { type Block, plain } from './prose.ts';
import { type Audience, defaultWords, insteadWords, standing } from './standing.ts';
import { syntaxLine, writtenName } from './syntax-line.ts';

export function describeDirective(directive: Directive, audience: Audience): Block[] {
	const { forms, parameters, summary, description, example, related, replacement } = directive;
	const life = standing(directive, forms, audience, replacement && insteadWords(replacement));
	const form = forms.at(-1) as DirectiveForm;
	return [
		{ code: syntaxLine(directive).label },
		...(life?.isMissing ? [`**${life.text}**`] : []),
		summary && sentence(summary),
		description ?? '',
		parameters.map((parameter) => `- ${parameterLine(parameter)}`).join('\n'),
		facts([
			['Default', defaultWords(directive, directive.default, audience)],
			['Context', contextWords(form)],
			['Module', directive.providers?.join(' or ') ?? directive.module],
			['Only', conditionWords(form)],
			['Releases', life && !life.isMissing ? life.text : undefined],
		]),
		...codeBlock(example),
		relatedWords(related),
		officialPage(directive),
	];
}

export function describeOption(directive: Directive, option: Option, audience: Audience): Block[] {
	return [
		{ code: `${option.name}=value` },
		...optionWarning(directive, option, audience),
		sentence(option.summary),
		option.description,
		optionFacts(directive, option, audience),
		...codeBlock(option.example),
		relatedWords(option.related),
		officialPage(directive),
	];
}

/** The same in short, beside what is told of the value. */
export function summarizeOption(directive: Directive, option: Option, audience: Audience): Block[] {
	return [
		...optionWarning(directive, option, audience),
		`\`${option.name}=\` ${lowered(sentence(option.summary))}`,
		optionFacts(directive, option, audience),
	];
}

function optionWarning(directive: Directive, option: Option, audience: Audience): Block[] {
	const life = standing(directive, [option], audience, option.replacedBy && `use \`${option.replacedBy}=\``);
	return life?.isMissing ? [`**${life.text}**`] : [];
}

function optionFacts(directive: Directive, option: Option, audience: Audience): string {
	const life = standing(directive, [option], audience, undefined);
	return facts([
		['Value', valueType(option.value, audience)],
		['Default', defaultWords(directive, option.default, audience)],
		['Only', option.platform && platformWords[option.platform]],
		['Releases', life && !life.isMissing ? life.text : undefined],
	]);
}

export function describeParameter(directive: Directive, parameter: Parameter, audience: Audience): Block[] {
	return [
		`\`${writtenName(directive)}\` ${parameterLine(parameter)}`,
		facts([
			['Value', isPlain(parameter.value) ? undefined : valueType(parameter.value, audience)],
			['Default', defaultWords(directive, directive.default, audience)],
		]),
	];
}

/** Words that tell no more than the parameter's own summary does. */
function isPlain({ kind }: ValueType): boolean {
	return ['text', 'enum', 'flags', 'format', 'expression', 'flag'].includes(kind);
}

export function describeSpecialValue(value: SpecialValue, audience: Audience): Block[] {
	const life = standing({ module: 'mod_wsgi' }, [value], audience, undefined);
	return [
		`\`${value.name}\``,
		...(life?.isMissing ? [`**${life.text}**`] : []),
		sentence(value.summary),
		value.description,
		facts([['Releases', life && !life.isMissing ? life.text : undefined]]),
		{ link: value.url, text: 'Documentation' },
	];
}

/** One of the fixed words of a value. */
export function describeWord(directive: Directive, word: EnumValue, audience: Audience): Block[] {
	const life = standing(directive, [word], audience, undefined);
	const also = word.aliases?.length ? ` (also ${word.aliases.map((alias) => `\`${alias}\``).join(', ')})` : '';
	return [
		`\`${wordWithSyntax(word)}\`${also}: ${sentence(word.summary)}`,
		...(life ? [life.isMissing ? `**${life.text}**` : life.text] : []),
		word.module && word.module !== directive.module ? `Needs \`${word.module}\`.` : '',
	];
}

/** The word that has its own argument, by which that is chosen: `all` of `Require all granted`. */
export function describeWordBefore(
	parameter: Parameter | undefined,
	word: string | undefined,
	directive: Directive,
	audience: Audience,
): Block[] {
	if (parameter?.value.kind !== 'enum' || word === undefined) return [];
	const chosen = findWord(parameter.value.values, word);
	return chosen ? describeWord(directive, chosen, audience) : [];
}

/** The word of this name, in any case if there is none in this one; a word that takes a value (`R=301`, `env=NAME`) by what stands before that. */
export function findWord(words: readonly EnumValue[], text: string): EnumValue | undefined {
	const wanted = text.toLowerCase();
	const isNamed = ({ name, aliases = [], syntax = '' }: EnumValue) =>
		[name, ...aliases].some((known) => {
			const named = known.toLowerCase();
			return (
				named === wanted ||
				(named.endsWith('=') && wanted.startsWith(named)) ||
				(syntax.startsWith('=') && wanted.startsWith(`${named}=`))
			);
		});
	return words.find(({ name }) => name === text) ?? words.find(isNamed);
}

/** `R=301|302`, `ip address…` */
export function wordWithSyntax({ name, syntax }: EnumValue): string {
	if (!syntax) return name;
	return syntax.startsWith('=') ? name + syntax : `${name} ${syntax}`;
}

export function findSpecialValue(text: string): SpecialValue | undefined {
	return specialValues.find(({ name }) =>
		name.endsWith(':name}') ? text.startsWith(name.slice(0, -'name}'.length)) && text.endsWith('}') : name === text,
	);
}

function parameterLine({ name, summary, optional }: Parameter): string {
	return `\`${name}\`${optional ? ' (may be left out)' : ''}: ${sentence(summary)}`;
}

function valueType(value: ValueType, { releases }: Audience): string {
	return plain(valueWords(value, releases.length === 1 ? releases[0] : undefined));
}

const platformWords = { unix: 'Unix', windows: 'Windows' };

function conditionWords({ platform, condition }: DirectiveForm): string | undefined {
	const words = [...(platform ? [platformWords[platform]] : []), ...(condition ? [plain(condition)] : [])];
	return words.length > 0 ? words.join(', ') : undefined;
}

function contextWords({ contexts, allowOverride }: DirectiveForm): string {
	return contexts.join(', ') + (allowOverride ? ` (AllowOverride ${allowOverride})` : '');
}

function facts(list: readonly (readonly [string, string | undefined])[]): string {
	return list.flatMap(([name, text]) => (text ? [`- **${name}**: ${text}`] : [])).join('\n');
}

function codeBlock(code: string | undefined): Block[] {
	return code ? [{ code }] : [];
}

function relatedWords(related: readonly string[] = []): string {
	if (related.length === 0) return '';
	return `See also ${related.map((name) => `\`${name}${name.startsWith('<') ? '>' : ''}\``).join(', ')}.`;
}

function officialPage(directive: Directive): Block {
	return { link: directive.url, text: `Documentation of ${writtenName(directive).replace(/[<>]/g, '')}` };
}

/** A summary has no full stop, but may end in an ellipsis. */
export function sentence(text: string): string {
	return text.endsWith('…') ? plain(text) : `${plain(text)}.`;
}

function lowered(text: string): string {
	return text.replace(/^[A-Z](?=[a-z ])/, (c) => c.toLowerCase());
}
