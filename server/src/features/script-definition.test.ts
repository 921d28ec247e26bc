import assert from 'node:assert/strict';
import { Service } from '../service.ts';
import { memoryFiles } from '../workspace/testing.ts';
import { definition } from './references.ts';

const FILES = {
	'/srv/wsgi.py': '"""A shop."""\nimport os\n\nfrom shop import app as application\n',
	'/srv/app.py': 'from flask import Flask\n\n\ndef make():\n    return Flask(__name__)\n\n\napp = make()\n',
	'/srv/auth.py': 'def check_password(environ, user, password):\n    return None\n',
	'/srv/hidden.py': 'from shop import *\n',
	'/home/me/app/site.wsgi': 'if True:\r\n\tapplication = 1\r\n',
};

/** Where the cursor `│` leads: `file:line:column` and the text that is there. */
function leads(source: string, settings: unknown = {}): string[] {
	const at = source.indexOf('│');
	const service = new Service((path) => `file://${path}`, memoryFiles(FILES));
	service.configure(settings);
	const opened = service.open('file:///e/httpd.conf', '/e/httpd.conf', source.replace('│', ''), 'main');
	const before = source.slice(0, at).split('\n');
	const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
	return definition(service, opened, position).map(({ uri, range: { start, end } }) => {
		const path = uri.slice('file://'.length) as keyof typeof FILES;
		const line = FILES[path].split('\n')[start.line] ?? '';
		return `${path}:${start.line + 1}:${start.character + 1} ${line.slice(start.character, end.character)}`.trim();
	});
}

describe('the definition of a script', () => {
	it('is its callable', () => {
		assert.deepEqual(leads('WSGIScriptAlias / /srv/ws│gi.py\n'), ['/srv/wsgi.py:4:25 application']);
		assert.deepEqual(leads('WSGIScriptAliasMatch ^/x "│/srv/wsgi.py"\n'), ['/srv/wsgi.py:4:25 application']);
	});

	it('is the callable that an option or a directive names, from there too', () => {
		const option = (text: string) => leads(`WSGIScriptAlias / ${text}\n`);
		assert.deepEqual(option('/srv/│app.py callable-object=app'), ['/srv/app.py:8:1 app']);
		assert.deepEqual(option('/srv/app.py callable-object=a│pp'), ['/srv/app.py:8:1 app']);
		const directive = '<VirtualHost *:80>\nWSGIScriptAlias / /srv/app.py\nWSGICallableObject ap│p\n</VirtualHost>\n';
		assert.deepEqual(leads(directive), ['/srv/app.py:8:1 app']);
		assert.deepEqual(leads(directive.replace('│', '').replace('app.py', 'ap│p.py')), ['/srv/app.py:8:1 app']);
	});

	it('is the function that mod_wsgi calls in scripts of other kinds', () => {
		const text = '<Location />\nWSGIAuthUserScript /srv/│auth.py\n</Location>\n';
		assert.deepEqual(leads(text), ['/srv/auth.py:1:5 check_password']);
	});

	it('is the beginning of the file where the callable is not to be seen', () => {
		assert.deepEqual(leads('WSGIScriptAlias / /srv/│hidden.py\n'), ['/srv/hidden.py:1:1']);
		assert.deepEqual(leads('WSGIScriptAlias / /srv/│app.py\n'), ['/srv/app.py:1:1']);
	});

	it('is found where the setting says the files are', () => {
		const settings = { paths: { '/opt/site': '/home/me/app' } };
		assert.deepEqual(leads('WSGIScriptAlias / /opt/│site/site.wsgi\n', settings), [
			'/home/me/app/site.wsgi:2:2 application',
		]);
	});

	it('is not the URL, nor another word, nor a file that is not there', () => {
		for (const text of [
			'WSGIScriptAlias │/x /srv/wsgi.py',
			'WSGIScript│Alias / /srv/wsgi.py',
			'WSGIScriptAlias / /srv/no│ne.py',
			'WSGICallableObject a│pp',
			'│',
		])
			assert.deepEqual(leads(`${text}\n`), [], text);
	});
});
