/** Variables stand inside of other things: their tokens go over those. */
import { type AddToken, type } from './legend.ts';

type Token = readonly [start: number, end: number, type: number, modifiers: number];

/**
 * Tokens with the variables of a line put over them, in order; no two overlap.
 *
 * @param argsStart a `%{…}` in a directive's name is none
 */
export function addWithVariables(text: string, argsStart: number, collect: (add: AddToken) => void, add: AddToken) {
	const variables: Token[] = [];
	for (const { index, 0: found } of text.matchAll(/\$\{[^}]*\}|%\{[^}]*\}/g)) {
		const isOfServer = found.startsWith('$');
		if (isOfServer || index >= argsStart)
			variables.push([index, index + found.length, isOfServer ? type.macro : type.variable, 0]);
	}
	const all = [...variables];
	collect((start, end, kind, modifiers) => {
		let from = start;
		for (const [variableStart, variableEnd] of variables) {
			if (variableEnd <= from || variableStart >= end) continue;
			if (variableStart > from) all.push([from, variableStart, kind, modifiers]);
			from = variableEnd;
		}
		if (from < end) all.push([from, end, kind, modifiers]);
	});
	all.sort((a, b) => a[0] - b[0]);
	for (const token of all) add(...token);
}
