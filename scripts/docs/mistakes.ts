import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A mistake that people make with mod_wsgi, and what reports it. */
export interface Mistake {
	readonly id: string;
	/** What is done, without a full stop. */
	readonly what: string;
	/** The ids of the rules that report it; none if nothing can see it. */
	readonly rules: readonly string[];
	/** Why no rule reports it, or what they do not see of it. */
	readonly note: string;
}

export interface MistakeGroup {
	readonly title: string;
	readonly mistakes: readonly Mistake[];
}

/**
 * The catalogue of mistakes, out of mistakes.tsv: an entry is a line of id, mistake, rules with blanks between them, and note;
 * `# title` begins a group.
 */
export function mistakeGroups(): MistakeGroup[] {
	const text = readFileSync(path.join(__dirname, 'mistakes.tsv'), 'utf8').trim();
	return text
		.split(/^# /m)
		.slice(1)
		.map((group) => {
			const [title = '', ...lines] = group.trim().split('\n');
			return { title, mistakes: lines.map(read) };
		});
}

function read(line: string): Mistake {
	const [id = '', what = '', rules = '', note = ''] = line.split('\t');
	return { id, what, rules: rules === '' ? [] : rules.split(' '), note };
}
