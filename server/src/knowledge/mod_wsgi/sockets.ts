/** How Apache's processes reach the daemon processes. */

import type { Directive } from '../types.ts';
import { flag, inServerOnly, page } from './shapes.ts';

export const socketDirectives: readonly Directive[] = [
	{
		name: 'WSGISocketPrefix',
		module: 'mod_wsgi',
		forms: [inServerOnly('TAKE1', '1.0', { platform: 'unix' })],
		parameters: [
			{
				name: 'prefix',
				summary: 'Directory and first part of the name of the socket files; relative to ServerRoot',
				value: { kind: 'path', of: 'socket-prefix' },
			},
		],
		refusals: {
			usage: 'Path prefix for the daemon process sockets.',
			value: "Invalid WSGISocketPrefix '…'.",
		},
		default: [{ value: "wsgi in Apache's runtime directory" }],
		summary: "Places the sockets of daemon processes where Apache's user can reach them",
		description: `Apache hands requests to daemon processes through Unix sockets. On Red Hat, Fedora and their kin the default place is the log
directory, which only root may enter: every request then fails with 503 and the log says \`Permission denied\`. Debian and
Ubuntu do not need this line.

Name a directory that exists, that Apache's user may enter and that nobody but root may write: \`run/wsgi\` or
\`/var/run/wsgi\`, never \`/tmp/wsgi\`. The last part is the beginning of file names, not a directory, and the whole path must
stay short: a socket's path ends at about 100 characters.`,
		example: 'WSGISocketPrefix /var/run/wsgi',
		related: ['WSGIDaemonProcess', 'WSGIDaemonProcess socket-user', 'WSGISocketRotation'],
		url: page('WSGISocketPrefix'),
	},
	flag({
		name: 'WSGISocketRotation',
		forms: [inServerOnly('TAKE1', '4.6.0', { platform: 'unix' })],
		usage: 'Enable/Disable rotation of daemon process sockets.',
		on: 'name the sockets anew on each graceful restart',
		off: 'keep their names',
		default: [{ value: 'On' }],
		summary: 'Renames the daemon sockets on each graceful restart',
		description: `After \`apachectl graceful\` the old Apache processes live on until their connections end, and still look for the old sockets, which
are gone: a client with a kept-alive connection gets 503. logrotate does such a restart every night, so the errors come in a
burst at the same hour.

\`Off\` keeps the names, and the old processes reach the new daemons. They then run requests read under the old configuration
in daemons of the new one, which is harmless unless you changed what the application expects.`,
		example: 'WSGISocketRotation Off',
		related: ['WSGISocketPrefix'],
	}),
	{
		name: 'WSGIAcceptMutex',
		module: 'mod_wsgi',
		forms: [inServerOnly('TAKE1', '1.0', { platform: 'unix' })],
		parameters: [
			{
				name: 'mechanism',
				summary: 'The kind of lock',
				value: {
					kind: 'enum',
					values: [
						{ name: 'default', summary: 'What the Apache runtime library prefers on this system' },
						{ name: 'flock', summary: 'A lock on a file, by flock()' },
						{ name: 'fcntl', summary: 'A lock on a file, by fcntl()' },
						{ name: 'sysvsem', summary: 'A System V semaphore' },
						{ name: 'posixsem', summary: 'A POSIX semaphore' },
						{ name: 'pthread', summary: 'A mutex of the threads library, shared by processes' },
					],
				},
			},
		],
		refusals: {
			usage: 'Set accept mutex type for daemon processes.',
			// The list that follows depends on how the Apache runtime library was built.
			value:
				"Accept mutex lock mechanism '…' is invalid. Valid accept mutex mechanisms for this platform are: default, flock, fcntl, sysvsem, posixsem, pthread.",
		},
		default: [{ value: 'default' }],
		summary: 'Chooses the lock by which the processes of a group take turns to accept requests',
		description: `The processes of one daemon process group share a socket, and a lock decides which of them takes the next request. The default is
right unless the system runs out of a kind of semaphore or its file locks do not work, as on some network file systems.
Which mechanisms exist depends on how Apache was built; it names them when it refuses one. A group of one process uses no
lock.`,
		example: 'WSGIAcceptMutex posixsem',
		related: ['WSGIDaemonProcess processes'],
		url: page('WSGIAcceptMutex'),
	},
];
