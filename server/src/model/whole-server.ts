/** What directives of the whole server say: the last one counts, wherever requests go. */
import { type Decided, type Doubt, hasUnknown, type MergeContext } from './merge.ts';
import { certainWith } from './section.ts';
import type { Server } from './server.ts';
import { type Setting, settingsOf } from './settings.ts';
import type { Statement } from './statement.ts';

export interface WholeServerQuestion<T> {
	/** In lower case. */
	readonly key: string;
	readonly read: (statement: Statement) => T | undefined;
	readonly fallback: T;
	/** Only what was read before this counts. */
	readonly before?: Setting;
}

export function decideForServer<T>(
	server: Server,
	{ of, incomplete }: Pick<MergeContext, 'of' | 'incomplete'>,
	{ key, read, fallback, before }: WholeServerQuestion<T>,
): Decided<T> {
	const doubts: Doubt[] = [];
	for (const placed of settingsOf(server).named(key).toReversed()) {
		if (placed.host !== server.main || (before && placed.order > before.order)) continue;
		const value = read(placed.statement);
		if (value === undefined) continue;
		if (!certainWith(placed.statement.section, of)) {
			doubts.push({ kind: 'condition', by: placed });
			continue;
		}
		if (hasUnknown(placed.statement)) doubts.push({ kind: 'variable', by: placed });
		return { value, by: placed, doubts };
	}
	if (incomplete) doubts.push({ kind: 'unseen', by: undefined });
	return { value: fallback, by: 'default', doubts };
}
