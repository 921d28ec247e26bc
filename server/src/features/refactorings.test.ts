import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isOption, readArguments } from '../model/arguments.ts';
import type { LogicalLine } from '../syntax/logical-line.ts';
import { SourceDocument } from '../syntax/source-document.ts';
import { refactored, type Setting } from './refactor/testing.ts';

/** The text after the refactoring whose title begins so. */
function after(title: string, source: string, setting?: Setting): string {
	const offers = refactored(source, setting);
	const found = Object.keys(offers).find((one) => one.startsWith(title));
	assert.ok(found, `"${title}" is not among ${Object.keys(offers).join(', ') || 'nothing'}`);
	return offers[found] as string;
}

function isNotOffered(title: string, source: string, setting?: Setting): void {
	const found = Object.keys(refactored(source, setting)).filter((one) => one.startsWith(title));
	assert.deepEqual(found, [], source);
}

const FRAGMENT: Setting = { path: '/srv/site.conf' };

describe('moving a daemon process group out of its virtual host', () => {
	const TITLE = 'Move the daemon process group';

	it('puts it above, with what continues it', () => {
		assert.equal(
			after(
				TITLE,
				'# site\n<VirtualHost *:80>\n\tServerName a\n\tWSGIDaemonProcess sh│op threads=5\\\n\t\thome=/srv\n\tWSGIProcessGroup shop\n</VirtualHost>\n',
			),
			'# site\nWSGIDaemonProcess shop threads=5\\\n\thome=/srv\n<VirtualHost *:80>\n\tServerName a\n\tWSGIProcessGroup shop\n</VirtualHost>\n',
		);
	});

	it('takes the conditions around it along', () => {
		assert.equal(
			after(
				TITLE,
				'<VirtualHost *:80>\n  <IfModule wsgi_module>\n    WSGIDaemonProcess │shop\n    WSGIProcessGroup shop\n  </IfModule>\n</VirtualHost>\n',
			),
			'<IfModule wsgi_module>\n  WSGIDaemonProcess shop\n</IfModule>\n<VirtualHost *:80>\n  <IfModule wsgi_module>\n    WSGIProcessGroup shop\n  </IfModule>\n</VirtualHost>\n',
		);
	});

	it('is offered only there, and where all that the line needs is above', () => {
		for (const source of [
			'WSGIDaemonProcess │shop\n',
			'<VirtualHost *:80>\n\tWSGIProcessGroup │shop\n</VirtualHost>\n',
			'<VirtualHost *:80>\n\tDefine N 5\n\tWSGIDaemonProcess │shop threads=${N}\n</VirtualHost>\n',
			'<Macro M>\n<VirtualHost *:80>\n\tWSGIDaemonProcess │shop\n</VirtualHost>\n</Macro>\n',
			'<VirtualHost *:80>\n\tWSGIDaemonProcess │shop python-path="/a \\\n  /b"\n</VirtualHost>\n',
		])
			isNotOffered(TITLE, source);
	});
});

