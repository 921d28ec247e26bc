import assert from 'node:assert/strict';
import { checkRegex } from './pcre.ts';

/** All of these were put to PCRE2 10.42 as Apache does it: `test/apache/pcre.judge.ts` does it again with Apache. */
export const compiles: Readonly<Record<string, readonly string[]>> = {
	'what people write': [
		'',
		'^/wiki(/.*)?$',
		'^/~([^/]+)/(.*)',
		'^/(en|de|fr)/app(?:/|$)',
		'(?i)\\.(?:gif|jpe?g|png)$',
		'^/(?!static/|media/)',
		'^/(?<site>[a-z0-9-]{1,63})/',
		'/[[:alpha:]_][[:alnum:]_]*',
		'/caf\u00e9/[\u00e9\u00e8]*',
		'\ud83d\ude00+',
	],
	quantifiers: [
		'a{2}',
		'a{2,}',
		'a{2,3}?',
		'a{65535}',
		'a*+',
		'a??',
		'a{',
		'a{,3}',
		'a{1',
		'a{1,2,3}',
		'{1',
		'(?=a)*',
		'a(?#x)*',
	],
	'text in quotes': ['\\Qa(b', '\\Qa\\E*', 'a\\Q\\E*', '\\E', '[\\Q]\\E]', '(*MARK:\\Q)'],
	escapes: [
		'\\x{ff}',
		'\\x',
		'\\xg',
		'\\o{377}',
		'\\0',
		'\\377',
		'\\cA',
		'\\c\\',
		'\\N{2}',
		'\\N{2,3}',
		'\\R\\X\\C\\h\\K',
		'\\_\\-',
	],
	classes: [
		'[]a]',
		'[^]a]',
		'[a-]',
		'[-a]',
		'[a-\\x7a]',
		'[[:^digit:]-]',
		'[\\d-]',
		'[[:a]',
		'[\\b\\g\\8]',
		'[[:<:]]a',
		'[a-a]',
		'[+--]',
	],
	properties: [
		'\\pL',
		'\\p{^Lu}',
		'\\p{ script = greek }',
		'\\p{scx:Grek}',
		'\\p{bidi_class:al}',
		'\\P{L&}',
		'[\\p{Any}]',
	],
	'groups and references': [
		'(a)\\1',
		'\\1(a)',
		'(a)\\g{-1}',
		'\\g{+1}(a)',
		'(?<n>a)\\k<n>\\k{n}\\g{n}(?P=n)(?P>n)(?&n)',
		'(?<n>a)(?<n>b)\\k<n>',
		'(?|(?<n>a)|(?<n>b))',
		'(?R)?',
		'(?1)(a)',
		'\\12',
		'\\11111',
		'(?n:(a))(?:b)',
		'(?^i:a)',
		'(?)',
		'(?xx)[a b] # \\',
		'(?C1)(?C"a""b")',
	],
	conditions: [
		'(a)?(?(1)b|c)',
		'(?<n>a)(?(<n>)b)',
		'(?(R)a)',
		'(?(R0)a)',
		'(?(DEFINE)a)',
		'(?(?=a)b)',
		'(?(?C1)(?!a)b|c)',
		'(?(*pla:a)b)',
		'(?(VERSION>=10.4)a)',
		'(?(?#x)(?=a)b)',
	],
	lookbehinds: [
		'(?<=a|bc)',
		'(?<!a{3})',
		'(?<=(a)\\1)',
		'(a)(?<=(?1){2})',
		'(?<=(?=a*)b)',
		'(?<=(?:ab|cd))',
		'(?<=a(*ACCEPT)b*)',
		'(?<=(?(DEFINE)a*)b)',
		'(?<=a{65535})',
	],
	verbs: [
		'(*UTF)\\x{20ac}',
		'(*CRLF)(*UCP)a',
		'(*LIMIT_MATCH=4294967289)a',
		'a(*COMMIT)',
		'(*ACCEPT)?',
		'(*:x)',
		'(*F:x)',
		'(*atomic:a)',
		'(*asr:a)',
	],
	limits: [
		`(?<${'n'.repeat(32)}>)`,
		'('.repeat(250) + ')'.repeat(250),
		`(*MARK:${'a'.repeat(255)})`,
		'(?:a{9}){6552}',
		'a'.repeat(32764),
	],
};

