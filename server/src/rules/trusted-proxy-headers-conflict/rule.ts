import { trustedHeaders } from '../../knowledge/mod_wsgi/requests.ts';
import { hasUnknown } from '../../model/merge.ts';
import { remove } from '../edits.ts';
import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'trusted-proxy-headers-conflict',
	kind: 'risky',
	summary: 'Two trusted headers tell the same thing',
	messages: {
		conflict:
			'{first} and {second} both set {variable}. Where a request has both, which one counts is not defined, and a client may send the one that the proxy does not set. Trust one only.',
		other: 'The other header',
	},
	statement: {
		of: ['wsgitrustedproxyheaders'],
		check(statement, { report, document }) {
			if (hasUnknown(statement)) return;
			const { args } = statement.text;
			for (const { variable, headers } of trustedHeaders) {
				const names = headers.map(({ name }) => name.toLowerCase());
				const [first, second] = args.filter((word) => names.includes(word.value.toLowerCase()));
				if (!first || !second || first.value.toLowerCase() === second.value.toLowerCase()) continue;
				const placed = { statement, document, use: undefined, step: 0 };
				report({
					at: second,
					message: 'conflict',
					params: { first: first.value, second: second.value, variable },
					related: [{ ...locationOf(placed, first), message: 'other' }],
					fixes: () =>
						[second, first].map((word) => ({
							title: `Remove ${word.value}`,
							edits: [remove(statement, word)],
							note: 'Keep the header that the proxy sets itself, whatever the client sends.',
						})),
				});
			}
		},
	},
};
