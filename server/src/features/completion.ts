/** `textDocument/completion` and `completionItem/resolve`. */
import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import { specialValuesFor } from '../knowledge/index.ts';
import type { Option, Parameter } from '../knowledge/types.ts';
import type { OpenDocument, Service } from '../service.ts';
import type { ClientFeatures } from './client.ts';
import { groupNames, groupProposals } from './complete-groups.ts';
import { likelyValues } from './complete-known.ts';
import { closingProposals, nameProposals } from './complete-names.ts';
import { optionProposals } from './complete-options.ts';
import { pathProposals } from './complete-paths.ts';
import { choicesIn, valueProposals, type Wanted } from './complete-values.ts';
import { type Cursor, cursorAt, valueAt } from './cursor.ts';
import { documentationOf, readItemData } from './item-data.ts';
import { parametersAt } from './parameters.ts';
import { type Proposal, toItems, withoutRepeated } from './proposal.ts';
import { render } from './prose.ts';
import type { Slot } from './slot.ts';
import { defaultValue } from './standing.ts';

/** What can be written at a position. */
export function completions(
	service: Service,
	opened: OpenDocument,
	position: Position,
	client: ClientFeatures,
): CompletionList {
	const cursor = cursorAt(service, opened, position);
	const { slot } = cursor;
	if (!slot) return { isIncomplete: false, items: [] };
	const { proposals, isIncomplete = false } = proposalsFor(slot, { service, cursor, client });
	return { isIncomplete, items: toItems(proposals, cursor, slot.token, client) };
}

/** Puts in what is only shown for one item at a time. */
export function resolveCompletion(item: CompletionItem): CompletionItem {
	const data = readItemData(item.data);
	const documentation = data && documentationOf(data);
	return data && documentation ? { ...item, documentation: render(documentation, data.markdown) } : item;
}

interface Asked {
	readonly service: Service;
	readonly cursor: Cursor;
	readonly client: ClientFeatures;
}

interface Answer {
	readonly proposals: readonly Proposal[];
	readonly isIncomplete?: boolean;
}

function proposalsFor(slot: Slot, asked: Asked): Answer {
	const { cursor, client } = asked;
	switch (slot.kind) {
		case 'name':
			return { proposals: nameProposals(cursor, slot.token, groupNames(cursor), client) };
		case 'close':
			return { proposals: closingProposals(cursor, slot.token) };
		case 'option':
			return { proposals: optionProposals(cursor, slot, groupNames(cursor), client) };
		case 'value':
			return slot.option ? optionValue(slot, slot.option, asked) : { proposals: [] };
		case 'argument':
			return argumentValue(slot, asked);
	}
}

function optionValue(slot: Extract<Slot, { kind: 'value' }>, option: Option, asked: Asked): Answer {
	const { directive } = slot;
	const { target } = asked.cursor;
	const standard = defaultValue(directive, option.default, target);
	const suggestions: { text: string; detail: string }[] = [];
	if (standard !== undefined && isWord(standard)) suggestions.push({ text: standard, detail: 'The default' });
	if (option.suggestion !== undefined && option.suggestion !== standard)
		suggestions.unshift({ text: option.suggestion, detail: 'For example' });
	return answer(slot, option.value, asked, { special: specialValuesFor(directive, option), suggestions, others: [] });
}

function isWord(text: string): boolean {
	return /^[^\s;()]+$/.test(text);
}

/** An argument by its place; where one may be left out, it may also be the next. */
function argumentValue(slot: Extract<Slot, { kind: 'argument' }>, asked: Asked): Answer {
	const { directive, before, after } = slot;
	const { parameters } = directive;
	const answers = parametersAt(parameters, before, after.length).map((at) => {
		const parameter = parameters[at] as Parameter;
		const others = parameter.repeated ? [...before.slice(at), ...after] : [];
		const suggestions = [
			...choicesAfter(parameters[at - 1], before.at(-1)).map((text) => ({ text })),
			...likelyValues(directive, parameter, before, asked.cursor),
		];
		return answer(slot, parameter.value, asked, { special: specialValuesFor(directive), suggestions, others });
	});
	return {
		proposals: withoutRepeated(answers.flatMap(({ proposals }) => proposals)),
		isIncomplete: answers.some(({ isIncomplete }) => isIncomplete),
	};
}

/** What may follow a word that has its own choices: `granted|denied` after `Require all`. */
function choicesAfter(parameter: Parameter | undefined, word: string | undefined): string[] {
	if (parameter?.value.kind !== 'enum' || word === undefined) return [];
	const { syntax = '' } = parameter.value.values.find(({ name }) => name.toLowerCase() === word.toLowerCase()) ?? {};
	return choicesIn(syntax) ?? [];
}

type Context = Pick<Wanted, 'special' | 'suggestions' | 'others'>;

function answer(
	slot: Extract<Slot, { kind: 'argument' | 'value' }>,
	value: Wanted['value'],
	asked: Asked,
	context: Context,
): Answer {
	const { cursor, client } = asked;
	const { directive, token } = slot;
	const wanted: Wanted = {
		...context,
		value,
		directive,
		token,
		audience: cursor.target,
		markdown: client.markdownCompletion,
	};
	const proposals = valueProposals(wanted);
	if (value.kind === 'process-group' && !value.declares) {
		const groups = groupProposals(asked.service, cursor, token, context.others);
		return { proposals: [...groups.proposals, ...proposals], isIncomplete: groups.isIncomplete };
	}
	if (value.kind !== 'path') return { proposals };
	const paths = pathProposals({
		value,
		token,
		base: cursor.state.serverRoot ?? asked.service.rootsOf(cursor.opened)[0] ?? '',
		isWindows: cursor.target.platform === 'windows',
		variable: (name) => valueAt(cursor, name),
		likely: directive.module === 'mod_wsgi' && value.of === 'file' ? /\.(wsgi|py)$/ : undefined,
		look: (path) => asked.service.look(path),
	});
	return { proposals: [...paths.proposals, ...proposals], isIncomplete: paths.isIncomplete };
}
