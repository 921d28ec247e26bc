import { findOption } from '../../knowledge/index.ts';
import { latestRelease } from '../../knowledge/releases.ts';
import { argumentsOf, isOption } from '../../model/arguments.ts';
import { isAccepted } from '../../model/wsgi-handlers.ts';
import { remove } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'option-swallows-next',
	kind: 'risky',
	summary: 'An option without a value takes the next option for its value',
	messages: {
		swallowed: '{option} has no value here, so mod_wsgi takes the next word for it: {value}. That option is lost.',
	},
	statement: {
		of: 'mod_wsgi',
		check(statement, { report }) {
			const { directive } = statement;
			if (!directive?.options) return;
			for (const item of argumentsOf(statement).rest) {
				if (!isOption(item) || !item.isDetached || item.valueWord?.quote) continue;
				const equals = item.value.indexOf('=');
				if (equals < 0 || !findOption(directive, item.value.slice(0, equals))) continue;
				// what Apache refuses is told by another rule
				const option = findOption(directive, item.name);
				if (option?.refusals?.invalid && !isAccepted(item.value, option.value, latestRelease)) continue;
				const empty = { start: item.start, end: item.nameSpan.end + 1 };
				report({
					at: item,
					message: 'swallowed',
					params: { option: item.name, value: item.value },
					fixes: () => [{ title: `Remove ${item.name}=`, edits: [remove(statement, empty)], preferred: true }],
				});
			}
		},
	},
};
