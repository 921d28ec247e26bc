import snippets from '../../snippets/apacheconf.json' with { type: 'json' };
import { type Expansion, expandSnippet } from './expand-snippet.ts';

export interface Snippet extends Expansion {
	name: string;
	prefix: readonly string[];
	description: string;
	body: readonly string[];
}

/** What the extension contributes, with the text that is inserted with all defaults. */
export const allSnippets: readonly Snippet[] = Object.entries(snippets).map(([name, snippet]) => ({
	name,
	...snippet,
	...expandSnippet(snippet.body),
}));
