import { hasUnknown } from '../../model/merge.ts';
import { replace } from '../edits.ts';
import type { Fix, Rule } from '../types.ts';

export const rule: Rule = {
	id: 'server-name-never-matches',
	kind: 'risky',
	summary: 'A ServerName or ServerAlias that no request can have for its host',
	messages: {
		path: 'A slash is part of the name here, and no request asks for a host called {name}: another virtual host answers. It is {host} alone.',
		alias:
			'ServerAlias takes the name of a host only, and no request asks for one called {name}: another virtual host answers. It is {host} alone.',
		comma:
			'ServerAlias takes names with blanks between them: this is one name with a comma in it, which no request asks for.',
	},
	statement: {
		of: ['servername', 'serveralias'],
		check(statement, { report }) {
			if (hasUnknown(statement)) return;
			const isAlias = statement.command.key === 'serveralias';
			for (const word of statement.text.args) {
				const { value, quote } = word;
				// a scheme and a port are taken off a ServerName, and nothing off a ServerAlias
				const [, scheme = '', host = '', port = '', path = ''] =
					/^([a-z]+:\/\/)?([\w.*?-]+)(:\d+)?(\/.*)?$/i.exec(value) ?? [];
				const isSeveral = isAlias && /^[\w.*-]+(,[\w.*-]*)+$/.test(value);
				if (!isSeveral && (!host || !(isAlias ? scheme || port || path : path))) continue;
				const better = isSeveral ? value.split(',').filter(Boolean).join(' ') : isAlias ? host : scheme + host + port;
				const fix: Fix = {
					title: `Change to ${better}`,
					edits: [replace(statement, word, better)],
					preferred: true,
				};
				report({
					at: word,
					message: isSeveral ? 'comma' : isAlias ? 'alias' : 'path',
					params: { name: isAlias ? value : host + path, host },
					fixes: () => (quote ? [] : [fix]),
				});
				// a ServerName of more words is refused
				if (!isAlias) return;
			}
		},
	},
};
