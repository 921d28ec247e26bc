/**
 * The words that arguments may be, by the name of their type. The tables are written so:
 *
 *     # Type kind flags                    kind: enum (if none is named), flags, format, expression; flags: open regex case signs modules
 *     name;alias syntax @since module:mod_x⇥summary
 *     # Type = Other                       the same as another type
 *
 * open: other words are right too; regex: they are regular expressions. case: upper and lower case differ.
 */
import type { EnumValue, ValueType } from '../../types.ts';
import { modules } from '../modules.ts';
import { accessValues } from './access.ts';
import { coreValues } from './core.ts';
import { expressionValues } from './expressions.ts';
import { headerValues } from './headers.ts';
import { logValues } from './logs.ts';
import { otherValues } from './others.ts';
import { rewriteValues } from './rewrite.ts';
import { sslValues } from './ssl.ts';

const tables = () => [
	coreValues,
	rewriteValues,
	logValues,
	headerValues,
	accessValues,
	sslValues,
	expressionValues,
	otherValues,
];

let blocks: Map<string, string> | undefined;
const decoded = new Map<string, ValueType>();

/** A type of words; undefined if there is none of that name. */
export function wordType(name: string): ValueType | undefined {
	const known = decoded.get(name);
	if (known) return known;
	const type = moduleNames(name) ?? ofBlock(readBlocks().get(name));
	if (type) decoded.set(name, type);
	return type;
}

/** The names of all types of words. */
export function wordTypeNames(): string[] {
	return [...readBlocks().keys(), 'module', 'module-name'];
}

function readBlocks(): Map<string, string> {
	blocks ??= new Map(
		tables()
			.join('\n')
			.split('\n# ')
			.slice(1)
			.map((block) => [/^\S+/.exec(block)?.[0] ?? '', block]),
	);
	return blocks;
}

function ofBlock(block: string | undefined): ValueType | undefined {
	if (block === undefined) return undefined;
	const [head = '', ...lines] = block.trim().split('\n');
	const words = head.split(' ').slice(1);
	return words[0] === '=' ? wordType(words[1] ?? '') : decodeType(words, lines.map(decodeValue));
}

/** What `<IfModule>` and LoadModule take. */
function moduleNames(name: string): ValueType | undefined {
	if (name !== 'module' && name !== 'module-name') return undefined;
	const values = modules.flatMap(({ source, identifier, summary }) =>
		name === 'module' ? [source, identifier].map((word) => ({ name: word, summary })) : { name: identifier, summary },
	);
	return { kind: 'enum', open: true, caseSensitive: true, values };
}

function decodeType(words: readonly string[], values: readonly EnumValue[]): ValueType {
	if (words.includes('flags')) return { kind: 'flags', values };
	if (words.includes('format')) return { kind: 'format', tokens: values };
	if (words.includes('expression')) return { kind: 'expression', tokens: values };
	return {
		kind: 'enum',
		values,
		...(words.includes('open') ? { open: true } : {}),
		...(words.includes('regex') ? { others: 'regex' } : {}),
		...(words.includes('case') ? { caseSensitive: true } : {}),
		...(words.includes('signs') ? { signs: true } : {}),
		...(words.includes('modules') ? { modules: true } : {}),
	};
}

function decodeValue(line: string): EnumValue {
	const [left = '', summary = ''] = line.split('\t');
	const [names = '', ...words] = left.split(' ');
	const [name = '', ...aliases] = names.split(';');
	const module = words.find((word) => word.startsWith('module:'))?.slice('module:'.length);
	const since = words.find((word) => word.startsWith('@'))?.slice(1);
	const syntax = words.filter((word) => !word.startsWith('module:') && !word.startsWith('@')).join(' ');
	return {
		name,
		summary,
		...(aliases.length > 0 ? { aliases } : {}),
		...(syntax ? { syntax } : {}),
		...(module ? { module } : {}),
		...(since ? { since } : {}),
	};
}
