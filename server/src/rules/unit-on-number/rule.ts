import { findOption } from '../../knowledge/index.ts';
import { argumentsOf, isOption } from '../../model/arguments.ts';
import { replace } from '../edits.ts';
import type { Fix, Rule } from '../types.ts';
import { plainNumber } from '../units.ts';

export const rule: Rule = {
	id: 'unit-on-number',
	kind: 'risky',
	summary: 'A number is followed by a unit or other letters, which mod_wsgi ignores',
	messages: {
		unit: '{option} is read as {number} {unit}: mod_wsgi takes the digits and ignores {rest}.',
		nothing: '{option} is read as 0: mod_wsgi takes digits only, and {value} begins with none.',
	},
	statement: {
		of: ['wsgidaemonprocess'],
		check(statement, { report }) {
			if (!statement.directive) return;
			for (const item of argumentsOf(statement).rest) {
				if (!isOption(item) || !item.valueWord) continue;
				const type = findOption(statement.directive, item.name)?.value;
				if (type?.kind !== 'integer' || type.reader !== 'atoi') continue;
				const match = /^([\t-\r ]*[+-]?\d*)(.*)$/s.exec(item.value);
				const rest = match?.[2] ?? '';
				if (rest === '') continue;
				const digits = (match?.[1] ?? '').trim();
				const at = item.valueWord;
				if (!/\d/.test(digits)) {
					report({ at, message: 'nothing', params: { option: item.name, value: item.value } });
					continue;
				}
				const plain = plainNumber(item.value, type);
				const fixes: Fix[] = plain
					? [{ title: `Change to ${plain}`, edits: [replace(statement, at, plain)], preferred: true }]
					: [];
				report({
					at,
					message: 'unit',
					params: { option: item.name, number: digits, unit: type.unit ?? '', rest },
					fixes: () => fixes,
				});
			}
		},
	},
};
