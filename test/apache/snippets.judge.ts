/** What the real Apache says of our snippets, with their defaults: accepted, and answering. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { allSnippets } from '../snippets/all-snippets.ts';
import { configTest, freePort, type RequestOptions, startApache } from './private-apache.ts';

/** Answers with the groups that it runs in. */
const APPLICATION = `
def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    answer = '%s|%s|%s' % (environ['mod_wsgi.process_group'], environ['mod_wsgi.application_group'], environ['wsgi.url_scheme'])
    return [answer.encode()]
`;
const AUTH = `
def allow_access(environ, host):
    return host != '10.1.1.1'
def check_password(environ, user, password):
    return user == password if user in ('ada', 'bob') else None
def groups_for_user(environ, user):
    return ['staff'] if user == 'ada' else []
`;

const FILES = {
	'srv/example/app.wsgi': APPLICATION,
	'srv/example/wsgi.py': APPLICATION,
	'srv/example/src/mysite/wsgi.py': APPLICATION,
	'srv/example/shop.wsgi': APPLICATION,
	'srv/example/blog.wsgi': APPLICATION,
	'srv/example/wsgi-scripts/hello.wsgi': APPLICATION,
	'srv/shop/app.wsgi': APPLICATION,
	'srv/blog/app.wsgi': APPLICATION,
	'srv/example/access.wsgi': AUTH,
	'srv/example/auth.wsgi': AUTH,
	'srv/example/static/site.css': 'b{}',
	'srv/example/media/photo.txt': 'photo',
};

interface Expected {
	path?: string;
	request?: RequestOptions & { toTls?: boolean };
	status?: number;
	body?: string;
}

interface Use {
	/** What it stands beside, if it is no application by itself. */
	beside?: string;
	answers: Expected[];
}

