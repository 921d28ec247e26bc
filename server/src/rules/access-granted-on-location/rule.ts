import { patternOf } from '../../model/cover.ts';
import { contextSection } from '../../model/section.ts';
import type { PlacedStatement } from '../../model/server.ts';
import type { Criterion, Lists } from '../../model/statement-index.ts';
import { accessGroupsIn, granted, isSame, required } from '../old-access-control/access.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'access-granted-on-location',
	kind: 'advice',
	summary: 'Require all granted for all URLs, instead of for a directory',
	messages: {
		all: 'This lets requests into every file that any URL leads to, also where a <Directory> says Require all denied: <Location> comes after it. Grant the directory of the script instead.',
	},
	server({ server, report }) {
		for (const placed of server.evaluation.index.derived(grantedForAll)) report(placed, { message: 'all' });
	},
};

const inLocation: Criterion<true> = {
	directive: 'require',
	of: ({ statement }) => (contextSection(statement.section)?.key === '<location' ? true : undefined),
};

function grantedForAll(lists: Lists): PlacedStatement[] {
	if (lists.by(inLocation).size === 0) return [];
	return lists.derived(accessGroupsIn).flatMap(({ section, requires }) => {
		const { kind, text } = section.key === '<location' ? patternOf(section) : { kind: 'unknown', text: '' };
		if (kind !== 'literal' || text !== '/') return [];
		const condition = required(requires);
		return condition && isSame(condition, granted) ? requires.slice(0, 1) : [];
	});
}
