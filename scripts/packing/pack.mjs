import { DIGITS, MARK, SHORTEST } from './unpack.mjs';

const LONGEST = SHORTEST + DIGITS.length - 1;
const FARTHEST = DIGITS.length ** 2;
/** Of the places where the same begins, so many are looked at, the nearest first. */
const TRIES = 200;

/** A shorter text for one that repeats itself: what stood before is named by where it stood and how long it is. */
export function pack(text) {
	const places = new Map();
	let packed = '';
	for (let at = 0; at < text.length; ) {
		const { from, length } = longestBefore(text, at, places);
		const isShorter = length >= SHORTEST;
		if (isShorter) {
			const back = at - from - 1;
			packed += MARK + DIGITS[Math.floor(back / DIGITS.length)] + DIGITS[back % DIGITS.length];
			packed += DIGITS[length - SHORTEST];
		} else packed += text[at] === MARK ? MARK + MARK : text[at];
		for (const end = at + (isShorter ? length : 1); at < end; at++) {
			const key = text.slice(at, at + SHORTEST);
			const known = places.get(key);
			if (known) known.push(at);
			else places.set(key, [at]);
		}
	}
	return packed;
}

function longestBefore(text, at, places) {
	let from = 0;
	let length = 0;
	const known = places.get(text.slice(at, at + SHORTEST)) ?? [];
	for (let i = known.length - 1; i >= 0 && i >= known.length - TRIES && at - known[i] <= FARTHEST; i--) {
		const place = known[i];
		const most = Math.min(LONGEST, at - place, text.length - at);
		let same = SHORTEST;
		while (same < most && text[place + same] === text[at + same]) same++;
		if (same <= most && same > length) [from, length] = [place, same];
	}
	return { from, length };
}
