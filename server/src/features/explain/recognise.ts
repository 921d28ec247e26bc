/** Finds the known message that a line of a log holds. */
import { type KnownMessage, knownMessages } from '../../knowledge/messages/index.ts';
import type { LogLine } from './log-lines.ts';
import { refusalMessages } from './refusal-messages.ts';

export interface Recognised {
	readonly message: KnownMessage;
	/** What stands for the names in braces: `group` → `shop`. */
	readonly names: Readonly<Record<string, string>>;
}

interface Pattern {
	readonly message: KnownMessage;
	readonly expression: RegExp;
	/** How much of it is fixed: of several that match, the one that says most counts. */
	readonly weight: number;
}

interface Known {
	readonly patterns: readonly Pattern[];
	readonly byWsgi: ReadonlyMap<number, KnownMessage>;
	readonly byAh: ReadonlyMap<number, KnownMessage>;
}

let made: Known | undefined;

function known(): Known {
	if (!made) {
		const all = [...knownMessages(), ...refusalMessages()];
		made = {
			patterns: all
				.flatMap((message) => message.says.map((says) => compile(message, says)))
				.sort((a, b) => b.weight - a.weight),
			byWsgi: new Map(all.flatMap((message) => (message.wsgi ?? []).map((number) => [number, message] as const))),
			byAh: new Map(all.flatMap((message) => (message.ah ?? []).map((number) => [number, message] as const))),
		};
	}
	return made;
}

/** The number of `Syntax error on line …`: what is wrong follows it, and says more. */
const SYNTAX_ERROR = 526;

/** The message that a line holds, by its number, else by its words. */
export function recognise({ text, wsgi, ah }: LogLine): Recognised | undefined {
	const { patterns, byWsgi, byAh } = known();
	const numbered =
		(wsgi === undefined ? undefined : byWsgi.get(wsgi)) ??
		ah.flatMap((number) => (number === SYNTAX_ERROR ? [] : (byAh.get(number) ?? []))).at(-1);
	for (const { message, expression } of patterns) {
		if (numbered && message !== numbered) continue;
		const match = expression.exec(text);
		if (match) return { message, names: { ...match.groups } };
	}
	const message = numbered ?? (ah.includes(SYNTAX_ERROR) ? byAh.get(SYNTAX_ERROR) : undefined);
	return message && { message, names: {} };
}

function compile(message: KnownMessage, says: string): Pattern {
	let source = '';
	let weight = 0;
	const seen = new Set<string>();
	for (const part of says.split(/(\u2026|\{\w+\})/)) {
		const name = /^\{(\w+)\}$/.exec(part)?.[1];
		const atStart = source === '';
		if (part === '…') source += atStart ? '' : '.*?';
		else if (name !== undefined) {
			// a word where nothing before it says where it begins
			const held = atStart ? '(?<!\\S)NAME\\S+)' : 'NAME.+?)';
			source += held.replace('NAME', seen.has(name) ? '(?:' : `(?<${name}>`);
			seen.add(name);
		} else {
			source += part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
			weight += part.length;
		}
	}
	if (says.endsWith('}') && !says.endsWith('{}')) source += '(?=\\.?$)';
	return { message, expression: new RegExp(source, 'i'), weight };
}
