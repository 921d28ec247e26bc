import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import type { TextEdit } from 'vscode-languageserver-types';
import { findDirective } from '../knowledge/index.ts';
import { isOption, positionalCount, readArguments } from '../model/arguments.ts';
import type { OpenDocument } from '../service.ts';
import type { LogicalLine } from '../syntax/logical-line.ts';
import { SourceDocument } from '../syntax/source-document.ts';
import { formatDocument, formatOnType, formatRange, type Indentation } from './formatting.ts';
import { CURSOR, positionAt } from './testing.ts';

const TABS: Indentation = { tabSize: 4, insertSpaces: false };
const SPACES: Indentation = { tabSize: 2, insertSpaces: true };

const opened = (text: string): OpenDocument => ({
	uri: 'file:///httpd.conf',
	path: '/httpd.conf',
	document: new SourceDocument(text),
	role: undefined,
});

/** The text after edits that do not touch each other, as a client applies them. */
function applied(text: string, edits: readonly TextEdit[]): string {
	const document = new SourceDocument(text);
	const order = (a: TextEdit, b: TextEdit) =>
		b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character;
	// what comes later in the list goes behind what stands at the same place
	for (const { range, newText } of [...edits].reverse().sort(order)) document.edit(range, newText);
	return document.text;
}

const formatted = (text: string, options = TABS) => applied(text, formatDocument(opened(text), options));

/** What Apache reads of a text: kinds, names and words; where a directive gets its arguments as one text, that. */
const cooked = (text: string) =>
	[...new SourceDocument(text).lines()].filter((line) => line.kind !== 'blank').map(cookedLine);

function cookedLine(line: LogicalLine): unknown {
	const { kind, text, command } = line;
	const directive = command && findDirective(command.key);
	if (!command || !directive) return [kind, text];
	const args = line.args.map(({ value, quote, closed }) => [value, quote, closed]);
	const raw = directive.module !== 'mod_wsgi' && directive.forms.some((form) => form.args === 'RAW_ARGS');
	const { rest } = readArguments(text, command.argsStart, positionalCount(directive));
	const options = directive.options
		? rest.map((item) => (isOption(item) ? [item.name, item.value] : item.word.value))
		: [];
	return [kind, command.name, args, options, raw && !rawReadsWords.test(command.name) ? text : ''];
}

/** Apache cuts their one text into words by itself. */
const rawReadsWords =
	/^(<VirtualHost|<Directory|<Macro|Use|RewriteRule|RewriteCond|Header|Options|SetEnvIf(NoCase)?|BrowserMatch|ServerAlias)$/i;

function check(text: string, options: Indentation): void {
	const once = formatted(text, options);
	assert.deepEqual(cooked(once), cooked(text), 'what Apache reads has changed');
	assert.equal(formatted(once, options), once, 'a second formatting changed something');
	assert.deepEqual(formatDocument(opened(once), options), []);
}

