/**
 * Every directive of httpd 2.4's stock modules, as the command tables of 2.4.71 have it, and those of other platforms from the source.
 *
 *     # module
 *     Name ARGUMENT_FORM where… -REFUSED_IN… with:2-REFUSED_IN since on-read by:providers page:of-the-manual spelled:Name windows if:condition
 *     	- summary
 *     	( parameters, see parameters.ts
 *     	= default, or = since..until default, once for each
 *     	> what to write in its place
 *     	! errmsg: what stands behind `takes one argument, `
 *     	? what the handler says without the first argument ?? without the second; … stands for what is written
 *
 * where: `server` is RSRC_CONF, `directory` ACCESS_CONF, `proxy` PROXY_CONF, a class of AllowOverride OR_FILEINFO and its like.
 * -REFUSED_IN: the handler's own checks, `NOT_IN_` left out; with:2-… those of two arguments. No since: 2.4.0 has it.
 */
export const table = `
# core
AcceptFilter TAKE2 server -GLOBAL_ONLY
	- Lets the kernel hold back new connections until data for this protocol has arrived
	( protocol accept-filter
	! Set the Accept Filter to use for a protocol
AcceptPathInfo TAKE1 FileInfo
	- Whether a URL may go on after the name of the file it maps to (the rest becomes PATH_INFO)
	( setting:AcceptPathInfo
	= Default
	! Set to on or off for PATH_INFO to be accepted by handlers, or default for the per-handler preference
AccessFileName RAW_ARGS server -DIR_CONTEXT
	- Names of the per-directory files (.htaccess) looked for on the way to a requested file
	( filename+
	= .htaccess
AddDefaultCharset TAKE1 FileInfo
	- Charset added to text/plain and text/html responses that name none
	( setting:AddDefaultCharset
	= Off
	! The name of the default charset to add to any Content-Type without one or 'Off' to disable
AllowEncodedSlashes TAKE1 server
	- Whether a URL path with an encoded slash (%2F) is served or answered with 404
	( setting:AllowEncodedSlashes
	= Off
	! Allow URLs containing '/' encoded as '%2F'
AllowOverride RAW_ARGS directory -HTACCESS
	- Which classes of directives .htaccess files may use below this directory
	( class:AllowOverride+
	= None
AllowOverrideList TAKE_ARGV directory -HTACCESS
	- Single directives that .htaccess files may use, besides the classes of AllowOverride
	( directive:AllowOverrideList+
	= None
CGIPassAuth FLAG AuthConfig 2.4.13
	- Hands the Authorization header on to scripts as HTTP_AUTHORIZATION
	= Off
CGIVar TAKE2 FileInfo 2.4.21
	- How a CGI variable such as REQUEST_URI is computed
	( variable:CGIVar rule:CGIVarRule
	! Controls how some CGI variables are set
ContentDigest FLAG Options
	- Sends a Content-MD5 header with static files
	= Off
CoreDumpDirectory TAKE1 server -GLOBAL_ONLY page:mpm_common
	- Directory Apache changes to before it dumps core
	( directory-path
	! The location of the directory Apache changes to before dumping core
DefaultRuntimeDir TAKE1 server -GLOBAL_ONLY 2.4.2 on-read
	- Directory for run-time files given without a path: shared memory, locks, sockets
	( directory-path
	= logs
	! Common directory for run-time files (shared memory, locks, etc.)
DefaultType TAKE1 FileInfo
	- No longer sets anything; only none is accepted without a warning
	( media-type:DefaultType
	= none
	> ForceType
	! the default media type for otherwise untyped files (DEPRECATED)
Define TAKE12 server directory -HTACCESS on-read
	- Defines a variable for \${NAME}, or a name for <IfDefine>, from here on for the whole server
	( parameter-name [value:text]
	! Define a variable, optionally to a value.  Same as passing -D to the command line.
<Directory RAW_ARGS server -DIR_CONTEXT
	- Settings for a directory of the file system and all below it
	( directory-path
<DirectoryMatch RAW_ARGS server -DIR_CONTEXT
	- Settings for the directories whose path matches a regular expression
	( regex
DocumentRoot TAKE1 server -DIR_CONTEXT
	- Directory that URLs map to when no Alias or other mapping takes them
	( directory-path
	= /usr/local/apache2/htdocs
	! Root directory of the document tree
<Else RAW_ARGS All -LIMIT
	- Settings for requests that failed the conditions of the <If> and <ElseIf> before
<ElseIf RAW_ARGS All -LIMIT
	- Settings for requests that failed the <If> before and meet this condition
	( expression
EnableMMAP TAKE1 FileInfo
	- Maps files into memory to serve them; switch off on network file systems
	( On|Off:flag
	= On
	! Controls whether memory-mapping may be used to read files
EnableSendfile TAKE1 FileInfo
	- Lets the kernel send files directly; switch off on network or shared file systems
	( On|Off:flag
	= Off
	! Controls whether sendfile may be used to transmit files
Error RAW_ARGS All
	- Stops with this message when Apache comes to it: for use in <If…> sections of templates
	( message
ErrorDocument TAKE2 FileInfo
	- What to send for an error status: a text, a path of this server, or a redirect to a URL
	( error-code document
	! Change responses for HTTP errors
ErrorLog TAKE1 server -DIR_CONTEXT
	- Where errors go: a file, a program after |, or syslog
	( file-path|syslog:log-target
	= logs/error_log
	! The filename of the error log
ErrorLogFormat TAKE12 server
	- Format of the lines in the error log
	( [connection|request:ErrorLogFormatKind] format:error-log-format
	! Format string for the ErrorLog
ExtendedStatus FLAG server -GLOBAL_ONLY
	- Keeps per-request details for the status page of mod_status
	= Off
FileETag RAW_ARGS FileInfo
	- Which attributes of a static file go into its ETag header
	( component:FileETag+
	= MTime Size
<Files RAW_ARGS All -LIMIT -LOCATION
	- Settings for files by their name, wherever they are
	( filename-pattern
<FilesMatch RAW_ARGS All -LIMIT -LOCATION
	- Settings for files whose name matches a regular expression
	( regex
FlushMaxPipelined TAKE1 server 2.4.47
	- How many pipelined responses may be held back before they are sent
	( number:integer!
	= 5
	! Maximum number of pipelined responses (pending) above which they are flushed to the network
FlushMaxThreshold TAKE1 server 2.4.47
	- How many bytes of response may be held back before they are sent
	( bytes:bytes!0
	= 65535
	! Maximum threshold above which pending data are flushed to the network
ForceType TAKE1 FileInfo
	- Content type for all files here, whatever their extension says
	( media-type:ForceType
	! a mime type that overrides other configured type
GprofDir TAKE1 server -DIR_CONTEXT if:only where httpd is built with GPROF
	- Directory for the profile of a server built with gprof
	( directory-path
	! Directory to plop gmon.out files
HostnameLookups TAKE1 server directory
	- Looks up the client's host name for every request; slow
	( setting:HostnameLookups
	= Off
	! "on" to enable, "off" to disable reverse DNS lookups, or "double" to enable double-reverse DNS lookups
HttpProtocolOptions ITERATE server 2.4.24
	- How strictly requests must follow the HTTP grammar
	( option:HttpProtocolOptions+
	= Strict LenientMethods Allow0.9
	! 'Allow0.9' or 'Require1.0' (default); 'RegisteredMethods' or 'LenientMethods' (default); 'Unsafe' or 'Strict' (default). Sets HTTP acceptance rules
<If RAW_ARGS All -LIMIT
	- Settings for requests that meet a condition, decided per request
	( expression
<IfDefine RAW_ARGS All on-read
	- Lines read only if a name is defined (Define, or -D on the command line)
	( [!]parameter-name
<IfDirective RAW_ARGS All 2.4.34 on-read
	- Lines read only if a loaded module has this directive
	( [!]directive-name
<IfFile RAW_ARGS All 2.4.34 on-read
	- Lines read only if this file exists when Apache starts
	( [!]file-path
<IfModule RAW_ARGS All on-read
	- Lines read only if a module is loaded by now
	( [!]module:module
<IfSection RAW_ARGS All 2.4.34 on-read
	- Lines read only if a loaded module has this section
	( [!]section-name
Include TAKE1 server directory on-read
	- Reads other configuration files here; fails if there is none
	( include-path
	! Name(s) of the config file(s) to be included; fails if the wildcard does not match at least one file
IncludeOptional TAKE1 server directory on-read
	- Reads other configuration files here; a pattern may match nothing
	( include-path
	! Name or pattern of the config file(s) to be included; ignored if the file does not exist or the pattern does not match any files
<Limit RAW_ARGS AuthConfig Limit
	- Access rules for the named request methods only; all other methods stay unprotected
	( method:method+
<LimitExcept RAW_ARGS AuthConfig Limit
	- Access rules for all request methods but the named ones
	( method:method+
LimitInternalRecursion TAKE12 server
	- How many internal redirects and nested subrequests a request may cause
	( redirects:count [subrequests:count]
	= 10
	! maximum recursion depth of internal redirects and subrequests
LimitRequestBody TAKE1 All
	- Largest request body in bytes, 0 for no limit
	( bytes:bytes!0
	= ..2.4.53 0
	= 2.4.54.. 1073741824
	! Limit (in bytes) on maximum size of request message body
LimitRequestFields TAKE1 server -DIR_CONTEXT
	- How many header fields a request may have, 0 for no limit
	( number:integer0
	= 100
	! Limit (0 = unlimited) on max number of header fields in a request message
LimitRequestFieldsize TAKE1 server -DIR_CONTEXT spelled:LimitRequestFieldSize
	- Longest header field of a request in bytes
	( bytes:bytes0
	= 8190
	! Limit on maximum size of an HTTP request header field
LimitRequestLine TAKE1 server -DIR_CONTEXT
	- Longest request line (method, URL, protocol) in bytes
	( bytes:bytes0
	= 8190
	! Limit on maximum size of an HTTP request line
LimitXMLRequestBody TAKE1 All
	- Largest XML request body (WebDAV) in bytes
	( bytes:bytes0
	= 1000000
	! Limit (in bytes) on maximum size of an XML-based request body
<Location RAW_ARGS server -DIR_CONTEXT
	- Settings for URLs by their path, whatever they map to
	( url-path
<LocationMatch RAW_ARGS server -DIR_CONTEXT
	- Settings for URLs whose path matches a regular expression
	( regex
LogLevel ITERATE server directory
	- Which messages get into the error log, for all or for single modules
	( [module:]level:LogLevel+
	= warn
	! Level of verbosity in error logging
MaxConnectionsPerChild TAKE1 server -GLOBAL_ONLY page:mpm_common
	- How many connections a child process serves before it is replaced, 0 for no limit
	( number
	= 0
	! Maximum number of connections a particular child serves before dying.
MaxMemFree TAKE1 server -GLOBAL_ONLY page:mpm_common
	- How many KiB of freed memory each thread may keep for itself
	( kilobytes:integer0
	= 2048
	! Maximum number of 1k blocks a particular child's allocator may hold.
MaxRangeOverlaps TAKE1 server directory
	- How many overlapping ranges a Range header may have before the whole file is sent
	( limit:range-limit
	= 20
	! Maximum number of overlaps in Ranges in a request before returning the entire resource, or 0 for unlimited
MaxRangeReversals TAKE1 server directory
	- How many descending ranges a Range header may have before the whole file is sent
	( limit:range-limit
	= 20
	! Maximum number of reversals in Ranges in a request before returning the entire resource, or 0 for unlimited
MaxRanges TAKE1 server directory
	- How many ranges a Range header may have before the whole file is sent
	( limit:range-limit
	= 200
	! Maximum number of Ranges in a request before returning the entire resource, or 0 for unlimited
MaxRequestsPerChild TAKE1 server -GLOBAL_ONLY
	- Old name of MaxConnectionsPerChild
	( number
	> MaxConnectionsPerChild
	! Maximum number of connections a particular child serves before dying. (DEPRECATED, use MaxConnectionsPerChild)
MergeSlashes FLAG server 2.4.39
	- Treats several slashes in a URL path as one before <Location> and rewrite rules look at it
	= ON
MergeTrailers FLAG server 2.4.11
	- Merges the trailers of a chunked body into the headers
	= off
Mutex RAW_ARGS server -GLOBAL_ONLY
	- How and where Apache's processes lock shared things
	( mechanism:Mutex [name:MutexName]+
	= default
NameVirtualHost TAKE1 server
	- No effect since 2.4: name-based virtual hosts need no switching on
	( address
	> Nothing: name-based virtual hosts need no switching on
	! A numeric IP address:port, or the name of a host
Options RAW_ARGS Options
	- What may be done in a directory: list it, follow links, run CGI, …
	( [+|-]option:Options+
	= FollowSymlinks
PidFile TAKE1 server -GLOBAL_ONLY page:mpm_common
	- File in which the parent process writes its process id
	( file-path
	= logs/httpd.pid
	! A file for logging the server process ID
Port TAKE1 server
	- Gone since Apache 2.0: Listen says where the server listens
	( port
	> Listen
	! Port was replaced with Listen in Apache 2.0
Protocol TAKE1 server -DIR_CONTEXT
	- Protocol of a listening socket, where the port does not tell
	( protocol
	! Set the Protocol for httpd to use.
Protocols ITERATE server -DIR_CONTEXT 2.4.17
	- Protocols this server or virtual host speaks, as in h2 http/1.1
	( protocol:Protocols+
	= http/1.1
	! Controls which protocols are allowed
ProtocolsHonorOrder TAKE1 server -DIR_CONTEXT 2.4.17
	- Whether the order of Protocols or the client's preference decides
	( On|Off:flag
	= On
	! 'off' (default) or 'on' to respect given order of protocols, by default the client specified order determines selection
QualifyRedirectURL FLAG FileInfo 2.4.18
	- Gives REDIRECT_URL scheme and host, as before 2.4.18
	= Off
ReadBufferSize TAKE1 server directory 2.4.47
	- Size of the buffer that files and sockets are read with
	( bytes:bytes!0
	= 8192
	! Size (in bytes) of the memory buffers used to read data
RegexDefaultOptions RAW_ARGS server -GLOBAL_ONLY 2.4.30
	- Options that hold for every regular expression of the configuration
	( [+|-]option:RegexDefaultOptions+
	= DOTALL DOLLAR_ENDONLY
RegisterHttpMethod ITERATE server -GLOBAL_ONLY 2.4.24
	- Makes further request methods known, for <Limit> and Require method
	( method+
	! Registers non-standard HTTP methods
RLimitCPU TAKE12 All
	- CPU seconds that a process started by Apache (CGI) may use
	( soft-limit:limit-seconds [hard-limit:limit-seconds]
	! Soft/hard limits for max CPU usage in seconds
RLimitMEM TAKE12 All
	- Bytes of memory that a process started by Apache (CGI) may use
	( soft-limit:limit-bytes [hard-limit:limit-bytes]
	! Soft/hard limits for max memory usage per process
RLimitNPROC TAKE12 All
	- Number of processes that a process started by Apache (CGI) may start
	( soft-limit:limit-number [hard-limit:limit-number]
	! soft/hard limits for max number of processes per uid
ScoreBoardFile TAKE1 server -GLOBAL_ONLY page:mpm_common
	- File for the table that parent and children share, for programs that read it
	( file-path
	= logs/apache_runtime_status
	! A file for Apache to maintain runtime process management information
ScriptInterpreterSource TAKE1 FileInfo windows
	- Where Windows finds the interpreter of a CGI script
	( source:ScriptInterpreterSource
	= Script
	! Where to find interpreter to run Win32 scripts (Registry or script shebang line)
SeeRequestTail FLAG server -GLOBAL_ONLY
	- Shows the end of long request lines, not the start, on the status page
	= Off
ServerAdmin TAKE1 server -DIR_CONTEXT
	- Address shown to the visitor on error pages
	( email-address|URL:text
	! The email address of the server administrator
ServerAlias RAW_ARGS server
	- Further host names that this virtual host answers to; wildcards allowed
	( hostname+
ServerName TAKE1 server -DIR_CONTEXT
	- Host name, and port, of the server or virtual host; requests are matched by it
	( server-name
	! The hostname and port of the server
ServerPath TAKE1 server -DIR_CONTEXT
	- Path prefix for browsers that send no Host header
	( url-path
	! The pathname the server can be reached at
ServerRoot TAKE1 server -GLOBAL_ONLY on-read
	- Directory that relative paths of the configuration start from
	( directory-path
	= /usr/local/apache
	! Common directory of server-related files (logs, confs, etc.)
ServerSignature TAKE1 All
	- Whether error pages and listings end with a line about the server
	( setting:ServerSignature
	= Off
	! En-/disable server signature (on|off|email)
ServerTokens TAKE1 server -GLOBAL_ONLY
	- How much the Server response header tells about Apache
	( detail:ServerTokens
	= Full
	! Determine tokens displayed in the Server: header - Min(imal), Major, Minor, Prod(uctOnly), OS, or Full
SetHandler TAKE1 FileInfo
	- Handler for all files here: a CGI or WSGI handler, a proxy, or a status page
	( handler:SetHandler
	! a handler name that overrides any other configured handler
SetInputFilter TAKE1 FileInfo
	- Filters that request bodies pass through
	( filters
	! filter (or ; delimited list of filters) to be run on the request body
SetOutputFilter TAKE1 FileInfo
	- Filters that responses pass through
	( filters
	! filter (or ; delimited list of filters) to be run on the request content
StrictHostCheck FLAG server 2.4.49
	- Refuses requests whose host name the virtual host does not list
	= OFF
ThreadStackSize TAKE1 server -GLOBAL_ONLY page:mpm_common
	- Stack size of the threads that serve connections, in bytes
	( bytes:bytes0
	! Size in bytes of stack used by threads handling client connections
Timeout TAKE1 server -DIR_CONTEXT
	- How long Apache waits for network input and output, and for a CGI script, in seconds
	( seconds
	= 60
	! Timeout duration (sec)
TraceEnable TAKE1 server
	- Whether TRACE requests are answered
	( setting:TraceEnable
	= on
	! 'on' (default), 'off' or 'extended' to trace request body content
UNCList TAKE_ARGV server -VIRTUALHOST 2.4.60 on-read windows
	- Hosts whose network shares Apache on Windows may open
	( hostname+
UnDefine TAKE1 server directory -HTACCESS on-read
	- Removes a name set by Define or -D
	( parameter-name
	! Undefine the existence of a variable. Undo a Define.
UseCanonicalName TAKE1 server directory
	- Whether redirects to itself use ServerName or the Host header of the request
	( setting:UseCanonicalName
	= Off
	! How to work out the ServerName : Port when constructing URLs
UseCanonicalPhysicalPort TAKE1 server directory
	- Whether redirects to itself may use the port the request came in on
	( On|Off:flag
	= Off
	! Whether to use the physical Port when constructing URLs
<VirtualHost RAW_ARGS server -GLOBAL_ONLY
	- A site of its own: everything for one address, or one host name on it
	( address[:port]:virtual-host-address+
# http_core
KeepAlive FLAG server -DIR_CONTEXT
	- Keeps connections open for further requests
	= On
KeepAliveTimeout TAKE1 server -DIR_CONTEXT
	- How long an idle connection is kept open for the next request, in seconds
	( interval
	= 5
	! Keep-Alive timeout duration (sec)
MaxKeepAliveRequests TAKE1 server -DIR_CONTEXT
	- How many requests one connection may carry, 0 for no limit
	( number
	= 100
	! Maximum number of Keep-Alive requests per connection, or 0 for infinite
# mpm_common
EnableExceptionHook TAKE1 server -GLOBAL_ONLY by:event,prefork,worker if:only where httpd is built with --enable-exception-hook
	- Lets modules act when a child crashes
	( On|Off:flag
	= Off
	! Controls whether exception hook may be called after a crash
GracefulShutdownTimeout TAKE1 server -GLOBAL_ONLY by:event,prefork,worker
	- How long a graceful stop waits for running requests, 0 for ever
	( seconds
	= 0
	! Maximum time in seconds to wait for child processes to complete transactions during shutdown
Listen TAKE_ARGV server -GLOBAL_ONLY by:event,prefork,worker
	- Address and port on which Apache takes connections
	( [address:]port:listen-address [protocol:listen-protocol]
	? Listen requires 1 or 2 arguments.
ListenBacklog TAKE1 server -GLOBAL_ONLY by:event,prefork,worker spelled:ListenBackLog
	- How many connections may queue in the kernel before they are accepted
	( number:integer1
	= 511
	! Maximum length of the queue of pending connections, as used by listen(2)
ListenCoresBucketsRatio TAKE1 server -GLOBAL_ONLY 2.4.17 by:event,prefork,worker
	- Opens several listening sockets, one for so many CPU cores
	( ratio
	= 0
	! Ratio between the number of CPU cores (online) and the number of listeners buckets
ListenTCPDeferAccept TAKE1 server -GLOBAL_ONLY 2.4.66 by:event,prefork,worker
	- Seconds the kernel may hold back a connection until data arrives
	( seconds:seconds1
	! Value set for the socket option TCP_DEFER_ACCEPT if it is set
MaxClients TAKE1 server -GLOBAL_ONLY by:event,prefork,worker
	- Old name of MaxRequestWorkers
	( number
	> MaxRequestWorkers
	! Deprecated name of MaxRequestWorkers
MaxRequestWorkers TAKE1 server -GLOBAL_ONLY by:event,prefork,worker
	- How many requests can be served at once; more have to wait
	( number
	! Maximum number of threads alive at the same time
MaxSpareThreads TAKE1 server -GLOBAL_ONLY by:event,worker
	- More idle threads than this make Apache end child processes
	( number
	! Maximum number of idle threads
MinSpareThreads TAKE1 server -GLOBAL_ONLY by:event,worker
	- Fewer idle threads than this make Apache start child processes
	( number
	! Minimum number of idle threads, to handle request spikes
ReceiveBufferSize TAKE1 server -GLOBAL_ONLY by:event,prefork,worker
	- TCP receive buffer in bytes, 0 for the system's choice
	( bytes:bytes0
	= 0
	! Receive buffer size in bytes
SendBufferSize TAKE1 server -GLOBAL_ONLY by:event,prefork,worker
	- TCP send buffer in bytes, 0 for the system's choice
	( bytes:bytes0
	= 0
	! Send buffer size in bytes
ServerLimit TAKE1 server -GLOBAL_ONLY by:event,prefork,worker
	- How many child processes there can ever be; changed only by a full restart
	( number
	! Maximum number of child processes for this run of Apache
StartServers TAKE1 server -GLOBAL_ONLY by:event,prefork,worker
	- How many child processes are started at once at the beginning
	( number
	! Number of child processes launched at server startup
ThreadLimit TAKE1 server -GLOBAL_ONLY by:event,worker
	- How high ThreadsPerChild can be set; changed only by a full restart
	( number
	! Maximum number of worker threads per child process for this run of Apache - Upper limit for ThreadsPerChild
ThreadsPerChild TAKE1 server -GLOBAL_ONLY by:event,worker
	- How many threads each child process has
	( number
	! Number of threads each child creates
# event
AsyncRequestWorkerFactor TAKE1 server -GLOBAL_ONLY
	- How many more connections than threads a process may hold (event MPM)
	( factor
	= 2
	! How many additional connects will be accepted per idle worker thread
# prefork
MaxSpareServers TAKE1 server -GLOBAL_ONLY
	- More idle child processes than this are ended (prefork MPM)
	( number
	= 10
	! Maximum number of idle children
MinSpareServers TAKE1 server -GLOBAL_ONLY
	- Fewer idle child processes than this make Apache start some (prefork MPM)
	( number
	= 5
	! Minimum number of idle children, to handle request spikes
# mod_so
LoadFile ITERATE server on-read
	- Loads a shared library that a module needs, before it
	( file-path+
	! shared object file or library to load into the server at runtime
LoadModule TAKE2 server on-read
	- Loads a module, so that its directives are known from here on
	( module:module-name file-path
	! a module name and the name of a shared object file to load it from
# mod_unixd
ChrootDir TAKE1 server -GLOBAL_ONLY
	- Locks the server into this directory after it has started
	( directory-path
	! The directory to chroot(2) into
Group TAKE1 server -GLOBAL_ONLY
	- Group that the processes answering requests run as
	( unix-group
	= #-1
	! Effective group id for this server
Suexec FLAG server -GLOBAL_ONLY
	- Whether CGI programs may run as other users through suexec
	= On if the suexec program is there
User TAKE1 server -GLOBAL_ONLY
	- User that the processes answering requests run as
	( unix-user
	= #-1
	! Effective user id for this server
# mod_log_config
BufferedLogs FLAG server
	- Collects access log lines in memory and writes them in blocks
	= Off
CustomLog TAKE23 server
	- Writes an access log: where to, in which format, for which requests
	( file|pipe:log-target format|nickname:log-format-or-name [condition:log-condition]
	! a file name, a custom log format string or format name, and an optional "env=" or "expr=" clause (see docs)
GlobalLog TAKE23 server -GLOBAL_ONLY 2.4.19
	- Like CustomLog, but for all virtual hosts, also those with logs of their own
	( file|pipe:log-target format|nickname:log-format-or-name [condition:log-condition]
	! Same as CustomLog, but forces virtualhosts to inherit the log
LogFormat TAKE12 server
	- Gives an access log format a name for CustomLog
	( format:log-format-or-name [nickname]
	= "%h %l %u %t \\"%r\\" %>s %b"
	! a log format string (see docs) and an optional format name
TransferLog TAKE1 server
	- Writes an access log in the format of the last LogFormat without a name
	( file|pipe:log-target
	! the filename of the access log
# mod_logio
LogIOTrackTTFB FLAG All 2.4.13
	- Measures the time to the first byte of the response, for %^FB in log formats
	= OFF
# mod_version
<IfVersion TAKE123 All on-read
	- Lines read only by some versions of Apache
	( [[!]operator:IfVersion] version
	! a comparison operator, a version (and a delimiter)
# mod_watchdog
WatchdogInterval TAKE1 server -GLOBAL_ONLY
	- How often periodic tasks of modules are run, in seconds
	( interval
	= 1
	! Watchdog interval in seconds
# mod_access_compat
allow ITERATE2 Limit spelled:Allow
	- Lets hosts in, the way of Apache 2.2
	( from:from host:allow-from+
	> Require
	! 'from' followed by hostnames or IP-address wildcards
deny ITERATE2 Limit spelled:Deny
	- Keeps hosts out, the way of Apache 2.2
	( from:from host:allow-from+
	> Require
	! 'from' followed by hostnames or IP-address wildcards
order TAKE1 Limit spelled:Order
	- Which of Allow and Deny is looked at first and wins, the way of Apache 2.2
	( ordering:Order
	= Deny,Allow
	> Require
	! 'allow,deny', 'deny,allow', or 'mutual-failure'
Satisfy TAKE1 AuthConfig
	- Whether host rules and login must both be met or one is enough, the way of Apache 2.2
	( requirement:Satisfy
	= All
	> <RequireAny
	! access policy if both allow and require used ('all' or 'any')
# mod_actions
Action TAKE23 FileInfo
	- Runs a CGI script for a handler name or content type
	( action-type cgi-script:url-path [virtual:Action]
	! a media type followed by a script name
Script TAKE2 server directory
	- Runs a CGI script for all requests of one method
	( method:method cgi-script:url-path
	! a method followed by a script name
# mod_alias
Alias TAKE12 server directory -DIRECTORY -FILES with:2-DIR_CONTEXT
	- Maps a URL path to a file or directory outside DocumentRoot
	( [url-path] target:path
	! a fakename and a realname, or a realname in a Location
AliasMatch TAKE2 server
	- Maps URLs that match a regular expression to files
	( regex target:path
	! a regular expression and a filename
AliasPreservePath FLAG FileInfo 2.4.58
	- Inside <Location>, appends the rest of the URL path to the target of Alias
	= OFF
Redirect TAKE123 FileInfo
	- Sends the client to another URL, for a path and all below it
	( [status:Redirect] [url-path] target-url
	! an optional status, then document to be redirected and destination URL
RedirectMatch TAKE23 FileInfo
	- Sends the client to another URL if the path matches a regular expression
	( [status:Redirect] regex target-url
	! an optional status, then a regular expression and destination URL
RedirectPermanent TAKE2 FileInfo
	- Redirect with status 301, which browsers remember
	( url-path target-url
	! a document to be redirected, then the destination URL
RedirectRelative FLAG FileInfo 2.4.58
	- Sends Location headers without scheme and host when the target is a path
	= Off
RedirectTemp TAKE2 FileInfo
	- Redirect with status 302
	( url-path target-url
	! a document to be redirected, then the destination URL
ScriptAlias TAKE12 server directory -DIRECTORY -FILES with:2-DIR_CONTEXT
	- Maps a URL path to a file or directory of CGI programs
	( [url-path] target:path
	! a fakename and a realname, or a realname in a Location
ScriptAliasMatch TAKE2 server
	- Maps URLs that match a regular expression to CGI programs
	( regex target:path
	! a regular expression and a filename
# mod_allowmethods
AllowMethods TAKE_ARGV directory
	- Request methods that are let through here; others get 405
	( method:AllowMethods+
	= reset
	? AllowMethods: No method or 'reset' keyword given
# mod_auth_basic
AuthBasicAuthoritative FLAG AuthConfig
	- Whether a user whom no provider knows is refused, or left to other modules
	= On
AuthBasicFake TAKE12 AuthConfig 2.4.5
	- Sends a made-up Basic login on, for a backend that wants one
	( username:AuthBasicFake [password:expression-text]
	= Off
	! Fake basic authentication using the given expressions for username and password, 'off' to disable. Password defaults to 'password' if missing.
AuthBasicProvider ITERATE AuthConfig
	- Where Basic logins are checked: file, dbm, ldap, …
	( provider:authn-provider+
	= file
	! specify the auth providers for a directory or location
AuthBasicUseDigestAlgorithm TAKE1 AuthConfig 2.4.7
	- Checks Basic logins against passwords hashed for Digest
	( algorithm:AuthBasicUseDigestAlgorithm
	= Off
	! Set to 'MD5' to use the auth provider's authentication check for digest auth, using a hash of 'user:realm:pass'
# mod_auth_digest
AuthDigestAlgorithm TAKE1 AuthConfig
	- Hash algorithm of the Digest login
	( algorithm:AuthDigestAlgorithm
	= MD5
	! The algorithm used for the hash calculation
AuthDigestDomain ITERATE AuthConfig
	- URLs that share one Digest login
	( uri+
	! A list of URI's which belong to the same protection space as the current URI
AuthDigestNcCheck FLAG AuthConfig
	- Checks the count of requests sent with a nonce; not implemented
AuthDigestNonceLifetime TAKE1 AuthConfig
	- How long a nonce of a Digest login is valid, in seconds
	( seconds:seconds!
	= 300
	! Maximum lifetime of the server nonce (seconds)
AuthDigestProvider ITERATE AuthConfig
	- Where Digest logins are checked: file or dbd
	( provider:authn-provider+
	= file
	! specify the auth providers for a directory or location
AuthDigestQop ITERATE AuthConfig
	- Quality of protection that a Digest login asks for
	( option:AuthDigestQop+
	= auth
	! A list of quality-of-protection options
AuthDigestShmemSize TAKE1 server
	- Shared memory for keeping track of Digest clients, in bytes
	( bytes
	= 1000
	! The amount of shared memory to allocate for keeping track of clients
# mod_auth_form
AuthFormAuthoritative FLAG AuthConfig
	- Whether a user whom no provider knows is refused, or left to other modules
	= On
AuthFormBody TAKE1 AuthConfig
	- Form field with the request body to be sent after login
	( form-field
	= httpd_body
	! The field of the login form carrying the urlencoded original request body.
AuthFormDisableNoStore FLAG AuthConfig
	- Leaves out the header that forbids caching the login page
	= Off
AuthFormFakeBasicAuth FLAG AuthConfig
	- Sends the form login on to the backend as a Basic login
	= Off
AuthFormLocation TAKE1 AuthConfig
	- Form field with the URL to go to after login
	( form-field
	= httpd_location
	! The field of the login form carrying the URL to redirect on successful login.
AuthFormLoginRequiredLocation TAKE1 AuthConfig
	- Page to redirect to when a login is needed
	( url-expression
	! If set, redirect the browser to this URL rather than return 401 Not Authorized.
AuthFormLoginSuccessLocation TAKE1 AuthConfig
	- Page to redirect to after a login
	( url-expression
	! If set, redirect the browser to this URL when a login processed by the login handler is successful.
AuthFormLogoutLocation TAKE1 AuthConfig
	- Page to redirect to after a logout
	( url-expression
	! The URL of the logout successful page. An attempt to access an URL handled by the handler form-logout-handler will result in an redirect to this page after logout.
AuthFormMethod TAKE1 AuthConfig
	- Form field with the method of the request to be made after login
	( form-field
	= httpd_method
	! The field of the login form carrying the original request method.
AuthFormMimetype TAKE1 AuthConfig
	- Form field with the content type of the body to be sent after login
	( form-field
	= httpd_mimetype
	! The field of the login form carrying the original request mimetype.
AuthFormPassword TAKE1 AuthConfig
	- Form field with the password
	( form-field
	= httpd_password
	! The field of the login form carrying the password
AuthFormProvider ITERATE AuthConfig
	- Where form logins are checked: file, dbm, ldap, …
	( provider:authn-provider+
	= file
	! specify the auth providers for a directory or location
AuthFormSitePassphrase TAKE1 AuthConfig
	- Secret that trusts a session without checking the login again
	( passphrase
	! If set, use this passphrase to determine whether the user should be authenticated. Bypasses the user authentication check on every website hit, and is useful for high traffic sites.
AuthFormSize TAKE1 directory
	- Largest login form that is read, in bytes
	( bytes:bytes0
	= 8192
	! Maximum size of body parsed by the form parser
AuthFormUsername TAKE1 AuthConfig
	- Form field with the user name
	( form-field
	= httpd_username
	! The field of the login form carrying the username
# mod_authn_anon
Anonymous ITERATE AuthConfig
	- User names that are let in without a password check
	( user-name+
	! a space-separated list of user IDs
Anonymous_LogEmail FLAG AuthConfig
	- Writes the password given (an e-mail address) into the error log
	= On
Anonymous_MustGiveEmail FLAG AuthConfig
	- Refuses an empty password for anonymous users
	= On
Anonymous_NoUserId FLAG AuthConfig spelled:Anonymous_NoUserID
	- Lets the user name be empty
	= Off
Anonymous_VerifyEmail FLAG AuthConfig
	- Wants an @ and a dot in the password of anonymous users
	= Off
# mod_authn_core
AuthName TAKE1 AuthConfig
	- Name of the protected area that the login dialog shows
	( realm
	! the authentication realm (e.g. "Members Only")
<AuthnProviderAlias RAW_ARGS server -GLOBAL_ONLY
	- Gives a login provider with its own settings a new name
	( base-provider:authn-provider alias
AuthType TAKE1 AuthConfig
	- How users log in: Basic, Digest, Form, or not at all
	( type:AuthType
	! an HTTP authorization type (e.g., "Basic")
# mod_authn_dbd
AuthDBDUserPWQuery TAKE1 directory -HTACCESS
	- SQL that finds the password hash of a user
	( sql-query
	! Query used to fetch password for user
AuthDBDUserRealmQuery TAKE1 directory -HTACCESS
	- SQL that finds the Digest hash of a user in a realm
	( sql-query
	! Query used to fetch password for user+realm
# mod_authn_dbm
AuthDBMType TAKE1 AuthConfig
	- Kind of database file that AuthDBMUserFile is
	( type:dbm-type
	= default
	! what type of DBM file the user file is
AuthDBMUserFile TAKE1 AuthConfig
	- Database file with users and passwords
	( file-path
	! dbm database file containing user IDs and passwords
# mod_authn_file
AuthUserFile TAKE1 AuthConfig
	- Text file with users and passwords, made by htpasswd
	( file-path
	! text file containing user IDs and passwords
# mod_authn_socache
AuthnCacheContext TAKE1 directory
	- What keeps entries of different places apart in the login cache
	( context:AuthnCacheContext
	= directory
	! Context for authn cache
AuthnCacheEnable RAW_ARGS server -GLOBAL_ONLY
	- Switches the login cache on, where AuthnCacheProvideFor stands only in .htaccess
AuthnCacheProvideFor ITERATE AuthConfig
	- Providers whose answers are cached
	( provider:authn-provider+
	! Determine what authn providers to cache for
AuthnCacheSOCache TAKE1 server -GLOBAL_ONLY
	- Where the login cache is kept
	( provider[:arguments]:socache
	! socache provider for authn cache
AuthnCacheTimeout TAKE1 AuthConfig
	- How long a cached login is valid, in seconds
	( seconds
	= 300
	! Timeout (secs) for cached credentials
# mod_authnz_fcgi
AuthnzFcgiCheckAuthnProvider TAKE_ARGV FileInfo 2.4.10
	- Lets a FastCGI program do the login, dialog included
	( provider-name option:AuthnzFcgiCheckAuthnProvider+
	? AuthnzFcgiCheckAuthnProvider: No provider given
AuthnzFcgiDefineProvider TAKE_ARGV server -GLOBAL_ONLY 2.4.10
	- Makes a FastCGI program a provider for logins or access rules
	( type:AuthnzFcgiDefineProvider provider-name backend-address
	? AuthnzFcgiDefineProvider: No type given
# mod_authnz_ldap
AuthLDAPAuthorizePrefix TAKE1 AuthConfig
	- What the names of environment variables set by LDAP access rules start with
	( prefix
	= AUTHORIZE_
	! The prefix to add to environment variables set during successful authorization, default 'AUTHORIZE_'
AuthLDAPBindAuthoritative FLAG AuthConfig
	- Whether a failed LDAP bind refuses the user, or lets other providers try
	= on
AuthLDAPBindDN TAKE1 AuthConfig
	- Account that searches the directory; anonymous without it
	( distinguished-name
	! DN to use to bind to LDAP server. If not provided, will do an anonymous bind.
AuthLDAPBindPassword TAKE1 AuthConfig
	- Password of that account, or exec: and a program that prints it
	( ldap-password
	! Password to use to bind to LDAP server. If not provided, will do an anonymous bind.
AuthLDAPCharsetConfig TAKE1 server
	- File that maps languages to character sets
	( file-path
	! Character set conversion configuration file. If omitted, character set conversion is disabled.
AuthLDAPCompareAsUser FLAG AuthConfig
	- Makes group comparisons as the user who logged in
	= off
AuthLDAPCompareDNOnServer FLAG AuthConfig
	- Lets the LDAP server compare distinguished names
	= on
AuthLDAPDereferenceAliases TAKE1 AuthConfig
	- When LDAP aliases are followed
	( when:AuthLDAPDereferenceAliases
	= always
	! Determines how aliases are handled during a search. Can be one of the values "never", "searching", "finding", or "always". Defaults to always.
AuthLDAPGroupAttribute ITERATE AuthConfig
	- Attributes that list the members of a group
	( attribute+
	= member uniqueMember
	! A list of attribute labels used to identify the user members of groups - defaults to member and uniquemember
AuthLDAPGroupAttributeIsDN FLAG AuthConfig
	- Whether groups list distinguished names or plain user names
	= on
AuthLDAPInitialBindAsUser FLAG AuthConfig
	- Uses the login itself, not AuthLDAPBindDN, to find the user
	= off
AuthLDAPInitialBindPattern TAKE2 AuthConfig
	- Turns the user name into what the LDAP server wants to see at that bind
	( regex substitution
	= (.*) $1
	! The regex and substitution to determine a username that can bind based on an HTTP basic auth username
AuthLDAPMaxSubGroupDepth TAKE1 AuthConfig
	- How deep groups within groups are searched
	( number
	= 10
	! Maximum subgroup nesting depth to be evaluated - defaults to 10 (top-level group = 0)
AuthLDAPRemoteUserAttribute TAKE1 AuthConfig
	- Attribute of the user that becomes REMOTE_USER
	( attribute
	! Override the user supplied username and place the contents of this attribute in the REMOTE_USER environment variable.
AuthLDAPRemoteUserIsDN FLAG AuthConfig
	- Makes the distinguished name REMOTE_USER
	= off
AuthLDAPSearchAsUser FLAG AuthConfig
	- Searches for access rules as the user who logged in
	= off
AuthLDAPSubGroupAttribute ITERATE AuthConfig
	- Attributes that list the groups within a group
	( attribute+
	= member uniqueMember
	! Attribute labels used to define sub-group (or nested group) membership in groups - defaults to member and uniqueMember
AuthLDAPSubGroupClass ITERATE AuthConfig
	- LDAP classes whose objects count as groups within a group
	( ldap-class+
	= groupOfNames groupOfUniqueNames
	! LDAP objectClass values used to identify sub-group instances - defaults to groupOfNames and groupOfUniqueNames
AuthLDAPURL TAKE12 AuthConfig
	- LDAP server, where to search, and for which attribute
	( ldap-url [mode:AuthLDAPURL]
	! URL to define LDAP connection. This should be an RFC 2255 compliant\\nURL of the form ldap://host[:port]/basedn[?attrib[?scope[?filter]]].\\n<ul>\\n<li>Host is the name of the LDAP server. Use a space separated list of hosts \\nto specify redundant servers.\\n<li>Port is optional, and specifies the port to connect to.\\n<li>basedn specifies the base DN to start searches from\\n<li>Attrib specifies what attribute to search for in the directory. If not provided, it defaults to <b>uid</b>.\\n<li>Scope is the scope of the search, and can be either <b>sub</b> or <b>one</b>. If not provided, the default is <b>sub</b>.\\n<li>Filter is a filter to use in the search. If not provided, defaults to <b>(objectClass=*)</b>.\\n</ul>\\nSearches are performed using the attribute and the filter combined. For example, assume that the\\nLDAP URL is <b>ldap://ldap.airius.com/ou=People, o=Airius?uid?sub?(posixid=*)</b>. Searches will\\nbe done using the filter <b>(&((posixid=*))(uid=<i>username</i>))</b>, where <i>username</i>\\nis the user name passed by the HTTP client. The search will be a subtree search on the branch <b>ou=People, o=Airius</b>.
# mod_authz_core
AuthMerging TAKE1 AuthConfig
	- How the Require lines of a section go with those of the sections around it
	( mode:AuthMerging
	= Off
	! controls how a <Directory>, <Location>, or similar directive's authorization directives are combined with those of its predecessor
<AuthzProviderAlias RAW_ARGS server -GLOBAL_ONLY
	- Gives an access rule with its arguments and settings a new name
	( base-provider:authz-provider alias [arguments]
AuthzSendForbiddenOnFailure FLAG AuthConfig
	- Answers 403, not 401, to a logged-in user who is not allowed
	= Off
Require RAW_ARGS AuthConfig
	- Who may come in: everybody, an address, a user, a group, an expression
	( [not:Require-not] provider:Require [argument]+
<RequireAll RAW_ARGS AuthConfig
	- Access rules that must all be met
<RequireAny RAW_ARGS AuthConfig
	- Access rules of which one must be met
<RequireNone RAW_ARGS AuthConfig
	- Access rules of which none may be met
# mod_authz_dbd
AuthzDBDLoginToReferer FLAG directory
	- Sends the user back to the page they came from after login or logout
	= Off
AuthzDBDQuery TAKE1 directory -HTACCESS
	- SQL for access rules by group, and for login and logout
	( sql-query
	! SQL query for DBD Authz or login
AuthzDBDRedirectQuery TAKE1 directory -HTACCESS
	- SQL that finds the page for a user after login
	( sql-query
	! SQL query to get per-user redirect URL after login
# mod_authz_dbm
AuthDBMGroupFile TAKE1 AuthConfig
	- Database file that says which groups a user is in
	( file-path
	! database file containing group names and member user IDs
AuthzDBMType TAKE1 AuthConfig
	- Kind of database file that AuthDBMGroupFile is
	( type:dbm-type
	= default
	! what type of DBM file the group file is
# mod_authz_groupfile
AuthGroupFile TAKE1 AuthConfig
	- Text file that lists groups and their members
	( file-path
	! text file containing group names and member user IDs
# mod_autoindex
AddAlt ITERATE2 Indexes
	- Text in place of a file's icon in directory listings
	( text-label file-pattern+
	! alternate descriptive text followed by one or more filenames
AddAltByEncoding ITERATE2 Indexes
	- Text in place of the icon, by content encoding
	( text-label mime-encoding+
	! alternate descriptive text followed by one or more content encodings
AddAltByType ITERATE2 Indexes
	- Text in place of the icon, by content type
	( text-label media-type+
	! alternate descriptive text followed by one or more MIME types
AddDescription ITERATE2 Indexes
	- Description of a file in directory listings
	( text-label file-pattern+
	! Descriptive text followed by one or more filenames
AddIcon ITERATE2 Indexes
	- Icon of files in directory listings, by name
	( icon file-pattern+
	! an icon URL followed by one or more filenames
AddIconByEncoding ITERATE2 Indexes
	- Icon of files in directory listings, by content encoding
	( icon mime-encoding+
	! an icon URL followed by one or more content encodings
AddIconByType ITERATE2 Indexes
	- Icon of files in directory listings, by content type
	( icon media-type+
	! an icon URL followed by one or more MIME types
DefaultIcon TAKE1 Indexes
	- Icon of files in directory listings that have none of their own
	( icon-url
	! an icon URL
FancyIndexing RAW_ARGS All
	- Gone: write IndexOptions FancyIndexing
	( On|Off:flag
	> IndexOptions
HeaderName TAKE1 Indexes
	- File whose text stands above directory listings
	( filename
	! a filename
IndexHeadInsert TAKE1 Indexes
	- HTML put into the head of directory listings
	( html
	! String to insert in HTML HEAD section
IndexIgnore ITERATE Indexes
	- Files that directory listings do not show
	( file-pattern+
	= "."
	! one or more file extensions
IndexIgnoreReset FLAG Indexes
	- Forgets the IndexIgnore patterns inherited from above
IndexOptions TAKE_ARGV Indexes
	- How directory listings look
	( [+|-]option:IndexOptions+
IndexOrderDefault TAKE2 Indexes
	- How directory listings are sorted at first
	( direction:IndexOrderDirection column:IndexOrderColumn
	= Ascending Name
	! {Ascending,Descending} {Name,Size,Description,Date}
IndexStyleSheet TAKE1 Indexes
	- CSS file for directory listings
	( url-path
	! URL to style sheet
ReadmeName TAKE1 Indexes
	- File whose text stands below directory listings
	( filename
	! a filename
# mod_brotli
BrotliAlterETag TAKE1 server 2.4.26
	- What becomes of the ETag of a response compressed with Brotli
	( mode:AlterETag
	= AddSuffix
	! Set how mod_brotli should modify ETag response headers: 'AddSuffix' (default), 'NoChange', 'Remove'
BrotliCompressionMaxInputBlock TAKE1 server 2.4.26
	- Largest block of input that Brotli compresses at once (log2)
	( number:integer16-24
	! Maximum input block size between 16 and 24 (larger block sizes require more memory)
BrotliCompressionQuality TAKE1 server 2.4.26
	- How hard Brotli compresses, 0 to 11
	( number:integer0-11
	= 5
	! Compression quality between 0 and 11 (higher quality means slower compression)
BrotliCompressionWindow TAKE1 server 2.4.26
	- Size of Brotli's window, 10 to 24 (log2)
	( number:integer10-24
	= 18
	! Sliding window size between 10 and 24 (larger windows can improve compression, but require more memory)
BrotliFilterNote TAKE12 server 2.4.26
	- Keeps Brotli's compression ratio for the access log
	( [type:FilterNote] note-name
	! Set a note to report on compression ratio
# mod_buffer
BufferSize TAKE1 directory
	- How much the BUFFER filter collects before it sends, in bytes
	( bytes:bytes1
	= 131072
	! Maximum size of the buffer used by the buffer filter
# mod_cache
CacheDefaultExpire TAKE1 server directory
	- How long a response that says nothing itself is cached, in seconds
	( seconds
	= 3600
	! The default time in seconds to cache a document
CacheDetailHeader FLAG server directory
	- Adds X-Cache-Detail with the reason why the cache was used or not
	= off
CacheDisable TAKE1 server directory -DIRECTORY -FILES
	- URLs that are not cached
	( url-string
	! A partial URL prefix below which caching is disabled
CacheEnable TAKE12 server directory -DIRECTORY -FILES
	- URLs that are cached, and where
	( cache-type:CacheEnable [url-string]
	! A cache type and partial URL prefix below which caching is enabled
CacheHeader FLAG server directory
	- Adds X-Cache with HIT, REVALIDATE or MISS
	= off
CacheIgnoreCacheControl FLAG server
	- Serves from the cache even if the client asks for a fresh copy
	= Off
CacheIgnoreHeaders ITERATE server
	- Response headers that are not stored in the cache
	( header:CacheIgnoreHeaders+
	= None
	! A space separated list of headers that should not be stored by the cache
CacheIgnoreNoLastMod FLAG server directory
	- Caches responses without Last-Modified too
	= Off
CacheIgnoreQueryString FLAG server
	- Takes URLs that differ in the query string for one
	= Off
CacheIgnoreURLSessionIdentifiers ITERATE server
	- Session ids in URLs that the cache leaves out
	( identifier:identifier+
	= None
	! A space separated list of session identifiers that should be ignored for creating the key of the cached entity.
CacheKeyBaseURL TAKE1 server
	- Base URL of the cache keys of proxied responses
	( url
	! Override the base URL of reverse proxied cache keys.
CacheLastModifiedFactor TAKE1 server directory
	- Part of a file's age for which it is cached when it has no expiry
	( factor
	= 0.1
	! The factor used to estimate Expires date from LastModified date
CacheLock FLAG server
	- Lets one request refresh an expired entry while the others wait for it
	= off
CacheLockMaxAge TAKE1 server
	- How long such a lock is respected, in seconds
	( seconds:seconds1
	= 5
	! Maximum age of any thundering herd lock.
CacheLockPath TAKE1 server
	- Directory for such locks
	( directory-path
	= /tmp/mod_cache-lock
	! The thundering herd lock path. Defaults to the '/mod_cache-lock' directory in the system temp directory.
CacheMaxExpire TAKE1 server directory
	- Longest time a response is cached, in seconds
	( seconds
	= 86400
	! The maximum time in seconds to cache a document
CacheMinExpire TAKE1 server directory
	- Shortest time a response is cached, in seconds
	( seconds
	= 0
	! The minimum time in seconds to cache a document
CacheQuickHandler FLAG server
	- Answers from the cache before access rules are looked at
	= on
CacheStaleOnError FLAG server directory
	- Serves an expired copy when the backend answers with an error
	= on
CacheStoreExpired FLAG server directory
	- Caches responses that are expired when they come
	= Off
CacheStoreNoStore FLAG server directory
	- Caches responses marked no-store
	= Off
CacheStorePrivate FLAG server directory
	- Caches responses marked private
	= Off
# mod_cache_disk
CacheDirLength TAKE1 server
	- Length of the directory names in the disk cache
	( number:integer1
	= 2
	! The number of characters in subdirectory names
CacheDirLevels TAKE1 server
	- Number of directory levels in the disk cache
	( number:integer1
	= 2
	! The number of levels of subdirectories in the cache
CacheMaxFileSize TAKE1 server directory
	- Largest response in the disk cache, in bytes
	( bytes:bytes0
	= 1000000
	! The maximum file size to cache a document
CacheMinFileSize TAKE1 server directory
	- Smallest response in the disk cache, in bytes
	( bytes:bytes0
	= 1
	! The minimum file size to cache a document
CacheReadSize TAKE1 server directory
	- Bytes read from the backend for the disk cache before the client gets them
	( bytes:bytes0
	= 0
	! The maximum quantity of data to attempt to read and cache in one go
CacheReadTime TAKE1 server directory
	- Milliseconds the disk cache reads from the backend before the client gets something
	( milliseconds:milliseconds0
	= 0
	! The maximum time taken to attempt to read and cache in go
CacheRoot TAKE1 server
	- Directory of the disk cache
	( directory-path
	! The directory to store cache files
# mod_cache_socache
CacheSocache TAKE1 server 2.4.5
	- Where the shared object cache of mod_cache_socache is kept
	( provider[:arguments]:socache
	! The shared object cache to store cache files
CacheSocacheMaxSize TAKE1 server directory 2.4.5
	- Largest response in the shared cache, in bytes
	( bytes
	= 102400
	! The maximum cache entry size (headers and body) to cache a document
CacheSocacheMaxTime TAKE1 server directory 2.4.5
	- Longest time in the shared cache, in seconds
	( seconds:seconds0
	= 86400
	! The maximum cache expiry age to cache a document in seconds
CacheSocacheMinTime TAKE1 server directory 2.4.5
	- Shortest time in the shared cache, in seconds
	( seconds:seconds0
	= 600
	! The minimum cache expiry age to cache a document in seconds
CacheSocacheReadSize TAKE1 server directory 2.4.5
	- Bytes read from the backend for the shared cache before the client gets them
	( bytes:bytes0
	= 0
	! The maximum quantity of data to attempt to read and cache in one go
CacheSocacheReadTime TAKE1 server directory 2.4.5
	- Milliseconds the shared cache reads from the backend before the client gets something
	( milliseconds:milliseconds0
	= 0
	! The maximum time taken to attempt to read and cache in go
# mod_case_filter
CaseFilter FLAG server
	- Example module: turns responses into upper case
# mod_case_filter_in
CaseFilterIn FLAG server
	- Example module: turns request bodies into upper case
# mod_cern_meta
MetaDir TAKE1 Indexes
	- Subdirectory for CERN-style header files
	( directory-name
	= .web
	! the name of the directory containing meta files
MetaFiles FLAG Indexes
	- Sends headers from CERN-style header files
	= off
MetaSuffix TAKE1 Indexes
	- What the names of CERN-style header files end with
	( suffix
	= .meta
	! the filename suffix for meta files
# mod_cgi
CGIScriptTimeout TAKE1 server directory 2.4.59
	- How long mod_cgi waits for more output of a CGI program
	( interval
	= The value of Timeout
	! The amount of time to wait between successful reads from the CGI script, in seconds.
ScriptLog TAKE1 server by:mod_cgi,mod_cgid
	- File for the errors of CGI scripts, for debugging
	( file-path
	! the name of a log for script debugging info
ScriptLogBuffer TAKE1 server by:mod_cgi,mod_cgid
	- How much of a request body is written into the CGI log, in bytes
	( bytes
	= 1024
	! the maximum size (in bytes) to record of a POST request
ScriptLogLength TAKE1 server by:mod_cgi,mod_cgid
	- The CGI log stops growing at this size, in bytes
	( bytes
	= 10385760
	! the maximum length (in bytes) of the script debug log
# mod_cgid
CGIDScriptTimeout TAKE1 server directory 2.4.10
	- How long mod_cgid waits for more output of a CGI program
	( interval
	= The value of Timeout
	! The amount of time to wait between successful reads from the CGI script, in seconds.
ScriptSock TAKE1 server -GLOBAL_ONLY
	- Socket between Apache and the daemon that starts CGI programs
	( file-path
	= cgisock
	! the name of the socket to use for communication with the cgi daemon.
# mod_charset_lite
CharsetDefault TAKE1 FileInfo
	- Character set that files are translated into
	( charset
	! name of default charset
CharsetOptions ITERATE FileInfo
	- How mod_charset_lite translates
	( option:CharsetOptions+
	= ImplicitAdd
	! valid options: ImplicitAdd, NoImplicitAdd, TranslateAllMimeTypes, NoTranslateAllMimeTypes
CharsetSourceEnc TAKE1 FileInfo
	- Character set that files are in
	( charset
	! source (html,cgi,ssi) file charset
# mod_dav
DAV TAKE1 directory spelled:Dav
	- Switches WebDAV on
	( setting:DAV
	= Off
	! specify the DAV provider for a directory or location
DAVBasePath TAKE1 directory 2.4.58 spelled:DavBasePath
	- Root path of the WebDAV repository, for use in <LocationMatch>
	( url-path
	! specify the DAV repository base URL
DAVDepthInfinity FLAG server directory spelled:DavDepthInfinity
	- Lets clients list a whole WebDAV tree in one request
	= off
DAVLockDiscovery FLAG server directory 2.4.55 spelled:DavLockDiscovery page:mod_dav_fs
	- Tells clients about locks on WebDAV files
	= on
DAVMinTimeout TAKE1 server directory spelled:DavMinTimeout
	- Shortest time a WebDAV lock is held, in seconds
	( seconds:seconds0
	= 0
	! specify minimum allowed timeout
# mod_dav_fs
DAVLockDB TAKE1 server spelled:DavLockDB
	- File for WebDAV locks of mod_dav_fs
	( file-path
	! specify a lock database
# mod_dav_lock
DAVGenericLockDB TAKE1 directory spelled:DavGenericLockDB
	- File for WebDAV locks of mod_dav_lock
	( file-path
	! specify a lock database
# mod_dbd
DBDExptime TAKE1 server
	- How long an idle database connection is kept, in seconds
	( seconds:seconds!0
	= 300
	! Keepalive time for idle connections
DBDInitSQL TAKE1 server
	- SQL carried out on each new database connection
	( sql-query
	! SQL statement to be executed after connection is created
DBDKeep TAKE1 server
	- How many idle database connections are kept
	( number:integer!0
	= 2
	! Maximum number of sustained connections
DBDMax TAKE1 server
	- How many database connections there may be in a process
	( number:integer!0
	= 10
	! Maximum number of connections
DBDMin TAKE1 server
	- How many database connections there are at least
	( number:integer!0
	= 1
	! Minimum number of connections
DBDParams TAKE1 server
	- Connection parameters of the database, joined by commas
	( dbd-parameters
	! SQL Driver Params
DBDPersist FLAG server
	- Keeps database connections for further requests
DBDPrepareSQL TAKE12 server
	- Prepares an SQL statement under a name
	( sql-query [label]
	! SQL statement to prepare (or nothing, to override statement inherited from main server) and label
DBDriver TAKE1 server
	- Database driver: mysql, pgsql, sqlite3, odbc, …
	( driver:DBDriver
	! SQL Driver
# mod_deflate
DeflateAlterEtag TAKE1 server 2.4.58 spelled:DeflateAlterETag
	- What becomes of the ETag of a compressed response
	( mode:AlterETag
	= AddSuffix
	! Set how mod_deflate should modify ETAG response headers: 'AddSuffix' (default), 'NoChange' (2.2.x behavior), 'Remove'
DeflateBufferSize TAKE1 server
	- How much zlib compresses at once, in bytes
	( bytes:bytes1
	= 8096
	! Set the Deflate Buffer Size
DeflateCompressionLevel TAKE1 server
	- How hard zlib compresses, 1 to 9
	( number:integer1-9
	= 6
	! Set the Deflate Compression Level (1-9)
DeflateFilterNote TAKE12 server
	- Keeps the compression ratio for the access log
	( [type:FilterNote] note-name
	! Set a note to report on compression ratio
DeflateInflateLimitRequestBody TAKE1 All 2.4.10
	- Largest request body after decompression, in bytes
	( bytes:bytes!0
	! Set a limit on size of inflated input
DeflateInflateRatioBurst TAKE1 All 2.4.10
	- How often a request body may exceed the inflation ratio
	( number:integer1
	= 3
	! Set the maximum number of following inflate ratios above limit (default: 3)
DeflateInflateRatioLimit TAKE1 All 2.4.10
	- How many times larger a request body may become by decompression
	( number:integer1
	= 200
	! Set the inflate ratio limit above which inflation is aborted (default: 200)
DeflateMemLevel TAKE1 server
	- How much memory zlib uses, 1 to 9
	( number:integer1-9
	= 9
	! Set the Deflate Memory Level (1-9)
DeflateWindowSize TAKE1 server
	- Size of zlib's window, 1 to 15 (log2)
	( number:integer1-15
	= 15
	! Set the Deflate window size (1-15)
# mod_dialup
ModemStandard TAKE1 directory
	- Slows responses down to the speed of an old modem
	( standard:ModemStandard
	! Modem Standard to.. simulate. Must be one of: 'V.21', 'V.26bis', 'V.32', 'V.34', or 'V.92'
# mod_dir
DirectoryCheckHandler FLAG Indexes 2.4.8
	- Leaves directories alone when another handler is set for them
	= Off
DirectoryIndex RAW_ARGS Indexes
	- Files served for a directory; the first one that exists
	( index-file:DirectoryIndex+
	= index.html
DirectoryIndexRedirect TAKE1 Indexes
	- Redirects to the index file instead of serving it under the directory's URL
	( setting:DirectoryIndexRedirect
	= off
	! On, Off, or a 3xx status code.
DirectorySlash FLAG Indexes
	- Redirects a directory's URL without a slash at the end to the one with it
	= On
FallbackResource TAKE1 Indexes
	- What serves requests that map to no file: the front controller of an application
	( local-url:FallbackResource
	= disabled
	! Set a default handler
# mod_dumpio
DumpIOInput FLAG server
	- Writes all input into the error log (LogLevel dumpio:trace7)
	= Off
DumpIOOutput FLAG server
	- Writes all output into the error log (LogLevel dumpio:trace7)
	= Off
# mod_echo
ProtocolEcho FLAG server
	- Sends back all that arrives on a connection: an example of a protocol
	= Off
# mod_env
PassEnv ITERATE FileInfo
	- Takes variables from the environment of Apache into that of requests
	( env-variable+
	! a list of environment variables to pass to CGI.
SetEnv TAKE12 FileInfo
	- Sets an environment variable for CGI and WSGI scripts; set late, not for access rules
	( env-variable [value:text]
	! an environment variable name and optional value to pass to CGI.
UnsetEnv ITERATE FileInfo
	- Removes variables from the environment of requests
	( env-variable+
	! a list of variables to remove from the CGI environment.
# mod_expires
ExpiresActive FLAG Indexes
	- Switches the Expires and Cache-Control headers of mod_expires on
	= Off
ExpiresByType TAKE2 Indexes
	- How long responses of a content type may be cached
	( media-type expiry
	! a MIME type followed by an expiry date code
ExpiresDefault TAKE1 Indexes
	- How long all other responses may be cached
	( expiry
	! an expiry date code
# mod_ext_filter
ExtFilterDefine RAW_ARGS server
	- Makes a program a filter
	( filter-name parameter:ExtFilterDefine+
ExtFilterOptions ITERATE directory
	- Debugging options of mod_ext_filter
	( option:ExtFilterOptions+
	= NoLogStderr
	! valid options: LogStderr, NoLogStderr
# mod_file_cache
cachefile ITERATE server spelled:CacheFile
	- Files that are opened once, when Apache starts
	( file-path+
	! A space separated list of files to add to the file handle cache at config time
mmapfile ITERATE server spelled:MMapFile
	- Files that are mapped into memory once, when Apache starts
	( file-path+
	! A space separated list of files to mmap at config time
# mod_filter
AddOutputFilterByType TAKE_ARGV FileInfo
	- Filters for responses of some content types
	( filters media-type+
	? AddOutputFilterByType requires at least two arguments ?? AddOutputFilterByType requires at least two arguments
FilterChain ITERATE Options
	- Which smart filters run, and in which order
	( [+=-@!]filter-name+
	! list of filter names with optional [+-=!@]
FilterDeclare TAKE12 Options
	- Declares a smart filter
	( filter-name [type:FilterType]
	! filter-name [filter-type]
FilterProtocol TAKE23 Options
	- What a smart filter does to the response as far as HTTP is concerned
	( filter-name [provider-name] flags:FilterProtocol
	! filter-name [provider-name] protocol-args
FilterProvider TAKE3 Options
	- Makes a filter one of the choices of a smart filter, under a condition
	( filter-name provider-name expression
	! filter-name provider-name match-expression
FilterTrace TAKE2 server directory
	- Debugging output of a smart filter
	( filter-name level:FilterTrace
	! filter-name debug-level
# mod_headers
Header RAW_ARGS FileInfo
	- Sets, adds, changes or removes response headers
	( [condition:HeaderCondition] action:Header header [value:header-value] [replacement:header-value] [when:header-when]
RequestHeader RAW_ARGS FileInfo
	- Sets, adds, changes or removes request headers before the request is handled
	( action:RequestHeader header [value:header-value] [replacement:header-value] [when:header-when]
# mod_heartbeat
HeartbeatAddress TAKE1 server -GLOBAL_ONLY
	- Multicast address that this server sends its heartbeat to
	( address:port:text
	! Address to send heartbeat requests
# mod_heartmonitor
HeartbeatListen TAKE1 server -GLOBAL_ONLY
	- Multicast address that heartbeats of other servers come in on
	( address:port:text
	! Address to listen for heartbeat requests
HeartbeatMaxServers TAKE1 server -GLOBAL_ONLY
	- How many servers' heartbeats are kept
	( number:integer0
	= 10
	! Max number of servers when using slotmem (instead file) to store heartbeat data.
HeartbeatStorage TAKE1 server -GLOBAL_ONLY by:mod_heartmonitor,mod_lbmethod_heartbeat
	- File for the heartbeats, if they are not in shared memory
	( file-path
	= logs/hb.dat
	! Path to read heartbeat data.
# mod_http2
H2CopyFiles TAKE1 FileInfo 2.4.24
	- Copies file contents at once instead of sending the file later
	( On|Off:flag
	= off
	! on to perform copy of file data
H2Direct TAKE1 server 2.4.17
	- Speaks HTTP/2 at once if the client starts with it
	( On|Off:flag
	= On for h2c, off for h2
	! on to enable direct HTTP/2 mode
H2EarlyHint TAKE2 AuthConfig FileInfo 2.4.58
	- A header for responses with status 103
	( header value:text
	! add a a 'Link:' header for a 103 Early Hints response.
H2EarlyHints TAKE1 server 2.4.24
	- Sends 103 Early Hints
	( On|Off:flag
	= off
	! on to enable interim status 103 responses
H2MaxDataFrameLen TAKE1 server 2.4.58
	- Largest HTTP/2 DATA frame, 0 for no limit
	( bytes:bytes0
	= 0
	! maximum number of bytes in a single HTTP/2 DATA frame
H2MaxHeaderBlockLen TAKE1 server 2.4.64
	- Largest block of response headers, in bytes
	( bytes:bytes0
	! maximum number of bytes in a response header block
H2MaxSessionStreams TAKE1 server 2.4.17
	- How many requests at once a client may have on one connection
	( number:integer1
	= 100
	! maximum number of open streams per session
H2MaxStreamErrors TAKE1 server 2.4.66
	- How many stream errors a client may cause before the connection is closed
	( number:integer0
	= 8
	! maximum number of flow control errors tolerated
H2MaxWorkerIdleSeconds TAKE1 server 2.4.17
	- How long an idle HTTP/2 worker thread lives, in seconds
	( interval
	= 600
	! maximum number of idle seconds before a worker shuts down
H2MaxWorkers TAKE1 server 2.4.17
	- How many HTTP/2 worker threads a child process may have
	( number:integer1
	! maximum number of worker threads per child
H2MinWorkers TAKE1 server 2.4.17
	- How many HTTP/2 worker threads a child process has at least
	( number:integer1
	! minimum number of worker threads per child
H2ModernTLSOnly TAKE1 server 2.4.18
	- Wants TLS 1.2 and modern ciphers for HTTP/2
	( On|Off:flag
	= on
	! off to not impose RFC 7540 restrictions on TLS
H2OutputBuffering TAKE1 server 2.4.47
	- Collects output before it is sent
	( On|Off:flag
	= on
	! set stream output buffer on/off
H2Padding TAKE1 server 2.4.39
	- Pads HTTP/2 frames by up to so many bits' worth of bytes
	( number:integer0-8
	= 0
	! set payload padding
H2ProxyRequests TAKE1 FileInfo 2.4.58
	- Allows forward proxying over HTTP/2
	( On|Off:flag
	= off
	! Enables forward proxy requests via HTTP/2
H2Push TAKE1 server AuthConfig 2.4.18
	- Allows HTTP/2 server push
	( On|Off:flag
	= on
	! off to disable HTTP/2 server push
H2PushDiarySize TAKE1 server 2.4.19
	- How many pushed resources are remembered for a connection
	( number:integer0
	= 256
	! size of push diary
H2PushPriority TAKE23 server 2.4.18
	- Priority of pushed responses by content type
	( media-type order:H2PushPriority [weight:number]
	= * After 16
	! define priority of PUSHed resources per content type
H2PushResource TAKE123 AuthConfig FileInfo 2.4.24
	- A resource to push along with the response
	( [add:H2PushResource] path:url-path [critical:H2PushResourceCritical]
	! add a resource to be pushed in this location/on this server.
H2SerializeHeaders TAKE1 server 2.4.17
	- Passes headers between the parts of the server as HTTP/1.1 text; no effect any more
	( On|Off:flag
	= off
	! disabled, this directive has no longer an effect.
H2SessionExtraFiles TAKE1 server 2.4.17
	- No effect any more
	( number
	! number of extra file a session might keep open (obsolete)
H2StreamMaxMemSize TAKE1 server 2.4.17
	- How much output is kept in memory for one request, in bytes
	( bytes
	= 65536
	! maximum number of bytes buffered in memory for a stream
H2StreamTimeout TAKE1 server 2.4.55
	- How long reading and writing of one request may take
	( interval
	= The value of Timeout
	! set stream timeout
H2TLSCoolDownSecs TAKE1 server 2.4.18
	- After so many idle seconds TLS records start small again
	( seconds
	= 1
	! seconds of idle time on TLS before shrinking writes
H2TLSWarmUpSize TAKE1 server 2.4.18
	- After so many bytes TLS records become large
	( bytes
	= 1048576
	! number of bytes on TLS connection before doing max writes
H2Upgrade TAKE1 server AuthConfig 2.4.18
	- Allows the switch from HTTP/1.1 to HTTP/2 by an Upgrade header
	( On|Off:flag
	= On for h2c, off for h2
	! on to allow HTTP/1 Upgrades to h2/h2c
H2WebSockets TAKE1 server 2.4.58
	- Allows WebSockets over HTTP/2
	( On|Off:flag
	= off
	! off to disable WebSockets over HTTP/2
H2WindowSize TAKE1 server 2.4.17
	- How much of a request body a client may send ahead, in bytes
	( bytes
	= 65535
	! window size on client DATA
# mod_ident
IdentityCheck FLAG server directory
	- Asks the client's machine for the name of the user (RFC 1413)
	= Off
IdentityCheckTimeout TAKE1 server directory
	- How long the answer is waited for, in seconds
	( seconds
	= 30
	! Identity check (RFC 1413) timeout duration (sec)
# mod_imagemap
ImapBase TAKE1 Indexes
	- What relative URLs in image map files start from
	( base:ImapBase
	= http://servername/
	! the base for all URL's: map, referer, URL (or start of)
ImapDefault TAKE1 Indexes
	- What a click outside all areas of an image map does
	( action:ImapDefault
	= nocontent
	! the action taken if no match: error, nocontent, referer, menu, URL
ImapMenu TAKE1 Indexes
	- What an image map shows without coordinates
	( menu:ImapMenu
	= formatted
	! the type of menu generated: none, formatted, semiformatted, unformatted
# mod_include
SSIEndTag TAKE1 server
	- What ends a server-side include
	( tag
	= "-->"
	! SSI End String Tag
SSIErrorMsg TAKE1 All
	- Text shown for a server-side include that failed
	( message
	= "[an error occurred while processing this directive]"
	! a string
SSIEtag FLAG Limit spelled:SSIETag
	- Sends an ETag with pages that have server-side includes
	= off
SSILastModified FLAG Limit
	- Sends Last-Modified with pages that have server-side includes
	= off
SSILegacyExprParser FLAG Limit
	- Reads conditions of server-side includes as Apache 2.2 did
	= off
SSIStartTag TAKE1 server
	- What starts a server-side include
	( tag
	= "<!--#"
	! SSI Start String Tag
SSITimeFormat TAKE1 All
	- How server-side includes print dates
	( time-format
	= "%A, %d-%b-%Y %H:%M:%S %Z"
	! a strftime(3) formatted string
SSIUndefinedEcho TAKE1 All
	- Text shown for a variable that is not set
	( text
	= "(none)"
	! String to be displayed if an echoed variable is undefined
XBitHack TAKE1 Options
	- Looks for server-side includes in HTML files that are executable
	( setting:XBitHack
	= off
	! Off, On, or Full
# mod_info
AddModuleInfo TAKE2 server
	- Text about a module on the server-info page
	( module text
	! a module name and additional information on that module
# mod_isapi
ISAPIAppendLogToErrors FLAG FileInfo windows
	- Writes what ISAPI extensions log into the error log
	= off
ISAPIAppendLogToQuery FLAG FileInfo windows
	- Appends what ISAPI extensions log to the query in the access log
	= on
ISAPICacheFile ITERATE server windows
	- ISAPI extensions that are loaded when Apache starts
	( file-path+
	! Cache the specified ISAPI extension in-process
ISAPIFakeAsync FLAG FileInfo windows
	- Pretends to support asynchronous ISAPI calls
	= off
ISAPILogNotSupported FLAG FileInfo windows
	- Logs what ISAPI extensions ask for in vain
	= off
ISAPIReadAheadBuffer TAKE1 FileInfo windows
	- How much of a request body an ISAPI extension gets at first
	( bytes
	= 49152
	! Maximum client request body to initially pass to the ISAPI handler (default: 49152)
# mod_log_debug
LogMessage TAKE123 server directory
	- Writes a message into the error log for requests
	( message:expression-text [hook:log-hook] [condition:expression-option]
	! Log a debug message to the error log if this config block is used for  a request
# mod_log_forensic
ForensicLog TAKE1 server
	- Log with a line before and one after each request, to find what crashed the server
	( file|pipe:log-target
	! the filename of the forensic log
# mod_lua
Lua_____ByteCodeHack RAW_ARGS All
	- Test of mod_lua's developers; crashes Apache
LuaAuthzProvider TAKE3 server -GLOBAL_ONLY 2.4.3 on-read
	- Makes a Lua function a rule for Require
	( provider-name lua-file function-name
	! Provide an authorization provider
LuaCodeCache TAKE1 All 2.4.5
	- When a Lua file is read anew
	( mode:LuaCodeCache
	= stat
	! Controls the behavior of the in-memory code cache  context: stat|forever|never (default: stat)
LuaHookAccessChecker TAKE23 All
	- Lua function for the access check of a request
	( lua-file function-name [when:LuaWhen]
	! Provide a hook for the access_checker phase of request processing
<LuaHookAccessChecker RAW_ARGS All on-read
	- Lua code for the access check, written here
	( function-name [when:LuaWhen]
LuaHookAuthChecker TAKE23 All
	- Lua function for the authorization of a request
	( lua-file function-name [when:LuaWhen]
	! Provide a hook for the auth_checker phase of request processing
<LuaHookAuthChecker RAW_ARGS All on-read
	- Lua code for the authorization, written here
	( function-name [when:LuaWhen]
LuaHookCheckUserID TAKE23 All
	- Lua function for the authentication of a user
	( lua-file function-name [when:LuaWhen]
	! Provide a hook for the check_user_id phase of request processing
<LuaHookCheckUserID RAW_ARGS All on-read
	- Lua code for the authentication, written here
	( function-name [when:LuaWhen]
LuaHookFixups TAKE2 All
	- Lua function for the last changes before the response is made
	( lua-file function-name
	! Provide a hook for the fixups phase of request processing
<LuaHookFixups RAW_ARGS All on-read
	- Lua code for the last changes before the response is made, written here
	( function-name
LuaHookInsertFilter TAKE2 All
	- Lua function that adds filters
	( lua-file function-name
	! Provide a hook for the insert_filter phase of request processing
LuaHookLog TAKE2 All 2.4.7
	- Lua function for the logging of a request
	( lua-file function-name
	! Provide a hook for the logging phase of request processing
LuaHookMapToStorage TAKE2 All
	- Lua function that maps a URL to a file
	( lua-file function-name
	! Provide a hook for the map_to_storage phase of request processing
<LuaHookMapToStorage RAW_ARGS All on-read
	- Lua code that maps a URL to a file, written here
	( function-name
LuaHookPreTranslateName TAKE2 All 2.4.49
	- Lua function that sees the URL before it is decoded
	( lua-file function-name
	! Provide a hook for the pre_translate name phase of request processing
<LuaHookPreTranslateName RAW_ARGS All 2.4.49 on-read
	- Lua code that sees the URL before it is decoded, written here
	( function-name
LuaHookTranslateName TAKE23 All -DIRECTORY -FILES -HTACCESS
	- Lua function that translates a URL
	( lua-file function-name [when:LuaWhen]
	! Provide a hook for the translate name phase of request processing
<LuaHookTranslateName RAW_ARGS All on-read
	- Lua code that translates a URL, written here
	( function-name [when:LuaWhen]
LuaHookTypeChecker TAKE2 All
	- Lua function that finds the content type
	( lua-file function-name
	! Provide a hook for the type_checker phase of request processing
<LuaHookTypeChecker RAW_ARGS All on-read
	- Lua code that finds the content type, written here
	( function-name
LuaInherit TAKE1 All
	- Whether Lua hooks of outer sections run, and before or after ours
	( order:LuaInherit
	= parent-first
	! Controls how Lua scripts in parent contexts are merged with the current  context: none|parent-last|parent-first (default: parent-first)
LuaInputFilter TAKE3 All -DIRECTORY -FILES -HTACCESS 2.4.5
	- Makes a Lua function a filter for request bodies
	( filter-name lua-file function-name
	! Registers a Lua function as an input filter
LuaMapHandler TAKE23 All -DIRECTORY -FILES -HTACCESS 2.4.5
	- Lets a Lua file answer URLs that match a pattern
	( uri-pattern:regex lua-file [function-name]
	! Maps a path to a lua handler
LuaOutputFilter TAKE3 All -DIRECTORY -FILES -HTACCESS 2.4.5
	- Makes a Lua function a filter for responses
	( filter-name lua-file function-name
	! Registers a Lua function as an output filter
LuaPackageCPath TAKE1 All
	- Where Lua looks for compiled libraries
	( lua-path
	! Add a directory to lua's package.cpath
LuaPackagePath TAKE1 All
	- Where Lua looks for libraries
	( lua-path
	! Add a directory to lua's package.path
LuaQuickHandler TAKE2 All -DIRECTORY -FILES -HTACCESS
	- Lua function that may answer before anything else
	( lua-file function-name
	! Provide a hook for the quick handler of request processing
<LuaQuickHandler RAW_ARGS All on-read
	- Lua code that may answer before anything else, written here
	( function-name
LuaRoot TAKE1 All
	- Directory that relative paths of Lua files start from
	( directory-path
	! Specify the base path for resolving relative paths for mod_lua directives
LuaScope TAKE123 All
	- How long a Lua interpreter lives
	( scope:LuaScope [min:number] [max:number]
	= once
	! One of once, request, conn, server -- default is once
# mod_macro
<Macro RAW_ARGS All 2.4.5 on-read
	- A piece of configuration with parameters, put in place by Use
	( name:macro-name [parameter:macro-parameter]+
MacroIgnoreBadNesting RAW_ARGS All 2.4.63 on-read
	- Does not warn of sections that a macro opens and does not close
MacroIgnoreEmptyArgs RAW_ARGS All 2.4.63 on-read
	- Does not warn of empty arguments of a macro
UndefMacro TAKE1 All 2.4.5 on-read
	- Forgets a macro
	( name:macro-name
	! Remove a macro definition.
Use RAW_ARGS All 2.4.5 on-read
	- Puts a macro's lines here, its parameters replaced
	( name:macro-name [value:text]+
# mod_md
MDActivationDelay TAKE1 server 2.4.42
	- How long a new certificate waits before it is used
	( duration
	! How long to delay activation of new certificates
MDBaseServer TAKE1 server 2.4.30
	- Whether the main server itself gets certificates too
	( On|Off:flag
	= off
	! Allow managing of base server outside virtual hosts.
MDCACertificateFile TAKE1 server 2.4.48
	- CA certificates that the certificate authority's server is checked with
	( file-path
	! Set the CA file to use for connections
MDCAChallenges TAKE_ARGV server 2.4.30
	- Ways of proving that the domain is ours
	( challenge:MDCAChallenges+
	= tls-alpn-01 http-01 dns-01
MDCertificateAgreement TAKE1 server 2.4.30
	- Accepts the certificate authority's terms of service
	( accepted:MDCertificateAgreement
	! either 'accepted' or the URL of CA Terms-of-Service agreement you accept
MDCertificateAuthority TAKE_ARGV server 2.4.30
	- Certificate authority: a URL or a known name
	( authority:MDCertificateAuthority+
	= letsencrypt
MDCertificateCheck TAKE2 server 2.4.42
	- Site that shows details of a certificate, linked from the status page
	( name:text url
	! Set name and URL pattern for a certificate monitoring site.
MDCertificateFile TAKE1 server 2.4.40
	- Certificate file of our own for a managed domain
	( file-path
	! set the static certificate (chain) file to use for this domain.
MDCertificateKeyFile TAKE1 server 2.4.40
	- Private key for MDCertificateFile
	( file-path
	! set the static private key file to use for this domain.
MDCertificateProtocol TAKE1 server 2.4.30
	- Protocol of the certificate authority
	( protocol:MDCertificateProtocol
	= ACME
	! Protocol used to obtain/renew certificates
MDCertificateStatus TAKE1 server 2.4.40
	- Shows the state of the certificate under /.httpd/certificate-status
	( On|Off:flag
	= on
	! On to see Managed Domain expose /.httpd/certificate-status.
MDChallengeDns01 RAW_ARGS server 2.4.40
	- Program that sets and removes the DNS record of a dns-01 challenge
	( command
MDChallengeDns01Version TAKE1 server 2.4.58
	- Which arguments that program gets
	( version:MDChallengeDns01Version
	= 1
	! Set the type of arguments to call \`MDChallengeDns01\` with
MDCheckInterval TAKE1 server 2.4.60
	- How often certificates are checked
	( duration
	! Time between certificate checks.
MDContactEmail TAKE1 server 2.4.42
	- E-mail address for the account at the certificate authority
	( email-address
	! Email address used for account registration
MDDriveMode TAKE1 server 2.4.30
	- Old name of MDRenewMode
	( mode:MDRenewMode
	= auto
	> MDRenewMode
	! deprecated, older name for MDRenewMode
MDExternalAccountBinding TAKE12 server 2.4.52
	- Key that ties the account to an existing one at the certificate authority
	( key-id:MDExternalAccountBinding [hmac:text]
	= none
	! Set the external account binding keyid and hmac values to use at CA
MDHttpProxy TAKE1 server 2.4.30
	- Proxy for connections to the certificate authority
	( url
	! URL of a HTTP(S) proxy to use for outgoing connections
MDHttpProxyCACertificateFile TAKE1 server 2.4.71
	- CA certificates that an HTTPS proxy is checked with
	( file-path
	! Set the CA file to use for connections to the HTTP(S) proxy
MDInitialDelay TAKE1 server 2.4.66
	- How long the first check of certificates waits after the start
	( duration
	! How long to delay the first certificate check.
MDMatchNames TAKE1 server 2.4.58
	- Whether all names of a virtual host count as its domains, or ServerName only
	( mode:MDMatchNames
	= all
	! Determines how DNS names are matched to vhosts.
MDMember TAKE_ARGV server 2.4.30
	- Further host names for a managed domain
	( hostname+
MDMembers TAKE_ARGV server 2.4.30
	- Whether names of virtual hosts are added to a managed domain by themselves
	( mode:MDMembers+
	= auto
MDMessageCmd RAW_ARGS server 2.4.40
	- Program called for events of managed domains
	( command
MDMustStaple TAKE1 server 2.4.30
	- Asks for certificates that demand OCSP stapling
	( On|Off:flag
	= off
	! Enable/Disable the Must-Staple flag for new certificates.
MDNotifyCmd RAW_ARGS server 2.4.30
	- Program called when a certificate has been renewed
	( command
MDomain TAKE_ARGV server 2.4.30
	- Domains that get one certificate together, fetched and renewed by Apache
	( domain-name:MDomain+
<MDomain RAW_ARGS server 2.4.40
	- Domains that get one certificate together, with settings of their own
	( domain-name:MDomain+
<MDomainSet RAW_ARGS server 2.4.30
	- Domains that get one certificate together, with settings of their own
	( domain-name:MDomain+
MDPortMap TAKE12 server 2.4.30
	- Which local ports the outside ports 80 and 443 arrive on
	( map:MDPortMap [map:MDPortMap]
	= http:80 https:443
	! Declare the mapped ports 80 and 443 on the local server. E.g. 80:8000 to indicate that the server port 8000 is reachable as port 80 from the internet. Use 80:- to indicate that port 80 is not reachable from the outside.
MDPrivateKeys TAKE_ARGV server 2.4.30
	- Kind and size of the private keys
	( type:MDPrivateKeys+
	= RSA 2048
MDProfile TAKE1 server 2.4.64
	- Certificate profile to order from the certificate authority
	( profile
	! The name of an CA profile to order certificates for.
MDProfileMandatory TAKE1 server 2.4.64
	- Orders no certificate if the authority does not have that profile
	( On|Off:flag
	! Determines if a configured CA profile is mandatory.
MDRenewMode TAKE1 server 2.4.40
	- When certificates are fetched and renewed
	( mode:MDRenewMode
	= auto
	! Controls how renewal of Managed Domain certificates shall be handled.
MDRenewViaARI TAKE1 server 2.4.66
	- Lets the certificate authority say when to renew (ARI)
	( On|Off:flag
	! Enable/Disable ACME ARI (RFC 9773) to trigger renewals.
MDRenewWindow TAKE1 server 2.4.30
	- How long before its end a certificate is renewed: days or a percentage
	( duration|percentage:duration
	= 33%
	! Time length for renewal before certificate expires (defaults to days).
MDRequireHttps TAKE1 server AuthConfig -DIRECTORY -LOCATION 2.4.30
	- Redirects managed domains to https
	( mode:MDRequireHttps
	= off
	! Redirect non-secure requests to the https: equivalent.
MDRetryDelay TAKE1 server 2.4.54
	- Wait after a failed attempt, doubled with each further one
	( duration
	= ..2.4.65 5s
	= 2.4.66.. 30s
	! Time length for first retry, doubled on every consecutive error.
MDRetryFailover TAKE1 server 2.4.54
	- After so many failures the next certificate authority is tried
	( number:integer1
	= 13
	! The number of errors before a failover to another CA is triggered.
MDServerStatus TAKE1 server 2.4.40
	- Shows managed domains on the status page
	( On|Off:flag
	= on
	! On to see Managed Domains in server-status.
MDStapleOthers TAKE1 server 2.4.42
	- Staples OCSP responses for other certificates too
	( On|Off:flag
	= on
	! Enable/Disable OCSP Stapling for certificates not in Managed Domains.
MDStapling TAKE1 server 2.4.42
	- Staples OCSP responses, fetched by mod_md
	( On|Off:flag
	= off
	! Enable/Disable OCSP Stapling for this/all Managed Domain(s).
MDStaplingKeepResponse TAKE1 server 2.4.42
	- How long old OCSP responses are kept
	( duration
	= 7d
	! The amount of time to keep an OCSP response in the store.
MDStaplingRenewWindow TAKE1 server 2.4.42
	- How long before its end an OCSP response is renewed
	( duration|percentage:duration
	= 33%
	! Time length for renewal before OCSP responses expire (defaults to days).
MDStoreDir TAKE1 server 2.4.30
	- Directory for keys, certificates and accounts
	( directory-path
	= md
	! the directory for file system storage of managed domain data.
MDStoreLocks TAKE1 server 2.4.55
	- Locks that directory, where several servers share it
	( setting:MDStoreLocks
	= off
	! Configure locking of store for updates.
MDWarnWindow TAKE1 server 2.4.40
	- How long before its end you are warned of a certificate
	( duration|percentage:duration
	= 10%
	! When less time remains for a certificate, send our/log a warning (defaults to days)
# mod_mime
AddCharset ITERATE2 FileInfo
	- Character set of files by extension
	( charset extension+
	! a charset (e.g., iso-2022-jp), followed by one or more file extensions
AddEncoding ITERATE2 FileInfo
	- Content encoding of files by extension
	( encoding extension+
	! an encoding (e.g., gzip), followed by one or more file extensions
AddHandler ITERATE2 FileInfo
	- Handler of files by extension, wherever in the name it stands
	( handler-name extension+
	! a handler name followed by one or more file extensions
AddInputFilter ITERATE2 FileInfo
	- Filters for request bodies, by extension of the file asked for
	( filters extension+
	! input filter name (or ; delimited names) followed by one or more file extensions
AddLanguage ITERATE2 FileInfo
	- Language of files by extension
	( language extension+
	! a language (e.g., fr), followed by one or more file extensions
AddOutputFilter ITERATE2 FileInfo
	- Filters for responses, by extension
	( filters extension+
	! output filter name (or ; delimited names) followed by one or more file extensions
AddType ITERATE2 FileInfo
	- Content type of files by extension
	( media-type extension+
	! a mime type followed by one or more file extensions
DefaultLanguage TAKE1 FileInfo
	- Language of files whose extension names none
	( language
	! language to use for documents with no other language file extension
ModMimeUsePathInfo FLAG directory
	- Looks for extensions in the rest of the URL (PATH_INFO) too
	= Off
MultiviewsMatch ITERATE FileInfo -LOCATION
	- Which extensions a file may have to be found by MultiViews
	( match:MultiviewsMatch+
	= NegotiatedOnly
	! NegotiatedOnly (default), Handlers and/or Filters, or Any
RemoveCharset ITERATE FileInfo
	- Forgets the character set of extensions
	( extension+
	! one or more file extensions
RemoveEncoding ITERATE FileInfo
	- Forgets the content encoding of extensions
	( extension+
	! one or more file extensions
RemoveHandler ITERATE FileInfo
	- Forgets the handler of extensions
	( extension+
	! one or more file extensions
RemoveInputFilter ITERATE FileInfo
	- Forgets the input filters of extensions
	( extension+
	! one or more file extensions
RemoveLanguage ITERATE FileInfo
	- Forgets the language of extensions
	( extension+
	! one or more file extensions
RemoveOutputFilter ITERATE FileInfo
	- Forgets the output filters of extensions
	( extension+
	! one or more file extensions
RemoveType ITERATE FileInfo
	- Forgets the content type of extensions
	( extension+
	! one or more file extensions
TypesConfig TAKE1 server
	- File that lists content types and their extensions
	( file-path
	= conf/mime.types
	! the MIME types config file
# mod_mime_magic
MimeMagicFile TAKE1 server
	- File of patterns by which contents tell their type
	( file-path
	! Path to MIME Magic file (in file(1) format)
# mod_negotiation
CacheNegotiatedDocs FLAG server
	- Lets old proxies cache negotiated responses
	= Off
ForceLanguagePriority ITERATE FileInfo
	- What is sent when no language, or several, suit the client
	( choice:ForceLanguagePriority+
	= Prefer
	! Force LanguagePriority elections, either None, or Fallback and/or Prefer
LanguagePriority ITERATE FileInfo
	- Order of languages for clients without a preference
	( language+
	! space-delimited list of MIME language abbreviations
# mod_privileges
DTracePrivileges FLAG server -GLOBAL_ONLY if:Solaris only
	- Lets DTrace look at the server (Solaris)
	= Off
PrivilegesMode TAKE1 server directory if:Solaris only
	- Trades speed for safety in the use of Solaris privileges
	( mode:PrivilegesMode
	= FAST
	! tradeoff performance vs security (fast or secure)
VHostCGIMode TAKE1 server if:Solaris only
	- Whether a virtual host may start programs (Solaris)
	( mode:VHostCGIMode
	= On
	! Enable fork+exec for this virtualhost (Off|Secure|On)
VHostCGIPrivs ITERATE server if:Solaris, built with BIG_SECURITY_HOLE
	- Privileges of programs that a virtual host starts (Solaris)
	( [+-]privilege+
	! Privileges available to external programs
VHostGroup TAKE1 server if:Solaris only
	- Group a virtual host runs as (Solaris)
	( unix-group
	! Group under which the virtualhost will run
VHostPrivs ITERATE server if:Solaris, built with BIG_SECURITY_HOLE
	- Privileges of a virtual host (Solaris)
	( [+-]privilege+
	! Privileges available in the (virtual) server
VHostSecure FLAG server if:Solaris only
	- Runs a virtual host with fewer privileges (Solaris)
	= On
VHostUser TAKE1 server if:Solaris only
	- User a virtual host runs as (Solaris)
	( unix-user
	! Userid under which the virtualhost will run
# mod_proxy
BalancerGrowth TAKE1 server
	- How many balancers may be added while the server runs
	( number:integer0
	= 5
	! Number of additional Balancers that can be added post-config
BalancerInherit FLAG server 2.4.5
	- Whether virtual hosts get the balancers of the main server
	= On
BalancerMember RAW_ARGS server directory -HTACCESS
	- A backend of a load balancer
	( [balancer-url] url [key=value]+
BalancerPersist FLAG server 2.4.4
	- Keeps what was changed in the balancer manager over a restart
	= Off
NoProxy ITERATE server
	- Hosts that ProxyRemote is not used for
	( proxy-host+
	! A list of domains, hosts, or subnets to which the proxy will connect directly
<Proxy RAW_ARGS server -DIR_CONTEXT
	- Settings for requests that go to a backend
	( wildcard-url
Proxy100Continue FLAG server directory 2.4.40
	- Passes Expect: 100-continue on to the backend
	= On
ProxyAddHeaders FLAG server directory
	- Tells the backend about the client in X-Forwarded-… headers
	= On
ProxyBadHeader TAKE1 server
	- What happens to a bad header line of a backend
	( setting:ProxyBadHeader
	= IsError
	! How to handle bad header line in response: IsError | Ignore | StartBody
ProxyBlock ITERATE server
	- Hosts that a forward proxy refuses
	( proxy-block+
	! A list of names, hosts or domains to which the proxy will not connect
ProxyDomain TAKE1 server
	- Domain appended to host names without one, in a forward proxy
	( domain
	! The default intranet domain name (in absence of a domain in the URL)
ProxyErrorOverride ITERATE server directory
	- Replaces error pages of the backend by ErrorDocument
	( setting:ProxyErrorOverride [status]+
	= Off
	! use our error handling pages instead of the servers' we are proxying
ProxyIOBufferSize TAKE1 server
	- Size of the buffer between client and backend, in bytes
	( bytes:bytes0
	= 8192
	! IO buffer size for outgoing HTTP and FTP connections in bytes
<ProxyMatch RAW_ARGS server -DIR_CONTEXT
	- Settings for requests that go to backends matching a regular expression
	( regex
ProxyMaxForwards TAKE1 server
	- How many proxies a request may pass
	( number
	= -1
	! The maximum number of proxies a request may be forwarded through.
ProxyPass RAW_ARGS server directory -DIRECTORY -FILES
	- Passes requests for a path on to a backend
	( [url-path] !|url:proxy-target [key=value]+
ProxyPassInherit FLAG server 2.4.5
	- Whether virtual hosts get the ProxyPass lines of the main server
	= On
ProxyPassInterpolateEnv FLAG server directory
	- Replaces \${VAR} in proxy settings per request
	= Off
ProxyPassMatch RAW_ARGS server directory -DIRECTORY -FILES
	- Passes requests that match a regular expression on to a backend
	( [regex] !|url:proxy-target [key=value]+
ProxyPassReverse TAKE123 server directory -DIRECTORY -FILES
	- Turns the backend's own URLs in redirects back into ours
	( [url-path] url [interpolate:interpolate]
	! a virtual path and a URL for reverse proxy behaviour
ProxyPassReverseCookieDomain TAKE23 server directory
	- Turns the domain of a backend's cookies into ours
	( internal-domain public-domain [interpolate:interpolate]
	! Domain rewrite rule for proxying cookies
ProxyPassReverseCookiePath TAKE23 server directory
	- Turns the path of a backend's cookies into ours
	( internal-path public-path [interpolate:interpolate]
	! Path rewrite rule for proxying cookies
ProxyPreserveHost FLAG server directory
	- Passes the client's Host header on to the backend
	= Off
ProxyReceiveBufferSize TAKE1 server
	- TCP receive buffer for backends in bytes, 0 for the system's choice
	( bytes:bytes0
	= 0
	! Receive buffer size for outgoing HTTP and FTP connections in bytes
ProxyRemote TAKE23 server
	- Another proxy for some requests
	( match:proxy-match remote-server [username:password:text]
	! a scheme, partial URL or '*' and a proxy server
ProxyRemoteMatch TAKE23 server
	- Another proxy for requests that match a regular expression
	( regex remote-server [username:password:text]
	! a regex pattern and a proxy server
ProxyRequests FLAG server
	- Makes Apache a forward proxy; open to the world if not restricted
	= Off
ProxySet RAW_ARGS server directory -HTACCESS
	- Sets parameters of a backend or balancer
	( [url] key=value+
ProxySourceAddress TAKE1 server
	- Local address that connections to backends come from
	( ip-address
	! Configure local source IP used for request forward
ProxyStatus TAKE1 server
	- Shows balancers on the status page
	( setting:ProxyStatus
	= Off
	! Configure Status: proxy status to one of: on | off | full
ProxyTimeout TAKE1 server
	- How long Apache waits for a backend, in seconds
	( seconds:seconds1
	= The value of Timeout
	! Set the timeout (in seconds) for a proxied connection. This overrides the server timeout
ProxyVia TAKE1 server
	- What the Via header says about this proxy
	( setting:ProxyVia
	= Off
	! Configure Via: proxy header header to one of: on | off | block | full
# mod_proxy_connect
AllowCONNECT ITERATE server
	- Ports a forward proxy may open tunnels to
	( port-range+
	= 443 563
	! A list of ports or port ranges which CONNECT may connect to
# mod_proxy_express
ProxyExpressDBMFile TAKE1 FileInfo
	- Database file that maps host names to backends
	( file-path
	! Location of ProxyExpressDBMFile file
ProxyExpressDBMType TAKE1 FileInfo
	- Kind of that database file
	( type:dbm-type
	= default
	! Type of ProxyExpressDBMFile file
ProxyExpressEnable FLAG FileInfo
	- Finds the backend by the host name in a database
	= off
# mod_proxy_fcgi
ProxyFCGIBackendType TAKE1 FileInfo 2.4.26
	- Which variables a FastCGI backend expects
	( type:ProxyFCGIBackendType
	= FPM
	! Specify the type of FastCGI server: 'Generic', 'FPM'
ProxyFCGISetEnvIf TAKE23 FileInfo 2.4.26
	- Sets or removes variables for a FastCGI backend under a condition
	( expression [!]env-variable [value:expression-text]
	! expr-condition env-name expr-value
# mod_proxy_ftp
ProxyFtpDirCharset TAKE1 server directory
	- Character set of FTP listings
	( charset
	= ISO-8859-1
	! Define the character set for proxied FTP listings
ProxyFtpEscapeWildcards FLAG server directory
	- Escapes wildcards in file names sent to FTP servers
	= on
ProxyFtpListOnWildcard FLAG server directory
	- Lists an FTP directory if the file name has a wildcard
	= on
# mod_proxy_hcheck
ProxyHCExpr RAW_ARGS FileInfo -HTACCESS 2.4.21
	- A named condition for health checks of backends
	( name:text {expression}:expression
	? Missing expression name for ProxyHCExpr ?? Missing expression for ProxyHCExpr
ProxyHCTemplate RAW_ARGS FileInfo -HTACCESS 2.4.21
	- Named settings for health checks of backends
	( name:text parameter=setting+
	? Missing template name for ProxyHCTemplate
ProxyHCTPsize TAKE1 server -GLOBAL_ONLY 2.4.21
	- How many threads carry out health checks
	( number:integer0
	= 16
	! Set size of health check thread pool
# mod_proxy_html
ProxyHTMLBufSize TAKE1 server directory
	- Buffer for inline scripts and styles, in bytes
	( bytes:bytes!
	= 8192
	! Buffer size
ProxyHTMLCharsetOut TAKE1 server directory
	- Character set of rewritten pages
	( charset
	! Usage: ProxyHTMLCharsetOut charset
ProxyHTMLDoctype TAKE12 server directory spelled:ProxyHTMLDocType
	- Document type of rewritten pages
	( type:ProxyHTMLDoctype [variant:ProxyHTMLDoctypeVariant]
	! (HTML|XHTML) [Legacy]
ProxyHTMLEnable FLAG server directory
	- Rewrites links in pages of a backend
	= Off
ProxyHTMLEvents ITERATE server directory
	- Attributes that count as scripts
	( html-attribute+
	! Strings to be treated as scripting events
ProxyHTMLExtended FLAG server directory
	- Rewrites links in scripts and styles too
	= Off
ProxyHTMLFixups ITERATE server directory
	- Repairs of links: lower case, backslashes
	( fixup:ProxyHTMLFixups+
	! Options are lowercase, dospath
ProxyHTMLInterp FLAG server directory
	- Replaces variables in ProxyHTMLURLMap per request
	= Off
ProxyHTMLLinks ITERATE2 server directory
	- Attributes of an element that hold links
	( element html-attribute+
	! Declare HTML Attributes
ProxyHTMLMeta FLAG server directory
	- Takes the character set from meta elements
	= Off
ProxyHTMLStripComments FLAG server directory
	- Removes HTML comments
	= Off
ProxyHTMLURLMap RAW_ARGS server directory
	- Rewrites links that start with a pattern
	( from-pattern to-pattern [flags:ProxyHTMLURLMap] [condition:text]
# mod_proxy_scgi
ProxySCGIInternalRedirect TAKE1 server directory
	- Whether an SCGI backend may redirect inside the server
	( setting:ProxySCGIInternalRedirect
	= On
	! The name of the pseudo response header or On or Off
ProxySCGISendfile TAKE1 server directory
	- Whether an SCGI backend may name a file to send
	( setting:ProxySCGISendfile
	= Off
	! The name of the X-Sendfile pseudo response header or On or Off
# mod_proxy_wstunnel
ProxyWebsocketFallbackToProxyHttp FLAG server directory 2.4.48
	- Leaves WebSockets to mod_proxy_http, which also handles failed upgrades
	= On
# mod_reflector
ReflectorHeader TAKE12 Options
	- Sends a request header back as a response header
	( header [output-header:header]
	! Header to reflect back in the response, with an optional new name.
# mod_remoteip
RemoteIPHeader TAKE1 server
	- Header in which a proxy names the client's address: X-Forwarded-For
	( header
	! Specifies a request header to trust as the client IP, e.g. X-Forwarded-For
RemoteIPInternalProxy ITERATE server
	- Proxies that may name private addresses too
	( proxy-address+
	! Specifies one or more internal (transparent) proxies which are trusted to present IP headers
RemoteIPInternalProxyList TAKE1 server
	- File that lists such proxies
	( file-path
	! The filename to read the list of internal proxies, see the RemoteIPInternalProxy directive
RemoteIPProxiesHeader TAKE1 server
	- Header for the addresses of the proxies passed
	( header
	! Specifies a request header to record proxy IP's, e.g. X-Forwarded-By; if not given then do not record
RemoteIPProxyProtocol FLAG server 2.4.30
	- Reads the PROXY protocol at the start of each connection
RemoteIPProxyProtocolExceptions TAKE_ARGV server 2.4.30
	- Clients that do not speak the PROXY protocol
	( proxy-address+
	? RemoteIPProxyProtocolExceptions requires an argument
RemoteIPTrustedProxy ITERATE server
	- Proxies that may name public addresses
	( proxy-address+
	! Specifies one or more proxies which are trusted to present IP headers
RemoteIPTrustedProxyList TAKE1 server
	- File that lists such proxies
	( file-path
	! The filename to read the list of trusted proxies, see the RemoteIPTrustedProxy directive
# mod_reqtimeout
RequestReadTimeout RAW_ARGS server
	- How long a client may take to send a request, and how fast it must be
	( limit:RequestReadTimeout+
	= handshake=0 header=20-40,MinRate=500 body=20,MinRate=500
# mod_request
KeptBodySize TAKE1 directory
	- How much of a request body is kept for filters such as server-side includes
	( bytes:bytes!0
	= 0
	! Maximum size of request bodies kept aside for use by filters
# mod_rewrite
RewriteBase TAKE1 FileInfo
	- URL path that relative targets of per-directory rewrite rules start from
	( url-path
	! the base URL of the per-directory context
RewriteCond RAW_ARGS FileInfo
	- Condition for the next RewriteRule
	( test-string pattern:RewriteCondPattern [flags:RewriteCondFlags]
	? RewriteCond: bad argument line '' ?? RewriteCond: bad argument line '…'
RewriteEngine FLAG FileInfo
	- Switches rewriting on or off
	= off
RewriteMap TAKE23 server
	- A table, file or program that rewrite rules can look things up in
	( name:map-name type:source:RewriteMapType [options:RewriteMapOptions]
	! a mapname and a filename and options
RewriteOptions ITERATE FileInfo
	- How rewrite rules are inherited and applied
	( option:RewriteOptions+
	! List of option strings to set
RewriteRule RAW_ARGS FileInfo
	- Replaces the URL path if it matches a regular expression, or redirects, or forbids
	( pattern:regex substitution:RewriteTarget [flags:RewriteRuleFlags]
	? RewriteRule: bad argument line '' ?? RewriteRule: bad argument line '…'
# mod_sed
InputSed TAKE1 directory
	- sed command applied to request bodies
	( sed-command
	! Sed regular expression for Request
OutputSed TAKE1 directory
	- sed command applied to responses
	( sed-command
	! Sed regular expression for Response
# mod_session
Session FLAG server AuthConfig
	- Switches sessions on
	= Off
SessionEnv FLAG server AuthConfig
	- Puts the session into the variable HTTP_SESSION
	= Off
SessionExclude TAKE1 server AuthConfig
	- URL prefix without a session
	( url-path
	! URL prefixes to exclude from the session. Defaults to no URLs
SessionExpiryUpdateInterval TAKE1 server AuthConfig 2.4.41
	- Seconds by which the expiry may be out of date before the session is written again
	( seconds:seconds0
	= 0
	! time interval for which a session's expiry time may change without having to be rewritten. Zero to disable
SessionHeader TAKE1 server AuthConfig
	- Response header by which an application changes the session
	( header
	! output header, if present, whose contents will be injected into the session.
SessionInclude TAKE1 server AuthConfig
	- URL prefix with a session
	( url-path
	! URL prefixes to include in the session. Defaults to all URLs
SessionMaxAge TAKE1 server AuthConfig
	- How long a session is valid, in seconds, 0 for ever
	( seconds
	= 0
	! length of time for which a session should be valid. Zero to disable
# mod_session_cookie
SessionCookieName RAW_ARGS server AuthConfig
	- Cookie that holds the session
	( name:cookie-name [attributes:cookie-attributes]
SessionCookieName2 RAW_ARGS server AuthConfig
	- Cookie (RFC 2965) that holds the session
	( name:cookie-name [attributes:cookie-attributes]
SessionCookieRemove FLAG server AuthConfig
	- Hides the session cookie from the application
	= Off
# mod_session_crypto
SessionCryptoCipher TAKE1 server AuthConfig
	- Cipher that sessions are encrypted with
	( cipher
	= aes256
	! The underlying crypto cipher to use
SessionCryptoDriver RAW_ARGS server -GLOBAL_ONLY
	- Crypto library that sessions are encrypted with
	( driver:SessionCryptoDriver [parameter]+
SessionCryptoPassphrase ITERATE server AuthConfig
	- Key that sessions are encrypted with; older keys may follow
	( passphrase+
	! The passphrase(s) used to encrypt the session. First will be used for encryption, all phrases will be accepted for decryption
SessionCryptoPassphraseFile TAKE1 server directory
	- File with those keys, one a line
	( file-path
	! File containing passphrase(s) used to encrypt the session, one per line. First will be used for encryption, all phrases will be accepted for decryption
# mod_session_dbd
SessionDBDCookieName RAW_ARGS server AuthConfig
	- Cookie that holds the id of a session in the database
	( name:cookie-name [attributes:cookie-attributes]
	? SessionDBDCookieName requires at least one argument!
SessionDBDCookieName2 RAW_ARGS server AuthConfig
	- Cookie (RFC 2965) that holds the id of a session in the database
	( name:cookie-name [attributes:cookie-attributes]
	? SessionDBDCookieName2 requires at least one argument!
SessionDBDCookieRemove FLAG server AuthConfig
	- Hides that cookie from the application
	= On
SessionDBDDeleteLabel TAKE1 server AuthConfig
	- Prepared SQL that removes a session
	( label
	= deletesession
	! Query label used to delete an existing session
SessionDBDInsertLabel TAKE1 server AuthConfig
	- Prepared SQL that stores a new session
	( label
	= insertsession
	! Query label used to insert a new session
SessionDBDPerUser FLAG server AuthConfig
	- Keeps one session for each user
	= Off
SessionDBDSelectLabel TAKE1 server AuthConfig
	- Prepared SQL that finds a session
	( label
	= selectsession
	! Query label used to select a new session
SessionDBDUpdateLabel TAKE1 server AuthConfig
	- Prepared SQL that changes a session
	( label
	= updatesession
	! Query label used to update an existing session
# mod_setenvif
BrowserMatch RAW_ARGS FileInfo
	- Sets environment variables if the User-Agent matches
	( regex [!]variable[=value]:env-setting+
	? Missing regular expression for BrowserMatch ?? Missing envariable expression for BrowserMatch
BrowserMatchNoCase RAW_ARGS FileInfo
	- BrowserMatch without regard to case
	( regex [!]variable[=value]:env-setting+
	? Missing regular expression for BrowserMatchNoCase ?? Missing envariable expression for BrowserMatchNoCase
SetEnvIf RAW_ARGS FileInfo
	- Sets environment variables if a part of the request matches; early enough for access rules
	( attribute:SetEnvIf regex [!]variable[=value]:env-setting+
	? Missing header-field name for SetEnvIf ?? Missing regular expression for SetEnvIf ?? Missing envariable expression for SetEnvIf
SetEnvIfExpr RAW_ARGS FileInfo
	- Sets environment variables if an expression is true
	( expression [!]variable[=value]:env-setting+
	? Missing expression for SetEnvIfExpr
SetEnvIfNoCase RAW_ARGS FileInfo
	- SetEnvIf without regard to case
	( attribute:SetEnvIf regex [!]variable[=value]:env-setting+
	? Missing header-field name for SetEnvIfNoCase ?? Missing regular expression for SetEnvIfNoCase ?? Missing envariable expression for SetEnvIfNoCase
# mod_socache_memcache
MemcacheConnTTL TAKE1 server 2.4.17
	- How long an idle connection to memcached is kept
	( interval
	= 15s
	! TTL used for the connection with the memcache server(s)
# mod_socache_redis
RedisConnPoolTTL TAKE1 server 2.4.39
	- How long an idle connection to Redis is kept
	( interval
	= 15s
	! TTL used for the connection pool with the Redis server(s)
RedisTimeout TAKE1 server 2.4.39
	- How long Apache waits for Redis
	( interval
	= 5s
	! R/W timeout used for the connection with the Redis server(s)
# mod_speling
CheckBasenameMatch FLAG Options 2.4.50
	- Corrects URLs with another file name extension too
	= On
CheckCaseOnly FLAG Options
	- Corrects only upper and lower case
	= Off
CheckSpelling FLAG Options
	- Redirects URLs with a small misspelling to the file they probably mean
	= Off
# mod_ssl
SSLCACertificateFile TAKE1 server AuthConfig
	- CA certificates that client certificates are checked with
	( file-path
	! SSL CA Certificate file ('/path/to/file' - PEM encoded)
SSLCACertificatePath TAKE1 server AuthConfig
	- Directory of such CA certificates, with hash links
	( directory-path
	! SSL CA Certificate path ('/path/to/dir' - contains PEM encoded files)
SSLCADNRequestFile TAKE1 server
	- CA certificates whose names are sent to the client as acceptable
	( file-path
	! SSL CA Distinguished Name file ('/path/to/file' - PEM encoded to derive acceptable CA names to request)
SSLCADNRequestPath TAKE1 server
	- Directory of such CA certificates
	( directory-path
	! SSL CA Distinguished Name path ('/path/to/dir' - symlink hashes to PEM of acceptable CA names to request)
SSLCARevocationCheck RAW_ARGS server
	- Whether client certificates are looked up in revocation lists
	( extent:SSLCARevocationCheck [flag:SSLCARevocationFlag]+
	= none
SSLCARevocationFile TAKE1 server
	- Revocation lists for client certificates
	( file-path
	! SSL CA Certificate Revocation List (CRL) file ('/path/to/file' - PEM encoded)
SSLCARevocationPath TAKE1 server
	- Directory of such revocation lists, with hash links
	( directory-path
	! SSL CA Certificate Revocation List (CRL) path ('/path/to/dir' - contains PEM encoded files)
SSLCertificateChainFile TAKE1 server
	- Intermediate certificates; since 2.4.8 they belong into SSLCertificateFile
	( file-path
	> SSLCertificateFile
	! SSL Server CA Certificate Chain file ('/path/to/file' - PEM encoded)
SSLCertificateFile TAKE1 server
	- The server's certificate, followed by the intermediate ones
	( file-path
	! SSL Server Certificate file ('/path/to/file' - PEM or DER encoded)
SSLCertificateKeyFile TAKE1 server
	- The private key of the server's certificate
	( file-path
	! SSL Server Private Key file ('/path/to/file' - PEM or DER encoded)
SSLCipherSuite TAKE12 server AuthConfig
	- Ciphers that may be used
	( [protocol:cipher-protocol] cipher-spec
	= DEFAULT
	! Colon-delimited list of permitted SSL Ciphers, optional preceded by protocol identifier ('XXX:...:XXX' - see manual)
SSLCompression FLAG server 2.4.3
	- TLS compression; leave it off (CRIME)
	= off
SSLCryptoDevice TAKE1 server -GLOBAL_ONLY
	- Hardware or engine that does the cryptography
	( engine
	= builtin
	! SSL external Crypto Device usage ('builtin', '...')
SSLEngine TAKE1 server
	- Switches TLS on for a server or virtual host
	( setting:SSLEngine
	= off
	! SSL switch for the protocol engine ('on', 'off')
SSLFIPS FLAG server -GLOBAL_ONLY
	- Switches OpenSSL's FIPS mode on
	= off
SSLHonorCipherOrder FLAG server
	- Lets the server's order of ciphers win over the client's
	= off
SSLInsecureRenegotiation FLAG server
	- Allows old, insecure renegotiation
	= off
SSLLog RAW_ARGS All
	- Gone since 2.4: ErrorLog is used
	( file-path
	> ErrorLog
SSLLogLevel RAW_ARGS All
	- Gone since 2.4: write LogLevel ssl:…
	( level
	> LogLevel
SSLOCSPDefaultResponder TAKE1 server
	- OCSP responder for client certificates that name none
	( url
	! URL of the default OCSP Responder
SSLOCSPEnable RAW_ARGS server
	- Whether client certificates are checked by OCSP
	( extent:SSLOCSPEnable [flag:SSLOCSPFlag]+
	= off
SSLOCSPNoVerify FLAG server 2.4.26 spelled:SSLOCSPNoverify
	- Does not check the certificate of the OCSP responder
	= off
SSLOCSPOverrideResponder FLAG server
	- Uses SSLOCSPDefaultResponder even if the certificate names another
	= off
SSLOCSPProxyURL TAKE1 server 2.4.19
	- Proxy for OCSP requests
	( url
	! Proxy URL to use for OCSP requests
SSLOCSPResponderCertificateFile TAKE1 server 2.4.26
	- Certificates of OCSP responders to be trusted
	( file-path
	! Trusted OCSP responder certificates(\`/path/to/file' - PEM encoded certificates)
SSLOCSPResponderTimeout TAKE1 server
	- How long Apache waits for an OCSP responder, in seconds
	( seconds
	= 10
	! OCSP responder query timeout
SSLOCSPResponseMaxAge TAKE1 server
	- How old an OCSP response may be, in seconds; -1 for any age
	( seconds:seconds0
	= -1
	! Maximum age of OCSP responses
SSLOCSPResponseTimeSkew TAKE1 server
	- How far clocks may differ for OCSP, in seconds
	( seconds:seconds0
	= 300
	! Maximum time difference in OCSP responses
SSLOCSPUseRequestNonce FLAG server 2.4.10
	- Sends a nonce with OCSP requests
	= on
SSLOpenSSLConfCmd TAKE2 server 2.4.8
	- Passes a setting on to OpenSSL
	( command:SSLOpenSSLConfCmd value:text
	! OpenSSL configuration command
SSLOptions RAW_ARGS Options
	- Options of mod_ssl: variables for scripts, fake logins, …
	( [+|-]option:SSLOptions+
SSLPassPhraseDialog TAKE1 server -GLOBAL_ONLY
	- Where the pass phrase of an encrypted key comes from
	( source:SSLPassPhraseDialog
	= builtin
	! SSL dialog mechanism for the pass phrase query ('builtin', '|/path/to/pipe_program', or 'exec:/path/to/cgi_program')
SSLProtocol RAW_ARGS server
	- TLS versions that may be used
	( [+|-]protocol:SSLProtocol+
	= ..2.4.16 all
	= 2.4.17.. all -SSLv3
SSLProxyCACertificateFile TAKE1 server proxy
	- CA certificates that backends are checked with
	( file-path
	! SSL Proxy: file containing server certificates ('/path/to/file' - PEM encoded certificates)
SSLProxyCACertificatePath TAKE1 server proxy
	- Directory of such CA certificates, with hash links
	( directory-path
	! SSL Proxy: directory containing server certificates ('/path/to/dir' - contains PEM encoded certificates)
SSLProxyCARevocationCheck RAW_ARGS server proxy
	- Whether backends' certificates are looked up in revocation lists
	( extent:SSLCARevocationCheck [flag:SSLCARevocationFlag]+
	= none
SSLProxyCARevocationFile TAKE1 server proxy
	- Revocation lists for backends' certificates
	( file-path
	! SSL Proxy: CA Certificate Revocation List (CRL) file ('/path/to/file' - PEM encoded)
SSLProxyCARevocationPath TAKE1 server proxy
	- Directory of such revocation lists, with hash links
	( directory-path
	! SSL Proxy: CA Certificate Revocation List (CRL) path ('/path/to/dir' - contains PEM encoded files)
SSLProxyCheckPeerCN FLAG server proxy
	- Compares the host name with the common name of a backend's certificate
	= on
SSLProxyCheckPeerExpire FLAG server proxy
	- Refuses a backend's certificate that has expired
	= on
SSLProxyCheckPeerName FLAG server proxy 2.4.5
	- Compares the host name with the names in a backend's certificate
	= on
SSLProxyCipherSuite TAKE12 server proxy
	- Ciphers that may be used with backends
	( [protocol:cipher-protocol] cipher-spec
	= ALL:!ADH:RC4+RSA:+HIGH:+MEDIUM:+LOW:+EXP
	! SSL Proxy: colon-delimited list of permitted SSL ciphers , optionally preceded by protocol specifier ('XXX:...:XXX' - see manual)
SSLProxyEngine FLAG server proxy
	- Allows TLS to backends: ProxyPass to https:// needs it
	= off
SSLProxyMachineCertificateChainFile TAKE1 server proxy
	- CA certificates by which a client certificate for a backend is chosen
	( file-path
	! SSL Proxy: file containing issuing certificates of the client certificate (\`/path/to/file' - PEM encoded certificates)
SSLProxyMachineCertificateFile TAKE1 server proxy
	- Client certificates and keys shown to backends
	( file-path
	! SSL Proxy: file containing client certificates ('/path/to/file' - PEM encoded certificates)
SSLProxyMachineCertificatePath TAKE1 server proxy
	- Directory of client certificates and keys shown to backends
	( directory-path
	! SSL Proxy: directory containing client certificates ('/path/to/dir' - contains PEM encoded certificates)
SSLProxyProtocol RAW_ARGS server proxy
	- TLS versions that may be used with backends
	( [+|-]protocol:SSLProtocol+
	= ..2.4.16 all
	= 2.4.17.. all -SSLv3
SSLProxyVerify TAKE1 server proxy
	- Whether backends must have a valid certificate
	( level:SSLVerifyClient
	= none
	! SSL Proxy: whether to verify the remote certificate ('on' or 'off')
SSLProxyVerifyDepth TAKE1 server proxy
	- How many CAs may stand between a backend's certificate and a trusted one
	( number:integer0
	= 1
	! SSL Proxy: maximum certificate verification depth ('N' - number of intermediate certificates)
SSLRandomSeed TAKE23 server -GLOBAL_ONLY
	- Where randomness comes from; needed only by old OpenSSL
	( context:SSLRandomSeed source:SSLRandomSeedSource [bytes]
	> Nothing: OpenSSL seeds itself
	! SSL Pseudo Random Number Generator (PRNG) seeding source ('startup|connect builtin|file:/path|exec:/path [bytes]')
SSLRenegBufferSize TAKE1 AuthConfig
	- How much of a request body is kept during renegotiation, in bytes
	( bytes:bytes0
	= 131072
	! Configure the amount of memory that will be used for buffering the request body if a per-location SSL renegotiation is required due to changed access control requirements
SSLRequire RAW_ARGS AuthConfig
	- Access by an expression; Require expr does it better
	( ssl-expression
	> Require
SSLRequireSSL RAW_ARGS AuthConfig
	- Refuses requests that do not come over TLS
SSLSessionCache TAKE1 server -GLOBAL_ONLY
	- Where TLS sessions are kept
	( storage:SSLSessionCache
	= none
	! SSL Session Cache storage ('none', 'nonenotnull', 'dbm:/path/to/file')
SSLSessionCacheTimeout TAKE1 server
	- How long a TLS session can be resumed, in seconds
	( seconds:seconds0
	= 300
	! SSL Session Cache object lifetime ('N' - number of seconds)
SSLSessionTicketKeyFile TAKE1 server
	- Key for session tickets that several servers share
	( file-path
	! TLS session ticket encryption/decryption key file (RFC 5077) ('/path/to/file' - file with 48 bytes of random data)
SSLSessionTickets FLAG server 2.4.11
	- Whether clients get session tickets
	= on
SSLSRPUnknownUserSeed TAKE1 server 2.4.4
	- Seed that hides which SRP users exist
	( text
	! SRP seed for unknown users (to avoid leaking a user's existence) ('some secret text')
SSLSRPVerifierFile TAKE1 server 2.4.4
	- File of SRP users
	( file-path
	! SRP verifier file ('/path/to/file' - created by srptool)
SSLStaplingCache TAKE1 server -GLOBAL_ONLY
	- Where OCSP responses for stapling are kept
	( storage:SSLStaplingCache
	! SSL Stapling Response Cache storage (\`dbm:/path/to/file')
SSLStaplingErrorCacheTimeout TAKE1 server
	- How long a failed OCSP answer is kept, in seconds
	( seconds:seconds0
	= 600
	! SSL stapling option for OCSP Response Error Cache Lifetime
SSLStaplingFakeTryLater FLAG server
	- Staples "try later" if the OCSP responder fails
	= on
SSLStaplingForceURL TAKE1 server
	- OCSP responder to ask, whatever the certificate says
	( url
	! SSL stapling option to Force the OCSP Stapling URL
SSLStaplingResponderTimeout TAKE1 server
	- How long Apache waits for the OCSP responder, in seconds
	( seconds
	= 10
	! SSL stapling option for OCSP responder timeout
SSLStaplingResponseMaxAge TAKE1 server
	- How old a stapled response may be, in seconds; -1 for any age
	( seconds:seconds0
	= -1
	! SSL stapling option for maximum age of OCSP responses
SSLStaplingResponseTimeSkew TAKE1 server
	- How far clocks may differ for stapling, in seconds
	( seconds:seconds0
	= 300
	! SSL stapling option for maximum time difference in OCSP responses
SSLStaplingReturnResponderErrors FLAG server
	- Staples the responder's errors too
	= on
SSLStaplingStandardCacheTimeout TAKE1 server
	- How long a good OCSP response is kept, in seconds
	( seconds:seconds0
	= 3600
	! SSL stapling option for normal OCSP Response Cache Lifetime
SSLStrictSNIVHostCheck FLAG server
	- Refuses clients that do not name the host in the TLS handshake
	= off
SSLUserName TAKE1 server AuthConfig
	- Variable of the client certificate that becomes the user name
	( ssl-variable
	! Set user name to SSL variable value
SSLUseStapling FLAG server
	- Staples OCSP responses to the TLS handshake
	= off
SSLVerifyClient TAKE1 server AuthConfig
	- Whether clients must have a certificate
	( level:SSLVerifyClient
	= none
	! SSL Client verify type ('none', 'optional', 'require', 'optional_no_ca')
SSLVerifyDepth TAKE1 server AuthConfig
	- How many CAs may stand between a client's certificate and a trusted one
	( number:integer0
	= 1
	! SSL Client verify depth ('N' - number of intermediate certificates)
SSLVHostSNIPolicy TAKE1 server -GLOBAL_ONLY 2.4.66
	- When a request may go to another virtual host than the TLS handshake named
	( policy:SSLVHostSNIPolicy
	= secure
	! SSL VirtualHost SNI compatibility policy setting
# mod_substitute
Substitute TAKE1 FileInfo
	- Replaces text in responses: s/pattern/text/flags
	( substitution:Substitute
	! Pattern to filter the response content (s/foo/bar/[inf])
SubstituteInheritBefore FLAG FileInfo 2.4.17
	- Applies inherited substitutions first
	= off
SubstituteMaxLineLength TAKE1 FileInfo 2.4.11
	- Longest line that is searched
	( size
	= 1m
	! Maximum line length
# mod_suexec
SuexecUserGroup TAKE2 server -DIR_CONTEXT
	- User and group that CGI programs of a virtual host run as
	( unix-user unix-group
	! User and group for spawned processes
# mod_userdir
UserDir RAW_ARGS server
	- Directory in a user's home that is shown under /~name/
	( directory:UserDir+
	? UserDir requires an argument.
# mod_usertrack
CookieDomain TAKE1 FileInfo
	- Domain of the tracking cookie
	( domain
	! domain to which this cookie applies
CookieExpires TAKE1 FileInfo
	- How long the tracking cookie lives
	( expiry-period
	! an expiry date code
CookieHttpOnly FLAG FileInfo 2.4.42 spelled:CookieHTTPOnly
	- Hides the tracking cookie from scripts in the browser
	= off
CookieName TAKE1 FileInfo
	- Name of the tracking cookie
	( cookie-name
	= Apache
	! name of the tracking cookie
CookieSameSite TAKE1 FileInfo 2.4.42
	- SameSite attribute of the tracking cookie
	( policy:CookieSameSite
	! SameSite setting
CookieSecure FLAG FileInfo 2.4.42
	- Sends the tracking cookie over https only
	= off
CookieStyle TAKE1 FileInfo
	- Format of the tracking cookie
	( style:CookieStyle
	= Netscape
	> Nothing: browsers know one style
	! 'Netscape', 'Cookie' (RFC2109), or 'Cookie2' (RFC2965)
CookieTracking FLAG FileInfo
	- Gives each visitor a tracking cookie
	= off
# mod_vhost_alias
VirtualDocumentRoot TAKE1 server
	- Document root made from the host name
	( interpolated-directory
	= none
	! how to create the DocumentRoot based on the host
VirtualDocumentRootIP TAKE1 server
	- Document root made from the server's address
	( interpolated-directory
	= none
	! how to create the DocumentRoot based on the host
VirtualScriptAlias TAKE1 server
	- Directory of CGI programs made from the host name
	( interpolated-directory
	= none
	! how to create a ScriptAlias based on the host
VirtualScriptAliasIP TAKE1 server
	- Directory of CGI programs made from the server's address
	( interpolated-directory
	= none
	! how to create a ScriptAlias based on the host
# mod_xml2enc
xml2EncAlias ITERATE2 server -GLOBAL_ONLY
	- Further names of a character set
	( charset alias+
	! EncodingAlias charset alias [more aliases]
xml2EncDefault TAKE1 All
	- Character set of documents that name none
	( charset
	! Usage: xml2EncDefault charset
xml2StartParse ITERATE All
	- Elements at which parsing starts; what stands before is skipped
	( element+
	! Ignore anything in front of the first of these elements
# util_ldap
LDAPCacheEntries TAKE1 server -GLOBAL_ONLY
	- How many LDAP searches are cached
	( number
	= 1024
	! Set the maximum number of entries that are possible in the LDAP search cache. Use 0 or -1 to disable the search cache (default: 1024)
LDAPCacheTTL TAKE1 server -GLOBAL_ONLY
	- How long they are cached, in seconds
	( seconds
	= 600
	! Set the maximum time (in seconds) that an item can be cached in the LDAP search cache. Use 0 for no limit. (default 600)
LDAPConnectionPoolTTL TAKE1 server
	- How long an idle LDAP connection may be used again; -1 for ever, 0 for never
	( interval
	= -1
	! Specify the maximum amount of time a bound connection can sit idle and still be considered valid for reuse(0 = no pool, -1 = no limit, n = time in seconds). Default: -1
LDAPConnectionTimeout TAKE1 server -GLOBAL_ONLY
	- How long connecting to an LDAP server may take, in seconds
	( seconds
	! Specify the LDAP socket connection timeout in seconds (default: 10)
LDAPLibraryDebug TAKE1 server -GLOBAL_ONLY
	- Debugging output of the LDAP library
	( number
	! Enable debugging in LDAP SDK (Default: off, values: SDK specific
LDAPOpCacheEntries TAKE1 server -GLOBAL_ONLY
	- How many LDAP comparisons are cached
	( number
	= 1024
	! Set the maximum number of entries that are possible in the LDAP compare cache. Use 0 or -1 to disable the compare cache (default: 1024)
LDAPOpCacheTTL TAKE1 server -GLOBAL_ONLY
	- How long they are cached, in seconds
	( seconds
	= 600
	! Set the maximum time (in seconds) that an item is cached in the LDAP operation cache. Use 0 for no limit. (default: 600)
LDAPReferralHopLimit TAKE1 AuthConfig
	- How many referrals are followed
	( number:integer1
	! Limit the number of referral hops that LDAP can follow. (Integer value, Consult LDAP SDK documentation for applicability and defaults
LDAPReferrals TAKE1 AuthConfig
	- Whether referrals to other LDAP servers are followed
	( setting:LDAPReferrals
	= On
	! Choose whether referrals are chased ['ON'|'OFF'|'DEFAULT'].  Default 'ON'
LDAPRetries TAKE1 server -GLOBAL_ONLY
	- How often an LDAP request is tried again
	( number:integer0
	= 3
	! Specify the number of times a failed LDAP operation should be retried (0 = no retries). Default: 3
LDAPRetryDelay TAKE1 server -GLOBAL_ONLY
	- Wait before an LDAP request is tried again, in seconds
	( interval
	= 0
	! Specify the delay between retries of a failed LDAP operation (0 = no delay). Default: 0
LDAPSharedCacheFile TAKE1 server -GLOBAL_ONLY
	- File for the shared LDAP cache
	( file-path
	! Set the file name for the shared memory cache.
LDAPSharedCacheSize TAKE1 server -GLOBAL_ONLY
	- Size of the shared LDAP cache, in bytes
	( bytes
	= 500000
	! Set the size of the shared memory cache (in bytes). Use 0 to disable the shared memory cache. (default: 500000)
LDAPTimeout TAKE1 server -GLOBAL_ONLY
	- How long an LDAP search may take, in seconds
	( seconds:seconds!0
	= 60
	! Specify the LDAP bind/search timeout in seconds (0 = no limit). Default: 60
LDAPTrustedClientCert TAKE23 AuthConfig
	- Client certificate for LDAP connections
	( type:LDAPTrustedClientCert file-path [password]
	! Takes three arguments: the first argument is the certificate type of the second argument, one of CA_DER, CA_BASE64, CA_CERT7_DB, CA_SECMOD, CERT_DER, CERT_BASE64, CERT_KEY3_DB, CERT_NICKNAME, KEY_DER, or KEY_BASE64. The second argument specifies the file and/or directory containing the client certificate, or certificate ID used to validate this LDAP client.  The third argument is an optional passphrase if applicable.
LDAPTrustedGlobalCert TAKE23 server -GLOBAL_ONLY
	- CA certificates, or a client certificate, for all LDAP connections
	( type:LDAPTrustedGlobalCert file-path [password]
	! Takes three arguments; the first argument is the cert type of the second argument, one of CA_DER, CA_BASE64, CA_CERT7_DB, CA_SECMOD, CERT_DER, CERT_BASE64, CERT_KEY3_DB, CERT_NICKNAME, KEY_DER, or KEY_BASE64. The second argument specifes the file and/or directory containing the trusted CA certificates (and global client certs for Netware) used to validate the LDAP server. The third argument is an optional passphrase if applicable.
LDAPTrustedMode TAKE1 server
	- How LDAP connections are encrypted
	( mode:LDAPTrustedMode
	! Specify the type of security that should be applied to an LDAP connection. One of; NONE, SSL or STARTTLS.
LDAPVerifyServerCert FLAG server -GLOBAL_ONLY
	- Checks the certificate of the LDAP server
	= On
`;
