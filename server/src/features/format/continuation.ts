/** Which of the physical lines that continue a directive may be indented otherwise without Apache noticing. */
import { findDirective } from '../../knowledge/index.ts';
import { isOption, positionalCount, readArguments } from '../../model/arguments.ts';
import { type LogicalLine, MAX_READ } from '../../syntax/logical-line.ts';
import { isSpace } from '../../syntax/words.ts';

/** A physical line, by offsets in the raw source of its logical line. */
export interface PhysicalLine {
	readonly start: number;
	/** Its first character that is no blank; where it ends, if there is none. */
	readonly content: number;
	/** Where its line end begins. */
	readonly end: number;
}

export function physicalLines({ raw }: LogicalLine): PhysicalLine[] {
	const lines: PhysicalLine[] = [];
	for (let start = 0; start < raw.length; ) {
		const newline = raw.indexOf('\n', start);
		const next = newline < 0 ? raw.length : newline + 1;
		let end = newline < 0 ? raw.length : newline;
		if (newline > start && raw[newline - 1] === '\r') end--;
		let content = start;
		while (content < end && isSpace(raw.charCodeAt(content))) content++;
		lines.push({ start, content, end });
		start = next;
	}
	return lines;
}

/**
 * Whether the blanks before a place in the raw source only separate words, so that there may be more or fewer: not in
 * a quoted word, not in a word that a backslash cuts in two (`thr\⏎eads=5`), not where the whole rest of the line is one
 * argument, as an expression is.
 *
 * @param at where a physical line's content begins
 */
export function isBetweenWords(line: LogicalLine, at: number): boolean {
	const { text, command, raw } = line;
	// a second backslash may take away the end of an empty line further down
	if (!command || raw.length > MAX_READ || /\\\\\r?\n/.test(raw)) return false;
	const offset = line.textOffset(at);
	if (offset === 0) return true;
	let blanks = offset;
	while (blanks > 0 && isSpace(text.charCodeAt(blanks - 1))) blanks--;
	// a backslash before a blank is an escape to some (RewriteRule), or would ask for the next line
	if (blanks === offset || text[blanks - 1] === '\\') return false;
	if (text.lastIndexOf('${', offset) > text.lastIndexOf('}', offset - 1)) return false;
	const directive = findDirective(command.key);
	if (!directive || !readsWords(command.key, directive)) return false;
	const isInside = (word: { readonly start: number; readonly end: number } | undefined) =>
		word !== undefined && word.start < offset && offset < word.end;
	if (isInside(command.word) || line.args.some(isInside)) return false;
	if (!directive.options) return true;
	const { rest } = readArguments(text, command.argsStart, positionalCount(directive));
	return !rest.some((item) => isInside(isOption(item) ? item.valueWord : item.word));
}

function readsWords(key: string, { module, forms }: NonNullable<ReturnType<typeof findDirective>>): boolean {
	return module === 'mod_wsgi' || rawWordReaders.has(key) || forms.every(({ args }) => args !== 'RAW_ARGS');
}

/** Directives that get their arguments as one text, and cut it into words all the same. */
const rawWordReaders = new Set(
	(
		'accessfilename allowoverride options serveralias mutex fileetag regexdefaultoptions directoryindex use <macro ' +
		'<virtualhost <directory <directorymatch <files <filesmatch <location <locationmatch <limit <limitexcept ' +
		'header requestheader rewritecond rewriterule browsermatch browsermatchnocase setenvif setenvifnocase ' +
		'proxypass proxypassmatch balancermember proxyset requestreadtimeout ssloptions sslprotocol'
	).split(' '),
);
