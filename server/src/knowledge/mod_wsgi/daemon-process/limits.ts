/** What a process may use of the machine. */

import type { Option } from '../../types.ts';
import { count } from '../shapes.ts';
import { refusesBadly, refusesEmpty, seconds } from './shapes.ts';

export const limitOptions: readonly Option[] = [
	seconds('CPU time limit', {
		name: 'cpu-time-limit',
		since: '3.0',
		zero: 'no limit',
		default: [{ value: '0' }],
		suggestion: '3600',
		summary: 'Seconds of processor time after which a process is replaced',
		description: `Counts the time the process has computed since it started, over all requests, so every process reaches it some day; it is meant for
code that may run into an endless loop. \`graceful-timeout\` lets other requests finish. For requests that hang without
computing use \`request-timeout\`.`,
		example: 'WSGIDaemonProcess shop cpu-time-limit=3600',
		related: ['graceful-timeout', 'request-timeout'],
	}),
	{
		name: 'cpu-priority',
		since: '3.0',
		value: { kind: 'integer', reader: 'atoi', unit: 'nice' },
		refusals: refusesEmpty('CPU priority'),
		default: [{ value: '0' }],
		suggestion: '10',
		summary: 'Scheduling priority from -20 (first) to 20 (last)',
		description: `Like \`nice\`: a positive number lets other processes of the machine go first, which suits applications for reports or imports. The
value is not checked; text without digits is 0.`,
		example: 'WSGIDaemonProcess reports cpu-priority=10',
		related: ['cpu-time-limit'],
	},
	{
		name: 'memory-limit',
		since: '3.4',
		value: count({ unit: 'bytes', bits: 64, zero: 'no limit' }),
		refusals: refusesBadly('memory limit'),
		default: [{ value: '0' }],
		suggestion: '1073741824',
		summary: 'Bytes of data memory a process may use',
		description: `Sets \`RLIMIT_DATA\`: beyond it memory requests fail and Python raises \`MemoryError\`, or the process dies. Not every system honours it,
so try it out; a limit in systemd or the container is surer.

Write bytes as plain digits, 1073741824 for 1 GiB. \`512M\` is read as 512 bytes, no process can start with that, and requests
hang.`,
		example: 'WSGIDaemonProcess shop memory-limit=1073741824',
		related: ['virtual-memory-limit', 'maximum-requests'],
	},
	{
		name: 'virtual-memory-limit',
		since: '3.4',
		value: count({ unit: 'bytes', bits: 64, zero: 'no limit' }),
		refusals: refusesBadly('virtual memory limit'),
		default: [{ value: '0' }],
		suggestion: '4294967296',
		summary: 'Bytes of address space a process may use',
		description: `Sets \`RLIMIT_AS\`, which counts all addresses, mapped files and the stacks of threads included: many times what the process really
uses. Too low, and threads or imports fail. Write bytes as plain digits; units such as \`4G\` are cut off and leave 4 bytes.`,
		example: 'WSGIDaemonProcess shop virtual-memory-limit=4294967296',
		related: ['memory-limit', 'stack-size'],
	},
	{
		name: 'stack-size',
		since: '2.0',
		value: count({ min: 1, unit: 'bytes' }),
		refusals: refusesBadly('stack size'),
		default: [{ value: "the system's, usually 8 MiB" }],
		suggestion: '524288',
		summary: 'Bytes of stack for each thread',
		description: `The stack is address space that is mostly never touched, so it matters only where address space is limited, as on some small virtual
servers: there 524288 was the usual value. Python code that recurses deeply crashes the process if it is too small. Zero is
refused, unlike elsewhere.`,
		example: 'WSGIDaemonProcess shop stack-size=524288',
		related: ['virtual-memory-limit', 'threads'],
	},
];
