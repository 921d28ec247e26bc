/** Proposals at the beginning of a line: directives, sections, the end of a section. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { allDirectives } from '../knowledge/index.ts';
import type { Directive, ValueType } from '../knowledge/types.ts';
import type { ClientFeatures } from './client.ts';
import { type Cursor, openSectionName } from './cursor.ts';
import { fits, type Surroundings, surroundingsOf } from './fitting.ts';
import { itemData } from './item-data.ts';
import type { Proposal } from './proposal.ts';
import type { Token } from './slot.ts';
import { choice, literal, placeholder } from './snippet.ts';
import { isFading } from './standing.ts';
import { writtenName } from './syntax-line.ts';

/** Ranks: mod_wsgi's own, those that one needs, the others. */
const OURS = 1;
const WITH_PROSE = 2;
const OTHERS = 3;

export function nameProposals(
	cursor: Cursor,
	token: Token,
	groups: readonly string[],
	client: ClientFeatures,
): Proposal[] {
	const surroundings = surroundingsOf(cursor);
	const isTag = token.typed.startsWith('<');
	// what follows belongs to the directive that is there
	const isAlone = token.following.trim() === '' || (isTag && token.following.trim() === '>');
	const end = closingTag(cursor);
	const proposals = directivesFor(cursor, surroundings)
		.filter((directive) => !isTag || directive.name.startsWith('<'))
		.map((directive) => nameProposal(directive, { cursor, token, groups, isTag, isAlone, client }));
	if (end !== undefined && isAlone) proposals.push(closingProposal(end, token));
	return proposals;
}

/** `</` and what the innermost open section is called. */
export function closingProposals(cursor: Cursor, token: Token): Proposal[] {
	const end = closingTag(cursor);
	return end === undefined ? [] : [closingProposal(end, token)];
}

function closingTag(cursor: Cursor): string | undefined {
	const name = openSectionName(cursor);
	return name === undefined ? undefined : `</${name}>`;
}

function closingProposal(tag: string, token: Token): Proposal {
	return { label: tag, kind: CompletionItemKind.Module, text: tag, rank: 4, take: toTagEnd(token) };
}

/** To the bracket that an editor may have put there by itself. */
function toTagEnd({ rest, following }: Token): number {
	const bracket = /^\s*>/.exec(following)?.[0].length ?? 0;
	return rest.length + bracket;
}

const remembered = new WeakMap<Cursor['target'], Map<string, readonly Directive[]>>();

function directivesFor(cursor: Cursor, surroundings: Surroundings): readonly Directive[] {
	const { place, sections } = surroundings;
	const key = [place, ...[...sections].sort()].join(' ');
	const byPlace = remembered.get(cursor.target) ?? new Map<string, readonly Directive[]>();
	remembered.set(cursor.target, byPlace);
	let list = byPlace.get(key);
	if (!list) {
		list = allDirectives.filter((directive) => fits(directive, surroundings, cursor));
		if (byPlace.size >= 100) byPlace.clear();
		byPlace.set(key, list);
	}
	return list;
}

interface Typing {
	readonly cursor: Cursor;
	readonly token: Token;
	/** Names of daemon process groups to choose from. */
	readonly groups: readonly string[];
	/** `<` is there. */
	readonly isTag: boolean;
	/** Nothing else is on the line. */
	readonly isAlone: boolean;
	readonly client: ClientFeatures;
}

function nameProposal(directive: Directive, { cursor, token, groups, isTag, isAlone, client }: Typing): Proposal {
	const { target } = cursor;
	const { name, module, spelling, description } = directive;
	const isSection = name.startsWith('<');
	return {
		label: writtenName(directive),
		note: module,
		kind: isSection ? CompletionItemKind.Module : CompletionItemKind.Function,
		text: spelling ?? name,
		...(isAlone && client.snippets && { snippet: directiveSnippet(directive, groups) }),
		...(isAlone && isSection && { take: toTagEnd(token) }),
		...(!isAlone || client.snippets || !isSection ? {} : { text: `${name}>` }),
		filter: isSection && !isTag ? name.slice(1) : (spelling ?? name),
		rank: module === 'mod_wsgi' ? OURS : description ? WITH_PROSE : OTHERS,
		isFading: isFading(directive, directive, target),
		data: itemData(name, target, client.markdownCompletion),
	};
}

/** The directive with a place for each argument it must have; a section with its end. */
function directiveSnippet(directive: Directive, groups: readonly string[]): string {
	const { name, spelling = name, parameters, options } = directive;
	const words = [literal(spelling)];
	for (const { name: parameter, value, optional } of parameters) {
		if (optional) continue;
		const choices = wordsToChoose(value, groups);
		words.push(choices.length > 0 ? choice(words.length, choices) : placeholder(words.length, parameter));
	}
	const isSection = name.startsWith('<');
	if (words.length === 1 && (options || parameters.length > 0)) words.push('$1');
	return isSection ? `${words.join(' ')}>\n\t$0\n</${literal(name.slice(1))}>` : words.join(' ');
}

function wordsToChoose(value: ValueType, groups: readonly string[]): readonly string[] {
	if (value.kind === 'flag') return ['On', 'Off', ...(value.extra ?? []).map(({ name }) => name)];
	return value.kind === 'process-group' && !value.declares ? groups : [];
}
