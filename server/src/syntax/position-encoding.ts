/** How a client counts the characters of a line; this program counts UTF-16 units, as JavaScript does. */
export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32';

const KNOWN: readonly string[] = ['utf-8', 'utf-16', 'utf-32'];

/** The first that is known of those that a client offers, which come in its order of preference; all clients know UTF-16. */
export function chooseEncoding(offered: readonly string[] = []): PositionEncoding {
	return (offered.find((each) => KNOWN.includes(each)) as PositionEncoding | undefined) ?? 'utf-16';
}

/** How many units of an encoding a text takes. */
export function unitsOf(text: string, encoding: PositionEncoding): number {
	if (encoding === 'utf-16') return text.length;
	let units = 0;
	for (let at = 0; at < text.length; at += widthAt(text, at)) units += unitsAt(text, at, encoding);
	return units;
}

/** The index in a text behind so many units; at the beginning of a character that they end within. */
export function indexAfter(text: string, units: number, encoding: PositionEncoding): number {
	if (encoding === 'utf-16') return Math.max(0, Math.min(units, text.length));
	let at = 0;
	for (let left = units; at < text.length; at += widthAt(text, at)) {
		left -= unitsAt(text, at, encoding);
		if (left < 0) break;
	}
	return at;
}

/** How many UTF-16 units the character at an index takes. */
function widthAt(text: string, at: number): number {
	return (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}

function unitsAt(text: string, at: number, encoding: PositionEncoding): number {
	const code = text.codePointAt(at) as number;
	if (encoding === 'utf-32' || code < 0x80) return 1;
	if (code < 0x800) return 2;
	return code <= 0xffff ? 3 : 4;
}
