import { argumentsOf } from '../../model/arguments.ts';
import { hasUnknown } from '../../model/merge.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'script-path-relative',
	kind: 'risky',
	summary: 'The path of a script is not absolute',
	messages: {
		relative:
			'{path} is not absolute, and mod_wsgi takes it from wherever Apache was started, in general /, and not from ServerRoot: requests get 404. Write the whole path.',
	},
	statement: {
		of: ['wsgiscriptalias', 'wsgiscriptaliasmatch'],
		check(statement, { report, environment: { target } }) {
			const script = argumentsOf(statement).positional[1];
			if (!script?.value || hasUnknown(statement) || target.platform === 'windows') return;
			// what begins otherwise is a variable, a placeholder, or a path of Windows
			if (!/^\.{0,2}\/?\w[\w./-]*$/.test(script.value) || script.value.startsWith('/')) return;
			report({ at: script, message: 'relative', params: { path: script.value } });
		},
	},
};
