/** What is kept from before an edit never shows: whatever is edited, all answers are those of a server that opens the text anew. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Service } from '../service.ts';
import { memoryFiles } from '../workspace/testing.ts';
import { codeLenses } from './applications/code-lenses.ts';
import { inlayHints } from './applications/inlay-hints.ts';
import { codeActions } from './code-actions.ts';
import { completions } from './completion.ts';
import { documentLinks } from './document-links.ts';
import { documentSymbols } from './document-symbols.ts';
import { foldingRanges } from './folding.ts';
import { hover } from './hover.ts';
import { definition, nameHighlights, references, rename, useLenses } from './references.ts';
import { selectionRanges } from './selection-ranges.ts';
import { linkedEditing } from './tags.ts';
import { fullClient, type Opened } from './testing.ts';

const site = (i: number) => `<VirtualHost *:80>
	ServerName site${i}.example.org
	WSGIDaemonProcess group${i} threads=5
	WSGIProcessGroup group${i}
	WSGIScriptAlias / /srv/app.wsgi
	DocumentRoot \${ROOT}/${i}
	# a comment
	# and another
	<Directory /srv>
		Require all granted
	</Directory>
</VirtualHost>
`;

/** Long enough to stand in several blocks of lines. */
const beginning = `Define ROOT /srv\n<Macro App $x>\nWSGIProcessGroup $x\n</Macro>\n${Array.from({ length: 30 }, (_, i) => site(i)).join('')}Use App group1\n`;

const written = fc.constantFrom(
	'',
	'',
	'\n',
	'\r\n',
	'\\\n',
	'"',
	'#',
	'X',
	'group1',
	'</VirtualHost>\n',
	'<VirtualHost *:80>\n',
	'WSGIDaemonProcess group1 threads=5\n',
	'WSGIProcessGroup group1\n',
	'WSGIScriptAlias /b /srv/app.wsgi process-group=group2\n',
	'SetHandler wsgi-script\n',
	'Use App group2\n',
	'Define ROOT /opt\n',
);
const place = fc.record({ line: fc.nat(370), character: fc.nat(30) });
const edit = fc.record({ start: place, length: fc.nat(40), lines: fc.constantFrom(0, 0, 0, 1, 3), text: written });

const files = () => memoryFiles({ '/srv/app.wsgi': 'application = None\n' });

function openedAnew(text: string): Pick<Opened, 'service' | 'opened'> {
	const service = new Service((path) => `file://${path}`, files());
	return { service, opened: service.open('file:///e/httpd.conf', '/e/httpd.conf', text) };
}

/** All that is answered about a position and the whole. */
function answers(
	{ service, opened }: Pick<Opened, 'service' | 'opened'>,
	position: { line: number; character: number },
) {
	const range = { start: position, end: position };
	return {
		symbols: documentSymbols(opened),
		folding: foldingRanges(opened),
		selection: selectionRanges(opened, [position]),
		linked: linkedEditing(opened, position),
		links: documentLinks(service, opened),
		definition: definition(service, opened, position),
		references: references(service, opened, position, true),
		highlights: nameHighlights(opened, position),
		rename: rename(service, opened, position, 'another', fullClient),
		uses: useLenses(service, opened),
		lenses: [...codeLenses(service, opened)],
		hints: inlayHints(service, opened, {
			start: { ...position, character: 0 },
			end: { line: position.line + 40, character: 0 },
		}),
		hover: hover(service, opened, position, fullClient),
		completions: completions(service, opened, position, fullClient),
		actions: codeActions(service, opened, { range, context: { diagnostics: [] } }),
	};
}

describe('after edits', () => {
	it('all answers are those about the text as it is', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(edit, place), { minLength: 1, maxLength: 6 }), (edits) => {
				const edited = openedAnew(beginning);
				for (const [{ start, length, lines, text }, asked] of edits) {
					const end =
						lines > 0 ? { line: start.line + lines, character: 0 } : { ...start, character: start.character + length };
					edited.service.edit(edited.opened.uri, { start, end }, text);
					const anew = openedAnew(edited.opened.document.text);
					assert.deepEqual(answers(edited, asked), answers(anew, asked));
				}
			}),
			{ numRuns: 12 },
		);
	}).timeout(60_000);
});
