import { argumentsOf } from '../../model/arguments.ts';
import type { Statement } from '../../model/statement.ts';
import type { Word } from '../../syntax/words.ts';
import { insert, replace } from '../edits.ts';
import type { Fix, Rule } from '../types.ts';

export const rule: Rule = {
	id: 'trailing-slash-mismatch',
	kind: 'risky',
	summary: 'The URL path of an alias ends with a slash, its target does not',
	messages: {
		script:
			'Only {path} itself reaches the script: what follows the slash is joined to the file name, so {path}page looks for {target}page and gets 404. Leave the slash out.',
		alias:
			'{path}style.css looks for {target}style.css, which is hardly meant, and gets 404. Both end with a slash, or neither.',
	},
	statement: {
		of: ['wsgiscriptalias', 'alias'],
		check(statement, { report }) {
			const isScript = statement.command.key === 'wsgiscriptalias';
			const [path, target] = isScript ? argumentsOf(statement).positional : statement.text.args;
			if (!path || !target || path.value.length < 2 || !path.value.endsWith('/') || target.value.endsWith('/')) return;
			// an alias of a single file is read with the slash as it stands
			if (!target.value || (!isScript && /\.\w+$/.test(target.value))) return;
			const fixed = path.value.replace(/\/+$/, '');
			report({
				at: path,
				message: isScript ? 'script' : 'alias',
				params: { path: path.value, target: target.value },
				fixes: () => [
					{ title: `Change to ${fixed}`, edits: [replace(statement, path, fixed)], preferred: true },
					...(isScript || target.quote ? [] : [addSlash(statement, target)]),
				],
			});
		},
	},
};

/** The other way: a slash on both sides, so that the URL without one matches no longer. */
function addSlash(statement: Statement, target: Word): Fix {
	const by = `${target.value}/`;
	return { title: `Change to ${by}`, edits: [insert(statement, target.end, '/')] };
}
