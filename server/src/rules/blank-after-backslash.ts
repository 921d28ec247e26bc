/** A backslash with blanks behind it: it joins no lines, and is an argument like others. */
import type { Span } from '../model/arguments.ts';
import type { Statement } from '../model/statement.ts';
import type { Report } from './types.ts';

/** The report of it, with the message `blankAfterBackslash`; undefined if a statement ends otherwise. */
export function blankAfterBackslash({ line, text }: Statement): (Report & { readonly at: Span }) | undefined {
	const end = text.text.length;
	// blanks at the end are none of the statement's text
	const start = text.rawEnd(end);
	const blanks = /^[ \t]+/.exec(line.raw.slice(start))?.[0];
	if (!blanks || !/\s\\$/.test(text.text)) return undefined;
	const edit = { line, start, end: start + blanks.length, text: '' };
	return {
		at: { start: end - 1, end },
		message: 'blankAfterBackslash',
		fixes: () => [{ title: 'Remove the blank behind it', edits: [edit], preferred: true }],
	};
}
