/** The words in `%{…}` that mod_wsgi itself replaces, most of them once per request. */

import type { SpecialValue } from '../types.ts';
import { page } from './shapes.ts';

const EMBEDDED_SCRIPTS = [
	'WSGIDispatchScript application-group',
	'WSGIAccessScript application-group',
	'WSGIAuthUserScript application-group',
	'WSGIAuthGroupScript application-group',
];

const PROCESS_GROUPS = [
	'WSGIProcessGroup',
	'WSGIScriptAlias process-group',
	'WSGIScriptAliasMatch process-group',
	'WSGIHandlerScript process-group',
];

const APPLICATION_GROUPS = [
	'WSGIApplicationGroup',
	'WSGIScriptAlias application-group',
	'WSGIScriptAliasMatch application-group',
	'WSGIHandlerScript application-group',
];

export const specialValues: readonly SpecialValue[] = [
	{
		name: '%{GLOBAL}',
		appliesTo: [
			...PROCESS_GROUPS,
			...APPLICATION_GROUPS,
			...EMBEDDED_SCRIPTS,
			'WSGIImportScript process-group',
			'WSGIImportScript application-group',
			'WSGIRestrictProcess',
			'<WSGIInterpreterOptions process-group',
			'<WSGIInterpreterOptions application-group',
		],
		summary: "As application group the main Python interpreter, as process group Apache's own processes",
		description: `The name of what exists without any naming; inside it is the empty name.

- As *application group*: the main interpreter of the process, which NumPy and many other extensions need.
- As *process group*: Apache's own processes, that is embedded mode.

Only these exact letters count: \`GLOBAL\` or \`%{global}\` is an ordinary name, so the application group quietly becomes another
interpreter and the process group does not exist.`,
		url: page('WSGIApplicationGroup'),
	},
	{
		name: '%{SERVER}',
		appliesTo: [...PROCESS_GROUPS, ...APPLICATION_GROUPS, ...EMBEDDED_SCRIPTS],
		summary: 'ServerName of the virtual host, with the port unless it is 80 or 443',
		description: `One interpreter for each virtual host: \`www.example.com\`, or \`www.example.com:8080\` on another port. HTTP and HTTPS on their usual
ports share a name. As a process group it needs a daemon group of exactly that name.`,
		url: page('WSGIApplicationGroup'),
	},
	{
		name: '%{RESOURCE}',
		appliesTo: [...PROCESS_GROUPS, ...APPLICATION_GROUPS],
		summary: 'ServerName, port and mount point: one interpreter for each application',
		description: `What \`%{SERVER}\` gives, a \`|\`, and the URL path the application is mounted at: \`www.example.com|/shop\`. This is the default, by which
every application has an interpreter of its own even where several share a process.`,
		url: page('WSGIApplicationGroup'),
	},
	{
		name: '%{HOST}',
		since: '4.4.0',
		appliesTo: [...PROCESS_GROUPS, ...APPLICATION_GROUPS, ...EMBEDDED_SCRIPTS],
		summary: 'Host name the client asked for, with the port unless it is 80 or 443',
		description: `Taken from the \`Host\` header of the request, so aliases of one virtual host are told apart; without the header it is \`ServerName\`.
Clients choose that header: unless \`ServerAlias\` limits the names, anybody can make the process create interpreters until
memory runs out.`,
		url: page('WSGIApplicationGroup'),
	},
	{
		name: '%{ENV:name}',
		appliesTo: [...PROCESS_GROUPS, ...APPLICATION_GROUPS, 'WSGICallableObject'],
		summary: 'Value of a variable of the request',
		description: `Looked up when the request arrives, in the variables that \`SetEnv\`, \`SetEnvIf\` and \`RewriteRule … [E=name:value]\` set, then in Apache's
own environment. The value may itself be one of the other \`%{…}\` words.

If the variable is not set, the text \`%{ENV:name}\` itself is the name: no such process group exists and the request fails
with 500 (\`WSGICallableObject\` falls back to \`application\`). Set a default with \`SetEnv\`. Do not mix it up with \`\${name}\`,
which Apache replaces once, while it reads the file.`,
		url: page('WSGIProcessGroup'),
	},
	{
		name: '%{GROUP}',
		since: '2.0',
		appliesTo: ['WSGIDaemonProcess display-name'],
		summary: 'Shows the processes as (wsgi:NAME) in ps',
		description: `Stands for \`(wsgi:NAME)\` with the name of the daemon process group. It must be the whole value; within other text it is not replaced.`,
		url: page('WSGIDaemonProcess'),
	},
];
