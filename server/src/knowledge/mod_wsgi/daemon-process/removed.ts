/** Options that were renamed or taken out. */

import type { Option } from '../../types.ts';
import { bufferSize } from './shapes.ts';

export const removedOptions: readonly Option[] = [
	bufferSize('proxy buffer size', 65536, '65536', {
		name: 'proxy-buffer-size',
		since: '4.3.1',
		until: '4.4.6',
		default: [{ value: '0' }],
		summary: 'Bytes of a response after which Apache flushes it; now response-buffer-size',
		description: `Renamed in 4.4.7: write \`response-buffer-size\` with the same value. Newer releases refuse the old name as an invalid option.`,
		replacedBy: 'response-buffer-size',
		related: ['response-buffer-size'],
	}),
	{
		name: 'newrelic-config-file',
		since: '4.1.0',
		until: '5.0.2',
		value: { kind: 'path', of: 'file', absolute: true },
		default: [{ value: 'what WSGINewRelicConfigFile says' }],
		summary: "Started New Relic's agent with this configuration file; gone in 6.0",
		description: `Releases 4.1 to 5.0 started the agent themselves. From 6.0 on the option is refused: call \`newrelic.agent.initialize()\` at the top of
the script file instead, before the application is imported.`,
		example: 'WSGIDaemonProcess shop newrelic-config-file=/etc/newrelic.ini newrelic-environment=production',
		related: ['newrelic-environment', 'WSGINewRelicConfigFile'],
	},
	{
		name: 'newrelic-environment',
		since: '4.1.0',
		until: '5.0.2',
		value: { kind: 'text' },
		default: [{ value: 'what WSGINewRelicEnvironment says' }],
		summary: "Chose a section of the New Relic agent's configuration file; gone in 6.0",
		description: `Belongs to \`newrelic-config-file\`. From 6.0 on the option is refused: pass the environment to \`newrelic.agent.initialize()\` in the
script file instead.`,
		example: 'WSGIDaemonProcess shop newrelic-config-file=/etc/newrelic.ini newrelic-environment=production',
		related: ['newrelic-config-file', 'WSGINewRelicEnvironment'],
	},
];