const piece = fc.constantFrom(
	'\n',
	'\n',
	'\r\n',
	'\r',
	'\\',
	'\\\n',
	'\\\r\n',
	'\\\\\n',
	' \\\n',
	'  ',
	'\t',
	'\f',
	'#',
	'"',
	"'",
	'<',
	'>',
	'\0',
	'\u00a0',
	'\ufeff',
	'😀',
	'${X',
	'}',
	'a',
	'# comment\n',
	'WSGIDaemonProcess app threads=5',
	'python-path=',
	'\n  WSGIScriptAlias / /srv/app.wsgi \\\n    process-group=app \\\n\tapplication-group=%{GLOBAL}\n',
	'\n<VirtualHost *:80>\n',
	'</VirtualHost>\n',
	'<Directory "/srv/my app">\n',
	' </Directory>\n',
	'\t<If "%{REQUEST_URI} =~ /a \\\n  b/">\n',
	'</If>\n',
	'<Macro Site $name "$a b">\n',
	'<Macro Site $name>\n',
	'</Macro>\n',
	'Define Q "\'"\n',
	'RewriteRule ^/a\\ b$ \\\n   /c [L]\n',
	'Require expr %{HTTP:X} == \\\n  "y"\n',
	'{% if x %}\n',
	'{% endif %}\n',
	'<% if @x %>\n',
	'<% end %>\n',
	'{{ extra }}\n',
);
const source = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('formatting', () => {
	it('indents by nesting, comments as what follows, and lines that go on one level deeper', () => {
		const text = `
<VirtualHost *:80>
# the shop
ServerName shop.example
      WSGIDaemonProcess shop threads=5 \\
python-home=/srv/venv \\
                 user=www-data
<Directory /srv>
# all
Require all granted
  # the end
</Directory>
    </VirtualHost>
`;
		assert.equal(
			formatted(text),
			`
<VirtualHost *:80>
	# the shop
	ServerName shop.example
	WSGIDaemonProcess shop threads=5 \\
		python-home=/srv/venv \\
		user=www-data
	<Directory /srv>
		# all
		Require all granted
		# the end
	</Directory>
</VirtualHost>
`,
		);
		assert.match(formatted(text, SPACES), /^ {4}Require/m);
	});

	it('takes blanks away where Apache does not see them', () => {
		assert.equal(formatted('Listen 80  \n \t\nListen 81\t'), 'Listen 80\n\nListen 81\n');
		assert.equal(formatted('Listen 80 \r\n\tListen 81'), 'Listen 80\r\nListen 81\r\n');
		assert.equal(formatted('SetEnv A \\  \nListen 80\n'), 'SetEnv A \\  \nListen 80\n');
		assert.equal(formatted('SetEnv A b\\'), 'SetEnv A b\\');
	});

	it('leaves two blank lines at most, and none at the end', () => {
		assert.equal(formatted('A 1\n\n\n\n\nA 2\n\n\n'), 'A 1\n\n\nA 2\n');
		assert.equal(formatted('\n \n'), '');
		assert.equal(formatted(''), '');
	});

	it('leaves alone what blanks mean something in', () => {
		for (const text of [
			'WSGIDaemonProcess app thr\\\neads=5\n',
			'WSGIDaemonProcess app python-path="/a \\\n  /b"\n',
			'SetEnv A "x \\\n  y"\n',
			'<If "%{HTTP:X} == \'a \\\n  b\'">\n\tListen 80\n</If>\n',
			'# a comment \\\n   that goes on\n',
			'ErrorDocument 500 "sorry \\\n      again"\n',
			'Require expr %{HTTP:X} == \\\n  "y"\n',
			'XUnknown a \\\n  b\n',
		])
			assert.equal(formatted(text), text);
	});

	it('indents nothing below a tag that is never closed', () => {
		assert.equal(formatted('<VirtualHost *:80>\n  Listen 80\n'), '<VirtualHost *:80>\nListen 80\n');
		assert.equal(
			formatted('<VirtualHost *:80>\n<Directory /a>\nAllowOverride None\n</VirtualHost>\n'),
			'<VirtualHost *:80>\n\t<Directory /a>\n\tAllowOverride None\n</VirtualHost>\n',
		);
	});

	it('indents the bodies of macros, and leaves programs alone', () => {
		assert.equal(
			formatted('<Macro V $n>\n<VirtualHost *:80>\nServerName $n\n</VirtualHost>\n</Macro>\n'),
			'<Macro V $n>\n\t<VirtualHost *:80>\n\t\tServerName $n\n\t</VirtualHost>\n</Macro>\n',
		);
		const program = '<Perl>\n$x = 1;\n   push @a, 2;\n</Perl>\n';
		assert.equal(formatted(program), program);
	});

	it('leaves the blocks of a template alone', () => {
		const block = '{% if ssl %}\n  <VirtualHost *:443>\n{% else %}\n<VirtualHost *:80>\n{% endif %}\n';
		assert.equal(
			formatted(`${block}ServerName x\n  {{ extra }}\n</VirtualHost>\n`),
			`${block}\tServerName x\n  {{ extra }}\n</VirtualHost>\n`,
		);
		for (const text of [
			'<VirtualHost *:80>\n\tServerName a\n<% if @x -%>\n    SetEnv X 1\n<% end -%>\n\tSetEnv Y 1\n</VirtualHost>\n',
			'<%\nx = 1\n   y = 2\n%>\nListen 80\n',
			'{{ if .X }}\n   Listen 80\n{{ end }}\n',
			'% for x in y:\n   Listen ${x}\n% endfor\n',
			'{{#each x}}\n   Listen {{.}}\n{{/each}}\n',
		])
			assert.equal(formatted(text), text);
	});

	it('formats a range of lines', () => {
		const text = '<VirtualHost *:80>\nServerName a\nServerName b\n</VirtualHost>\n';
		const range = { start: { line: 1, character: 4 }, end: { line: 2, character: 0 } };
		assert.equal(
			applied(text, formatRange(opened(text), range, TABS)),
			'<VirtualHost *:80>\n\tServerName a\nServerName b\n</VirtualHost>\n',
		);
	});

	it('never changes what Apache reads, and has nothing to do a second time', () => {
		fc.assert(
			fc.property(source, fc.boolean(), (text, spaces) => check(text, spaces ? SPACES : TABS)),
			{ numRuns: 3000 },
		);
	});
});

