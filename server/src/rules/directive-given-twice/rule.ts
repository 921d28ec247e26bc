import { hasUnknown } from '../../model/merge.ts';
import { certainWith, contextSection } from '../../model/section.ts';
import type { PlacedStatement } from '../../model/server.ts';
import { removeLine } from '../edits.ts';
import { placedOf } from '../placed.ts';
import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';
import { nameOf } from '../wording.ts';

/** Directives of the whole server with one value. */
const keys = [
	'wsgipythonhome',
	'wsgipythonpath',
	'wsgipythonoptimize',
	'wsgipythoneggs',
	'wsgisocketprefix',
	'wsgisocketrotation',
	'wsgiacceptmutex',
	'wsgirestrictembedded',
];

export const rule: Rule = {
	id: 'directive-given-twice',
	kind: 'risky',
	summary: 'A directive for the whole server stands twice, with two values',
	messages: {
		lost: '{directive} is one for the whole server, and stands again further down: the last one counts, so that this one has no effect.',
		home: 'There is one WSGIPythonHome for the whole server, and it stands again further down: the last one counts, so that this one has no effect. To give each site its own environment, say python-home= in its WSGIDaemonProcess.',
		path: 'There is one WSGIPythonPath for the whole server, and it stands again further down: the last one counts, so that these directories are not searched. Put all into one line, with colons, or say python-path= in WSGIDaemonProcess.',
		last: 'This one counts',
	},
	server({ server, report }) {
		for (const key of keys) {
			const all = placedOf(server, key).filter(
				// elsewhere it is refused, or for some interpreters only
				({ statement }) => contextSection(statement.section) === undefined && !hasUnknown(statement),
			);
			for (const [at, placed] of all.entries()) {
				const later = all.slice(at + 1).find((other) => isSure(placed, other));
				if (!later || firstOf(later) === firstOf(placed)) continue;
				const { statement, use } = placed;
				const word = later.statement.text.args[0];
				report(placed, {
					message: key === 'wsgipythonhome' ? 'home' : key === 'wsgipythonpath' ? 'path' : 'lost',
					params: { directive: nameOf(statement.directive) },
					related: word ? [{ ...locationOf(later, word), message: 'last' }] : [],
					tags: ['unnecessary'],
					fixes: () => (use ? [] : [{ title: 'Remove it', edits: [removeLine(statement.line)], safe: true }]),
				});
			}
		}
	},
};

/** Neither is read without the other. */
function isSure({ statement: a }: PlacedStatement, { statement: b }: PlacedStatement): boolean {
	return certainWith(a.section, b.section) && certainWith(b.section, a.section);
}

function firstOf({ statement }: PlacedStatement): string | undefined {
	return statement.text.args[0]?.value;
}
