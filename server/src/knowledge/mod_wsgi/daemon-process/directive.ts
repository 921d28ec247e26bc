/** The directive of daemon mode, with the longest list of options in mod_wsgi. */

import type { Directive } from '../../types.ts';
import { inServerAndHost, page } from '../shapes.ts';
import { limitOptions } from './limits.ts';
import { processOptions } from './processes.ts';
import { pythonOptions } from './python.ts';
import { removedOptions } from './removed.ts';
import { restartOptions } from './restarts.ts';
import { socketOptions } from './sockets.ts';

export const daemonProcess: Directive = {
	name: 'WSGIDaemonProcess',
	module: 'mod_wsgi',
	forms: [inServerAndHost('RAW_ARGS', '1.0', { platform: 'unix' })],
	parameters: [
		{
			name: 'name',
			summary: 'The name of the group, unique in the whole server',
			value: { kind: 'process-group', declares: true },
		},
	],
	options: [
		...processOptions,
		...pythonOptions,
		...restartOptions,
		...limitOptions,
		...socketOptions,
		...removedOptions,
	],
	refusals: {
		missing: ['Name of WSGI daemon process not supplied.'],
		option: 'Invalid option to WSGI daemon process definition.',
		other: [
			// Checked when the whole line has been read, in this order.
			{ cause: 'script-user-and-group', message: 'Only one of script-user and script-group allowed.', since: '3.0' },
			{ cause: 'duplicate-name', message: 'Name duplicates previous WSGI daemon definition.' },
		],
	},
	summary: 'Starts processes of their own for Python applications: daemon mode',
	description: `Runs applications in processes beside Apache's own, with their own user, virtual environment, number of threads and restarts: the
recommended way. The line by itself changes nothing for any URL. \`WSGIProcessGroup NAME\` or \`process-group=NAME\` on the
alias must send requests there; without it the application runs in embedded mode and all options here are without effect.

- The name comes first and must be unique in the whole server, over all files and virtual hosts. If it is forgotten, the first
  option silently becomes the name.
- A group declared in a virtual host can be used only by virtual hosts with the same \`ServerName\`. For HTTP and HTTPS of one
  site declare it once, in the first of them or outside both, and only refer to it in the other.
- Options are \`name=value\` without a blank before \`=\`, names in lower case. To quote, quote the value only:
  \`python-path="/srv/my app"\`.
- Numbers have no units: \`request-timeout=2m\` is 2 seconds, and Apache says nothing.
- No timeout but \`deadlock-timeout\`, \`connect-timeout\` and \`graceful-timeout\` is on by default; a live site wants
  \`request-timeout\`, \`queue-timeout\` and \`socket-timeout\` too.`,
	example: `WSGIDaemonProcess shop python-home=/srv/shop/venv python-path=/srv/shop \\
    processes=2 threads=15 display-name=%{GROUP} lang=C.UTF-8 locale=C.UTF-8 \\
    request-timeout=60 queue-timeout=45 socket-timeout=60
WSGIProcessGroup shop
WSGIApplicationGroup %{GLOBAL}
WSGIScriptAlias / /srv/shop/shop/wsgi.py`,
	related: ['WSGIProcessGroup', 'WSGIScriptAlias', 'WSGIApplicationGroup', 'WSGIRestrictEmbedded', 'WSGISocketPrefix'],
	url: page('WSGIDaemonProcess'),
};
