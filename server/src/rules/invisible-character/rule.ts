import { allDirectives } from '../../knowledge/index.ts';
import { replace } from '../edits.ts';
import type { Rule } from '../types.ts';

/** No-break spaces, zero-width characters and a byte order mark; typographic quotes come from the same web pages. */
const invisible = /[\u00a0\u200b-\u200d\u2060\ufeff]+/;
const quotes = /[\u201c\u201d\u201e\u2018\u2019\u201a]/;

/** Directives that paths and names are written into; in those of other texts such characters may be meant. */
const ofOthers = [
	'alias',
	'scriptalias',
	'documentroot',
	'<directory',
	'<files',
	'<location',
	'<virtualhost',
	'servername',
	'serveralias',
	'listen',
	'include',
	'includeoptional',
	'loadmodule',
	'require',
];

const ofWsgi = allDirectives.filter(({ module }) => module === 'mod_wsgi').map(({ name }) => name.toLowerCase());

export const rule: Rule = {
	id: 'invisible-character',
	kind: 'risky',
	summary: 'A character that cannot be seen, or a typographic quote, is part of a word',
	messages: {
		invisible: 'Here is a {name}. Apache separates words at plain blanks only, so it is part of the word.',
		quote: 'This is a typographic quote. Apache knows only " and \', so it is part of the word.',
	},
	statement: {
		of: [...ofWsgi, ...ofOthers],
		check(statement, { report }) {
			const { text } = statement.text;
			const hidden = invisible.exec(text);
			if (hidden) {
				const at = { start: hidden.index, end: hidden.index + hidden[0].length };
				const isBlank = hidden[0].includes('\u00a0');
				report({
					at,
					message: 'invisible',
					params: { name: isBlank ? 'no-break space' : 'character of no width' },
					fixes: () => [
						{
							title: isBlank ? 'Change to a plain blank' : 'Remove it',
							edits: [replace(statement, at, isBlank ? ' ' : '')],
							preferred: true,
						},
					],
				});
			}
			const quote = quotes.exec(text);
			if (!quote) return;
			const plain = [...text.matchAll(new RegExp(quotes, 'g'))].map((match) =>
				replace(
					statement,
					{ start: match.index, end: match.index + 1 },
					/[\u2018\u2019\u201a]/.test(match[0]) ? "'" : '"',
				),
			);
			report({
				at: { start: quote.index, end: quote.index + 1 },
				message: 'quote',
				fixes: () => [{ title: 'Change to plain quotes', edits: plain, preferred: true }],
			});
		},
	},
};