describe('wrapping', () => {
	it('puts whole lines into a section, and indents them', () => {
		assert.equal(
			after(
				'Wrap in <IfModule mod_wsgi.c>',
				'Listen 80\nWSGI‹DaemonProcess a \\\n    home=/a\n\nServerName› b\r\nListen 81\n',
			),
			'Listen 80\n<IfModule mod_wsgi.c>\n    WSGIDaemonProcess a \\\n        home=/a\n\n    ServerName b\r\n</IfModule>\nListen 81\n',
		);
		assert.equal(
			after('Wrap in <VirtualHost *:80>', '‹ServerName a\n<Directory /a>\n\tRequire all granted\n</Directory>›'),
			'<VirtualHost *:80>\n\tServerName a\n\t<Directory /a>\n\t\tRequire all granted\n\t</Directory>\n</VirtualHost>',
		);
		assert.equal(
			after('Wrap in', '  <VirtualHost *:443>\n‹    SSLEngine on\n›  </VirtualHost>\n'),
			'  <VirtualHost *:443>\n    <IfModule mod_ssl.c>\n      SSLEngine on\n    </IfModule>\n  </VirtualHost>\n',
		);
		assert.match(after('Wrap in <VirtualHost', '‹SSLEngine on\n›'), /^<VirtualHost \*:443>/);
	});

	it('leaves alone what blanks mean something in', () => {
		assert.match(
			after('Wrap in <IfModule', '‹WSGIPythonPath "/a \\\n  /b"\n›'),
			/^ {4}WSGIPythonPath "\/a \\\n {2}\/b"$/m,
		);
	});

	it('is offered for whole sections only', () => {
		for (const source of [
			'‹WSGIDaemonProcess a\n<VirtualHost *:80>\n›</VirtualHost>\n',
			'‹WSGIDaemonProcess a\n</VirtualHost>\n›',
			'‹# comment\n›',
			'WSGIDaemon│Process a\n',
			'‹{% if x %}\nWSGIDaemonProcess a\n{% endif %}\n›',
			'‹WSGIDaemonProcess a \\›',
		])
			isNotOffered('Wrap', source);
		isNotOffered('Wrap', '‹<If true>\n\tWSGIScriptReloading On\n</If>\n›<Else>\n</Else>\n');
	});

	it('makes a virtual host only of what may stand in one', () => {
		for (const source of [
			'‹Listen 80\nServerName a\n›',
			'‹WSGIPythonHome /a\n›',
			'‹<VirtualHost *:80>\n</VirtualHost>\n›',
			'<VirtualHost *:80>\n‹ServerName a\n›</VirtualHost>\n',
			'<Directory /a>\n‹Require all granted\n›</Directory>\n',
			'‹Include sites/*.conf\n›',
			'‹XNonsense\n›',
			'‹WSGIDaemonProcess a\n›<VirtualHost *:80>\nWSGIProcessGroup a\n</VirtualHost>\n',
		])
			isNotOffered('Wrap in <VirtualHost', source);
		isNotOffered('Wrap in <VirtualHost', '‹DirectoryIndex a\n›', { path: '/srv/.htaccess' });
		after('Wrap in <VirtualHost', '‹<IfModule a>\nServerName a\n</IfModule>\n›', FRAGMENT);
	});

	it('asks for a module only where that is not asked yet, and it may be there', () => {
		isNotOffered('Wrap in <IfModule', '‹ServerName a\n›');
		isNotOffered('Wrap in <IfModule', '<IfModule mod_wsgi.c>\n‹WSGIDaemonProcess a\n›</IfModule>\n');
		isNotOffered('Wrap in <IfModule', '‹<IfModule wsgi_module>\nWSGIDaemonProcess a\n</IfModule>\n›');
		isNotOffered('Wrap in <IfModule', 'LoadModule a_module a\n‹WSGIDaemonProcess a\n›LoadModule wsgi_module b\n');
		after('Wrap in <IfModule', 'LoadModule wsgi_module b\n‹WSGIDaemonProcess a\n›');
	});

	it('asks for the module of all lines, whichever it is', () => {
		assert.equal(
			after('Wrap in <IfModule mod_rewrite.c>', '‹RewriteEngine On\nRewriteRule a b\n›'),
			'<IfModule mod_rewrite.c>\n    RewriteEngine On\n    RewriteRule a b\n</IfModule>\n',
		);
		isNotOffered('Wrap in <IfModule', '‹RewriteEngine On\nHeader set A b\n›');
		isNotOffered('Wrap in <IfModule', '‹CustomLog a b\n›');
	});
});

