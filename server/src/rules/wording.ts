/** What messages call things. */
import type { Directive } from '../knowledge/types.ts';

/** A directive as it is written: `<WSGIInterpreterOptions>`, `WSGIScriptAlias`. */
export function nameOf(directive: Directive | undefined): string {
	if (!directive) return '';
	return directive.name.startsWith('<') ? `${directive.name}>` : (directive.spelling ?? directive.name);
}
