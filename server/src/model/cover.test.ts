import assert from 'node:assert/strict';
import { literalBeginning, matchesGlob, matchesRegex, normalPath } from './cover.ts';
import { matchesAlias, scriptName } from './mount.ts';

describe('what a section holds for', () => {
	it('wild-cards take no slash', () => {
		const cases: readonly [string, string, boolean][] = [
			['/srv/*', '/srv/app', true],
			['/srv/*', '/srv/app/x', false],
			['/srv/*/', '/srv/app/', true],
			['*.py', 'wsgi.py', true],
			['*.py', '.py', true],
			['w?gi.py', 'wsgi.py', true],
			['/a?b', '/a/b', false],
			['[a-c]x', 'bx', true],
			['[!a-c]x', 'bx', false],
			['[^a-c]x', 'dx', true],
			['a[/]b', 'a/b', false],
			['a\\*b', 'a*b', true],
			['a\\*b', 'axb', false],
			['a[b', 'a[b', true],
			['a.b', 'axb', false],
			['**', 'abc', true],
			['[]]', ']', true],
		];
		for (const [glob, text, expected] of cases) assert.equal(matchesGlob(glob, text), expected, `${glob} ${text}`);
	});

	it('regular expressions are decided where JavaScript reads them as PCRE does', () => {
		assert.equal(matchesRegex('^/app(/|$)', '/app'), true);
		assert.equal(matchesRegex('\\.(py|wsgi)$', 'wsgi.pyc'), false);
		assert.equal(matchesRegex('^/(?!admin)', '/admin'), false);
		for (const pattern of ['(?i)/app', '[[:alpha:]]', '\\Qa\\E', 'a++', '(a*)*b', '(?<n>a)\\k<n>', '[]a]', '(', 'é'])
			assert.equal(matchesRegex(pattern, '/app'), undefined, pattern);
		assert.equal(matchesRegex('^/app', '/é'), undefined);
	});

	it('a literal beginning ends where something is meant', () => {
		const cases: readonly [string, string | undefined, string][] = [
			['^/app', '/app', ''],
			['^/app/?$', '/app', '/?$'],
			['^/app(/.*)?$', '/app', '(/.*)?$'],
			['^/a\\.b+', '/a.b', '+'],
			['^/ab*', '/a', 'b*'],
			['/app', undefined, ''],
			['^/a|^/b', undefined, ''],
			['^/(a|b)', '/', '(a|b)'],
		];
		for (const [pattern, fixed, rest] of cases) {
			const found = literalBeginning(pattern);
			assert.equal(found?.fixed, fixed, pattern);
			if (found) assert.equal(found.rest, rest, pattern);
		}
	});

	it('paths lose doubled slashes and dots', () => {
		assert.equal(normalPath('/srv//app/./x/../y'), '/srv/app/y');
		assert.equal(normalPath('/srv/app/..'), '/srv/');
		assert.equal(normalPath('/../x'), '/x');
		assert.equal(normalPath('/srv/app/'), '/srv/app/');
	});
});

describe('aliases', () => {
	it('take whole parts of a URL', () => {
		const cases: readonly [string, string, number][] = [
			['/app', '/app', 4],
			['/app/x', '/app', 4],
			['/apple', '/app', 0],
			['/app', '/app/', 0],
			['/app/', '/app/', 5],
			['/app/x', '/app/', 5],
			['/x', '/', 1],
			['//app//x', '/app', 5],
			['//app//x', '/app/', 7],
			['/app', '//app', 4],
			['/app', 'app', 0],
		];
		for (const [url, path, length] of cases) assert.equal(matchesAlias(url, path), length, `${url} ${path}`);
	});

	it('give the name of the script in the URL', () => {
		assert.equal(scriptName('/', '/'), '');
		assert.equal(scriptName('/app', ''), '/app');
		assert.equal(scriptName('/App/x/y', '/x/y'), '/App');
		assert.equal(scriptName('/app//x', '/x'), '/app');
		assert.equal(scriptName('/a/a/a', '/a'), '/a/a');
	});
});
