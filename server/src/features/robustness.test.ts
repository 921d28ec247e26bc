/** Whatever is typed, wherever the cursor is: an answer comes, soon, and an edit touches only the word at the cursor. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import type { Role } from '../model/environment.ts';
import { completions, resolveCompletion } from './completion.ts';
import { hover } from './hover.ts';
import { signatureHelp } from './signature-help.ts';
import { accept, fullClient, type Opened, open, plainClient, positionAt } from './testing.ts';

const piece = fc.constantFrom(
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
	'\0',
	'\u00a0',
	'\ufeff',
	'😀',
	'a',
	'%{',
	'%{GLOBAL}',
	'${X}',
	'[',
	',',
	'+',
	'2m',
	'WSGI',
	'WSGIDaemonProcess app ',
	'WSGIDaemonProcess "my group" python-path=/srv/',
	'WSGIProcessGroup ',
	'WSGIScriptAlias / /srv/x.wsgi ',
	'process-group=',
	'threads=5',
	'python-path=',
	'home="/srv/',
	'<WSGIInterpreterOptions ',
	'<VirtualHost *:80>\n',
	'</VirtualHost>',
	'<IfModule no_such.c>\n',
	'<Macro M $x>\n',
	'</Macro>\n',
	'Define X /srv\n',
	'<If "%{REQ',
	'Options +',
	'LogLevel ssl:',
	'RewriteRule a b [R=301,',
	'Header always set ',
	'LogFormat "%h %{',
	'Require ',
	'Include ',
);
const source = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''));
const role = fc.constantFrom<Role>('main', 'fragment', 'htaccess');

const files = {
	'/': ['srv/'],
	'/srv': ['shop/', 'my files/', 'app.wsgi', 'it"s.py', 'a\\b', '$x', '}'],
	'/etc/apache2': ['sites/', 'x.conf'],
};

/** What the edit takes away, and what stays around it. */
function replaced({ opened }: Opened, item: CompletionItem) {
	const { range } = item.textEdit as TextEdit;
	const { text } = opened.document;
	const { placed, offset } = opened.document.locate(range.start);
	const to = opened.document.locate(range.end);
	let before = 0;
	for (const line of opened.document.lines()) {
		if (line === placed.line) break;
		before += line.raw.length;
	}
	return { start: before + offset, end: before + offset + to.offset - offset, text, range };
}

describe('completion, hover and signature help of any text', () => {
	it('answer, and edit the word at the cursor only', () => {
		fc.assert(
			fc.property(source, fc.double({ min: 0, max: 1, noNaN: true }), role, (text, where, role) => {
				const cursor = Math.round(where * text.length);
				const at = open(`${text.slice(0, cursor)}│${text.slice(cursor)}`, { role, files });
				const { service, opened, position } = at;
				for (const client of [fullClient, plainClient]) {
					hover(service, opened, position, client);
					signatureHelp(service, opened, position, client);
					const { items } = completions(service, opened, position, client);
					for (const item of items.slice(0, 40)) checkEdit(at, item);
					for (const item of items.slice(0, 3)) resolveCompletion(item);
				}
			}),
			// npm run fuzz goes on where this ends
			{ numRuns: 250 },
		);
	}).timeout(120_000);

	it('answer at every position of what can be typed', () => {
		const text = `WSGIDaemonProcess "my app" python-path="/srv/my files":/x threads= 5 \\\n\tuser=\n<VirtualHost *:80>\nWSGIScriptAlias / /srv/app.wsgi process-group=%{GLOBAL}\n</VirtualHost>\n`;
		for (let cursor = 0; cursor <= text.length; cursor++) {
			const at = open(`${text.slice(0, cursor)}│${text.slice(cursor)}`, { files });
			for (const item of completions(at.service, at.opened, at.position, fullClient).items) checkEdit(at, item);
			hover(at.service, at.opened, at.position, fullClient);
			signatureHelp(at.service, at.opened, at.position, fullClient);
		}
	}).timeout(60_000);

	it('answer at 100,000 lines, after each keystroke', () => {
		const site = (i: number) =>
			`<VirtualHost *:80>\n    ServerName site${i}.example\n    # a comment\n    WSGIDaemonProcess site${i} threads=5\n    WSGIScriptAlias / /srv/site${i}/app.wsgi process-group=site${i}\n    <Directory /srv/site${i}>\n        Require all granted\n    </Directory>\n    \n</VirtualHost>\n`;
		const text = Array.from({ length: 10_000 }, (_, i) => site(i)).join('');
		const { service, opened } = open(`│${text}`);
		// each far from the one before
		for (let i = 0; i < 40; i++) {
			const line = 249 * i * 10;
			// a keystroke before each request
			const start = { line: line + 8, character: 4 };
			service.edit(opened.uri, { start, end: start }, 'W');
			const end = { line: line + 8, character: 5 };
			assert(completions(service, opened, end, fullClient).items.some(({ label }) => label === 'WSGIProcessGroup'));
			completions(service, opened, { line: line + 4, character: 60 }, fullClient);
			assert(hover(service, opened, { line: line + 4, character: 8 }, fullClient));
			signatureHelp(service, opened, { line: line + 4, character: 24 }, fullClient);
			service.edit(opened.uri, { start, end }, '');
		}
	}).timeout(60_000);
});

function checkEdit(at: Opened, item: CompletionItem): void {
	const { start, end, text, range } = replaced(at, item);
	assert.equal(range.start.line, range.end.line, 'on one line');
	assert.equal(range.start.line, at.position.line, 'on the line of the cursor');
	assert(range.start.character <= at.position.character && at.position.character <= range.end.character);
	const gone = text.slice(start, end);
	// a quote goes on behind a continuation
	const isQuoted = /["'][^"'\n]*$/.test(text.slice(0, end).replace(/\\\r?\n/g, ''));
	const isTag = item.label.startsWith('<');
	if (!isQuoted)
		assert.match(gone, isTag ? /^[^ \t]*[ \t]*>?$/ : /^[^ \t]*$/, `${item.label} replaces ${JSON.stringify(gone)}`);
	const newText = (item.textEdit as TextEdit).newText;
	const document = accept(at, item);
	assert.equal(document, text.slice(0, start) + newText + text.slice(end));
	assert.equal(positionAt(text, start).line, range.start.line);
}
