/** What the real Apache accepts, it accepts after each refactoring that is offered anywhere in it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { refactored } from '../../server/src/features/refactor/testing.ts';
import { SourceDocument } from '../../server/src/syntax/source-document.ts';
import { allCases } from '../cases/case-file.ts';
import { apacheWith } from '../cases/judged-release.ts';
import { allSnippets } from '../snippets/all-snippets.ts';
import { type ApacheOptions, configTest } from './private-apache.ts';

/** What wrapping makes is so much that only this many are judged of a configuration, evenly chosen. */
const MOST = Number(process.env.JUDGE_SAMPLES ?? 20);

const written = {
	'two sites': `WSGIPythonPath /srv
WSGIDaemonProcess shared threads=2 home=/srv \\
    display-name=%{GROUP} user=www-data
<VirtualHost *:80>
    ServerName www.shop.example:80
    ServerAlias shop.example
    <IfModule mod_wsgi.c>
        WSGIDaemonProcess shop threads=3 python-path="/srv/my \\
  shop" processes=2
        WSGIScriptAlias / /srv/shop/wsgi.py process-group=shop application-group=%{GLOBAL}
    </IfModule>
    <Directory /srv/shop>
        Require all granted
    </Directory>
</VirtualHost>
<VirtualHost *:80>
    ServerName blog.example
    WSGIDaemonProcess blog threads=3\\
        home=/srv
    WSGIProcessGroup blog
    WSGIApplicationGroup %{GLOBAL}
    WSGIScriptAlias / /srv/blog.wsgi callable-object=app
    <If "%{REQUEST_URI} == '/'">
        Header set X-A b
    </If>
    <Else>
        Header set X-A c
    </Else>
</VirtualHost>
<VirtualHost *:81>
    ServerName blog.example
    WSGIScriptAlias / /srv/blog.wsgi
</VirtualHost>
`,
	'embedded, at server level': `ServerName a.example
Define NAME blog
WSGIScriptAlias /\${NAME} "/srv/\${NAME}.wsgi"
WSGIScriptAliasMatch ^/x/(.*)$ /srv/x/$1.wsgi application-group=x
WSGIDaemonProcess x threads=2
WSGIImportScript /srv/x.wsgi process-group=x application-group=%{GLOBAL}
<IfDefine !NOTHING>
    WSGIPassAuthorization On
    RewriteEngine On
    RewriteRule ^/a$ \\
        /b [R=301,L]
</IfDefine>
<VirtualHost *:80>
    ServerName b.example
    Alias /static/ /srv/static/
</VirtualHost>
`,
	'one alias alone': `WSGIProcessGroup early
WSGIApplicationGroup %{GLOBAL}
WSGIDaemonProcess early
WSGIScriptAlias / /srv/blog.wsgi pass-authorization=On
`,
	macros: `<Macro Site $name $path>
    <VirtualHost *:80>
        ServerName $name
        WSGIDaemonProcess $name threads=5 processes=2
        WSGIScriptAlias / $path process-group=$name application-group=%{GLOBAL}
    </VirtualHost>
</Macro>
Use Site a.example /srv/a.wsgi
Use Site b.example /srv/b.wsgi
`,
};

/** The texts that refactorings make of a text: of each line, and of lines that follow one another. */
function allRefactored(text: string, target: Readonly<Record<string, unknown>>): Map<string, string> {
	const starts = [0];
	for (const { raw } of new SourceDocument(text).lines()) starts.push((starts.at(-1) as number) + raw.length);
	const made = new Map<string, string>();
	const collect = (marked: string) => {
		for (const [title, result] of Object.entries(refactored(marked, { target }))) made.set(result, title);
	};
	for (let i = 0; i + 1 < starts.length; i++) {
		collect(`${text.slice(0, starts[i])}│${text.slice(starts[i])}`);
		for (let j = i + 1; j < Math.min(starts.length, i + 25); j++)
			collect(`${text.slice(0, starts[i])}‹${text.slice(starts[i], starts[j])}›${text.slice(starts[j])}`);
	}
	return made;
}

describe('refactorings before the real Apache', () => {
	const titles = new Map<string, number>();
	let certificate: string;

	before(() => {
		certificate = mkdtempSync(join(tmpdir(), 'certificate-'));
		const [key, chain] = [join(certificate, 'privkey.pem'), join(certificate, 'fullchain.pem')];
		const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', chain, '-subj', '/CN=a'];
		execFileSync('openssl', request, { stdio: 'ignore' });
	});

	const judge = async (text: string, options: ApacheOptions = {}, target: Readonly<Record<string, unknown>> = {}) => {
		const { accepted } = await configTest(text, options);
		if (!accepted) return false;
		const all = [...allRefactored(text, target)];
		const wrapped = all.filter(([, title]) => title.startsWith('Wrap'));
		const step = Math.ceil(wrapped.length / MOST);
		const others = all.filter(([, title]) => !title.startsWith('Wrap'));
		for (const [made, title] of [...others, ...wrapped.filter((_, at) => at % step === 0)]) {
			// there is a certificate for whatever gets HTTPS
			const here = made.replace(/\/etc\/letsencrypt\/live\/[\w.-]+/g, title.startsWith('Serve') ? certificate : '$&');
			for (const result of new Set([made, here])) {
				const verdict = await configTest(result, options);
				assert(verdict.accepted, `after "${title}":\n${verdict.output}\n${result}`);
			}
			const kind = title.replace(/(?<=group |Serve )\S+/, '…');
			titles.set(kind, (titles.get(kind) ?? 0) + 1);
		}
		return true;
	};

	for (const [name, text] of Object.entries(written)) {
		it(`${name}: accepted before and after`, async () => assert(await judge(text), 'not accepted before'));
	}
	for (const { name, text } of allSnippets) it(`the snippet "${name}"`, async () => void (await judge(text)));
	for (const { name, text, role, platform, release } of allCases()) {
		const options = role === 'main' && platform === 'unix' ? apacheWith(release) : undefined;
		if (options) it(`the case ${name}`, async () => void (await judge(text, options, { version: release })));
	}

	after(() => {
		rmSync(certificate, { recursive: true, force: true });
		console.log('\n    judged:');
		for (const [title, count] of titles) console.log(`    ${count} ${title}`);
	});
});
