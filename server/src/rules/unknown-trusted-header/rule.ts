import { trustedHeaders } from '../../knowledge/mod_wsgi/requests.ts';
import { isIn } from '../../knowledge/releases.ts';
import { hasUnknown } from '../../model/merge.ts';
import { remove, replace } from '../edits.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'unknown-trusted-header',
	kind: 'risky',
	summary: 'A trusted header is none that mod_wsgi knows',
	messages: {
		unknown:
			'mod_wsgi knows no header {name}, and passes it over without a word: what the proxy tells in it has no effect.',
		near: 'mod_wsgi knows no header {name}, and passes it over without a word: what the proxy tells in it has no effect. Is {near} meant?',
	},
	statement: {
		of: ['wsgitrustedproxyheaders'],
		check(statement, { report, environment: { target } }) {
			if (hasUnknown(statement)) return;
			const { args } = statement.text;
			const known = trustedHeaders
				.flatMap(({ headers }) => headers)
				.filter((header) => target.releases.some((release) => isIn(header, release)))
				.map(({ name }) => name);
			for (const word of args) {
				const { value } = word;
				// a comment behind the arguments is another matter
				if (!/^[A-Za-z][\w-]*$/.test(value) || known.some((name) => name.toLowerCase() === value.toLowerCase()))
					continue;
				const near = nearest(value, known);
				report({
					at: word,
					message: near ? 'near' : 'unknown',
					params: { name: value, near: near ?? '' },
					fixes: () => [
						...(near ? [{ title: `Change to ${near}`, edits: [replace(statement, word, near)], preferred: true }] : []),
						...(args.length > 1 ? [{ title: `Remove ${value}`, edits: [remove(statement, word)] }] : []),
					],
				});
			}
		},
	},
};
