/** `textDocument/hover`: what a word of the configuration means, for the target. */
import type { Hover, Position } from 'vscode-languageserver-types';
import { findDirective, specialValuesFor } from '../knowledge/index.ts';
import type { Directive, EnumValue, Option, ValueType } from '../knowledge/types.ts';
import { hasSplitOptions } from '../model/arguments.ts';
import { statementOn } from '../model/locate.ts';
import { enclosing } from '../model/section.ts';
import type { OpenDocument, Service } from '../service.ts';
import { applicationAt, describeApplication } from './applications/in-words.ts';
import type { ClientFeatures } from './client.ts';
import { type Cursor, cursorAt, rangeOnLine, valueAt } from './cursor.ts';
import {
	describeDirective,
	describeOption,
	describeParameter,
	describeSpecialValue,
	describeWord,
	describeWordBefore,
	findSpecialValue,
	findWord,
	summarizeOption,
} from './describe.ts';
import { describeGroup } from './describe-group.ts';
import { readingOf } from './numbers.ts';
import { parameterOf, parametersAt } from './parameters.ts';
import { type Block, quote, render } from './prose.ts';
import { type Slot, slotAt, type Token } from './slot.ts';

export function hover(
	service: Service,
	opened: OpenDocument,
	position: Position,
	client: ClientFeatures,
): Hover | undefined {
	const cursor = cursorAt(service, opened, position);
	const slot = slotUnder(cursor);
	const told = slot && describe(slot, cursor, service);
	if (!told || told.blocks.length === 0) return undefined;
	const { blocks, start, end } = told;
	return {
		contents: render([...describeVariable(slot.token, cursor), ...blocks], client.markdown),
		range: rangeOnLine(cursor, start, end),
	};
}

/** The position may be on an opening quote, which is no part of the value. */
function slotUnder({ placed: { line }, rawOffset, slot, target }: Cursor): Slot | undefined {
	const isOnQuote = /["']/.test(line.raw[rawOffset] ?? '') && slot?.token.typed === '';
	return isOnQuote ? slotAt(line, rawOffset + 1, target.releases.some(hasSplitOptions)) : slot;
}

/** What stands for the `${NAME}` under the position. */
function describeVariable({ typed, rest }: Token, cursor: Cursor): Block[] {
	for (const { index, 0: written, 1: name = '' } of (typed + rest).matchAll(/\$\{([^}]+)\}/g)) {
		if (index > typed.length || index + written.length < typed.length) continue;
		const value = valueAt(cursor, name);
		if (value !== undefined) return [`${quote(written)} is ${quote(value)} here.`];
	}
	return [];
}

/** Of an alias: the process and the interpreter that its application runs in, and what decided it. */
function whereItRuns({ analysis, opened, placed }: Cursor, service: Service): Block[] {
	const statement = statementOn(analysis.evaluation, opened.document, placed.line);
	const application = statement && applicationAt(analysis, statement);
	return application ? [describeApplication(application, service).join('\n')] : [];
}

interface Told {
	readonly blocks: readonly Block[];
	readonly start: number;
	readonly end: number;
}

function describe(slot: Slot, cursor: Cursor, service: Service): Told | undefined {
	const { token } = slot;
	const { target } = cursor;
	const word = token.typed + token.rest;
	if (word === '') return undefined;
	switch (slot.kind) {
		case 'name': {
			const directive = findDirective(word);
			return (
				directive && { ...token, blocks: [...whereItRuns(cursor, service), ...describeDirective(directive, target)] }
			);
		}
		case 'close': {
			const directive = findDirective(`<${word.slice(2)}`);
			return (
				directive && { ...token, blocks: [...whatIsClosed(word, cursor), ...describeDirective(directive, target)] }
			);
		}
		case 'option': {
			const option = slot.directive.options?.find(
				({ name, anyCase }) => name === (anyCase ? word.toLowerCase() : word),
			);
			return option && { ...token, blocks: describeOption(slot.directive, option, target) };
		}
		case 'value': {
			const { directive, option } = slot;
			return option && { ...token, blocks: describeOptionValue(word, directive, option, cursor) };
		}
		case 'argument':
			return describeArgument(word, slot, cursor);
	}
}

/** The opening tag that a closing one belongs to. */
function whatIsClosed(tag: string, { section, opened }: Cursor): Block[] {
	const key = `<${tag.slice(2).toLowerCase()}`;
	for (const open of enclosing(section)) {
		if (open.key !== key) continue;
		const placed = opened.document.placeOf(open.line);
		return placed && open.line.command?.key === key
			? [`Closes ${quote(open.line.text)} of line ${placed.startLine + 1}.`]
			: [];
	}
	return [];
}

