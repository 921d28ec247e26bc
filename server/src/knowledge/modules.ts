/** Look-up of modules by either of their names: the identifier (`ssl_module`) and the source file (`mod_ssl.c`). */
import { type HttpdModule, modules } from './httpd/modules.ts';
import type { Distribution } from './types.ts';

const bySource = new Map(modules.map(({ source, identifier }) => [source, identifier]));
const byIdentifier = new Map(modules.map((module) => [module.identifier, module]));

/** The identifier for either name; a name of neither form stays as it is. Names are compared with case. */
export function canonicalModule(name: string): string {
	const known = bySource.get(name);
	if (known) return known;
	// other people's modules are nearly always called so
	const source = /^mod_(.+)\.c$/.exec(name);
	return source ? `${source[1]}_module` : name;
}

/** What is known of a module, by either of its names. */
export function findModule(name: string): HttpdModule | undefined {
	return byIdentifier.get(canonicalModule(name));
}

/** Whether a module is there without a LoadModule line; undefined if that depends on what is not known. */
export function isBuiltIn(identifier: string, distribution: Distribution | undefined): boolean | undefined {
	const module = byIdentifier.get(identifier);
	// what is built in on both is so everywhere: without it there is no Apache
	if (module?.debian === 'built-in' && module.rhel === 'built-in') return true;
	if (distribution !== 'debian' && distribution !== 'rhel') return undefined;
	return module?.[distribution] === 'built-in';
}
