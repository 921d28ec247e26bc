import type { Rule } from './textmate.ts';

/** The expressions of `<If>` (`server/util_expr_parse.y`). They stand in a string, so that strings in them have the other quote. */
export const expression: Rule = {
	patterns: [
		{
			name: 'string.regexp.apacheconf',
			match: '(?<=[=!]~)(\\s*)(/(?:\\\\.|[^/\\\\"])*/|m([#|!@,;:])(?:(?!\\3)[^"])*\\3)[imsgx]*',
			captures: { 0: { patterns: [{ include: '#regular-expression' }] } },
		},
		{
			name: 'keyword.operator.comparison.apacheconf',
			match: '[=!]~|[=!]=|[<>]=?|-(?:eq|ne|lt|le|gt|ge|in|strmatch|strcmatch|ipmatch|fnmatch)\\b',
		},
		{ name: 'keyword.operator.logical.apacheconf', match: '&&|\\|\\||!(?!\\d)|\\b(?:not|and|or)\\b' },
		{ name: 'keyword.operator.test.apacheconf', match: '(?<![\\w-])-[A-Za-z](?=\\s)' },
		{ name: 'constant.language.apacheconf', match: '\\b(?:true|false)\\b' },
		{ name: 'support.function.apacheconf', match: '\\b[A-Za-z_]\\w*(?=\\()' },
		{ name: 'constant.numeric.apacheconf', match: '(?<![\\w.])\\d+(?![\\w.])' },
		{
			name: 'string.quoted.single.apacheconf',
			match: "'(?:\\\\.|[^'\\\\\"])*'",
			captures: { 0: { patterns: [{ include: '#variables' }] } },
		},
	],
};
