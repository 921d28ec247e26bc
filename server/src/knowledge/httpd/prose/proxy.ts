/** mod_proxy and its family. */
import type { Prose } from '../decode.ts';
import { proxyOptions } from '../values/proxy-options.ts';

export const proxyProse: Readonly<Record<string, Prose>> = {
	ProxyPass: {
		description:
			"Passes requests for a path, and all below it, to a backend. Slashes at the end must be on both sides or on none: `ProxyPass /app http://127.0.0.1:8000/app`. The first line that fits wins, so exceptions (`ProxyPass /static !`) stand before the wider one. Give the same to `ProxyPassReverse`. Without a path it stands inside `<Location>`. Settings such as `timeout=` belong to the backend: lines with the same URL share the first one's. mod_wsgi needs no proxy; it serves the application itself.",
		example: 'ProxyPass /static !\nProxyPass / http://127.0.0.1:8000/\nProxyPassReverse / http://127.0.0.1:8000/',
		get options() {
			return proxyOptions();
		},
	},
	ProxyPassMatch: {
		description:
			'`ProxyPass` by a regular expression; captured parts are used as `$1` in the URL. Anchor the pattern, and mind that a URL with `$1` directly after the port lets a visitor choose the host. A plain `ProxyPass`, which is faster, does in most cases.',
		get options() {
			return proxyOptions();
		},
	},
	ProxyPassReverse: {
		description:
			"Turns URLs of the backend back into ours, in the headers Location, Content-Location and URI of its responses; without it redirects lead visitors to the backend's address. Links in pages stay as they are. It does not forward anything by itself.",
	},
	ProxyPassReverseCookieDomain: {
		description:
			'Replaces the domain in cookies of the backend by ours. Needed only if the backend names a domain in them.',
	},
	ProxyPassReverseCookiePath: {
		description:
			'Replaces the path in cookies of the backend, if it runs under another path than the one visitors see. Without it browsers do not send such cookies back, and logins seem to be forgotten at once.',
	},
	ProxyPassInherit: {
		description:
			'Whether a virtual host gets the `ProxyPass` lines of the main server. `Off` saves memory where there are many virtual hosts.',
	},
	ProxyPassInterpolateEnv: {
		description:
			'Allows `${VAR}` in `ProxyPass` and its like to be replaced per request, for lines with the word `interpolate`. Slow, and dangerous if a client can set the variable.',
	},
	ProxyPreserveHost: {
		description:
			"Passes the visitor's Host header on instead of the name in the backend's URL. Applications that make absolute links need it, and backends that serve several sites by name.",
	},
	ProxyRequests: {
		description:
			'Makes this server a forward proxy, for clients that have it set as their proxy. Not needed for `ProxyPass`. An open one is found within hours and used for spam: if it must be on, restrict `<Proxy "*">` by `Require ip`.',
	},
	ProxyAddHeaders: {
		description:
			'Adds X-Forwarded-For, X-Forwarded-Host and X-Forwarded-Server for the backend. The scheme is not among them: `RequestHeader set X-Forwarded-Proto https` tells it.',
	},
	ProxyTimeout: {
		description:
			'How long Apache waits for a backend, each time it reads or writes; then 504 or 502. `timeout=` of a `ProxyPass` wins over it.',
	},
	ProxyErrorOverride: {
		description:
			'Replaces error pages of the backend by those of `ErrorDocument`. Since 2.4.47 it can be limited to some statuses: `On 502 503 504`. Errors of an API are then best left out.',
	},
	ProxySet: {
		description:
			'Sets parameters of a backend or balancer, as `ProxyPass` and `BalancerMember` do in their own line. Inside `<Proxy>` the URL is left out.',
		example: '<Proxy balancer://app>\n    ProxySet lbmethod=byrequests timeout=10\n</Proxy>',
		get options() {
			return proxyOptions();
		},
	},
	ProxyRemote: {
		description:
			"Sends some requests through another proxy: by scheme, by the start of the URL, or all with `*`. It is for servers that reach the outside only through a company's proxy; `NoProxy` names the exceptions.",
	},
	ProxyRemoteMatch: {
		description:
			'`ProxyRemote` by a regular expression on the URL. Anchor the pattern, which sees the whole URL with its scheme.',
	},
	ProxyVia: {
		description:
			'What the `Via` header tells about this proxy. It is meant for finding loops of proxies; browsers do nothing with it.',
	},
	ProxyStatus: {
		description:
			'Shows balancers and their state on the page of mod_status. Needs `SetHandler server-status` somewhere; `Full` adds all settings of the members.',
	},
	ProxyBadHeader: {
		description:
			'What happens if a backend sends a header line without a colon. Only broken old applications need another value than the default.',
	},
	ProxyBlock: {
		description:
			'Hosts, or words in host names, that a forward proxy refuses. Names are looked up when Apache starts, which can take long.',
	},
	ProxyDomain: {
		description:
			"For a forward proxy in a company's network: host names without a dot are redirected to the same name with this domain. It does nothing in a reverse proxy.",
	},
	ProxyIOBufferSize: { description: 'Size of the buffer between client and backend. Rarely worth changing.' },
	ProxyReceiveBufferSize: {
		description:
			'TCP buffer for what comes from backends, for fast lines with a long delay. 0 leaves the choice to the system, which is right today.',
	},
	ProxyMaxForwards: { description: 'Limits how many proxies a request may pass, against loops. -1 sets no limit.' },
	ProxySourceAddress: {
		description:
			'Local address for connections to backends, if a firewall expects a certain one. It must be an address of this machine, or every request ends in 502 or 503.',
	},
	Proxy100Continue: {
		description:
			'Passes `Expect: 100-continue` on, so that the backend decides whether the body is sent; with `Off` Apache answers at once. Since 2.4.40.',
	},
	ProxyExpressEnable: {
		description:
			'Finds the backend by the host name in a database file, for very many sites behind one proxy. Host names that are not in the file are handled as if the module were not there.',
	},
	ProxyExpressDBMFile: {
		description: 'The database file for it, made by `httxt2dbm`. It can be changed while Apache runs.',
	},
	ProxyExpressDBMType: {
		description:
			'Kind of that database file; must be the one it was made with. `default` depends on how APR was built, so name the kind if the file comes from another machine.',
	},
	ProxyFCGIBackendType: {
		description:
			'How variables such as SCRIPT_FILENAME are passed: PHP-FPM wants them its own way, everything else `GENERIC`. A wrong choice shows as "File not found" from PHP, or as a SCRIPT_NAME that an application cannot use.',
	},
	ProxyFCGISetEnvIf: {
		description:
			'Changes variables right before they go to a FastCGI backend, under a condition. The last means if an application gets a wrong PATH_INFO or SCRIPT_NAME.',
	},
	ProxyFtpDirCharset: {
		description:
			'Character set for listings of an FTP server that a forward proxy shows. Without it ISO-8859-1 is assumed, which breaks all other letters.',
	},
	ProxyFtpEscapeWildcards: {
		description:
			'Whether `*` and `?` in file names are escaped; FTP servers differ in whether they like it. Leave it on unless files with such names cannot be fetched.',
	},
	ProxyFtpListOnWildcard: {
		description: 'Whether a `*` or `?` in a URL means a listing of what matches. Off, such a name is taken as it is.',
	},
	ProxyHCExpr: {
		description:
			"Names an expression by which a health check judges a backend's answer; `%{REQUEST_STATUS}` and `hc('body')` can be used in it. The expression stands in braces.",
		example: 'ProxyHCExpr ok234 {%{REQUEST_STATUS} =~ /^[234]/}',
	},
	ProxyHCTemplate: {
		description:
			'Collects settings of health checks under a name for `hctemplate=` of `BalancerMember`. Settings in the `BalancerMember` line itself win over those of the template.',
	},
	ProxyHCTPsize: {
		description:
			"Threads that carry out health checks, for the whole server. With 0 the watchdog's own thread does it, one check after the other.",
	},
	ProxyHTMLEnable: {
		description:
			'Rewrites links in HTML pages of backends, by the rules of `ProxyHTMLURLMap`. Slow and fragile: let the application make the right links if you can.',
	},
	ProxyHTMLURLMap: {
		description:
			'Replaces the start of links in pages, as `ProxyPassReverse` does in headers. Flags make the pattern a regular expression, or limit where it is applied.',
	},
	ProxyHTMLBufSize: {
		description:
			'Buffer for scripts and styles within pages; a larger one saves time on pages with large ones. Pages without long scripts gain nothing by it.',
	},
	ProxyHTMLCharsetOut: {
		description: 'Character set of rewritten pages; `*` keeps that of the backend. Without it they are UTF-8.',
	},
	ProxyHTMLDoctype: {
		description:
			'Puts a document type in front of rewritten pages, since the original one is lost. It also decides whether HTML or XHTML is written, so name `HTML5` for what is written today.',
	},
	ProxyHTMLEvents: {
		description: "Attributes that hold scripts, for `ProxyHTMLExtended`. Debian's proxy_html.conf lists them.",
	},
	ProxyHTMLExtended: {
		description:
			'Rewrites links in scripts, styles and event attributes too, as plain text replacement: apt to hit what it should not. Off, they stay as the backend sends them, which may leave its address in view.',
	},
	ProxyHTMLFixups: {
		description:
			'Repairs links of careless pages: lower case, slashes for backslashes. `reset` drops those inherited from outer sections.',
	},
	ProxyHTMLInterp: {
		description:
			'Replaces `${variable}` in rules of `ProxyHTMLURLMap` per request. Rules with the flag V or v use it; for all others it only costs time.',
	},
	ProxyHTMLLinks: {
		description:
			"Attributes of an element that hold links. Nothing is known by itself: Debian's proxy_html.conf has the lists for HTML 4.",
	},
	ProxyHTMLMeta: {
		description: 'Looks at `<meta http-equiv>` for the character set before parsing. Off, it saves time.',
	},
	ProxyHTMLStripComments: {
		description:
			'Removes comments from pages, scripts that hide in comments included. Conditional comments for old browsers go too.',
	},
	ProxySCGIInternalRedirect: {
		description:
			"Whether an SCGI backend's Location header that is a plain path is followed inside the server. A word other than On and Off names another header.",
	},
	ProxySCGISendfile: {
		description:
			'Whether an SCGI backend may name a file to be sent in its place. A word other than On and Off names the header.',
	},
	ProxyWebsocketFallbackToProxyHttp: {
		description:
			'Since 2.4.47 mod_proxy_http handles WebSockets itself; this says whether mod_proxy_wstunnel leaves them to it. Leave it on, unless an old configuration relies on how mod_proxy_wstunnel did it.',
	},
};
