import assert from 'node:assert/strict';
import { allDirectives } from '../knowledge/index.ts';
import type { Directive } from '../knowledge/types.ts';
import { refusalsOf } from '../model/refusals.ts';
import { makeStatement, type Statement } from '../model/statement.ts';
import { makeTarget } from '../model/target.ts';
import { LogicalLine } from '../syntax/logical-line.ts';
import { epochsOf } from './epochs.ts';

const values = ['', 'x', '0', '-1', '99999999999', '%{GLOBAL}', '/x', 'root'];

/** Lines of a directive with each of its options, right and wrong, in capitals and in quotes. */
function linesOf({ name, parameters, options = [] }: Directive): string[] {
	const arguments_ = parameters.filter(({ optional }) => !optional).map(() => '/x');
	const words = values.flatMap((value) => [value, `${value} ${value}`]);
	const given = options.flatMap((option) => {
		const all = values.map((value) => `${option.name}=${value}`);
		return [...all, `"${option.name}=x"`, `${option.name.toUpperCase()}=x`].map((text) =>
			[...arguments_, text].join(' '),
		);
	});
	return [...words, ...given].map((text) => `${name} ${text}${name.startsWith('<') ? '>' : ''}\n`);
}

function statementOf(text: string): Statement {
	const line = new LogicalLine(text);
	assert.ok(line.command);
	return makeStatement(line, line, line.command, undefined, false);
}

describe('the releases between which nothing changed for a line', () => {
	for (const version of [undefined, '1', '2', '3', '4', '5', '6', '4.4', '4.9.4']) {
		it(`are refused the same, with ${version ?? 'no'} target`, () => {
			const target = makeTarget({ version });
			for (const directive of allDirectives.filter(({ module }) => module === 'mod_wsgi')) {
				for (const text of linesOf(directive)) {
					const statement = statementOf(text);
					const epochs = epochsOf(statement, directive, target);
					assert.deepEqual(new Set(epochs.flatMap(({ members }) => members)), new Set(target.releases));
					for (const { sample, members } of epochs) {
						const said = refusalsOf(statement, 'main', sample, undefined);
						for (const release of members)
							assert.deepEqual(refusalsOf(statement, 'main', release, undefined), said, `${release}: ${text}`);
					}
				}
			}
		});
	}

	it('are told apart for the options that a line has, and not for others', () => {
		const directive = allDirectives.find(({ name }) => name === 'WSGIDaemonProcess') as Directive;
		const target = makeTarget();
		const count = (text: string) => epochsOf(statementOf(`WSGIDaemonProcess app ${text}\n`), directive, target).length;
		assert.equal(count('threads=5 python-home=/srv/venv'), 1);
		assert.ok(count('threads=5 interrupt-timeout=5') > 1);
	});
});
