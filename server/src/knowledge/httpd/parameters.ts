/**
 * The arguments of a directive, as its line in `directives.ts` tells them:
 *
 *     name  [optional]  repeated+  [optional]+  name:type  name:bytes!0-100
 *
 * Without a type, the name says what it is: by the table here. A type is a kind of this table, or one of the words of `values/`.
 */
import type { Parameter, ValueType } from '../types.ts';
import { wordType } from './values/index.ts';

/** name, kind, summary. */
const table = `
accept-filter	text	httpready or dataready on BSD, data on Linux, connect on Windows, or none
action-type	text	A content type, or a handler name of AddHandler
address	address	Address, perhaps with a port
alias	text	The new name
argument	text	Argument of the rule
arguments	text	Arguments of the rule
attribute	text	Name of an attribute in the directory
backend-address	text	Address of the program: fcgi://localhost:10102/
balancer-url	text	The balancer: balancer://name; left out inside <Proxy balancer://name>
bytes	bytes	Number of bytes
charset	text	Name of a character set: utf-8
cipher	text	Name of a cipher: aes256
cipher-spec	text	Names of ciphers and groups of them in OpenSSL's notation: HIGH:!aNULL
command	file	Program with its arguments
cookie-attributes	text	Attributes of the cookie: path=/;Secure;HttpOnly
cookie-name	text	Name of the cookie
count	count	Number
dbd-parameters	text	host=localhost,dbname=site,user=web,pass=…
directory-name	text	Name of a directory
directory-path	directory	Directory; shell wildcards work in <Directory>
distinguished-name	text	Distinguished name: cn=web,dc=example,dc=com
document	text	Text, a URL path that starts with a slash, or a whole URL
domain	text	Domain, which starts with a dot
duration	text	Days, or with a unit: 30d, 12h, 5mi, 10s; or a percentage: 33%
element	text	HTML element
email-address	text	E-mail address
encoding	text	Content encoding: gzip
engine	text	Name of an OpenSSL engine, or builtin
env-variable	text	Name of an environment variable
error-code	text	HTTP status: 404
expiry-period	text	Seconds, or "2 weeks 3 days"
expression	expression	Expression, as in %{REQUEST_URI} =~ m#^/admin#
extension	text	File name extension, with or without its dot
factor	number	Factor
file-path	file	File; a relative path starts at ServerRoot
file-pattern	text	Name, extension or wildcard pattern: *.gz; ^^DIRECTORY^^ and ^^BLANKICON^^ are special
filename	text	File name, or URL path
filename-pattern	text	File name, with shell wildcards; ~ and a regular expression too
filter-name	text	Name of the filter
filters	filters	Filters, joined by semicolons: INCLUDES;DEFLATE
form-field	text	Name of a form field
from-pattern	text	Start of the link, or a pattern with the flag R
function-name	text	Lua function
handler-name	SetHandler	Name of a handler
header	header	Name of the header
hostname	text	Host name; * and ? are wildcards in ServerAlias
html	text	HTML
html-attribute	text	HTML attribute
icon	text	URL path of the icon, or (TXT,/icons/text.gif) with a text
icon-url	url-path	URL path of the icon
include-path	path	File, directory, or a pattern with * and ?; a relative path starts at ServerRoot
internal-domain	text	Domain that the backend sends
internal-path	url-path	Path that the backend sends
interpolated-directory	text	Directory in which %0 is the host name, %1 its first part, %-1 its last, %% a percent sign; or none
interval	text	Seconds, or with a unit: 30s, 500ms, 1h; minutes are 5mi, not 5m
ip-address	address	Address
key=value	text	Settings of the connection to the backend
kilobytes	integer	KiB
label	text	Name of a statement of DBDPrepareSQL
language	text	Language: de, en, en-gb
ldap-class	text	Object class
ldap-password	text	Password, or exec:/path/to/program
ldap-url	text	ldap://host/basedn?attribute?scope?filter
level	text	Level
limit-bytes	text	Bytes, or max
limit-number	text	Number, or max
limit-seconds	text	Seconds, or max
listen-address	address	Port, or address and port: 80, 127.0.0.1:8080, [::1]:80
log-format-or-name	log-format	Format in quotes, or the name of a LogFormat: combined
lua-file	file	Lua file
lua-path	file	Pattern of paths: /usr/share/lua/?.lua
macro-name	text	Name of the macro
macro-parameter	text	Parameter; start its name with $, @ or % and let none begin another
map-name	text	Name of the map, for \${name:key|default}
media-type	media-type	Content type: text/html
message	text	Message
milliseconds	milliseconds	Milliseconds
mime-encoding	text	Content encoding: x-gzip
nickname	text	Name for CustomLog
note-name	text	Name of the note, for %{name}n in a log format
number	integer	Number
parameter	text	Parameter
parameter-name	text	Name; \${NAME} is replaced by the value
parameter=setting	text	Setting of health checks: hcinterval=10
passphrase	text	Secret, or exec: and a program that prints it
path	path	File or directory; a relative path starts at ServerRoot
port	text	Port
port-range	text	Port, or range of ports: 8000-8100
prefix	text	Prefix
privilege	text	Name of a privilege
profile	text	Name of the profile
protocol	text	Name of the protocol
provider-name	text	Name of the provider
proxy-address	address	Address, network or host name: 10.0.0.0/8
proxy-block	text	Word or host, or * for all
proxy-host	address	Host, domain, network or address: .example.com, 10.0.0.0/8
proxy-match	text	Start of the URL, a scheme, or * for all
public-domain	text	Domain that the client gets
public-path	url-path	Path that the client gets
ratio	number	Cores for each socket; 0 for one socket
realm	text	Name shown in the login dialog; in quotes if it has spaces
regex	regex	Regular expression (PCRE)
remote-server	text	The other proxy: http://proxy.example.com:8080
sed-command	text	sed command: s/monday/MON/g
seconds	seconds	Seconds
server-name	text	Host name, perhaps with scheme and port: https://www.example.com:443
size	text	Size with a unit: 512k, 5m
sql-query	text	SQL, in quotes; %s stands for a value
ssl-expression	text	Expression: %{SSL_CLIENT_S_DN_O} eq "Snake Oil"
ssl-variable	text	Variable of mod_ssl: SSL_CLIENT_S_DN_CN
status	text	HTTP status
substitution	text	What it is turned into, with $1
suffix	text	File name suffix
tag	text	The characters
target-url	text	URL, or a path of this server; the rest of the URL path is appended (not by the Match forms)
test-string	RewriteVariables	Text with variables: %{HTTP_HOST}
text	text	The text
text-label	text	Text, in quotes
time-format	text	Format of strftime: %d.%m.%Y
to-pattern	text	What it is turned into
unix-group	group	Group
unix-user	user	User
uri	url-path	URL path
uri-pattern	regex	Regular expression on the URL path
url	text	URL
url-expression	expression-text	URL, or an expression
url-path	url-path	URL path, which starts with a slash
url-string	text	URL path, or start of a URL
user-name	text	User name
username	text	User name
username:password	text	User and password for the other proxy
value	text	Value
version	text	Version: 2.4.57
virtual-host-address	address	Address and port: *:80, 192.0.2.1:443, [2001:db8::1]:80; a host name is looked up when Apache starts
weight	integer	Weight, 1 to 256
wildcard-url	text	Start of a URL, with wildcards, or balancer://name
On|Off	flag	On or Off
address:port	text	Multicast address and port
condition	text	When it applies
directive-name	text	Name of a directive
email-address|URL	text	E-mail address, or URL of a contact page
expiry	expiry	Time: "access plus 1 month", or A2592000 for so many seconds
hmac	text	Key in Base64
max	integer	Most
min	integer	Fewest
module	module	Identifier or source file of a module: ssl_module, mod_ssl.c
name	text	Name
password	text	Password
section-name	text	Name of a section, without its brackets
AllowOverride	AllowOverride	Class of directives
AllowOverrideList	AllowOverrideList	Name of a directive
FileETag	FileETag	What goes into the ETag
Header	Header	What to do with the header
HeaderCondition	HeaderCondition	Which responses: all, or successful ones only
header-value	header-value	Value, with tokens such as %{VARIABLE}e; the pattern, if the action is edit
header-when	header-when	Condition: env=variable or expr=expression
HttpProtocolOptions	HttpProtocolOptions	How strict
IndexOptions	IndexOptions	How listings look; with + or - added to or taken from what is inherited
LogLevel	LogLevel	Level, perhaps for one module: warn, ssl:info
Options	Options	What is allowed; with + or - added to or taken from what is inherited
Require	Require	What is asked about: ip, user, valid-user, all, …
Require-not	Require-not	Negates the rule
RequestHeader	RequestHeader	What to do with the header
RequestReadTimeout	RequestReadTimeout	Time and speed for a part of the request
RewriteCondFlags	RewriteCondFlags	Flags in brackets: [NC,OR]
RewriteCondPattern	RewriteCondPattern	Regular expression, comparison or test; ! negates it
RewriteRuleFlags	RewriteRuleFlags	Flags in brackets: [R=301,L]
RewriteMapType	RewriteMapType	Kind of map, and where it is
RewriteTarget	RewriteTarget	New path or URL, with $1 and %1 for what was matched; - to leave it
SSLOptions	SSLOptions	Option; with + or - added to or taken from what is inherited
SSLProtocol	SSLProtocol	Version; with + or - added to or taken from the ones before
SetEnvIf	SetEnvIf	What is looked at: a part of the request, a header, or a variable
authn-provider	authn-provider	Where logins are checked
authz-provider	authz-provider	Kind of rule
env-setting	env-setting	Variable, set to 1 or to a value, or removed after !
log-condition	log-condition	Which requests: env=variable or expr=expression
log-target	log-target	File, relative to ServerRoot, or | and a program
proxy-target	proxy-target	URL of the backend, or ! for none
socache	socache	Kind of storage and its arguments
SetHandler	SetHandler	Name of a handler, proxy:URL, or none
SSLSessionCache	SSLSessionCache	Kind of storage and its place
SSLStaplingCache	SSLStaplingCache	Kind of storage and its place
DirectoryIndex	DirectoryIndex	File name or URL path, or disabled
FallbackResource	FallbackResource	URL path, or disabled
ForceType	media-type	Content type, or None
AddDefaultCharset	AddDefaultCharset	Name of a character set, On or Off
allow-from	allow-from	Address, network, host name, all, or env=variable
method	method	Request method, in upper case
`;

