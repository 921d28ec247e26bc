/** Proposals for a value, by what it means. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { modules } from '../knowledge/httpd/modules.ts';
import { isIn } from '../knowledge/releases.ts';
import type { Directive, EnumValue, SpecialValue, ValueType } from '../knowledge/types.ts';
import { quoted } from '../rules/edits.ts';
import { wordWithSyntax } from './describe.ts';
import { itemData } from './item-data.ts';
import { type Proposal, withoutRepeated } from './proposal.ts';
import type { Token } from './slot.ts';
import { choice, literal, placeholder } from './snippet.ts';
import { type Audience, isThere } from './standing.ts';

export interface Wanted {
	readonly value: ValueType;
	readonly directive: Directive;
	readonly token: Token;
	readonly audience: Audience;
	/** The `%{…}` words that are replaced there. */
	readonly special: readonly SpecialValue[];
	/** Further words that are worth proposing: `15`, with what each is. */
	readonly suggestions: readonly { readonly text: string; readonly detail?: string }[];
	/** The other words of the same list. */
	readonly others: readonly string[];
	readonly markdown: boolean;
}

/** All but paths and groups, which the words of a type do not tell. */
export function valueProposals(wanted: Wanted): Proposal[] {
	return withoutRepeated([...wordProposals(wanted), ...specialProposals(wanted), ...suggestionProposals(wanted)]);
}

function wordProposals(wanted: Wanted): Proposal[] {
	const { value } = wanted;
	switch (value.kind) {
		case 'flag':
			return [
				wordProposal({ name: 'On', summary: value.on ?? '' }, wanted),
				wordProposal({ name: 'Off', summary: value.off ?? '' }, wanted),
				...current(value.extra, wanted).map((word) => wordProposal(word, wanted)),
			];
		case 'enum':
			return enumProposals(value, wanted);
		case 'flags':
			return flagsProposals(value.values, wanted);
		case 'format':
		case 'expression':
			return tokenProposals(value.tokens, wanted);
		case 'integer':
			return current(value.values, wanted).map((word) => wordProposal(word, wanted));
		case 'header':
			return current(value.known, wanted).map((word) => wordProposal(word, wanted));
		case 'text':
			return value.prefix === undefined
				? []
				: [wordProposal({ name: value.prefix, summary: 'What it must begin with' }, wanted)];
		default:
			return [];
	}
}

/** Those that a release in question knows. */
function current(values: readonly EnumValue[] = [], { directive, audience }: Wanted): readonly EnumValue[] {
	return values.filter((value) => isThere(directive, [value], audience));
}

function wordProposal(word: EnumValue, { directive, token }: Wanted): Proposal {
	return {
		label: word.name,
		...(word.module && word.module !== directive.module && { note: word.module }),
		...(word.summary && { detail: word.summary }),
		kind: CompletionItemKind.EnumMember,
		text: word.name,
		...(word.syntax && token.following.trim() === '' && { snippet: wordSnippet(word) }),
		rank: 1,
	};
}

/** The word with a place for what goes with it. */
function wordSnippet({ name, syntax = '' }: EnumValue): string {
	if (syntax.startsWith('=')) {
		const value = syntax.slice(1);
		return `${literal(name)}=${choice(1, choicesIn(value) ?? [value])}`;
	}
	const places = syntax.split(' ').map((part, i) => choice(i + 1, choicesIn(part) ?? [part]));
	return `${literal(name)}${name.endsWith('=') ? '' : ' '}${places.join(' ')}`;
}

/** `granted|denied`: words to choose from. */
export function choicesIn(syntax: string): string[] | undefined {
	return /^[\w-]+(\|[\w-]+)+$/.test(syntax) ? syntax.split('|') : undefined;
}

function enumProposals(value: Extract<ValueType, { kind: 'enum' }>, wanted: Wanted): Proposal[] {
	const { token, others } = wanted;
	const sign = value.signs ? (/^[+-]/.exec(token.typed)?.[0] ?? '') : '';
	const module = value.modules ? (/^[^:]*:/.exec(token.typed)?.[0] ?? '') : '';
	const keep = sign.length + module.length;
	const given = new Set(others.map((word) => (value.signs ? word.replace(/^[+-]/, '') : word).toLowerCase()));
	const words = current(value.values, wanted)
		.filter(({ name }) => module !== '' || !given.has(name.toLowerCase()))
		.map((word) => ({ ...wordProposal(word, wanted), keep }));
	if (!value.modules || module !== '') return words;
	return [...words, ...moduleProposals()];
}

