/**
 * Apache's lexical rules as patterns (`ap_getword_conf` in `server/util.c`), for a reader that sees one physical line at a time:
 * a region that ends with END runs on over continued lines.
 */
import type { Rule } from './textmate.ts';

/** The end of a logical line. Not `$`: the tokenizer's line has its line feed, and `$` would match behind it too. */
export const END = '(?<!\\\\)(?=\\n)';
/** Where a word may begin, and what comes after it. `=` counts for values of options. */
export const WORD_START = '(?<![^\\s"\'=])';
export const WORD_END = '(?=[\\s"\'>]|\\\\?$)';
/** A quote opens a string at the beginning of a word only, or right after another string. */
export const QUOTE_START = '(?<![^\\s"\'])';

/** A character of an unquoted word. In a section's tag the last `>` of the line does not belong to it. */
export type Atom = typeof IN_DIRECTIVE | typeof IN_TAG;
export const IN_DIRECTIVE = '(?:[^\\s\\\\]|\\\\(?!$))';
export const IN_TAG = '(?:[^\\s\\\\>]|\\\\(?!$)|>(?=.*>))';

/** An unquoted word. */
export const word = (atom: Atom) => `(?!["'])${atom}+`;

const continuation: Rule = { name: 'constant.character.escape.line-continuation.apacheconf', match: '\\\\$' };

const comment: Rule = {
	name: 'comment.line.number-sign.apacheconf',
	begin: '^\\s*(#)',
	beginCaptures: { 1: { name: 'punctuation.definition.comment.apacheconf' } },
	end: END,
	patterns: [{ include: '#continuation' }],
};

const variables: Rule = {
	patterns: [
		{
			name: 'variable.other.define.apacheconf',
			match: '(\\$\\{)[^}\\s]*(\\})',
			captures: variablePunctuation(),
		},
		{
			name: 'variable.other.server.apacheconf',
			match: '(%\\{)[^}\\s]*(\\})',
			captures: variablePunctuation(),
		},
		{ name: 'variable.other.backreference.apacheconf', match: '\\$\\d' },
	],
};

function variablePunctuation() {
	return {
		1: { name: 'punctuation.definition.variable.begin.apacheconf' },
		2: { name: 'punctuation.definition.variable.end.apacheconf' },
	};
}

interface Quoted {
	/** Where the quote may stand, if not at the beginning of any word; and what must come next. */
	start?: string;
	before?: string;
	name?: string;
	contentName?: string;
	inside?: Rule[];
}

/** A quoted word; a backslash escapes only the quote and itself, and a missing quote is no error. */
export function quoted(options: Quoted = {}): Rule[] {
	const { start = QUOTE_START, before = '', contentName, name, inside = [] } = options;
	return (['double', 'single'] as const).map((kind) => {
		const quote = kind === 'double' ? '"' : "'";
		const string = name ?? `string.quoted.${kind}.apacheconf`;
		return {
			// Not `name`: what stands before the quote is no part of the string.
			contentName: contentName ? `${string} ${contentName}` : string,
			begin: `${start}(${quote})${before}`,
			beginCaptures: { 1: { name: `${string} punctuation.definition.string.begin.apacheconf` } },
			end: `(${quote})|${END}`,
			endCaptures: { 1: { name: `${string} punctuation.definition.string.end.apacheconf` } },
			patterns: [
				{ include: '#continuation' },
				{ name: 'constant.character.escape.apacheconf', match: `\\\\(?:${quote}|\\\\(?!$))` },
				...inside,
				{ include: '#variables' },
			],
		};
	});
}

/** What can be told from a word's shape, whatever the directive. */
function shapes(atom: Atom): Rule[] {
	return [
		{
			name: 'constant.numeric.address.apacheconf',
			match: `${WORD_START}\\d{1,3}(?:\\.\\d{1,3}){3}(?:/\\d+)?(?=[\\s"'>:]|\\\\?$)`,
		},
		{
			match: `${WORD_START}([-+]?\\d+(?:\\.\\d+)?)([A-Za-z%]{1,2})?${WORD_END}`,
			captures: {
				1: { name: 'constant.numeric.apacheconf' },
				2: { name: 'keyword.other.unit.apacheconf' },
			},
		},
		{ name: 'constant.numeric.port.apacheconf', match: `(?<=[^\\s/:]:)\\d{1,5}${WORD_END}` },
		...unquoted('string.unquoted.url.apacheconf', `[A-Za-z][A-Za-z0-9+.-]*://${atom}*`),
		...unquoted('string.unquoted.path.apacheconf', `(?:/|[A-Za-z]:[/\\\\](?!$))${atom}*`),
	];
}

function unquoted(name: string, pattern: string): Rule[] {
	return [{ name, match: `${WORD_START}${pattern}`, captures: { 0: { patterns: [{ include: '#variables' }] } } }];
}

const regularExpression: Rule = {
	patterns: [
		{ name: 'constant.character.escape.regexp', match: '\\\\(?:[\\\\.]|[^\\s])(?!$)|\\\\[^\\s\\\\]' },
		{ name: 'keyword.control.anchor.regexp', match: '\\^|\\$(?![{\\w])' },
		{ name: 'keyword.operator.quantifier.regexp', match: '[?+*]|\\{\\d+(?:,\\d*)?\\}' },
		{ name: 'keyword.operator.or.regexp', match: '\\|' },
		{ name: 'punctuation.definition.group.regexp', match: '\\((?:\\?(?:[:=!>]|<[=!]|P?<\\w+>|[imsx-]+:?))?|\\)' },
		{ name: 'constant.other.character-class.set.regexp', match: '\\[\\^?\\]?(?:\\\\[^\\s]|[^\\]\\s\\\\"\\\'])*\\]' },
		{ include: '#variables' },
	],
};

/** `<Directory ~ "regex">`, and the same of Location, Files and Proxy. */
const tildeRegularExpression: Rule[] = [
	{ name: 'keyword.operator.regex.apacheconf', match: `${WORD_START}~(?=\\s)` },
	...quoted({ start: '(?<=\\s~\\s)', name: 'string.regexp.apacheconf', inside: [{ include: '#regular-expression' }] }),
	{
		name: 'string.regexp.apacheconf',
		match: `(?<=\\s~\\s)${word(IN_TAG)}`,
		captures: { 0: { patterns: [{ include: '#regular-expression' }] } },
	},
];

/** The last `>` closes the tag; Apache ignores what follows it. */
const tagEnd: Rule = {
	match: '(>)(?!.*>)(.*?)(?=\\\\?$)',
	captures: {
		1: { name: 'punctuation.definition.tag.end.apacheconf' },
		2: { name: 'meta.ignored.apacheconf' },
	},
};

/** The rules that both grammars have. */
export const repository: Record<string, Rule> = {
	comment,
	continuation,
	variables,
	strings: { patterns: quoted() },
	'quoted-value': { patterns: quoted({ start: '' }) },
	booleans: { name: 'constant.language.boolean.apacheconf', match: `${WORD_START}(?i:on|off)${WORD_END}` },
	'regular-expression': regularExpression,
	'tag-end': tagEnd,
	words: {
		patterns: [
			{ include: '#continuation' },
			{ include: '#strings' },
			...shapes(IN_DIRECTIVE),
			{ include: '#variables' },
		],
	},
	'tag-words': {
		patterns: [
			...tildeRegularExpression,
			{ include: '#continuation' },
			{ include: '#strings' },
			...shapes(IN_TAG),
			{ include: '#variables' },
		],
	},
};
