/**
 * The words of `knowledge/httpd/values`: Apache must accept each of them, and refuse others where the list is said to be closed.
 * Words that go with something else (RewriteRule flags, log tokens, …) are tried in the lines of SAMPLES.
 */

import assert from 'node:assert/strict';
import { httpdDirectives } from '../../server/src/knowledge/httpd/index.ts';
import { wordType } from '../../server/src/knowledge/httpd/values/index.ts';
import type { Directive } from '../../server/src/knowledge/types.ts';
import { apacheOrSkip } from './installed-apache.ts';
import { configTest } from './private-apache.ts';

const AT_ONCE = 4;

/** What depends on this build or machine, and what is refused for a reason of its own. */
const REFUSED_HERE = new Set([
	'AuthDigestProvider', // not every provider can do Digest
	'CacheEnable', // wants a URL too, at server level
	'CGIScriptTimeout', // mod_cgi is not loaded
	'DBDriver', // the drivers are packages
	'FancyIndexing', // always refused
	'H2PushPriority', // wants two words
	'MDomain', // the words go with a name
	'Mutex', // the words go with a mutex
	'SSLCompression', // not in this OpenSSL
	'SSLv3', // not in this OpenSSL
	'Substitute', // a pattern, no word
	'Suexec', // the program is a package
]);

const FLAG_VALUES: Readonly<Record<string, string>> = {
	CO: 'a:b:c',
	cookie: 'a:b:c',
	E: 'a:b',
	env: 'a:b',
	H: 'wsgi-script',
	handler: 'wsgi-script',
	S: '1',
	skip: '1',
	T: 'text/plain',
	type: 'text/plain',
	BNE: '/',
};

const REQUIRE: Readonly<Record<string, string>> = {
	all: 'granted',
	ip: '10.0.0.0/8',
	host: 'example.com',
	'forward-dns': 'example.com',
	user: 'a',
	group: 'a',
	method: 'GET',
	env: 'a',
	expr: '"true"',
	'dbm-group': 'a',
	'dbd-group': 'a',
	'ldap-user': 'a',
	'ldap-group': 'cn=a',
	'ldap-dn': 'cn=a',
	'ldap-attribute': 'a=b',
	'ldap-filter': 'a=b',
	'ldap-search': 'a=b',
	'wsgi-group': 'a',
};

/** What follows a directive so that it holds one word of a type; nothing where the word cannot be tried. */
const SAMPLES: readonly (readonly [directive: string, type: string, line: (word: string) => string | undefined])[] = [
	['RewriteRule', 'RewriteRuleFlags', (word) => `^ - [${word}${FLAG_VALUES[word] ? `=${FLAG_VALUES[word]}` : ''}]`],
	['RewriteCond', 'RewriteCondFlags', (word) => `%{HTTP_HOST} a [${word}]`],
	['RewriteCond', 'RewriteCondPattern', (word) => (word === 'expr' ? 'expr "true"' : `%{HTTP_HOST} "${word}1"`)],
	['RewriteCond', 'RewriteVariables', (word) => `${word} a`],
	['RewriteOptions', 'RewriteOptions', (word) => word],
	['Header', 'HeaderCondition', (word) => `${word} set X-A b`],
	['Header', 'Header', headerLine],
	['RequestHeader', 'RequestHeader', headerLine],
	['Header', 'header-value', (word) => (word.startsWith('%') ? `set X-A "${word}"` : undefined)],
	['LogFormat', 'log-format', (word) => `"${word}" a`],
	['ErrorLogFormat', 'error-log-format', (word) => `"${word} %M"`],
	['ErrorLogFormat', 'ErrorLogFormatKind', (word) => `${word} "%L"`],
	['Require', 'Require', (word) => `${word} ${REQUIRE[word] ?? ''}`],
	['Redirect', 'Redirect', (word) => (/^(gone|4..)$/.test(word) ? `${word} /a` : `${word} /a /b`)],
	['SetEnvIf', 'SetEnvIf', (word) => `${word} a b`],
	['IndexOrderDefault', 'IndexOrderDirection', (word) => `${word} Name`],
	['IndexOrderDefault', 'IndexOrderColumn', (word) => `Ascending ${word}`],
	['SSLCipherSuite', 'cipher-protocol', (word) => `${word} ${word === 'SSL' ? 'HIGH' : 'TLS_AES_128_GCM_SHA256'}`],
	['SSLCARevocationCheck', 'SSLCARevocationFlag', (word) => `chain ${word}`],
	['SSLOCSPEnable', 'SSLOCSPFlag', (word) => `on ${word}`],
	['Mutex', 'Mutex', mutexLine],
	[
		'Mutex',
		'MutexName',
		(word) => (word === 'mpm-accept' ? undefined : `sem ${word === 'OmitPID' ? 'default ' : ''}${word}`),
	],
	['FilterDeclare', 'FilterType', (word) => `a ${word}`],
	['DeflateFilterNote', 'FilterNote', (word) => `${word} a`],
	['H2PushPriority', 'H2PushPriority', (word) => `* ${word}`],
	['SetEnvIfExpr', 'expression', expressionLine],
];

