/** How deep each line of a document stands, and what of it must stay as it is. */
import type { LogicalLine } from '../../syntax/logical-line.ts';
import type { PlacedLine, SourceDocument } from '../../syntax/source-document.ts';
import { isForeign, templateStretches } from './templates.ts';

export interface LaidOut extends PlacedLine {
	/** Sections around it. */
	readonly depth: number;
	/** Nothing of it may change. */
	readonly isFixed: boolean;
	/** The lines that continue it must stay where they are. */
	readonly isRigid: boolean;
}

/** A line longer than this was not written by hand, and a macro takes no line of more than 8 KiB, blanks included. */
const LONGEST = 2500;

/** The lines of a document with their depths. A section without a closing tag indents nothing: nobody knows where it ends. */
export function layOut(document: SourceDocument): LaidOut[] {
	const placed = [...document.placedLines()];
	const lines = placed.map(({ line }) => line);
	const { depths, fixed, rigid } = readTags(lines);
	for (const { from, to } of templateStretches(lines)) fixed.fill(1, from, to + 1);
	const holdsQuotes = lines.some(definesQuote);
	return placed.map((place, at) => {
		const { line } = place;
		return {
			...place,
			depth: depths[at] as number,
			isFixed: fixed[at] === 1 || isStrange(line) || isForeign(line),
			isRigid: rigid[at] === 1 || (holdsQuotes && line.raw.includes('${')),
		};
	});
}

/** A carriage return alone ends a line to an editor and is a blank to Apache; what follows a NUL is not there for it. */
function isStrange({ raw, breaks, newlines }: LogicalLine): boolean {
	return breaks !== newlines || raw.length > LONGEST || raw.includes('\0') || /\r$/.test(raw);
}

/** A variable with a quote in it may join words that seem to be apart. */
function definesQuote(line: LogicalLine): boolean {
	return line.kind === 'directive' && line.command?.key === 'define' && /["']/.test(line.args[1]?.value ?? '');
}

function readTags(lines: readonly LogicalLine[]) {
	// steps first: how much deeper a line stands than the one before
	const depths = new Int32Array(lines.length + 1);
	const fixed = new Uint8Array(lines.length);
	const rigid = new Uint8Array(lines.length);
	const open: { readonly name: string; readonly at: number }[] = [];
	for (const [at, { kind, command }] of lines.entries()) {
		if (kind === 'open') open.push({ name: command?.key.slice(1) ?? '', at });
		else if (kind === 'close') {
			const name = (command?.key ?? '').replace(/^<\/|>$/g, '');
			const last = open.findLastIndex((tag) => tag.name === name);
			const opener = open[last];
			if (!opener) continue;
			open.length = last;
			depths[opener.at + 1]! += 1;
			depths[at]! -= 1;
			// a program of mod_perl
			if (name === 'perl') fixed.fill(1, opener.at + 1, at);
			// a parameter with a blank in its name matches as many blanks
			if (name === 'macro' && /["']/.test(lines[opener.at]?.text ?? '')) rigid.fill(1, opener.at + 1, at);
		}
	}
	let depth = 0;
	for (let at = 0; at < depths.length; at++) {
		depth += depths[at] as number;
		depths[at] = depth;
	}
	return { depths, fixed, rigid };
}
