/** Rules about what `apache2 -t` accepts: requests go wrong as the message says, and are right after the fix. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Service } from '../../server/src/service.ts';
import { applyFix } from '../cases/apply-fix.ts';
import { type RequestOptions, type Response, startApache } from './private-apache.ts';

/** Where the files stand for the rules; for Apache it is its temporary ServerRoot. */
const ROOT = '/srv/test';

const tell = (name: string) => `def application(environ, start):
    seen = '${name} %s %s' % (environ['PATH_INFO'], environ.get('HTTP_AUTHORIZATION', '-'))
    start('200 OK', [('Content-Type', 'text/plain')])
    return [seen.encode()]
def check_password(environ, user, password): return True
def groups_for_user(environ, user): return ['staff']
`;

const FILES = {
	'shop/app.wsgi': tell('shop'),
	'wiki/app.wsgi': tell('wiki'),
	'static/style.css': 'styles',
	'admin/style.css': 'styles of admin',
	'empty/index.html': 'nothing',
};

const GRANTED = `DocumentRoot ${ROOT}/empty\n<Directory ${ROOT}>\n    Require all granted\n</Directory>\n`;
const DENIED = '<Directory />\n    Require all denied\n</Directory>\n';
const LOGIN = `AuthType Basic\n    AuthName shop\n    AuthBasicProvider wsgi\n    WSGIAuthUserScript ${ROOT}/shop/app.wsgi`;
const authorization = { headers: { Authorization: `Basic ${Buffer.from('ann:secret').toString('base64')}` } };

interface Claim {
	readonly rule: string;
	readonly text: string;
	readonly path: string;
	readonly request?: RequestOptions;
	/** The status, or the beginning of what is sent. */
	readonly before: number | string;
	/** The same after the first fix; undefined if there is none. */
	readonly after?: number | string;
}

