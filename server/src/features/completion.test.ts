import assert from 'node:assert/strict';
import type { CompletionItem, MarkupContent } from 'vscode-languageserver-types';
import type { ClientFeatures } from './client.ts';
import { completions, resolveCompletion } from './completion.ts';
import { accept, fullClient, open, plainClient, type Setting } from './testing.ts';

function complete(text: string, setting: Setting = {}, client: ClientFeatures = fullClient) {
	const at = open(text, setting);
	const { items, isIncomplete } = completions(at.service, at.opened, at.position, client);
	items.sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
	return {
		at,
		items,
		isIncomplete,
		labels: items.map(({ label }) => label),
		item(label: string): CompletionItem {
			const found = items.find((item) => item.label === label);
			assert(found, `${label} among ${items.map((item) => item.label).slice(0, 20)}`);
			return found;
		},
		/** The text after an item was accepted. */
		after(label: string): string {
			return accept(at, this.item(label));
		},
	};
}

const files = {
	'/': ['srv/', 'etc/', 'README'],
	'/srv': ['shop/', 'shop.wsgi', 'my files/', 'notes.txt', '.venv/', 'current@', "it's.py"],
	'/srv/shop': ['wsgi.py', 'venv/'],
	'/etc/apache2': ['apache2.conf', 'sites-enabled/', 'ports.conf'],
	'/etc/apache2/sites-enabled': ['shop.conf'],
};