export const refused: readonly (readonly [string, string])[] = [
	// Parentheses.
	['(', 'missing closing parenthesis at offset 0'],
	['^/a(b(c)', 'missing closing parenthesis at offset 3'],
	['a)', 'unmatched closing parenthesis at offset 1'],
	['(?', 'missing closing parenthesis at offset 2'],
	['(?:a', 'missing closing parenthesis at offset 0'],
	['a(?#b', 'missing closing parenthesis of a comment at offset 1'],
	['('.repeat(251) + ')'.repeat(251), 'parentheses are too deeply nested at offset 250'],
	// Quantifiers.
	['*.wsgi', 'nothing to repeat at offset 0'],
	['\u00e9\ud83d\ude00(*a)', 'unknown group name after (* at offset 3'],
	['\u00e9\ud83d\ude00|*', 'nothing to repeat at offset 4'],
	['a**', 'nothing to repeat at offset 2'],
	['a{2}{3}', 'nothing to repeat at offset 4'],
	['a|*', 'nothing to repeat at offset 2'],
	['^*', 'nothing to repeat at offset 1'],
	['\\b+', 'nothing to repeat at offset 2'],
	['(*)', 'nothing to repeat at offset 1'],
	['(?i)*', 'nothing to repeat at offset 4'],
	['a{3,2}', 'numbers out of order in {} quantifier at offset 1'],
	['a{65536}', 'number too big in {} quantifier at offset 1'],
	// Escapes.
	['a\\', 'backslash at the end at offset 1'],
	['\\i', 'unknown escape \\i at offset 0'],
	['\\u0041', '\\u is not supported at offset 0'],
	['\\x{100}', 'character code too large at offset 0'],
	['\\x{', 'hexadecimal digits in braces expected at offset 0'],
	['\\o7', 'octal digits in braces expected at offset 0'],
	['\\400', 'octal value greater than \\377 at offset 0'],
	['\\c\u00e9', '\\c must be followed by a printable ASCII character at offset 0'],
	['\\N{U+41}', '\\N{U+ is supported only in UTF mode at offset 0'],
	['\\N{foo}', '\\N{name} is not supported at offset 0'],
	['(*UTF)\\x{d800}', 'surrogates are no characters at offset 6'],
	['\\p{Foo}', 'unknown property after \\P or \\p at offset 0'],
	['\\pQ', 'unknown property after \\P or \\p at offset 0'],
	['\\p{sc:Lu}', 'unknown property after \\P or \\p at offset 0'],
	['\\p', 'malformed \\P or \\p at offset 0'],
	// Classes.
	['[a', 'missing ] of a character class at offset 0'],
	['[]', 'missing ] of a character class at offset 0'],
	['[\\Qa]', 'missing ] of a character class at offset 0'],
	['[z-a]', 'range out of order in a character class at offset 3'],
	['[\u00ff-a]', 'range out of order in a character class at offset 3'],
	['[a-\\d]', 'invalid range in a character class at offset 3'],
	['[\\d-z]', 'invalid range in a character class at offset 1'],
	['[[:alpha:]-z]', 'invalid range in a character class at offset 1'],
	['[[:foo:]]', 'unknown POSIX class at offset 1'],
	['[[.a.]]', 'POSIX collating elements are not supported at offset 1'],
	['[:alpha:]', 'a POSIX class may stand only within a character class at offset 0'],
	['[\\R]', '\\R is invalid in a character class at offset 1'],
	// Groups and references.
	['\\1', 'reference to a group that does not exist at offset 0'],
	['(a)\\2', 'reference to a group that does not exist at offset 3'],
	['(?2)(a)', 'reference to a group that does not exist at offset 0'],
	['(?-1)', 'reference to a group that does not exist at offset 2'],
	['\\k<n>', 'reference to a group that does not exist at offset 0'],
	['\\g{0}', 'reference to a group that does not exist at offset 2'],
	['\\k', '\\k must be followed by a name in braces, angle brackets or quotes at offset 0'],
	['(?+0)', 'a relative group number must not be zero at offset 2'],
	['(?65536)', 'group number too big at offset 2'],
	['(?<1a>b)', 'a group name must not start with a digit at offset 3'],
	['(?<>a)', 'group name expected at offset 3'],
	['(?<a', 'missing > after the group name at offset 4'],
	['(?<caf\u00e9>a)', 'missing > after the group name at offset 6'],
	[`(?<${'n'.repeat(33)}>)`, 'the group name is too long at offset 3'],
	['(?-J)(?<n>a)(?<n>b)', 'two groups have the same name at offset 12'],
	['(?|(?<n>a)|(?<m>b))', 'groups of the same number have different names at offset 11'],
	['(?y)', 'unknown character after (? at offset 2'],
	['(?^-i)', 'unknown character after (? at offset 5'],
	['(?C256)', 'the number of a callout is greater than 255 at offset 0'],
	["(?C'a)", 'malformed callout at offset 0'],
	// Conditions.
	['(?(1)a)', 'reference to a group that does not exist at offset 3'],
	['(?(n)a)', 'reference to a group that does not exist at offset 3'],
	['(a)(?(1)b|c|d)', 'more than two branches in a conditional group at offset 3'],
	['(?(DEFINE)a|b)', 'more than one branch in a DEFINE group at offset 0'],
	['(?(?:a)b)', 'a condition must be a group or a lookaround at offset 2'],
	['(?(?=a)*b)', 'nothing to repeat at offset 7'],
	['(a)(?(1', 'missing closing parenthesis of a condition at offset 7'],
	// Lookbehinds.
	['(?<=a*)', 'a lookbehind must match a fixed number of characters at offset 0'],
	['(?<!ab?)', 'a lookbehind must match a fixed number of characters at offset 0'],
	['(?<=(?:a|bc))', 'a lookbehind must match a fixed number of characters at offset 0'],
	['(?<=\\R)', 'a lookbehind must match a fixed number of characters at offset 0'],
	['(?<=(?R))', 'a lookbehind must match a fixed number of characters at offset 0'],
	['(?<=a{65535}b)', 'the lookbehind is too long at offset 0'],
	['(?<=\\Ka)', '\\K is not allowed in a lookaround at offset 4'],
	// Verbs.
	['(*FOO)', 'unknown or malformed verb after (* at offset 0'],
	['a(*UTF)', 'unknown or malformed verb after (* at offset 1'],
	['(*MARK)', '(*MARK) must have an argument at offset 0'],
	[`(*MARK:${'a'.repeat(256)})`, 'the argument of a verb is too long at offset 0'],
	['(*LIMIT_MATCH=4294967290)', 'malformed limit at offset 0'],
	// The compiled code has at most 65,536 bytes.
	['(?:abc){9999}', 'the regular expression is too large'],
	['(?:a{9}){6553}', 'the regular expression is too large'],
	['a'.repeat(32765), 'the regular expression is too large'],
];

