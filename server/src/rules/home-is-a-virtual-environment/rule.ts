import { compareReleases } from '../../knowledge/releases.ts';
import { hasUnknown } from '../../model/merge.ts';
import { optionOf } from '../../model/server.ts';
import { replace } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'home-is-a-virtual-environment',
	kind: 'risky',
	summary: 'home= names a virtual environment, as python-home= should',
	messages: {
		home: 'home= is only the working directory of the processes. For Python to use the packages of {path}, if it is a virtual environment as its name says, it has to be python-home=.',
	},
	statement: {
		of: ['wsgidaemonprocess'],
		check(statement, { report, document, environment: { target } }) {
			const home = optionOf(statement, 'home');
			if (!home?.valueWord || hasUnknown(statement) || optionOf(statement, 'python-home')) return;
			if (!target.releases.every((release) => compareReleases(release, '3.4') >= 0)) return;
			// packages of it are found by another way
			if (/site-packages/.test(optionOf(statement, 'python-path')?.value ?? '')) return;
			if (!/\/\.?(venv|virtualenv)\d*\/?$/.test(home.value)) return;
			// groups without python-home take that of the server
			for (const line of document.lines()) if (line.command?.key === 'wsgipythonhome') return;
			report({
				at: home,
				message: 'home',
				params: { path: home.value },
				fixes: () => [
					{
						title: 'Change to python-home',
						edits: [replace(statement, home.nameSpan, 'python-home')],
						preferred: true,
					},
				],
			});
		},
	},
};
