import { allDirectives } from '../../knowledge/index.ts';
import { hasUnknown } from '../../model/merge.ts';
import { replace } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'ifmodule-name-never-true',
	kind: 'risky',
	summary: '<IfModule> asks for a name that no module has',
	messages: {
		never: 'No module is called {name}, so what stands in here is never read. You probably mean {meant}.',
		always: 'No module is called {name}, so what stands in here is always read. You probably mean {meant}.',
	},
	statement: {
		of: ['<ifmodule'],
		check(statement, { report }) {
			if (hasUnknown(statement)) return;
			const [word] = statement.text.args;
			const match = /^["']?(!?)([\w.]+)/.exec(word ? statement.text.text.slice(word.start, word.end) : '');
			if (!word || !match) return;
			const [whole, not, name = ''] = match as unknown as [string, string, string];
			const meant = moduleMeant(name);
			if (!meant) return;
			const end = word.start + whole.length;
			const at = { start: end - name.length, end };
			report({
				at,
				message: not ? 'always' : 'never',
				params: { name, meant },
				fixes: () => [{ title: `Change to ${meant}`, edits: [replace(statement, at, meant)], preferred: true }],
			});
		},
	},
};

let modules: ReadonlySet<string> | undefined;

function isModule(name: string): boolean {
	modules ??= new Set([
		...allDirectives.map(({ module }) => module),
		'mod_authz_host',
		'mod_authz_user',
		'mod_proxy_http',
	]);
	return modules.has(name);
}

/** The module that a name stands for which none has; undefined if it may be one's. */
function moduleMeant(name: string): string | undefined {
	if (name === 'mod_auth_core.c') return 'mod_authz_core.c';
	const bare = /^(mod_\w+?)(?:_module)?(\.so)?$/.exec(name)?.[1];
	if (bare) return isModule(bare) ? `${bare}.c` : undefined;
	const [, stem, ending] = /^(\w+?)(_module\.c|_module\.so|\.c|\.so)$/.exec(name) ?? [];
	if (!stem || !ending || stem.startsWith('mod_')) return undefined;
	// some sources are not called after their module, but mod_wsgi's is
	if (ending.startsWith('.') && stem !== 'wsgi') return undefined;
	return isModule(`mod_${stem}`) ? (ending === '.c' ? `mod_${stem}.c` : `${stem}_module`) : undefined;
}
