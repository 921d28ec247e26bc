/**
 * The names that a configuration gives to things and calls them by: daemon process groups, application groups, macros
 * and variables. Found on single lines, so also in macros and in what Apache leaves out.
 */
import { findDirective, findOption } from '../knowledge/index.ts';
import type { ValueType } from '../knowledge/types.ts';
import { type LogicalLine, MAX_READ } from '../syntax/logical-line.ts';
import type { Block } from '../syntax/source-document.ts';
import { readWords, type Word } from '../syntax/words.ts';
import { isOption, positionalCount, readArguments, type Span } from './arguments.ts';
import { byName } from './by-name.ts';

export type NameKind = 'process-group' | 'application-group' | 'macro' | 'variable';

export interface NameUse extends Span {
	readonly kind: NameKind;
	readonly name: string;
	/**
	 * `definition`: it is given here; `use`: it is called here; `mention`: it stands in free text, and may or may not
	 * mean the same.
	 */
	readonly role: 'definition' | 'use' | 'mention';
}

const remembered = new WeakMap<LogicalLine, readonly NameUse[]>();
const NONE: readonly NameUse[] = [];

/** The names on a line; spans are in the line's text, without quotes. */
export function namesOn(line: LogicalLine): readonly NameUse[] {
	if (!line.isDirective || line.text.length > MAX_READ) return NONE;
	let names = remembered.get(line);
	if (!names) {
		const found = [...variablesIn(line), ...(namesOf.get(line.command?.key ?? '')?.(line) ?? namesByKnowledge(line))];
		names = found.length > 0 ? found : NONE;
		remembered.set(line, names);
	}
	return names;
}

/** What all names that may be of one thing have in common: macros are compared without case. */
export function nameKey({ kind, name }: Pick<NameUse, 'kind' | 'name'>): string {
	return `${kind} ${kind === 'macro' ? name.toLowerCase() : name}`;
}

const ofBlocks = new WeakMap<Block, ReadonlySet<string>>();

/** The keys of the names on the lines of a block, and the kinds of these names. */
export function namesIn(block: Block): ReadonlySet<string> {
	let keys = ofBlocks.get(block);
	if (!keys) {
		keys = new Set(block.lines.flatMap(namesOn).flatMap((name) => [name.kind, nameKey(name)]));
		ofBlocks.set(block, keys);
	}
	return keys;
}

function variablesIn({ text }: LogicalLine): NameUse[] {
	if (!text.includes('${')) return [];
	return [...text.matchAll(/\$\{((?:(?!\$\{)[^}:])+)\}/g)].map((match) => ({
		kind: 'variable',
		name: match[1] as string,
		role: 'use',
		start: match.index + 2,
		end: match.index + 2 + (match[1] as string).length,
	}));
}

function use(word: Word, kind: NameKind, role: NameUse['role']): NameUse[] {
	if (!word.value || word.value.includes('${')) return [];
	const start = word.start + (word.quote ? 1 : 0);
	return [{ kind, name: word.value, role, start, end: word.end - (word.quote && word.closed ? 1 : 0) }];
}

/** The words of free text, such as `shop` of `(wsgi:shop)`. */
function mentions(word: Word): NameUse[] {
	return use(word, 'process-group', 'mention').flatMap((whole) => {
		// with escapes in it the places would not be right
		if (whole.end - whole.start !== whole.name.length) return [];
		return [...whole.name.matchAll(/(?<!%\{)(?<![\w.-])[\w.-]+/g)].map(({ 0: name, index }) => {
			const start = whole.start + index;
			return { ...whole, name, start, end: start + name.length };
		});
	});
}

/** Words of a tag, without what follows its bracket. */
function tagWords({ text, command }: LogicalLine): readonly Word[] {
	const end = text.lastIndexOf('>');
	return readWords(end < 0 ? text : text.slice(0, end), command?.argsStart ?? 0);
}

const first = (kind: NameKind, role: NameUse['role']) => (line: LogicalLine) =>
	line.args[0] ? use(line.args[0], kind, role) : [];

const namesOf = byName<(line: LogicalLine) => NameUse[]>({
	define: first('variable', 'definition'),
	undefine: first('variable', 'use'),
	use: first('macro', 'use'),
	undefmacro: first('macro', 'use'),
	'<macro': (line) =>
		tagWords(line)
			.slice(0, 1)
			.flatMap((word) => use(word, 'macro', 'definition')),
	'<ifdefine': (line) =>
		tagWords(line)
			.slice(0, 1)
			.flatMap((word) => {
				const not = word.value.startsWith('!') ? 1 : 0;
				return use({ ...word, start: word.start + not, value: word.value.slice(not) }, 'variable', 'use');
			}),
	wsgirestrictprocess: ({ args }) =>
		args.flatMap((word) => (word.value.startsWith('%{') ? [] : use(word, 'process-group', 'use'))),
	'<wsgiinterpreteroptions': (line) =>
		tagWords(line).flatMap((word) => {
			const match = /^(process-group|application-group)=/i.exec(word.value);
			if (!match) return [];
			const value = { ...word, start: word.start + match[0].length, value: word.value.slice(match[0].length) };
			return use(value, (match[1] as string).toLowerCase() as NameKind, 'use');
		}),
	setenv: ({ args }) => (args[1] ? mentions(args[1]) : []),
});

/** What the knowledge says of a directive's arguments and options. */
function namesByKnowledge(line: LogicalLine): NameUse[] {
	const { command, text } = line;
	if (!command) return [];
	const directive = findDirective(command.key);
	if (directive?.module !== 'mod_wsgi') return [];
	const { positional, rest } = readArguments(text, command.argsStart, positionalCount(directive));
	const found: NameUse[] = [];
	for (const [i, word] of positional.entries()) {
		const type = directive.parameters[i]?.value;
		if (type) found.push(...ofType(word, type));
	}
	for (const item of rest) {
		if (!isOption(item) || !item.valueWord) continue;
		const type = findOption(directive, item.name)?.value;
		if (type) found.push(...ofType(item.valueWord, type));
		if (item.name === 'display-name') found.push(...mentions(item.valueWord));
	}
	return found;
}

function ofType(word: Word, type: ValueType): NameUse[] {
	if (type.kind === 'process-group') {
		if (type.declares) return use(word, 'process-group', 'definition');
		return word.value.startsWith('%{') ? [] : use(word, 'process-group', 'use');
	}
	return type.kind === 'application-group' && !word.value.startsWith('%{') ? use(word, 'application-group', 'use') : [];
}