const basic = (user: string, password: string) => ({
	headers: { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` },
});
const PLAIN_APPLICATION = `
WSGIDaemonProcess plain threads=2
WSGIScriptAlias / /srv/example/app.wsgi process-group=plain application-group=%{GLOBAL}
`;
const GRANTED = `${PLAIN_APPLICATION}<Directory /srv/example>
	Require all granted
</Directory>
`;
const inGlobal = { body: 'example||http' };

/** By prefix; a snippet that is not here is asked for a verdict only. */
const USES: Record<string, Use> = {
	'wsgi-django': { answers: [inGlobal, { path: '/static/site.css', body: 'b{}' }] },
	'wsgi-flask': { answers: [inGlobal] },
	'wsgi-venv': { answers: [inGlobal] },
	'wsgi-daemon': { answers: [inGlobal] },
	'wsgi-static': {
		answers: [inGlobal, { path: '/static/site.css', body: 'b{}' }, { path: '/media/photo.txt', body: 'photo' }],
	},
	'wsgi-https': {
		answers: [
			{ request: { host: 'example.com' }, ...inGlobal },
			{ request: { host: 'example.com', toTls: true }, body: 'example||https' },
		],
	},
	'wsgi-https-redirect': {
		answers: [
			{ request: { host: 'example.com' }, status: 301 },
			{ request: { host: 'example.com', toTls: true }, body: 'example||https' },
		],
	},
	'wsgi-several-apps': { answers: [{ body: 'shop||http' }, { path: '/blog', body: 'blog||http' }] },
	'wsgi-several-sites': {
		answers: [
			{ request: { host: 'shop.example.com' }, body: 'shop||http' },
			{ request: { host: 'blog.example.com' }, body: 'blog||http' },
		],
	},
	'wsgi-proxied': {
		answers: [inGlobal, { request: { headers: { 'X-Forwarded-Proto': 'https' } }, body: 'example||https' }],
	},
	'wsgi-preload': { answers: [inGlobal] },
	'wsgi-access': { beside: PLAIN_APPLICATION, answers: [{ body: 'plain||http' }] },
	'wsgi-auth': {
		beside: PLAIN_APPLICATION,
		answers: [
			{ status: 401 },
			{ request: basic('ada', 'wrong'), status: 401 },
			{ request: basic('bob', 'bob'), body: 'plain||http' },
		],
	},
	'wsgi-auth-group': {
		beside: PLAIN_APPLICATION,
		answers: [
			{ request: basic('bob', 'bob'), status: 401 },
			{ request: basic('ada', 'ada'), body: 'plain||http' },
		],
	},
	'wsgi-socket-prefix': { beside: GRANTED, answers: [{ body: 'plain||http' }] },
	'wsgi-embedded': { answers: [{ body: '||http' }] },
	'wsgi-daemon-only': { answers: [inGlobal] },
	'wsgi-scripts-directory': { answers: [{ path: '/wsgi/hello.wsgi', status: 200 }] },
};

describe('snippets before the real Apache', () => {
	let scratch: string;

	before(() => {
		scratch = mkdtempSync(join(tmpdir(), 'snippets-'));
		chmodSync(scratch, 0o755);
		// The Python that mod_wsgi was built with; any other kills the daemon processes.
		execFileSync('/usr/bin/python3', ['-m', 'venv', '--without-pip', join(scratch, 'venv')]);
		const [key, certificate] = [join(scratch, 'privkey.pem'), join(scratch, 'fullchain.pem')];
		const subject = ['-subj', '/CN=example.com', '-addext', 'subjectAltName=DNS:example.com'];
		execFileSync(
			'openssl',
			['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, ...subject],
			{ stdio: 'ignore' },
		);
	});
	after(() => rmSync(scratch, { recursive: true, force: true }));

	/** The same configuration with its paths and ports in our hands. */
	const here = (text: string, tlsPort: number) =>
		text
			.replaceAll('/srv/example/venv', join(scratch, 'venv'))
			.replaceAll('/etc/letsencrypt/live/example.com', scratch)
			.replace(/(?<=[\s"=])\/(srv|run)\//g, '${ROOT}/$1/')
			.replace(/\*:443\b/g, `*:${tlsPort}`)
			.replace(/\*:80(80)?\b/g, '*:${PORT}');

	const answer = async (snippet: (typeof allSnippets)[number], { beside = '', answers }: Use) => {
		const tlsPort = await freePort();
		const configuration = `Listen 127.0.0.1:${tlsPort}\n${here(beside + snippet.text, tlsPort)}`;
		const apache = await startApache(configuration, FILES);
		try {
			for (const { path = '/', request = {}, status = 200, body } of answers) {
				const { toTls, ...options } = request;
				const response = await apache.get(path, { ...options, ...(toTls ? { tls: true, port: tlsPort } : {}) });
				const told = `${path}\n${configuration}\n${apache.errorLog()}`;
				assert.equal(response.status, status, told);
				if (body !== undefined) assert.equal(response.body, body, told);
			}
		} finally {
			await apache.stop();
		}
	};

	for (const snippet of allSnippets) {
		describe(snippet.name, () => {
			it('is accepted as it is', async () => {
				const verdict = await configTest(snippet.text);
				assert(verdict.accepted, `${verdict.output}\n${snippet.text}`);
				assert.deepEqual(
					verdict.warnings.filter((line) => /AH00111|AH01574/.test(line)),
					[],
				);
			});

			for (const prefix of snippet.prefix) {
				const use = USES[prefix];
				if (use) it('answers', () => answer(snippet, use));
				else assert(!snippet.text.includes('WSGIScriptAlias'), `${prefix} could be tried`);
			}
		});
	}

	it('the one for .htaccess answers from there', async () => {
		const snippet = allSnippets.find(({ prefix }) => prefix.includes('wsgi-htaccess'))!;
		const configuration =
			'DocumentRoot ${ROOT}/srv/example\n<Directory ${ROOT}/srv/example>\n\tAllowOverride FileInfo Options=ExecCGI\n\tRequire all granted\n</Directory>\n';
		const apache = await startApache(configuration, { ...FILES, 'srv/example/.htaccess': snippet.text });
		try {
			const response = await apache.get('/app.wsgi');
			assert.equal(response.status, 200, apache.errorLog());
		} finally {
			await apache.stop();
		}
	});
});
