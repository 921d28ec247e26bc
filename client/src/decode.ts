/** UTF-8 where it is valid, else Latin-1, which every byte is. A byte order mark stays: Apache sees it. */
export function decode(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return latin1(bytes);
	}
}

/** By hand: what the web calls Latin-1 is Windows-1252. */
function latin1(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
	return text;
}