describe('formatting real files', () => {
	const corpus = resolve(__dirname, '../../../../shared/corpus');

	for (const folder of ['plain', 'templates']) {
		it(`never changes what Apache reads of ${folder}`, function () {
			if (!existsSync(join(corpus, folder))) {
				console.log(`      skipped: there is no ${join(corpus, folder)}`);
				this.skip();
			}
			for (const name of readdirSync(join(corpus, folder))) {
				const text = readFileSync(join(corpus, folder, name), 'utf8');
				for (const options of [TABS, SPACES]) {
					try {
						check(text, options);
					} catch (error) {
						throw new Error(`${folder}/${name}: ${error}`);
					}
				}
			}
		});
	}
});

describe('formatting on type', () => {
	/** The text after a character was typed before the cursor. */
	const typed = (source: string, character: string) => {
		const text = source.replace(CURSOR, '');
		return applied(text, formatOnType(opened(text), positionAt(text, source.indexOf(CURSOR)), character));
	};

	it('closes a section whose opening tag is finished', () => {
		assert.equal(typed('  <VirtualHost *:80>│\n\n', '>'), '  <VirtualHost *:80>\n  </VirtualHost>\n\n');
		assert.equal(typed('<VirtualHost *:80>\n\t│\n\n', '\n'), '<VirtualHost *:80>\n\t\n</VirtualHost>\n\n');
		assert.equal(typed('<IfModule a>│\r\n<IfModule b>\r\n</IfModule>\r\n', '>').split('\r\n').length, 5);
	});

	it('closes none that is closed, or no section', () => {
		for (const text of [
			'<VirtualHost *:80>│\n</VirtualHost>\n',
			'<If "%{X} >│ 5">\n\n',
			'# <VirtualHost *:80>│\n\n',
			'ErrorDocument 404 <b>│\n\n',
			'<VirtualHost *:80>│',
		])
			assert.equal(typed(text, '>'), text.replace(CURSOR, ''));
		assert.equal(typed('<A>\nListen 80\n│\n\n', '\n'), '<A>\nListen 80\n\n\n');
	});

	it('sees that an inner section has taken the closing tag of the outer one', () => {
		assert.equal(
			typed('<IfModule a>\n<IfModule b>│\nListen 80\n</IfModule>\n', '>'),
			'<IfModule a>\n<IfModule b>\n</IfModule>\nListen 80\n</IfModule>\n',
		);
	});

	it('puts a closing tag where its section began', () => {
		assert.equal(typed('  <A>\n    Listen 80\n    </│\n', '/'), '  <A>\n    Listen 80\n  </\n');
		assert.equal(typed('<A>\n\t<B>\n\t</B>\n\t</│>\n', '/'), '<A>\n\t<B>\n\t</B>\n</>\n');
		assert.equal(typed('<A>\n\tListen 80\n\t</A>│\n', '>'), '<A>\n\tListen 80\n</A>\n');
		assert.equal(typed('\tListen 80\n\t</A>│\n', '>'), '\tListen 80\n\t</A>\n');
	});
});
