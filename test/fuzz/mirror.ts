/** What an editor knows of a document: its text, changed as the protocol says. The server must come to the same. */
import type { Position, Range } from 'vscode-languageserver/node';

/** How the client counts. */
export const encodings = ['utf-8', 'utf-16', 'utf-32'] as const;
export type Encoding = (typeof encodings)[number];

export class Mirror {
	text: string;
	readonly #encoding: Encoding;

	constructor(text: string, encoding: Encoding) {
		this.text = text;
		this.#encoding = encoding;
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
		return before + this.#index((lines[line] as string).replace(/\r?\n$|\r$/, ''), character);
	}

	#index(text: string, units: number): number {
		if (this.#encoding === 'utf-16') return Math.min(Math.max(units, 0), text.length);
		let index = 0;
		let counted = 0;
		for (const character of text) {
			counted += this.#encoding === 'utf-8' ? Buffer.byteLength(character) : 1;
			if (counted > units) break;
			index += character.length;
		}
		return index;
	}
}
