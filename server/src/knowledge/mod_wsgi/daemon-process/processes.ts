/** How many, as whom, and where. */

import type { Option } from '../../types.ts';
import { count } from '../shapes.ts';
import { refusesBadly, refusesEmpty } from './shapes.ts';

export const processOptions: readonly Option[] = [
	{
		name: 'processes',
		since: '1.0',
		value: count({ min: 1, unit: 'processes' }),
		refusals: refusesBadly('process count'),
		default: [{ value: '1' }],
		suggestion: '2',
		summary: 'Number of daemon processes in the group',
		description: `Each process loads the whole application, so memory grows with the number. Several processes use several processors and keep the
site up while one restarts; what they hold in memory, such as a cache, is not shared.

\`processes=1\` is not the same as leaving it out: it sets \`wsgi.multiprocess\` to true, and debuggers that insist on one
process then refuse to work.`,
		example: 'WSGIDaemonProcess shop processes=2 threads=15',
		related: ['threads'],
	},
	{
		name: 'threads',
		since: '1.0',
		value: {
			kind: 'integer',
			reader: 'atoi',
			unit: 'threads',
			// Idle threads are kept on a stack of 16-bit indices, whose last two values mean something else.
			range: [
				{ value: { min: 1 }, until: '2.8' },
				{ value: { min: 1, max: 65533 }, since: '3.0', until: '4.5.24' },
				{ value: { min: 0, max: 65533 }, since: '4.6.0' },
			],
			values: [
				{ name: '0', summary: 'No requests: the process runs a service started by WSGIImportScript', since: '4.6.0' },
			],
		},
		refusals: refusesBadly('thread count'),
		default: [{ value: '15' }],
		suggestion: '15',
		summary: 'Number of threads, and so of requests at a time, in each process',
		description: `\`processes\` times \`threads\` requests are served at once; more wait. Python threads share one lock, so threads help while
requests wait for databases and other servers, and 5 to 25 are plenty; for computation add processes. Code that is not safe
with threads needs \`threads=1\`.

Since 4.6.0, \`threads=0\` makes a process for a service: requests sent to it hang for ever. Beware of \`threads=auto\` and
other text without digits, which is read as 0.`,
		example: 'WSGIDaemonProcess shop processes=2 threads=15',
		related: ['processes', 'WSGIImportScript'],
	},
	{
		name: 'user',
		since: '1.0',
		value: { kind: 'user' },
		refusals: {
			...refusesEmpty('user'),
			other: [
				{ cause: 'root', message: 'WSGI process blocked from running as root.' },
				{ cause: 'unknown-uid', message: "Couldn't determine user name from uid." },
			],
		},
		default: [{ value: "Apache's User" }],
		suggestion: 'www-data',
		summary: 'User the processes run as; a name or #uid',
		description: `Give each application a user of its own, so that it can read only its own files and a leak in one site does not open the others.
There is no need to name Apache's own user; that is the default.

An account that does not exist stops Apache from starting, and root is refused. It only works if Apache is started as root;
otherwise it is ignored. Mind that Apache's user must still be able to reach the script file, and this user everything the
application imports.`,
		example: 'WSGIDaemonProcess shop user=www-data group=www-data',
		related: ['group', 'home', 'socket-user'],
	},
	{
		name: 'group',
		since: '1.0',
		value: { kind: 'group' },
		refusals: refusesEmpty('group'),
		default: [{ value: "Apache's Group" }],
		suggestion: 'www-data',
		summary: 'Primary group the processes run as; a name or #gid',
		description: `Without it the processes keep Apache's group even if \`user\` is set, so files they create belong to the new user and the old
group. Usually it is given together with \`user\`. A group that does not exist stops Apache from starting; a number after
\`#\` is taken as it is.`,
		example: 'WSGIDaemonProcess shop user=www-data group=www-data',
		related: ['user', 'supplementary-groups'],
	},
	{
		name: 'supplementary-groups',
		since: '3.4',
		value: { kind: 'group', list: true },
		refusals: {
			other: [{ cause: 'too-many', message: 'Too many supplementary groups WSGI daemon process' }],
		},
		default: [{ value: "the user's own groups" }],
		suggestion: 'ssl-cert',
		summary: 'Further groups of the processes, joined by commas',
		description: `Lets the application reach files of other groups, such as a shared upload directory or a socket. The list replaces the groups the
user has by \`/etc/group\`, so name all that are needed. Commas only, no blanks: \`a, b\` breaks the line.`,
		example: 'WSGIDaemonProcess shop user=www-data group=www-data supplementary-groups=adm,staff',
		related: ['group'],
	},
	{
		name: 'umask',
		since: '1.0',
		value: { kind: 'octal' },
		refusals: refusesBadly('umask'),
		default: [{ value: "the one of Apache's parent process, usually 0022" }],
		suggestion: '0027',
		summary: 'Permissions withheld from files the application creates, in octal',
		description: `\`0022\` lets everybody read new files and only the owner write them; \`0027\` shuts others out; \`0002\` lets the group write, for files
that a deployment user must be able to replace. Only octal digits are taken: \`0099\` stops Apache from starting.`,
		example: 'WSGIDaemonProcess shop user=www-data umask=0027',
		related: ['user', 'group'],
	},
	{
		name: 'home',
		since: '1.0',
		value: { kind: 'path', of: 'directory', absolute: true },
		refusals: refusesBadly('home directory'),
		default: [{ value: 'the home directory of the user' }],
		suggestion: '/srv/app',
		summary: 'Working directory of the processes; not the virtual environment',
		description: `The directory that relative file names in your code start from. Since 4.1.0 it also comes first in \`sys.path\`, so for a simple
application it may replace \`python-path\`. The virtual environment is \`python-home\`, which is easily mixed up.

Only an absolute path is taken, \`~\` is not understood. If the directory is missing, or the user may not enter it, the
processes die and start again every few seconds and requests hang; the same happens without \`home\` when the user's own home
directory, such as \`/nonexistent\`, cannot be entered.`,
		example: 'WSGIDaemonProcess shop home=/srv/shop python-home=/srv/shop/venv',
		related: ['python-home', 'python-path', 'user'],
	},
	{
		name: 'chroot',
		since: '3.0',
		value: { kind: 'path', of: 'directory', absolute: true },
		refusals: {
			...refusesBadly('chroot directory'),
			// Looked at before the value is.
			other: [{ cause: 'not-root', message: 'Cannot chroot WSGI daemon process when not root.' }],
		},
		summary: 'Locks the processes into a directory tree',
		description: `After start the processes see this directory as \`/\`. Everything Python needs must exist inside: the standard library, shared
libraries, \`/etc/resolv.conf\`, time zones; and paths in the configuration must be right inside and outside. That is so hard to
keep up that a container, or \`ProtectSystem\` and its kin of systemd, serves better. Only root can do it: \`apache2 -t\` run by
another user refuses the line.`,
		example: 'WSGIDaemonProcess shop user=www-data chroot=/srv/jail',
		related: ['home', 'user'],
	},
	{
		name: 'script-user',
		since: '3.0',
		value: { kind: 'user' },
		refusals: {
			...refusesEmpty('script user'),
			other: [{ cause: 'unknown-uid', message: "Couldn't determine uid from script user." }],
		},
		default: [{ value: 'any owner' }],
		summary: 'User that must own the script files',
		description: `A safeguard for hosting many people: a script whose file belongs to somebody else is answered with 403 instead of run. It does not
change the user of the processes. Give either this or \`script-group\`, not both.`,
		example: 'WSGIDaemonProcess shop user=www-data script-user=root',
		related: ['script-group', 'user'],
	},
	{
		name: 'script-group',
		since: '3.0',
		value: { kind: 'group' },
		refusals: {
			...refusesEmpty('script group'),
			other: [{ cause: 'unknown-gid', message: "Couldn't determine gid from script group." }],
		},
		default: [{ value: 'any group' }],
		summary: 'Group that the script files must belong to',
		description: `A safeguard for hosting many people: a script whose file belongs to another group is answered with 403 instead of run. It does not
change the group of the processes. Give either this or \`script-user\`, not both.`,
		example: 'WSGIDaemonProcess shop group=www-data script-group=www-data',
		related: ['script-user', 'group'],
	},
	{
		name: 'display-name',
		since: '2.0',
		value: { kind: 'text' },
		default: [{ value: 'the name of the Apache program' }],
		suggestion: '%{GROUP}',
		summary: 'Name of the processes in ps and htop',
		description: `Without it the daemons look like any other Apache process in \`ps\`, and you cannot tell which of them eats the memory.
\`display-name=%{GROUP}\` shows \`(wsgi:shop)\` for a group named \`shop\`. Any other text is shown as it is, cut off at the
length of Apache's own program path. The variable must be written exactly so; \`%(GROUP)\` or \`%{Group}\` is plain text.`,
		example: 'WSGIDaemonProcess shop display-name=%{GROUP}',
	},
	{
		name: 'lang',
		since: '3.4',
		value: { kind: 'locale' },
		default: [{ value: "LANG of Apache's environment, often unset or C" }],
		suggestion: 'C.UTF-8',
		summary: 'LANG of the processes',
		description: `Init scripts usually start Apache in the C locale, in which Python opens files and prints as ASCII: file names with accents raise
\`UnicodeEncodeError\` although the development server copes. Set this and \`locale\` to a UTF-8 locale that is installed,
\`C.UTF-8\` where you are not sure. A locale that does not exist is not noticed here.`,
		example: 'WSGIDaemonProcess shop lang=C.UTF-8 locale=C.UTF-8',
		related: ['locale'],
	},
	{
		name: 'locale',
		since: '3.4',
		value: { kind: 'locale' },
		default: [{ value: "LC_ALL of Apache's environment, often unset" }],
		suggestion: 'C.UTF-8',
		summary: 'LC_ALL of the processes, which wins over LANG',
		description: `Sets the locale for all purposes, text encoding, sorting and number formats, before Python starts. Use it together with \`lang\`. If
the system does not know the locale, as with \`en_US.UTF-8\` in a slim container, only a line in the log tells, and the
processes run in the C locale.`,
		example: 'WSGIDaemonProcess shop lang=C.UTF-8 locale=C.UTF-8',
		related: ['lang'],
	},
];