/** `ssl:`, to be followed by a level: the name that LoadModule knows, without its end. */
function moduleProposals(): Proposal[] {
	return modules.map(({ identifier, source }) => {
		const text = `${identifier.replace(/_module$/, '')}:`;
		return { label: text, note: source, kind: CompletionItemKind.Module, text, rank: 4 };
	});
}

/** Words in brackets with commas between; the brackets come with the first one. */
function flagsProposals(values: readonly EnumValue[], wanted: Wanted): Proposal[] {
	const { token } = wanted;
	const { typed, rest } = token;
	const isOpen = typed.startsWith('[');
	if (!isOpen && typed !== '') return [];
	const keep = isOpen ? Math.max(typed.lastIndexOf(','), 0) + 1 : 0;
	const take = /^[^,\]]*/.exec(rest)?.[0].length ?? 0;
	const given = new Set(`${typed.slice(0, keep)}${rest.slice(take)}`.split(/[[\],]/).map((flag) => flag.split('=')[0]));
	return current(values, wanted)
		.filter(({ name, aliases = [] }) => ![name, ...aliases].some((known) => given.has(known)))
		.map((word) => {
			const snippet = word.syntax ? wordSnippet(word) : literal(word.name);
			const close = isOpen ? '' : ']';
			const open = isOpen ? '' : '[';
			return {
				...wordProposal(word, wanted),
				detail: word.summary,
				text: `${open}${word.name}${close}`,
				snippet: `${open}${snippet}${close}`,
				keep,
				take: isOpen ? take : rest.length,
			};
		});
}

/** What a token of a format or an expression may be made of, up to the cursor. */
const tokenTyped = /(?:%[<>^!\d,]*\{?[\w:-]*|[\w-]+|[=!<>~&|]+)$/;

function tokenProposals(tokens: readonly EnumValue[], wanted: Wanted): Proposal[] {
	const { typed, rest } = wanted.token;
	const begun = tokenTyped.exec(typed)?.[0] ?? '';
	const keep = typed.length - begun.length;
	const take = begun.startsWith('%{')
		? (/^[\w:-]*\}?/.exec(rest)?.[0].length ?? 0)
		: (/^[\w-]*/.exec(rest)?.[0].length ?? 0);
	return current(tokens, wanted).map((word) => ({
		label: wordWithSyntax(word),
		...(word.module && word.module !== wanted.directive.module && { note: word.module }),
		detail: word.summary,
		kind: word.name.startsWith('%') ? CompletionItemKind.Variable : CompletionItemKind.Function,
		text: word.name.endsWith('()') ? word.name.slice(0, -1) : word.name,
		snippet: tokenSnippet(word),
		filter: word.name,
		rank: 1,
		keep,
		take,
	}));
}

function tokenSnippet({ name, syntax = '' }: EnumValue): string {
	if (name.endsWith('()')) return `${literal(name.slice(0, -1))}${placeholder(1, syntax)})`;
	// what stands in the braces is a name to be chosen, unless it is a fixed word
	const braces = /^(.*\{(?:[\w-]+:)?)([a-z][a-z-]+)(\}.*)$/.exec(name);
	if (!braces) return literal(name);
	const [, before = '', inner = '', after = ''] = braces;
	return literal(before) + placeholder(1, inner) + literal(after);
}

/** A value as it is written inside a quote that is open, or as a word of its own. */
export function inQuotes(value: string, quote: '"' | "'" | undefined): string {
	if (quote) return value.replace(quote === '"' ? /[\\"]/g : /[\\']/g, '\\$&');
	return quoted(value);
}

function suggestionProposals({ suggestions, token, value }: Wanted): Proposal[] {
	const isFree = !['integer', 'number', 'octal', 'flag', 'enum'].includes(value.kind);
	return suggestions
		.filter(({ text }) => !isFree || (value.kind === 'path' ? token.typed === '' : text.startsWith(token.typed)))
		.map(({ text, detail }) => ({
			label: text,
			...(detail !== undefined && { detail }),
			kind: CompletionItemKind.Value,
			text: inQuotes(text, token.quote),
			rank: 2,
		}));
}

function specialProposals({ special, audience, markdown }: Wanted): Proposal[] {
	return special
		.filter((value) => audience.releases.some((release) => isIn(value, release)))
		.map(({ name, summary }) => ({
			label: name,
			detail: summary,
			kind: CompletionItemKind.Variable,
			text: name.replace(':name}', ':'),
			snippet: name.endsWith(':name}')
				? `${literal(name.slice(0, -5))}${placeholder(1, 'name')}${literal('}')}`
				: literal(name),
			rank: 3,
			data: itemData(name, audience, markdown),
		}));
}
