import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SemanticTokens } from 'vscode-languageserver-types';
import { Service } from '../service.ts';
import { type PositionEncoding, unitsOf } from '../syntax/position-encoding.ts';
import { semanticTokens, semanticTokensDelta, semanticTokensIn } from './semantic-tokens.ts';
import { semanticTokensLegend } from './tokens/legend.ts';

function open(text: string, version = '', encoding: PositionEncoding = 'utf-16') {
	const service = new Service((path) => `file://${path}`);
	service.countIn(encoding);
	service.configure({ target: { version } });
	return { service, opened: service.open('file:///e/httpd.conf', '/e/httpd.conf', text) };
}

/** Tokens in words: `text type.modifier`. */
function told(text: string, { data }: Pick<SemanticTokens, 'data'>): string[] {
	const lines = text.split(/\r\n|\r|\n/);
	const words: string[] = [];
	let line = 0;
	let character = 0;
	for (let i = 0; i < data.length; i += 5) {
		const [down, right, length, type, modifiers] = data.slice(i, i + 5) as [number, number, number, number, number];
		assert.ok(down > 0 || right >= 0);
		character = down > 0 ? right : character + right;
		line += down;
		const { tokenTypes, tokenModifiers } = semanticTokensLegend;
		const names = [tokenTypes[type], ...tokenModifiers.filter((_, bit) => modifiers & (1 << bit))];
		words.push(`${lines[line]?.slice(character, character + length)} ${names.join('.')}`);
	}
	return words;
}

function tokens(text: string, version?: string): string[] {
	const { service, opened } = open(text, version);
	return told(text, semanticTokens(service, opened));
}

