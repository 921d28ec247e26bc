import { patternOf } from '../../model/cover.ts';
import { allAccessGroups, granted, isSame, required } from '../old-access-control/access.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'access-granted-on-location',
	kind: 'advice',
	summary: 'Require all granted for all URLs, instead of for a directory',
	messages: {
		all: 'This lets requests into every file that any URL leads to, also where a <Directory> says Require all denied: <Location> comes after it. Grant the directory of the script instead.',
	},
	server({ server, report }) {
		for (const { section, requires } of allAccessGroups(server)) {
			const [placed] = requires;
			const condition = required(requires);
			if (section.key !== '<location' || !placed || !condition || !isSame(condition, granted)) continue;
			const { kind, text } = patternOf(section);
			if (kind === 'literal' && text === '/') report(placed, { message: 'all' });
		}
	},
};
