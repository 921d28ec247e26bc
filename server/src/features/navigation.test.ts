import assert from 'node:assert/strict';
import { Service } from '../service.ts';
import { memoryFiles } from '../workspace/testing.ts';
import { documentLinks } from './document-links.ts';
import { documentSymbols } from './document-symbols.ts';
import { foldingRanges } from './folding.ts';
import {
	definition,
	nameHighlights,
	prepareRename,
	references,
	rename,
	useLenses,
	workspaceSymbols,
} from './references.ts';
import { selectionRanges } from './selection-ranges.ts';
import { linkedEditing, tagHighlights } from './tags.ts';
import { fullClient, plainClient } from './testing.ts';

/** Opens a text with the cursor at `│`, as the main configuration of a tree. */
function at(source: string, tree: Record<string, string> = {}) {
	const before = source.split('│')[0] as string;
	const lines = before.split('\n');
	const text = source.replace('│', '');
	const service = new Service((path) => `file://${path}`, memoryFiles(tree));
	const opened = service.open('file:///e/httpd.conf', '/e/httpd.conf', text);
	return { service, opened, text, position: { line: lines.length - 1, character: (lines.at(-1) as string).length } };
}

type Place = { uri: string; range: { start: { line: number; character: number } } };
const shown = (places: readonly Place[]) =>
	places.map(({ uri, range }) => `${uri.split('/').at(-1)}:${range.start.line}:${range.start.character}`);

const SITES = {
	'/e/sites/a.conf': '<VirtualHost *:80>\nWSGIProcessGroup shop\n</VirtualHost>\n',
	'/e/sites/b.conf': 'WSGIScriptAlias / /b.wsgi process-group=shop\nWSGIRestrictProcess shop other\n',
};
const MAIN = 'WSGIDaemonProcess sh│op display-name=shop\nInclude sites/*.conf\nSetEnv GROUP shop\n';

