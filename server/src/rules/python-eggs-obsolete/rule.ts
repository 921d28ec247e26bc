import { argumentsOf, isOption } from '../../model/arguments.ts';
import { remove, removeLine } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'python-eggs-obsolete',
	kind: 'advice',
	severity: 'hint',
	summary: 'A directory for unpacked eggs, which nothing uses any more',
	messages: {
		eggs: 'This directory is only for packages installed as zipped eggs, which pip never did and Python packaging has given up. Leave it out.',
	},
	statement: {
		of: ['wsgidaemonprocess', 'wsgipythoneggs'],
		check(statement, { report }) {
			const tags = ['unnecessary', 'deprecated'] as const;
			if (statement.command.key === 'wsgipythoneggs') {
				const { line } = statement;
				return report({
					message: 'eggs',
					tags,
					fixes: () => [{ title: 'Remove it', edits: [removeLine(line)], preferred: true }],
				});
			}
			for (const item of argumentsOf(statement).rest) {
				if (!isOption(item) || item.name !== 'python-eggs' || !item.valueWord || item.isDetached) continue;
				report({
					at: item,
					message: 'eggs',
					tags,
					fixes: () => [{ title: 'Remove it', edits: [remove(statement, item)], preferred: true }],
				});
			}
		},
	},
};
