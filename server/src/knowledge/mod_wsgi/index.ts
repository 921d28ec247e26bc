/** All that mod_wsgi ever understood. */

import type { Directive, SpecialValue } from '../types.ts';
import { accessControlDirectives } from './access-control.ts';
import { daemonProcess } from './daemon-process/directive.ts';
import { processGroupDirectives } from './process-groups.ts';
import { pythonDirectives } from './python.ts';
import { removedDirectives } from './removed.ts';
import { requestDirectives } from './requests.ts';
import { restrictionDirectives } from './restrictions.ts';
import { scriptMappingDirectives } from './script-mapping.ts';
import { socketDirectives } from './sockets.ts';
import { specialValues as writtenSpecialValues } from './special-values.ts';
import { telemetryDirectives } from './telemetry.ts';

/** A handful of directives that belong together, in the order in which one would read about them. */
export interface Topic {
	readonly title: string;
	readonly directives: readonly Directive[];
}

const written: readonly Topic[] = [
	{ title: 'Mapping URLs to scripts', directives: scriptMappingDirectives },
	{ title: 'Daemon processes', directives: [daemonProcess] },
	{ title: 'Process groups and application groups', directives: processGroupDirectives },
	{ title: 'Sockets of daemon processes', directives: socketDirectives },
	{ title: 'Python', directives: pythonDirectives },
	{ title: 'Requests and responses', directives: requestDirectives },
	{ title: 'Access control', directives: accessControlDirectives },
	{ title: 'Restrictions', directives: restrictionDirectives },
	{ title: 'Metrics and telemetry', directives: telemetryDirectives },
	{ title: 'Removed', directives: removedDirectives },
];

/** Prose is wrapped in the sources only: a client shows each paragraph, and each item of a list, as one line. */
const unwrapped = (text: string): string => text.replace(/(?<=\S)\n(?!\n|- ) */g, ' ');

const withProse = <T extends { readonly description?: string }>(record: T): T => ({
	...record,
	...(record.description && { description: unwrapped(record.description) }),
});

export const topics: readonly Topic[] = written.map(({ title, directives }) => ({
	title,
	directives: directives.map((directive) => ({
		...withProse(directive),
		...(directive.options && { options: directive.options.map(withProse) }),
	})),
}));

export const modWsgiDirectives: readonly Directive[] = topics.flatMap(({ directives }) => directives);

/** The words in `%{…}` that mod_wsgi itself replaces. */
export const specialValues: readonly SpecialValue[] = writtenSpecialValues.map(withProse);
