import { argumentsOf, isOption, type OptionUse } from '../../model/arguments.ts';
import { byName } from '../../model/by-name.ts';
import { quoted, remove, replace } from '../edits.ts';
import type { Fix, Rule } from '../types.ts';

/** Options whose values are lists: both were probably meant. */
const lists = byName({ 'python-path': ':', 'supplementary-groups': ',' });

export const rule: Rule = {
	id: 'option-given-twice',
	kind: 'risky',
	summary: 'An option is given twice; only the last one counts',
	messages: {
		twice: '{option} is given again further on, and the last one counts: this one has no effect.',
	},
	statement: {
		of: 'mod_wsgi',
		check(statement, { report }) {
			// the tag of <WSGIInterpreterOptions> is refused then
			if (!statement.directive?.options || statement.directive.name.startsWith('<')) return;
			const { rest } = argumentsOf(statement);
			if (rest.length < 2) return;
			const last = new Map<string, OptionUse>();
			const options = rest.filter(isOption);
			for (const item of options) last.set(item.name, item);
			for (const item of options) {
				const other = last.get(item.name) as OptionUse;
				if (other === item) continue;
				report({
					at: item,
					message: 'twice',
					params: { option: item.name },
					tags: ['unnecessary'],
					fixes: () => {
						const fixes: Fix[] = [{ title: `Remove this ${item.name}`, edits: [remove(statement, item)] }];
						const separator = lists.get(item.name);
						if (separator && options.filter((o) => o.name === item.name).length === 2) {
							const joined = `${item.name}=${quoted(`${item.value}${separator}${other.value}`)}`;
							fixes.unshift({
								title: 'Join both',
								edits: [replace(statement, item, joined), remove(statement, other)],
								preferred: true,
							});
						}
						return fixes;
					},
				});
			}
		},
	},
};
