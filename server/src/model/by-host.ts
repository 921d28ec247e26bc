/** Statements by the virtual host they stand in. */
import { type Section, virtualHostOf } from './section.ts';
import type { Criterion } from './statement-index.ts';

const made = new Map<string, Criterion<Section | 'main'>>();

/** The statements of a directive, named in lower case, by virtual host; `main` is the main server. */
export function byHost(directive: string): Criterion<Section | 'main'> {
	let criterion = made.get(directive);
	if (!criterion) {
		criterion = { directive, of: ({ statement }) => virtualHostOf(statement.section) ?? 'main' };
		made.set(directive, criterion);
	}
	return criterion;
}
