import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import type { ClientFeatures } from './client.ts';
import { hover } from './hover.ts';
import { fullClient, open, plainClient, type Setting } from './testing.ts';

function told(text: string, setting: Setting = {}, client: ClientFeatures = fullClient) {
	const at = open(text, setting);
	const found = hover(at.service, at.opened, at.position, client);
	if (!found?.range) return { value: '', word: undefined, kind: undefined };
	const { start, end } = found.range;
	const lines = at.opened.document.text.split('\n');
	const word = start.line === end.line ? lines[start.line]?.slice(start.character, end.character) : undefined;
	const { value, kind } = found.contents as MarkupContent;
	return { value, word, kind };
}

describe('hover', () => {
	it('tells of an alias where its application runs', () => {
		const { value } = told(
			'WSGIDaemonProcess shop threads=5\nWSGIProcessGroup shop\nWSGIScript│Alias / /srv/shop.wsgi',
		);
		assert.match(value, /shop/);
		assert.match(value.split('```')[0] ?? '', /line 2/);
	});

	it('tells of a directive all there is', () => {
		const { value, word, kind } = told('WSGIProc│essGroup shop');
		assert.equal(kind, 'markdown');
		assert.equal(word, 'WSGIProcessGroup');
		assert(value.startsWith('```apacheconf\nWSGIProcessGroup name\n```\n\nSends requests to a daemon process group.'));
		assert.match(value, /every request fails with 500/);
		assert.match(value, /- `name`: The name of a WSGIDaemonProcess/);
		assert.match(value, /- \*\*Default\*\*: `%\{GLOBAL\}`\n/);
		assert.match(value, /- \*\*Context\*\*: server config, virtual host, directory\n/);
		assert.match(value, /- \*\*Only\*\*: Unix/);
		assert.match(value, /```apacheconf\nWSGIDaemonProcess shop/);
		assert.match(value, /See also `WSGIDaemonProcess`/);
		assert.match(value, /\[Documentation of WSGIProcessGroup\]\(https:\/\/modwsgi\.readthedocs\.io\//);
	});

	it('tells what AllowOverride a directive needs, and its default in the target', () => {
		assert.match(told('WSGIPass│Authorization On').value, /\.htaccess \(AllowOverride FileInfo\)/);
		const graceful = 'WSGIDaemonProcess a graceful-t│imeout=5';
		assert.match(told(graceful, { version: '4.8.0' }).value, /\*\*Default\*\*: `0`/);
		assert.match(told(graceful, { version: '6.0.5' }).value, /\*\*Default\*\*: `15`/);
		assert.match(told(graceful).value, /\*\*Default\*\*: 0 \(to 4\.8\.0\); 15 \(since 4\.9\.0\)/);
	});

	it('is plain text for a client that cannot show Markdown', () => {
		const { value, kind } = told('WSGIProcess│Group shop', {}, plainClient);
		assert.equal(kind, 'plaintext');
		assert(value.startsWith('    WSGIProcessGroup name\n\nSends requests to a daemon process group.'));
		assert(!/[`]|\*\*|\]\(/.test(value), value);
		assert.match(value, /^- Default: %\{GLOBAL\}$/m);
		assert.match(value, /^Documentation of WSGIProcessGroup: https:/m);
	});

	it('tells how a thing stands to the target', () => {
		const newer = 'WSGIDaemonProcess a interrupt-│timeout=5';
		assert.match(told(newer).value, /Since mod_wsgi 6\.0\.0\./);
		assert.match(
			told(newer, { version: '4.9.4' }).value,
			/\*\*Not in your target 4\.9\.4 \(since mod_wsgi 6\.0\.0\)\.\*\*/,
		);
		assert.match(told(newer, { version: '4.9' }).value, /Not in your target 4\.9\.0 to 4\.9\.4/);
		const renamed = 'WSGIDaemonProcess a proxy-buffer│-size=65536';
		assert.match(
			told(renamed, { version: '6.0.5' }).value,
			/\*\*Not in your target 6\.0\.5 \(gone since mod_wsgi 4\.4\.7\): use `response-buffer-size=`\.\*\*/,
		);
		const removed = 'WSGILazy│Initialization On';
		assert.match(
			told(removed, { version: '6.0.5' }).value,
			/\*\*Not in your target 6\.0\.5 \(gone since mod_wsgi 6\.0\.0\)/,
		);
		assert.match(told(removed).value, /\*\*.*[Gg]one since mod_wsgi 6\.0\.0/);
		assert.match(told('<If│File /x>').value, /Since Apache 2\.4\.34/);
		assert.match(told('<If│File /x>', { target: { apache: '2.4.10' } }).value, /Not in your target 2\.4\.10/);
	});

	it('tells of an option, in any place of its name', () => {
		for (const text of ['│threads=5', 'thr│eads=5', 'threads│=5']) {
			const { value, word } = told(`WSGIDaemonProcess a ${text} user=b`);
			assert.equal(word, 'threads');
			assert.match(value, /Number of threads/);
			assert.match(value, /\*\*Value\*\*: whole number of threads, from 0 to 65533/);
		}
		assert.equal(told('WSGIDaemonProcess a THR│EADS=5').value, '');
		assert.match(told('<WSGIInterpreterOptions PROCESS│-group=a>').value, /Only interpreters/);
	});

	it('reads numbers as mod_wsgi does', () => {
		const daemon = (option: string) => told(`WSGIDaemonProcess a ${option}`).value.split('\n')[0];
		assert.equal(daemon('request-timeout=│2m'), '`2m` is read as 2 seconds: what follows the number is ignored.');
		assert.equal(daemon('request-timeout=│60'), '`60`: 60 seconds (1 minute).');
		assert.equal(daemon('restart-interval=│90000'), '`90000`: 90000 seconds (about 1 day).');
		assert.equal(daemon('threads=│auto'), '`auto` is read as 0 threads: there is no number in front.');
		assert.equal(daemon('processes=│1'), '`1`: 1 process.');
		assert.equal(daemon('memory-limit=│512M'), '`512M` is read as 512 bytes: what follows the number is ignored.');
		assert.equal(daemon('memory-limit=│1073741824'), '`1073741824`: 1073741824 bytes (1 GiB).');
		assert.equal(daemon('request-timeout=│0'), '`0`: 0 seconds, which means: no limit.');
		assert.equal(daemon('umask=│0027'), 'New files get 0640, new directories 0750.');
		assert.equal(
			told('WSGISlowRequests │5s', { version: '6.0.5' }).value.split('\n')[0],
			'`5s` is read as 5 seconds: what follows the number is ignored.',
		);
		assert.match(daemon('threads=│0') ?? '', /^`0`: No requests/);
	});

	it('tells of words, special values, and the argument they stand for', () => {
		const flag = told('WSGIPassAuthorization o│n');
		assert.equal(flag.word, 'on');
		assert.match(flag.value, /^`On`: hand the Authorization header/);
		assert.match(told('WSGIApplicationGroup │%{GLOBAL}').value, /main interpreter of the process/);
		assert.match(told('WSGIApplicationGroup %{ENV:│x}').value, /Value of a variable of the request/);
		assert(!/main interpreter of the process/.test(told('WSGIScriptAlias / │%{GLOBAL}').value));
		assert.match(told('WSGIScriptAlias / /srv/│app.wsgi').value, /^`WSGIScriptAlias` `script`: The absolute path/);
		assert.match(told('WSGIScriptAlias / "/srv/│app x.wsgi"').value, /The absolute path/);
		assert.equal(told('WSGIScriptAlias / │"/srv/app.wsgi"').word, '/srv/app.wsgi');
	});

	it('tells the value of a variable, where it is known', () => {
		const first = (text: string, setting: Setting = {}) => told(text, setting).value.split('\n')[0];
		const text = 'Define app /srv/a\nDefine b B\nWSGIScriptAlias / ${APP}/${b}/│w.py\n';
		assert.match(first(text) ?? '', /^`WSGIScriptAlias`/);
		assert.equal(first(text.replace('│', '').replace('AP', 'A│P')), '`${APP}` is `/srv/a` here.');
		assert.equal(first(text.replace('│', '').replace('{b', '{│b')), '`${b}` is `B` here.');
		const log = 'ErrorLog ${LOG│}/x\n';
		assert.match(first(log) ?? '', /^`ErrorLog`/);
		assert.equal(first(log, { target: { environment: { LOG: '/var/log' } } }), '`${LOG}` is `/var/log` here.');
	});

	it('tells what a closing tag closes', () => {
		const { value, word } = told('<VirtualHost *:443>\n</Virtual│Host>');
		assert.equal(word, '</VirtualHost');
		assert(value.startsWith('Closes `<VirtualHost *:443>` of line 1.'));
		assert.match(told('</Virtual│Host>').value, /^```apacheconf\n<VirtualHost/);
	});

	it('tells where a daemon process group is declared, and how', () => {
		const text = 'WSGIDaemonProcess shop threads=5 home="/a b"\nWSGIScriptAlias / /x process-group=sh│op';
		assert(
			told(text).value.startsWith('Daemon process group `shop`, declared on line 1.\n\n- `threads=5`\n- `home="/a b"`'),
		);
		const include = told('Include sites/*.conf\nWSGIProcessGroup │shop', {
			files: { '/etc/apache2/sites': ['a.conf'], '/etc/apache2/sites/a.conf': '\nWSGIDaemonProcess shop' },
		});
		assert(
			include.value.startsWith(
				'Daemon process group `shop`, declared in `sites/a.conf`, on line 2.\n\nIt sets no options.',
			),
		);
		assert(!/declared/.test(told('WSGIProcessGroup │shop').value));
	});

	it('tells what holds in a daemon process group where no option says it', () => {
		const text = (main: string) =>
			`${main}WSGIDaemonProcess shop threads=5 locale=C\nWSGIScriptAlias / /x process-group=sh│op`;
		const { value } = told(text('User web\nWSGIPythonHome /srv/python\n'), { version: '5.0.2' });
		const unset = value.slice(value.indexOf('Not set:'), value.indexOf('All virtual hosts'));
		assert.equal(
			unset,
			[
				'Not set:\n',
				'- `processes`: `1`',
				'- `user`: `web`, as `User` says',
				"- `group`: Apache's Group",
				'- `home`: the home directory of the user',
				'- `python-home`: `/srv/python`, as `WSGIPythonHome` says',
				'- `request-timeout`: `0`\n\n',
			].join('\n'),
		);
		// User is read as far as it stands before the group
		assert.match(told(`${text('')}\nUser web`).value, /- `user`: Apache's User\n/);
		assert(!/request-timeout/.test(told(text(''), { version: '3.4' }).value));
	});

	it('tells who may use a daemon process group', () => {
		assert.match(told('WSGIDaemonProcess a\nWSGIProcessGroup │a').value, /^All virtual hosts may use it\.$/m);
		const host = (name: string) =>
			told(`<VirtualHost *:80>\n${name}WSGIDaemonProcess a\nWSGIProcessGroup │a\n</VirtualHost>`).value;
		const only = 'Only virtual hosts with the same ServerName as the one that declares it';
		assert(host('ServerName a.example\n').includes(`${only}, \`a.example\`, may use it.`));
		assert(host('').includes(`${only} may use it.`));
	});

	it('makes harmless what comes from files', () => {
		const nasty = 'x`](command:evil)<img/src=x>\u202e';
		const text = `WSGIDaemonProcess "${nasty}" home=/a\`<b>\nWSGIProcessGroup "${nasty.slice(0, 3)}│${nasty.slice(3)}"`;
		const { value } = told(text);
		assert(value.startsWith('Daemon process group ``x`](command:evil)<img/src=x>\\u{202e}``, declared'));
		assert.match(value, /- ``home=\/a`<b>``/);
		const number = told('WSGIDaemonProcess a threads=5`<img│>`').value;
		assert(number.startsWith('`` 5`<img>` `` is read as 5 threads'));
	});

	it('tells nothing of what it does not know, of comments and of blanks', () => {
		for (const text of [
			'# WSGI│ProcessGroup',
			'No│Such x',
			'WSGIProcessGroup a │ ',
			'│',
			'NoSuch x│y',
			'WSGIDaemonProcess a nosuch=│5',
		])
			assert.equal(told(text).value, '', text);
	});

	it('works on continued lines, in macros, and in what is left out', () => {
		assert.match(told('WSGIDaemonProcess a \\\n  thr│eads=5\n').value, /Number of threads/);
		assert.match(told('WSGIDaemonProcess a \\\n  home=/x thr\\\n│eads=5\n').value, /Number of threads/);
		assert.match(told('<Macro M>\nWSGIDaemon│Process a\n</Macro>').value, /daemon mode/);
		assert.match(told('<IfModule no_such.c>\nWSGIDaemon│Process a\n</IfModule>').value, /daemon mode/);
	});

	it('tells of stock directives: flags, tokens, levels', () => {
		const flag = told('RewriteRule a b [R=301,│L]');
		assert.equal(flag.word, 'L');
		assert.match(flag.value, /^`L` \(also `last`\): No further rules/);
		assert.equal(told('RewriteRule a b [R=3│01,L]').word, 'R=301');
		const token = told('LogFormat "%h %{Ref│erer}i" x');
		assert.equal(token.word, '%{Referer}i');
		assert.match(token.value, /A request header/);
		assert.match(told('<Directory />\nOptions +Inde│xes').value, /^`Indexes`/);
		assert.match(told('LogLevel wsgi:│info').value, /^`info`/);
		assert.match(told('<Directory />\nRequire all gr│anted').value, /^`all granted\|denied`/);
		assert.match(told('Header always s│et X y').value, /^`set header value`/);
	});
});
