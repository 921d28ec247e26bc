import assert from 'node:assert/strict';
import { LogicalLine } from './logical-line.ts';
import { readWords } from './words.ts';

const values = (text: string) => readWords(text).map((word) => word.value);

describe('words', () => {
	const cases: readonly [string, readonly string[]][] = [
		['a b\tc', ['a', 'b', 'c']],
		['"a"b', ['a', 'b']],
		['"a b', ['a b']],
		['\'a "b"\' c', ['a "b"', 'c']],
		['"a\\"b\\\\c\\d"', ['a"b\\c\\d']],
		['a\\\\b\\"c', ['a\\b\\"c']],
		['"" x', ['', 'x']],
		['a\u00a0b', ['a\u00a0b']],
		['a\rb\vc\fd', ['a', 'b', 'c', 'd']],
	];
	for (const [text, expected] of cases) it(JSON.stringify(text), () => assert.deepEqual(values(text), expected));
});

describe('logical line', () => {
	it('joins before it looks for comments', () => {
		const line = new LogicalLine('# off \\\nListen 80\n');
		assert.equal(line.kind, 'comment');
		assert.equal(line.text, '# off Listen 80');
	});

	it('finds each word of a continued line in the source', () => {
		const raw = '  WSGIDaemonProcess app \\\r\n    thr\\\neads=5\n';
		const line = new LogicalLine(raw);
		assert.equal(line.text, 'WSGIDaemonProcess app     threads=5');
		const [name, option] = line.args;
		assert.equal(raw.slice(line.rawStart(name?.start ?? 0), line.rawEnd(name?.end ?? 0)), 'app');
		assert.equal(raw.slice(line.rawStart(option?.start ?? 0), line.rawEnd(option?.end ?? 0)), 'thr\\\neads=5');
	});

	it('reads names as Apache does', () => {
		const name = (text: string) => new LogicalLine(text).command?.name;
		assert.equal(name('<VirtualHost *:80>'), '<VirtualHost');
		assert.equal(name('<RequireAll>'), '<RequireAll');
		assert.equal(name('</VirtualHost> # end'), '</VirtualHost>');
		assert.equal(name('"WSGIPythonOptimize"1'), 'WSGIPythonOptimize');
		assert.equal(name('"<VirtualHost" *:80>'), '<VirtualHost');
	});

	it('at the end of a document loses the backslash that asks for more, and joins what has no line end', () => {
		const unfinished = new LogicalLine('</VirtualHost>\\\r\n');
		assert.equal(unfinished.text, '</VirtualHost>');
		assert.equal(unfinished.isUnfinished, true);
		assert.equal(new LogicalLine('WSGIPy\\\nthonOptimize 1').text, 'WSGIPythonOptimize 1');
	});

	it('loses what follows a NUL, the line feed not included', () => {
		assert.equal(new LogicalLine('Listen 80\0 90\n').text, 'Listen 80');
	});
});
