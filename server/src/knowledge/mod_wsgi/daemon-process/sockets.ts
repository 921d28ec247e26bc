/** The way between Apache's processes and the daemons. */

import type { Option } from '../../types.ts';
import { count } from '../shapes.ts';
import { bufferSize, refusesBadly, refusesEmpty, seconds } from './shapes.ts';

export const socketOptions: readonly Option[] = [
	seconds('connect timeout', {
		name: 'connect-timeout',
		since: '4.1.0',
		default: [{ value: '15' }],
		suggestion: '15',
		summary: 'Seconds to reach a daemon process before the request fails with 503',
		description: `If the daemon processes are down, or so busy that their queue is full, an Apache process tries to connect for this long and then
answers 503. When the daemons die at the start, by a wrong \`python-home\` for instance, this is how long visitors stare at a
blank page.`,
		example: 'WSGIDaemonProcess shop connect-timeout=5',
		related: ['queue-timeout', 'listen-backlog', 'WSGISocketPrefix'],
	}),
	seconds('socket timeout', {
		name: 'socket-timeout',
		since: '4.1.0',
		zero: "Apache's Timeout",
		default: [{ value: '0' }],
		suggestion: '60',
		summary: 'Seconds without a byte from the application before the request fails with 504',
		description: `Holds for each read and write between Apache and the daemon. A view that computes for longer without sending anything is given up:
the client gets 504 and the log says \`Timeout when reading response headers\`, while the code in the daemon runs on to its
end. Raise it, or \`Timeout\`, for slow reports, and prefer a background job.`,
		example: 'WSGIDaemonProcess shop socket-timeout=60',
		related: ['response-socket-timeout', 'request-timeout'],
	}),
	seconds('queue timeout', {
		name: 'queue-timeout',
		since: '4.1.0',
		zero: 'no limit',
		default: [{ value: '0' }],
		suggestion: '45',
		summary: 'Seconds a request may wait for a free thread before it fails with 504',
		description: `When all threads are busy, requests queue up. Their senders give up after a while, but the queue would still be worked through,
and the site stays slow long after the rush. With this option a request that has waited longer is answered 504 without
running the application.`,
		example: 'WSGIDaemonProcess shop queue-timeout=45',
		related: ['listen-backlog', 'threads', 'request-timeout'],
	}),
	{
		name: 'listen-backlog',
		since: '4.1.0',
		value: count({ unit: 'connections' }),
		refusals: refusesBadly('listen backlog'),
		default: [{ value: '100' }],
		suggestion: '100',
		summary: 'Requests that may wait for the processes before new ones are turned away',
		description: `The depth of the queue on the group's socket; the system may cap it (\`net.core.somaxconn\` on Linux). A deeper queue does not make
anything faster, it only lets requests wait longer: set \`queue-timeout\` beside it, or add threads or processes.`,
		example: 'WSGIDaemonProcess shop listen-backlog=200 queue-timeout=30',
		related: ['queue-timeout', 'connect-timeout'],
	},
	{
		name: 'socket-user',
		since: '4.4.1',
		value: { kind: 'user' },
		refusals: {
			...refusesEmpty('socket user'),
			other: [{ cause: 'unknown-uid', message: "Couldn't determine user name from socket user." }],
		},
		default: [{ value: "Apache's User" }],
		summary: "User that owns the group's socket",
		description: `Only the owner of the socket can connect to it, by default the user of Apache's processes. Where requests are served by other users,
under the ITK MPM, \`mod_ruid2\` or \`PrivilegesMode\`, name that user here, or every request fails with 503 and
\`Permission denied\`. On a plain Apache leave it out.`,
		example: 'WSGIDaemonProcess shop user=www-data socket-user=www-data',
		related: ['user', 'WSGISocketPrefix'],
	},
	bufferSize('send buffer size', 512, "the system's default", {
		name: 'send-buffer-size',
		since: '2.0',
		default: [{ value: '0' }],
		suggestion: '65536',
		summary: 'Bytes of socket buffer from the daemon to Apache',
		description: `How much of a response the daemon can hand over before Apache takes it. Some systems have tiny buffers for Unix sockets, and an
application that sends a large response without reading the request's body could block for ever there; Linux is not among
them. The system sets an upper limit of its own.`,
		example: 'WSGIDaemonProcess shop send-buffer-size=65536',
		related: ['receive-buffer-size'],
	}),
	bufferSize('receive buffer size', 512, "the system's default", {
		name: 'receive-buffer-size',
		since: '2.0',
		default: [{ value: '0' }],
		suggestion: '65536',
		summary: 'Bytes of socket buffer from Apache to the daemon',
		description: `How much of a request's body can wait until the application reads it. Needed on systems with tiny buffers for Unix sockets, where
an application that does not read a large upload could block; Linux is not among them. The system sets an upper limit of its
own.`,
		example: 'WSGIDaemonProcess shop receive-buffer-size=65536',
		related: ['send-buffer-size'],
	}),
	bufferSize('header buffer size', 8192, '32768', {
		name: 'header-buffer-size',
		since: '4.1.0',
		default: [{ value: '0' }],
		suggestion: '65536',
		summary: 'Bytes that one header of a response may have',
		description: `A response header longer than this makes the request fail with 500. Big cookies of single sign-on, long redirects,
\`WWW-Authenticate\` of Kerberos and headers of profilers are the usual causes. From 6.0 on the log says \`Response header line
too long\`. Up to 5.0 it says \`Truncated or oversized response headers\`, but that also follows when the process has crashed:
look for \`Segmentation fault\` first.`,
		example: 'WSGIDaemonProcess shop header-buffer-size=65536',
		related: ['response-buffer-size'],
	}),
	bufferSize('response buffer size', 65536, '65536 to 6.0.1, 8388608 since 6.0.2', {
		name: 'response-buffer-size',
		since: '4.4.7',
		default: [{ value: '0' }],
		suggestion: '65536',
		summary: 'Bytes of a response after which Apache flushes it to the client',
		description: `While Apache passes a response on, it flushes at least every so many bytes, so that no output filter hoards it. The default is
64 KiB up to 6.0.1 and 8 MiB after; a small value can slow filters that gather output, such as \`mod_ratelimit\`. There is
hardly a reason to set it.`,
		example: 'WSGIDaemonProcess shop response-buffer-size=131072',
		related: ['response-flush-delay', 'proxy-buffer-size'],
	}),
	seconds('response socket timeout', {
		name: 'response-socket-timeout',
		since: '4.5.13',
		zero: 'what socket-timeout says',
		default: [{ value: '0' }],
		suggestion: '60',
		summary: 'Seconds a client may take to accept a part of the response',
		description: `Limits writes from Apache to the browser while a response is passed on. Slow clients that stop reading would otherwise hold the
connection to the daemon, and its thread, for as long as \`socket-timeout\`. Set it lower than that where slow downloads eat up
the threads.`,
		example: 'WSGIDaemonProcess shop socket-timeout=60 response-socket-timeout=30',
		related: ['socket-timeout'],
	}),
	{
		name: 'response-flush-delay',
		since: '6.0.2',
		value: count({ unit: 'milliseconds', zero: 'flush at once' }),
		refusals: refusesBadly('response flush delay'),
		default: [{ value: '5' }],
		suggestion: '5',
		summary: 'Milliseconds to wait for more of a response before flushing it to the client',
		description: `When the daemon pauses, Apache waits this long for more data and then sends what it has. It keeps filters such as \`mod_ratelimit\` from
being flushed at every moment's pause, and streams delayed by no more than this. In milliseconds, unlike the timeouts, which
are in seconds. 0 brings the flush at every pause back.`,
		example: 'WSGIDaemonProcess shop response-flush-delay=5',
		related: ['response-buffer-size'],
	},
];
