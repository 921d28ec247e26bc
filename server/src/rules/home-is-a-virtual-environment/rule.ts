import { type OptionUse, optionOf } from '../../model/arguments.ts';
import { hasUnknown } from '../../model/merge.ts';
import type { Statement } from '../../model/statement.ts';
import type { Criterion } from '../../model/statement-index.ts';
import { isInAll } from '../../model/target.ts';
import { replace } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'home-is-a-virtual-environment',
	kind: 'risky',
	summary: 'home= names a virtual environment, as python-home= should',
	messages: {
		home: 'home= is only the working directory of the processes. For Python to use the packages of {path}, if it is a virtual environment as its name says, it has to be python-home=.',
	},
	server({ server, environment: { target }, report }) {
		if (!isInAll(target, { since: '3.4' })) return;
		const { index } = server.evaluation;
		// groups without python-home take that of the server
		if (index.named('wsgipythonhome').length > 0) return;
		for (const placed of index.by(suspects).get(true) ?? []) {
			const { statement } = placed;
			const home = suspectHome(statement) as OptionUse;
			report(placed, {
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
		}
	},
};

const suspects: Criterion<true> = {
	directive: 'wsgidaemonprocess',
	of: ({ statement }) => (suspectHome(statement) ? true : undefined),
};

function suspectHome(statement: Statement): OptionUse | undefined {
	const home = optionOf(statement, 'home');
	if (!home?.valueWord || hasUnknown(statement) || optionOf(statement, 'python-home')) return undefined;
	// packages of it are found by another way
	if (/site-packages/.test(optionOf(statement, 'python-path')?.value ?? '')) return undefined;
	return /\/\.?(venv|virtualenv)\d*\/?$/.test(home.value) ? home : undefined;
}