function describeOptionValue(word: string, directive: Directive, option: Option, cursor: Cursor): Block[] {
	const value = describeValue(word, option.value, directive, option, cursor);
	return [...value, ...summarizeOption(directive, option, cursor.target)];
}

function describeArgument(word: string, slot: Extract<Slot, { kind: 'argument' }>, cursor: Cursor): Told | undefined {
	const { directive, token, before, after } = slot;
	const { parameters } = directive;
	const at = parameterOf(parameters, parametersAt(parameters, before, after.length), word);
	const parameter = parameters[at];
	if (!parameter) return undefined;
	const part = partOf(token, parameter.value);
	const value = describeValue(part.text, parameter.value, directive, undefined, cursor);
	const choice =
		value.length > 0 ? [] : describeWordBefore(parameters[at - 1], before.at(-1), directive, cursor.target);
	return { ...part, blocks: [...value, ...choice, ...describeParameter(directive, parameter, cursor.target)] };
}

interface Part {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** Of a list of flags, or a text with tokens, the one under the position. */
function partOf({ typed, rest, start, end }: Token, { kind }: ValueType): Part {
	const whole = { text: typed + rest, start, end };
	const pieces =
		kind === 'flags'
			? /[^[\],]+/g
			: kind === 'format' || kind === 'expression'
				? /%%|%[-<>^!\d,]*(?:\{[^}]*\})?\^?\w*|\$(?:\d|\{[^}]*\})|[\w-]+(?:\(\)|=)?|[=!<>~&|]+/g
				: undefined;
	if (!pieces) return whole;
	for (const match of whole.text.matchAll(pieces)) {
		const from = match.index;
		const to = from + match[0].length;
		if (from > typed.length || to < typed.length) continue;
		// over a line's end the places would not be right
		return end - start === whole.text.length
			? { text: match[0], start: start + from, end: start + to }
			: { ...whole, text: match[0] };
	}
	return whole;
}

/** What this very value comes to; nothing where it is only itself. */
function describeValue(
	text: string,
	value: ValueType,
	directive: Directive,
	option: Option | undefined,
	cursor: Cursor,
): Block[] {
	const special = findSpecialValue(text);
	if (special && specialValuesFor(directive, option).includes(special))
		return describeSpecialValue(special, cursor.target);
	const word = wordOf(value, text);
	if (word) return describeWord(directive, word, cursor.target);
	const number = readingOf(value, text);
	if (number !== undefined) return [number];
	if (value.kind === 'process-group' && !value.declares) return describeGroup(text, cursor);
	return [];
}

function wordOf(value: ValueType, text: string): EnumValue | undefined {
	switch (value.kind) {
		case 'flag':
			return findWord(
				[
					{ name: 'On', summary: value.on ?? '' },
					{ name: 'Off', summary: value.off ?? '' },
					...(value.extra ?? []),
				].filter(({ summary }) => summary !== ''),
				text,
			);
		case 'enum': {
			const isNegated = text.length > 1 && text.startsWith('!') && findWord(value.values, '!') !== undefined;
			const plain = isNegated ? text.slice(1) : value.signs ? text.replace(/^[+-]/, '') : text;
			return findWord(value.values, value.modules ? plain.slice(plain.indexOf(':') + 1) : plain);
		}
		case 'flags':
			return findWord(value.values, text);
		case 'format':
		case 'expression':
			return findToken(value.tokens, text);
		case 'integer':
			return findWord(value.values ?? [], text);
		case 'header':
			return findWord(value.known ?? [], text);
		default:
			return undefined;
	}
}

/** A token of a format: by its letters, or by its letter where a name stands in the braces. */
function findToken(tokens: readonly EnumValue[], text: string): EnumValue | undefined {
	// a group is told by any number, a map by any name
	const plain = text.replace(/^([$%])\d$/, '$11');
	const exact = tokens.find(({ name }) => name === plain || name === `${plain}()`);
	if (exact) return exact;
	if (text.startsWith('${')) return tokens.find(({ name }) => name.startsWith('${'));
	const shape = (name: string) => /^%[<>^!\d,]*\{(?:([\w-]+):)?[^}]*\}(\^?\w*)$/.exec(name)?.slice(1).join(' ');
	const wanted = shape(text);
	return wanted === undefined || wanted.trim() === ''
		? undefined
		: tokens.find(({ name }) => shape(name) === wanted && /\{[\w-]*:?[a-z]{2,}\}/.test(name));
}
