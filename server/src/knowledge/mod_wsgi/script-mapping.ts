/** Which URL runs which script, and what in it is called. */

import type { Directive, Option } from '../types.ts';
import {
	applicationGroup,
	everywhere,
	flag,
	groupLookupRefusals,
	inMainFiles,
	inServerAndHost,
	inServerOnly,
	onceApache2Only,
	page,
	passAuthorization,
	processGroup,
} from './shapes.ts';

const callableObject: Option = {
	name: 'callable-object',
	since: '3.0',
	value: { kind: 'callable' },
	refusals: { empty: 'Invalid name for WSGI callable object.' },
	default: [{ value: 'what WSGICallableObject says, else application' }],
	summary: "Names the object in the script file that is the application, such as Flask's app",
	description: `mod_wsgi calls the object named \`application\` in the script file. Set this where it has another name: a Flask file usually
holds \`app\`. It must be a plain name at the top level of that file; \`module.app\` or \`create_app()\` are not understood, nor is
\`%{ENV:name}\` here. If there is no such object, requests get 404 and the log says so.`,
	example: 'WSGIScriptAlias / /srv/shop/shop.py callable-object=app',
	suggestion: 'app',
	related: ['WSGICallableObject'],
};

const aliasOptions = (groupsSince: string): readonly Option[] => [
	processGroup({
		since: groupsSince,
		platform: 'unix',
		default: [{ value: 'what WSGIProcessGroup says, else embedded mode' }],
		summary: 'Runs the script in this daemon process group',
		description: `Selects the daemon process group for this one script and wins over any \`WSGIProcessGroup\`, also over one in a \`<Directory>\`.
\`%{GLOBAL}\` means embedded mode, \`%{ENV:name}\` is looked up for each request.

Together with \`application-group=\`, both without variables, the script is also loaded when the process starts, so the first
visitor does not wait. Then Apache looks the group up while reading: \`WSGIDaemonProcess\` must stand earlier in the
configuration, whichever file it is in. In other combinations a name that does not exist is only found by the first request,
which fails with 500.`,
		example: `WSGIDaemonProcess shop python-home=/srv/shop/venv
WSGIScriptAlias / /srv/shop/shop/wsgi.py process-group=shop application-group=%{GLOBAL}`,
		related: ['WSGIProcessGroup', 'WSGIDaemonProcess'],
	}),
	applicationGroup({
		since: groupsSince,
		default: [{ value: 'what WSGIApplicationGroup says, else %{RESOURCE}' }],
		summary: 'Runs the script in this Python interpreter within the process',
		description: `Selects the sub interpreter for this one script and wins over any \`WSGIApplicationGroup\`. \`%{GLOBAL}\`, the main interpreter,
is right for a daemon process group that runs a single application: NumPy, pandas, lxml and many other extensions hang or
fail in any other.

Given together with \`process-group=\`, both without variables, the script is loaded when the process starts.`,
		related: ['WSGIApplicationGroup'],
	}),
	callableObject,
	passAuthorization({
		since: '3.0',
		summary: 'Hands the Authorization header to this application',
		description: `Does for one script what \`WSGIPassAuthorization\` does for a scope, and wins over it. Set it to \`On\` where the application itself
checks tokens or passwords; leave it where Apache authenticates.`,
	}),
];

const aliasRefusals = (name: string, errmsg: string) => ({
	usage: errmsg,
	missing: [`${name} requires at least two arguments, ${errmsg}`, `${name} requires at least two arguments, ${errmsg}`],
	option: 'Invalid option to WSGI script alias definition.',
});

