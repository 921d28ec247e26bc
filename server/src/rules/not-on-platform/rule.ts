import { removeLine } from '../edits.ts';
import type { Rule } from '../types.ts';

const daemonMode = new Set([
	'WSGIDaemonProcess',
	'WSGIProcessGroup',
	'WSGIRestrictProcess',
	'WSGIRestrictEmbedded',
	'WSGISocketPrefix',
	'WSGISocketRotation',
	'WSGIAcceptMutex',
]);

export const rule: Rule = {
	id: 'not-on-platform',
	kind: 'refused',
	summary: 'A directive is not there on this platform',
	messages: {
		windows: 'mod_wsgi has no {directive} on Windows, where Apache refuses it as an invalid command.',
		daemon: 'There is no daemon mode on Windows: Apache refuses {directive} as an invalid command there.',
	},
	refusal: {
		causes: ['not-on-platform'],
		report: (_, { directive, line }) => ({
			message: daemonMode.has(directive?.name ?? '') ? 'daemon' : 'windows',
			params: { directive: directive?.name ?? '' },
			fixes: () => [{ title: `Remove ${directive?.name}`, edits: [removeLine(line)] }],
		}),
	},
};
