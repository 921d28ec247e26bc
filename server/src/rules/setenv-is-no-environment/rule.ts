import { virtualHostOf } from '../../model/section.ts';
import type { PlacedStatement } from '../../model/server.ts';
import { placedOf } from '../placed.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'setenv-is-no-environment',
	kind: 'advice',
	summary: 'SetEnv sets what os.environ does not show',
	messages: {
		django:
			'{name} is read from os.environ, and SetEnv does not set that: it is in the environ of each request only. Set it in the script, before Django is imported.',
		python:
			'{name} is for Python when it starts, and SetEnv sets it for requests only: it has no effect on an application of mod_wsgi. Use {instead}.',
		other:
			'{name} is looked for in the environment of the process, and SetEnv sets only the environ of each request. Set it in the environment that Apache starts in.',
	},
	server({ server, report }) {
		for (const placed of placedOf(server, 'setenv')) {
			const { statement } = placed;
			const [word] = statement.text.args;
			const name = word?.value ?? '';
			const message = kindOf(name);
			if (!word || !message) continue;
			// for other programs, such as CGI, it is right
			const host = virtualHostOf(statement.section);
			const isIn = (use: PlacedStatement) => !host || virtualHostOf(use.statement.section) === host;
			if (!['wsgiscriptalias', 'wsgiscriptaliasmatch'].some((key) => placedOf(server, key).some(isIn))) continue;
			const instead = name === 'PYTHONHOME' ? 'python-home of WSGIDaemonProcess' : 'python-path of WSGIDaemonProcess';
			report(placed, { at: word, message, params: { name, instead } });
		}
	},
};

function kindOf(name: string): 'django' | 'python' | 'other' | undefined {
	if (name === 'DJANGO_SETTINGS_MODULE') return 'django';
	if (name === 'PYTHONPATH' || name === 'PYTHONHOME') return 'python';
	return /^(PYTHON(IOENCODING|UNBUFFERED|UTF8|DONTWRITEBYTECODE|HASHSEED|_EGG_CACHE)|FLASK_(APP|ENV|DEBUG)|LD_LIBRARY_PATH|VIRTUAL_ENV)$/.test(
		name,
	)
		? 'other'
		: undefined;
}
