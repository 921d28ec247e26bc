/** The modules of httpd 2.4, and mod_wsgi: their names, and how Debian and RHEL (8 and newer) bring them. */

/**
 * `built-in`: compiled in, no LoadModule line. `enabled`: loaded after installation. `available`: installed, to be switched on
 * (a2enmod; on RHEL a comment sign to be removed, or the package named). `absent`: not in the distribution.
 */
export type Availability = 'built-in' | 'enabled' | 'available' | 'absent';

export interface HttpdModule {
	/** The first argument of LoadModule: `'ssl_module'`. */
	readonly identifier: string;
	/** The other name `<IfModule>` knows: `'mod_ssl.c'`. */
	readonly source: string;
	/** `'mod_ssl.so'`; none for what is always compiled in. */
	readonly file?: string;
	/** Where RHEL calls the file otherwise. */
	readonly rhelFile?: string;
	/** What a2enmod calls it: `'ssl'`. */
	readonly debianName?: string;
	readonly debian: Availability;
	readonly rhel: Availability;
	/** The package to install, where it is not that of the server. */
	readonly debianPackage?: string;
	readonly rhelPackage?: string;
	/** One line without a full stop. */
	readonly summary: string;
	readonly url: string;
}

const STATES: Readonly<Record<string, Availability>> = {
	b: 'built-in',
	e: 'enabled',
	a: 'available',
	'-': 'absent',
};

