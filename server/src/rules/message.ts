/** Message texts: `{name}` is replaced by a parameter, quoted so that what comes from files cannot mislead. */

const MAX_LENGTH = 120;

/** Fills a template. A parameter without a value stays as `{name}`: a test finds it. */
export function formatMessage(template: string, params: Readonly<Record<string, string | number>> = {}): string {
	return template.replace(/\{(\w+)\}/g, (all, name: string) => (name in params ? visible(String(params[name])) : all));
}

/**
 * A text from a file as it may be shown: control characters, line breaks and the marks that turn the writing direction
 * become escapes, long texts are cut.
 */
export function visible(text: string, maxLength = MAX_LENGTH): string {
	const short = text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text;
	// most have nothing that the search for properties of characters could find, and it takes its time
	if (/^[ -~]*$/.test(short)) return short;
	return short.replace(
		/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u00a0]/gu,
		(c) => `\\u{${(c.codePointAt(0) as number).toString(16)}}`,
	);
}
