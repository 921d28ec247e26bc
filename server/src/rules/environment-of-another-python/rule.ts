import { pythonOfModule } from '../../model/python-home.ts';
import { homesOf } from '../python-homes.ts';
import { carriedOut } from '../target-files.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'environment-of-another-python',
	kind: 'risky',
	summary: 'A virtual environment was made with another version of Python than mod_wsgi runs',
	messages: {
		environment:
			'The virtual environment at {at} is one of Python {theirs}, and mod_wsgi was built for Python {ours}, which it runs whatever python-home says: it does not find the packages that are installed there.',
		installation:
			'At {at} is the standard library of Python {theirs}, and mod_wsgi was built for Python {ours}, which does not start without its own: requests hang until they fail.',
	},
	server({ server, environment, report }) {
		const modules = carriedOut(server, ['loadmodule']).filter(
			({ statement }) => statement.text.args[0]?.value === 'wsgi_module',
		);
		const [module] = modules;
		const ours = pythonOfModule(module?.statement.text.args[1]?.value ?? '');
		if (!ours || modules.length > 1) return;
		for (const { placed, word, home } of homesOf(server, environment)) {
			if (!home || home.versions.size === 0 || home.versions.has(ours)) continue;
			const params = { at: home.at, ours, theirs: [...home.versions].join(', ') };
			if (home.kind === 'environment') report(placed, { at: word, message: 'environment', params });
			else report(placed, { at: word, message: 'installation', params, kind: 'broken' });
		}
	},
};
