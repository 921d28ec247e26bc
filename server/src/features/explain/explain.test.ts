import assert from 'node:assert/strict';
import { Service } from '../../service.ts';
import { render } from '../prose.ts';
import { explain } from './explain.ts';

/** What is told of a message where these files are open, as plain text, and the places as `path:line:words`. */
function told(message: string, files: Readonly<Record<string, string>> = {}) {
	const service = new Service(
		(path) => path,
		() => ({ kind: 'missing' }),
	);
	service.configure({ target: { version: '4.9.4' } });
	for (const [path, text] of Object.entries(files)) service.open(path, path, text, 'main');
	const analyses = [...service.documents].flatMap((opened) => service.analysesOf(opened));
	const { blocks, locations, isKnown } = explain(service, analyses, message);
	const places = locations.map(({ uri, range: { start, end } }) => {
		const line = (files[uri] ?? '').split('\n')[start.line] ?? '';
		return `${uri}:${start.line + 1}:${line.slice(start.character, end.character)}`;
	});
	return { text: render(blocks, false).value, markdown: render(blocks, true).value, places, isKnown };
}

const PREFIX = '[Tue Nov 24 10:00:00.123456 2026] [wsgi:error] [pid 12:tid 34] [client 192.0.2.1:5000] ';

describe('explain', () => {
	it('finds the line that Apache names, and says what is wrong with it', () => {
		const files = { '/etc/apache2/a.conf': 'Listen 80\nWSGIDaemonProcess shop \\\n  thread=5\n' };
		const output =
			"AH00526: Syntax error on line 3 of /etc/apache2/a.conf:\nInvalid option to WSGI daemon process definition.\nAction '-t' failed.\n";
		const { text, places } = told(output, files);
		assert.match(text, /^Invalid option to WSGI daemon process definition\.\n/);
		assert.match(text, /Did you mean threads\?/);
		assert.match(text, /unknown-option: .*#unknown-option$/);
		assert.deepEqual(places, ['/etc/apache2/a.conf:3:thread']);
	});

	it('names the line also where nothing is found there', () => {
		const files = { '/w/a.conf': 'User nosuch\n' };
		const { places, text } = told('AH00526: Syntax error on line 1 of /w/a.conf: Something new is wrong.', files);
		assert.deepEqual(places, ['/w/a.conf:1:User nosuch']);
		assert.match(text, /Apache refuses this line/);
	});

	it('takes the innermost of nested files, and the use of a macro', () => {
		const files = { '/w/main.conf': 'Include b.conf\n', '/w/b.conf': 'Listen 80\nUse site shop\n' };
		const nested =
			"Syntax error on line 1 of /w/main.conf: Syntax error on line 2 of /w/b.conf: macro 'site' undefined";
		assert.deepEqual(told(nested, files).places, ['/w/b.conf:2:Use site shop']);
		const macro =
			'AH00526: Syntax error on line 1 of macro \'site\' (defined on line 1 of "/w/m.conf") used on line 2 of "/w/b.conf":\nInvalid thread count for WSGI daemon process.';
		assert.deepEqual(told(macro, files).places, ['/w/b.conf:2:Use site shop']);
	});

	it('finds the file in a copy of the configuration, and if there are several like it, what fits in each', () => {
		const message =
			'AH00526: Syntax error on line 1 of /etc/apache2/sites-enabled/shop.conf:\nRegular expression could not be compiled.';
		const text = 'WSGIScriptAliasMatch ( /x\n';
		assert.deepEqual(told(message, { '/p/sites-available/shop.conf': text }).places, [
			'/p/sites-available/shop.conf:1:(',
		]);
		const two = { '/p/a/shop.conf': text, '/p/b/shop.conf': text };
		assert.deepEqual(told(message, two).places, ['/p/a/shop.conf:1:(', '/p/b/shop.conf:1:(']);
	});

	it('finds what leads to a message of the log', () => {
		const files = {
			'/w/a.conf': 'WSGIDaemonProcess shop\nWSGIProcessGroup shp\nWSGIScriptAlias / /srv/shop.wsgi\n',
		};
		const undefinedGroup = told(
			`${PREFIX}No WSGI daemon process called 'shp' has been configured: /srv/shop.wsgi`,
			files,
		);
		assert.deepEqual(undefinedGroup.places, ['/w/a.conf:2:shp']);
		assert.match(undefinedGroup.text, /undefined-process-group/);
		const numbered = told(`${PREFIX}WSGI0151: No WSGI daemon process called 'shp' has been configured.`, files);
		assert.deepEqual(numbered.places, ['/w/a.conf:2:shp']);
	});

	it('finds the declaration of a group, and the use of a file', () => {
		const files = {
			'/w/a.conf': 'WSGIDaemonProcess shop home=/srv\nWSGIProcessGroup shop\nWSGIScriptAlias / /srv/shop.wsgi\n',
		};
		const timeout = told(
			`${PREFIX}Timeout when reading response headers from daemon process 'shop': /srv/shop.wsgi`,
			files,
		);
		assert.deepEqual(timeout.places, ['/w/a.conf:1:shop']);
		const denied = told(
			`${PREFIX}AH01630: client denied by server configuration: /srv/shop.wsgi, referer: http://x/`,
			files,
		);
		assert.deepEqual(denied.places, ['/w/a.conf:3:/srv/shop.wsgi']);
		const home = told(
			"[wsgi:alert] (2)No such file or directory: mod_wsgi (pid=7): Unable to change working directory to '/srv'.",
			files,
		);
		assert.deepEqual(home.places, ['/w/a.conf:1:home=/srv']);
	});

	it('shows all that the rules find where a message names nothing', () => {
		const files = { '/w/a.conf': 'WSGIRestrictEmbedded On\nWSGIScriptAlias / /srv/shop.wsgi\n' };
		const { places } = told(
			`${PREFIX}Embedded mode of mod_wsgi disabled by runtime configuration: /srv/shop.wsgi`,
			files,
		);
		assert.deepEqual(
			places.map((place) => place.split(':')[1]),
			['2'],
		);
	});

	it('tells the old access control from the new, by its number', () => {
		assert.match(told('AH01797: client denied by server configuration: /srv/x').text, /`?Order`?, `?Allow`?/);
		assert.match(told('AH01630: client denied by server configuration: /srv/x').text, /No `?Require`? grants/);
	});

	it('explains each message of several lines once, and nothing of a traceback but its end', () => {
		const { text } = told(
			[
				`${PREFIX}mod_wsgi (pid=12): Failed to exec Python script file '/srv/shop.wsgi'.`,
				`${PREFIX}mod_wsgi (pid=12): Exception occurred processing WSGI script '/srv/shop.wsgi'.`,
				`${PREFIX}Traceback (most recent call last):`,
				`${PREFIX}  File "/srv/shop.wsgi", line 1, in <module>`,
				`${PREFIX}    import shop`,
				`${PREFIX}ModuleNotFoundError: No module named 'shop'`,
				`${PREFIX}ModuleNotFoundError: No module named 'shop'`,
			].join('\n'),
		);
		assert.equal(text.match(/No module named/g)?.length, 1);
		assert.equal(text.match(/raised an exception while it was loaded/g)?.length, 1);
		assert.doesNotMatch(text, /Traceback \(most/);
	});

	it('takes a broken home of Python for that, and not for any module', () => {
		assert.match(told("ModuleNotFoundError: No module named 'encodings'").text, /does not find its standard library/);
	});

	it('shows how a directive is written', () => {
		assert.match(
			told('WSGIScriptAlias takes two arguments, Map location').text,
			/^ {4}WSGIScriptAlias url-path script/m,
		);
	});

	it('says so where it knows nothing', () => {
		for (const text of ['', 'something else', '\u0000', '%s'.repeat(10_000), ']['.repeat(5000)]) {
			const { isKnown, text: said, places } = told(text);
			assert.equal(isKnown, false);
			assert.match(said, /^This message is not known here/);
			assert.deepEqual(places, []);
		}
	});

	it('shows nothing of a log as Markdown or HTML', () => {
		const { markdown } = told(
			"Invalid command '<img src=x onerror=alert(1)>`[a](command:x)\u202e', perhaps misspelled or defined by a module not included in the server configuration",
		);
		const first = markdown.split('\n')[0] as string;
		assert.match(first, /^``.*``$/);
		assert.doesNotMatch(markdown, /\u202e/);
		assert.doesNotMatch(markdown.replace(/(`+).*?\1/g, ''), /<img|\]\(command/);
	});
});
