/** What no release in use has any more, so that an old file can be explained. */

import type { Directive } from '../types.ts';
import {
	configurationIndex,
	everywhere,
	flag,
	inDirectory,
	inMainFiles,
	inServerOnly,
	releaseNotes,
} from './shapes.ts';

const newRelicGone = `New Relic's agent was started by mod_wsgi itself in these releases; that was taken out in 6.0. Start the agent in the script file
instead: \`newrelic.agent.initialize('/etc/newrelic.ini')\` before your application is imported, or wrap the application as New
Relic's guide for mod_wsgi shows.`;

export const removedDirectives: readonly Directive[] = [
	flag({
		name: 'WSGILazyInitialization',
		forms: [inServerOnly('TAKE1', '3.0', { until: '5.0.2', platform: 'unix' })],
		usage: 'Enable/Disable lazy Python initialization.',
		on: 'start Python in each process after it was forked',
		off: 'start it once, in the parent process of Apache',
		default: [{ value: 'On' }],
		summary: 'Chose whether Python starts before or after Apache forks its processes; gone in 6.0',
		description: `With \`Off\` Python was started in Apache's parent process, as root, so that children could share its memory. It leaked memory with
every restart of Apache, and from 6.0 on Python always starts in the processes that use it, as with \`On\`.

\`On\` was the default: delete the line. There is no way back to \`Off\`.`,
		example: 'WSGILazyInitialization On',
		replacement: 'Delete it: Python now always starts after the fork.',
		url: releaseNotes('6.0.0'),
	}),
	flag({
		name: 'WSGIPy3kWarningFlag',
		forms: [inServerOnly('TAKE1', '3.0', { until: '5.0.2', condition: 'Python 2.6 or 2.7 only' })],
		usage: 'Enable/Disable Python 3.0 warnings.',
		on: 'warn of what Python 3 does otherwise',
		off: 'do not',
		default: [{ value: 'Off' }],
		summary: 'Made Python 2 warn of what Python 3 does otherwise, like python -3',
		description: `Existed only where mod_wsgi was built for Python 2.6 or 2.7; on any other build Apache refuses the line as unknown. Delete it. For
the deprecations of today's Python use \`WSGIPythonWarnings default\`.`,
		example: 'WSGIPy3kWarningFlag On',
		replacement: 'WSGIPythonWarnings',
		related: ['WSGIPythonWarnings'],
		url: releaseNotes('3.0'),
	}),
	{
		name: 'WSGINewRelicConfigFile',
		module: 'mod_wsgi',
		forms: [inServerOnly('TAKE1', '4.1.0', { until: '5.0.2' })],
		parameters: [
			{
				name: 'file',
				summary: "The configuration file of New Relic's Python agent",
				value: { kind: 'path', of: 'file', absolute: true },
			},
		],
		refusals: { usage: 'New Relic monitoring agent configuration file.' },
		summary: "Started New Relic's agent with this configuration file; gone in 6.0",
		description: newRelicGone,
		example: 'WSGINewRelicConfigFile /etc/newrelic.ini',
		replacement: "Delete it, and start New Relic's agent in the WSGI script file.",
		related: ['WSGINewRelicEnvironment', 'WSGIDaemonProcess newrelic-config-file'],
		url: releaseNotes('6.0.0'),
	},
	{
		name: 'WSGINewRelicEnvironment',
		module: 'mod_wsgi',
		forms: [inServerOnly('TAKE1', '4.1.0', { until: '5.0.2' })],
		parameters: [{ name: 'name', summary: 'A section of that file, such as production', value: { kind: 'text' } }],
		refusals: { usage: 'New Relic monitoring agent environment.' },
		summary: "Chose a section of the New Relic agent's configuration file; gone in 6.0",
		description: newRelicGone,
		example: `WSGINewRelicConfigFile /etc/newrelic.ini
WSGINewRelicEnvironment production`,
		replacement: "Delete it, and start New Relic's agent in the WSGI script file.",
		related: ['WSGINewRelicConfigFile', 'WSGIDaemonProcess newrelic-environment'],
		url: releaseNotes('6.0.0'),
	},
	flag({
		name: 'WSGIUserAuthoritative',
		forms: [inDirectory('TAKE1', '2.0', { until: '5.0.2', condition: 'Apache 2.0 only (no authn providers)' })],
		usage: 'Enable/Disable as being authoritative on users.',
		on: 'refuse users that WSGIAuthUserScript does not know',
		off: 'let other modules decide about them',
		default: [{ value: 'On' }],
		summary: 'Decided, with Apache 2.0 only, whether other modules may admit unknown users',
		description: `Existed only where mod_wsgi was built for Apache 2.0; with any later Apache the line is refused as unknown. There
\`AuthBasicProvider\` takes a list, and its order says who is asked after whom: \`AuthBasicProvider wsgi file\`.`,
		replacement: 'AuthBasicProvider',
		related: ['WSGIAuthUserScript'],
		url: configurationIndex,
	}),
	flag({
		name: 'WSGIApacheExtensions',
		forms: [inMainFiles('TAKE1', '2.0', { until: '2.8' })],
		usage: 'Enable/Disable Apache extensions.',
		on: "put Apache's request object into the environ",
		off: 'do not',
		default: [{ value: 'Off' }],
		summary: "Put Apache's request object into the environ; now WSGIPassApacheRequest",
		description: `Was renamed in 3.0: write \`WSGIPassApacheRequest\` with the same value. Only extensions written in C can use the object, so most
files can simply drop the line.`,
		replacement: 'WSGIPassApacheRequest',
		related: ['WSGIPassApacheRequest'],
		url: releaseNotes('2.0'),
	}),
	{
		name: 'WSGIReloadMechanism',
		module: 'mod_wsgi',
		forms: [everywhere('TAKE1', '1.0', { until: '2.8' })],
		parameters: [
			{
				name: 'mechanism',
				summary: 'What is loaded anew',
				value: {
					kind: 'enum',
					values: [
						{ name: 'Module', summary: 'The script file alone' },
						{ name: 'Interpreter', summary: 'The whole Python interpreter', until: '1.6' },
						{ name: 'Process', summary: 'The daemon process', since: '2.0' },
					],
				},
			},
		],
		refusals: {
			usage: 'Defines what is reloaded when a reload occurs.',
			value: 'WSGIReloadMechanism must be one of: Module | Process',
			other: [
				{
					cause: 'value',
					message: 'WSGIReloadMechanism must be one of: Module | Interpreter',
					since: '1.0',
					until: '1.6',
				},
			],
		},
		default: [
			{ value: 'Module', until: '1.6' },
			{ value: 'Process in daemon mode, Module in embedded mode', since: '2.0' },
		],
		summary: 'Chose what is loaded anew when the script file changes; gone in 3.0',
		description: `Since 3.0 there is nothing to choose: in daemon mode the process restarts, in embedded mode the script file alone is loaded again.
Delete the line. \`WSGIScriptReloading Off\` still turns reloading off altogether.`,
		replacement: 'Delete it: a changed script restarts the daemon process.',
		related: ['WSGIScriptReloading'],
		url: releaseNotes('3.0'),
	},
	flag({
		name: 'WSGIOutputBuffering',
		forms: [everywhere('TAKE1', '1.0', { until: '1.6' })],
		usage: 'Enable/Disable buffering of response.',
		on: 'collect the response before it is sent',
		off: 'send each block as it comes',
		default: [{ value: 'Off' }],
		summary: 'Collected the response before sending it; gone in 2.0',
		description: `Was meant for applications that yield their response in tiny pieces. Delete the line; such an application should join its output, or
be wrapped in middleware that does.`,
		replacement: 'Delete it: let the application yield larger blocks.',
		url: releaseNotes('2.0'),
	}),
	{
		name: 'WSGIPythonExecutable',
		module: 'mod_wsgi',
		forms: [inServerOnly('TAKE1', '1.0', { until: '1.6', platform: 'unix' })],
		parameters: [
			{
				name: 'file',
				summary: 'The python program whose installation is to be used',
				value: { kind: 'path', of: 'file', absolute: true },
			},
		],
		refusals: { usage: 'Python executable absolute path name.' },
		summary: 'Named the python program whose installation was used; now WSGIPythonHome',
		description: `Write \`WSGIPythonHome\`, or \`python-home=\` on \`WSGIDaemonProcess\`, with the root of that installation or virtual environment: the
directory above the \`bin\` that holds the program.`,
		replacement: 'WSGIPythonHome',
		related: ['WSGIPythonHome', 'WSGIDaemonProcess python-home'],
		url: releaseNotes('2.0'),
	},
];
