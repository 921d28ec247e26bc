import { hasUnknown } from '../../model/merge.ts';
import { replace } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'module-name-wrong',
	kind: 'refused',
	summary: 'LoadModule calls the module of mod_wsgi by a wrong name',
	messages: {
		name: 'The module in {file} is called wsgi_module. Apache finds none called {name} there, and does not start.',
	},
	statement: {
		of: ['loadmodule'],
		check(statement, { report }) {
			const [name, file] = statement.text.args;
			if (!name || !file || statement.text.args.length > 2 || hasUnknown(statement)) return;
			if (!/(^|[\\/])mod_wsgi[^\\/]*\.(so|pyd|dll)$/.test(file.value)) return;
			if (!/^(mod_wsgi|wsgi|mod_wsgi_module|wsgi_mod|wsgi_module\.(c|so)|mod_wsgi\.(c|so))$/i.test(name.value)) return;
			report({
				at: name,
				message: 'name',
				params: { name: name.value, file: file.value },
				apache: `Can't locate API module structure \`${name.value}' in file …`,
				fixes: () => [
					{ title: 'Change to wsgi_module', edits: [replace(statement, name, 'wsgi_module')], preferred: true },
				],
			});
		},
	},
};
