/** A piece of a log, or of what the configuration test prints, taken apart. */

/** A line of the configuration that a message names; lines count from 1. */
export interface NamedLine {
	readonly file: string;
	readonly line: number;
}

/** One message. */
export interface LogLine {
	/** What it says, without the time, the process and the line of the configuration. */
	readonly text: string;
	/** Its number in mod_wsgi's messages: 150 of `WSGI0150`. */
	readonly wsgi: number | undefined;
	/** Its numbers in Apache's: 1630 of `AH01630`. */
	readonly ah: readonly number[];
	readonly named: NamedLine | undefined;
}

const MAX_LINES = 200;
const MAX_LENGTH = 2000;

/** The messages of a text. What is longer than any log that one would paste is left out. */
export function readLog(text: string): LogLine[] {
	const lines = text
		.split(/[\r\n]+/, MAX_LINES)
		.map((line) => line.slice(0, MAX_LENGTH).trim())
		.filter((line) => line !== '');
	return joined(lines).map(readLine);
}

/** What is wrong with a line of the configuration stands on a line of its own, in the output as Apache prints it. */
function joined(lines: readonly string[]): string[] {
	const whole: string[] = [];
	for (const line of lines) {
		const before = whole.at(-1);
		if (before !== undefined && /(^|\s)on line \d+ of .+:$/.test(before)) whole[whole.length - 1] = `${before} ${line}`;
		else whole.push(line);
	}
	return whole;
}

const PLACE = /Syntax error on line (\d+) of (?!macro )(.+?):(?=\s|$)\s*/g;
const MACRO_PLACE =
	/Syntax error on line \d+ of macro '.*?' \(defined on line \d+ of ".+?"\) used on line (\d+) of "(.+?)":?\s*/g;
const OWN_PLACE = /(?<=^|\s)(\/[^\s:]+):(\d+):\s+(?=<)/g;

function readLine(line: string): LogLine {
	let text = line.replace(/, referer: .*$/, '');
	let named: NamedLine | undefined;
	const take = (pattern: RegExp, at: { file: number; line: number }) => {
		const match = [...text.matchAll(pattern)].at(-1);
		if (!match) return;
		named = { file: match[at.file] as string, line: Number(match[at.line]) };
		const rest = text.slice(match.index + match[0].length);
		if (rest !== '') text = rest;
	};
	// an included file is named after the one that includes it, so the last is the place
	take(PLACE, { file: 2, line: 1 });
	take(MACRO_PLACE, { file: 2, line: 1 });
	take(OWN_PLACE, { file: 1, line: 2 });
	const wsgi = /\bWSGI(\d{4})\b/.exec(line)?.[1];
	return {
		text: withoutPrefix(text),
		wsgi: wsgi === undefined ? undefined : Number(wsgi),
		ah: [...line.matchAll(/\bAH(\d{5})\b/g)].map(([, number]) => Number(number)),
		named,
	};
}

/** The message without who said it and when. */
function withoutPrefix(text: string): string {
	const bare = text
		.replace(/^(?:\w{3} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\S+) (?:\S+ )?[\w.-]+(?:\[\d+\])?: /, '')
		.replace(/^(?:\[[^\]]*\] ?)+(?=.)/, '')
		.replace(/^mod_wsgi \(pid=\d+[^)]*\): /, '');
	return bare.trim() === '' ? text : bare;
}
