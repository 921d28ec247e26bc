import assert from 'node:assert/strict';
import fc from 'fast-check';
import { before, describe, it } from 'mocha';
import { type Tokenize, tokenizerOf } from './tokenize.ts';

const pieces = [
	...[
		'ServerName',
		'WSGIDaemonProcess',
		'WSGIScriptAlias',
		'<VirtualHost',
		'</VirtualHost>',
		'<If',
		'RewriteRule',
		'Foo',
	],
	...[
		' ',
		' ',
		'\t',
		'"',
		"'",
		'\\',
		'#',
		'>',
		'=',
		'threads=',
		'python-path=',
		'process-group=',
		'%{GLOBAL}',
		'${X',
		'}',
	],
	...['5', '/srv', '^/(a', '[R', ',', '~', 'On'],
];
const line = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''));

describe('logical lines in the grammar', () => {
	let tokenize: Tokenize;
	before(async () => {
		tokenize = await tokenizerOf('source.apacheconf');
	});

	it('end where Apache ends them, whatever stands in them', () => {
		fc.assert(
			fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
				const scopes = tokenize([...lines, 'ServerName x']).at(-1)![0]!.scopes;
				// What is left of the last logical line, once the backslashes are gone.
				const open = /(?:.*\\\n)*$/.exec(lines.map((text) => `${text}\n`).join(''))![0].replaceAll('\\\n', '');
				assert.equal(scopes.includes('keyword.other.directive.apacheconf'), open.trim() === '', scopes.join(' '));
			}),
			{ numRuns: 1000 },
		);
	});
});
