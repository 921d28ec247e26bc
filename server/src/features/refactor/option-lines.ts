/** One option a line, in the order in which one reads about them; and all on one line again. */
import { CodeActionKind } from 'vscode-languageserver-types';
import { findDirective, findOption } from '../../knowledge/index.ts';
import type { Directive } from '../../knowledge/types.ts';
import { isOption, type OptionUse, positionalCount, readArguments, type StrayWord } from '../../model/arguments.ts';
import { indentOf, lineEndOf } from '../../rules/edits.ts';
import type { Edit } from '../../rules/types.ts';
import { type LogicalLine, MAX_READ } from '../../syntax/logical-line.ts';
import { indentUnit } from './indenting.ts';
import type { Refactoring, Selection } from './selection.ts';

/** A line with options, in pieces as they are written. */
interface Pieces {
	/** The name and the arguments before the options. */
	readonly head: string;
	readonly options: readonly string[];
	/** Sorted; undefined if something among them is no option. */
	readonly sorted: readonly string[] | undefined;
}

export function arrangeOptions({ placed: { line }, document }: Selection): Refactoring[] {
	const pieces = piecesOf(line);
	if (!pieces || pieces.options.length < 2) return [];
	const { head, options, sorted } = pieces;
	const lineEnd = ` \\${lineEndOf(line)}${indentOf(line)}${indentUnit(document)}`;
	const offers: (readonly [string, string])[] = [
		[
			sorted ? 'Put each option on a line of its own, sorted' : 'Put each option on a line of its own',
			[head, ...(sorted ?? options)].join(lineEnd),
		],
	];
	if (line.isContinued) offers.push(['Join the options on one line', [head, ...options].join(' ')]);
	return offers.flatMap(([title, text]) => {
		const edit = replaceAll(line, text);
		return line.raw.slice(edit.start, edit.end) === text
			? []
			: [{ title, kind: CodeActionKind.RefactorRewrite, edits: [edit] }];
	});
}

function piecesOf(line: LogicalLine): Pieces | undefined {
	const { kind, command, text } = line;
	const directive = kind === 'directive' && command ? findDirective(command.key) : undefined;
	if (!command || directive?.module !== 'mod_wsgi' || !directive.options || text.length > MAX_READ) return undefined;
	// blanks mean something in a placeholder; a backslash at the end of a word might come to stand at the end of a line
	if (/\{[{%]|<%|\\(\s|$)/.test(text)) return undefined;
	const count = positionalCount(directive);
	const { positional, rest } = readArguments(text, command.argsStart, count);
	if (positional.length < count || !positional.every(({ closed }) => closed) || !rest.every(isWhole)) return undefined;
	const areOptions = rest.every(isOption);
	const textOf = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
	const isKnown = areOptions && rest.every(({ name }) => findOption(directive, name));
	return {
		head: [textOf(command.word), ...positional.map(textOf)].join(' '),
		options: rest.map(textOf),
		sorted: isKnown
			? [...rest].sort((a, b) => rank(directive, a.name) - rank(directive, b.name)).map(textOf)
			: undefined,
	};
}

/** An option with its value, or a variable that may hold some. */
function isWhole(item: OptionUse | StrayWord): boolean {
	return isOption(item) ? item.valueWord?.closed === true : /^\$\{[^}]*\}$/.test(item.word.value);
}

/** The options of a name stay in order: the last one counts. */
function rank({ options = [] }: Directive, name: string): number {
	return options.findIndex((option) => option.name === name);
}

function replaceAll(line: LogicalLine, text: string): Edit {
	return { line, start: line.rawStart(0), end: line.rawEnd(line.text.length), text };
}
