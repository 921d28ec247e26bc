import { applicationOf, mountsOf } from '../../model/applications.ts';
import { argumentsOf, optionOf } from '../../model/arguments.ts';
import { type PythonNames, readPythonNames } from '../../model/python-names.ts';
import { isConditional } from '../../model/section.ts';
import type { Statement } from '../../model/statement.ts';
import { insert, quoted, replace } from '../edits.ts';
import { nearest } from '../nearest.ts';
import { isPlain } from '../target-files.ts';
import type { Fix, Rule } from '../types.ts';

export const rule: Rule = {
	id: 'callable-not-in-script',
	kind: 'broken',
	summary: 'A script does not define the object that mod_wsgi calls',
	messages: {
		missing: '{at} defines no {callable}, which is what mod_wsgi calls: requests get 404.',
		other: '{at} defines no {callable}, which is what mod_wsgi calls: requests get 404. It defines {other}.',
	},
	server({ server, environment, report }) {
		const { onTarget } = environment;
		if (!onTarget) return;
		for (const mount of mountsOf(server)) {
			const { kind, target, placed } = mount;
			const { statement } = placed;
			if (kind !== 'alias' && kind !== 'match') continue;
			if (!target || !isPlain(target) || statement.isTorn || isConditional(statement.section)) continue;
			const file = onTarget(target);
			const names = file?.kind === 'file' ? readPythonNames(file.text) : undefined;
			const word = argumentsOf(statement).positional[1];
			if (!file || !names || !word) continue;
			const { callable, script, handlerScript, fate } = applicationOf(server, mount);
			if (handlerScript || callable.doubts.length + script.doubts.length > 0 || names.at.has(callable.value)) continue;
			if (fate.kind === 'other-handler') continue;
			const other = likely(names, callable.value);
			const params = { at: file.at, callable: callable.value, other: other ?? '' };
			report(placed, {
				at: word,
				message: other ? 'other' : 'missing',
				params,
				fixes: () => (other ? fixes(statement, callable.by === 'default', other) : []),
			});
		}
	},
};

/** What applications are mostly called, the likeliest first. */
const usual = ['application', 'app', 'wsgi_app', 'wsgi', 'flask_app', 'api', 'server'];

/** The name that is probably meant. */
function likely({ bound }: PythonNames, callable: string): string | undefined {
	const afterDot = callable.slice(callable.lastIndexOf('.') + 1);
	return [afterDot, ...usual].find((name) => bound.includes(name)) ?? nearest(callable, bound);
}

/** The alias names the object, where nothing else does. */
function fixes(statement: Statement, isDefault: boolean, other: string): Fix[] {
	const option = optionOf(statement, 'callable-object');
	const edits = option?.valueWord
		? [replace(statement, option.valueWord, quoted(other))]
		: isDefault
			? [insert(statement, statement.text.text.trimEnd().length, ` callable-object=${quoted(other)}`)]
			: [];
	return edits.length > 0 ? [{ title: `Set callable-object=${other}`, edits, preferred: true }] : [];
}