const KINDS: Readonly<Record<string, ValueType>> = {
	text: { kind: 'text' },
	flag: { kind: 'flag' },
	file: { kind: 'path', of: 'file' },
	directory: { kind: 'path', of: 'directory' },
	path: { kind: 'path', of: 'file' },
	'url-path': { kind: 'url-path' },
	regex: { kind: 'regex' },
	address: { kind: 'address' },
	header: { kind: 'header' },
	user: { kind: 'user' },
	group: { kind: 'group' },
	integer: { kind: 'integer', reader: 'atoi' },
	bytes: { kind: 'integer', reader: 'atoi', unit: 'bytes' },
	seconds: { kind: 'integer', reader: 'atoi', unit: 'seconds' },
	milliseconds: { kind: 'integer', reader: 'atoi', unit: 'milliseconds' },
	count: { kind: 'integer', reader: 'atoi', unit: 'count' },
	number: { kind: 'number', reader: 'atof' },
};

let entries: Map<string, { readonly kind: string; readonly summary: string }> | undefined;

export function decodeParameters(syntax: string): readonly Parameter[] {
	return syntax
		.split(' ')
		.filter((word) => word !== '')
		.map(decodeParameter);
}

function decodeParameter(word: string): Parameter {
	const repeated = word.endsWith('+');
	const inner = repeated ? word.slice(0, -1) : word;
	const optional = isBracketed(inner);
	const [, name = '', type] = /^(.*?)(?::([\w!-]+))?$/.exec(optional ? inner.slice(1, -1) : inner) ?? [];
	entries ??= decodeTable();
	const ofName = entries.get(name.replace(/^\[.*?\]/, ''));
	const ofType = type ? entries.get(type) : undefined;
	const value = typeNamed(ofType?.kind ?? type ?? ofName?.kind ?? 'text');
	return {
		name,
		summary:
			(type && (type in KINDS || numberType(type)) ? (ofName ?? ofType) : (ofType ?? ofName))?.summary ??
			summaryOf(value),
		value,
		...(optional ? { optional } : {}),
		...(repeated ? { repeated } : {}),
	};
}

