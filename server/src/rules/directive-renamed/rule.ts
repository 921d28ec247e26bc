import { isInAll } from '../../model/target.ts';
import { removeLine, replace } from '../edits.ts';
import type { Rule } from '../types.ts';

/** Names of Apache 2.2 that 2.4 still takes. */
const renamed: Readonly<Record<string, string>> = {
	maxclients: 'MaxRequestWorkers',
	maxrequestsperchild: 'MaxConnectionsPerChild',
};

export const rule: Rule = {
	id: 'directive-renamed',
	kind: 'advice',
	severity: 'hint',
	summary: 'A directive has another name since Apache 2.4, or no effect any more',
	messages: {
		renamed:
			'{directive} is called {name} since Apache 2.3.13, which says better what it counts. The old name still works.',
		idle: 'WSGIVerboseDebugging has no effect since mod_wsgi 6.0.0: LogLevel info wsgi:debug shows what it showed.',
	},
	statement: {
		of: [...Object.keys(renamed), 'wsgiverbosedebugging'],
		check(statement, { report, environment: { target } }) {
			const { command } = statement;
			const name = renamed[command.key];
			if (name && /^2\.([4-9]|\d\d)/.test(target.apache)) {
				report({
					at: command.word,
					message: 'renamed',
					params: { directive: command.name, name },
					tags: ['deprecated'],
					fixes: () => [
						{
							title: `Change to ${name}`,
							edits: [replace(statement, command.word, name)],
							preferred: true,
							safe: true,
						},
					],
				});
			} else if (!name && isInAll(target, { since: '6.0.0' })) {
				report({
					message: 'idle',
					tags: ['unnecessary'],
					fixes: () => [{ title: 'Remove it', edits: [removeLine(statement.line)], preferred: true, safe: true }],
				});
			}
		},
	},
};
