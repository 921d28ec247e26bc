/** Documents and edits that nobody would write: pieces of configurations, whole ones, and bytes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Position, Range } from 'vscode-languageserver/node';
import { decode } from '../../server/src/node-files.ts';
import type { Random } from '../apache/random/random.ts';

const pieces = [
	...[
		'\n',
		'\n',
		'\n',
		'\r\n',
		'\r',
		'\\',
		'\\\n',
		'\\\r\n',
		'\\\\\n',
		' ',
		' ',
		'\t',
		'#',
		'"',
		"'",
		'=',
		'/',
		'<',
		'>',
		'</',
	],
	...[
		'\0',
		'\u00a0',
		'\ufeff',
		'\u202e',
		'😀',
		'\ud83d',
		'\ude00',
		'é',
		'a',
		'%{',
		'%{GLOBAL}',
		'${X}',
		'${',
		'}',
		'{{ x }}',
		'{% if %}',
	],
	...['[', ',', '+', '2m', '5', 'On', 'Off', 'app', 'other', '/srv', '*:80', '$x', '@x@'],
	...['constructor', '__proto__'],
	...['WSGI', 'WSGIDaemonProcess app ', 'WSGIDaemonProcess "my group" python-path=/srv/', 'WSGIProcessGroup '],
	...[
		'WSGIScriptAlias / /srv/x.wsgi ',
		'process-group=',
		'threads=5',
		'python-path=',
		'home="/srv/',
		'WSGIPythonHome /v\n',
	],
	...[
		'WSGIApplicationGroup %{GLOBAL}\n',
		'WSGIRestrictEmbedded On\n',
		'WSGIDaemonProcess app\n',
		'WSGIProcessGroup app\n',
	],
	...[
		'<WSGIInterpreterOptions ',
		'<VirtualHost *:80>\n',
		'</VirtualHost>\n',
		'<Directory /srv>\n',
		'</Directory>\n',
		'<Location />\n',
	],
	...[
		'<IfModule no_such.c>\n',
		'</IfModule>\n',
		'<IfDefine X>\n',
		'</IfDefine>\n',
		'<IfVersion < 2>\n',
		'</IfVersion>\n',
	],
	...[
		'<Macro M $x>\n',
		'</Macro>\n',
		'Use M a\n',
		'UndefMacro M\n',
		'Define X /srv\n',
		'Define X ${X}${X}\n',
		'UnDefine X\n',
	],
	...[
		'Include sites/a.conf\n',
		'Include sites\n',
		'Include sites/*.conf\n',
		'IncludeOptional s*/b.conf\n',
		'Include httpd.conf\n',
	],
	...[
		'Include linked.conf\n',
		'Include /etc/passwd\n',
		'Include no-such\n',
		'ServerRoot /srv\n',
		'LoadModule wsgi_module m.so\n',
	],
	...[
		'# mod_wsgi-ignore unknown-option\n',
		'# mod_wsgi-ignore-file unknown-option\n',
		'<If "%{REQ',
		'Options +',
		'LogLevel ssl:',
	],
	...[
		'RewriteRule a b [R=301,',
		'Header always set ',
		'LogFormat "%h %{',
		'Require ',
		'Order deny,allow\n',
		'Listen 80\n',
		'<Files ',
	],
];

const corpusFolder = resolve(__dirname, '../../../shared/corpus/plain');
const corpus = existsSync(corpusFolder)
	? readdirSync(corpusFolder).map((name) => decode(readFileSync(resolve(corpusFolder, name))))
	: [];

export const corpusSize = corpus.length;

function fromPieces(random: Random, most: number): string {
	return Array.from({ length: random.below(most) }, () => random.pick(pieces)).join('');
}

function bytes(random: Random, most: number): string {
	return decode(Uint8Array.from({ length: random.below(most) }, () => random.below(256)));
}

/** A part of a real configuration. */
function real(random: Random): string {
	const text = random.pick(corpus);
	const from = random.chance(0.5) ? 0 : random.below(text.length);
	return text.slice(from, from + random.below(20_000));
}

export function makeDocument(random: Random): string {
	return random.weighted<() => string>([
		[5, () => fromPieces(random, 60)],
		[corpus.length > 0 ? 4 : 0, () => real(random)],
		[1, () => bytes(random, 2000)],
		[1, () => random.pick(pieces).repeat(random.below(2000))],
		[1, () => ''],
	])();
}

function makeText(random: Random): string {
	return random.weighted<() => string>([
		[6, () => random.pick(pieces)],
		[3, () => fromPieces(random, 8)],
		[2, () => ''],
		[1, () => bytes(random, 40)],
		[0.3, () => makeDocument(random)],
	])();
}

/** A place, sometimes outside of the text. */
export function makePosition(random: Random, text: string): Position {
	if (random.chance(0.05)) {
		const wild = [-1, 0, 1, 7, 2 ** 31 - 1, 1e9];
		return { line: random.pick(wild), character: random.pick(wild) };
	}
	const before = text.slice(0, random.below(text.length + 1));
	const lines = before.split(/\r\n|\n|\r/);
	return { line: lines.length - 1, character: (lines.at(-1) ?? '').length };
}

export function makeRange(random: Random, text: string): Range {
	const start = makePosition(random, text);
	if (random.chance(0.5)) return { start, end: start };
	if (random.chance(0.7)) return { start, end: { line: start.line, character: start.character + random.below(12) } };
	return { start, end: makePosition(random, text) };
}

/** Changes as `textDocument/didChange` takes them; each is made for the text before all of them. */
export function makeChanges(random: Random, text: string): { range?: Range; text: string }[] {
	if (random.chance(0.03)) return [{ text: makeDocument(random) }];
	return Array.from({ length: random.between(1, 3) }, () => ({
		range: makeRange(random, text),
		text: makeText(random),
	}));
}

export function makeSettings(random: Random): Record<string, unknown> {
	const target: Record<string, unknown> = {};
	if (random.chance(0.5)) target.version = random.pick(['4.9.4', '6.0.5', '5', 'nonsense', '']);
	if (random.chance(0.3)) target.defines = random.pick<unknown>([['X'], [], 'X', [1]]);
	if (random.chance(0.3)) target.environment = random.pick<unknown>([{ X: '/env' }, {}, null]);
	if (random.chance(0.2)) target.serverRoot = random.pick(['/srv', 'relative', '']);
	return {
		target,
		profile: random.pick<unknown>(['errors', 'recommended', 'all', 'x', 1]),
		rules: random.pick<unknown>([{}, { 'unknown-option': 'off' }, { 'unknown-option': 'hint', x: 'y' }, [], null]),
		roles: random.pick<unknown>([{}, { '**/a.conf': 'main' }, { '**/sites/*': 'fragment' }, { '{': 'main' }]),
	};
}
