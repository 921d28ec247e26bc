import { argumentsOf } from '../../model/arguments.ts';
import { literalBeginning } from '../../model/cover.ts';
import { hasUnknown } from '../../model/merge.ts';
import { replace } from '../edits.ts';
import type { Fix, Rule } from '../types.ts';

/** What may stand behind a path: the rest of the URL, a slash, or nothing. */
const wholeRest = /^(\/?\.\*|\/?\.\+|\/?\((\?:)?\.[*+]\)|\((\?:)?\/\.\*\)\??|\((\?:)?\/\|\$\)\.\*)\$?$/;
const slash = /^(\((\?:)?(\/\|\$|\$\|\/)\)|\/\?|\(\/\)\?)$/;

export const rule: Rule = {
	id: 'match-takes-too-much',
	kind: 'risky',
	summary: 'The pattern of a WSGIScriptAliasMatch takes what belongs to PATH_INFO',
	messages: {
		rest: 'The pattern takes the whole URL, so that all of it becomes SCRIPT_NAME and PATH_INFO is empty: the application shows its first page for every URL. Say {instead}.',
		slash:
			'The pattern takes the slash, so that the rest of the URL is joined to the name of the script: {path}/page looks for {target}page and gets 404. Say {instead}.',
		open: 'The pattern matches {path}page too, which becomes {target}page and gets 404. Say {instead}.',
	},
	statement: {
		of: ['wsgiscriptaliasmatch'],
		check(statement, { report }) {
			const [pattern, script] = argumentsOf(statement).positional;
			if (!pattern || !script || hasUnknown(statement) || !/^[^$\\]*\.(wsgi|py)$/.test(script.value)) return;
			const { fixed, rest } = literalBeginning(pattern.value) ?? { fixed: '', rest: '' };
			const path = fixed.replace(/\/$/, '');
			if (!fixed.startsWith('/') || /[^\w./-]/.test(path)) return;
			const isSlash = (rest === '' && fixed.endsWith('/') && fixed !== '/') || slash.test(rest);
			// all that is below / is taken by ^/ too
			const message = wholeRest.test(rest)
				? 'rest'
				: isSlash
					? 'slash'
					: rest === '' && !fixed.endsWith('/')
						? 'open'
						: undefined;
			if (!message) return;
			const instead = `WSGIScriptAlias ${path || '/'}`;
			const fix: Fix = {
				title: `Change to ${instead}`,
				edits: [
					replace(statement, statement.command.word, 'WSGIScriptAlias'),
					replace(statement, pattern, path || '/'),
				],
				preferred: true,
				note: 'Aliases of both kinds are tried in the order in which they stand.',
			};
			report({
				at: pattern,
				message,
				kind: message === 'open' ? 'advice' : 'risky',
				params: { path, target: script.value, instead },
				fixes: () => [fix],
			});
		},
	},
};