export const scriptMappingDirectives: readonly Directive[] = [
	{
		name: 'WSGIScriptAlias',
		module: 'mod_wsgi',
		forms: [inServerAndHost('TAKE2', '1.0', { until: '2.8' }), inServerAndHost('RAW_ARGS', '3.0')],
		parameters: [
			{ name: 'url-path', summary: 'The URL path below which the application answers', value: { kind: 'url-path' } },
			{
				name: 'script',
				summary: 'The absolute path of the script file, or of a directory of scripts',
				value: { kind: 'path', of: 'file', absolute: true },
			},
		],
		options: aliasOptions('3.0'),
		refusals: {
			...aliasRefusals('WSGIScriptAlias', 'Map location to target WSGI script file.'),
			other: [
				// The handler is shared with WSGIScriptAliasMatch, which alone compiles the expression.
				{ cause: 'regex', message: 'Regular expression could not be compiled.' },
				...groupLookupRefusals,
			],
		},
		summary: 'Runs a WSGI script for all URLs below a path',
		description: `The line that puts an application on the web: every URL below the path goes to the script, a Python file that holds a callable
named \`application\` (Django's \`wsgi.py\`, or \`callable-object=app\` for Flask). The path under which it is mounted becomes
\`SCRIPT_NAME\`, the rest \`PATH_INFO\`.

- By itself it runs in *embedded mode*, inside Apache's own processes and as Apache's user. Name a group with
  \`process-group=\` or \`WSGIProcessGroup\` to use a \`WSGIDaemonProcess\`.
- Apache must be allowed to read the script: give its directory a \`<Directory>\` with \`Require all granted\`, or requests get
  403. Its code should not lie below \`DocumentRoot\`.
- The first line that matches wins, so longer paths come first. An \`Alias\` always wins over all of them, whatever the order:
  that is how \`/static/\` is kept away from Python.
- A slash at the end of the URL path and none at the end of the file, or the reverse, breaks the mapping.`,
		example: `WSGIDaemonProcess shop python-home=/srv/shop/venv python-path=/srv/shop
WSGIScriptAlias / /srv/shop/shop/wsgi.py process-group=shop application-group=%{GLOBAL}
<Directory /srv/shop/shop>
    <Files wsgi.py>
        Require all granted
    </Files>
</Directory>`,
		related: [
			'WSGIDaemonProcess',
			'WSGIProcessGroup',
			'WSGIApplicationGroup',
			'WSGIScriptAliasMatch',
			'WSGICallableObject',
		],
		url: page('WSGIScriptAlias'),
	},
	{
		name: 'WSGIScriptAliasMatch',
		module: 'mod_wsgi',
		forms: [inServerAndHost('TAKE2', '1.0', { until: '2.8' }), inServerAndHost('RAW_ARGS', '3.0')],
		parameters: [
			{ name: 'regex', summary: 'A regular expression for the URL path', value: { kind: 'regex' } },
			{
				name: 'script',
				summary: 'The absolute path of the script, in which $1 stands for the first pair of parentheses',
				value: { kind: 'path', of: 'file', absolute: true },
			},
		],
		options: aliasOptions('4.6.0'),
		refusals: {
			...aliasRefusals('WSGIScriptAliasMatch', 'Map location pattern to target WSGI script file.'),
			other: [
				{ cause: 'regex', message: 'Regular expression could not be compiled.' },
				...groupLookupRefusals.map((refusal) => ({
					...refusal,
					since: refusal.since === '3.0' ? '4.6.0' : refusal.since,
				})),
			],
		},
		summary: 'Runs WSGI scripts for URLs that match a regular expression',
		description: `Maps by pattern, so that one line can serve many scripts: what the parentheses matched is put into the file name. Where a plain
prefix is enough, use \`WSGIScriptAlias\`; it is faster and harder to get wrong.

The part of the URL that the pattern matched is replaced as a whole, and the rest is appended. So \`^/app /srv/app.wsgi\` also
catches \`/apple\` and looks for \`/srv/app.wsgile\`. End the pattern with \`(/.*)?$\` and the file with \`$1\` to match whole
segments and keep \`PATH_INFO\`. If the script is named without \`$1\`, it can be loaded when the process starts, as with
\`WSGIScriptAlias\`.`,
		example: `WSGIScriptAliasMatch "^/apps/([a-z]+)(/.*)?$" /srv/apps/$1/wsgi.py$2
<Directory /srv/apps>
    Require all granted
</Directory>`,
		related: ['WSGIScriptAlias'],
		url: page('WSGIScriptAliasMatch'),
	},
	{
		name: 'WSGICallableObject',
		module: 'mod_wsgi',
		forms: [everywhere('TAKE1', '1.0')],
		parameters: [
			{
				name: 'name',
				summary: 'The name of the application object in the script file, or %{ENV:name}',
				value: { kind: 'callable' },
			},
		],
		refusals: { usage: 'Name of entry point in WSGI script file.' },
		default: [{ value: 'application' }],
		summary: "Names the object in the script file that is the application, such as Flask's app",
		description: `The script file is loaded and the object of this name is called for each request. Django's \`wsgi.py\` already holds
\`application\`; a Flask module usually holds \`app\` and needs this line, or \`callable-object=app\` on the alias.

Only a plain name at the top level of the file works, not \`module.app\` and not a call such as \`create_app()\`: write
\`application = create_app()\` into the script instead. If there is no such object, requests get 404. With \`%{ENV:name}\` the name comes from a variable of the request; if
that is not set, \`application\` is used.`,
		example: `WSGIScriptAlias / /srv/shop/shop.py
WSGICallableObject app`,
		related: ['WSGIScriptAlias callable-object', 'WSGIScriptAlias'],
		url: page('WSGICallableObject'),
	},
	{
		name: 'WSGIHandlerScript',
		module: 'mod_wsgi',
		forms: onceApache2Only(inMainFiles, 'RAW_ARGS', '3.0'),
		parameters: [
			{ name: 'name', summary: 'The name of the handler that is made', value: { kind: 'handler' } },
			{
				name: 'script',
				summary: 'The absolute path of the script file, which holds handle_request(environ, start_response)',
				value: { kind: 'path', of: 'file', absolute: true },
			},
		],
		options: [
			processGroup({
				since: '3.0',
				default: [{ value: 'what WSGIProcessGroup says, else embedded mode' }],
				summary: 'Runs the handler in this daemon process group',
				description: `Selects the daemon process group for requests to this handler and wins over \`WSGIProcessGroup\`. The name is not checked while
Apache starts: if there is no such group, requests fail with 500. \`%{GLOBAL}\` means embedded mode.`,
				related: ['WSGIProcessGroup'],
			}),
			applicationGroup({
				since: '3.0',
				default: [{ value: 'what WSGIApplicationGroup says, else %{RESOURCE}' }],
				summary: 'Runs the handler in this Python interpreter within the process',
				description: `Selects the sub interpreter for requests to this handler and wins over \`WSGIApplicationGroup\`. Use \`%{GLOBAL}\` if the code
imports extensions that only work in the main interpreter.`,
				related: ['WSGIApplicationGroup'],
			}),
			passAuthorization({
				since: '3.0',
				summary: 'Hands the Authorization header to this handler',
				description: `Does for this handler what \`WSGIPassAuthorization\` does for a scope, and wins over it. \`On\` where Python itself checks tokens or
passwords.`,
			}),
		],
		refusals: {
			missing: ['Name for handler script not supplied.', 'Location of handler script not supplied.'],
			option: 'Invalid option to WSGI handler script definition.',
		},
		summary: 'Makes a Python script an Apache handler, to be chosen with SetHandler or AddHandler',
		description: `Instead of mapping a URL to a script, this gives the script a name as a handler; \`SetHandler\` or \`AddHandler\` then decide what it
answers. So a script can process every \`.md\` file, for instance: Apache finds the file and passes its path in
\`SCRIPT_FILENAME\`.

The script must define \`handle_request(environ, start_response)\`; \`WSGICallableObject\` does not apply. It may stand in the
server, a virtual host or a section, but not in \`.htaccess\`, though the official page says so.`,
		example: `WSGIHandlerScript markdown /srv/handlers/markdown.py application-group=%{GLOBAL}
<Directory /srv/docs>
    AddHandler markdown .md
    Require all granted
</Directory>`,
		related: ['WSGIScriptAlias'],
		url: page('WSGIHandlerScript'),
	},
	{
		name: 'WSGIDispatchScript',
		module: 'mod_wsgi',
		forms: [inMainFiles('RAW_ARGS', '2.0')],
		parameters: [
			{
				name: 'script',
				summary: 'The absolute path of the script that chooses',
				value: { kind: 'path', of: 'file', absolute: true },
			},
		],
		options: [
			applicationGroup({
				since: '2.0',
				default: [{ value: '%{GLOBAL}' }],
				summary: 'Runs the dispatch script itself in this Python interpreter',
				description: `The interpreter, in the Apache process that received the request, in which the dispatch script is loaded; it says nothing about
the application. \`%{GLOBAL}\`, \`%{SERVER}\` and \`%{HOST}\` are expanded here, \`%{RESOURCE}\` and \`%{ENV:name}\` are not.`,
			}),
		],
		refusals: {
			missing: ['Location of dispatch script not supplied.'],
			option: 'Invalid option to WSGI dispatch script definition.',
		},
		summary: 'Asks a Python script, for each request, which process group and interpreter to use',
		description: `Before a request is handed over, the functions of this script may choose where it runs: \`process_group(environ)\`,
\`application_group(environ)\` and \`callable_object(environ)\`, each optional, each returning a string or \`None\` to leave things
as they are. Use it to spread users or tenants over daemon process groups.

It runs in Apache's own processes on every request, outside your daemon process groups and their virtual environments, so keep
it fast and free of heavy imports. It does not map a URL; \`WSGIScriptAlias\` still does. It is refused in \`.htaccess\`, though
the official page says otherwise.`,
		example: `WSGIDaemonProcess web threads=15
WSGIDaemonProcess api threads=5
WSGIDispatchScript /srv/shop/dispatch.py
WSGIScriptAlias / /srv/shop/shop/wsgi.py`,
		related: ['WSGIProcessGroup', 'WSGIApplicationGroup', 'WSGIRestrictProcess'],
		url: page('WSGIDispatchScript'),
	},
	{
		name: 'WSGIImportScript',
		module: 'mod_wsgi',
		forms: [inServerOnly('RAW_ARGS', '2.0', { until: '2.8' }), inServerAndHost('RAW_ARGS', '3.0')],
		parameters: [
			{
				name: 'script',
				summary: 'The absolute path of the script file to load',
				value: { kind: 'path', of: 'file', absolute: true },
			},
		],
		options: [
			processGroup({
				since: '2.0',
				platform: 'unix',
				summary: 'The daemon process group whose processes load the script; required',
				description: `Names a group declared by an earlier \`WSGIDaemonProcess\`, or \`%{GLOBAL}\` for Apache's own processes. The order counts: with the
declaration further down, Apache refuses to start. Other variables are not expanded here.`,
				related: ['WSGIDaemonProcess'],
			}),
			applicationGroup({
				since: '2.0',
				summary: 'The Python interpreter that loads the script; required',
				description: `Must be the interpreter that will run the application, or the script is loaded twice and the first request is as slow as before.
In practice both say \`%{GLOBAL}\`. Names are taken as they are; only \`%{GLOBAL}\` is expanded.`,
				related: ['WSGIApplicationGroup'],
			}),
		],
		refusals: {
			missing: ['Location of import script not supplied.'],
			option: 'Invalid option to WSGI import script definition.',
			other: [
				{ cause: 'application-group-missing', message: 'Name of WSGI application group required.' },
				{ cause: 'process-group-missing', message: 'Name of WSGI process group required.' },
				...groupLookupRefusals,
			],
		},
		summary: 'Loads a script when a process starts, so that the first request does not wait',
		description: `Without it an application is imported by its first request, in every process and after every restart; with Django that can take
seconds. This loads the script before requests are accepted. The same is had more simply by giving both \`process-group=\` and
\`application-group=\` to \`WSGIScriptAlias\`; use this one for scripts that are mapped otherwise, or for extra work such as
warming a cache or starting a monitor.

With \`threads=0\` on the daemon process group it runs a service instead of a web application: the script may loop for ever,
and is started again when it ends. Both options are required, and \`WSGIDaemonProcess\` must come first in the configuration.`,
		example: `WSGIDaemonProcess shop
WSGIProcessGroup shop
WSGIApplicationGroup %{GLOBAL}
WSGIImportScript /srv/shop/shop/wsgi.py process-group=shop application-group=%{GLOBAL}`,
		related: ['WSGIScriptAlias', 'WSGIDaemonProcess threads'],
		url: page('WSGIImportScript'),
	},
	flag({
		name: 'WSGIScriptReloading',
		forms: [everywhere('TAKE1', '1.0')],
		usage: 'Enable/Disable script reloading mechanism.',
		on: 'reload when the script file has changed',
		off: 'never look',
		default: [{ value: 'On' }],
		summary: 'Reloads the application when its script file has changed',
		description: `With \`On\` the time stamp of the script file (\`wsgi.py\`, not the rest of your code) is looked at for each request. In daemon mode a
change restarts the process, so \`touch wsgi.py\` after a deployment loads everything anew. In embedded mode only that one file
is executed again; all it has imported stays as it was, and only a restart of Apache helps.

Turn it \`Off\` where deployments restart Apache anyway and a file half written must not be picked up.`,
		example: 'WSGIScriptReloading Off',
		related: ['WSGIDaemonProcess'],
	}),
	flag({
		name: 'WSGICaseSensitivity',
		forms: [everywhere('TAKE1', '1.0', { until: '1.6' }), inServerOnly('TAKE1', '2.0')],
		usage: 'Define whether file system is case sensitive.',
		on: 'file names that differ in case are different',
		off: 'they are the same',
		default: [{ value: 'Off on Windows and macOS, On elsewhere' }],
		summary: 'Tells whether the file system distinguishes upper and lower case',
		description: `mod_wsgi remembers loaded scripts by their path. On a file system that ignores case, \`/App\` and \`/app\` are one script, and it
must know that, or it loads the application twice. The guess by platform is nearly always right; set it for a case-sensitive
volume on macOS, or a case-ignoring share mounted on Linux.`,
		example: 'WSGICaseSensitivity Off',
	}),
];
