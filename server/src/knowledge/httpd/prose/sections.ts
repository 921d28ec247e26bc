/** Sections. */
import type { Prose } from '../decode.ts';

export const sectionProse: Readonly<Record<string, Prose>> = {
	'<Directory': {
		description:
			'Settings inside hold for the directory and everything below it, for whatever URL leads there. Sections are merged from the shortest path to the longest, and the inner one wins; .htaccess files come after them. The path must be the real one on disk, without symbolic links and in quotes if it has blanks; `*` and `?` match within one path part, and `~` in front makes it a regular expression. Debian and RHEL deny everything at `/`, so a directory that serves files or WSGI scripts outside /var/www needs a section of its own with `Require all granted`.',
		example: '<Directory /srv/shop>\n    Require all granted\n</Directory>',
	},
	'<DirectoryMatch': {
		description:
			'Like `<Directory>`, but the path is matched by a regular expression anywhere in it, so anchor it with `^`. These sections are merged after all plain `<Directory>` sections and .htaccess files, so they win over them. Named groups such as `(?<site>…)` can be used inside as `%{env:MATCH_SITE}`. In `<Directory>` a plain path is both faster and easier to read.',
		example: '<DirectoryMatch "^/srv/[^/]+/static">\n    Require all granted\n</DirectoryMatch>',
	},
	'<Files': {
		description:
			'Settings for files whose name, without its directory, is the given one; `*` and `?` are wildcards. Inside a `<Directory>` or .htaccess it is limited to that directory, outside it holds everywhere. It is merged after `<Directory>` and before `<Location>`. The usual way to let one WSGI script in and nothing else.',
		example: '<Directory /srv/shop>\n    <Files wsgi.py>\n        Require all granted\n    </Files>\n</Directory>',
	},
	'<FilesMatch': {
		description:
			'Settings for files whose name matches a regular expression. Escape the dot and anchor the end: `"\\.py$"`, not `.py`. Named groups become environment variables `MATCH_NAME`.',
		example: '<FilesMatch "\\.(ini|cfg|py)$">\n    Require all denied\n</FilesMatch>',
	},
	'<Location': {
		description:
			'Settings for a URL path and everything below it: `/admin` covers `/admin` and `/admin/x`, but not `/administrator`. It looks at the URL only, so it holds for URLs that are no files, such as those of an application or a proxy. For files prefer `<Directory>`: several URLs may lead to one file, and a rule by URL then has a hole. Merged last of all, in the order of the file, so it overrides `<Directory>`; `Options` and `AllowOverride` inside it have no use.',
		example: '<Location /server-status>\n    SetHandler server-status\n    Require local\n</Location>',
	},
	'<LocationMatch': {
		description:
			'Like `<Location>`, but the URL path is matched by a regular expression, anywhere in it: anchor it with `^`. In 2.4.39 and newer several slashes in a row count as one before it is matched. Named groups such as `(?<tenant>…)` can be used inside as `%{env:MATCH_TENANT}`. Plain and Match sections are merged together in the order of the file.',
	},
	'<VirtualHost': {
		description:
			'The address says on which socket the site listens, as `*:80`; which site on that socket answers is decided by `ServerName` and `ServerAlias` against the Host header. If none matches, the first one in reading order answers, so the order of files matters. It does not open a port: `Listen` does. Outside settings are inherited, but a `RewriteRule` or `Alias` is not always merged as one expects: rewrite rules of the main server are not inherited at all.',
		example: '<VirtualHost *:80>\n    ServerName shop.example.com\n    DocumentRoot /srv/shop/static\n</VirtualHost>',
	},
	'<If': {
		description:
			'Settings for requests for which an expression is true, decided for each request. It is evaluated after `<Location>` sections, so it wins over all others. The expression stands in quotes as a whole; strings in it take the other kind of quotes. Directives that are needed earlier in the request, such as `Alias` or daemon process groups of mod_wsgi at server level, cannot stand here.',
		example: '<If "%{HTTP_HOST} == \'old.example.com\'">\n    Redirect permanent / https://new.example.com/\n</If>',
	},
	'<ElseIf': {
		description:
			'A further condition for requests that failed the `<If>` (or `<ElseIf>`) right before. It must follow that section in the same place.',
	},
	'<Else': {
		description:
			'For requests that failed all conditions of the `<If>` and `<ElseIf>` right before. It takes no argument.',
	},
	'<IfModule': {
		description:
			'Reads what is inside only if the module is loaded, by a `LoadModule` line above or compiled in; `!` asks for the opposite. Both names work: the identifier `ssl_module` and the source file `mod_ssl.c`. A name that does not exist is simply not loaded: a typing error hides the whole section without a word. For a site that cannot work without the module, leave the section out and let Apache refuse to start.',
		example: '<IfModule mod_headers.c>\n    Header always set X-Frame-Options DENY\n</IfModule>',
	},
	'<IfDefine': {
		description:
			"Reads what is inside only if the name is defined, by `Define` above or `-D` on the command line; `!` asks for the opposite. It is decided while the file is read, so a `Define` further down comes too late. Debian's `apache2ctl` passes what `APACHE_ARGUMENTS` holds.",
		example: '<IfDefine STAGING>\n    LogLevel debug\n</IfDefine>',
	},
	'<IfFile': {
		description:
			'Reads what is inside only if the file exists when Apache starts; a relative path starts at `ServerRoot`. Good for certificates that are fetched later. The file is looked for once, not at each request.',
	},
	'<IfDirective': {
		description:
			'Reads what is inside only if some loaded module has a directive of that name, whether it is used or not; `!` asks for the opposite. For sections there is `<IfSection>`. Unlike `<IfModule>` it also tells versions of a module apart. Since 2.4.34.',
	},
	'<IfSection': {
		description:
			'Reads what is inside only if some loaded module has a section of that name, written without its brackets; `!` asks for the opposite. Since 2.4.34.',
	},
	'<IfVersion': {
		description:
			"Reads what is inside only if Apache's version compares as told: `>= 2.4.50`, or a regular expression with `~` or between slashes. Without an operator the version must be equal. Decided while the file is read.",
	},
	'<Limit': {
		description:
			'Access rules that hold for the named request methods only. Whatever is not named stays open, so it is almost never what protects a site: use `<LimitExcept>`, or better `Require method`. GET includes HEAD; TRACE cannot be limited, see `TraceEnable`.',
	},
	'<LimitExcept': {
		description:
			'Access rules for all request methods but the named ones: `<LimitExcept GET POST>` with `Require all denied` leaves just these. It knows future methods too, so it is safer than `<Limit>`. `AllowMethods` of mod_allowmethods is simpler still.',
	},
	'<Proxy': {
		description:
			'Settings for requests that go to the backends whose URL starts as told; `balancer://name` defines a load balancer with its `BalancerMember` lines. It is the place for access rules of a forward proxy and for `ProxySet`. For a reverse proxy, access rules by `<Location>` are usually meant, since they follow the URL the visitor sees.',
		example:
			'<Proxy balancer://app>\n    BalancerMember http://10.0.0.1:8000\n    BalancerMember http://10.0.0.2:8000\n</Proxy>',
	},
	'<ProxyMatch': {
		description:
			"Like `<Proxy>`, but the backend's URL is matched by a regular expression. Named groups become variables `MATCH_NAME`. In most cases the plain form with `*` is enough.",
	},
	'<RequireAll': {
		description:
			'All rules inside must be met, and at least one must say yes by itself: a section of nothing but `Require not …` lets nobody in. Sections can be nested.',
		example: '<RequireAll>\n    Require valid-user\n    Require not ip 192.0.2.7\n</RequireAll>',
	},
	'<RequireAny': {
		description:
			'One of the rules inside must be met. It is what happens without any section too: several `Require` lines side by side mean any of them.',
	},
	'<RequireNone': {
		description:
			'None of the rules inside may be met. It can only refuse, so it stands inside a `<RequireAll>` or `<RequireAny>` that lets somebody in.',
	},
};
