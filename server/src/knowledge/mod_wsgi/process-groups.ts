/** Which process and which interpreter a request runs in. */

import type { Directive } from '../types.ts';
import { flag, inMainFiles, inServerOnly, page } from './shapes.ts';

export const processGroupDirectives: readonly Directive[] = [
	{
		name: 'WSGIProcessGroup',
		module: 'mod_wsgi',
		forms: [inMainFiles('TAKE1', '1.0', { platform: 'unix' })],
		parameters: [
			{
				name: 'name',
				summary: 'The name of a WSGIDaemonProcess, %{GLOBAL} for embedded mode, or %{ENV:name}',
				value: { kind: 'process-group' },
			},
		],
		refusals: { usage: 'Name of the WSGI process group.' },
		default: [{ value: '%{GLOBAL}' }],
		summary: 'Sends requests to a daemon process group',
		description: `\`WSGIDaemonProcess\` only starts processes; this line sends requests to them. Forget it and the application runs in embedded mode,
as Apache's user, with none of the group's \`python-home\`, \`user\` or \`threads\`: the usual reason for a
\`ModuleNotFoundError\` although everything looks right.

The name is not checked when Apache starts. If no group has exactly this name (case counts), or if it was declared in a
virtual host with another \`ServerName\`, every request fails with 500. In a \`<Directory>\` it holds only for scripts that
lie in that directory; in the virtual host it holds for all. A \`process-group=\` on the alias wins over it.`,
		example: `WSGIDaemonProcess shop python-home=/srv/shop/venv
WSGIProcessGroup shop
WSGIScriptAlias / /srv/shop/shop/wsgi.py`,
		related: ['WSGIDaemonProcess', 'WSGIApplicationGroup', 'WSGIScriptAlias process-group', 'WSGIRestrictProcess'],
		url: page('WSGIProcessGroup'),
	},
	{
		name: 'WSGIApplicationGroup',
		module: 'mod_wsgi',
		forms: [inMainFiles('TAKE1', '1.0')],
		parameters: [
			{
				name: 'name',
				summary: 'A name of your choice, or %{GLOBAL}, %{RESOURCE}, %{SERVER}, %{HOST}, %{ENV:name}',
				value: { kind: 'application-group' },
			},
		],
		refusals: { usage: 'Application interpreter group.' },
		default: [{ value: '%{RESOURCE}' }],
		summary: 'Chooses the Python interpreter, within its process, that runs the application',
		description: `One process can hold several Python interpreters, each with its own modules; applications with the same group name share one.
By default every mounted application gets an interpreter of its own.

\`%{GLOBAL}\` is the main interpreter, the one a plain \`python\` would have. Give it to every daemon process group that runs a
single application: NumPy, SciPy, pandas, lxml, orjson and others hang, crash or refuse to load anywhere else. Do not let
two Django sites share it in one process; the second would run with the settings of the first.

A misspelt \`GLOBAL\` without \`%{…}\` is just a name, and nothing warns you. Which *process* is used is up to
\`WSGIProcessGroup\`.`,
		example: `WSGIDaemonProcess shop
WSGIProcessGroup shop
WSGIApplicationGroup %{GLOBAL}
WSGIScriptAlias / /srv/shop/shop/wsgi.py`,
		related: ['WSGIProcessGroup', 'WSGIScriptAlias application-group'],
		url: page('WSGIApplicationGroup'),
	},
	{
		name: 'WSGIRestrictProcess',
		module: 'mod_wsgi',
		forms: [inMainFiles('RAW_ARGS', '1.0', { platform: 'unix' })],
		parameters: [
			{
				name: 'name',
				summary: 'A daemon process group that may be used here, or %{GLOBAL} for embedded mode',
				value: { kind: 'process-group' },
				repeated: true,
			},
		],
		summary: 'Limits which daemon process groups may be used',
		description: `A request that would run in a group not listed here fails with 500. It matters where the group comes from something others can
write: \`WSGIProcessGroup %{ENV:name}\`, for instance, with \`SetEnv\` in the \`.htaccess\` of several users.

The list of the nearest scope replaces those around it. If you use \`WSGIRestrictProcess\` at all, keep it in step with
\`WSGIProcessGroup\`: a renamed group that is missing here takes the site down.`,
		example: `WSGIDaemonProcess bob-1
WSGIDaemonProcess bob-2
WSGIProcessGroup %{ENV:PROCESS_GROUP}
<Directory /home/bob/public_html>
    WSGIRestrictProcess bob-1 bob-2
    SetEnv PROCESS_GROUP bob-1
</Directory>`,
		related: ['WSGIProcessGroup', 'WSGIRestrictEmbedded'],
		url: page('WSGIRestrictProcess'),
	},
	flag({
		name: 'WSGIRestrictEmbedded',
		forms: [inServerOnly('TAKE1', '2.0', { until: '2.8' }), inServerOnly('TAKE1', '3.0', { platform: 'unix' })],
		usage: 'Enable/Disable use of embedded mode.',
		on: 'refuse to run applications in embedded mode',
		off: 'allow it',
		default: [{ value: 'Off' }],
		summary: "Forbids applications to run in Apache's own processes, so that daemon mode is never missed by accident",
		description: `With \`On\` a request for an application that no daemon process group was chosen for fails with 500, instead of quietly running
inside Apache as Apache's user. Apache's processes then do not start Python at all, which saves memory in each of them.

Recommended once everything runs in daemon mode: a forgotten \`WSGIProcessGroup\` then shows at once. \`WSGIDispatchScript\`,
\`WSGIAccessScript\`, \`WSGIAuthUserScript\` and \`WSGIAuthGroupScript\` go on working, and where one of them is used Python is
started in Apache's processes after all.`,
		example: 'WSGIRestrictEmbedded On',
		related: ['WSGIDaemonProcess', 'WSGIProcessGroup'],
	}),
];
