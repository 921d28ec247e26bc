/** What a request sees: authorization, bodies, HEAD, errors, proxies. */

import type { Directive, EnumValue } from '../types.ts';
import { everywhere, flag, inMainFiles, onceApache2Only, page } from './shapes.ts';

/** The headers that WSGITrustedProxyHeaders understands, by the variable they set. One of each kind may be trusted. */
export const trustedHeaders: readonly { readonly variable: string; readonly headers: readonly EnumValue[] }[] = [
	{
		variable: 'REMOTE_ADDR',
		headers: [
			{ name: 'X-Forwarded-For', summary: "The client's address, one more appended by each proxy" },
			{ name: 'X-Client-IP', summary: "The client's address", since: '4.4.13' },
			{ name: 'X-Real-IP', summary: "The client's address, as nginx is often set up to send it" },
		],
	},
	{
		variable: 'wsgi.url_scheme',
		headers: [
			{ name: 'X-Forwarded-Proto', summary: 'http or https' },
			{ name: 'X-Forwarded-Scheme', summary: 'http or https' },
			{ name: 'X-Scheme', summary: 'http or https' },
			{ name: 'X-Forwarded-HTTPS', summary: 'On, true or 1 for https' },
			{ name: 'X-Forwarded-SSL', summary: 'On, true or 1 for https' },
			{ name: 'X-HTTPS', summary: 'On, true or 1 for https' },
		],
	},
	{
		variable: 'HTTP_HOST',
		headers: [
			{ name: 'X-Forwarded-Host', summary: 'The host the client asked for' },
			{ name: 'X-Host', summary: 'The host the client asked for' },
		],
	},
	{ variable: 'SERVER_PORT', headers: [{ name: 'X-Forwarded-Port', summary: 'The port the client asked for' }] },
	{ variable: 'SERVER_NAME', headers: [{ name: 'X-Forwarded-Server', summary: 'The name of the proxy itself' }] },
	{
		variable: 'SCRIPT_NAME',
		headers: [
			{ name: 'X-Script-Name', summary: 'The URL path under which the proxy shows the application' },
			{ name: 'X-Forwarded-Script-Name', summary: 'The URL path under which the proxy shows the application' },
		],
	},
];

