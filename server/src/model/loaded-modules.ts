/** Which modules Apache has when it comes to a line. */
import { modules } from '../knowledge/httpd/modules.ts';
import { canonicalModule, isBuiltIn } from '../knowledge/modules.ts';
import type { Distribution } from '../knowledge/types.ts';
import type { Environment } from './environment.ts';
import { perhaps, type State } from './state.ts';

/** Whether a module is there, by either of its names; undefined if nobody knows. */
export function isModuleLoaded(name: string, state: State, { role, target }: Environment): boolean | undefined {
	const module = canonicalModule(name);
	const loaded = state.modules.get(module);
	if (loaded === true) return true;
	if (loaded === perhaps) return undefined;
	const builtIn = isBuiltIn(module, target.distribution);
	if (builtIn !== false) return builtIn;
	// without a single LoadModule before it this is hardly the whole configuration
	return role === 'main' && state.complete && !state.modules.isEmpty ? false : undefined;
}

const processingModules = modules.map(({ identifier }) => identifier).filter((name) => name.startsWith('mpm_'));

/**
 * Whether all that loads modules is known: the configuration is read from its beginning to its end, and loads a multi-processing
 * module, without which there is no server. (Where that is compiled in, so may be anything.)
 */
export function areModulesKnown(exit: State, { role }: Environment): boolean {
	return role === 'main' && exit.complete && processingModules.some((name) => exit.modules.get(name) === true);
}

/**
 * Whether a module is missing from a configuration whose modules are known: `true`; `'unless built in'` if it is loaded nowhere, but the
 * distribution is not known to bring it as a file; `false` if it may be there.
 *
 * @param name as in a directive's record: `'mod_ssl'`
 */
export function isModuleMissing(
	name: string,
	exit: State,
	distribution: Distribution | undefined,
): boolean | 'unless built in' {
	const identifier = canonicalModule(`${name}.c`);
	if (exit.modules.get(identifier) !== undefined) return false;
	// there is but one of them
	if (identifier.startsWith('mpm_')) return true;
	const builtIn = isBuiltIn(identifier, distribution);
	if (builtIn !== undefined) return !builtIn;
	return isBuiltIn(identifier, 'debian') || isBuiltIn(identifier, 'rhel') ? false : 'unless built in';
}
