import { removeLine } from '../edits.ts';
import { isGuarded } from '../old-access-control/access.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'name-virtual-host',
	kind: 'advice',
	summary: 'NameVirtualHost has no effect any more',
	messages: {
		obsolete:
			'NameVirtualHost has no effect since Apache 2.3.11: virtual hosts of one address are told apart by name without it. Apache warns (AH00548).',
	},
	statement: {
		of: ['namevirtualhost'],
		check(statement, { environment, report }) {
			if (isGuarded(statement) || !/^2\.([4-9]|\d\d)/.test(environment.target.apache)) return;
			report({
				message: 'obsolete',
				tags: ['unnecessary', 'deprecated'],
				fixes: () => [{ title: 'Remove it', edits: [removeLine(statement.line)], preferred: true, safe: true }],
			});
		},
	},
};