/** name, Debian's and RHEL's state, what is irregular; summary. The name is the one of a2enmod, `mod_name.c` and `name_module`. */
const table = `
core bb source:core.c page:core	The heart of the server: virtual hosts, sections, options
http bb source:http_core.c page:core	HTTP itself: connections kept alive
so bb	Loads modules
log_config be	Access logs
logio be	Counts bytes for access logs
version be	<IfVersion>
watchdog be	Runs periodic tasks of other modules
unixd be	User and group of the server
mpm_event ee source:event.c page:event	Processes and threads, idle connections apart: the usual choice
mpm_worker aa source:worker.c page:worker	Processes and threads
mpm_prefork aa source:prefork.c page:prefork	Processes without threads, for libraries that cannot stand threads
mpm_winnt -- source:mpm_winnt.c page:mpm_winnt	Threads, on Windows
access_compat ee	Order, Allow and Deny of Apache 2.2
actions ae	CGI scripts by content type or handler
alias ee	Maps URLs to files, and redirects
allowmethods ae	Limits request methods
asis aa	Files with their own headers
auth_basic ee	Basic logins
auth_digest ae	Digest logins
auth_form aa package:mod_session	Login pages
authn_anon ae	Anonymous logins
authn_core ee	The core of logins
authn_dbd ae	Logins from an SQL database
authn_dbm ae	Logins from a database file
authn_file ee	Logins from a text file
authn_socache ae	Cache of logins
authnz_fcgi aa	Logins and access rules by a FastCGI program
authnz_ldap aa package:mod_ldap	Logins and access rules by LDAP
authz_core ee	Require and its sections
authz_dbd ae	Groups from an SQL database
authz_dbm ae	Groups from a database file
authz_groupfile ae	Groups from a text file
authz_host ee	Access rules by address and host name
authz_owner ae	Access rules by the file's owner
authz_user ee	Access rules by user
autoindex ee	Directory listings
brotli ae	Compression with Brotli
bucketeer -- url:https://httpd.apache.org/docs/2.4/mod/	Test module of Apache's developers
buffer aa	Collects small pieces of data
cache ae	HTTP cache
cache_disk ae	Cache in files
cache_socache ae	Cache in shared memory
case_filter -- url:https://httpd.apache.org/docs/2.4/mod/	Example of a filter
case_filter_in -- url:https://httpd.apache.org/docs/2.4/mod/	Example of an input filter
cern_meta aa	Header files in CERN's format
cgi aa	CGI programs, for the prefork MPM
cgid ae	CGI programs, for the threaded MPMs
charset_lite aa	Translates character sets
data ae	Turns responses into data: URLs
dav ae	WebDAV
dav_fs ae	WebDAV on the file system
dav_lock ae	WebDAV locks for other providers
dbd ae	SQL database connections
deflate ee	Compression with gzip
dialup aa	The slowness of old modems
dir ee	Index files, and slashes after directories
dumpio ae debian:dump_io	Logs all traffic, for debugging
echo ae	A protocol that repeats what it hears
env ee	Environment variables for scripts
expires ae	Expires and Cache-Control headers
ext_filter ae	Programs as filters
file_cache aa	Files opened at start
filter ee	Filters under conditions
headers ae	Changes request and response headers
heartbeat aa	Sends heartbeats to a balancer
heartmonitor aa	Receives heartbeats
http2 aa package:mod_http2	HTTP/2
ident aa	Asks the client's machine for a user name
imagemap aa	Image maps worked out by the server
include ae	Server-side includes
info ae	A page that shows the configuration
isapi --	ISAPI extensions, on Windows
lbmethod_bybusyness ae	Balancing by requests in progress
lbmethod_byrequests ae	Balancing by number of requests
lbmethod_bytraffic ae	Balancing by bytes
lbmethod_heartbeat ae	Balancing by heartbeats
ldap aa source:util_ldap.c package:mod_ldap	LDAP connections and their cache
log_debug aa	Messages of one's own in the error log
log_forensic aa	A log that shows what crashed the server
lua ae	Lua scripts in the server
macro ae	<Macro> and Use
md aa package:mod_md	Certificates by ACME, from Let's Encrypt and others
mime ee	Content types and handlers by file name extension
mime_magic ae	Content types by contents
negotiation ee	Content negotiation, MultiViews
privileges --	Solaris privileges
proxy ae	Passes requests on to backends
proxy_ajp ae	Backends that speak AJP
proxy_balancer ae	Balancing over several backends
proxy_connect ae	CONNECT of a forward proxy
proxy_express ae	Backends by host name from a database file
proxy_fcgi ae	Backends that speak FastCGI
proxy_fdpass ae	Passes the client's socket to another process
proxy_ftp ae	FTP through a forward proxy
proxy_hcheck ae	Health checks of backends
proxy_html aa package:mod_proxy_html	Rewrites links in HTML of backends
proxy_http ae	Backends that speak HTTP
proxy_http2 aa package:mod_http2	Backends that speak HTTP/2
proxy_scgi ae	Backends that speak SCGI
proxy_uwsgi ae	Backends that speak uWSGI's protocol
proxy_wstunnel ae	WebSockets to backends
ratelimit aa	Slows responses down
reflector aa	Sends request bodies back
remoteip ae	The client's real address behind a proxy
reqtimeout ee	Limits the time of a request's arrival
request ae	Keeps request bodies
rewrite ae	Rewrites URLs by rules
sed aa	Edits requests and responses with sed commands
session aa package:mod_session	Sessions
session_cookie aa package:mod_session	Sessions in a cookie
session_crypto aa package:mod_session	Encrypted sessions
session_dbd aa package:mod_session	Sessions in an SQL database
setenvif ee	Environment variables by conditions
slotmem_plain ae	Memory for other modules, not shared
slotmem_shm ae	Shared memory for other modules
socache_dbm ae	Shared cache in a database file
socache_memcache ae	Shared cache in memcached
socache_redis ae	Shared cache in Redis
socache_shmcb ae	Shared cache in shared memory
speling aa	Corrects misspelt URLs
ssl aa package:mod_ssl	TLS
status ee	A page that shows what the server does
substitute ae	Replaces text in responses
suexec ae	CGI programs as other users
systemd -e	Tells systemd how the server is
unique_id ae	An id for each request
userdir ae	Directories of users under /~name/
usertrack aa	A cookie that follows visitors
vhost_alias ae	Virtual hosts by host name, without a section each
wsgi aa debian-package:libapache2-mod-wsgi-py3 package:python3-mod_wsgi rhel-file:mod_wsgi_python3.so url:https://modwsgi.readthedocs.io/	Python web applications
xml2enc aa package:mod_proxy_html	Character sets for filters that read XML
`;

export const modules: readonly HttpdModule[] = table.trim().split('\n').map(decode);

function decode(line: string): HttpdModule {
	const [left = '', summary = ''] = line.split('\t');
	const [name = '', states = '', ...words] = left.split(' ');
	const tagged = (tag: string) => words.find((word) => word.startsWith(`${tag}:`))?.slice(tag.length + 1);
	const [debian = 'absent', rhel = 'absent'] = [...states].map((letter) => STATES[letter]!);
	const always = debian === 'built-in' && rhel === 'built-in';
	const debianName = debian === 'enabled' || debian === 'available' ? (tagged('debian') ?? name) : undefined;
	const debianPackage = tagged('debian-package');
	const rhelPackage = tagged('package');
	const rhelFile = tagged('rhel-file');
	return {
		identifier: `${name}_module`,
		source: tagged('source') ?? `mod_${name}.c`,
		...(always ? {} : { file: `mod_${name}.so` }),
		...(rhelFile ? { rhelFile } : {}),
		...(debianName ? { debianName } : {}),
		debian,
		rhel,
		...(debianPackage ? { debianPackage } : {}),
		...(rhelPackage ? { rhelPackage } : {}),
		summary,
		url: tagged('url') ?? `https://httpd.apache.org/docs/2.4/mod/${tagged('page') ?? `mod_${name}`}.html`,
	};
}
