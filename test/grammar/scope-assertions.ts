/**
 * Assertions about scopes in a configuration, as in vscode-tmgrammar-test: a comment line below the line it is about.
 *
 *     WSGIDaemonProcess shop
 *     # <----------------- keyword.other.directive      the first 17 characters
 *     #                 ^^^^ entity.name.type           what stands above the carets
 *     #                 ^^^^ - string                   and has no such scope
 *
 * A scope stands for all that begin with it and a dot. Assertion lines are taken out before anything is read: below a line that
 * ends in a backslash they would belong to it.
 */
import type { Token, Tokenize } from './tokenize.ts';

export interface Failure {
	/** Line of the assertion, from 1. */
	line: number;
	message: string;
}

interface Assertion {
	line: number;
	/** Index of the line it is about, among the lines that are read. */
	about: number;
	start: number;
	end: number;
	wanted: string[];
	unwanted: string[];
}

const ASSERTION = /^(\s*#\s*)(?:<(~*)(-+)|(\^+))\s+(.*)$/;

export function checkScopes(text: string, tokenize: Tokenize): { assertions: number; failures: Failure[] } {
	const { lines, assertions } = separate(text);
	const tokens = tokenize(lines);
	const failures = assertions.flatMap((assertion) => check(assertion, lines, tokens));
	return { assertions: assertions.length, failures };
}

function separate(text: string): { lines: string[]; assertions: Assertion[] } {
	const lines: string[] = [];
	const assertions: Assertion[] = [];
	for (const [index, line] of text.split('\n').entries()) {
		const match = ASSERTION.exec(line);
		if (!match) {
			lines.push(line);
			continue;
		}
		const [, indent = '', skipped = '', dashes, carets = '', scopes = ''] = match;
		const start = dashes ? skipped.length : indent.length;
		const [wanted = '', unwanted = ''] = scopes.split(/(?:^|\s)-\s/);
		assertions.push({
			line: index + 1,
			about: lines.length - 1,
			start,
			end: start + (dashes ?? carets).length,
			wanted: wanted.split(/\s+/).filter(Boolean),
			unwanted: unwanted.split(/\s+/).filter(Boolean),
		});
	}
	return { lines, assertions };
}

function check(
	{ line, about, start, end, wanted, unwanted }: Assertion,
	lines: string[],
	tokens: Token[][],
): Failure[] {
	const source = lines[about] ?? '';
	if (end > source.length) return [{ line, message: `points past the end of ${JSON.stringify(source)}` }];
	const touched = tokens[about]!.filter((token) => token.start < end && token.end > start);
	return touched.flatMap(({ scopes, ...token }) => {
		const has = (scope: string) => scopes.some((name) => name === scope || name.startsWith(`${scope}.`));
		const wrong = [
			...wanted.filter((scope) => !has(scope)).map((scope) => `lacks ${scope}`),
			...unwanted.filter(has).map((scope) => `has ${scope}`),
		];
		const text = JSON.stringify(source.slice(token.start, token.end));
		return wrong.map((what) => ({ line, message: `${text} ${what}: ${scopes.join(' ')}` }));
	});
}
