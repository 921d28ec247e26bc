/** A TextMate grammar, as far as ours need it. */
export interface Rule {
	include?: string;
	name?: string;
	contentName?: string;
	match?: string;
	begin?: string;
	end?: string;
	captures?: Captures;
	beginCaptures?: Captures;
	endCaptures?: Captures;
	patterns?: Rule[];
}

export type Captures = Record<string, { name?: string; patterns?: Rule[] }>;

export interface Grammar {
	scopeName: string;
	name: string;
	injectionSelector?: string;
	patterns: Rule[];
	repository: Record<string, Rule>;
}

/** Any of some words, longest first, for use in a pattern. */
export function anyOf(words: readonly string[]): string {
	const escaped = [...new Set(words)].map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
	return escaped.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}
