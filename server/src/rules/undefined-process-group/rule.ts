import { lookUpGroup } from '../../model/group-lookup.ts';
import { refusalsOf } from '../../model/refusals.ts';
import { virtualHostOf } from '../../model/section.ts';
import { insertAbove, quoted, replace } from '../edits.ts';
import { nearest } from '../nearest.ts';
import { certainApplications, hostsOf, mismatchedUses } from '../process-groups.ts';
import type { Fix, Rule } from '../types.ts';

/** A name is compared with all others to guess what was meant. */
const MOST_GUESSES = 100;

export const rule: Rule = {
	id: 'undefined-process-group',
	kind: 'broken',
	summary: 'An application is delegated to a daemon process group that nothing declares',
	messages: {
		undefined:
			'No WSGIDaemonProcess declares a group {name}. The configuration test passes, but every request to the application fails with 500.',
		nearest:
			'No WSGIDaemonProcess declares a group {name}. Did you mean {nearest}? The configuration test passes, but every request to the application fails with 500.',
	},
	server({ server, environment, report }) {
		if (environment.role !== 'main' || !server.evaluation.exit.complete) return;
		const release = environment.target.releases.at(-1) as string;
		const unknown = mismatchedUses(server, 'undeclared').filter(
			({ statement }) => refusalsOf(statement, 'main', release, environment.target.platform).length === 0,
		);
		if (unknown.length === 0) return;
		const failing = new Set(
			certainApplications(server, hostsOf(unknown))
				.filter(({ fate }) => fate.kind === 'no-such-group')
				.map(({ processGroup }) => (processGroup.by === 'default' ? undefined : processGroup.by.statement)),
		);
		let told = 0;
		for (const use of unknown) {
			const { statement, word, name } = use;
			// where Apache looks the group up while it reads, it refuses the line already
			if (!failing.has(statement)) continue;
			const placed = server.place(use.statement, use.step);
			if (lookUpGroup(server, placed, release)) continue;
			// of very many, nobody reads what each may have meant
			const near = told++ < MOST_GUESSES ? nearest(name, server.groupsByName.keys()) : undefined;
			report(placed, {
				at: word,
				message: near ? 'nearest' : 'undefined',
				params: { name, nearest: near ?? '' },
				fixes: () => {
					const above = virtualHostOf(statement.section)?.line ?? statement.line;
					const declare: Fix = {
						title: `Declare a daemon process group ${name}`,
						edits: [insertAbove(above, `WSGIDaemonProcess ${quoted(name)}`)],
					};
					if (!near) return [{ ...declare, preferred: true }];
					return [
						{ title: `Change to ${near}`, edits: [replace(statement, word, quoted(near))], preferred: true },
						declare,
					];
				},
			});
		}
	},
};