describe('semantic tokens', () => {
	it('tell directives by family, sections, and what is not known', () => {
		assert.deepEqual(
			tokens('ServerName a\nRewriteEngine On\nWSGILazyInitialization On\nWSGINonsense x\n# ServerName b\n'),
			[
				'ServerName keyword',
				'RewriteEngine function',
				'On enumMember',
				'WSGILazyInitialization function.deprecated.wsgi',
				'On enumMember',
				'WSGINonsense variable.unknown',
			],
		);
		assert.deepEqual(
			tokens('  <VirtualHost *:80>\n</virtualhost>\n<WSGIInterpreterOptions process-group=a>\n<Nonsense>\n'),
			[
				'VirtualHost type',
				'virtualhost type',
				'WSGIInterpreterOptions type.wsgi',
				'process-group parameter',
				'a class',
				'Nonsense variable.unknown',
			],
		);
		assert.deepEqual(tokens('Order allow,deny\n').slice(0, 1), ['Order function.deprecated']);
	});

	it('tell what is old by the target, and not what is yet to come', () => {
		assert.deepEqual(
			tokens('WSGINewRelicConfigFile /a\n', '4.9.4')[0],
			'WSGINewRelicConfigFile function.deprecated.wsgi',
		);
		assert.deepEqual(
			tokens('WSGIDaemonProcess a newrelic-environment=x\n', '4.9.4')[2],
			'newrelic-environment parameter',
		);
		assert.deepEqual(tokens('WSGISwitchInterval 0.005\n', '4.9.4')[0], 'WSGISwitchInterval function.wsgi');
		assert.deepEqual(
			tokens('WSGIDaemonProcess a newrelic-environment=x\n')[2],
			'newrelic-environment parameter.deprecated',
		);
	});

	it('tell options, and numbers that are not read as they look', () => {
		assert.deepEqual(
			tokens('WSGIDaemonProcess "shop" threads=15 request-timeout=2m user=www home=/srv nonsense=1 stray\n'),
			[
				'WSGIDaemonProcess function.wsgi',
				'shop class.declaration',
				'threads parameter',
				'15 number',
				'request-timeout parameter',
				'2m number.doubtful',
				'user parameter',
				'home parameter',
				'/srv string',
				'nonsense variable.unknown',
				'stray variable.unknown',
			],
		);
	});

	it('tell values: words, flags, regular expressions, paths', () => {
		assert.deepEqual(tokens('Options +Indexes -MultiViews\nLogLevel warn ssl:info\n'), [
			'Options keyword',
			'Indexes enumMember',
			'MultiViews enumMember',
			'LogLevel keyword',
			'warn enumMember',
			'info enumMember',
		]);
		assert.deepEqual(tokens('RewriteRule "^/a b$" /c [R=301,L]\n'), [
			'RewriteRule function',
			'^/a b$ regexp',
			'/c string',
			'R enumMember',
			'L enumMember',
		]);
		assert.deepEqual(tokens('<If "%{REQUEST_URI} =~ m#^/admin#">\n'), [
			'If type',
			'%{REQUEST_URI} variable',
			'm#^/admin# regexp',
		]);
		assert.deepEqual(tokens('RewriteCond %{HTTP_HOST} !^www [NC]\nRewriteCond %{REQUEST_FILENAME} !-f\n'), [
			'RewriteCond function',
			'%{HTTP_HOST} variable',
			'^www regexp',
			'NC enumMember',
			'RewriteCond function',
			'%{REQUEST_FILENAME} variable',
			'-f enumMember',
		]);
		assert.deepEqual(tokens('<Directory ~ "^/srv/[a-z]+">\n</Directory>\nErrorLog /var/log/a.log\n'), [
			'Directory type',
			'^/srv/[a-z]+ regexp',
			'Directory type',
			'ErrorLog keyword',
			'/var/log/a.log string',
		]);
		assert.deepEqual(tokens('Alias /static/ "/srv/my static/"\n'), [
			'Alias function',
			'/static/ string',
			'/srv/my static/ string',
		]);
	});

	it('put variables over what they are in, and leave templates to themselves', () => {
		assert.deepEqual(tokens('Define ROOT /srv\nDocumentRoot ${ROOT}/www/${SITE}\nUse Vhost a\n'), [
			'Define keyword',
			'ROOT macro.declaration',
			'DocumentRoot keyword',
			'${ROOT} macro',
			'/www/ string',
			'${SITE} macro',
			'Use function',
			'Vhost function',
		]);
		assert.deepEqual(tokens('WSGIScriptAlias / /a application-group=%{GLOBAL}\n').slice(-2), [
			'application-group parameter',
			'%{GLOBAL} variable',
		]);
		assert.deepEqual(tokens('{% if x %}\nWSGIDaemonProcess {{ name }} threads={{ n }}\n'), [
			'WSGIDaemonProcess function.wsgi',
		]);
	});

	it('cut words that go over several lines', () => {
		assert.deepEqual(tokens('WSGIDaemonProcess a thr\\\neads=5 \\\r\n  home=/a\n'), [
			'WSGIDaemonProcess function.wsgi',
			'a class.declaration',
			'thr parameter',
			'eads parameter',
			'5 number',
			'home parameter',
			'/a string',
		]);
	});

	it('tell a range, and what has changed', () => {
		const text = 'Listen 80\n'.repeat(1000);
		const { service, opened } = open(text);
		const range = { start: { line: 500, character: 0 }, end: { line: 501, character: 3 } };
		assert.deepEqual(semanticTokensIn(service, opened, range).data, [500, 0, 6, 0, 0, 1, 0, 6, 0, 0]);
		const before = semanticTokens(service, opened);
		service.edit(
			opened.uri,
			{ start: { line: 700, character: 0 }, end: { line: 700, character: 0 } },
			'\nKeepAlive On\n',
		);
		const delta = semanticTokensDelta(service, opened, before.resultId as string);
		assert.ok('edits' in delta && delta.edits.length === 1);
		const [edit] = delta.edits;
		const data = [...before.data];
		data.splice(edit?.start ?? 0, edit?.deleteCount ?? 0, ...(edit?.data ?? []));
		assert.ok((edit?.data?.length ?? 0) <= 15);
		assert.deepEqual(data, tokensOf(opened.document.text));
		assert.ok('data' in semanticTokensDelta(service, opened, 'older'));
	});

	it('stand in order, apart, and on one line each, whatever the text', () => {
		const piece = fc.constantFrom(
			'\n',
			'\r\n',
			'\r',
			'\\',
			'\\\n',
			'\\\r\n',
			' ',
			'"',
			"'",
			'\0',
			'<',
			'>',
			'${A}',
			'%{B}',
			'{{ x }}',
			'😀',
			'[R,L=301]',
			'\nWSGIDaemonProcess a',
			' threads=5x',
			' home=/a',
			'\nOptions +Indexes',
			'\nRewriteRule ^a$ /b',
			'\n<If "%{X} =~ /a/">',
			'\n</If>',
			'\nHeader set X ',
			'\nDefine A b',
			'\n<Macro M $a>',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom('utf-8', 'utf-16'), (pieces, encoding) => {
				const text = pieces.join('');
				const { service, opened } = open(text, '', encoding);
				const lines = text.split(/\r\n|\r|\n/).map((line) => unitsOf(line, encoding));
				const { data } = semanticTokens(service, opened);
				const whole = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
				assert.deepEqual(semanticTokensIn(service, opened, whole).data, data);
				let [line, character, end] = [0, 0, 0];
				for (let i = 0; i < data.length; i += 5) {
					const [down, right, length] = data.slice(i, i + 3) as [number, number, number];
					if (down > 0) end = 0;
					line += down;
					character = down > 0 ? right : character + right;
					assert.ok(length > 0 && character >= end);
					end = character + length;
					assert.ok(end <= (lines[line] ?? -1), JSON.stringify(text));
				}
			}),
			{ numRuns: 3000 },
		);
	});

	it('are quick: 100,000 lines, and a line among them', () => {
		const site = `<VirtualHost *:80>
    ServerName www.example.com
    DocumentRoot /srv/www/html
    WSGIDaemonProcess site-NUMBER processes=2 threads=15 request-timeout=60 python-home=/srv/venv
    WSGIScriptAlias / /srv/www/app.wsgi process-group=site-NUMBER application-group=%{GLOBAL}
    <Directory "/srv/www">
        Options -Indexes +FollowSymLinks
        Require all granted
    </Directory>
</VirtualHost>
`;
		const text = Array.from({ length: 10_000 }, (_, i) => site.replaceAll('NUMBER', String(i))).join('');
		const { service, opened } = open(text);
		tokens(site);
		const time = (work: () => void) => {
			// other programs may be busy, too
			const before = process.cpuUsage();
			work();
			return process.cpuUsage(before).user / 1000;
		};
		const all = time(() => semanticTokens(service, opened));
		service.edit(opened.uri, { start: { line: 50_000, character: 0 }, end: { line: 50_000, character: 0 } }, '#');
		const once = time(() => semanticTokens(service, opened));
		console.log(`      ${all.toFixed(0)} ms with reading the lines, ${once.toFixed(1)} ms after an edit`);
		// what an edit costs is a part of what the whole costs; the figures are the benchmark's
		assert.ok(once < all);
	});
});

function tokensOf(text: string): number[] {
	const { service, opened } = open(text);
	return semanticTokens(service, opened).data;
}