describe('options of an alias as directives', () => {
	const TO = "Turn the alias' options into directives";
	const BACK = 'Turn WSGI';
	const host = (inside: string) => `WSGIDaemonProcess a\n<VirtualHost *:80>\n${inside}</VirtualHost>\n`;

	it('go below it, and back', () => {
		const alias =
			'\tWSGIScriptAlias / /a.wsgi │process-group="a" \\\n\t\tapplication-group=%{GLOBAL} pass-authorization=On\n';
		const made = after(TO, host(alias));
		const below = '\tWSGIProcessGroup "a"\n\tWSGIApplicationGroup %{GLOBAL}\n\tWSGIPassAuthorization On\n';
		assert.equal(made, host(`\tWSGIScriptAlias / /a.wsgi\n${below}`));
		assert.equal(
			after(BACK, made.replace('\tWSGIApplicationGroup', '\t│WSGIApplicationGroup')),
			host('\tWSGIScriptAlias / /a.wsgi process-group="a" application-group=%{GLOBAL} pass-authorization=On\n'),
		);
	});

	it('keep variables', () => {
		assert.match(
			after(TO, `Define G a\n${host('\tWSGIScriptAlias / │/a.wsgi process-group=${G}\n')}`),
			/^\tWSGIProcessGroup \$\{G\}$/m,
		);
		isNotOffered(TO, `Define O process-group=a\n${host('\tWSGIScriptAlias / │/a.wsgi ${O}\n')}`);
	});

	it('stay where a directive would govern other things, too', () => {
		const alias = '\tWSGIScriptAlias │/ /a.wsgi process-group=a\n';
		isNotOffered(TO, host(`${alias}\tWSGIScriptAlias /b /b.wsgi\n`));
		isNotOffered(TO, host(`${alias}\tAddHandler wsgi-script .py\n`));
		isNotOffered(TO, host(`${alias}\t<Directory /x>\n\tWSGIProcessGroup b\n\t</Directory>\n`));
		isNotOffered(TO, alias, FRAGMENT);
		isNotOffered(TO, `${alias}<VirtualHost *:80>\nWSGIScriptAlias / /b.wsgi\n</VirtualHost>\n`);
		after(TO, alias);
	});

	it('come back only where Apache finds the group', () => {
		const both = '\tWSGIProcessGroup a\n\tWSGIApplicationGroup %{GLOBAL}\n\tWSGIScriptAlias │/ /a.wsgi\n';
		after(BACK, host(both));
		isNotOffered(BACK, `<VirtualHost *:80>\n${both}</VirtualHost>\n`);
		isNotOffered(BACK, `<VirtualHost *:80>\n${both}</VirtualHost>\nWSGIDaemonProcess a\n`);
		isNotOffered(
			BACK,
			`<VirtualHost *:81>\nServerName b\nWSGIDaemonProcess a\n</VirtualHost>\n<VirtualHost *:80>\n${both}</VirtualHost>\n`,
		);
		after(BACK, '<VirtualHost *:80>\n\tWSGIProcessGroup a\n\tWSGIScriptAlias │/ /a.wsgi\n</VirtualHost>\n');
		isNotOffered(BACK, host('\tWSGICallableObject %{ENV:X}\n\tWSGIScriptAlias │/ /a.wsgi\n'));
		isNotOffered(BACK, host('\tWSGIProcessGroup a\n\tWSGIScriptAlias │/ /a.wsgi\n\tWSGIScriptAlias /b /b.wsgi\n'));
	});
});

