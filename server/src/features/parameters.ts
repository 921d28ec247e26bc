/** Which parameter of a directive a word is, where some may be left out. */
import type { Parameter, ValueType } from '../knowledge/types.ts';

/**
 * The parameters that the word after some others may be, by their places; the likeliest one first.
 *
 * @param before the words before it
 * @param after how many words follow
 */
export function parametersAt(parameters: readonly Parameter[], before: readonly string[], after = 0): number[] {
	let at = 0;
	for (const [i, word] of before.entries()) {
		const follow = before.length - i + after;
		while (isSkipped(parameters, at, word, follow)) at++;
		const parameter = parameters[at];
		if (!parameter) return [];
		if (!parameter.repeated && !isRestOfLine(parameters, at)) at++;
	}
	const candidates: number[] = [];
	for (; at < parameters.length; at++) {
		candidates.push(at);
		const parameter = parameters[at] as Parameter;
		if (!parameter.optional && !(parameter.repeated && before.length > at)) break;
	}
	return candidates;
}

/** Of the parameters a word may be, the one it is. */
export function parameterOf(parameters: readonly Parameter[], candidates: readonly number[], word: string): number {
	const takes = candidates.find((at) => isNamedBy(parameters[at]?.value, word));
	return takes ?? candidates.find((at) => !parameters[at]?.optional) ?? candidates[0] ?? -1;
}

/** Left out: the word is none of those it may be, or too few follow for those that must be there. */
function isSkipped(parameters: readonly Parameter[], at: number, word: string, follow: number): boolean {
	const parameter = parameters[at];
	if (!parameter?.optional || at === parameters.length - 1) return false;
	if (parameter.value.kind === 'enum' || parameter.value.kind === 'url-path') return !isNamedBy(parameter.value, word);
	return parameters.slice(at + 1).filter(({ optional }) => !optional).length > follow;
}

/** Whether the value is one of the words that its type names, or of the form it asks for. */
function isNamedBy(value: ValueType | undefined, word: string): boolean {
	if (value?.kind === 'url-path') return word.startsWith('/');
	if (value?.kind !== 'enum') return false;
	const written = (value.signs ? word.replace(/^[+-]/, '') : word).toLowerCase();
	return value.values.some(({ name, aliases = [], syntax = '' }) =>
		[name, ...aliases].some((one) => {
			const known = one.toLowerCase();
			return known === written || ((syntax.startsWith('=') || known.endsWith('=')) && written.startsWith(known));
		}),
	);
}

/** An expression goes on to the end of the line, quoted or not. */
function isRestOfLine(parameters: readonly Parameter[], at: number): boolean {
	return at === parameters.length - 1 && parameters[at]?.value.kind === 'expression';
}
