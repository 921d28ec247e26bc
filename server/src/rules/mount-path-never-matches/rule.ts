import { argumentsOf } from '../../model/arguments.ts';
import { replace } from '../edits.ts';
import type { Fix, Rule } from '../types.ts';

export const rule: Rule = {
	id: 'mount-path-never-matches',
	kind: 'broken',
	summary: 'The path of a WSGIScriptAlias can match no request',
	messages: {
		slash:
			'The path of a request begins with a slash, so {path} matches none: they get 404, or a page of another kind.',
		regex: 'WSGIScriptAlias takes a path, not a regular expression: {path} matches no request.',
	},
	statement: {
		of: ['wsgiscriptalias'],
		check(statement, { report }) {
			const [path, script] = argumentsOf(statement).positional;
			if (!path?.value || !script || path.value.startsWith('/')) return;
			const plain = /^\^(\/[\w./-]*)\$?$/.exec(path.value)?.[1];
			const fixed = plain ?? (/^[\w.-][\w./-]*$/.test(path.value) ? `/${path.value}` : undefined);
			const fixes: Fix[] = fixed
				? [{ title: `Change to ${fixed}`, edits: [replace(statement, path, fixed)], preferred: true }]
				: [];
			report({
				at: path,
				message: path.value.startsWith('^') ? 'regex' : 'slash',
				params: { path: path.value },
				fixes: () => fixes,
			});
		},
	},
};