export const requestDirectives: readonly Directive[] = [
	flag({
		name: 'WSGIPassAuthorization',
		forms: [inMainFiles('TAKE1', '1.0', { until: '1.6' }), everywhere('TAKE1', '2.0')],
		usage: 'Enable/Disable WSGI authorization.',
		on: 'hand the Authorization header to the application',
		off: 'keep it back',
		default: [{ value: 'Off' }],
		summary: 'Hands the Authorization header to the application, which token and Basic logins need',
		description: `Apache takes the \`Authorization\` header out of what scripts see, so an application that checks logins itself finds no
\`HTTP_AUTHORIZATION\` in its \`environ\` and answers 401 to every token. Django REST framework, JWT libraries and anything
with Basic authentication in Python need \`On\`.

Leave it \`Off\` where Apache does the authentication (\`AuthType\` and \`Require\`): \`On\` would hand users' passwords to the
application. It need not be set for the whole server; a \`<Directory>\` or \`<Location>\` of the API is enough, and
\`pass-authorization=On\` on the script alias does the same for one application.`,
		example: `WSGIScriptAlias / /srv/shop/shop/wsgi.py
WSGIPassAuthorization On`,
		related: ['WSGIScriptAlias', 'WSGIAuthUserScript'],
	}),
	flag({
		name: 'WSGIChunkedRequest',
		forms: [everywhere('TAKE1', '3.0')],
		usage: 'Enable/Disable support for chunked requests.',
		on: 'accept request bodies of unknown length',
		off: 'answer them with 411',
		default: [{ value: 'Off' }],
		summary: 'Accepts request bodies sent in chunks, without a Content-Length',
		description: `A client that streams its request body sends \`Transfer-Encoding: chunked\` and no length. With \`Off\` mod_wsgi answers such a
request with \`411 Length Required\` before Python sees it: typical for mobile upload libraries, \`curl -T -\` and some
proxies.

With \`On\` the body arrives, but \`CONTENT_LENGTH\` is missing and nothing is buffered for you. The application must read
\`wsgi.input\` to its end; since 4.5.21 mod_wsgi sets \`wsgi.input_terminated\`, which Werkzeug and so Flask respect. An application that
trusts \`CONTENT_LENGTH\` alone sees an empty body.`,
		example: `<Location /upload>
    WSGIChunkedRequest On
</Location>`,
	}),
	flag({
		name: 'WSGIMapHEADToGET',
		forms: [everywhere('TAKE1', '4.3.0')],
		usage: 'Enable/Disable mapping of HEAD to GET.',
		on: 'always show HEAD requests to the application as GET',
		off: 'never',
		extra: [
			{
				name: 'Auto',
				summary: 'Only when an output filter needs the whole response, such as mod_deflate or mod_cache',
			},
		],
		default: [{ value: 'Auto' }],
		summary: 'Shows HEAD requests to the application as GET, so that filters see a whole response',
		description: `Output filters such as \`mod_deflate\` and \`mod_cache\` compute headers from the response body. If an application answers
\`HEAD\` with no body, they compute the wrong ones, or cache an empty page. mod_wsgi therefore passes \`HEAD\` on as \`GET\`
and lets Apache drop the body.

\`Auto\` does so only if such a filter is active. Choose \`Off\` if the application must know that it was asked by \`HEAD\`
(\`REQUEST_METHOD\` would say \`GET\`), \`On\` if a filter is not recognised.`,
		example: 'WSGIMapHEADToGET Off',
	}),
	flag({
		name: 'WSGIErrorOverride',
		forms: onceApache2Only(everywhere, 'TAKE1', '3.0'),
		usage: 'Enable/Disable overriding of error pages.',
		on: "replace the application's error pages by Apache's ErrorDocument",
		off: 'send them as they are',
		default: [{ value: 'Off' }],
		summary: "Replaces the application's error pages by those of Apache's ErrorDocument",
		description: `When a request fails in a daemon process (status 400 and above), Apache throws away the page the application made and shows
what its own \`ErrorDocument\` says, as \`ProxyErrorOverride\` does for proxies. Use it to give a site of several
applications one look for its errors.

It has no effect in embedded mode, and it also hides error bodies that machines read: an API that explains a 422 in JSON
should be left out of it.`,
		example: `ErrorDocument 500 /errors/500.html
<Location /shop>
    WSGIErrorOverride On
</Location>`,
		related: ['WSGIDaemonProcess'],
	}),
	flag({
		name: 'WSGIEnableSendfile',
		forms: onceApache2Only(everywhere, 'TAKE1', '3.4', { platform: 'unix' }),
		usage: 'Enable/Disable support for kernel sendfile.',
		on: 'let the kernel send files that go through wsgi.file_wrapper',
		off: 'copy them through the process',
		default: [{ value: 'Off' }],
		summary: 'Sends files that go through wsgi.file_wrapper with sendfile() of the kernel',
		description: `If the application returns \`environ['wsgi.file_wrapper'](file)\` with a real file, the kernel can copy it to the network by
itself. That pays for large downloads and is lost in small responses.

Only embedded mode gains for sure: in daemon mode the response goes over a Unix socket, where \`sendfile()\` may not work at
all. Keep it \`Off\` for files on network or FUSE file systems, which can return wrong data or hang. Static files that need
no Python are better served by \`Alias\`.`,
		example: `<Location /downloads>
    WSGIEnableSendfile On
</Location>`,
	}),
	flag({
		name: 'WSGIPassApacheRequest',
		forms: onceApache2Only(inMainFiles, 'TAKE1', '3.0'),
		usage: 'Enable/Disable Apache request object.',
		on: "put Apache's request object into the environ",
		off: 'do not',
		default: [{ value: 'Off' }],
		summary: "Puts Apache's own request object into the environ, for extensions written in C",
		description: `Adds \`apache.request_rec\` to the \`environ\`: a capsule around Apache's C structure of the request. Python itself can do nothing
with it; only an extension written in C against Apache's interface can.

It works in embedded mode only, for a daemon process has no such structure, and it is not for \`.htaccess\`, whatever the
official page says. Unless a package you install asks for it, you do not need it.`,
		example: 'WSGIPassApacheRequest On',
	}),
	flag({
		name: 'WSGIIgnoreActivity',
		forms: [everywhere('TAKE1', '4.5.8')],
		usage: 'Enable/Disable reset of inactvity timeout.',
		on: 'requests do not count as activity',
		off: 'they do',
		default: [{ value: 'Off' }],
		summary: 'Lets requests, such as health checks, not count as activity for inactivity-timeout',
		description: `A daemon process with \`inactivity-timeout\` restarts when nobody used it for a while, to give its memory back. A health check
every ten seconds would keep it awake for ever; with \`On\` for that URL the check is answered as usual but does not reset
the clock.

Without \`inactivity-timeout\` on the daemon process group it does nothing.`,
		example: `WSGIDaemonProcess shop inactivity-timeout=600
<Location /health>
    WSGIIgnoreActivity On
</Location>`,
		related: ['WSGIDaemonProcess inactivity-timeout'],
	}),
	{
		name: 'WSGITrustedProxies',
		module: 'mod_wsgi',
		forms: [everywhere('RAW_ARGS', '4.4.10')],
		parameters: [
			{
				name: 'address',
				summary: 'An address or subnet of a proxy, such as 10.0.0.5 or 10.1.0.0/16',
				value: { kind: 'address' },
				repeated: true,
			},
		],
		// Where it looks like an address and is none, APR's reason follows: `The specified IP address is invalid.`
		refusals: { value: 'Unable to parse trusted proxy IP address/subnet of "…".' },
		summary: 'Names the proxies in front of Apache whose forwarding headers are believed',
		description: `Behind a load balancer every request seems to come from the balancer. For requests from an address listed here, mod_wsgi takes
the true client, host and scheme from the headers named by \`WSGITrustedProxyHeaders\`; from any other sender it removes
these headers, so that nobody can forge them. Each of the two directives is useless without the other.

Only numbers are taken: addresses and subnets of IPv4 or IPv6 in lower case, separated by blanks, no host names. Several
lines add up. List your proxies exactly; trusting a whole network that clients can reach lets them choose the address you
see, and \`0.0.0.0/0\` is refused.`,
		example: `WSGITrustedProxies 10.0.0.5 10.0.0.6
WSGITrustedProxyHeaders X-Forwarded-For X-Forwarded-Proto X-Forwarded-Host`,
		related: ['WSGITrustedProxyHeaders'],
		url: page('WSGITrustedProxies'),
	},
	{
		name: 'WSGITrustedProxyHeaders',
		module: 'mod_wsgi',
		forms: [everywhere('RAW_ARGS', '4.4.9')],
		parameters: [
			{
				name: 'header',
				summary: 'A header that your proxy always sets, such as X-Forwarded-For',
				value: { kind: 'header', known: trustedHeaders.flatMap(({ headers }) => headers) },
				repeated: true,
			},
		],
		summary: 'Names the headers in which a trusted proxy tells the true client, host and scheme',
		description: `Each header sets a variable that frameworks already use, so nothing needs to be switched on in Django or Flask (and should not
be: leave \`USE_X_FORWARDED_HOST\` and \`ProxyFix\` off).

${trustedHeaders.map(({ variable, headers }) => `- \`${variable}\`: ${headers.map(({ name }) => `\`${name}\``).join(', ')}`).join('\n')}

Choose one header for each variable, and only those that your proxy sets on every request: with two the result is chance, and
a header the proxy forwards unseen is written by the client. A name that is not in this list is taken without a word and does
nothing. With \`WSGITrustedProxies\` only the senders that it lists are believed, without it everybody is.`,
		example: `WSGITrustedProxies 10.0.0.5
WSGITrustedProxyHeaders X-Forwarded-For X-Forwarded-Proto X-Forwarded-Host`,
		related: ['WSGITrustedProxies'],
		url: page('WSGITrustedProxyHeaders'),
	},
];