const shorten = (pattern: string) => (pattern.length > 60 ? `${pattern.slice(0, 60)}…` : pattern);

describe('regular expressions as PCRE2 reads them', () => {
	for (const [what, patterns] of Object.entries(compiles))
		it(`compiles ${what}`, () => {
			for (const pattern of patterns) assert.equal(checkRegex(pattern), undefined, shorten(pattern));
		});

	for (const [pattern, message] of refused)
		it(`refuses ${shorten(pattern)}`, () => assert.equal(checkRegex(pattern), message));

	it('says nothing where PCRE2 loses its way', () => {
		assert.equal(checkRegex('(x(?<=a|b))(?<=(?1)c*)'), undefined);
	});

	describe('a megabyte of', () => {
		for (const part of ['(', '()', '[', '[[:a', 'a{1', '\\', '\\Q', '(?i)', '(?|', '(?<=', '(?<a>)', '\u00e9'])
			it(part, function () {
				this.timeout(10000);
				const many = part.repeat(2 ** 20 / part.length);
				for (const pattern of [many, `(?x)${many}`, `[${many}]`]) checkRegex(pattern);
			});
	});

	it('does not run out of stack', () => {
		const calls = Array.from({ length: 3000 }, (_, index) => `((?${index + 2}))`);
		checkRegex(`(?<=(?1))${calls.join('')}(a)`);
	});
});
