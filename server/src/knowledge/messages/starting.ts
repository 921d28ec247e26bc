/** What keeps daemon processes from starting, or from starting as they were meant to. */
import type { KnownMessage } from './types.ts';

export const starting: readonly KnownMessage[] = [
	{
		says: [
			"Unable to change root directory to '{directory}'",
			"Unable to change working directory to '{directory}'",
			"Unable to change working directory to home directory '{directory}' for uid=…",
			'Unable to determine home directory for uid=…',
		],
		wsgi: [3, 9, 10, 11],
		meaning:
			'The daemon process cannot go to the directory of `home=` or `chroot=`, or to the home directory of its user: it is not there, or the user may not enter it or a directory above. The process ends and is started again, and again; requests wait and fail.',
		remedy: 'Create the directory and let the user of the group (`user=`) enter it and all above it.',
		rules: ['directory-not-there'],
	},
	{
		says: [
			'Unable to set group id to gid=…',
			"Unable to set supplementary groups for uname=… of '…'",
			'Unable to set groups for uname=… and gid=…',
			'Unable to initialise groups for uname=… and gid=…',
			'Unable to change to uid=…',
			'Failure to configure the daemon process correctly and process left in unspecified state. Restarting daemon process after delay.',
			'Daemon process configuration failed; process left in unspecified state.',
		],
		wsgi: [4, 5, 6, 7, 8, 25],
		meaning:
			'The daemon process cannot become the user or group that it is to run as. Only an Apache that `root` started can change users; containers and security modules may forbid it, and there is a limit of processes for each user.',
		remedy: 'Start Apache as `root`, or leave `user=` and `group=` out.',
	},
	{
		says: [
			"Couldn't bind unix domain socket '{socket}'",
			"Unable to bind unix domain socket '{socket}'",
			"Couldn't change owner of unix domain socket '{socket}' to uid=…",
			"Unable to change owner of unix domain socket '{socket}' to uid=…",
			"Couldn't create unix domain socket",
			"Unable to create unix domain socket for daemon process '{group}'",
			"Couldn't listen on unix domain socket",
			"Unable to listen on unix domain socket '{socket}'",
			'Length of path for daemon process socket exceeds …',
		],
		wsgi: [12, 13, 14, 15, 64],
		meaning:
			'The socket between Apache and a daemon process group cannot be made: its directory is missing or may not be written to, the path is longer than the system allows (some 100 characters), or SELinux forbids it. The group does not start.',
		remedy: 'Name a short path in a directory that exists, such as `WSGISocketPrefix /var/run/wsgi`.',
		rules: ['socket-prefix-too-long', 'socket-prefix-in-tmp'],
	},
	{
		says: [
			"Couldn't close unix domain socket '{socket}'",
			"Unable to close unix domain socket '{socket}'",
			"Couldn't unlink unix domain socket '{socket}'",
			"Unable to unlink unix domain socket '{socket}'",
			"Removing stale unix domain socket '{socket}'",
		],
		wsgi: [65, 72, 73],
		meaning:
			'The socket of a group was left over from an Apache that did not end in an orderly way, or is gone already.',
		remedy:
			'Nothing is to be done, unless it comes again with each restart: then another Apache uses the same `WSGISocketPrefix`.',
	},
	{
		says: [
			"Couldn't create accept lock '…'",
			"Unable to create accept lock '…'",
			"Couldn't initialise accept mutex in daemon process '{group}'",
			"Couldn't intialise accept mutex in daemon process '{group}'",
			"Unable to initialise accept mutex '…'",
			"Couldn't set permissions on accept mutex '…'",
			'Unable to set permissions on … accept mutex …',
			"Couldn't acquire accept mutex '…'",
			"Unable to acquire accept mutex '…'",
			"Couldn't release accept mutex '…'",
			"Unable to release accept mutex '…'",
		],
		wsgi: [17, 19, 26, 30, 31, 32],
		meaning:
			'The lock with which the processes of a group take turns fails: a directory for lock files is missing, or the system has no semaphores left (`ipcs -s` lists those that crashed servers left behind).',
		remedy: 'Choose another mechanism with `WSGIAcceptMutex`, or free the semaphores with `ipcrm`.',
	},
	{
		says: [
			"Couldn't spawn process '{group}'",
			"Unable to spawn daemon process '{group}'",
			"Couldn't create worker thread … in daemon process '{group}'",
			"Unable to create worker thread … in daemon process '{group}'",
			"Couldn't create … thread in daemon process '{group}'",
			"Unable to create … thread in daemon process '{group}'",
			'Wait on thread … wakeup condition variable failed',
			"Couldn't initialise signal pipe in daemon process '{group}'",
			"Unable to initialise signal pipe in daemon process '{group}'",
			"Unable to initialise signal event pipe in daemon process '{group}'",
			"Failed read on signal pipe '{group}'",
			"Read failed on signal … in daemon process '{group}'",
			"Unable to poll daemon socket for '{group}'",
			"Couldn't join with worker thread … in daemon process '{group}'",
			"Unable to join with … thread … in daemon process '{group}'",
			'Unable to create telemetry reporter thread',
		],
		wsgi: [16, 18, 20, 21, 22, 23, 24, 27, 68, 69, 70, 71, 133, 206, 207, 208],
		meaning:
			'The system gives the daemon process no more processes, threads, memory or open files than it has: a limit of the service, of the container or of the user is reached. What the message names is missing, or the process ends and is started again.',
		remedy:
			'Raise the limit (`TasksMax=`, `LimitNPROC=`, `LimitNOFILE=` of the systemd unit), or lower `processes=`, `threads=` and `stack-size=`.',
	},
	{
		says: [
			"Couldn't set CPU priority in daemon process …",
			"Unable to set CPU priority of … for daemon process '{group}'",
			"Couldn't set CPU time limit of … for process '{group}'",
			"Unable to set CPU time limit of … for daemon process '{group}'",
			"Couldn't set memory limit of … for process '{group}'",
			"Unable to set memory limit of … for daemon process '{group}'",
			"Couldn't set virtual memory limit of … for process '{group}'",
			"Unable to set virtual memory limit of … for daemon process '{group}'",
			'Failed to set send buffer size on daemon process socket',
			'Unable to set send buffer size on daemon process socket',
			'Failed to set receive buffer size on daemon process socket',
			'Unable to set receive buffer size on daemon process socket',
			'Failed to unbind processor',
			'Unable to unbind processor for daemon process',
			'Set dumpable failed.',
			'Unable to set process dumpable flag',
		],
		wsgi: [61, 62, 63, 74, 75, 76, 77, 78],
		meaning:
			'The system does not take a limit, a priority or a size that an option such as `memory-limit=`, `cpu-priority=` or `send-buffer-size=` asks for. The process runs without it.',
		remedy: 'Choose a value that the system allows, or leave the option out.',
	},
	{
		says: [
			'Unsupported locale setting … specified for daemon process group {group}. Consider using …',
			"Unsupported locale setting '…' specified for daemon process group '{group}'",
		],
		wsgi: [79],
		meaning: 'The locale of `locale=` or `lang=` is not installed. The process runs with the one that it inherits.',
		remedy: 'Use `C.UTF-8`, or one that `locale -a` lists.',
	},
	{
		says: [
			'The mod_python module can not be used in conjunction with mod_wsgi 4.0+.',
			'The mod_python module is being used in conjunction with mod_wsgi.',
		],
		meaning: 'mod_python brings a Python of its own; both in one Apache crash.',
		remedy: 'Remove the `LoadModule` of mod_python.',
	},
	{
		says: ["Telemetry reporter could not open target '{socket}'"],
		wsgi: [132],
		meaning:
			'Nothing listens on the socket of `WSGITelemetryService`, or it may not be written to. No metrics are sent.',
		remedy: 'Start the service that reads them, before Apache, and let the user of Apache write to the socket.',
	},
	{
		says: ['WSGIVerboseDebugging is deprecated and has no effect.'],
		meaning: 'Since 6.0.0 `WSGIVerboseDebugging` does nothing.',
		remedy: 'Remove it, and use `LogLevel info wsgi_module:debug`.',
	},
];
