/** Fixed words of core's directives, and of the MPMs, mod_so, mod_version. The notation is told in index.ts. */
export const coreValues = `
# AcceptPathInfo
On	The rest of the URL is accepted; scripts get it as PATH_INFO
Off	A URL that goes on after a file is answered with 404
Default	The handler decides: plain files refuse the rest, scripts accept it

# AddDefaultCharset open
Off	No character set is added
On	ISO-8859-1 is added, which is seldom what you want today
utf-8	The usual choice for text

# AllowEncodedSlashes
Off	Such URLs are answered with 404
On	Such URLs are accepted, and %2F is decoded to a slash
NoDecode	Such URLs are accepted, and %2F stays as it is; what most applications behind a proxy want

# AllowOverride open
None	.htaccess files are not even looked for; fastest and safest
All	All that may stand in .htaccess at all
AuthConfig	Logins and access rules: AuthType, AuthName, AuthUserFile, Require, …
FileInfo	Types, handlers, headers, redirects, rewriting: AddType, ErrorDocument, Header, RewriteRule, SetEnv, WSGIProcessGroup, …
Indexes	Directory listings and index files: DirectoryIndex, IndexOptions, Expires…
Limit	The old host rules: Order, Allow, Deny
Options =option,…	Options and XBitHack; after = the only options that may be switched on
Nonfatal=Override	A directive that is not allowed in .htaccess is logged and skipped, instead of a 500
Nonfatal=Unknown	An unknown directive in .htaccess is logged and skipped, instead of a 500
Nonfatal=All	Both of the above

# AllowOverrideList open
None	No single directive is allowed

# CGIVar
REQUEST_URI	The URL as the client asked for it

# CGIVarRule
current-uri	The URL of the request now being handled, after internal redirects
original-uri	The URL the client sent

# DefaultType open
none	The only value that is accepted without a warning

# ErrorLogFormatKind
connection	The line written once for each connection that has errors
request	The line written once for each request that has errors

# FileETag signs
All	Inode number, time of change and size
None	No ETag for static files
INode	The inode number, different on each server of a cluster
MTime	The time of change
Size	The size
Digest @2.4.53	A hash of the contents; costs reading the file

# HostnameLookups
Off	Addresses only
On	One lookup, for logs and REMOTE_HOST
Double	A lookup back and forth, which a forged name does not pass

# HttpProtocolOptions
Strict	Requests must follow the grammar of RFC 7230
Unsafe	Also old and broken clients are served
RegisteredMethods	Only known request methods, see RegisterHttpMethod
LenientMethods	Any request method
Allow0.9	HTTP/0.9 requests are answered
Require1.0	HTTP/0.9 requests are refused

# LogLevel modules
emerg	The server cannot be used
alert	Someone must act at once
crit	Something serious
error	Errors of single requests: a script that failed, a file that is missing
warn	Warnings
notice	Normal, but worth noting: start and stop
info	What happens in general
debug	For finding out why; lines with file name and number
trace1	Details for developers
trace2	More details
trace3	More details, for mod_rewrite the useful one: LogLevel rewrite:trace3
trace4	More details
trace5	More details
trace6	More details
trace7	Data that passes, in large pieces
trace8	Everything

# listen-protocol open
http	Plain HTTP, the default for all ports but 443
https	HTTP over TLS, the default for port 443

# method open case
GET	Fetch a resource; HEAD is included
POST	Send data to a resource
PUT	Store a resource
DELETE	Remove a resource
CONNECT	Open a tunnel through a proxy
OPTIONS	Ask what is possible
PATCH	Change a resource
PROPFIND	WebDAV: read properties
PROPPATCH	WebDAV: change properties
MKCOL	WebDAV: make a collection
COPY	WebDAV: copy
MOVE	WebDAV: move
LOCK	WebDAV: lock
UNLOCK	WebDAV: unlock

# media-type open
text/html	Web pages
text/plain	Plain text
text/css	Style sheets
text/javascript	Scripts; application/javascript is older
application/json	JSON
application/xml	XML
application/pdf	PDF
application/octet-stream	Any data
image/png	PNG images
image/jpeg	JPEG images
image/svg+xml	SVG images
image/webp	WebP images
font/woff2	Fonts
video/mp4	MP4 films

# filters open case
DEFLATE module:mod_deflate	Compresses responses
INFLATE module:mod_deflate	Decompresses responses, or request bodies
BROTLI_COMPRESS module:mod_brotli	Compresses responses with Brotli
INCLUDES module:mod_include	Server-side includes
SUBSTITUTE module:mod_substitute	Replaces text (Substitute)
BUFFER module:mod_buffer	Collects small pieces
RATE_LIMIT module:mod_ratelimit	Slows responses down
CACHE module:mod_cache	The place of the cache among the filters
proxy-html module:mod_proxy_html	Rewrites links
xml2enc module:mod_xml2enc	Changes character sets
KEPT_BODY module:mod_request	Gives the body again to subrequests
Sed module:mod_sed	Edits with sed commands

# Mutex open
default	The mechanism that APR prefers, with files in DefaultRuntimeDir
none	No lock at all, only right where nothing can clash
posixsem	POSIX semaphores; not freed if a process dies holding one
sysvsem	System V semaphores; may be left behind after a crash
sem	The better kind of semaphore of this system
pthread	Locks of the thread library shared between processes
fcntl :directory	Locks by fcntl() on files of that directory
flock :directory	Locks by flock() on files of that directory
file :directory	The better kind of file locks of this system

# MutexName open
default	All mutexes that are not named otherwise
OmitPID	The process id is left out of the lock file's name
mpm-accept	Accepting connections, one process after the other; with the prefork MPM only
rewrite-map	Programs of RewriteMap
ssl-cache	The cache of SSL sessions
ssl-stapling	The cache of OCSP responses
ssl-stapling-refresh	Fetching OCSP responses
authn-socache	The login cache
authdigest-client	Shared memory of Digest clients
ldap-cache	The LDAP cache
proxy	Shared data of balancers
proxy-balancer-shm	Shared memory of balancers
watchdog-callback	Periodic tasks

# Options signs
All	All but MultiViews
None	Nothing of all this
FollowSymLinks	Symbolic links are followed; RewriteRule in .htaccess needs it
SymLinksIfOwnerMatch	Symbolic links are followed if link and target have the same owner; slower, and no safe barrier
Indexes	A directory without an index file is listed (mod_autoindex)
ExecCGI	CGI programs may run here; WSGI scripts set by a handler need it too
Includes	Server-side includes (mod_include)
IncludesNOEXEC	Server-side includes, without running programs
MultiViews	/page finds page.html, page.php, page.wsgi, … and negotiates (mod_negotiation)

# Protocols open
http/1.1	HTTP/1.1, always spoken as the last resort
h2	HTTP/2 over TLS (mod_http2)
h2c	HTTP/2 without TLS (mod_http2)
acme-tls/1	Domain checks by TLS-ALPN (mod_md)

# RegexDefaultOptions signs
none	No options
ICASE	Upper and lower case are the same
DOTALL	A dot matches line ends too
DOLLAR_ENDONLY	A dollar sign matches at the very end only

# range-limit open
default	The compiled-in limit
none	Range headers are ignored
unlimited	No limit

# ScriptInterpreterSource
Script	The #! line of the script
Registry	The registry entry for the file name extension
Registry-Strict	The Exec\\CGI\\Command entry of the registry only

# ServerSignature
Off	No line
On	Server version, ServerName and port
EMail	The same, with a mailto: link to ServerAdmin

# ServerTokens
Full	Server: Apache/2.4.71 (Debian) mod_wsgi/5.0.2 Python/3.13, all of it
OS	Server: Apache/2.4.71 (Debian)
Min;Minimal	Server: Apache/2.4.71
Minor	Server: Apache/2.4
Major	Server: Apache/2
Prod;ProductOnly	Server: Apache

# SetHandler open case
none	Takes back a SetHandler of an outer section
default-handler	Static files
cgi-script module:mod_cgi	CGI programs
wsgi-script module:mod_wsgi	WSGI scripts of mod_wsgi
server-status module:mod_status	The status page
server-info module:mod_info	The configuration page
balancer-manager module:mod_proxy_balancer	The page for managing balancers
ldap-status module:mod_ldap	The state of the LDAP cache
lua-script module:mod_lua	Lua scripts
send-as-is module:mod_asis	Files that contain their own headers
type-map module:mod_negotiation	Files that list variants for content negotiation
imap-file module:mod_imagemap	Image map files
isapi-handler module:mod_isapi	ISAPI extensions on Windows
http2-status module:mod_http2	The state of the HTTP/2 connection
md-status module:mod_md	The state of managed domains, as JSON
proxy:fcgi:// module:mod_proxy_fcgi	A FastCGI backend, as in proxy:fcgi://127.0.0.1:9000
proxy:unix: module:mod_proxy	A backend on a socket, as in proxy:unix:/run/app.sock|http://localhost/

# TraceEnable
on	TRACE requests are answered with the request itself
off	TRACE requests are answered with 405
extended	TRACE requests with a body are answered too; for tests of a proxy

# UseCanonicalName
Off	The Host header of the request
On	ServerName
DNS	A lookup of the server's address; for clients without a Host header

# IfVersion open
=	This version; the operator may be left out
==	This version
>	Newer
>=	This version or newer
<	Older
<=	This version or older
~	A regular expression
!	Negates the operator behind it
`;