/** Whether the brackets around it belong together: not so in `[!]name`. */
function isBracketed(word: string): boolean {
	let depth = 0;
	for (const [index, character] of [...word].entries()) {
		if (character === '[') depth++;
		if (character === ']') depth--;
		if (depth === 0) return index > 0 && index === word.length - 1;
	}
	return false;
}

function typeNamed(name: string): ValueType {
	return KINDS[name] ?? numberType(name) ?? wordType(name) ?? { kind: 'text' };
}

/** `bytes!0-100`: a number, read strictly (`!`), from 0 to 100. */
function numberType(name: string): ValueType | undefined {
	const [, kind = '', strict, min, max] = /^(\w+?)(!?)(?:(\d+)(?:-(\d+))?)?$/.exec(name) ?? [];
	const type = KINDS[kind];
	if (type?.kind !== 'integer') return undefined;
	const range = { ...(min ? { min: Number(min) } : {}), ...(max ? { max: Number(max) } : {}) };
	return { ...type, reader: strict ? 'strict' : 'atoi', ...(min ? { range: [{ value: range }] } : {}) };
}

function summaryOf(value: ValueType): string {
	switch (value.kind) {
		case 'enum':
			return value.values.length > 8
				? 'One of several words'
				: `${value.open ? 'For example' : 'One of'} ${value.values.map((word) => word.name).join(', ')}`;
		case 'flags':
			return 'Flags in brackets: [L,R=301]';
		case 'format':
			return 'Text with tokens';
		default:
			return 'Text';
	}
}

function decodeTable() {
	const decoded = new Map<string, { kind: string; summary: string }>();
	for (const line of table.trim().split('\n')) {
		const [name = '', kind = '', summary = ''] = line.split('\t');
		decoded.set(name, { kind, summary });
	}
	return decoded;
}
