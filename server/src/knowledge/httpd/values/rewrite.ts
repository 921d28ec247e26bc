/** Words of mod_rewrite. */
export const rewriteValues = `
# RewriteRuleFlags flags
L;last	No further rules in this round; in a directory the whole set may be run again on the new URL
END	No further rules, and no further round
R;redirect =301|302|303|307|308	Redirects the client, with 302 or the given status; usually with L
P;proxy	Passes the request to a backend at the target URL (mod_proxy); implies L
PT;passthrough	Treats the result as a URL, so that Alias, WSGIScriptAlias and the like still apply
F;forbidden	Answers 403; the target is - by custom
G;gone	Answers 410
C;chain	If this rule does not match, the rules chained behind it are skipped
N;next =rounds	Starts again with the first rule; can run for ever, 32,000 rounds by default
S;skip =number	If the rule matches, skips so many rules
NC;nocase	The pattern matches without regard to case
NE;noescape	Special characters of the result such as # and ? are not escaped in a redirect
NS;nosubreq	The rule is not applied to subrequests
QSA;qsappend	Appends the original query string to the new one
QSD;qsdiscard	Drops the original query string
QSL;qslast @2.4.19	The query string starts at the last ?, not the first
B;backrefescaping =characters	Escapes special characters in back-references, or only the given ones
BNE =characters @2.4.57	Characters that B does not escape
BNP;backrefernoplus @2.4.26	Escapes a space as %20 instead of +
BCTLS @2.4.57	Escapes control characters and spaces in back-references
CO;cookie =name:value:domain:lifetime:path:secure:httponly:samesite	Sets a cookie
DPI;discardpath	Drops the PATH_INFO of the URL so far
E;env =[!]variable:value	Sets an environment variable, or removes it after !
H;handler =handler	Sets the handler
T;type =media-type	Sets the content type
UNC @2.4.62	Lets the result start with two slashes, a network path on Windows
UnsafeAllow3F @2.4.60	Allows an encoded ? to become a real one, as before 2.4.60
UnsafePrefixStat @2.4.60	Allows a result that starts with a variable to be taken for a file system path, as before 2.4.60

# RewriteCondFlags flags
NC;nocase	Compares without regard to case
OR;ornext	This condition or the next one; without it all must hold
NV;novary	The header that was looked at is not put into Vary

# RewriteCondPattern open regex case
!	Before any pattern: the condition holds if it does not match
=	The text is equal to what follows; ="" is the empty text
<	The text sorts before what follows
<=	The text sorts before it or is equal
>	The text sorts after what follows
>=	The text sorts after it or is equal
-eq	The numbers are equal
-ne	The numbers differ
-gt	The number is greater
-ge	The number is greater or equal
-lt	The number is less
-le	The number is less or equal
-d	A directory that exists
-f	A regular file that exists
-s	A file that exists and is not empty
-l;-L;-h	A symbolic link that exists
-x	A file that may be executed
-F	A file that access rules let this client read; makes a subrequest
-U	A URL that access rules let this client read; makes a subrequest
expr	With the test string expr the pattern is an expression as in <If>

# RewriteVariables format case
%{HTTP_HOST}	The Host header: name, and port if the client sent one
%{HTTP_USER_AGENT}	The User-Agent header
%{HTTP_REFERER}	The Referer header
%{HTTP_COOKIE}	The Cookie header
%{HTTP_ACCEPT}	The Accept header
%{HTTP_FORWARDED}	The Forwarded header
%{HTTP_PROXY_CONNECTION}	The Proxy-Connection header
%{HTTP:header}	Any other header, as in %{HTTP:X-Forwarded-Proto}
%{ENV:variable}	An environment variable, of the request or of Apache
%{SSL:variable}	A variable of mod_ssl, also without TLS (empty then)
%{LA-U:variable}	The variable's value later in the request, by a look ahead at the URL
%{LA-F:variable}	The variable's value later in the request, by a look ahead at the file
%{REQUEST_URI}	The path of the URL, without the query string
%{REQUEST_FILENAME}	The file the request maps to; in a virtual host still the URL path
%{SCRIPT_FILENAME}	The same as REQUEST_FILENAME
%{PATH_INFO}	The rest of the path behind the file
%{QUERY_STRING}	What follows the ?
%{REQUEST_METHOD}	GET, POST, …
%{REQUEST_SCHEME}	http or https
%{THE_REQUEST}	The first line of the request as the client sent it: GET /a%20b HTTP/1.1
%{HTTPS}	on or off
%{SERVER_NAME}	ServerName, or the Host header; see UseCanonicalName
%{SERVER_PORT}	The port of the request
%{SERVER_ADDR}	The address of this server
%{SERVER_ADMIN}	ServerAdmin
%{SERVER_PROTOCOL}	HTTP/1.1, …
%{SERVER_SOFTWARE}	The Server header
%{DOCUMENT_ROOT}	DocumentRoot of this server
%{CONTEXT_PREFIX}	The URL path that Alias and its like mapped
%{CONTEXT_DOCUMENT_ROOT}	The directory they mapped it to
%{REMOTE_ADDR}	The client's address; see mod_remoteip
%{CONN_REMOTE_ADDR}	The address of the connection, a proxy's if there is one
%{REMOTE_HOST}	The client's host name, looked up if HostnameLookups allows
%{REMOTE_PORT}	The client's port
%{REMOTE_USER}	The user who logged in; empty before the login, see LA-U
%{REMOTE_IDENT}	What mod_ident found
%{AUTH_TYPE}	Basic, Digest, …
%{SCRIPT_USER}	The owner of the script
%{SCRIPT_GROUP}	The group of the script
%{IS_SUBREQ}	true in a subrequest
%{IPV6}	on if the client uses IPv6
%{API_VERSION}	Version of Apache's module interface
%{TIME}	Date and time as 20260131235959
%{TIME_YEAR}	Year
%{TIME_MON}	Month
%{TIME_DAY}	Day of the month
%{TIME_HOUR}	Hour
%{TIME_MIN}	Minute
%{TIME_SEC}	Second
%{TIME_WDAY}	Day of the week, 0 is Sunday
$1	What the first parentheses of the RewriteRule matched, up to $9; $0 is all
%1	What the first parentheses of the last RewriteCond matched, up to %9
\${map:key|default}	What a RewriteMap finds

# RewriteTarget open case
-	Leaves the URL as it is: for F, G, E and conditions only

# RewriteMapType open case
txt :file	A text file with a key and a value on each line
rnd :file	A text file with several values a key, one of which is chosen at random
dbm :file	A database file; dbm=type:file names its kind
int :function	A function of Apache: tolower, toupper, escape, unescape
prg :program	A program that reads keys and prints values, started once
dbd :sql	An SQL query (mod_dbd)
fastdbd :sql	An SQL query whose answers are cached

# RewriteMapOptions open
user:group	Who the program of a prg: map runs as

# RewriteOptions
Inherit	Rules of the outer section or server are run after one's own
InheritBefore	Rules of the outer section or server are run before one's own
InheritDown @2.4.8	All inner sections run these rules after their own
InheritDownBefore @2.4.8	All inner sections run these rules before their own
IgnoreInherit @2.4.8	Takes nothing from InheritDown
AllowNoSlash	Rules of a directory apply to its URL without a slash too
AllowAnyURI	Rules of a server see URLs that are no paths, such as a proxy's
MergeBase	RewriteBase is inherited
IgnoreContextInfo	CONTEXT_PREFIX is not used for relative targets in directories
LegacyPrefixDocRoot @2.4.26	Puts the document root before a target as older releases did
UnsafePrefixStat @2.4.60	As the flag of that name, for all rules
`;
