/** Tokens of log formats, and where logs go. */
export const logValues = `
# log-format format case
%h	The client's host name if HostnameLookups is on, else its address
%a	The client's address; see mod_remoteip
%{c}a	The address of the connection, a proxy's if there is one
%A	The address of this server
%l	The name mod_ident found, else a hyphen
%u	The user who logged in
%t	The time the request came in, as [31/Jan/2026:23:59:59 +0000]
%{format}t	The time in a format of strftime, or sec, msec, usec; begin: or end: before it
%r	The first line of the request
%m	The method
%U	The path of the URL
%q	The query string with its ?
%H	The protocol
%s	The status; of a request that was redirected inside, the first one
%>s	The final status
%b	Bytes of the body sent, a hyphen for none
%B	Bytes of the body sent, 0 for none
%D	How long it took, in microseconds
%T	How long it took, in seconds
%{unit}T	How long it took, in s, ms or us
%v	ServerName of the virtual host that answered
%V	The host name by UseCanonicalName
%p	The port of the server
%{format}p	The port: canonical, local or remote
%f	The file
%R	The handler, wsgi-script for one
%k	How many requests came before on this connection
%X	X if the connection was cut, + if it may be kept, - if it is closed
%P	The process id
%{format}P	The id of process or thread: pid, tid, hextid
%L	An id that the error log has too
%{header}i	A request header
%{header}o	A response header
%{header}^ti	A trailer of the request
%{header}^to	A trailer of the response
%{cookie}C	A cookie
%{variable}e	An environment variable
%{note}n	A note of a module
%I module:mod_logio	Bytes received, with headers
%O module:mod_logio	Bytes sent, with headers
%S module:mod_logio	Bytes received and sent
%^FB module:mod_logio @2.4.13	Microseconds until the first byte of the response, see LogIOTrackTTFB
%{variable}x module:mod_ssl	A variable of mod_ssl: SSL_PROTOCOL, SSL_CIPHER, …
%%	A percent sign
%400,501{header}i	Only for these statuses
%!200,304{header}i	Only for other statuses
%<s	Of a redirected request the original one; > for the final one

# error-log-format format case
%a	The client's address and port
%{c}a	The address and port of the connection
%A	This server's address and port
%{variable}e	An environment variable
%E	The system's error number and text
%F	Source file and line of the message
%{header}i	A request header
%k	How many requests the connection has had
%l	The level of the message
%L	The id of the request, the same as in the access log
%{c}L	The id of the connection
%{C}L	The id of the connection in a request's line
%m	The module of the message
%M	The message
%{note}n	A note of a module
%P	The process id
%T	The thread id
%{g}T	The system's id of the thread
%t	The time
%{u}t	The time with microseconds
%{cu}t	The time in short form, with microseconds
%v	ServerName
%V	The host name by UseCanonicalName
%%	A percent sign
%-4m	Between % and the letter: - for a hyphen if empty, + to drop the line if empty, a number for the least width

# log-target open case
syslog :facility:tag	The system's log
||program	A program that reads the log, started without a shell
|program	A program that reads the log
|$command	A command for the shell, that reads the log

# log-condition open
env= [!]variable	Only requests with (or without) this environment variable
expr= expression	Only requests for which this expression is true

# log-hook open
hook= hook	Phase of the request: translate_name, type_checker, fixups, …; all for every one

# expression-option open
expr= expression	Only for requests for which this expression is true
`;
