/** How C reads numbers, since mod_wsgi reads them so. */

/** `atoi`: blanks, a sign, digits; what follows is ignored. A number too large wraps, as glibc lets it. */
export function atoi(text: string): number {
	// as nearly all are
	if (/^\d{1,9}$/.test(text)) return Number(text);
	return Number(BigInt.asIntN(32, atoi64(text)));
}

/** `apr_atoi64` / `strtoll`: as `atoi`, but stops at the ends of 64 bits. */
export function atoi64(text: string): bigint {
	const digits = /^[\t-\r ]*([+-]?\d+)/.exec(text)?.[1];
	if (!digits) return 0n;
	const value = BigInt(digits.replace('+', ''));
	const max = 2n ** 63n - 1n;
	return value > max ? max : value < -max - 1n ? -max - 1n : value;
}

/** `atof`: the longest beginning that is a number; 0 without one. */
export function atof(text: string): number {
	return strtod(text)?.value ?? 0;
}

/** `strtod`: the number at the beginning and where it ends; undefined if there is none. */
export function strtod(text: string): { readonly value: number; readonly end: number } | undefined {
	const match =
		/^[\t-\r ]*([+-]?(?:0[xX][0-9a-fA-F]*\.?[0-9a-fA-F]*(?:[pP][+-]?\d+)?|\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|inf(?:inity)?|nan))/i.exec(
			text,
		);
	if (!match) return undefined;
	const number = match[1] as string;
	if (/inf/i.test(number))
		return {
			value: number.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
			end: match[0].length,
		};
	if (/nan/i.test(number)) return { value: Number.NaN, end: match[0].length };
	if (/0x/i.test(number)) return { value: hexadecimal(number), end: match[0].length };
	return { value: Number(number), end: match[0].length };
}

function hexadecimal(text: string): number {
	const [, sign, whole = '', fraction = '', exponent = '0'] =
		/^([+-]?)0x([0-9a-f]*)\.?([0-9a-f]*)(?:p([+-]?\d+))?$/i.exec(text) ?? [];
	const mantissa = Number.parseInt(`${whole}${fraction}` || '0', 16) / 16 ** fraction.length;
	return (sign === '-' ? -1 : 1) * mantissa * 2 ** Number(exponent);
}

/** Whether `strtol(text, &end, 8)` takes the whole text and it is not negative nor too large. */
export function isOctal(text: string): boolean {
	const match = /^[\t-\r ]*([+-]?)([0-7]+)$/.exec(text);
	if (!match) return false;
	const value = BigInt(`0o${match[2]}`);
	return value < 2n ** 63n && (match[1] !== '-' || value === 0n);
}
