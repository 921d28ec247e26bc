/** An option with a blank before its equals sign, `process-group = shop`, where options are whole words. */
import { findOption } from '../knowledge/index.ts';
import type { Directive } from '../knowledge/types.ts';
import type { Span } from '../model/arguments.ts';

/** The one that a span is in; undefined if there is none, or the directive has no such option. */
export function spacedOption(directive: Directive, text: string, { start }: Span): Span | undefined {
	for (const match of text.matchAll(/(?<=\s)([\w-]+)\s+=\s*[^\s>]+/g)) {
		const span = { start: match.index, end: match.index + match[0].length };
		if (span.start <= start && start < span.end) return findOption(directive, match[1] as string) ? span : undefined;
	}
	return undefined;
}
