/** What is known to be loaded. */

import type { Analysis } from '../../analysis.ts';
import type { State } from '../../model/state.ts';

/** Whether a module is certainly not there: others are loaded, and all of the configuration is known. */
export function isMissing(module: string, state: State, { evaluation }: Analysis): boolean {
	if (state.modules.get(module) !== undefined) return false;
	return evaluation.environment.role === 'main' && state.complete && !state.modules.isEmpty;
}
