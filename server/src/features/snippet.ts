/** Snippets in the protocol's syntax. */

/** A text that stands for itself. */
export function literal(text: string): string {
	return text.replace(/[\\$}]/g, '\\$&');
}

export function placeholder(index: number, text: string): string {
	return `\${${index}:${literal(text)}}`;
}

/** Some texts to choose from; the first one is there at once. */
export function choice(index: number, texts: readonly string[]): string {
	const [only] = texts;
	if (texts.length < 2) return placeholder(index, only ?? '');
	return `\${${index}|${texts.map((text) => text.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}
