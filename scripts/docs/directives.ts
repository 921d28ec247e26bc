import { specialValues, type Topic, topics } from '../../server/src/knowledge/index.ts';
import type { Directive, DirectiveForm, Option, SpecialValue } from '../../server/src/knowledge/types.ts';
import { lifetimeWords, syntaxOf, valueWords, versionedWords } from '../../server/src/knowledge/wording.ts';

/** docs/directives.md: everything mod_wsgi understands, topic by topic. */
export function directivesPage(): string {
	return [
		'# The directives of mod_wsgi',
		'Every directive and option of releases 1.0 to 6.0.5, as the extension knows them: its hovers, completions and diagnostics are made from the same records, in `server/src/knowledge`.',
		[...topics.map(topicEntry), `- ${link(SPECIAL)}`].join('\n'),
		...topics.flatMap(({ title, directives }) => [`## ${title}`, ...directives.flatMap(directiveSection)]),
		`## ${SPECIAL}`,
		"Words that mod_wsgi itself replaces, most of them for each request. Apache's own variables, with a dollar sign, are another thing: it replaces them while it reads the file.",
		...specialValues.flatMap(specialSection),
	].join('\n\n');
}

const SPECIAL = 'Special values';

/** Sections are shown as they are written. */
const heading = (name: string): string => (name.startsWith('<') ? `${name}>` : name);

/** A link to a heading of this page, by GitHub's rule. */
const link = (title: string, text = title): string =>
	`[${text}](#${title
		.toLowerCase()
		.replace(/[^\w\- ]/g, '')
		.replaceAll(' ', '-')})`;

const code = (text: string): string => `\`${text}\``;

const example = (text: string | undefined): string[] =>
	text === undefined ? [] : [`\`\`\`apacheconf\n${text}\n\`\`\``];

function topicEntry({ title, directives }: Topic): string {
	return `- ${link(title)}: ${directives.map(({ name }) => link(name, code(heading(name)))).join(', ')}`;
}

function directiveSection(directive: Directive): string[] {
	const newest = directive.forms.at(-1)!;
	const facts = [
		['Where', contextWords(newest)],
		['Default', directive.default && versionedWords(directive.default)],
		[
			'Releases',
			lifetimeWords({ since: directive.forms[0]!.since, ...(newest.until && { until: newest.until }) }) ?? 'all',
		],
		[
			'Only',
			[newest.platform === 'unix' ? 'Unix' : '', newest.condition ?? ''].filter((text) => text !== '').join(', '),
		],
		['Instead', directive.replacement],
		['See also', related(directive)],
		['Official page', `<${directive.url}>`],
	];
	return [
		`### ${code(heading(directive.name))}`,
		`${directive.summary}.`,
		`\`\`\`text\n${syntaxOf(directive)}\n\`\`\``,
		facts
			.filter(([, text]) => text)
			.map(([name, text]) => `- **${name}**: ${text}`)
			.join('\n'),
		...(directive.parameters.length > 0
			? [directive.parameters.map(({ name, summary }) => `- ${code(name)}: ${summary}.`).join('\n')]
			: []),
		...(directive.description ? [directive.description] : []),
		...example(directive.example),
		...(directive.options ?? []).flatMap((option) => optionSection(directive, option)),
	];
}

function optionSection(directive: Directive, option: Option): string[] {
	const facts = [
		valueWords(option.value),
		option.default && `default ${versionedWords(option.default)}`,
		lifetimeWords(option),
		option.platform === 'unix' && directive.forms.at(-1)!.platform !== 'unix' && 'Unix only',
	];
	return [
		`#### ${code(`${heading(directive.name)} ${option.name}=`)}`,
		`${option.summary}. *${facts.filter((text) => text).join(' · ')}*`,
		option.description,
		...example(option.example),
	];
}

function specialSection({ name, summary, description, appliesTo, ...lifetime }: SpecialValue): string[] {
	const since = lifetimeWords(lifetime);
	return [
		`### ${code(name)}`,
		`${summary}.${since ? ` *${since}.*` : ''}`,
		description,
		`Replaced in: ${appliesTo.map((place) => code(place.includes(' ') ? `${place}=` : place)).join(', ')}.`,
	];
}

function contextWords({ contexts, allowOverride }: DirectiveForm): string {
	return contexts.join(', ') + (allowOverride ? ` (\`AllowOverride ${allowOverride}\`)` : '');
}

function related({ related = [] }: Directive): string {
	return related.map((name) => link(name.includes(' ') ? `${name}=` : name, code(heading(name)))).join(', ');
}
