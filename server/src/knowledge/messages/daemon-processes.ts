/** What happens between Apache and its daemon processes. */
import type { KnownMessage } from './types.ts';

export const daemonProcesses: readonly KnownMessage[] = [
	{
		says: ["No WSGI daemon process called '{group}' has been configured"],
		wsgi: [150, 151],
		meaning:
			'The application is delegated to a daemon process group that no `WSGIDaemonProcess` declares. `apache2 -t` does not see that; each request fails with 500.',
		remedy:
			'Declare the group, or correct the name in `WSGIProcessGroup` or `process-group=`. Where the name holds `%{…}`, look at what the variable was.',
		rules: ['undefined-process-group'],
	},
	{
		says: [
			"Daemon process called '{group}' cannot be accessed by this WSGI application as not a member of allowed groups",
		],
		wsgi: [149],
		meaning:
			'`WSGIRestrictProcess` lists the groups that may be used here, and this is none of them. Requests fail with 500.',
		remedy: 'Add the group to `WSGIRestrictProcess`, or use one that it lists.',
		rules: ['process-group-restricted'],
	},
	{
		says: ["Daemon process called '{group}' cannot be accessed by this WSGI application"],
		wsgi: [152],
		meaning:
			'The daemon process group is declared in a virtual host with another `ServerName`, and belongs to it. Requests from other hosts fail with 500.',
		remedy: 'Declare the group outside of the virtual hosts, or give both hosts the same `ServerName`.',
		rules: ['process-group-of-another-host', 'process-group-not-accessible'],
	},
	{
		says: ["Unable to connect to WSGI daemon process '{group}' on '{socket}' as user with uid=…"],
		wsgi: [117],
		meaning:
			'Apache may not open the socket of the group, and answers 503. With `Permission denied` the directory of the socket may not be entered by the user of Apache: on RHEL and Fedora that of the logs, where mod_wsgi puts it by default. With `No such file or directory` Apache was restarted and this connection belongs to the time before, or something cleared the directory.',
		remedy: 'Set `WSGISocketPrefix` to a directory that all may enter and nothing clears, such as `/var/run/wsgi`.',
		rules: ['socket-prefix-missing', 'socket-prefix-too-long', 'socket-prefix-in-tmp', 'socket-user-missing'],
	},
	{
		says: [
			"Unable to connect to WSGI daemon process '{group}' on '{socket}' after multiple attempts as listener backlog limit was exceeded or the socket does not exist",
		],
		wsgi: [116],
		meaning:
			'The group takes no connections, and Apache answers 503: all threads are busy and as many requests wait as `listen-backlog=` lets, or the processes of the group die at start.',
		remedy:
			'See in the log whether the processes start at all. If they do, the application is too slow for the load, or hangs: set `request-timeout=`, and more `threads=` or `processes=`.',
		rules: ['python-home-is-not-an-environment'],
	},
	{
		says: [
			"Unable to create socket to connect to WSGI daemon process '{group}' on '{socket}'",
			'Unable to create socket to connect to WSGI daemon process',
			"Unable to send request details to WSGI daemon process '{group}' on '{socket}'",
		],
		wsgi: [115, 121, 125],
		meaning:
			'A request could not be handed to its daemon process: the process ended in that moment, or Apache has no open files left. The client sees 500.',
		remedy: 'If it comes again and again, look for why the processes end, and at the limit of open files.',
	},
	{
		says: [
			"Maximum number of WSGI daemon process restart connects reached '…'",
			"Maximum number of WSGI daemon process '{group}' restart attempts reached: …",
			'Unexpected status from WSGI daemon process …',
		],
		wsgi: [122, 123, 124],
		meaning:
			'The daemon process turned the request away to be restarted, again and again: the script changes all the time, or its time of change lies in the future.',
		remedy: "Check the clock and the time of the script file; on a shared disk both machines' clocks count.",
	},
	{
		says: [
			"Truncated or oversized response headers received from daemon process '{group}'",
			"Daemon process '{group}' closed connection before sending complete response headers",
			"Response header line too long from daemon process '{group}'",
			"Error reading response headers from daemon process '{group}' (…)",
			"Malformed header '…' found when reading script headers from daemon process '{group}'",
			'Premature end of script headers: …',
		],
		wsgi: [144, 146, 147, 148],
		meaning:
			'The daemon process ended before it had answered, mostly with a crash, so the client gets an error. A C extension that cannot run in a sub interpreter (numpy, lxml, psycopg2, cryptography and others), too little memory, or a `request-timeout=` or `shutdown-timeout=` that ended the process is behind it; rarely a header line that is longer than `header-buffer-size=`.',
		remedy:
			'Set `WSGIApplicationGroup %{GLOBAL}` for the application. Look in the log for a `Segmentation fault`, for `signal 11` or `signal 9`, and for timers that expired; raise `header-buffer-size=` only where headers really are that long.',
	},
	{
		says: ["Timeout when reading response headers from daemon process '{group}'"],
		wsgi: [145],
		meaning:
			'The application did not begin to answer within `socket-timeout=` (else the `Timeout` of Apache), so the client gets 504. Either it is slow, or it hangs: a C extension waits for a lock in a sub interpreter, or all threads wait for something.',
		remedy:
			'Set `WSGIApplicationGroup %{GLOBAL}` for the application, and `request-timeout=`, which makes the process tell where it waits. Give work that takes long to a queue.',
		rules: ['application-group-not-global', 'no-request-timeout', 'request-timeout-after-timeout'],
	},
	{
		says: ["Queue timeout expired for WSGI daemon process '{group}'"],
		wsgi: [84],
		meaning: 'The request waited for a free thread for longer than `queue-timeout=`, and was answered with 504.',
		remedy: 'The application is too slow for the load: find why, or raise `threads=` or `processes=`.',
	},
	{
		says: [
			'Failed to proxy response from daemon',
			'Failed to proxy response to client',
			'Unable to proxy response from daemon to client',
			'Unable to proxy response to client (read timeout)',
			'Unable to proxy response to client (write timeout)',
		],
		wsgi: [118, 119, 120],
		meaning:
			'The answer could not be sent to its end: the client went away or stopped reading, or the daemon process ended or waited too long in the middle of it.',
		remedy:
			'One now and then is normal. Else see whether daemon processes end, and look at `response-socket-timeout=`.',
	},
	{
		says: [
			'Request data read error when proxying data to daemon process',
			'Request data write error when proxying data to daemon process',
		],
		wsgi: [126, 127, 128, 129],
		meaning:
			'The body of a request could not be handed on: the client went away while it sent, or the daemon process ended.',
		remedy: 'One now and then is normal. Else see whether daemon processes end.',
	},
	{
		says: ['Request origin could not be validated'],
		wsgi: [33, 34],
		meaning:
			'Something connected to the socket of a daemon process that is not this Apache, or is one from before a restart.',
		remedy: 'Give each Apache of the machine its own `WSGISocketPrefix`.',
	},
	{
		says: ['Unable to read WSGI request', 'Unable to read incoming WSGI request from Apache child'],
		wsgi: [80],
		meaning: 'A daemon process could not read a request from Apache, and gave it up with 500.',
		remedy: 'One now and then, at a restart, is normal.',
	},
	{
		says: [
			"WSGI script '{script}' not located within chroot directory '{directory}'",
			"WSGI script '{script}' is not located within chroot directory '{directory}'",
		],
		wsgi: [81],
		meaning: 'With `chroot=`, the script must lie below the directory that the process cannot leave.',
		remedy: 'Move the application below it, or leave the option out.',
	},
	{
		says: [
			'Embedded mode of mod_wsgi disabled by runtime configuration',
			'Embedded mode of mod_wsgi disabled at compile time',
		],
		wsgi: [142, 143],
		meaning:
			'`WSGIRestrictEmbedded On` (or the build of mod_wsgi) lets applications run in daemon processes only, and this one has no `WSGIProcessGroup`. Requests fail with 500.',
		remedy: 'Delegate the application with `WSGIProcessGroup` or `process-group=`.',
		rules: ['embedded-mode-restricted'],
	},
];
