/** How a number in a configuration is read, in words. */
import type { Unit, ValueType } from '../knowledge/types.ts';
import { atoi, atoi64, isOctal, strtod } from '../model/numbers.ts';
import { plain, quote } from './prose.ts';

/** What the server makes of a number as it is written; undefined if the type is none of numbers. */
export function readingOf(value: ValueType, written: string): string | undefined {
	switch (value.kind) {
		case 'integer': {
			const digits = /^[\t-\r ]*[+-]?\d+/.exec(written)?.[0] ?? '';
			if (value.reader === 'strict' && digits !== written) return undefined;
			const amount = value.bits === 64 ? atoi64(written) : BigInt(atoi(written));
			const isZero = amount === 0n && value.zero !== undefined ? `, which means: ${plain(value.zero)}` : '';
			return sentence(written, digits === written, `${amountWords(Number(amount), value.unit, amount)}${isZero}`);
		}
		case 'number': {
			const number = strtod(written);
			if (value.reader === 'strict' && number?.end !== written.length) return undefined;
			const amount = number?.value ?? 0;
			return sentence(written, number?.end === written.length, amountWords(amount, value.unit));
		}
		case 'octal':
			return isOctal(written) ? modeWords(Number.parseInt(written.trim(), 8)) : undefined;
		default:
			return undefined;
	}
}

function sentence(written: string, isWhole: boolean, meaning: string): string {
	if (isWhole) return `${quote(written)}: ${meaning}.`;
	const why = /^\s*[+-]?[\d.]/.test(written) ? 'what follows the number is ignored' : 'there is no number in front';
	return `${quote(written)} is read as ${meaning}: ${why}.`;
}

function amountWords(amount: number, unit: Unit | undefined, exact: number | bigint = amount): string {
	const words = unit === undefined || unit === 'count' || unit === 'nice' ? '' : ` ${singular(unit, amount)}`;
	const larger = largerUnit(amount, unit);
	return `${exact}${words}${larger ? ` (${larger})` : ''}`;
}

function singular(unit: Unit, amount: number): string {
	if (amount !== 1) return unit;
	return unit === 'processes' ? 'process' : unit.replace(/s$/, '');
}

const spans: readonly (readonly [number, string])[] = [
	[86400, 'day'],
	[3600, 'hour'],
	[60, 'minute'],
];
const sizes: readonly (readonly [number, string])[] = [
	[2 ** 40, 'TiB'],
	[2 ** 30, 'GiB'],
	[2 ** 20, 'MiB'],
	[2 ** 10, 'KiB'],
];

/** `1 hour`, `1.5 GiB`: for amounts that nobody takes in at a glance. */
function largerUnit(amount: number, unit: Unit | undefined): string | undefined {
	const seconds = unit === 'milliseconds' ? amount / 1000 : amount;
	if (unit === 'bytes') {
		const [size, name] = sizes.find(([size]) => amount >= size) ?? [0, ''];
		return size > 0 ? `${rounded(amount / size)} ${name}` : undefined;
	}
	if (unit !== 'seconds' && unit !== 'milliseconds') return undefined;
	const [span, name] = spans.find(([span]) => seconds >= span) ?? [0, ''];
	if (span === 0) return undefined;
	const count = rounded(seconds / span);
	return `${count} ${name}${/\b1$/.test(count) && !count.includes('.') ? '' : 's'}`;
}

function rounded(number: number): string {
	const text = number.toFixed(1);
	return Number(text) === number ? String(number) : `about ${Number(text)}`;
}

/** What a mask leaves of the permissions of new files. */
function modeWords(mask: number): string {
	const octal = (mode: number) => `0${mode.toString(8).padStart(3, '0')}`;
	return `New files get ${octal(0o666 & ~mask)}, new directories ${octal(0o777 & ~mask)}.`;
}
