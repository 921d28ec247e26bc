/** From URLs to files and back: mod_alias, mod_rewrite, mod_dir, mod_env, mod_setenvif, CGI. */
import type { Prose } from '../decode.ts';

export const urlProse: Readonly<Record<string, Prose>> = {
	Alias: {
		description:
			'Maps a URL path and everything below it to a place on disk: with `/static /srv/shop/static` the URL /static/a.css is the file /srv/shop/static/a.css. Slashes at the end must be on both sides or on none. The first alias that fits wins, in reading order, and aliases come before `WSGIScriptAlias /`, so static files go past the application. The directory needs `Require all granted`. Inside `<Location>` the URL path is left out.',
		example: 'Alias /static /srv/shop/static\n<Directory /srv/shop/static>\n    Require all granted\n</Directory>',
	},
	AliasMatch: {
		description:
			'Maps URLs that match a regular expression, anywhere in the path: anchor it with `^`. Nothing is appended to the target; what should remain of the URL must be captured and used as `$1`. `AliasMatch ^/static /srv` maps every URL that starts so to one place.',
		example: 'AliasMatch "^/media/(.+)$" "/srv/shop/media/$1"',
	},
	ScriptAlias: {
		description:
			'Maps a URL path to a directory whose files are all CGI programs, never served as text. Needs mod_cgi or mod_cgid, and `Require all granted` for the directory. For Python web applications use `WSGIScriptAlias`.',
	},
	ScriptAliasMatch: {
		description:
			'`ScriptAlias` by a regular expression; captured parts are used as `$1` in the target. Nothing of the URL is appended by itself, so anchor the pattern and name what belongs to the path.',
	},
	Script: {
		description:
			'Runs a CGI program for all requests of a method that reach nothing else; only for methods that such a request can have, as PUT. A GET must have a query string.',
	},
	ScriptLog: {
		description:
			'Writes request, response and error output of CGI programs that fail into a file. For debugging only: it holds passwords, and whoever can fill it fills the disk up to `ScriptLogLength`. It has nothing to do with WSGI scripts.',
	},
	ScriptLogBuffer: {
		description:
			"How much of a request's body is written into the CGI log. Larger bodies are cut off there, so that an upload does not fill the log.",
	},
	ScriptLogLength: {
		description:
			'When the CGI log has reached this size, no more is written. Nothing is rotated or overwritten: delete the file to log again.',
	},
	ScriptSock: {
		description:
			"The socket on which mod_cgid's daemon takes orders. Set it if the default directory for run-time files cannot hold sockets. mod_wsgi has `WSGISocketPrefix`.",
	},
	ScriptInterpreterSource: {
		description:
			"On Windows a CGI script's interpreter is found by the first line (`Script`) or by the registry. `Registry` would run any file type with a program, so think of uploads.",
	},
	DirectoryIndex: {
		description:
			'Files tried, in order, when a URL names a directory; the first that exists is served. A path that starts with a slash is asked for on this server. `disabled` switches it off for a directory. With `WSGIScriptAlias /` it plays no part, for then no URL names a directory.',
		example: 'DirectoryIndex index.html',
	},
	DirectoryIndexRedirect: {
		description: 'Answers with a redirect to the index file, so that its name shows in the address. Seldom wanted.',
	},
	DirectorySlash: {
		description:
			"Redirects /docs to /docs/ if it is a directory, so that relative links in its page work. Switching it off can show a directory's contents, as `Options Indexes` is then looked at before the index file.",
	},
	DirectoryCheckHandler: {
		description:
			'If a handler such as `SetHandler` of an application is set for a directory, mod_dir keeps out of its way; `On` lets it look for index files and slashes all the same, as 2.2 did. Needed only where a handler and index files are to work side by side.',
	},
	Redirect: {
		description:
			'Answers with a redirect for a URL path and everything below it; what follows in the URL is appended to the target. So both sides end with a slash or none: `Redirect / https://example.com` without the slash turns /a into https://example.coma. The default status is 302; write `permanent` only when sure, since browsers keep it. It is done before aliases and before the application, in whatever order the lines stand. For statuses such as 410 there is no target.',
		example: 'Redirect permanent / https://shop.example.com/',
	},
	RedirectMatch: {
		description:
			'Redirect by a regular expression; captured parts are used as `$1`, nothing else is appended. Anchor it with `^`, and mind that the target must not match again on the same host, or the browser goes in circles.',
		example: 'RedirectMatch 301 "^/blog/(\\d+)$" "https://blog.example.com/$1"',
	},
	RedirectPermanent: { description: 'Short for `Redirect permanent`. Browsers remember it, so try it with 302 first.' },
	RedirectTemp: {
		description:
			'Short for `Redirect temp`, which is what `Redirect` does anyway. `Redirect 302` says the same more plainly.',
	},
	RedirectRelative: {
		description:
			'With `On` a target that is only a path is sent as it is, without scheme and host. Useful behind a proxy whose host name Apache does not know. Since 2.4.58.',
	},
	RewriteBase: {
		description:
			'Only for .htaccess and `<Directory>`: the URL path that a relative target of a rule starts from. Needed when the directory is reached by an `Alias`, since the path on disk then is not the path of the URL.',
	},
	RewriteCond: {
		description:
			"A condition for the one `RewriteRule` that follows. The test string is text with variables, the pattern a regular expression or one of the tests such as `-f`, `=text` or `-eq`; `!` negates. Several lines must all hold, unless a line has `[OR]`. The rule's pattern is looked at first, the conditions after it, so `$1` of the rule can be tested, and `%1` of the last condition used in the target.",
		example: 'RewriteCond %{HTTPS} !=on\nRewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]',
	},
	RewriteEngine: {
		description:
			'Switches rewriting on for this server, virtual host or directory. It is not inherited by virtual hosts: each needs its own line. The simplest way to disable rules without deleting them.',
	},
	RewriteMap: {
		description:
			'A table rules can look things up in by `${name:key|default}`: a text file, a database, a function, or a program that runs all the time. Only at server level or in a virtual host, though rules in directories can use it. A program must answer each line with a line and must not buffer its output, or the server hangs.',
		example: 'RewriteMap lower int:tolower\nRewriteRule "^(.*[A-Z].*)$" "${lower:$1}" [R=301,L]',
	},
	RewriteOptions: {
		description:
			'How rules of one place go with those of another: without `Inherit` a virtual host or directory that has rules of its own ignores the outer ones. The other words are for special cases.',
	},
	RewriteRule: {
		description:
			"If the pattern matches, the URL path is replaced by the substitution. In a virtual host the path starts with a slash, in `<Directory>` and .htaccess the directory's part and that slash are gone: `^/a` there never matches. The query string is not part of it, see `%{QUERY_STRING}`; a substitution with `?` replaces it, `[QSA]` keeps it. A substitution with a scheme and host is a redirect. At server level the result is taken for a path on disk if its first part exists there; use `[PT]` so that `Alias` and `WSGIScriptAlias` still see it. Where `Redirect` or `Alias` can do it, they are easier to read.",
		example: 'RewriteEngine On\nRewriteRule "^/old/(.*)$" "/new/$1" [R=301,L]',
	},
	MultiviewsMatch: {
		description:
			'With `Options MultiViews` a URL /page finds page.*; this says which extensions may stand there. By default only those that tell type, language, charset or encoding count, so page.wsgi is not found: `Handlers` lets files with a handler in.',
	},
	SetEnv: {
		description:
			"Sets a variable for CGI programs, server-side includes and, in the request's environ, WSGI applications. It does not set the environment of the process: `os.environ` of a WSGI application does not have it. It is done late in the request, so access rules and `RewriteCond` do not see it; for these use `SetEnvIf`. Without a value the variable is empty.",
		example: 'SetEnv DJANGO_ENV production',
	},
	SetEnvIf: {
		description:
			'Sets variables if a header or another part of the request matches a regular expression; early enough for `Require env`, `RewriteCond` and `CustomLog … env=`. `$1` of the pattern can be used in the value, `!name` removes a variable. The attribute may also be a variable set before. With `SetEnvIf Authorization` a login can be passed on, but `WSGIPassAuthorization On` is the way for WSGI.',
		example: 'SetEnvIf X-Forwarded-Proto "^https$" HTTPS=on',
	},
	SetEnvIfNoCase: {
		description:
			'As `SetEnvIf`, but the pattern matches in any case. Host names in the Host header are a good use, since clients may write them in any case.',
	},
	SetEnvIfExpr: {
		description:
			'Sets variables if an expression is true; what its regular expression captured is `$1`. The expression stands in quotes.',
		example: 'SetEnvIfExpr "%{REQUEST_URI} -strmatch \'/health*\'" dontlog',
	},
	BrowserMatch: {
		description:
			'`SetEnvIf User-Agent` by a shorter name. What Debian and the default files have for browsers of the last century can be deleted. User-Agent is what the client says of itself: no base for access rules.',
	},
	BrowserMatchNoCase: {
		description:
			'As `BrowserMatch`, in any case. Most patterns for User-Agent are written with its case, so it is seldom needed.',
	},
};
