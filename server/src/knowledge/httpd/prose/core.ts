/** Core's directives, those of the MPMs, mod_so and mod_unixd. */
import type { Prose } from '../decode.ts';

export const coreProse: Readonly<Record<string, Prose>> = {
	AllowOverride: {
		description:
			"Says what .htaccess files below this directory may do. With `None` they are not even looked for, which saves a file access for each directory of each request; it is the default since 2.3.9. `All`, or one or more classes, opens them to whoever can write there: treat it as giving away a part of the server's configuration. Only valid in `<Directory>` with a plain path, not in `<Location>` or `<Files>`. What mod_wsgi settings want in .htaccess is `FileInfo`, for logins `AuthConfig`.",
	},
	Define: {
		description:
			'Sets a name for `<IfDefine>`, and with a value a variable that `${NAME}` is replaced by, anywhere behind it in the configuration. It is carried out while reading, and holds for the whole server, even if it stands inside a `<VirtualHost>`. A name that is not defined is looked for in the environment and left as it is, with a warning, if it is not there either. The name must not contain a colon.',
		example: 'Define APP /srv/shop\nWSGIScriptAlias / ${APP}/wsgi.py',
	},
	DocumentRoot: {
		description:
			"The directory whose files are served where no `Alias`, `WSGIScriptAlias` or other mapping takes the URL. Write no slash at its end, and give it a `<Directory>` section with `Require all granted`. Never put it where the application's own code lies: with the mapping gone, or forgotten in the other virtual host, its sources and settings would be served as files.",
	},
	ErrorDocument: {
		description:
			"What visitors get instead of Apache's own page for a status. In quotes it is a text; with a slash in front a URL path of this server, which is asked for inside, with the status kept; a whole URL is a redirect, which loses the status. `default` takes back an outer setting. A path below an application that catches everything asks the application for the error page, so keep an `Alias` for it; for pages of a backend see `ProxyErrorOverride`.",
		example: 'ErrorDocument 503 /maintenance.html',
	},
	ErrorLog: {
		description:
			"Where errors go; what a WSGI application prints to stderr or wsgi.errors comes here too. A relative path starts at `ServerRoot`; with `|` in front a program is started that gets the lines; `syslog` hands them to the system. A virtual host without one writes into the main server's log. The directory must exist: `apache2 -t` does not look, but the start then fails.",
		example: 'ErrorLog ${APACHE_LOG_DIR}/shop-error.log',
	},
	ForceType: {
		description:
			'Sends all files here with this content type, whatever their names say; `None` takes it back. It belongs into a `<Directory>`, `<Files>` or `<Location>`: at server level it would hold for everything. For types by extension use `AddType`.',
	},
	Include: {
		description:
			"Reads other files at this place, as if their lines stood here; so it can be used inside sections too. A directory reads all files in it and below, also editors' backups: name a pattern such as `*.conf`. Patterns are sorted by name. A missing file, or a pattern that matches nothing, stops Apache; relative paths start at `ServerRoot`.",
	},
	IncludeOptional: {
		description:
			"Like `Include`, but a pattern or file that is not there is passed over. Debian's `sites-enabled/*.conf` and `conf.d/*.conf` of RHEL are read this way.",
	},
	LimitInternalRecursion: {
		description:
			'Stops a request that is redirected inside the server too often, the usual sign of a `RewriteRule` that matches its own result. Raising it seldom helps; the loop has to go. The second number limits subrequests within each other.',
	},
	LimitRequestBody: {
		description:
			'Largest request body in bytes; larger ones get 413. The default was no limit until 2.4.53 and is 1 GiB since 2.4.54. For uploads to a WSGI application mod_wsgi honours it before the application is asked. Set it per `<Location>` to allow one large upload only.',
	},
	LimitRequestFields: {
		description:
			'How many header fields a request may have; more get 400. Each cookie is not a field of its own, so 100 is plenty.',
	},
	LimitRequestFieldsize: {
		description:
			'Longest header field in bytes; a longer one gets 400. Kerberos tickets and large cookies are what makes people raise it. In name-based virtual hosts the value of the first one for the address counts.',
	},
	LimitRequestLine: {
		description:
			'Longest first line of a request in bytes, so the limit for URLs with their query; longer ones get 414. In name-based virtual hosts the value of the first one for the address counts.',
	},
	LimitXMLRequestBody: {
		description:
			'Largest XML body that WebDAV parses in memory; 0 is as much as the machine allows. It does not concern applications that parse XML themselves.',
	},
	LogLevel: {
		description:
			"How much goes into the error log: messages of this level and worse. With a module's name in front it holds for that module only: `LogLevel warn wsgi:info rewrite:trace3`. It can stand in sections too, to look at one part of a site. `debug` is a lot, the `trace` levels are for hunting, and both slow a busy server down.",
		example: 'LogLevel warn wsgi:info',
	},
	Options: {
		description:
			'What may be done in this directory. Without signs the list replaces what outer sections said, with `+` and `-` it changes it; do not mix the two, Apache refuses it. `ExecCGI` is what handler-mapped WSGI scripts (`AddHandler wsgi-script`) need, `WSGIScriptAlias` does without. `FollowSymLinks` saves time, for without it every part of each path is looked at. `All` leaves `MultiViews` out.',
		example: 'Options -Indexes +FollowSymLinks',
	},
	ServerAdmin: {
		description:
			'Shown on error pages and, with `ServerSignature EMail`, below listings. An address that nobody reads is worse than none.',
	},
	ServerAlias: {
		description:
			'Further host names a virtual host answers to, besides `ServerName`. `*.example.com` matches any subdomain, but not example.com itself. It plays no part in the name by which mod_wsgi finds daemon process groups: there only `ServerName` counts.',
	},
	ServerName: {
		description:
			"The name a request's Host header is compared with to find the virtual host, and the name in redirects if `UseCanonicalName` is on. A virtual host without one takes the main server's name, or what the machine's address resolves to: a slow and surprising guess, and the reason for the message \"Could not reliably determine the server's fully qualified domain name\". A scheme in front (`https://`) is right behind a proxy that ends TLS.",
		example: 'ServerName shop.example.com',
	},
	ServerPath: {
		description:
			'From the days before browsers sent a Host header: a path that chooses the virtual host. Not needed today.',
	},
	ServerRoot: {
		description:
			'Where relative paths in the configuration start. Debian sets it to `/etc/apache2`, RHEL to `/etc/httpd`. It is carried out while reading: files included before it start at the old one.',
	},
	ServerSignature: {
		description:
			'Adds a line with version, host and port below error pages and directory listings. Useful to see which of several proxies made an error page; otherwise it only tells what one would rather not.',
	},
	ServerTokens: {
		description:
			'How much of itself Apache tells in the `Server` header, mod_wsgi and Python included with `Full`. `Prod` leaves only "Apache"; the header cannot be removed altogether by it. One setting for the whole server.',
	},
	SetHandler: {
		description:
			'Makes all files here the business of one handler, whatever their names: `server-status`, `cgi-script`, `wsgi-script`, or since 2.4.10 a backend as `proxy:fcgi://…`. Since 2.4.19 it takes an expression too. `None` takes it back for a part, as for static files inside an application. For some files only, put it into `<Files>` or `<FilesMatch>`.',
		example:
			'<FilesMatch "\\.php$">\n    SetHandler "proxy:unix:/run/php/php-fpm.sock|fcgi://localhost"\n</FilesMatch>',
	},
	SetInputFilter: {
		description:
			'Puts filters before whatever reads the request body; several are joined by semicolons. It adds to, and does not replace, those set by extension.',
	},
	SetOutputFilter: {
		description:
			'Passes responses through filters in the given order: `INCLUDES;DEFLATE`. To compress some content types only, use `AddOutputFilterByType DEFLATE …`.',
	},
	Timeout: {
		description:
			"How long Apache waits for the network: for more of the request, for the client to take the response, for the answer of a CGI program, and as the default of `ProxyTimeout`. In mod_wsgi's daemon mode it is also the default of `socket-timeout`. It does not limit how long a WSGI application may compute: `request-timeout` of `WSGIDaemonProcess` does. 60 seconds by default, 300 on Debian.",
	},
	TraceEnable: {
		description:
			"TRACE sends the request back, with cookies and login, which scripts in old browsers could abuse. Nothing needs it: set it to `Off`. `<Limit>` cannot do it. Debian's `security.conf` has it off.",
	},
	Listen: {
		description:
			'Opens a port, on all addresses or on one. Each needs a line of its own, and two lines must not overlap: Apache then says "Address already in use". A `<VirtualHost>` for a port nobody listens on is never reached. Debian keeps these lines in `ports.conf`. On ports other than 443 add `https` only if the protocol is not plain HTTP. Ports below 1024 need root at the start.',
		example: 'Listen 80\nListen 127.0.0.1:8080',
	},
	User: {
		description:
			'User the child processes run as, and WSGI applications in embedded mode and daemon groups without `user=`. It must exist, and Apache must be started as root to change to it. Give it no right to write the code, and no shell. Debian: `www-data`, RHEL: `apache`.',
	},
	Group: { description: 'Group the child processes run as. See `User`; Debian sets both from /etc/apache2/envvars.' },
	KeepAlive: {
		description:
			'Keeps the connection open after a response, for the next request of the same client. Switching it off makes pages with many parts slow. With the event MPM idle connections cost next to nothing; with prefork each holds a process.',
	},
	KeepAliveTimeout: {
		description:
			'How long an idle connection waits for the next request, in seconds, or with a unit as in `500ms`. With the prefork MPM a high value ties processes up; 5 seconds is enough. A load balancer in front should close its connections earlier than this, or it will now and then send a request into a closed one.',
	},
	LoadModule: {
		description:
			"Loads a module file and makes its directives known from this line on. The name is that of the module structure in the source, `ssl_module`, not the file's; a wrong one is refused. Loading it twice is a warning only. On Debian use `a2enmod`, which makes a link to a file with this line; on RHEL the lines are in conf.modules.d. Only one MPM and one mod_wsgi can be loaded.",
		example: 'LoadModule wsgi_module /usr/lib/apache2/modules/mod_wsgi.so',
	},
	ServerLimit: {
		description:
			"How many child processes there may ever be, for which memory is set aside at the start; a reload does not change it. Needed when `MaxRequestWorkers` goes beyond the compiled-in limits (256 for prefork, 16 for the threaded MPMs). It has nothing to do with mod_wsgi's daemon processes.",
	},
};
