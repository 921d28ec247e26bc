/** Stock directives around mod_wsgi: right uses, by place, and the modules that they need. */
import type { Random } from './random.ts';
import type { Place } from './tree.ts';

export const moduleFolder = '/usr/lib/apache2/modules';

/** What every configuration loads: all that the right uses below need. */
export const loaded = [
	'mpm_event',
	'authz_core',
	'authz_host',
	'authz_user',
	'authn_core',
	'authn_file',
	'auth_basic',
	'access_compat',
	'alias',
	'dir',
	'env',
	'headers',
	'macro',
	'mime',
	'negotiation',
	'proxy',
	'proxy_http',
	'rewrite',
	'setenvif',
	'wsgi',
];

/** Of these one is left out now and then. (Without mod_macro a macro is read as a section, which we do not follow.) */
export const dispensable = loaded.filter((name) => !/^(mpm_event|authz_core|macro)$/.test(name));

/** Modules that may be loaded besides, for `<IfModule>` and directives in wrong places. */
export const loadable = [
	'expires',
	'deflate',
	'autoindex',
	'cgid',
	'status',
	'userdir',
	'info',
	'actions',
	'ssl',
	'remoteip',
	'reqtimeout',
	'filter',
	'include',
	'usertrack',
	'speling',
	'vhost_alias',
	'substitute',
	'ratelimit',
	'request',
	'session',
	'cache',
	'dav',
	'ext_filter',
	'charset_lite',
	'asis',
	'dumpio',
	'brotli',
	'http2',
	'lua',
];

export function loadModule(name: string): string {
	return `LoadModule ${name}_module ${moduleFolder}/mod_${name}.so`;
}

/** At server level and in virtual hosts, and in directories. */
const everywhere = [
	'AcceptPathInfo On',
	'AddCharset utf-8 .utf8',
	'AddDefaultCharset UTF-8',
	'AddHandler wsgi-script .wsgi .py',
	'AddType text/plain .log',
	'ContentDigest Off',
	'DirectoryIndex index.html index.wsgi',
	'EnableSendfile Off',
	'ErrorDocument 404 /missing.html',
	'ErrorDocument 500 "an error"',
	'FileETag None',
	'Header set X-App "a b"',
	'Header always append Vary Accept',
	'LimitRequestBody 102400',
	'LogLevel info',
	'Options Indexes FollowSymLinks',
	'Options +ExecCGI -MultiViews',
	'Redirect permanent /old https://www.example.org/new',
	'RedirectMatch 404 \\.git',
	'RequestHeader unset Proxy',
	'RewriteCond %{HTTP_HOST} !^www\\. [NC]',
	'RewriteEngine On',
	'RewriteRule ^/?x/(.*)$ /y/$1 [L,R=301]',
	'ServerSignature Off',
	'SetEnv APP_ENV "production mode"',
	'SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1',
	'SetHandler wsgi-script',
	'UnsetEnv HOME',
	'UseCanonicalName Off',
];

const onServers = [
	'Alias /static/ /srv/static/',
	'AliasMatch ^/media/(.*)$ /srv/media/$1',
	'AllowEncodedSlashes NoDecode',
	'CustomLog logs/access.log "%h %l %u %t \\"%r\\" %>s %b"',
	'ErrorLog logs/error.log',
	'HostnameLookups Off',
	'KeepAlive On',
	'KeepAliveTimeout 5',
	'LogFormat "%h %l" short',
	'ProxyPass /back http://127.0.0.1:8000/',
	'ProxyPreserveHost On',
	'ProxyRequests Off',
	'ScriptAlias /cgi-bin/ /usr/lib/cgi-bin/',
	'ServerAdmin webmaster@example.org',
	'ServerPath /x',
	'Timeout 60',
	'TransferLog logs/transfer.log',
];

const onMainServer = [
	'Listen 8080',
	'Listen 127.0.0.1:8443 https',
	'ServerTokens Prod',
	'TraceEnable Off',
	'User www-data',
	'Group www-data',
	'MaxRequestWorkers 150',
	'ThreadsPerChild 25',
	'PidFile run/httpd.pid',
];

const inVirtualHosts = ['ServerAlias www.example.org *.example.org'];

const inDirectories = [
	'AuthBasicProvider file',
	'AuthName "Private area"',
	'AuthType Basic',
	'AuthUserFile /etc/apache2/users',
	'AllowOverride None',
	'Order allow,deny',
	'Allow from all',
	'Deny from 10.0.0.0/8',
	'Satisfy Any',
];

const authorization = [
	'Require all granted',
	'Require ip 10.0.0.0/8',
	'Require host example.org',
	'Require valid-user',
	'Require user alice bob',
	'Require not ip 192.168.0.1',
	'Require env ok',
	'Require method GET POST',
];

/** A stock directive that may stand in a place. */
export function stockLine(random: Random, place: Place): string {
	switch (place) {
		case 'server':
			return random.pick(random.pick([everywhere, onServers, onMainServer]));
		case 'VirtualHost':
			return random.pick(random.pick([everywhere, onServers, inVirtualHosts]));
		case 'RequireAll':
			// a negated one alone can never be true
			return random.pick(authorization.filter((text) => !text.includes(' not ')));
		case 'RequireAny':
		case 'RequireNone':
			return random.pick(authorization.filter((text) => !text.includes(' not ')));
		case 'Directory':
		case 'Location':
			return random.pick(
				random.pick([
					everywhere.filter((text) => !/^Limit/.test(text)),
					inDirectories.filter((text) => place === 'Directory' || !text.startsWith('AllowOverride')),
					authorization.slice(0, 5),
				]),
			);
		default:
			return random.pick(random.pick([everywhere, authorization.slice(0, 5), ['AuthType Basic', 'AuthName x']]));
	}
}
