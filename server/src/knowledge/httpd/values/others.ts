/** Fixed words of the remaining modules. */
export const otherValues = `
# Action
virtual	The URL need not map to a file

# Redirect open
permanent	301: moved for good; browsers remember it
temp	302: found elsewhere for now; the default
seeother	303: see another resource
gone	410: gone for good; no target then
301	The same as permanent
302	The same as temp
307	Temporary, and the method stays
308	For good, and the method stays
404	Not found; no target then
410	The same as gone

# DirectoryIndex open case
disabled	No index file is looked for
index.html	The usual name
index.php	PHP's usual name

# DirectoryIndexRedirect
off	The index file is served under the directory's URL
on	302 to the index file
permanent	301 to the index file
temp	302 to the index file
seeother	303 to the index file

# FallbackResource open case
disabled	Takes back a FallbackResource of an outer section
/index.php	Everything that is no file goes there

# IndexOptions open signs
None	Plain listing, all options off
FancyIndexing	A table with icons, sizes and dates
HTMLTable	The table is an HTML table
XHTML	XHTML instead of HTML 3.2
Charset =charset	Character set of the page
Type =media-type	Content type of the page
FoldersFirst	Directories come first
VersionSort	File 10 sorts after file 9
IgnoreCase	Sorts without regard to case
IgnoreClient	The client cannot choose the order
NameWidth =n|*	Width of the name column, * for as wide as needed
DescriptionWidth =n|*	Width of the description column
IconWidth =pixels	Width of the icons
IconHeight =pixels	Height of the icons
IconsAreLinks	Icons are links too
ScanHTMLTitles	Takes the description from the title of HTML files; slow
ShowForbidden	Also lists what the client may not read
TrackModified	Sends Last-Modified and ETag
UseOldDateFormat @2.4.26	Dates as in Apache 2.2
AddAltClass	Adds a class to rows by the alternate text
SuppressColumnSorting	Column heads are no links
SuppressDescription	No description column
SuppressHTMLPreamble	HeaderName brings its own page head
SuppressIcon	No icons
SuppressLastModified	No date column
SuppressRules	No horizontal lines
SuppressSize	No size column

# IndexOrderDirection
Ascending	Smallest first
Descending	Largest first

# IndexOrderColumn
Name	By name
Date	By date
Size	By size
Description	By description

# AlterETag
AddSuffix	A suffix is added: "abc-gzip"; conditional requests then often miss
NoChange	The ETag stays as it is
Remove	The ETag is removed

# FilterNote
Input	Bytes before compression
Output	Bytes after compression
Ratio	The ratio in percent; the default

# CacheEnable open case
disk module:mod_cache_disk	Files below CacheRoot
socache module:mod_cache_socache	Shared memory or a server, see CacheSocache
fd module:mod_cache	Open files (obsolete)

# CacheIgnoreHeaders open
None	All headers are stored
Set-Cookie	Cookies; they should not be served to others

# identifier open
None	Nothing is left out

# CharsetOptions
ImplicitAdd	The filter is added by itself
NoImplicitAdd	The filter must be added by hand
TranslateAllMimeTypes	Other types than text too
NoTranslateAllMimeTypes	Text only

# DAV open case
On	The file system, provider filesystem
Off	No WebDAV
filesystem module:mod_dav_fs	The file system

# DBDriver open case
sqlite3	SQLite
mysql	MySQL and MariaDB
pgsql	PostgreSQL
odbc	ODBC
oracle	Oracle
freetds	SQL Server and Sybase

# ModemStandard
V.21	300 bits a second
V.26bis	2,400 bits a second
V.32	9,600 bits a second
V.34	28,800 bits a second
V.92	56,000 bits a second

# ExtFilterDefine open
mode= input|output	Filters requests or responses
intype= media-type	Only this content type
outtype= media-type	The content type it makes
cmd= command	The program, in quotes with its arguments
ftype= number	Place in the order of filters
disableenv= variable	Not if this variable is set
enableenv= variable	Only if this variable is set
PreservesContentLength	The length stays the same

# ExtFilterOptions
LogStderr	What the program prints as errors is logged
NoLogStderr	What the program prints as errors is not logged
Onfail= abort|remove	What happens if the program cannot be started
DebugLevel= number	How much is logged

# FilterType
RESOURCE	Changes what the resource is, such as server-side includes
CONTENT_SET	Changes the content
PROTOCOL	Part of the protocol
TRANSCODE	Between content and transfer
CONNECTION	Part of the connection
NETWORK	The network

# FilterProtocol open
change=yes	The content changes, perhaps in length
change=1:1	The content changes, the length stays
byteranges=no	Works on whole responses only
proxy=no	Not for proxied responses
proxy=transform	Not where Cache-Control says no-transform
cache=no	What it makes must not be cached

# FilterTrace
0	Nothing
1	One line for each piece of data
2	All of the data

# H2PushPriority
After	After the response it belongs to
Before	Before the response it belongs to
Interleaved	Along with the response it belongs to

# H2PushResource
add	Adds to what is inherited

# H2PushResourceCritical
critical	Before the response itself

# ImapBase open
map	The URL of the map file
referer	The page the click came from

# ImapDefault open
error	An error
nocontent	Nothing happens
map	The menu of the map
referer	The page the click came from

# ImapMenu open
none	No menu
formatted	A list of links
semiformatted	Links with the comments of the map file
unformatted	What the map file says

# XBitHack
off	Not looked at
on	HTML files that the owner may execute are parsed
full	The same, and the group's bit sends Last-Modified

# LuaWhen
early	Before the hooks of other modules
late	After the hooks of other modules

# LuaCodeCache
stat	When its time of change is another
forever	Never, until a restart
never	Each time

# LuaInherit
none	Hooks of outer sections do not run
parent-first	They run before ours
parent-last	They run after ours

# LuaScope case
once	For one use
request	For a request
conn	For a connection
thread	For a thread
server	Taken from a pool with min to max of them

# MDCAChallenges open
http-01	A file fetched over http, port 80
tls-alpn-01	A certificate shown on port 443
dns-01	A DNS record set by MDChallengeDns01

# MDCertificateAgreement open
accepted	You have read and accepted them

# MDCertificateAuthority open
letsencrypt	Let's Encrypt
letsencrypt-test	Let's Encrypt's staging server
buypass	Buypass
buypass-test	Buypass' staging server

# MDCertificateProtocol open
ACME	ACME, the only one

# MDChallengeDns01Version
1	Command with the domain and the key; removal with the domain only
2	Command with the domain and the key both times

# MDExternalAccountBinding open
none	No binding

# MDMatchNames
all	ServerName and ServerAlias
servernames	ServerName only

# MDMembers
auto	Names of virtual hosts are added
manual	Only what is listed counts

# MDomain open
auto	Names of virtual hosts are added
manual	Only what is listed counts

# MDPortMap open
http: port	Local port of the outside port 80; - if it cannot be reached
https: port	Local port of the outside port 443; - if it cannot be reached

# MDPrivateKeys open
Default	What mod_md thinks best
RSA bits	An RSA key, 2048 bits or more
secp256r1	An elliptic key on P-256
secp384r1	An elliptic key on P-384
P256	The same as secp256r1
P384	The same as secp384r1

# MDRenewMode
auto	Where a virtual host uses it and has no certificate of its own
always	Also where no virtual host uses it
manual	Never by itself

# MDRequireHttps
off	No redirect
temporary	302 to https
permanent	301 to https, and a Strict-Transport-Security header

# MDStoreLocks open
off	No lock
on	A lock while the server starts
5s	Waits so long for the lock

# MultiviewsMatch
NegotiatedOnly	Extensions for type, language, charset and encoding only
Any	Any extension
Handlers	Extensions with a handler too, as AddHandler wsgi-script .wsgi
Filters	Extensions with a filter too

# ForceLanguagePriority
None	The client gets a list (300) or an error (406)
Prefer	Of several that suit, LanguagePriority decides
Fallback	If none suits, LanguagePriority decides

# PrivilegesMode
FAST	Fastest
SECURE	Each request in a process of its own
SELECTIVE	By directory; for servers only

# VHostCGIMode
On	Programs may be started
Off	No programs
Secure	Programs may be started, with fewer privileges

# ProxyBadHeader
IsError	The client gets 502
Ignore	The line is dropped
StartBody	The line starts the body

# ProxyErrorOverride
Off	Error pages of the backend are passed on
On	Error pages of the backend are replaced; codes may follow

# ProxyStatus
Off	Not shown
On	Shown in short
Full	Shown in full

# ProxyVia
Off	Nothing is added
On	The host name is added
Full	The version of Apache is added too
Block	All Via lines are removed

# ProxyFCGIBackendType
FPM	PHP-FPM, with its ways
GENERIC	Any other

# interpolate
interpolate	Variables are replaced per request

# proxy-target open case
!	Not passed on: an exception before a wider ProxyPass
http:// module:mod_proxy_http	HTTP: http://127.0.0.1:8000/
https:// module:mod_proxy_http	HTTP over TLS; SSLProxyEngine on
h2:// module:mod_proxy_http2	HTTP/2 over TLS
h2c:// module:mod_proxy_http2	HTTP/2
ws:// module:mod_proxy_wstunnel	WebSockets; since 2.4.47 http:// with upgrade=websocket does it
wss:// module:mod_proxy_wstunnel	WebSockets over TLS
fcgi:// module:mod_proxy_fcgi	FastCGI
scgi:// module:mod_proxy_scgi	SCGI
uwsgi:// module:mod_proxy_uwsgi	uWSGI's own protocol
ajp:// module:mod_proxy_ajp	AJP, for Tomcat
ftp:// module:mod_proxy_ftp	FTP
balancer:// module:mod_proxy_balancer	A balancer defined by <Proxy balancer://name>
unix: path|http://localhost/ module:mod_proxy	A backend on a socket: unix:/run/app.sock|http://localhost/

# ProxyHTMLDoctype open
HTML	HTML 4
XHTML	XHTML 1
HTML5	HTML 5

# ProxyHTMLDoctypeVariant open
Legacy	The transitional variant
SGML	The rest is HTML
XML	The rest is XML

# ProxyHTMLFixups open
lowercase	Links in lower case
dospath	Backslashes become slashes
reset	Forgets fixups set before

# ProxyHTMLURLMap open
R	The pattern is a regular expression
x	Extended regular expression
i	Any case
h	Not in links
e	Not in scripting events
c	Not in scripts and styles
L	The last rule for a link
l	Not the last rule, even if it matches
^	At the start only
$	At the end only
V	Variables are replaced in the target
v	Variables are replaced in the pattern

# ProxySCGIInternalRedirect open
On	By the Location header
Off	Not at all

# ProxySCGISendfile open
On	By the X-Sendfile header
Off	Not at all

# RequestReadTimeout
handshake= seconds,…	For the TLS handshake; 0 for no limit
header= seconds-most,MinRate=rate	For the request's headers: 20-40,MinRate=500 starts with 20 seconds, and adds one for every 500 bytes up to 40
body= seconds,MinRate=rate	For the request's body

# SessionCryptoDriver open case
openssl	OpenSSL
nss	NSS
commoncrypto	Apple's

# Substitute open case
s/pattern/replacement/flags	Any delimiter will do: s|http://|https://|n; flags i (any case), n (fixed text), f (flatten), q (do not flatten)

# UserDir open case
disabled user…	Not for these users; without names for nobody
enabled user…	For these users only
public_html	~/public_html

# CookieSameSite
None	Sent with requests from other sites too
Lax	Sent when a link is followed
Strict	Sent within the site only

# CookieStyle
Netscape	The usual form
Cookie	The same
Cookie2	RFC 2965
RFC2109	RFC 2109
RFC2965	The same as Cookie2
`;
