/** Words of mod_headers, mod_setenvif and mod_expires. */
export const headerValues = `
# HeaderCondition
always	For all responses, error pages too; a table of its own, so unset and edit must name the right one
onsuccess	For responses that are no errors made by Apache; the default

# Header
set header value	Sets the header, in place of any of that name
add header value	Adds one more header, even if there is one of that name
append header value	Appends to the header, after a comma
merge header value	Appends to the header, unless the value is in it already
setifempty header value @2.4.7	Sets the header if there is none
unset header	Removes the header
edit header regex replacement	Changes the header's value, first match only
edit* header regex replacement	Changes the header's value, all matches
echo header-regex	Sends request headers of that name back
note header name	Copies the header's value into a note, for logs

# RequestHeader
set header value	Sets the header, in place of any of that name
add header value	Adds one more header, even if there is one of that name
append header value	Appends to the header, after a comma
merge header value	Appends to the header, unless the value is in it already
setifempty header value @2.4.7	Sets the header if there is none
unset header	Removes the header, so that a client cannot forge it
edit header regex replacement	Changes the header's value, first match only
edit* header regex replacement	Changes the header's value, all matches

# header-value format
%t	When the request came in, in microseconds since 1970, with t= in front
%D	How long it has taken so far, in microseconds, with D= in front
%l	The load of the system, with l= in front
%i	Idle workers in percent, with i= in front
%b	Busy workers in percent, with b= in front
%{variable}e	An environment variable
%{variable}s module:mod_ssl	A variable of mod_ssl: SSL_CLIENT_S_DN, …
%%	A percent sign
expr= expression	An expression instead of a format, in quotes as a whole
$1	What the first parentheses matched (edit)

# header-when open
early	Before all else is done, for tests; not in directory sections
env= [!]variable	Only for requests with (or without) this environment variable
expr= expression	Only for requests for which this expression is true

# SetEnvIf open
Remote_Host	The client's host name, if it was looked up
Remote_Addr	The client's address
Server_Addr	The address the request came in on
Request_Method	GET, POST, …
Request_Protocol	HTTP/1.1, …
Request_URI	The path of the URL, without the query string
Host	The Host header; any other header, or variable set before, by its name too
User-Agent	The User-Agent header
Referer	The Referer header
Authorization	The Authorization header; SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1 passes it to scripts
Cookie	The Cookie header

# env-setting open
force-response-1.0	Answers with HTTP/1.0
downgrade-1.0	Treats the request as HTTP/1.0
nokeepalive	Closes the connection after the response
no-gzip	Leaves the response uncompressed
gzip-only-text/html	Compresses HTML only
no-cache	Keeps mod_cache away
proxy-nokeepalive	Opens a new connection to the backend for each request
proxy-initial-not-pooled	Opens a new connection to the backend for the first request of a client
proxy-sendchunked	Sends request bodies to the backend in chunks
proxy-sendcl	Sends request bodies to the backend with a Content-Length
dontlog	A name of custom for CustomLog … env=!dontlog
redirect-carefully	No redirect to a URL with a slash for WebDAV clients

# expiry open
access	Counts from the request: "access plus 1 month"
now	The same as access
modification	Counts from the last change of the file; useless for what a script makes
A seconds	Seconds from the request: A2592000
M seconds	Seconds from the last change: M604800
`;
