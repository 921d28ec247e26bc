import { allDirectives, findDirective } from '../../knowledge/index.ts';
import { isIn } from '../../knowledge/releases.ts';
import type { Release } from '../../knowledge/types.ts';
import { replace } from '../edits.ts';
import { nearest } from '../nearest.ts';
import type { Fix, Rule } from '../types.ts';

const wsgiDirectives = allDirectives.filter((directive) => directive.module === 'mod_wsgi');

export const rule: Rule = {
	id: 'unknown-directive',
	kind: 'refused',
	summary: 'A WSGI directive is misspelt, or a line begins with something else',
	messages: {
		unknown: 'There is no directive {name} in any release of mod_wsgi: Apache refuses it.',
		nearest: 'There is no directive {name}, and Apache refuses it. Did you mean {nearest}?',
		invisible:
			'A character that cannot be seen is part of this name: to Apache it is another than {directive}, and it refuses it.',
		nothing:
			'The line begins with a character that cannot be seen: Apache takes it for the name of a directive, and refuses it.',
		semicolon: 'Comments begin with #. Apache takes {name} for the name of a directive, and refuses it.',
		joined: 'A blank is missing after {directive}: Apache takes all of this for a name, and refuses it.',
	},
	statement: {
		of: 'unknown',
		check(statement, { report, environment }) {
			const { command } = statement;
			const { name, word } = command;
			const apache = `Invalid command '${inLog(name)}', perhaps misspelled or defined by a module not included in the server configuration`;
			const mend = (title: string, end: number, text: string): Fix => ({
				title,
				edits: [replace(statement, { start: word.start, end }, text)],
				preferred: true,
				safe: true,
			});
			const visible = name.replace(/[\u00a0\u200b-\u200d\u2060\ufeff]/g, '');
			const meant = visible === '' ? '' : findDirective(visible)?.name;
			if (meant !== undefined) {
				return report({
					at: word,
					message: meant ? 'invisible' : 'nothing',
					params: { directive: meant },
					apache,
					fixes: () => [mend('Remove what cannot be seen', word.end, meant)],
				});
			}
			if (name.startsWith(';')) {
				return report({
					at: word,
					message: 'semicolon',
					params: { name },
					apache,
					fixes: () => [mend('Change to #', word.start + 1, '#')],
				});
			}
			const joined = wsgiDirectives.find(
				(d) => command.key.startsWith(d.name.toLowerCase()) && /^[^\w-]/.test(name.slice(d.name.length)),
			);
			if (joined) {
				const start = word.start + joined.name.length;
				const end =
					start + (/^[=\u00a0\u200b-\u200d\u2060\ufeff]*/.exec(name.slice(joined.name.length))?.[0].length ?? 0);
				const fix: Fix = {
					title: 'Insert a blank',
					edits: [replace(statement, { start, end }, ' ')],
					preferred: true,
					safe: true,
				};
				return report({
					at: word,
					message: 'joined',
					params: { directive: joined.name },
					apache,
					fixes: () => (word.quote ? [] : [fix]),
				});
			}
			const isWsgi = /^<?wsgi/i.test(name);
			// a name that only looks a little like ours may be a third-party module's
			if (!isWsgi && !/wsg|wgsi|swgi/i.test(name.slice(0, 6))) return;
			const release = environment.target.releases.at(-1) as Release;
			const isSection = name.startsWith('<');
			const names = wsgiDirectives
				.filter((d) => d.name.startsWith('<') === isSection && d.forms.some((form) => isIn(form, release)))
				.map((d) => d.name);
			const near = nearest(name, names);
			if (!isWsgi && !near) return;
			report({
				at: word,
				message: near ? 'nearest' : 'unknown',
				params: isSection ? { name: `${name}>`, nearest: `${near}>` } : { name, nearest: near ?? '' },
				apache,
				// the end of a section would have to change with its beginning
				fixes: () =>
					near && !isSection
						? [{ title: `Change to ${near}`, edits: [replace(statement, word, near)], preferred: true, safe: true }]
						: [],
			});
		},
	},
};

/** A name as Apache's log shows it: other than plain letters are escaped, byte by byte. */
function inLog(name: string): string {
	return name.replace(/[^ -~\p{Cs}]/gu, (c) => encodeURIComponent(c).replaceAll('%', '\\x').toLowerCase());
}
