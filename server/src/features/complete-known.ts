/** Values that the rest of the configuration makes likely. */

import { findModule } from '../knowledge/modules.ts';
import type { Directive, Parameter } from '../knowledge/types.ts';
import type { Cursor } from './cursor.ts';

export interface Suggestion {
	readonly text: string;
	readonly detail?: string;
}

/** What an argument may be because of other lines, or of the word before it. */
export function likelyValues(
	{ name }: Directive,
	parameter: Parameter,
	before: readonly string[],
	{ analysis: { evaluation } }: Cursor,
): Suggestion[] {
	if (parameter.name === 'format|nickname') return nicknames(evaluation.index.named('logformat'));
	if (name === 'LoadModule' && parameter.value.kind === 'path')
		return moduleFile(before.at(-1), evaluation.index.named('loadmodule'));
	return [];
}

type Statements = ReturnType<Cursor['analysis']['evaluation']['index']['named']>;

/** The formats that have a name. */
function nicknames(formats: Statements): Suggestion[] {
	return formats.flatMap(({ statement }) => {
		const [format, nickname] = statement.text.args;
		return format && nickname?.value ? [{ text: nickname.value, detail: format.value }] : [];
	});
}

/** The file of a module, where those of the others are. */
function moduleFile(name: string | undefined, others: Statements): Suggestion[] {
	const file = name === undefined ? undefined : findModule(name)?.file;
	if (file === undefined) return [];
	const folders = others.flatMap(({ statement }) => /^.*\//.exec(statement.text.args[1]?.value ?? '') ?? []);
	return [{ text: `${folders[0] ?? 'modules/'}${file}`, detail: `The file of ${name}` }];
}
