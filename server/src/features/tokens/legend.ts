/** The kinds of tokens, in the protocol's words, so that every theme has colours for them. */
import type { SemanticTokensLegend } from 'vscode-languageserver-types';

/** By their numbers in the encoding. */
const types = [
	/** A directive of the server's core, and of the MPMs. */
	'keyword',
	/** A directive of a module; what is called: a macro of mod_macro, a Python object. */
	'function',
	/** The name of a section. */
	'type',
	/** The name of an option. */
	'parameter',
	/** One of the words that a value may be. */
	'enumMember',
	'regexp',
	/** `${NAME}`, and where it is defined. */
	'macro',
	/** `%{NAME}`; what is not known. */
	'variable',
	/** A path. */
	'string',
	'number',
	/** A daemon process group. */
	'class',
	/** An application group. */
	'namespace',
] as const;

/** By their bits in the encoding. */
const modifiers = [
	'declaration',
	/** Gone from the newest release in question, or something has taken its place. */
	'deprecated',
	/** Of mod_wsgi. */
	'wsgi',
	/** No such thing is known. */
	'unknown',
	/** A number that is not read as it looks: `request-timeout=2m` is two seconds. */
	'doubtful',
] as const;

export const semanticTokensLegend: SemanticTokensLegend = {
	tokenTypes: [...types],
	tokenModifiers: [...modifiers],
};

export const type = Object.fromEntries(types.map((name, at) => [name, at])) as Record<(typeof types)[number], number>;
export const modifier = Object.fromEntries(modifiers.map((name, at) => [name, 1 << at])) as Record<
	(typeof modifiers)[number],
	number
>;

/** Takes a token: a stretch of a line's text, its type, and its modifiers in bits. */
export type AddToken = (start: number, end: number, type: number, modifiers: number) => void;
