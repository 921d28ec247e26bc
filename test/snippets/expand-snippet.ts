/**
 * What VS Code inserts for a snippet whose user only presses Tab: every placeholder at its default, the first of every choice.
 * The grammar is VS Code's (`editor/contrib/snippet/browser/snippetParser.ts`) without transforms, which no snippet of ours needs.
 */
export interface Expansion {
	text: string;
	/** The tab stops that occur, by number. */
	stops: ReadonlySet<number>;
}

/** Values for `$TM_FILENAME` and the like; an unknown variable is inserted as its name, as VS Code does. */
export type Variables = Readonly<Record<string, string>>;

type Part = string | { stop: number; content?: Part[] } | { variable: string; content?: Part[] };

export function expandSnippet(body: string | readonly string[], variables: Variables = {}): Expansion {
	const parts = parse(typeof body === 'string' ? body : body.join('\n'));
	const defaults = new Map<number, Part[]>();
	collectDefaults(parts, defaults);
	const stops = new Set<number>();
	const render = (part: Part): string => {
		if (typeof part === 'string') return part;
		if ('variable' in part) return variables[part.variable] ?? (part.content ?? [part.variable]).map(render).join('');
		stops.add(part.stop);
		return (part.content ?? defaults.get(part.stop) ?? []).map(render).join('');
	};
	return { text: parts.map(render).join(''), stops };
}

function collectDefaults(parts: readonly Part[], into: Map<number, Part[]>): void {
	for (const part of parts) {
		if (typeof part === 'string' || !part.content) continue;
		if ('stop' in part && !into.has(part.stop)) into.set(part.stop, part.content);
		collectDefaults(part.content, into);
	}
}

function parse(source: string): Part[] {
	let at = 0;
	const take = (pattern: RegExp): string | undefined => {
		pattern.lastIndex = at;
		const match = pattern.exec(source);
		if (match) at += match[0].length;
		return match?.[0];
	};
	/** Up to `close`, or to the end of the text at top level. */
	const sequence = (close?: '}'): Part[] => {
		const parts: Part[] = [];
		while (at < source.length) {
			if (close && take(/\}/y)) return parts;
			parts.push(take(/\\[\\$}]/y)?.[1] ?? variablePart() ?? source[at++]!);
		}
		if (close) throw new Error(`a placeholder is not closed: ${source}`);
		return parts;
	};
	const choice = (): Part[] => {
		const text = take(/(?:\\[\\,|]|[^|])*\|\}/y);
		if (text === undefined) throw new Error(`a choice is not closed: ${source}`);
		const first = /^(?:\\[\\,|]|[^,|])*/.exec(text)![0];
		return [first.replace(/\\([\\,|])/g, '$1')];
	};
	const variablePart = (): Part | undefined => {
		const braced = take(/\$\{(?=\w)/y) !== undefined;
		if (!braced && take(/\$(?=\w)/y) === undefined) return undefined;
		const name = take(/\d+|[A-Za-z_]\w*/y);
		if (name === undefined) throw new Error(`not a tab stop nor a variable at ${at}: ${source}`);
		let content: Part[] | undefined;
		if (braced) {
			if (take(/:/y)) content = sequence('}');
			else if (take(/\|/y)) content = choice();
			else if (!take(/\}/y)) throw new Error(`a tab stop is not closed, or has a transform: ${source.slice(at)}`);
		}
		const value = content ? { content } : {};
		return /^\d/.test(name) ? { stop: Number(name), ...value } : { variable: name, ...value };
	};
	return sequence();
}
