import { findOption } from '../../knowledge/index.ts';
import type { ValueType } from '../../knowledge/types.ts';
import { argumentsOf, isOption } from '../../model/arguments.ts';
import type { Statement } from '../../model/statement.ts';
import type { Word } from '../../syntax/words.ts';
import { replace } from '../edits.ts';
import type { Fix, Rule } from '../types.ts';
import { plainNumber } from '../units.ts';

/** No Python starts with less, in bytes. */
const MIN_MEMORY = 2 ** 20;

export const rule: Rule = {
	id: 'unit-on-number',
	kind: 'risky',
	summary: 'A number is followed by a unit or other letters, which mod_wsgi ignores',
	messages: {
		unit: '{option} is read as {number} {unit}: mod_wsgi takes the digits and ignores {rest}.',
		limit:
			'{option} is read as {number} {unit}: mod_wsgi takes the digits and ignores {rest}. The processes end as soon as they start, again and again, and requests hang until they fail.',
		noThreads:
			'threads is read as 0: mod_wsgi takes digits only, and {value} begins with none. No thread answers requests: they hang.',
		nothing: '{option} is read as 0: mod_wsgi takes digits only, and {value} begins with none.',
	},
	statement: {
		of: ['wsgidaemonprocess', 'wsgipythonoptimize'],
		check(statement, { report }) {
			for (const { name, word, type } of numbersIn(statement)) {
				// commas are another rule's
				if (/^[\t-\r ]*[+-]?\d*,*$/.test(word.value)) continue;
				const match = /^([\t-\r ]*[+-]?\d*)(.*)$/s.exec(word.value);
				const rest = match?.[2] ?? '';
				const digits = (match?.[1] ?? '').trim();
				if (!/\d/.test(digits)) {
					const message = name === 'threads' ? 'noThreads' : 'nothing';
					report({ at: word, message, params: { option: name, value: word.value } });
					continue;
				}
				const plain = plainNumber(word.value, type);
				const fixes: Fix[] = plain
					? [{ title: `Change to ${plain}`, edits: [replace(statement, word, plain)], preferred: true }]
					: [];
				report({
					at: word,
					message: /memory-limit$/.test(name) && Number(digits) < MIN_MEMORY ? 'limit' : 'unit',
					params: { option: name, number: digits, unit: wordFor(type.unit, digits), rest },
					fixes: () => fixes,
				});
			}
		},
	},
};

type IntegerType = Extract<ValueType, { kind: 'integer' }>;

interface NumberUse {
	readonly name: string;
	readonly word: Word;
	readonly type: IntegerType;
}

/** The numbers that mod_wsgi reads with atoi: of options, or the only argument. */
function numbersIn(statement: Statement): NumberUse[] {
	const { directive, text } = statement;
	const numbers: NumberUse[] = [];
	if (!directive) return numbers;
	const add = (name: string, word: Word | undefined, type: ValueType | undefined) => {
		if (word && type?.kind === 'integer' && type.reader === 'atoi') numbers.push({ name, word, type });
	};
	if (!directive.options) add(directive.name, text.args[0], directive.parameters[0]?.value);
	else {
		for (const item of argumentsOf(statement).rest)
			if (isOption(item)) add(item.name, item.valueWord, findOption(directive, item.name)?.value);
	}
	return numbers;
}

function wordFor(unit = '', digits: string): string {
	return digits === '1' ? unit.replace(/s$/, '') : unit;
}
