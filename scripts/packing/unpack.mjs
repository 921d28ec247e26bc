/** The characters of numbers in a packed text: all of ASCII that needs no escape in a string of JavaScript. */
export const DIGITS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
	.filter((c) => !'"\'`\\$~'.includes(c))
	.join('');

/** What announces that something stands again which stood before; twice, it is itself. */
export const MARK = '~';
/** Shorter than that, to say it again is shorter. */
export const SHORTEST = 5;

/** The text that `pack` made a packed one of. */
export function unpack(packed, length) {
	const codes = new Uint16Array(length);
	const digit = (at) => DIGITS.indexOf(packed[at]);
	let size = 0;
	for (let at = 0; at < packed.length; at++) {
		if (packed[at] !== MARK) codes[size++] = packed.charCodeAt(at);
		else if (packed[at + 1] === MARK) codes[size++] = packed.charCodeAt(++at);
		else {
			const from = size - 1 - digit(at + 1) * DIGITS.length - digit(at + 2);
			const again = SHORTEST + digit(at + 3);
			codes.copyWithin(size, from, from + again);
			size += again;
			at += 3;
		}
	}
	return new TextDecoder('utf-16le').decode(codes);
}