const claims: readonly Claim[] = [
	{
		rule: 'access-not-granted',
		text: `${DENIED}WSGIScriptAlias / ${ROOT}/shop/app.wsgi\n`,
		path: '/',
		before: 403,
		after: 200,
	},
	{
		rule: 'access-not-granted',
		text: `${DENIED}Alias /static ${ROOT}/static\n<Directory ${ROOT}/static>\n    Options None\n</Directory>\n`,
		path: '/static/style.css',
		before: 403,
		after: 200,
	},
	{
		rule: 'old-access-control',
		text: `${DENIED}WSGIScriptAlias / ${ROOT}/shop/app.wsgi\n<Directory ${ROOT}/shop>\n    Order allow,deny\n    Allow from all\n</Directory>\n`,
		path: '/',
		before: 403,
		after: 200,
	},
	{
		rule: 'directory-in-other-case',
		text: `${DENIED}WSGIScriptAlias / ${ROOT}/shop/app.wsgi\n<Directory ${ROOT}/Shop>\n    Require all granted\n</Directory>\n`,
		path: '/',
		before: 403,
		after: 200,
	},
	{
		rule: 'alias-arguments-swapped',
		text: `${GRANTED}WSGIScriptAlias ${ROOT}/shop/app.wsgi /shop\n`,
		path: '/shop',
		before: 404,
		after: 200,
	},
	{ rule: 'script-path-relative', text: `${GRANTED}WSGIScriptAlias / shop/app.wsgi\n`, path: '/', before: 404 },
	{
		rule: 'match-takes-too-much',
		text: `${GRANTED}WSGIScriptAliasMatch ^/shop(/.*)?$ ${ROOT}/shop/app.wsgi\n`,
		path: '/shop/page',
		before: 'shop  -',
		after: 'shop /page',
	},
	{
		rule: 'match-takes-too-much',
		text: `${GRANTED}WSGIScriptAliasMatch ^/shop/ ${ROOT}/shop/app.wsgi\n`,
		path: '/shop/page',
		before: 404,
		after: 'shop /page',
	},
	{
		rule: 'trailing-slash-mismatch',
		text: `${GRANTED}WSGIScriptAlias /shop/ ${ROOT}/shop/app.wsgi\n`,
		path: '/shop/page',
		before: 404,
		after: 'shop /page',
	},
	{
		rule: 'trailing-slash-mismatch',
		text: `${GRANTED}Alias /static/ ${ROOT}/static\n`,
		path: '/static/style.css',
		before: 404,
		after: 'styles',
	},
	{
		rule: 'shadowed-mount',
		text: `${GRANTED}WSGIScriptAlias / ${ROOT}/shop/app.wsgi\nWSGIScriptAlias /wiki ${ROOT}/wiki/app.wsgi\n`,
		path: '/wiki/page',
		before: 'shop /wiki/page',
		after: 'wiki /page',
	},
	{
		rule: 'shadowed-alias',
		text: `${GRANTED}Alias /static ${ROOT}/static\nAlias /static/admin ${ROOT}/admin\n`,
		path: '/static/admin/style.css',
		before: 404,
		after: 'styles of admin',
	},
	{
		rule: 'script-in-document-root',
		text: `${GRANTED}Alias /static ${ROOT}/shop\nWSGIScriptAlias / ${ROOT}/shop/app.wsgi\n`,
		path: '/static/app.wsgi',
		before: 'def application',
	},
	{
		rule: 'cgi-handler-for-wsgi',
		text: `${GRANTED}AddHandler cgi-script .wsgi\nWSGIScriptAlias / ${ROOT}/shop/app.wsgi\n`,
		path: '/',
		before: 403,
		after: 200,
	},
	{
		rule: 'encoded-slashes-not-inherited',
		text: `${GRANTED}AllowEncodedSlashes On\n<VirtualHost *>\n    ServerName shop.example\n    WSGIScriptAlias / ${ROOT}/shop/app.wsgi\n</VirtualHost>\n`,
		path: '/a%2Fb',
		before: 404,
		after: 'shop /a/b',
	},
	{
		rule: 'accept-path-info-off',
		text: `${GRANTED}AcceptPathInfo Off\nWSGIScriptAlias /shop ${ROOT}/shop/app.wsgi\n`,
		path: '/shop/page',
		before: 404,
		after: 'shop /page',
	},
	{
		rule: 'handler-without-execcgi',
		text: `${GRANTED}Alias /shop ${ROOT}/shop/app.wsgi\n<Directory ${ROOT}/shop>\n    AddHandler wsgi-script .wsgi\n</Directory>\n`,
		path: '/shop',
		before: 403,
		after: 200,
	},
	{
		rule: 'require-group-beside-wsgi-script',
		text: `${GRANTED}WSGIScriptAlias /shop ${ROOT}/shop/app.wsgi\n<Location /shop>\n    ${LOGIN}\n    WSGIAuthGroupScript ${ROOT}/shop/app.wsgi\n    Require group staff\n</Location>\n`,
		path: '/shop',
		request: authorization,
		before: 401,
		after: 200,
	},
	{
		rule: 'authorization-not-passed',
		text: `${GRANTED}WSGIScriptAlias / ${ROOT}/shop/app.wsgi\n`,
		path: '/',
		request: authorization,
		before: 'shop / -',
		after: 'shop / Basic',
	},
	{
		rule: 'server-name-never-matches',
		text: `${GRANTED}<VirtualHost *>\n    ServerName first.example\n    WSGIScriptAlias / ${ROOT}/wiki/app.wsgi\n</VirtualHost>\n<VirtualHost *>\n    ServerName http://shop.example/\n    WSGIScriptAlias / ${ROOT}/shop/app.wsgi\n</VirtualHost>\n`,
		path: '/',
		request: { host: 'shop.example' },
		before: 'wiki',
		after: 'shop',
	},
];

describe('fixes before the real Apache', () => {
	for (const { rule, text, path, request, before, after } of claims) {
		it(`${rule}: ${before} for ${path}, then ${after ?? 'no fix'}`, async () => {
			const { fixed } = afterFix(rule, text);
			assert.equal(fixed === undefined, after === undefined, 'a fix');
			assertAnswer(await answer(text, path, request), before);
			if (fixed !== undefined && after !== undefined) assertAnswer(await answer(fixed, path, request), after);
		});
	}
});

function afterFix(rule: string, text: string): { fixed: string | undefined } {
	const service = new Service(
		(file) => `file://${file}`,
		() => ({ kind: 'missing' }),
	);
	const target = { version: '4.9.4', platform: 'unix', distribution: 'debian', defines: [], environment: {} };
	service.configure({ target, rules: { [rule]: 'on' } });
	const opened = service.open('file:///etc/apache2/test.conf', '/etc/apache2/test.conf', text, 'main');
	const finding = service.findingsIn(opened).find((each) => each.rule.id === rule);
	assert(finding, `${rule} is not reported`);
	const [fix] = finding.fixes();
	return { fixed: fix && applyFix(opened, fix) };
}

async function answer(text: string, path: string, request?: RequestOptions): Promise<Response> {
	const apache = await startApache(text.replaceAll(ROOT, '${ROOT}'), FILES);
	try {
		return await apache.get(path, request);
	} finally {
		await apache.stop();
	}
}

function assertAnswer({ status, body }: Response, wanted: number | string): void {
	if (typeof wanted === 'number') assert.equal(status, wanted, body);
	else assert(body.startsWith(wanted), `${status}: ${body}`);
}
