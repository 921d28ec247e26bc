import { optionOf } from '../../model/arguments.ts';
import { placedOf } from '../placed.ts';
import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';

const keys = ['wsgiauthuserscript', 'wsgiauthgroupscript', 'wsgiaccessscript'];

export const rule: Rule = {
	id: 'auth-script-without-environment',
	kind: 'advice',
	summary: 'A script for access runs inside Apache, without the virtual environment of the daemon processes',
	messages: {
		embedded:
			'{directive} runs inside Apache itself, never in a daemon process: it finds the packages of the system, and not those of {home}. If it needs these, say WSGIPythonHome.',
		home: 'The environment of the daemon processes',
	},
	server({ server, environment: { role }, report }) {
		if (role !== 'main' || !server.evaluation.exit.complete) return;
		const scripts = keys.flatMap((key) => placedOf(server, key));
		if (scripts.length === 0) return;
		if (['wsgipythonhome', 'wsgipythonpath'].some((key) => placedOf(server, key).length > 0)) return;
		const group = server.groups.find(({ statement }) => optionOf(statement, 'python-home')?.value);
		const home = group && optionOf(group.statement, 'python-home');
		if (!group || !home?.valueWord) return;
		for (const placed of scripts) {
			const { directive, command } = placed.statement;
			report(placed, {
				message: 'embedded',
				params: { directive: directive?.name ?? command.name, home: home.value },
				related: [{ ...locationOf(group, home), message: 'home' }],
			});
		}
	},
};
