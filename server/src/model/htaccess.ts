/** Whether Apache looks for `.htaccess` files that may have a say. */
import type { Subject } from './cover.ts';
import { type Layer, type Scope, statementsOf } from './merge.ts';
import type { Setting } from './settings.ts';
import type { Statement } from './statement.ts';

/**
 * The AllowOverride by which Apache reads a `.htaccess` on the way to the script (`server/request.c: ap_directory_walk`):
 * at each level it has taken in the sections of that level before it looks for the file.
 */
export function htaccessOf(layers: readonly Layer[], { file }: Subject): Setting | undefined {
	let allowing: Setting | undefined;
	let depth = 0;
	for (const { scope, cover } of layers) {
		if (scope.kind !== 'directory' || scope.pattern?.kind === 'regex') continue;
		const here = depthOf(scope);
		if (here > depth && allowing) return allowing;
		depth = here;
		for (const placed of statementsOf(scope, ['allowoverride', 'allowoverridelist'])) {
			const allows = allowsSettings(placed.statement);
			if (allows) allowing = placed;
			else if (allows === false && cover === 'all') allowing = undefined;
		}
	}
	// there is none in the script itself
	return depth < (file?.split('/').length ?? Number.POSITIVE_INFINITY) ? allowing : undefined;
}

function depthOf({ pattern }: Scope): number {
	return pattern?.text === '/' ? 1 : (pattern?.text.split('/').length ?? 2) - 1;
}

/** Whether directives that matter here may stand in a `.htaccess`; undefined if the statement does not say. */
function allowsSettings({ command, text }: Statement): boolean | undefined {
	const some = (pattern: RegExp) => text.args.some((word) => pattern.test(word.value));
	if (command.key === 'allowoverride') return some(/^(all|fileinfo)$/i);
	if (command.key === 'allowoverridelist') return some(/^(wsgi|setenv|unsetenv|sethandler|addhandler)/i) || undefined;
	return undefined;
}