describe('daemon mode', () => {
	const TITLE = 'Run it in';

	it('is set up above the alias', () => {
		assert.equal(
			after(
				TITLE,
				'WSGIPythonPath "/srv/my site"\n<VirtualHost *:80>\n\tServerName www.shop.example\n\tWSGIScriptAlias / │/srv/a.wsgi\n</VirtualHost>\n',
			),
			`WSGIPythonPath "/srv/my site"
<VirtualHost *:80>
	ServerName www.shop.example
	WSGIDaemonProcess shop.example \\
		python-path="/srv/my site" \\
		processes=2 threads=15 \\
		lang=C.UTF-8 locale=C.UTF-8 display-name=%{GROUP} \\
		request-timeout=60 queue-timeout=45 socket-timeout=60
	WSGIProcessGroup shop.example
	WSGIApplicationGroup %{GLOBAL}
	WSGIScriptAlias / /srv/a.wsgi
</VirtualHost>
`,
		);
	});

	it('is called after the site or the application, and nothing else is', () => {
		const name = (source: string) => /WSGIDaemonProcess (\S+) \\/.exec(after(TITLE, source))?.[1];
		assert.equal(name('WSGIScriptAlias │/ /srv/shop/shop/wsgi.py\n'), 'shop');
		assert.equal(name('WSGIScriptAlias │/ /var/www/django.wsgi\n'), 'app');
		assert.equal(name('WSGIScriptAlias │/ /srv/blog.wsgi\n'), 'blog');
		assert.equal(name('WSGIDaemonProcess blog\nWSGIScriptAlias │/ /srv/blog.wsgi\n'), 'blog-2');
	});

	it('uses the group that the site has for HTTP', () => {
		const made = after(
			TITLE,
			'<VirtualHost *:80>\nServerName a\nWSGIDaemonProcess shop\n</VirtualHost>\n<VirtualHost *:443>\nServerName a\nWSGIScriptAlias │/ /a.wsgi\n</VirtualHost>\n',
		);
		assert.match(made, /443>\nServerName a\nWSGIProcessGroup shop\nWSGIApplicationGroup %\{GLOBAL\}\nWSGIScriptAlias/);
	});

	it('is asked for on the alias, where directives would govern other things, too', () => {
		assert.match(
			after(TITLE, 'WSGIScriptAlias /a │/a/blog.wsgi application-group=b\nWSGIScriptAlias /b /b.wsgi\n'),
			/^WSGIScriptAlias \/a \/a\/blog\.wsgi application-group=b process-group=blog$/m,
		);
	});

	it('gets the options that all releases in question know', () => {
		const made = after(TITLE, 'WSGIScriptAlias │/ /a/blog.wsgi\n', { target: { version: '3.5' } });
		assert.match(made, /display-name/);
		assert.doesNotMatch(made, /request-timeout/);
	});

	it('is not set up twice, nor where there is none', () => {
		isNotOffered(TITLE, 'WSGIScriptAlias │/ /a.wsgi process-group=a\n');
		isNotOffered(TITLE, 'WSGIProcessGroup a\n<VirtualHost *:80>\nWSGIScriptAlias │/ /a.wsgi\n</VirtualHost>\n');
		isNotOffered(TITLE, '<VirtualHost *:80>\nWSGIScriptAlias │/ /a.wsgi\nWSGIProcessGroup a\n</VirtualHost>\n');
		isNotOffered(TITLE, 'WSGIScriptAlias │/ /a.wsgi\n', { target: { platform: 'windows' } });
		isNotOffered(TITLE, '<Macro M>\nWSGIScriptAlias │/ /a.wsgi\n</Macro>\nUse M\n');
	});
});

describe('HTTPS beside HTTP', () => {
	const TITLE = 'Serve';

	it('redirects, and serves under the certificate', () => {
		assert.equal(
			after(
				TITLE,
				'Listen 80\n<Virtual│Host 192.0.2.1:80 *:80>\n  ServerName shop.example:80\n  DocumentRoot /srv\n</VirtualHost>\n',
			),
			`Listen 80
<VirtualHost 192.0.2.1:80 *:80>
  ServerName shop.example:80
  Redirect permanent / https://shop.example/
</VirtualHost>

# Taken in as soon as there is a certificate.
<IfFile /etc/letsencrypt/live/shop.example/fullchain.pem>
  Listen 443
  <VirtualHost 192.0.2.1:443 *:443>
    ServerName shop.example
    SSLEngine on
    SSLCertificateFile /etc/letsencrypt/live/shop.example/fullchain.pem
    SSLCertificateKeyFile /etc/letsencrypt/live/shop.example/privkey.pem
    DocumentRoot /srv
  </VirtualHost>
</IfFile>
`,
		);
	});

	it('does without the condition where Apache does not know it', () => {
		assert.equal(
			after(TITLE, '<Virtual│Host *:80>\n\tServerName a.example\n</VirtualHost>', { target: { apache: '2.4.6' } }),
			`<VirtualHost *:80>
	ServerName a.example
	Redirect permanent / https://a.example/
</VirtualHost>

<VirtualHost *:443>
	ServerName a.example
	SSLEngine on
	SSLCertificateFile /etc/letsencrypt/live/a.example/fullchain.pem
	SSLCertificateKeyFile /etc/letsencrypt/live/a.example/privkey.pem
</VirtualHost>`,
		);
	});

	it('is offered for a site with a name that has none yet', () => {
		for (const source of [
			'<Virtual│Host *:8080>\nServerName a\n</VirtualHost>\n',
			'<Virtual│Host *:80>\n</VirtualHost>\n',
			'<Virtual│Host *:80>\nServerName a\nSSLEngine on\n</VirtualHost>\n',
			'<Virtual│Host *:80>\nServerName a\nRedirect / https://a/\n</VirtualHost>\n',
			'<Virtual│Host *:80>\nServerName a\nDefine X\n</VirtualHost>\n',
			'<Virtual│Host *:80>\nServerName a\n</VirtualHost>\n<VirtualHost *:443>\nServerName a\n</VirtualHost>\n',
			'<Virtual│Host *:80>\nServerName a\nWSGIDaemonProcess g\n</VirtualHost>\n<VirtualHost *:80>\nWSGIProcessGroup g\n</VirtualHost>\n',
			'<Virtual│Host *:80>\nServerName a\n',
			'<VirtualHost *:80>\n│ServerName a\n</VirtualHost>\n',
		])
			isNotOffered(TITLE, source);
	});
});

