/** Units that people write behind numbers, and mod_wsgi does not know. */
import type { Unit, ValueType } from '../knowledge/types.ts';
import { byName } from '../model/by-name.ts';
import { atoi64 } from '../model/numbers.ts';

/** What a unit is worth in bytes, seconds or milliseconds. */
const factors: Partial<Record<Unit, ReadonlyMap<string, number>>> = {
	bytes: byName({
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
	}),
	seconds: byName({
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
	}),
	milliseconds: byName({ ms: 1, s: 1000, sec: 1000 }),
};

/** A number with its unit, as the plain number that was meant: `2m` is 120, `8K` is 8192; undefined if that is not plain. */
export function plainNumber(value: string, { unit }: Extract<ValueType, { kind: 'integer' }>): string | undefined {
	const [, digits = '', rest = ''] = /^([\t-\r ]*[+-]?\d+)(.*)$/s.exec(value) ?? [];
	const factor = unit && factors[unit]?.get(rest.trim().toLowerCase());
	if (factor) return String(atoi64(digits) * BigInt(factor));
	return /^[,;.]+$/.test(rest) ? digits.trim() : undefined;
}
