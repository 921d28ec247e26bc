/** `textDocument/signatureHelp`: how the directive goes on while it is being written. */
import type {
	MarkupContent,
	ParameterInformation,
	Position,
	SignatureHelp,
	SignatureInformation,
} from 'vscode-languageserver-types';
import type { Option } from '../knowledge/types.ts';
import type { OpenDocument, Service } from '../service.ts';
import type { ClientFeatures } from './client.ts';
import { cursorAt } from './cursor.ts';
import { describeParameter, describeWordBefore, sentence, summarizeOption } from './describe.ts';
import { parameterOf, parametersAt } from './parameters.ts';
import { type Block, render } from './prose.ts';
import type { Slot } from './slot.ts';
import { type Audience, isThere } from './standing.ts';
import { type SyntaxArgument, syntaxLine } from './syntax-line.ts';

export function signatureHelp(
	service: Service,
	opened: OpenDocument,
	position: Position,
	client: ClientFeatures,
): SignatureHelp | undefined {
	const { slot, target } = cursorAt(service, opened, position);
	if (!slot || slot.kind === 'name' || slot.kind === 'close') return undefined;
	const { directive } = slot;
	const line = syntaxLine(directive);
	const active = activeArgument(slot, line.arguments);
	if (active < 0 || line.arguments.length === 0) return undefined;
	const shown = (blocks: readonly Block[]): MarkupContent => render(blocks, client.markdownSignature);
	const parameters = line.arguments.map((argument, i): ParameterInformation => {
		const { start, end } = argument;
		const parameter = directive.parameters[i];
		const blocks = parameter
			? [...(i === active ? wordBefore(slot, i, target) : []), ...describeParameter(directive, parameter, target)]
			: i === active
				? describeOptions(slot, argument, target)
				: [];
		return {
			label: client.labelOffsets ? [start, end] : line.label.slice(start, end),
			...(blocks.length > 0 && { documentation: shown(blocks) }),
		};
	});
	const signature: SignatureInformation = {
		label: line.label,
		parameters,
		...(directive.summary && { documentation: shown([sentence(directive.summary)]) }),
	};
	return { signatures: [signature], activeSignature: 0, activeParameter: active };
}

type Argument = Exclude<Slot, { kind: 'name' | 'close' }>;

/** Which of the line's arguments is being written; -1 if the line is over. */
function activeArgument(slot: Argument, shown: readonly SyntaxArgument[]): number {
	const { directive, token } = slot;
	const { parameters } = directive;
	if (slot.kind === 'argument') {
		const candidates = parametersAt(parameters, slot.before, slot.after.length);
		return parameterOf(parameters, candidates, token.typed + token.rest);
	}
	const name = slot.kind === 'value' ? slot.name : token.typed + token.rest;
	const ofOptions = shown.slice(parameters.length);
	const named = ofOptions.findIndex(({ option }) => option === name.toLowerCase());
	const next = ofOptions.findIndex(({ option }) => option === undefined || !isGiven(slot, option));
	const at = named >= 0 ? named : next;
	return at < 0 ? -1 : parameters.length + at;
}

function isGiven(slot: Argument, option: string): boolean {
	return slot.kind === 'option' && slot.given.includes(option);
}

/** What the word before it asks for: `address…` after `Require ip`. */
function wordBefore(slot: Argument, at: number, audience: Audience): Block[] {
	if (slot.kind !== 'argument') return [];
	return describeWordBefore(slot.directive.parameters[at - 1], slot.before.at(-1), slot.directive, audience);
}

/** A longer list of options would hide the text; completion has it. */
const MOST_OPTIONS = 12;

/** The option that is being written; before it has a name, those that are left, if they are few. */
function describeOptions(slot: Argument, argument: SyntaxArgument, audience: Audience): Block[] {
	const { directive } = slot;
	const named = optionOf(slot, argument);
	if (named) return summarizeOption(directive, named, audience);
	const left = (directive.options ?? []).filter(
		(option) => isThere(directive, [option], audience) && !isGiven(slot, option.name),
	);
	if (left.length === 0 || left.length > MOST_OPTIONS) return [];
	return [left.map(({ name }) => `\`${name}=\``).join(' ')];
}

function optionOf(slot: Argument, { option }: SyntaxArgument): Option | undefined {
	if (slot.kind === 'value') return slot.option;
	const name = option ?? slot.token.typed + slot.token.rest;
	return slot.directive.options?.find((known) => known.name === name);
}
