/** How the arguments of directives are taken. */

import { optionOf } from './arguments.ts';
import type { Decided } from './merge.ts';
import type { Setting } from './settings.ts';
import type { Statement } from './statement.ts';

export function firstWord({ text }: Statement): string | undefined {
	return text.args[0]?.value || undefined;
}

export function flagOf(word: string | undefined): boolean | undefined {
	return /^on$/i.test(word ?? '') ? true : /^off$/i.test(word ?? '') ? false : undefined;
}

export function firstFlag(statement: Statement): boolean | undefined {
	return flagOf(firstWord(statement));
}

/** The groups of a WSGIRestrictProcess; embedded mode is the empty name (`wsgi_set_restrict_process`). */
export function groupNames({ text }: Statement): readonly string[] {
	return text.args.map((word) => (word.value === '%{GLOBAL}' ? '' : word.value));
}

export function sameNames(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
	return a === b || (a?.length === b?.length && (a ?? []).every((name, i) => name === b?.[i]));
}

/** What an option of a statement says; undefined if it is not given. */
export function decidedByOption(placed: Setting, name: string): Decided<string> | undefined {
	const { statement } = placed;
	const option = optionOf(statement, name);
	if (!option?.value) return undefined;
	const isUnknown = statement.text.isOpaque(option.start, option.end);
	return { value: option.value, by: placed, doubts: isUnknown ? [{ kind: 'variable', by: placed }] : [] };
}
