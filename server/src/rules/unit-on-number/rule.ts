import { findOption } from '../../knowledge/index.ts';
import type { Unit } from '../../knowledge/types.ts';
import { argumentsOf, isOption } from '../../model/arguments.ts';
import { atoi64 } from '../../model/numbers.ts';
import { replace } from '../edits.ts';
import type { Fix, Rule } from '../types.ts';

/** What a unit is worth in bytes, seconds or milliseconds. */
const factors: Partial<Record<Unit, Readonly<Record<string, number>>>> = {
	bytes: {
		b: 1,
		k: 1024,
		kb: 1024,
		kib: 1024,
		m: 1024 ** 2,
		mb: 1024 ** 2,
		mib: 1024 ** 2,
		g: 1024 ** 3,
		gb: 1024 ** 3,
		gib: 1024 ** 3,
	},
	seconds: {
		s: 1,
		sec: 1,
		secs: 1,
		second: 1,
		seconds: 1,
		m: 60,
		min: 60,
		mins: 60,
		minute: 60,
		minutes: 60,
		h: 3600,
		hr: 3600,
		hour: 3600,
		hours: 3600,
		d: 86400,
		day: 86400,
		days: 86400,
	},
	milliseconds: { ms: 1, s: 1000, sec: 1000 },
};

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
				const factor = type.unit && factors[type.unit]?.[rest.trim().toLowerCase()];
				const plain = factor ? String(atoi64(digits) * BigInt(factor)) : /^[,;.]+$/.test(rest) ? digits : undefined;
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