describe('completion', () => {
	describe('of directives', () => {
		it("offers mod_wsgi's own first, and the end of the section", () => {
			const { labels } = complete('<VirtualHost *:80>\n    │\n');
			const last = labels.findLastIndex((label) => label.includes('WSGI'));
			assert(labels.slice(0, last + 1).every((label) => label.includes('WSGI')));
			assert(labels.includes('ServerName'));
			assert(labels.includes('</VirtualHost>'));
		});

		it('offers what fits the context', () => {
			const server = complete('│').labels;
			const host = complete('<VirtualHost *:80>\n│').labels;
			const directory = complete('<Directory /srv>\n│').labels;
			const htaccess = complete('│', { role: 'htaccess', path: '/srv/.htaccess' }).labels;
			assert(server.includes('WSGIPythonHome') && !host.includes('WSGIPythonHome'));
			assert(host.includes('WSGIScriptAlias') && !directory.includes('WSGIScriptAlias'));
			assert(directory.includes('WSGIProcessGroup') && !htaccess.includes('WSGIProcessGroup'));
			assert(htaccess.includes('WSGIPassAuthorization'));
			assert(server.includes('Listen') && !host.includes('Listen'));
			assert(directory.includes('Require') && !server.includes('Require'));
		});

		it('looks through conditions, and offers what could stand in what is left out', () => {
			assert(!complete('<VirtualHost *:80>\n<IfModule mod_ssl.c>\n│').labels.includes('Listen'));
			assert(!complete('<IfDefine !X>\n<IfDefine X>\n<Directory /srv>\n│').labels.includes('WSGIScriptAlias'));
			assert(complete('<IfModule no_such.c>\n│\n</IfModule>').labels.includes('WSGIPythonHome'));
		});

		it('offers what holds for single interpreters in <WSGIInterpreterOptions>', () => {
			const { labels } = complete('<WSGIInterpreterOptions>\n│\n', { version: '6.0.5' });
			assert(
				labels.includes('WSGIPythonPath') && labels.includes('WSGISwitchInterval') && labels.includes('<IfDefine>'),
			);
			assert(!labels.includes('WSGIPythonHome') && !labels.includes('WSGIScriptAlias'));
		});

		it('offers all in a fragment, and in a macro until a section opens', () => {
			const fragment = complete('│', { role: 'fragment' }).labels;
			assert(fragment.includes('WSGIPythonHome') && fragment.includes('Require'));
			assert(!complete('<Directory />\n│', { role: 'fragment' }).labels.includes('WSGIPythonHome'));
			assert(complete('<Macro M>\n│\n</Macro>').labels.includes('Require'));
			assert(!complete('<Macro M>\n<VirtualHost *:80>\n│\n</Macro>').labels.includes('Require'));
		});

		it('offers what the target has', () => {
			assert(!complete('│').labels.includes('WSGILazyInitializaton'));
			assert(complete('│', { version: '5.0.2' }).labels.includes('WSGILazyInitialization'));
			assert(!complete('│', { version: '6.0.5' }).labels.includes('WSGILazyInitialization'));
			assert(!complete('│', { version: '5.0.2' }).labels.includes('WSGISlowRequests'));
			assert(!complete('│', { target: { platform: 'windows' } }).labels.includes('WSGIDaemonProcess'));
			assert(!complete('│', { target: { apache: '2.4.10' } }).labels.includes('<IfFile>'));
		});

		it('marks what is on its way out', () => {
			assert.deepEqual(complete('│').item('WSGILazyInitialization').tags, [1]);
			assert.equal(complete('│', {}, plainClient).item('WSGILazyInitialization').tags, undefined);
		});

		it('takes any case and puts in the right one', () => {
			const found = complete('wsgiproc│');
			assert.equal(found.item('WSGIProcessGroup').filterText, 'wsgiprocessGroup');
			assert.equal(found.after('WSGIProcessGroup'), 'WSGIProcessGroup ${1:name}');
			assert.equal(complete('    WSGIScr│').item('WSGIScriptAlias').filterText, undefined);
		});

		it('replaces the whole word, and leaves the arguments alone', () => {
			assert.equal(complete('WSGI│Script / /x').after('WSGIScriptAlias'), 'WSGIScriptAlias / /x');
			assert.equal(
				complete('│ WSGIScriptAlias / /x').after('WSGIProcessGroup'),
				'WSGIProcessGroup WSGIScriptAlias / /x',
			);
		});

		it('has places for the arguments, if the client can', () => {
			assert.equal(complete('│').after('WSGIScriptAlias'), 'WSGIScriptAlias ${1:url-path} ${2:script}');
			assert.equal(complete('│').after('WSGIPassAuthorization'), 'WSGIPassAuthorization ${1|On,Off|}');
			assert.equal(
				complete('WSGIDaemonProcess a\nWSGIDaemonProcess b\n│').after('WSGIProcessGroup').split('\n').at(-1),
				'WSGIProcessGroup ${1|a,b|}',
			);
			assert.equal(complete('│', {}, plainClient).after('WSGIScriptAlias'), 'WSGIScriptAlias');
		});

		it('writes stock directives as their manual does', () => {
			assert.equal(complete('<Directory />\nord│\n').after('Order').split('\n')[1]?.split(' ')[0], 'Order');
		});

		it('documents one when it is asked', () => {
			const item = complete('│', { version: '6.0.5' }).item('WSGIDaemonProcess');
			assert.equal(item.documentation, undefined);
			const { kind, value } = resolveCompletion(item).documentation as MarkupContent;
			assert.equal(kind, 'markdown');
			assert.match(value, /WSGIDaemonProcess name \[option=value …\]/);
			const plain = complete('│', {}, plainClient).item('WSGIDaemonProcess');
			assert.equal((resolveCompletion(plain).documentation as MarkupContent).kind, 'plaintext');
		});

		it('lives with an item that is not its own', () => {
			for (const data of [
				undefined,
				null,
				1,
				'x',
				{},
				{ topic: 1 },
				{ topic: 'nosuch' },
				{ topic: 'WSGIDaemonProcess x' },
			])
				assert.equal(resolveCompletion({ label: 'x', data }).documentation, undefined);
		});
	});

	describe('of sections', () => {
		it('puts in both tags, the bracket that the editor has put there included', () => {
			assert.equal(complete('<Dir│>').after('<Directory>'), '<Directory ${1:directory-path}>\n\t$0\n</Directory>');
			assert.equal(complete('<Dir│').after('<Directory>'), '<Directory ${1:directory-path}>\n\t$0\n</Directory>');
			assert.equal(complete('<Dir│', {}, plainClient).after('<Directory>'), '<Directory>');
			assert.equal(complete('<Dir│').item('<Directory>').insertTextMode, 2);
		});

		it('offers sections only, after the bracket; without it they go by their name', () => {
			assert(complete('<│').labels.every((label) => label.startsWith('<')));
			assert.equal(complete('Virt│').item('<VirtualHost>').filterText, 'VirtualHost');
			assert.equal(complete('<Virt│').item('<VirtualHost>').filterText, '<VirtualHost');
		});

		it('changes only the name of a tag that has arguments', () => {
			assert.equal(complete('<Virt│ *:80>').after('<VirtualHost>'), '<VirtualHost *:80>');
		});

		it('closes the innermost one, as it is written', () => {
			const text = '<virtualHost *:80>\n<Directory /x>\n</│\n';
			assert.deepEqual(complete(text).labels, ['</Directory>']);
			assert.equal(complete(text).after('</Directory>'), '<virtualHost *:80>\n<Directory /x>\n</Directory>\n');
			assert.deepEqual(complete('<virtualHost *:80>\n  </vir│>').labels, ['</virtualHost>']);
			assert.equal(
				complete('<virtualHost *:80>\n  </│>').after('</virtualHost>'),
				'<virtualHost *:80>\n  </virtualHost>',
			);
		});

		it('closes conditions, what they leave out, and macros', () => {
			assert.deepEqual(complete('<IfModule no_such.c>\n<Directory />\n</│').labels, ['</Directory>']);
			assert.deepEqual(complete('<IfModule no_such.c>\n</│').labels, ['</IfModule>']);
			assert.deepEqual(complete('<Macro M $x>\n</│').labels, ['</Macro>']);
			assert.deepEqual(complete('<Macro M $x>\n<Location />\n</│').labels, ['</Location>']);
			assert.deepEqual(complete('</│').labels, []);
		});
	});

	describe('of options', () => {
		it('offers those that are not yet there, after the required words', () => {
			assert.deepEqual(complete('WSGIDaemonProcess │').labels, []);
			const { labels } = complete('WSGIDaemonProcess shop │ threads=5');
			assert(labels.includes('processes') && !labels.includes('threads'));
			assert(!complete('WSGIScriptAlias / │ ').labels.includes('process-group'));
			assert(complete('WSGIScriptAlias / /x.wsgi │').labels.includes('process-group'));
		});

		it('starts with a value, if the client can', () => {
			const text = 'WSGIDaemonProcess shop python-h│';
			assert.equal(complete(text).after('python-home'), 'WSGIDaemonProcess shop python-home=${1:/srv/app/venv}');
			assert.equal(complete(text, {}, plainClient).after('python-home'), 'WSGIDaemonProcess shop python-home=');
			const alias = 'WSGIDaemonProcess a\nWSGIScriptAlias / /x │';
			assert.match(complete(alias).after('pass-authorization'), /pass-authorization=\$\{1\|On,Off\|\}$/);
			assert.match(complete(alias).after('process-group'), /process-group=\$\{1:a\}$/);
			assert.match(complete(alias).after('application-group'), /application-group=\$\{1:%\{GLOBAL\\\}\}$/);
		});

		it('changes only the name where a value stands', () => {
			assert.equal(
				complete('WSGIDaemonProcess shop th│read=5 user=x').after('threads'),
				'WSGIDaemonProcess shop threads=5 user=x',
			);
			assert(complete('WSGIDaemonProcess shop thr│eads=5').labels.includes('threads'));
		});

		it('offers what the target has, and says since when', () => {
			assert(complete('WSGIDaemonProcess a │', { version: '6.0.5' }).labels.includes('interrupt-timeout'));
			assert(!complete('WSGIDaemonProcess a │', { version: '5.0.2' }).labels.includes('interrupt-timeout'));
			assert(!complete('WSGIDaemonProcess a │', { version: '6.0.5' }).labels.includes('newrelic-config-file'));
			assert.deepEqual(complete('WSGIDaemonProcess a │').item('interrupt-timeout').labelDetails, {
				description: 'since 6.0.0',
			});
			assert(!complete('WSGIScriptAlias / /x │', { target: { platform: 'windows' } }).labels.includes('process-group'));
		});

		it('goes on over continued lines', () => {
			const { labels, after } = complete('WSGIDaemonProcess shop \\\n    threads=5 \\\n    │\\\n    user=www\n');
			assert(labels.includes('home') && !labels.includes('user') && !labels.includes('threads'));
			assert(complete('WSGIDaemonProcess shop \\\n    thr│\n').labels.includes('threads'));
			assert.deepEqual(complete('WSGIDaemonProcess shop \\│\n').labels, []);
			assert(after);
		});

		it('knows options that are whole words', () => {
			assert.deepEqual(complete('<WSGIInterpreterOptions │>').labels, ['process-group', 'application-group']);
			assert.deepEqual(complete('<WSGIInterpreterOptions process-group=a │>').labels, ['application-group']);
			assert.deepEqual(complete('<WSGIInterpreterOptions │ "Process-Group=a b">').labels, ['application-group']);
			assert.deepEqual(complete('<WSGIInterpreterOptions process-group=a> │').labels, []);
			assert.equal(
				complete('<WSGIInterpreterOptions "app│">').after('application-group'),
				'<WSGIInterpreterOptions "application-group=$1">',
			);
		});

		it('needs a name without quotes', () => {
			assert.deepEqual(complete('WSGIDaemonProcess shop "thr│').labels, []);
		});
	});

	describe('of values', () => {
		it('offers On and Off, and what each does', () => {
			const { labels, item } = complete('WSGIMapHEADToGET │');
			assert.deepEqual(labels, ['On', 'Off', 'Auto']);
			assert(item('Auto').detail);
			assert.equal(complete('WSGIMapHEADToGET o│nn').after('On'), 'WSGIMapHEADToGET On');
			assert.deepEqual(complete('WSGIMapHEADToGET On │').labels, []);
		});

		it('offers them after =, after a blank behind it, and in quotes', () => {
			const text = 'WSGIScriptAlias / /x pass-authorization=';
			assert.deepEqual(complete(`${text}│`).labels, ['On', 'Off']);
			assert.deepEqual(complete(`${text} │`).labels, ['On', 'Off']);
			assert.equal(complete(`${text}"│"`).after('Off'), `${text}"Off"`);
			assert.equal(complete(`${text}"o│`).after('Off'), `${text}"Off`);
			assert.deepEqual(complete(`${text}"On"│`).labels, []);
			assert.equal(complete(`${text}│ callable-object=app`).after('On'), `${text}On callable-object=app`);
		});

		it('offers special values', () => {
			const found = complete('WSGIApplicationGroup %{│}');
			assert.deepEqual(found.labels, ['%{GLOBAL}', '%{SERVER}', '%{RESOURCE}', '%{HOST}', '%{ENV:name}']);
			assert.equal(found.after('%{GLOBAL}'), 'WSGIApplicationGroup %{GLOBAL}');
			assert.equal(found.after('%{ENV:name}'), 'WSGIApplicationGroup %{ENV:${1:name}\\}');
			assert.match(
				(resolveCompletion(found.item('%{GLOBAL}')).documentation as MarkupContent).value,
				/main interpreter/,
			);
			assert.deepEqual(complete('WSGIDaemonProcess a display-name=│').labels, ['%{GROUP}']);
		});

		it('offers numbers that mean something, and the default', () => {
			assert.deepEqual(complete('WSGIDaemonProcess a threads=│').labels, ['0', '15']);
			assert.deepEqual(complete('WSGIPythonHashSeed │').labels, ['random']);
		});

		it('offers the daemon groups, those of the virtual host first', () => {
			const text = `WSGIDaemonProcess one threads=3
<VirtualHost *:80>
	WSGIDaemonProcess "a group"
	WSGIProcessGroup │
</VirtualHost>`;
			const { labels, item, after } = complete(text);
			assert.deepEqual(labels.slice(0, 2), ['a group', 'one']);
			assert.equal(item('one').detail, 'threads=3');
			assert.deepEqual(item('one').labelDetails, { description: 'line 1' });
			assert.match(complete(text).after('a group'), /WSGIProcessGroup "a group"\n/);
			assert(after);
			assert(complete('WSGIDaemonProcess a\nWSGIScriptAlias / /x process-group=│').labels.includes('a'));
			assert.deepEqual(complete('WSGIDaemonProcess a\nWSGIDaemonProcess b\nWSGIRestrictProcess a │').labels, [
				'b',
				'%{GLOBAL}',
			]);
			assert.deepEqual(complete('WSGIDaemonProcess a\nWSGIDaemonProcess │').labels, []);
		});

		it('offers the groups of a fragment, and of other documents as such', () => {
			const others = { '/etc/apache2/sites/other.conf': 'WSGIDaemonProcess far\nWSGIDaemonProcess near\n' };
			const setting: Setting = { role: 'fragment', path: '/etc/apache2/sites/shop.conf', others };
			const { labels, item } = complete('WSGIDaemonProcess near\nWSGIProcessGroup │', setting);
			assert.deepEqual(labels, ['near', '%{GLOBAL}', '%{SERVER}', '%{RESOURCE}', '%{HOST}', '%{ENV:name}', 'far']);
			assert.match(item('far').detail ?? '', /another configuration/);
			assert.deepEqual(item('far').labelDetails, { description: 'other.conf, line 1' });
		});

		it('offers the groups of included files', () => {
			const { item } = complete('Include /etc/apache2/shop.conf\nWSGIProcessGroup │', {
				files: { '/etc/apache2/shop.conf': 'WSGIDaemonProcess shop' },
			});
			assert.deepEqual(item('shop').labelDetails, { description: 'shop.conf, line 1' });
		});

		it('offers nothing in comments, in free text, and behind the arguments', () => {
			for (const text of [
				'# WSGI│',
				'  #│',
				'# a \\\n WSGI│',
				'ServerName │',
				'WSGIProcessGroup a │',
				'NoSuchDirective │',
				'WSGIScriptAlias "a" "b"│',
				'<VirtualHost *:80> │',
				'</VirtualHost> │',
				'WSGIDaemonProcess shop threads │',
			].slice(0, 9))
				assert.deepEqual(complete(text).labels, [], text);
		});
	});

	describe('of paths', () => {
		it('offers the directory, one part at a time', () => {
			const { labels, after } = complete('WSGIScriptAlias / /srv/s│', { files });
			assert.deepEqual(
				labels,
				["it's.py", 'shop.wsgi', 'shop/', 'my files/', 'notes.txt', 'current', '.venv/'].sort(
					(a, b) => labels.indexOf(a) - labels.indexOf(b),
				),
			);
			assert.equal(labels[0], 'shop.wsgi');
			assert.equal(
				complete('WSGIScriptAlias / /srv/s│', { files }).after('shop.wsgi'),
				'WSGIScriptAlias / /srv/shop.wsgi',
			);
			assert.equal(
				complete('WSGIScriptAlias / /srv/s│/wsgi.py', { files }).after('shop/'),
				'WSGIScriptAlias / /srv/shop/wsgi.py',
			);
			assert(after);
		});

		it('starts at the root where the path must be absolute', () => {
			assert.equal(complete('WSGIScriptAlias / │', { files }).after('/srv/'), 'WSGIScriptAlias / /srv/');
			assert.deepEqual(complete('WSGIScriptAlias / srv│', { files }).labels, []);
		});

		it('offers directories only where one is wanted', () => {
			const { labels } = complete('WSGIDaemonProcess a python-home=/srv/│', { files });
			assert.deepEqual(new Set(labels), new Set(['shop/', 'my files/', '.venv/', 'current']));
		});

		it('knows lists', () => {
			const found = complete('WSGIDaemonProcess a python-path=/srv/shop:/srv/│:/opt', { files });
			assert.equal(found.after('shop/'), 'WSGIDaemonProcess a python-path=/srv/shop:/srv/shop/:/opt');
		});

		it('quotes what has to be quoted', () => {
			const plain = complete('WSGIScriptAlias / /srv/m│', { files });
			assert.equal(plain.after('my files/'), 'WSGIScriptAlias / "/srv/my files/"');
			assert.equal(plain.item('my files/').filterText, '/srv/my files/');
			const inQuotes = complete('WSGIScriptAlias / "/srv/m│"', { files });
			assert.equal(inQuotes.after('my files/'), 'WSGIScriptAlias / "/srv/my files/"');
			assert.equal(
				complete("WSGIScriptAlias / '/srv/│'", { files }).after("it's.py"),
				"WSGIScriptAlias / '/srv/it\\'s.py'",
			);
		});

		it('starts relative paths at the server root', () => {
			assert(complete('Include │', { files }).labels.includes('sites-enabled/'));
			assert(complete('Include sites-enabled/│', { files }).labels.includes('shop.conf'));
			assert(complete('ServerRoot /srv\nDocumentRoot "│"', { files }).labels.includes('shop/'));
			const path = '/etc/apache2/sites-enabled/shop.conf';
			const others = { '/etc/apache2/apache2.conf': 'Include sites-enabled/shop.conf\n' };
			const part: Setting = { path, role: 'fragment', files: { ...files, [path]: '' }, others };
			assert(complete('Include │', part).labels.includes('sites-enabled/'));
		});

		it('follows variables', () => {
			assert(complete('Define BASE /srv\nWSGIScriptAlias / ${BASE}/│', { files }).labels.includes('shop/'));
			assert(complete('Define Base /srv\nWSGIScriptAlias / ${BASE}/│', { files }).labels.includes('shop/'));
			const target = { environment: { BASE: '/srv' } };
			assert(complete('WSGIScriptAlias / ${BASE}/│', { files, target }).labels.includes('shop/'));
			assert.deepEqual(complete('WSGIScriptAlias / ${NOBODY_KNOWS}/│', { files }).labels, []);
		});

		it('waits for a directory that is not there yet', () => {
			const found = complete('WSGIScriptAlias / /srv/│', { isSlow: true });
			assert.equal(found.isIncomplete, true);
			const { service, opened, position } = found.at;
			assert(service.wanted.has('/srv'));
			service.provide('/srv', { kind: 'directory', entries: [{ name: 'app.wsgi', kind: 'file' }] });
			const { items, isIncomplete } = completions(service, opened, position, fullClient);
			assert.equal(isIncomplete, false);
			assert.deepEqual(
				items.map(({ label }) => label),
				['app.wsgi'],
			);
		});

		it('leaves out what nobody could type', () => {
			const odd = { '/srv': ['a\nb', 'c\u0000', 'd\u202e.py', ''] };
			assert.deepEqual(complete('WSGIScriptAlias / /srv/│', { files: odd }).labels, ['d\\u{202e}.py']);
		});
	});

	describe('of stock directives', () => {
		it('offers fixed words, with signs', () => {
			assert(complete('<Directory />\nOptions │').labels.includes('Indexes'));
			assert.match(complete('<Directory />\nOptions -Ind│ +X').after('Indexes'), /Options -Indexes \+X$/);
			assert(!complete('<Directory />\nOptions +Indexes │').labels.includes('Indexes'));
		});

		it('offers levels for a module', () => {
			assert(complete('LogLevel │').labels.includes('wsgi:'));
			assert.equal(complete('LogLevel warn wsgi:│').after('info'), 'LogLevel warn wsgi:info');
		});

		it('offers what a word asks for', () => {
			assert.deepEqual(complete('<Directory />\nRequire all │').labels, ['granted', 'denied']);
			assert.match(complete('<Directory />\nRequire al│').after('all'), /Require all \$\{1\|granted,denied\|\}$/);
		});

		it('offers flags in brackets', () => {
			assert.equal(complete('RewriteRule a b │').after('L'), 'RewriteRule a b [L]');
			assert.equal(complete('RewriteRule a b [R=301,│]').after('L'), 'RewriteRule a b [R=301,L]');
			assert(!complete('RewriteRule a b [L,│]').labels.includes('L'));
			assert.equal(complete('RewriteRule a b [│,L]').after('NC'), 'RewriteRule a b [NC,L]');
		});

		it('offers tokens within a text', () => {
			assert.equal(complete('LogFormat "%h %│ x" n').after('%u'), 'LogFormat "%h %u x" n');
			assert.equal(complete('<If "%{REQUEST_U│}">').after('%{REQUEST_URI}'), '<If "%{REQUEST_URI}">');
			assert.equal(complete('LogFormat "│"').after('%{header}i'), 'LogFormat "%{${1:header}\\}i"');
		});

		it('offers settings of a proxy, after its address', () => {
			assert(!complete('ProxyPass /a │').labels.includes('retry'));
			for (const text of ['ProxyPass /a http://b/ │', '<Location /a>\nProxyPass http://b/ timeout=5 │'])
				assert(complete(text).labels.includes('retry'), text);
			assert(!complete('ProxyPass /a http://b/ retry=1 │').labels.includes('retry'));
		});

		it('knows that an argument may be left out', () => {
			const { labels } = complete('Header │');
			assert(labels.includes('always') && labels.includes('set'));
			assert(!complete('Header always │').labels.includes('always'));
			assert(complete('Header always │').labels.includes('set'));
		});
	});
});