function headerLine(action: string): string {
	const rest = action.startsWith('edit') ? 'a b' : /^(unset|echo)$/.test(action) ? '' : 'b';
	return `${action} X-A ${rest}`;
}

function mutexLine(mechanism: string): string | undefined {
	if (mechanism === 'none') return undefined; // not for every mutex
	return `${mechanism}${/file|flock|fcntl/.test(mechanism) ? ':/tmp' : ''} ssl-cache`;
}

function expressionLine(word: string): string {
	if (word.startsWith('%{')) return `"${word} == 'a'" b`;
	if (word.endsWith('()')) return `"${word.slice(0, -2)}('a') == 'a'" b`;
	if (word === '-R') return `"-R '10.0.0.0/8'" b`;
	if (/^-[a-zA-Z]$/.test(word)) return `"${word} 'a'" b`;
	if (word === '-in') return `"'a' -in { 'a', 'b' }" b`;
	if (word === '-ipmatch') return `"'10.0.0.1' -ipmatch '10.0.0.0/8'" b`;
	if (/^[=!]~$/.test(word)) return `"'a' ${word} /a/" b`;
	if (/^(true|false)$/.test(word)) return `"${word}" b`;
	if (word === '!') return '"!true" b';
	if (/^(&&|\|\|)$/.test(word)) return `"true ${word} false" b`;
	return `"'1' ${word} '1'" b`;
}

describe('the words of stock directives', () => {
	it('are accepted by Apache, and others are not', async function () {
		apacheOrSkip(this);
		this.timeout(0);
		const wrong: string[] = [];
		let asked = 0;
		const expect = async (directive: Directive, words: string, accepted: boolean) => {
			const line = `${directive.name} ${words}`;
			const outside = directive.forms[0]?.contexts.includes('server config');
			const verdict = await configTest(outside ? line : `<Directory /srv>\n${line}\n</Directory>`);
			asked++;
			if (verdict.accepted !== accepted) wrong.push(`${line}\n  apache: ${verdict.message || 'accepts'}`);
		};
		await inParallel(httpdDirectives.filter(takesOneWord), async (directive) => {
			const type = directive.parameters[0]!.value;
			if (type.kind === 'flag') for (const word of ['On', 'off']) await expect(directive, word, true);
			if (type.kind !== 'enum') return;
			for (const { name, aliases = [], syntax, module } of type.values) {
				if (syntax || module || REFUSED_HERE.has(name)) continue;
				for (const word of [name, ...aliases]) await expect(directive, word, true);
			}
			if (!type.open) await expect(directive, 'nonsense', false);
		});
		await inParallel(SAMPLES, async ([name, type, line]) => {
			const directive = httpdDirectives.find((candidate) => candidate.name === name)!;
			for (const { name: word, aliases = [] } of wordsOf(type)) {
				for (const spelling of [word, ...aliases]) {
					const text = line(spelling);
					if (text) await expect(directive, text, true);
				}
			}
		});
		console.log(`      ${asked} words tried, ${wrong.length} disagree`);
		assert.equal(wrong.length, 0, wrong.join('\n'));
	});
});

describe('the examples of stock directives', () => {
	it('are accepted by Apache', async function () {
		apacheOrSkip(this);
		this.timeout(0);
		const environment = { APACHE_LOG_DIR: '/tmp', APACHE_RUN_DIR: '/tmp' };
		const refused: string[] = [];
		await inParallel(httpdDirectives, async ({ name, example }) => {
			if (!example) return;
			const asked = [example, `<Directory /srv>\n${example}\n</Directory>`];
			const verdicts = await Promise.all(asked.map((text) => configTest(text, { environment })));
			// A certificate cannot be made up.
			const right = verdicts.some(({ accepted, message }) => accepted || /certificate.*does not exist/i.test(message));
			if (!right) refused.push(`${name}: ${verdicts[0]?.message}`);
		});
		assert.deepEqual(refused, []);
	});
});

function takesOneWord({ name, forms, parameters: [first, ...rest] }: Directive): boolean {
	if (!first || first.optional || rest.some(({ optional }) => !optional)) return false;
	return !(name.startsWith('<') || forms[0]?.condition || forms[0]?.platform || REFUSED_HERE.has(name));
}

function wordsOf(type: string) {
	const value = wordType(type);
	assert.ok(value && ('values' in value || 'tokens' in value), `no words: ${type}`);
	return 'tokens' in value ? value.tokens : (value.values ?? []);
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
	const rest = items[Symbol.iterator]();
	await Promise.all(
		Array.from({ length: AT_ONCE }, async () => {
			for (let next = rest.next(); !next.done; next = rest.next()) await work(next.value);
		}),
	);
}
