import { hasUnknown } from '../../model/merge.ts';
import { replace } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'directory-names-the-script',
	kind: 'risky',
	summary: 'A <Directory> section names a script instead of its directory',
	messages: {
		script:
			'{path} is a file, and <Directory> is for directories: what stands here does not hold for requests with more of a path behind the script, and these get 403 where nothing else lets them in. Name {directory}.',
	},
	statement: {
		of: ['<directory'],
		check(statement, { report }) {
			const { args } = statement.text;
			const [word] = args;
			// a blank may stand before the bracket
			const isLast = args.length === 1 || (args.length === 2 && args[1]?.value === '>');
			if (!word || !isLast || hasUnknown(statement)) return;
			const path = word.value.replace(/>$/, '');
			const match = /^(.*)[\\/][^\\/*?[\]]+\.(?:wsgi|py)$/.exec(path);
			if (!match) return;
			const directory = match[1] || '/';
			const start = word.start + (word.quote ? 1 : 0);
			const at = { start, end: start + path.length };
			if (statement.text.text.slice(at.start, at.end) !== path) return;
			report({
				at,
				message: 'script',
				params: { path, directory },
				fixes: () => [{ title: `Change to ${directory}`, edits: [replace(statement, at, directory)], preferred: true }],
			});
		},
	},
};
