/** Takes Apache's words apart: where it stopped, and why. */

/** A line of a file below the ServerRoot. */
export interface Place {
	readonly file: string;
	readonly line: number;
}

/**
 * The places that Apache names, and what it says. There is more than one if several sections are not closed. A place in a macro is that
 * of its use.
 */
export function readRefusal(output: string, root: string): { places: Place[]; messages: string[] } {
	const last = output.lastIndexOf('Syntax error on line ');
	if (last < 0) return { places: [], messages: [] };
	const match = /^Syntax error on line (\d+) of (.*?):\s(.*)$/s.exec(output.slice(last));
	if (!match) return { places: [], messages: [] };
	const [, line = '', of = '', rest = ''] = match;
	const text = rest.trim();
	const parts = unescaped(text).split('\n');
	const open = parts.flatMap((part) => {
		const [, where, number, said] = /^(.*):(\d+): (<.*> was not closed\.)$/.exec(part) ?? [];
		return where && said ? [{ place: place(where, Number(number), root), said }] : [];
	});
	if (open.length === parts.length) return { places: open.map((o) => o.place), messages: open.map((o) => o.said) };
	return { places: [place(of, Number(line), root)], messages: [text] };
}

function place(where: string, line: number, root: string): Place {
	const use = where.startsWith("macro '") ? [...where.matchAll(/used on line (\d+) of "([^"]*)"/g)].at(-1) : undefined;
	const file = use?.[2] ?? where;
	return { file: file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file, line: use ? Number(use[1]) : line };
}

/** While it reads, Apache escapes what it prints for its log (`util.c: ap_escape_errorlog_item`). */
export function unescaped(text: string): string {
	const bytes = text.replace(/\\(x[\da-f]{2}|.)/g, (_, c: string) => {
		if (c[0] === 'x') return String.fromCharCode(Number.parseInt(c.slice(1), 16));
		return { n: '\n', t: '\t', r: '\r', v: '\v', b: '\b', f: '\f' }[c] ?? c;
	});
	const isBytes = [...bytes].every((c) => c <= '\xff') && [...bytes].some((c) => c >= '\x80');
	return isBytes ? Buffer.from(bytes, 'latin1').toString() : bytes;
}
