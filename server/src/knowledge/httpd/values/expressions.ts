/** Variables, functions and operators of expressions: <If>, Require expr, SetEnvIfExpr, Header … expr=. */
export const expressionValues = `
# expression expression
%{REQUEST_URI}	The path of the URL, without the query string
%{REQUEST_METHOD}	GET, POST, …
%{REQUEST_SCHEME}	http or https
%{REQUEST_FILENAME}	The file the request maps to
%{SCRIPT_FILENAME}	The same as REQUEST_FILENAME
%{PATH_INFO}	The rest of the path behind the file
%{QUERY_STRING}	What follows the ?
%{THE_REQUEST}	The first line of the request as the client sent it
%{DOCUMENT_URI}	The path of the URL, of the page that includes this one for server-side includes
%{REQUEST_STATUS}	The status so far
%{REQUEST_LOG_ID}	The request's id in the error log
%{CONTENT_TYPE}	The content type of the response, late in the request
%{HANDLER}	The handler
%{HTTP_HOST}	The Host header; any other header as %{HTTP:header} or %{req:header}
%{HTTP_USER_AGENT}	The User-Agent header
%{HTTP_REFERER}	The Referer header
%{HTTP_COOKIE}	The Cookie header
%{HTTP_ACCEPT}	The Accept header
%{HTTP_FORWARDED}	The Forwarded header
%{HTTPS}	on or off
%{IPV6}	on or off
%{SERVER_NAME}	ServerName, or the Host header; see UseCanonicalName
%{SERVER_PORT}	The port
%{SERVER_PROTOCOL}	HTTP/1.1, …
%{SERVER_ADMIN}	ServerAdmin
%{SERVER_SOFTWARE}	The Server header
%{DOCUMENT_ROOT}	DocumentRoot
%{CONTEXT_PREFIX}	The URL path that Alias and its like mapped
%{CONTEXT_DOCUMENT_ROOT}	The directory they mapped it to
%{REMOTE_ADDR}	The client's address; see mod_remoteip
%{REMOTE_HOST}	The client's host name
%{REMOTE_PORT}	The client's port
%{REMOTE_USER}	The user who logged in
%{REMOTE_IDENT}	What mod_ident found
%{CONN_REMOTE_ADDR}	The address of the connection
%{AUTH_TYPE}	Basic, Digest, …
%{LAST_MODIFIED}	The time of the file's last change, as 20260131235959
%{SCRIPT_USER}	The owner of the file
%{SCRIPT_GROUP}	The group of the file
%{IS_SUBREQ}	true in a subrequest
%{TIME}	Date and time as 20260131235959
%{TIME_HOUR}	Hour; also TIME_YEAR, TIME_MON, TIME_DAY, TIME_MIN, TIME_SEC, TIME_WDAY
%{SSL_PROTOCOL} module:mod_ssl	TLS version; any variable of mod_ssl by its name
%{SSL_CLIENT_S_DN_CN} module:mod_ssl	The common name of the client certificate
req() 'header'	A request header, and Vary is told
http() 'header'	The same as req
req_novary() 'header'	A request header, without a Vary
resp() 'header'	A response header
reqenv() 'variable'	A variable of the request
osenv() 'variable'	A variable of Apache's environment
env() 'variable'	A note, a variable of the request, or of Apache's environment
note() 'note'	A note of a module
tolower() text	In lower case
toupper() text	In upper case
escape() text	Escaped for URLs
unescape() text	Unescaped
base64() text	In Base64
unbase64() text	Out of Base64
md5() text	MD5 in hexadecimal
sha1() text	SHA-1 in hexadecimal
file() path	The contents of a file; not in .htaccess
filesize() path	The size of a file; not in .htaccess
ldap() text @2.4.63	Escaped for LDAP filters
== text	Equal texts; =, too
!= text	Different texts
< text	Sorts before; also <=, >, >=
=~ /regex/	The text matches, i behind it for any case: /x/i
!~ /regex/	The text does not match
-eq number	Equal numbers; also -ne, -lt, -le, -gt, -ge
-in { 'a', 'b' }	One of a list of texts
-ipmatch address/bits	The address is in the network
-strmatch pattern	A shell pattern with * and ? matches
-strcmatch pattern	The same without regard to case
-fnmatch pattern	The same, where * does not match a slash
-R 'address/bits'	The client's address is in the network
-T text	True: not empty, 0, off, false or no
-n text	Not empty
-z text	Empty
-d path	A directory that exists; not in .htaccess
-e path	A file or directory that exists; not in .htaccess
-f path	A file that exists; not in .htaccess
-s path	A file that is not empty; not in .htaccess
-L path	A symbolic link; not in .htaccess
-x path	A file that may be executed; not in .htaccess
-F path	A file that access rules let this client read
-U url-path	A URL that access rules let this client read; -A is the same
&&	Both
||	One of both
!	Not
true	Always
false	Never

# expression-text format
%{REQUEST_URI}	The path of the URL
%{REMOTE_USER}	The user who logged in
%{REMOTE_ADDR}	The client's address
%{HTTP_HOST}	The Host header
%{HTTP_USER_AGENT}	The User-Agent header
%{reqenv:variable}	A variable of the request
%{osenv:variable}	A variable of Apache's environment
%{req:header}	A request header
%{base64:text}	Base64, and any other function of expressions
$1	What the first parentheses of the last regular expression matched
`;
