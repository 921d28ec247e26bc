/** From lines to a file's text, with all that does not matter: blanks, line ends, continued lines, comments. */
import type { Random } from './random.ts';
import { type Body, linesOf } from './tree.ts';

const comments = [
	'# a comment',
	'#',
	'#WSGIPythonHome nowhere',
	'# <VirtualHost>',
	'\t# </VirtualHost>',
	'# ${nosuch}',
];
const swallowed = [
	'WSGIPythonOptimize nothing',
	'</VirtualHost>',
	'<Directory /x>',
	'Include nosuch.conf',
	'# again',
	'',
];

export function rendered(random: Random, body: Body): string {
	const eol = random.weighted([
		[8, () => '\n'],
		[2, () => '\r\n'],
		[0.5, () => random.pick(['\n', '\r\n'])],
	]);
	const joins = random.weighted([
		[6, 0],
		[2, 0.05],
		[1, 0.3],
	]);
	const remarks = random.weighted([
		[5, 0],
		[3, 0.1],
	]);
	let text = '';
	for (const line of linesOf(body)) {
		while (random.chance(remarks)) {
			if (random.chance(0.3)) text += `# swallows the next line \\${eol()}${random.pick(swallowed)}${eol()}`;
			else text += random.pick(comments) + eol();
		}
		if (random.chance(remarks / 2))
			text += random.pick(['', '  ', '\t', '\\']) + (random.chance(0.9) ? eol() : '\\\n\n');
		text += random.weighted([
			[6, ''],
			[2, '    '],
			[1, '\t'],
			[0.2, ' \t\f\v '],
		]);
		text += joined(random, spaced(random, line), joins, eol);
		text += random.weighted([
			[9, ''],
			[1, '  '],
			[0.3, '\t\r'],
		]);
		text += eol();
	}
	// a last line of several is left whole: behind a Use Apache loses its last part
	return random.chance(0.1) && !/\\\r?\n[^\n]*\n$/.test(text) ? text.replace(/\r?\n$/, '') : text;
}

/** Other blanks between a directive's name and its arguments. */
function spaced(random: Random, line: string): string {
	return random.chance(0.9) ? line : line.replace(' ', random.pick(['  ', '\t', ' \t ', '\v', '\f', '\r']));
}

/** A line cut into several by backslashes. */
function joined(random: Random, line: string, rate: number, eol: () => string): string {
	let text = line;
	while (random.chance(rate)) {
		const at = random.below(text.length + 1);
		// a backslash before would escape nothing, but two and a line end are another matter
		if (text[at - 1] === '\\' || text[at] === '\n' || text[at - 1] === '\r') continue;
		text = `${text.slice(0, at)}\\${eol()}${random.chance(0.5) && text[at] === ' ' ? '  ' : ''}${text.slice(at)}`;
	}
	return text;
}
