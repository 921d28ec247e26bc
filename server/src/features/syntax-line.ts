/** The line that shows how a directive is written, and where in it each argument stands. */
import type { Directive } from '../knowledge/types.ts';
import { syntaxOf } from '../knowledge/wording.ts';

export interface SyntaxLine {
	readonly label: string;
	/** One for each parameter, then one for the options: together, or one for each where the line names them. */
	readonly arguments: readonly SyntaxArgument[];
}

export interface SyntaxArgument {
	/** Where it stands in the label. */
	readonly start: number;
	readonly end: number;
	/** The option it is; undefined for a parameter, and for all options together. */
	readonly option: string | undefined;
}

/** The name as one writes it: `<VirtualHost>`, `Order`. */
export function writtenName({ name, spelling }: Pick<Directive, 'name' | 'spelling'>): string {
	return name.startsWith('<') ? `${name}>` : (spelling ?? name);
}

export function syntaxLine(directive: Directive): SyntaxLine {
	const { name, spelling = name, parameters } = directive;
	const syntax = syntaxOf(directive);
	const label = spelling + syntax.slice(name.length);
	const found: SyntaxArgument[] = [];
	let at = spelling.length;
	const add = (text: string, option: string | undefined) => {
		const start = at + 1;
		at = start + text.length;
		found.push({ start, end: at, option });
	};
	for (const parameter of parameters) {
		const word = parameter.repeated ? `${parameter.name} …` : parameter.name;
		add(parameter.optional ? `[${word}]` : word, undefined);
	}
	for (const [text, option] of label.slice(at).matchAll(/\[(?:option=value \u2026|([\w-]+)=value)\]/g))
		add(text, option);
	return { label, arguments: found };
}