describe('names', () => {
	it('finds definition and references over all files', () => {
		const { service, opened, position } = at(MAIN, SITES);
		const places = references(service, opened, position, true);
		assert.deepEqual(shown(places), ['httpd.conf:0:18', 'a.conf:1:17', 'b.conf:0:40', 'b.conf:1:20']);
		assert.deepEqual(shown(references(service, opened, position, false)).length, 3);
		assert.deepEqual(shown(definition(service, opened, position)), ['httpd.conf:0:18']);
	});

	it('renames everywhere; free text waits to be confirmed', () => {
		const { service, opened, position } = at(MAIN, SITES);
		assert.deepEqual(prepareRename(opened, position)?.placeholder, 'shop');
		const edit = rename(service, opened, position, 'store', fullClient);
		assert.ok(edit && typeof edit === 'object');
		const edits = (edit.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : [])) as {
			annotationId: string;
		}[];
		assert.equal(edits.length, 6);
		assert.equal(edits.filter(({ annotationId }) => annotationId === 'text').length, 2);
		assert.equal(edit.changeAnnotations?.text?.needsConfirmation, true);
	});

	it('leaves free text alone where the client cannot ask', () => {
		const { service, opened, position } = at(MAIN, SITES);
		const edit = rename(service, opened, position, 'store', plainClient);
		assert.ok(edit && typeof edit === 'object');
		assert.deepEqual(
			Object.entries(edit.changes ?? {}).map(([uri, edits]) => [uri.split('/').at(-1), edits.length]),
			[
				['httpd.conf', 1],
				['a.conf', 1],
				['b.conf', 2],
			],
		);
		assert.deepEqual(edit.changes?.['file:///e/sites/a.conf'], [
			{ range: { start: { line: 1, character: 17 }, end: { line: 1, character: 21 } }, newText: 'store' },
		]);
	});

	it('renames words of free text, but no parts of them', () => {
		const text = 'WSGIDaemonProcess sh│op display-name="(wsgi:shop)"\nSetEnv A "shop-two, shop %{shop}"\n';
		const { service, opened, position } = at(text);
		const edit = rename(service, opened, position, 'store', fullClient);
		assert.ok(edit && typeof edit === 'object');
		const [change] = edit.documentChanges ?? [];
		assert.ok(change && 'edits' in change);
		assert.deepEqual(
			change.edits.map((one) => 'range' in one && [one.range.start.line, one.range.start.character]),
			[
				[0, 18],
				[0, 43],
				[1, 20],
			],
		);
	});

	it('renames in all configurations that read a file with the name, open or not', () => {
		const tree = {
			'/e/shared.conf': 'WSGIProcessGroup shop\n',
			'/w/other/httpd.conf': 'Include /e/shared.conf\nInclude groups.conf\n',
			'/w/other/groups.conf': 'WSGIDaemonProcess shop\n',
			'/w/third/httpd.conf': 'WSGIDaemonProcess shop\n',
		};
		const { service, opened, position } = at('Include shared.conf\nWSGIDaemonProcess sh│op\n', tree);
		service.setFolders(['/w']);
		const edit = rename(service, opened, position, 'store', plainClient);
		assert.ok(edit && typeof edit === 'object');
		assert.deepEqual(
			Object.keys(edit.changes ?? {}).map((uri) => uri.slice('file://'.length)),
			['/e/httpd.conf', '/e/shared.conf', '/w/other/groups.conf'],
		);
	});

	it('refuses names that would not work, or are taken', () => {
		const { service, opened, position } = at('WSGIDaemonProcess a│\nWSGIDaemonProcess b\n');
		assert.match(String(rename(service, opened, position, 'two words', fullClient)), /cannot be/);
		assert.match(String(rename(service, opened, position, 'b', fullClient)), /already/);
	});

	it('knows variables and macros', () => {
		const variable = at('Define ROOT /srv\nDocumentRoot "${RO│OT}/x"\n<IfDefine !ROOT>\n</IfDefine>\n');
		assert.deepEqual(shown(references(variable.service, variable.opened, variable.position, true)), [
			'httpd.conf:0:7',
			'httpd.conf:1:16',
			'httpd.conf:2:11',
		]);
		const macro = at('<Macro Site $n>\n</Macro>\nUse si│te a\n');
		assert.deepEqual(shown(definition(macro.service, macro.opened, macro.position)), ['httpd.conf:0:7']);
		assert.deepEqual(
			nameHighlights(macro.opened, macro.position).map(({ kind }) => kind),
			[3, 2],
		);
	});

	it('counts the uses of macros', () => {
		const { service, opened } = at('<Macro Site $n>\n</Macro>\nUse site a│\nInclude b.conf\n<Macro None>\n</Macro>\n', {
			'/e/b.conf': 'Use SITE b\n',
		});
		assert.deepEqual(
			useLenses(service, opened).map(({ range, command }) => [range.start.line, command?.title]),
			[
				[0, 'used 2 times'],
				[4, 'not used'],
			],
		);
	});

	it('counts the uses of variables', () => {
		const { service, opened } = at(
			'Define ROOT /srv│\nDefine DEBUG\nDocumentRoot "${ROOT}/${ROOT}"\nInclude b.conf\n',
			{
				'/e/b.conf': '<IfDefine ROOT>\n</IfDefine>\n',
			},
		);
		assert.deepEqual(
			useLenses(service, opened).map(({ range, command }) => [range.start.line, command?.title]),
			[
				[0, 'used 3 times'],
				[1, 'not used'],
			],
		);
	});

	it('finds definitions by letters', () => {
		const { service } = at('WSGIDaemonProcess webshop│\nDefine SHOP 1\nWSGIDaemonProcess blog\n');
		assert.deepEqual(
			workspaceSymbols(service, 'wsp').map(({ name }) => name),
			['webshop'],
		);
		assert.equal(workspaceSymbols(service, '').length, 3);
	});

	it('finds definitions of the workspace that nobody has open', () => {
		const tree = {
			'/w/httpd.conf': 'Include /x/group.conf\nDefine ROOT /srv\n',
			'/x/group.conf': 'WSGIDaemonProcess shop\n',
			'/w/alone.conf': '<Macro Site>\nWSGIProcessGroup a\n</Macro>\n',
		};
		for (const workspaceDiagnostics of [true, false]) {
			const service = new Service((path) => `file://${path}`, memoryFiles(tree));
			service.configure({ workspaceDiagnostics });
			service.setFolders(['/w']);
			const names = workspaceSymbols(service, '').map(({ name }) => name);
			// a fragment that nothing includes is looked into only for its diagnostics
			assert.deepEqual(names.sort(), workspaceDiagnostics ? ['ROOT', 'Site', 'shop'] : ['ROOT', 'shop']);
		}
	});

	it('has no name where there is none', () => {
		const { service, opened, position } = at('# WSGIDaemonProcess a│\n');
		assert.deepEqual(definition(service, opened, position), []);
		assert.equal(rename(service, opened, position, 'x', fullClient), undefined);
	});
});

