/** Our grammars in VS Code's own tokenizer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, type IRawGrammar, parseRawGrammar, Registry } from 'vscode-textmate';
import manifest from '../../package.json' with { type: 'json' };

export interface Token {
	start: number;
	end: number;
	/** Outermost first. */
	scopes: string[];
}

/** A tokenizer for the lines of a file. */
export type Tokenize = (lines: readonly string[]) => Token[][];

const { grammars } = manifest.contributes;

/** The grammar of this root scope, with what the manifest injects into it. `others` are grammars of other extensions. */
export async function tokenizerOf(scopeName: string, others: Record<string, IRawGrammar> = {}): Promise<Tokenize> {
	await oniguruma();
	const registry = new Registry({
		onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
		loadGrammar: async (name) => others[name] ?? contributed(name),
		getInjections: (name) =>
			grammars.filter((grammar) => grammar.injectTo?.includes(name)).map((grammar) => grammar.scopeName),
	});
	const grammar = await registry.loadGrammar(scopeName);
	if (!grammar) throw new Error(`no grammar ${scopeName}`);
	return (lines) => {
		let state = INITIAL;
		return lines.map((line) => {
			const result = grammar.tokenizeLine(line, state);
			state = result.ruleStack;
			return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
				start: startIndex,
				end: Math.min(endIndex, line.length),
				scopes,
			}));
		});
	};
}

/** Compiles a pattern as the tokenizer will; throws if it cannot. */
export async function compilePattern(pattern: string): Promise<void> {
	await oniguruma();
	createOnigScanner([pattern]);
}

function contributed(scopeName: string): IRawGrammar | null {
	const path = grammars.find((grammar) => grammar.scopeName === scopeName)?.path;
	if (!path) return null;
	const file = join(__dirname, '../..', path);
	return parseRawGrammar(readFileSync(file, 'utf8'), file);
}

let loading: Promise<void> | undefined;
function oniguruma(): Promise<void> {
	loading ??= loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
	return loading;
}