describe('one option a line', () => {
	it('sorts as one reads about them, and joins again', () => {
		const made = after(
			'Put each',
			'  WSGIDaemonProcess shop home="/srv/my app"threads=5 │display-name=%{GROUP} processes= 2 threads=6\n',
		);
		assert.equal(
			made,
			'  WSGIDaemonProcess shop \\\n      processes= 2 \\\n      threads=5 \\\n      threads=6 \\\n      home="/srv/my app" \\\n      display-name=%{GROUP}\n',
		);
		assert.equal(
			after('Join', `│${made}`),
			'  WSGIDaemonProcess shop processes= 2 threads=5 threads=6 home="/srv/my app" display-name=%{GROUP}\n',
		);
	});

	it('keeps the order of what may hold other options', () => {
		assert.equal(
			after('Put each', 'WSGIDaemonProcess │shop threads=5 ${OPTIONS} processes=2\r\n'),
			'WSGIDaemonProcess shop \\\r\n    threads=5 \\\r\n    ${OPTIONS} \\\r\n    processes=2\r\n',
		);
	});

	it('is offered for options only', () => {
		for (const source of [
			'WSGIDaemonProcess │shop threads=5\n',
			'WSGIDaemonProcess │shop threads=5 stray processes=2\n',
			'WSGIDaemonProcess │shop home="/a threads=5\n',
			'WSGIDaemonProcess │shop threads={{ n }} processes=2\n',
			'WSGIDaemonProcess │shop threads=5 home=/a\\  \n',
			'ServerAlias │a b c\n',
		]) {
			isNotOffered('Put each', source);
			isNotOffered('Join', source);
		}
	});

	it('changes nothing that Apache reads, but the order', () => {
		const piece = fc.constantFrom(
			' ',
			' \\\n ',
			'\\\n',
			'threads=5',
			'home="/a b"',
			'user=x',
			"group='y'",
			'${O}',
			'\\',
			'"',
			'=',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
				const text = `WSGIDaemonProcess shop ${pieces.join('')}\n`;
				const words = (source: string) =>
					[...new SourceDocument(source).lines()].map((line) => [...optionsIn(line)].sort());
				for (const made of Object.values(refactored(`│${text}`))) assert.deepEqual(words(made), words(text));
			}),
			{ numRuns: 2000 },
		);
	});
});

/** The options of a line, as Apache reads them. */
function optionsIn({ text, command }: LogicalLine): string[] {
	const { rest } = readArguments(text, command?.argsStart ?? 0, 1);
	return rest.map((item) => (isOption(item) ? `${item.name}=${item.value}` : item.word.value));
}
