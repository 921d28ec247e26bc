/** What the real Apache reads of a configuration before and after it is formatted: the same (`-D DUMP_CONFIG` of mod_info tells it). */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { formatDocument } from '../../server/src/features/formatting.ts';
import { SourceDocument } from '../../server/src/syntax/source-document.ts';
import { readWords } from '../../server/src/syntax/words.ts';
import { configTest } from './private-apache.ts';

const CORPUS = path.resolve(__dirname, '../../../shared/corpus/plain');

function formatted(text: string): string {
	const document = new SourceDocument(text);
	const options = { tabSize: 4, insertSpaces: true };
	const edits = formatDocument({ uri: '', path: '', document, role: 'main' }, options);
	for (const { range, newText } of edits.reverse()) document.edit(range, newText);
	return document.text;
}

/** What Apache makes of a text: its tree, by words, or what it refuses; places left out. */
async function read(text: string): Promise<string[][]> {
	const { accepted, message, output } = await configTest(text, { defines: ['DUMP_CONFIG'] });
	const lines = accepted ? output.split('\n').filter((line) => !/^\s*#|^\[|^AH/.test(line)) : [message];
	return lines.map((line) => {
		const placeless = line.replace(/\/tmp\/apache-\w+/g, '').replace(/\bline \d+/g, '');
		return readWords(placeless).map(({ start, end }) => placeless.slice(start, end));
	});
}

const line = fc.constantFrom(
	'ServerName  a.example',
	'  <VirtualHost *:80>  ',
	'</VirtualHost>',
	'\t<Directory "/srv/my app">',
	'<Directory /srv \\\n   >',
	' </Directory>',
	'Require  all granted',
	'Require expr %{HTTP:X} == \\\n  "y  z"',
	'<If "%{HTTP:X} =~ /a \\\n   b/">',
	'</If>',
	'WSGIDaemonProcess app threads=5 \\\n python-path="/a \\\n    b" \\\n  processes=2',
	'WSGIScriptAlias / /srv/app.wsgi \\\n         process-group=app',
	'<Macro M $x "$y  z">',
	'<Macro M $x>',
	'</Macro>',
	'SetEnv A "$x \\\n  b"',
	'SetEnv A $x \\\n      b',
	'Use M b',
	'Use M b \\\n   c',
	"Define Q '\"'",
	'SetEnv ${Q}a \\\n    b"',
	'# comment \\\n ServerName b',
	'ServerName b \\  ',
	'ServerAlias a\\\\\\\n\\\n\n b',
	'ServerAlias a\\\n   b',
	'RewriteRule ^/a\\ b$ \\\n   /c [L]',
	'ErrorDocument 500 "sorry \\\n      again"',
	'',
	'   ',
	'\\',
);
const source = fc.array(line, { maxLength: 12 }).map((lines) => `${lines.join('\n')}\n`);

describe('formatting before the real Apache', () => {
	it('changes nothing of real files', async function () {
		if (!existsSync(CORPUS)) {
			console.log(`      skipped: there is no ${CORPUS}`);
			this.skip();
		}
		for (const name of readdirSync(CORPUS)) {
			const text = readFileSync(path.join(CORPUS, name), 'utf8');
			assert.deepEqual(await read(formatted(text)), await read(text), name);
		}
	});

	it('changes nothing of random ones', async () => {
		await fc.assert(
			fc.asyncProperty(source, async (text) => assert.deepEqual(await read(formatted(text)), await read(text))),
			{ numRuns: Number(process.env.JUDGE_SAMPLES ?? 300) },
		);
	});
});
