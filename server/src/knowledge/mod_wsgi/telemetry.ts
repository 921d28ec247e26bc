/** What mod_wsgi tells about its own work. */

import type { Directive } from '../types.ts';
import { flag, inServerOnly, page } from './shapes.ts';

// Windows has no such sockets; from 6.0.1 on the directives are not compiled in there.
const forms = (args: 'TAKE1' | 'TAKE12' | 'RAW_ARGS') => [
	inServerOnly(args, '6.0.0', { until: '6.0.0' }),
	inServerOnly(args, '6.0.1', { platform: 'unix' }),
];

export const telemetryDirectives: readonly Directive[] = [
	flag({
		name: 'WSGIServerMetrics',
		forms: [inServerOnly('TAKE1', '4.2.0')],
		usage: 'Enabled/Disable access to server metrics.',
		on: 'let code in embedded mode read them',
		off: 'do not',
		default: [{ value: 'Off' }],
		summary: "Lets Python code in embedded mode read what Apache's workers are doing",
		description: `With \`On\`, \`mod_wsgi.server_metrics()\` returns what \`mod_status\` shows: each worker with its client, its virtual host and the line
of the request it serves. With \`Off\` it returns \`None\`.

For a daemon process it is \`server-metrics=On\` on \`WSGIDaemonProcess\`; this line does not reach there. The data include
addresses and URLs of all sites on the server, so open it only to a monitoring application you trust.`,
		example: 'WSGIServerMetrics On',
		related: ['WSGIDaemonProcess server-metrics', 'WSGITelemetryService'],
	}),
	{
		name: 'WSGITelemetryService',
		module: 'mod_wsgi',
		forms: forms('TAKE12'),
		parameters: [
			{
				name: 'unix:socket',
				summary: 'The socket of the collecting service: unix: and an absolute path',
				value: { kind: 'text', prefix: 'unix:' },
			},
		],
		options: [
			{
				name: 'interval',
				since: '6.0.0',
				value: { kind: 'number', min: 0.5, unit: 'seconds', reader: 'atof' },
				refusals: {
					empty: 'WSGITelemetryService interval must be at least 0.5 seconds',
					invalid: 'WSGITelemetryService interval must be at least 0.5 seconds',
				},
				default: [{ value: '1.0' }],
				summary: 'Seconds between two reports',
				description: `Every process sends one report in this time. Shorter intervals show more detail and cost more. The number is read as far as it
goes, so \`5s\` is 5. It must be written without blanks, as one word.`,
				example: 'WSGITelemetryService unix:/run/wsgi-telemetry.sock interval=5',
				suggestion: '1.0',
			},
		],
		optionsAreWords: true,
		refusals: {
			usage: 'Push telemetry to a metrics service. Args: unix:/path [interval=N]',
			missing: ['WSGITelemetryService target required'],
			value:
				"WSGITelemetryService target must be 'unix:/path' (remote 'udp:host:port' targets are no longer supported)",
			option: "WSGITelemetryService second argument must be 'interval=N'",
		},
		default: [{ value: 'not set: no reports' }],
		summary: 'Sends figures about requests and processes to a local collecting service',
		description: `Every mod_wsgi process, daemon or embedded, sends reports to a Unix socket: number and duration of requests, how busy the threads
are, memory, processor time, starts and stops. The other end is a service of its own, \`mod_wsgi-telemetry\` from PyPI or one
you write; if nobody listens, reports are lost and requests are not disturbed.

The socket must be writable for the users of all these processes. While this is on, the functions
\`mod_wsgi.request_metrics()\` and \`process_metrics()\` return \`None\`.`,
		example: 'WSGITelemetryService unix:/run/wsgi-telemetry.sock interval=5',
		related: ['WSGISlowRequests', 'WSGITelemetryOptions', 'WSGIServerMetrics'],
		url: page('WSGITelemetryService'),
	},
	{
		name: 'WSGISlowRequests',
		module: 'mod_wsgi',
		forms: forms('TAKE1'),
		parameters: [
			{
				name: 'seconds',
				summary: 'Report requests that take longer than this',
				value: { kind: 'number', min: 0, unit: 'seconds', reader: 'atof' },
			},
		],
		refusals: {
			usage: 'Enable slow-request reporting. Arg: threshold in seconds.',
			missing: ['WSGISlowRequests threshold (seconds) required'],
			value: 'WSGISlowRequests threshold must be non-negative',
		},
		default: [{ value: 'not set: none are reported' }],
		summary: 'Reports requests that take longer than this many seconds to the telemetry service',
		description: `A request still running after this time is reported with its method, path (without the query), process and thread, and once more
when it ends. So you see which URLs hang while they hang.

It needs \`WSGITelemetryService\`; without one the records are made and thrown away. Text that is no number counts as 0, and
0 means that nothing is reported (the official page says everything).`,
		example: `WSGITelemetryService unix:/run/wsgi-telemetry.sock
WSGISlowRequests 2.5`,
		related: ['WSGITelemetryService', 'WSGITelemetryOptions', 'WSGIDaemonProcess request-timeout'],
		url: page('WSGISlowRequests'),
	},
	{
		name: 'WSGITelemetryOptions',
		module: 'mod_wsgi',
		forms: forms('RAW_ARGS'),
		parameters: [
			{
				name: '[+|-]flag',
				summary: 'What else to report',
				value: {
					kind: 'enum',
					// None and All take no sign, though.
					signs: true,
					values: [
						{
							name: 'CaptureUserAgent',
							summary: 'Put the User-Agent header into the reports of slow requests',
						},
						{ name: 'None', summary: 'Nothing else' },
						{ name: 'All', summary: 'All there is, also what later releases add' },
					],
				},
				repeated: true,
			},
		],
		refusals: {
			missing: ['WSGITelemetryOptions: at least one flag required'],
			value: "WSGITelemetryOptions: unknown flag '…'",
			other: [
				{ cause: 'bare-sign', message: "WSGITelemetryOptions: bare '+' / '-' is not a flag" },
				{
					cause: 'mixed-signs',
					message: 'WSGITelemetryOptions: cannot mix +/- form with absolute names in a single directive',
				},
				{ cause: 'signed-none', message: "WSGITelemetryOptions: 'None' may not have a +/- prefix" },
				{ cause: 'signed-all', message: "WSGITelemetryOptions: 'All' may not have a +/- prefix" },
			],
		},
		default: [{ value: 'None' }],
		summary: 'Chooses what else the telemetry reports contain',
		description: `Works like Apache's \`Options\`: plain names replace what was set, names with \`+\` or \`-\` change it, and one line holds either the one or
the other kind. Flags are taken in any case.

So far there is one, \`CaptureUserAgent\`, off because the header can identify people. It matters only together with
\`WSGISlowRequests\`.`,
		example: `WSGITelemetryService unix:/run/wsgi-telemetry.sock
WSGISlowRequests 2.5
WSGITelemetryOptions +CaptureUserAgent`,
		related: ['WSGITelemetryService', 'WSGISlowRequests'],
		url: page('WSGITelemetryOptions'),
	},
];
