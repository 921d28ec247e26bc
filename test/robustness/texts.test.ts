/** Texts made to take long or much: all that a client may ask is answered, in a time and memory that the size accounts for. */
import assert from 'node:assert/strict';
import { codeActions } from '../../server/src/features/code-actions.ts';
import { completions } from '../../server/src/features/completion.ts';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import { documentLinks } from '../../server/src/features/document-links.ts';
import { documentSymbols } from '../../server/src/features/document-symbols.ts';
import { foldingRanges } from '../../server/src/features/folding.ts';
import { hover } from '../../server/src/features/hover.ts';
import { references } from '../../server/src/features/references.ts';
import { selectionRanges } from '../../server/src/features/selection-ranges.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import { signatureHelp } from '../../server/src/features/signature-help.ts';
import { fullClient } from '../../server/src/features/testing.ts';
import { Service } from '../../server/src/service.ts';

/** Milliseconds that no single answer may take, ten times of what it takes: machines differ. */
const SOON = 8000;

function times(count: number, line: (i: number) => string): string {
	return Array.from({ length: count }, (_, i) => line(i)).join('');
}

function served(text: string) {
	const service = new Service(
		(path) => `file://${path}`,
		() => ({ kind: 'missing' }),
	);
	return { service, opened: service.open('file:///w/httpd.conf', '/w/httpd.conf', text) };
}

/** Asks for everything in several places, and again after an edit. Gives what is found at first. */
function ask(text: string) {
	const { service, opened } = served(text);
	const timed = <T>(what: string, answer: () => T): T => {
		const begun = performance.now();
		const result = answer();
		const took = performance.now() - begun;
		assert(took < SOON, `${what} took ${took.toFixed(0)} ms`);
		return result;
	};
	const found = timed('diagnostics', () => diagnostics(service, opened));
	const start = { line: 1, character: 0 };
	service.edit(opened.uri, { start, end: start }, ' ');
	timed('diagnostics after an edit', () => diagnostics(service, opened));
	const { lineCount } = opened.document;
	for (const position of [
		{ line: 0, character: 25 },
		{ line: lineCount >> 1, character: 9 },
		{ line: lineCount - 2, character: 3 },
	]) {
		timed('hover', () => hover(service, opened, position, fullClient));
		timed('completion', () => completions(service, opened, position, fullClient));
		timed('signature help', () => signatureHelp(service, opened, position, fullClient));
		timed('selection', () => JSON.stringify(selectionRanges(opened, [position])));
		timed('references', () => references(service, opened, position, true));
		const range = { start: position, end: position };
		timed('actions', () => codeActions(service, opened, { range, context: { diagnostics: [] } } as never));
	}
	timed('outline', () => JSON.stringify(documentSymbols(opened)));
	timed('folding', () => JSON.stringify(foldingRanges(opened)));
	timed('links', () => documentLinks(service, opened));
	return found;
}

const isFound = (found: ReturnType<typeof ask>, rule: string) => found.some(({ code }) => code === rule);

