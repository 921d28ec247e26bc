/** The tokens of a line, by its words alone. */
import { findOption } from '../../knowledge/index.ts';
import type { Parameter } from '../../knowledge/types.ts';
import {
	isOption,
	type OptionUse,
	optionOfWord,
	positionalCount,
	readArguments,
	type StrayWord,
} from '../../model/arguments.ts';
import { namesOn } from '../../model/names.ts';
import type { CommandName, LogicalLine } from '../../syntax/logical-line.ts';
import { readWords, type Word } from '../../syntax/words.ts';
import { isForeign } from '../format/templates.ts';
import { parameterOf, parametersAt } from '../parameters.ts';
import { type AddToken, modifier, type } from './legend.ts';
import type { Plan, Plans } from './plan.ts';
import { addExpression, addValue, type Owner } from './values.ts';
import { addWithVariables } from './variables.ts';

/** The tokens of a line in order, by offsets in its text; none overlap. Comments are the grammar's. */
export function addTokens(line: LogicalLine, plans: Plans, add: AddToken): void {
	const { command, text, kind } = line;
	if (!command) return;
	const plan = plans.planFor(kind === 'close' ? openingKey(command.key) : command.key);
	if (!text.includes('{') && !text.includes('<%')) addAll(line, command, plan, plans, add);
	else if (/\{[{%]|<%/.test(text)) {
		if (!isForeign(line)) addName(line, command, plan, add);
	} else addWithVariables(text, command.argsStart, (over) => addAll(line, command, plan, plans, over), add);
}

function addAll(line: LogicalLine, command: CommandName, plan: Plan, plans: Plans, add: AddToken): void {
	addName(line, command, plan, add);
	if (line.kind !== 'close' && command.argsStart < line.text.length) addArguments(line, command, plan, plans, add);
}

/** `</VirtualHost>` as `<virtualhost`. */
function openingKey(key: string): string {
	return `<${key.slice(2, key.endsWith('>') ? -1 : undefined)}`;
}

/** The name of a directive or, without its brackets, of a section. */
function addName({ text, kind }: LogicalLine, { word, name }: CommandName, plan: Plan, add: AddToken): void {
	if (word.quote || name.includes('${')) return;
	const start = word.start + (kind === 'open' ? 1 : kind === 'close' ? 2 : 0);
	const end = kind !== 'directive' && text[word.end - 1] === '>' ? word.end - 1 : word.end;
	if (end <= start || (!plan.directive && !/^\w+$/.test(text.slice(start, end)))) return;
	add(start, end, plan.type, plan.modifiers);
}

/** Directives that give names, or call them, beside those of which the knowledge tells it. */
const naming = new Set(['define', 'undefine', 'use', 'undefmacro', '<macro', '<ifdefine']);

function addArguments(line: LogicalLine, command: CommandName, plan: Plan, plans: Plans, add: AddToken): void {
	const { text, kind } = line;
	const { directive } = plan;
	if (naming.has(command.key)) return addNames(line, add);
	if (!directive || plan.arguments === 'none') return;
	const bracket = kind === 'open' ? text.lastIndexOf('>') : -1;
	const owner = { text: bracket < command.argsStart ? text : text.slice(0, bracket), directive, plans };
	if (directive.options) return addOptions(owner, command.argsStart, add);
	const words = owner.text === text ? line.args : readWords(owner.text, command.argsStart);
	addPositional(owner, words, plan.arguments === 'by place', add);
}

function addNames(line: LogicalLine, add: AddToken): void {
	for (const { kind, role, start, end } of namesOn(line)) {
		if (line.text[start - 1] === '{') continue; // a variable that is used
		const named = kind === 'macro' ? type.function : type.macro;
		add(start, end, named, role === 'definition' ? modifier.declaration : 0);
	}
}

function addPositional(owner: Owner, words: readonly Word[], byPlace: boolean, add: AddToken): void {
	const { parameters } = owner.directive;
	const last = parameters.at(-1);
	const [first, pattern] = words;
	// `<Directory ~ "^/srv/">` is another way to write <DirectoryMatch>
	if (first?.value === '~' && pattern && owner.directive.name.startsWith('<'))
		return addValue(owner, pattern, { kind: 'regex' }, add);
	const values = byPlace ? [] : words.map(({ value }) => value);
	for (let i = 0; i < words.length; i++) {
		const word = words[i] as Word;
		const parameter = byPlace ? (parameters[i] ?? (last?.repeated ? last : undefined)) : byWords(parameters, values, i);
		if (!parameter) return;
		// an expression is all the rest
		if (parameter.value.kind === 'expression' && parameter === last)
			return addExpression(owner, word.start, owner.text.length, add);
		addValue(owner, word, parameter.value, add);
	}
}

/** The parameter that a word is, where others before it may have been left out. */
function byWords(parameters: readonly Parameter[], values: readonly string[], i: number): Parameter | undefined {
	const candidates = parametersAt(parameters, values.slice(0, i), values.length - i - 1);
	return parameters[parameterOf(parameters, candidates, values[i] as string)];
}

function addOptions(owner: Owner, argsStart: number, add: AddToken): void {
	const { text, directive } = owner;
	if (directive.optionsAreWords) {
		for (const word of readWords(text, argsStart)) addOption(owner, optionOfWord(word), add);
		return;
	}
	const { positional, rest } = readArguments(text, argsStart, positionalCount(directive));
	addPositional(owner, positional, true, add);
	for (const item of rest) addOption(owner, item, add);
}

function addOption(owner: Owner, item: OptionUse | StrayWord, add: AddToken): void {
	if (!isOption(item)) {
		if (/^[\w-]+$/.test(item.word.value)) add(item.start, item.end, type.variable, modifier.unknown);
		return;
	}
	const { start, end } = item.nameSpan;
	const option = findOption(owner.directive, item.name);
	if (!option) return add(start, end, type.variable, modifier.unknown);
	add(start, end, type.parameter, owner.plans.ageOf(owner.directive, option));
	if (item.valueWord) addValue(owner, item.valueWord, option.value, add);
}
