/** What Apache makes of variables, conditions and macros; each was tried on the real one (test/apache/random.judge.ts). */
import assert from 'node:assert/strict';
import { SourceDocument } from '../syntax/source-document.ts';
import type { Environment } from './environment.ts';
import { evaluate } from './evaluate.ts';
import { unknownValue } from './expand.ts';
import { initialState } from './state.ts';
import { makeTarget } from './target.ts';
import { variableValue } from './variable-value.ts';

const environment: Environment = {
	role: 'main',
	target: makeTarget({ version: '4.9.4', apache: '2.4.66', distribution: 'debian', defines: [], environment: {} }),
	include: () => ({ kind: 'unknown' }),
	exists: () => undefined,
};

function evaluated(lines: readonly string[]) {
	return evaluate(new SourceDocument(lines.join('\n')), environment);
}

/** The directives that Apache carries out, after variables and macros, without their sections. */
function carriedOut(...lines: string[]): string[] {
	const { steps } = evaluated(lines);
	return steps
		.flatMap(({ run }) => run.statements)
		.filter(({ command }) => /^wsgi/.test(command.key))
		.map(({ text }) => text.text);
}

/** What Apache refuses while it reads. */
function refused(...lines: string[]): string[] {
	const { steps, problems } = evaluated(lines);
	return [...steps.flatMap(({ run }) => run.problems), ...problems.map(({ problem }) => problem)].map((p) => p.apache);
}

describe('variables', () => {
	it('are found in any case, but <IfDefine> goes by the very name', () => {
		assert.deepEqual(
			carriedOut(
				'Define level 2',
				'WSGIPythonOptimize ${LEVEL}',
				'<IfDefine LEVEL>',
				'WSGIPythonHome /a',
				'</IfDefine>',
				'<IfDefine level>',
				'WSGIPythonHome /b',
				'</IfDefine>',
			),
			['WSGIPythonOptimize 2', 'WSGIPythonHome /b'],
		);
	});

	it('keep their value when they are defined again without one', () => {
		assert.deepEqual(carriedOut('Define level 2', 'Define level ""', 'WSGIPythonOptimize ${level}'), [
			'WSGIPythonOptimize 2',
		]);
	});

	it('are not found in what all objects of JavaScript have', () => {
		for (const name of ['constructor', '__proto__'])
			assert.equal(variableValue(name, initialState(undefined, false), environment), unknownValue);
	});

	it('may be written over the end of a line', () => {
		assert.deepEqual(carriedOut('Define level 2', 'WSGIPythonOptimize $\\', '{level}'), ['WSGIPythonOptimize 2']);
	});
});

describe('<IfVersion>', () => {
	const taken = (tag: string) => carriedOut(tag, 'WSGIPythonOptimize 1', '</IfVersion>').length > 0;
	const isTaken: readonly (readonly [string, boolean])[] = [
		['<IfVersion 2.4.66>', true],
		['<IfVersion = 2.4>', false],
		['<IfVersion >= 2.4.>', true],
		['<IfVersion !< 2.4>', true],
		['<IfVersion "2.4.66" >', true],
		['<IfVersion ~ ^2\\.4>', true],
		['<IfVersion = /^2\\.2/>', false],
		['<IfVersion >= 2.4 > whatever>', true],
	];
	for (const [tag, truth] of isTaken) it(`${tag} is ${truth}`, () => assert.equal(taken(tag), truth));

	const isRefused: readonly (readonly [string, RegExp])[] = [
		['<IfVersion => 2.4>', /^unrecognized operator '=>'$/],
		['<IfVersion 2.4.66.1>', /^Version appears to be invalid/],
		['<IfVersion = /2.4>', /^Missing delimiting/],
		['<IfVersion ~ (>', /^Unable to compile/],
	];
	for (const [tag, says] of isRefused)
		it(`${tag} is refused`, () => assert.match(refused(tag, '</IfVersion>')[0] ?? '', says));
});

describe('macros', () => {
	it('take parameters that look like placeholders of templates', () => {
		assert.deepEqual(
			carriedOut('<Macro Site $NAME @HOME@>', 'WSGIScriptAlias /$NAME @HOME@', '</Macro>', 'Use Site shop "/srv/a b"'),
			['WSGIScriptAlias /shop "/srv/a b"'],
		);
	});

	it('lose a line without a line end that stands right behind a Use', () => {
		const definition = ['<Macro m>', 'WSGIPythonOptimize 1', '</Macro>', 'Use m'];
		assert.deepEqual(carriedOut(...definition, 'WSGIPythonHome /a'), ['WSGIPythonOptimize 1']);
		assert.deepEqual(carriedOut(...definition, 'WSGIPythonHome /a', ''), ['WSGIPythonOptimize 1', 'WSGIPythonHome /a']);
	});

	it('may end a line in a backslash, by a value or by blanks that are taken away', () => {
		assert.deepEqual(
			carriedOut('<Macro m $x>', 'WSGIDaemonProcess $x', 'threads=5', '</Macro>', 'Use m "app \\\\"', ''),
			['WSGIDaemonProcess app threads=5'],
		);
	});

	it('open and close sections that Apache leaves out', () => {
		const open = ['<Macro Open>', '<IfModule nosuch_module>', '</Macro>', 'LoadModule so_module so.so', 'Use Open'];
		assert.deepEqual(refused(...open, '<Directory /x>', '</IfModule>'), ['Expected </Directory> but saw </IfModule>']);
		assert.deepEqual(refused(...open, '</IfModule>', ''), []);
	});

	it('are known by whether there was any', () => {
		assert.deepEqual(refused('Use m'), ['no macro defined before Use']);
		assert.deepEqual(refused('<Macro m>', '</Macro>', 'UndefMacro m', 'Use m'), ["macro 'm' undefined"]);
		assert.deepEqual(refused('<Macro m>', '</Macro>', 'UndefMacro n'), ["cannot remove undefined macro 'n'"]);
	});
});

describe('a circle of files', () => {
	/** Evaluates a file that includes itself. */
	function circular(text: string) {
		const document = new SourceDocument(text);
		const files = [{ path: '/self.conf', document }];
		return evaluate(document, { ...environment, include: () => ({ kind: 'files', files }) });
	}
	const recursion = ['Exceeded maximum include depth of 128, There appears to be a recursion.'];

	it('is refused once, and then left alone', () => {
		const { problems } = circular('Include self.conf\nInclude self.conf\n');
		assert.deepEqual(
			problems.map(({ problem }) => problem.apache),
			recursion,
		);
	});

	it('is left sooner where the file is long', () => {
		const { problems, steps } = circular(`${'Define a b\n'.repeat(5000)}Include self.conf\n`);
		assert.deepEqual(
			problems.map(({ problem }) => problem.apache),
			recursion,
		);
		const lines = steps.reduce((sum, { block }) => sum + block.lines.length, 0);
		assert(lines < 50_000, `${lines} lines are read`);
	});
});