describe('texts made to break us', () => {
	for (const opener of ['<Directory /a>', '<IfDefine X>', '<IfVersion < 1>', '<Macro m>']) {
		it(`50,000 nested ${opener}`, () => {
			ask(times(50_000, () => `${opener}\n`));
		}).timeout(60_000);
	}

	it('50,000 nested sections that are all closed', () => {
		ask(times(50_000, () => '<Directory /a>\n') + times(50_000, () => '</Directory>\n'));
	}).timeout(60_000);

	it('one line of 10 MB', () => {
		assert(isFound(ask(`WSGIDaemonProcess app ${'x '.repeat(5e6)}\nWSGIDaemonProcess b thread=5\n`), 'unknown-option'));
		for (const line of [`"${'\\"'.repeat(2e6)}`, 'threads=5 '.repeat(5e5), 'x'.repeat(1e7)])
			ask(`WSGIDaemonProcess app ${line}\n`);
	}).timeout(60_000);

	it('100,000 continuations', () => {
		ask(`WSGIDaemonProcess app ${times(100_000, (i) => ` a${i}=\\\n`)}\n`);
		ask(`Define A b\nWSGIDaemonProcess app ${'${A}\\\n'.repeat(100_000)}\n`);
		ask(`# ${'\\\n'.repeat(100_000)}\n`);
	}).timeout(60_000);

	it('a macro that uses itself, and macros that double each other', () => {
		assert(isFound(ask('ServerRoot /\n<Macro M>\nUse M\n</Macro>\nUse M\n'), 'macro-fails'));
		const doubled = times(40, (i) => `<Macro M${i + 1} $x>\nUse M${i} $x$x\nUse M${i} $x\n</Macro>\n`);
		ask(`ServerRoot /\n<Macro M0 $x>\nWSGIDaemonProcess $x\n</Macro>\n${doubled}Use M40 abc\n`);
		ask(
			`ServerRoot /\n<Macro M $x>\n${'X $x\n'.repeat(5000)}</Macro>\n${times(50, (i) => `Use M ${i}${'a'.repeat(20_000)}\n`)}`,
		);
	}).timeout(60_000);

	for (const name of ['constructor', '__proto__']) {
		it(`${name}, as all objects of JavaScript have it`, () => {
			const lines = [
				`${name} On`,
				`<${name} x>\n</${name}>`,
				`Define x \${${name}}\n\${${name}} y`,
				`WSGIDaemonProcess app ${name}=1 ${name}=2`,
				`WSGIDaemonProcess app request-timeout=2${name} threads=${name}`,
				`WSGIDaemonProcess ${name}\nWSGIProcessGroup ${name}`,
				`<IfModule ${name}>\n</IfModule>\n<IfDefine ${name}>\n</IfDefine>`,
				`<Macro ${name} $x>\n${name} $x\n</Macro>\nUse ${name} y`,
				`Options +${name}\nLogLevel ${name}:warn`,
				`WSGIScriptAliasMatch (*${name})(?<${name}>x) /srv/x.wsgi`,
			];
			for (const line of lines) {
				// what is asked for is what stands at the first line, in the middle and at the end
				ask(`${line}\n`);
				ask(`ServerRoot /\n${line}\nListen 80\n`);
			}
			const { opened, service } = served(lines.join('\n'));
			semanticTokens(service, opened);
			for (const { kind } of documentSymbols(opened)) assert.equal(typeof kind, 'number');
		});
	}

	it('variables that double in length 40 times', () => {
		ask(`ServerRoot /\nDefine A xx\n${'Define A ${A}${A}\n'.repeat(40)}WSGIDaemonProcess \${A}\n`);
		const chain = times(40, (i) => `Define A${i + 1} \${A${i}}\${A${i}}\n`);
		const found = ask(
			`ServerRoot /\nDefine A0 xx\n${chain}WSGIDaemonProcess \${A40}\nWSGIDaemonProcess \${A3} thread=5\n`,
		);
		assert.deepEqual(
			found.map(({ code }) => code),
			['unknown-option'],
			'what is too long is not judged',
		);
	});

	it('lines that make regular expressions go back for ever', () => {
		for (const start of [
			'{{',
			'{%',
			'{#',
			'<%',
			'[%',
			'${',
			'$(',
			'@a',
			'%a',
			'%{',
			'%',
			'$',
			'`',
			'"',
			'(',
			'[',
			'<',
			' ',
			'  >',
			'/',
			'\\',
			':',
			',',
			'+',
			'=',
			'a=',
		])
			ask(
				times(
					3,
					() =>
						`WSGIDaemonProcess ${start.repeat(4_000)}\n<Directory ${start.repeat(4_000)}\nLogFormat "${start.repeat(4_000)}x\n`,
				),
			);
	}).timeout(60_000);

	it('regular expressions of the configuration that would take for ever', () => {
		const url = `/${'a'.repeat(60)}!`;
		ask(
			`ServerRoot /\nWSGIScriptAliasMatch "^/(a+)+$" /x\nWSGIScriptAlias ${url} /y\n<LocationMatch "^/(a|a)*$">\nWSGIProcessGroup x\n</LocationMatch>\n` +
				`AliasMatch "^/(a*)*$" /z\nWSGIScriptAliasMatch "${'(a|'.repeat(5000)}" /x\n<DirectoryMatch "${'('.repeat(20_000)}">\n</DirectoryMatch>\n<IfVersion ~ (.*)*x>\n</IfVersion>\n`,
		);
	});

	it('files that include each other twice', () => {
		const files: Record<string, string> = {};
		for (let i = 0; i < 40; i++) files[`/w/${i}.conf`] = `Include ${i + 1}.conf\nInclude ${i + 1}.conf\n`;
		const service = new Service(
			(path) => `file://${path}`,
			(path) =>
				files[path] === undefined ? { kind: 'missing' } : { kind: 'file', text: files[path] ?? '', realPath: path },
		);
		files['/w/40.conf'] = '# the end\n';
		diagnostics(service, service.open('file:///w/httpd.conf', '/w/httpd.conf', 'Include 0.conf\n'));
	}).timeout(60_000);

	it('CR-only line ends and NUL bytes', () => {
		ask('WSGIDaemonProcess a\r'.repeat(20_000));
		ask(`${'\0'.repeat(100_000)}\n${'WSGIDaemonProcess a\0b\n'.repeat(100)}`);
	}).timeout(60_000);
});