describe('structure', () => {
	const text =
		'# one\n# two\n<VirtualHost *:80>\n  ServerName a.example\n  <Directory /srv>\n    Require all granted\n  </Directory>\n  WSGIDaemonProcess a \\\n    threads=5\n</VirtualHost>\nListen 80\n';

	it('outlines sections by what they are about', () => {
		const symbols = documentSymbols(at(text).opened);
		assert.deepEqual(
			symbols.map(({ name, detail }) => [name, detail]),
			[
				['VirtualHost *:80', 'a.example'],
				['Listen', '80'],
			],
		);
		assert.deepEqual(
			symbols[0]?.children?.map(({ name }) => name),
			['ServerName', 'Directory /srv', 'WSGIDaemonProcess'],
		);
		assert.equal(symbols[0]?.range.end.line, 9);
	});

	it('folds sections, comments and continued lines', () => {
		const ranges = foldingRanges(at(text).opened).map(({ startLine, endLine }) => [startLine, endLine]);
		assert.deepEqual(
			ranges.sort((a, b) => (a[0] as number) - (b[0] as number)),
			[
				[0, 1],
				[2, 8],
				[4, 5],
				[7, 8],
			],
		);
	});

	it('grows a selection from a value to the section', () => {
		const {
			opened,
			position,
			text: source,
		} = at('<VirtualHost *:80>\n  WSGIDaemonProcess a threads=1│5\n</VirtualHost>\n');
		const taken: string[] = [];
		for (let s = selectionRanges(opened, [position])[0]; s; s = s.parent as typeof s) {
			const offset = ({ line, character }: { line: number; character: number }) =>
				source.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
			taken.push(source.slice(offset(s.range.start), offset(s.range.end)));
		}
		assert.deepEqual(taken.slice(0, 4), ['15', 'threads=15', 'a threads=15', 'WSGIDaemonProcess a threads=15']);
		assert.ok(taken.at(-1)?.startsWith('<VirtualHost') && taken.length === 7);
	});

	it('keeps a selection nested for any text', () => {
		const { opened } = at('<A>\n<B>\n</A>\nx "y\n│');
		for (let line = 0; line < 5; line++) assert.ok(selectionRanges(opened, [{ line, character: 2 }])[0]);
	});

	it('edits and highlights both tags as one', () => {
		const { opened, position } = at('<Direc│tory /a>\n<Directory /b>\n</Directory>\n</Directory>\n');
		assert.deepEqual(
			linkedEditing(opened, position)?.ranges.map(({ start }) => [start.line, start.character]),
			[
				[0, 1],
				[3, 2],
			],
		);
		assert.equal(tagHighlights(opened, position).length, 2);
		const open = at('<Direc│tory /a>\n');
		assert.equal(linkedEditing(open.opened, open.position), undefined);
	});

	it('takes a closing tag as that of the nearest section of its name; what is open inside has none', () => {
		const lines = (text: string) => {
			const { opened, position } = at(text);
			return linkedEditing(opened, position)?.ranges.map(({ start }) => start.line);
		};
		assert.deepEqual(lines('<A x>\n<B x>\n</│A>\n</B>\n'), [0, 2]);
		assert.equal(lines('<A x>\n<│B x>\n</A>\n</B>\n'), undefined);
		assert.equal(lines('<A x>\n<B x>\n</A>\n</│B>\n'), undefined);
		assert.deepEqual(lines('<A x>\n<A│ y>\n</A>\n'), [1, 2]);
		assert.equal(lines('<A│ x>\n<A y>\n</A>\n'), undefined);
	});

	it('links to files that are there', () => {
		const { service, opened } = at('Include sites/a.conf│\nInclude sites/no.conf\nWSGIScriptAlias / "/srv/x.wsgi"\n', {
			...SITES,
			'/srv/x.wsgi': '',
		});
		assert.deepEqual(
			documentLinks(service, opened).map(({ target, range }) => [target, range.start.character]),
			[
				['file:///e/sites/a.conf', 8],
				['file:///srv/x.wsgi', 19],
			],
		);
	});

	it('links from a part to what Apache finds from the ServerRoot of the whole', () => {
		const links = (root: string, text: string) => {
			const main = `${root}Include /e/sites/*.conf\n`;
			const tree = { '/e/apache2.conf': main, '/e/sites/a.conf': text, '/e/ports.conf': '', '/r/x.conf': '' };
			const service = new Service((path) => `file://${path}`, memoryFiles(tree));
			const opened = service.open('file:///e/sites/a.conf', '/e/sites/a.conf', text);
			return documentLinks(service, opened).map(({ target }) => target);
		};
		assert.deepEqual(links('', 'Include ports.conf\n'), ['file:///e/ports.conf']);
		assert.deepEqual(links('ServerRoot /r\n', 'Include x.conf\n'), ['file:///r/x.conf']);
	});
});
