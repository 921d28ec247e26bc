import { addOptions, lackingAll } from '../daemon-options.ts';
import type { Rule } from '../types.ts';

/** What the end of the documentation of WSGIDaemonProcess recommends. */
const recommended = {
	'request-timeout': '60',
	'queue-timeout': '45',
	'socket-timeout': '60',
	'connect-timeout': '15',
	'startup-timeout': '15',
	'graceful-timeout': '15',
} as const;

const timeouts = [...Object.keys(recommended), 'inactivity-timeout', 'response-socket-timeout'];

export const rule: Rule = {
	id: 'no-request-timeout',
	kind: 'advice',
	severity: 'hint',
	summary: 'A daemon process group has no timeouts: requests that hang are never given up',
	messages: {
		none: 'Nothing ends a request that hangs here: one after another takes a thread for ever, until none is left and all requests get 503 or 504. With request-timeout the process is started anew.',
	},
	statement: {
		of: ['wsgidaemonprocess'],
		check(statement, { report, environment: { target } }) {
			const names = lackingAll(statement, target, timeouts);
			if (!names) return;
			const options = Object.entries(recommended).filter(([name]) => names.includes(name));
			if (options.length > 0) report({ message: 'none', fixes: () => [addOptions(statement, options)] });
		},
	},
};
