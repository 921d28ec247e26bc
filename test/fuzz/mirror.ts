/** What an editor knows of a document: its text, changed as the protocol says. The server must come to the same. */
import type { Position, Range } from 'vscode-languageserver/node';

export class Mirror {
	text: string;

	constructor(text: string) {
		this.text = text;
	}

	apply(changes: readonly { readonly range?: Range; readonly text: string }[]): void {
		for (const { range, text } of changes) this.text = range ? this.#replaced(range, text) : text;
	}

	#replaced({ start, end }: Range, text: string): string {
		const isReversed = end.line < start.line || (end.line === start.line && end.character < start.character);
		const [from, to] = isReversed ? [end, start] : [start, end];
		return this.text.slice(0, this.#offset(from)) + text + this.text.slice(this.#offset(to));
	}

	/** Places outside are moved to the nearest inside. */
	#offset({ line, character }: Position): number {
		if (line < 0) return 0;
		const lines = this.text.split(/(?<=\r\n|\n|\r(?!\n))/);
		// behind a line break there is one more line
		if (lines.length === 0 || /[\r\n]$/.test(lines.at(-1) as string)) lines.push('');
		if (line >= lines.length) return this.text.length;
		const before = lines.slice(0, line).join('').length;
		const width = (lines[line] as string).replace(/\r?\n$|\r$/, '').length;
		return before + Math.min(Math.max(character, 0), width);
	}
}
