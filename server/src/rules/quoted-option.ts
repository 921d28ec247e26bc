/** An option in quotes as a whole, `"python-path=/a b"`: to mod_wsgi it is one by the name of `"python-path`. */
import { findOption } from '../knowledge/index.ts';
import type { Directive } from '../knowledge/types.ts';
import { isOption, type OptionUse, type Span, type StrayWord } from '../model/arguments.ts';
import type { Statement } from '../model/statement.ts';
import { readWord } from '../syntax/words.ts';

export interface QuotedOption extends Span {
	readonly name: string;
	readonly value: string;
}

/** What was meant by an argument; undefined if it begins with no quote, or holds no option that the directive has. */
export function quotedOption(
	directive: Directive,
	{ text }: Statement,
	item: OptionUse | StrayWord,
): QuotedOption | undefined {
	if (!isOption(item) || !/^["']/.test(item.name)) return undefined;
	const word = readWord(text.text, item.start);
	const [, name = '', value = ''] = /^([\w-]+)=(.*)$/s.exec(word?.value ?? '') ?? [];
	return word && findOption(directive, name) ? { start: word.start, end: word.end, name, value } : undefined;
}
