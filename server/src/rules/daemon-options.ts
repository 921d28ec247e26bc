/** Options that a daemon process group lacks. */
import { findOption } from '../knowledge/index.ts';
import { argumentsOf, isOption } from '../model/arguments.ts';
import { hasUnknown } from '../model/merge.ts';
import type { Statement } from '../model/statement.ts';
import { isInAll, type Target } from '../model/target.ts';
import { insert } from './edits.ts';
import type { Fix } from './types.ts';

/** Of some options, those that each release of the target has; undefined if the group has any, or what it has is not known. */
export function lackingAll(
	statement: Statement,
	target: Target,
	names: readonly string[],
): readonly string[] | undefined {
	const { positional, rest } = argumentsOf(statement);
	// what is no option, such as a backslash that joins nothing, would be joined by what is added
	if (!positional[0]?.value || hasUnknown(statement)) return undefined;
	for (const item of rest)
		if (!isOption(item) || !item.valueWord?.closed || names.includes(item.name)) return undefined;
	const known = names.filter((name) => {
		const option = statement.directive && findOption(statement.directive, name);
		return option && isInAll(target, option);
	});
	return known.length > 0 ? known : undefined;
}

/** Adds options at the end of a declaration. */
export function addOptions(statement: Statement, options: readonly (readonly [name: string, value: string])[]): Fix {
	const text = options.map(([name, value]) => `${name}=${value}`).join(' ');
	return {
		title: `Add ${text}`,
		edits: [insert(statement, statement.text.text.length, ` ${text}`)],
		preferred: true,
	};
}
