/** When a process is replaced, and how long each step may take. */

import type { Option } from '../../types.ts';
import { count } from '../shapes.ts';
import { refusesBadly, seconds } from './shapes.ts';

export const restartOptions: readonly Option[] = [
	{
		name: 'maximum-requests',
		since: '1.0',
		value: count({ unit: 'requests', zero: 'no limit' }),
		refusals: refusesBadly('request count'),
		default: [{ value: '0' }],
		suggestion: '10000',
		summary: 'Requests after which a process is replaced',
		description: `A plaster for applications whose memory grows: after so many requests the process ends and a fresh one loads the application. Small
numbers make a busy site reload all the time, with slow requests each time; choose thousands, or \`restart-interval\` for a
fixed rhythm, and mend the leak. \`graceful-timeout\` lets running requests finish first.`,
		example: 'WSGIDaemonProcess shop maximum-requests=10000 graceful-timeout=30',
		related: ['restart-interval', 'graceful-timeout'],
	},
	seconds('restart interval', {
		name: 'restart-interval',
		since: '4.5.12',
		zero: 'never',
		default: [{ value: '0' }],
		suggestion: '86400',
		summary: 'Seconds after which a process is replaced',
		description: `Replaces each process at this age, however much it has worked: a steadier cure for slowly growing memory than \`maximum-requests\`. A
day is 86400; units such as \`1d\` are not understood and would mean one second. \`graceful-timeout\` lets running requests
finish first.`,
		example: 'WSGIDaemonProcess shop restart-interval=86400',
		related: ['maximum-requests', 'graceful-timeout'],
	}),
	seconds('inactivity timeout', {
		name: 'inactivity-timeout',
		since: '2.0',
		zero: 'never',
		default: [{ value: '0' }],
		suggestion: '600',
		summary: 'Seconds without requests after which a process is replaced',
		description: `Gives back the memory of applications that are rarely used: the process ends, and its successor is small until the next request
loads the application, which then takes longer. Health checks count as use unless \`WSGIIgnoreActivity\` excludes them. Not for
sites that must always answer at once.`,
		example: 'WSGIDaemonProcess intranet inactivity-timeout=600',
		related: ['WSGIIgnoreActivity', 'request-timeout'],
	}),
	seconds('request timeout', {
		name: 'request-timeout',
		since: '4.1.0',
		zero: 'no limit',
		default: [{ value: '0' }],
		suggestion: '60',
		summary: 'Seconds of hanging requests after which a process is replaced',
		description: `Rescues a process whose requests hang, say on a database that does not answer. It is no deadline for a single request. Up to 5.0 the
running times of all threads are averaged, so one hung request among 15 threads takes 15 times as long to trigger it, but a
process full of them is caught soon. From 6.0 on each thread counts by itself, at this value times 1 + ln(\`threads\`): 3.7
times for 15.

The process is then restarted, other requests after \`graceful-timeout\` included, and the log shows at level \`info\` where
each thread hung. Choose several times your slowest honest request. Plain seconds only: \`2m\` means 2.`,
		example: 'WSGIDaemonProcess shop threads=15 request-timeout=60',
		related: ['interrupt-timeout', 'graceful-timeout', 'socket-timeout', 'deadlock-timeout'],
	}),
	seconds('interrupt timeout', {
		name: 'interrupt-timeout',
		since: '6.0.0',
		zero: 'restart the process at once',
		default: [{ value: '0' }],
		suggestion: '10',
		summary: 'Seconds to try to interrupt one hanging request before the process is replaced',
		description: `When \`request-timeout\` strikes, mod_wsgi raises \`mod_wsgi.RequestTimeout\` in the hanging thread and waits this long. If the request
ends, its client gets 504 and nothing else is disturbed; if not, the process restarts as without this option. Code waiting
inside C, a database driver for instance, notices only when that call returns. Without \`request-timeout\` it does nothing;
below 10 seconds it rarely succeeds.`,
		example: 'WSGIDaemonProcess shop request-timeout=60 interrupt-timeout=15',
		related: ['request-timeout', 'graceful-timeout'],
	}),
	seconds('deadlock timeout', {
		name: 'deadlock-timeout',
		since: '2.0',
		zero: 'never',
		default: [{ value: '300' }],
		suggestion: '60',
		summary: "Seconds that Python's lock may be stuck before a process is replaced",
		description: `A C extension that waits without giving up Python's global lock freezes every thread of the process. mod_wsgi asks for the lock now
and then; if it does not get it for this long, the process is replaced. The usual cause is an extension that cannot work in
a sub interpreter: \`WSGIApplicationGroup %{GLOBAL}\` then mends it.`,
		example: 'WSGIDaemonProcess shop deadlock-timeout=60',
		related: ['request-timeout', 'WSGIApplicationGroup'],
	}),
	seconds('startup timeout', {
		name: 'startup-timeout',
		since: '4.5.6',
		zero: 'no limit',
		default: [{ value: '0' }],
		suggestion: '15',
		summary: 'Seconds of failed loading after which a process is replaced',
		description: `If the script cannot be loaded, each request tries again in the same process. Django does not stand a second try after a failure
half way, so a database that was down for a moment at the start leaves it broken until somebody restarts it. With this
option the process itself is replaced when loading has not succeeded for so long.`,
		example: 'WSGIDaemonProcess shop startup-timeout=15',
		related: ['deadlock-timeout'],
	}),
	seconds('graceful timeout', {
		name: 'graceful-timeout',
		since: '4.1.0',
		zero: 'do not wait',
		default: [
			{ value: '0', until: '4.8.0' },
			{ value: '15', since: '4.9.0' },
		],
		suggestion: '15',
		summary: 'Seconds a process that is to be replaced waits for its requests to finish',
		description: `When \`maximum-requests\`, \`restart-interval\`, \`cpu-time-limit\` or \`request-timeout\` asks for a restart, the process goes on serving
for up to this time and ends as soon as it has nothing to do; then it ends anyway, and \`shutdown-timeout\` begins. With 0
running requests are cut off. Long downloads or reports need a larger value.`,
		example: 'WSGIDaemonProcess shop maximum-requests=10000 graceful-timeout=30',
		related: ['shutdown-timeout', 'eviction-timeout', 'maximum-requests'],
	}),
	seconds('eviction timeout', {
		name: 'eviction-timeout',
		since: '4.4.7',
		zero: 'what graceful-timeout says',
		default: [{ value: '0' }],
		suggestion: '15',
		summary: 'Seconds to finish requests after a process was sent SIGUSR1',
		description: `Like \`graceful-timeout\`, but for a restart asked for from outside by \`kill -USR1\` to a daemon process, as deployment scripts do it.
Set it where such restarts should wait longer, or less long, than the others.`,
		example: 'WSGIDaemonProcess shop eviction-timeout=60',
		related: ['graceful-timeout', 'shutdown-timeout'],
	}),
	seconds('shutdown timeout', {
		name: 'shutdown-timeout',
		since: '1.0',
		zero: 'end at once',
		default: [{ value: '5' }],
		suggestion: '5',
		summary: 'Seconds a process may take to end before it is killed',
		description: `The last step of every restart: no new requests are taken, \`atexit\` functions run, and after this time the process is ended by force.
Requests should have finished before; the time for that is \`graceful-timeout\`. When Apache itself stops or restarts it gives
its children about 3 seconds, whatever stands here.`,
		example: 'WSGIDaemonProcess shop shutdown-timeout=10',
		related: ['graceful-timeout', 'WSGIDestroyInterpreter'],
	}),
];
