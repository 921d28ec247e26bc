/** The two names of a module: its identifier (`ssl_module`) and its source file (`mod_ssl.c`). */
import type { Distribution } from './types.ts';

/** Sources that are not called after their module. */
const irregular: Record<string, string> = {
	'core.c': 'core_module',
	'http_core.c': 'http_module',
	'util_ldap.c': 'ldap_module',
	'event.c': 'mpm_event_module',
	'prefork.c': 'mpm_prefork_module',
	'worker.c': 'mpm_worker_module',
	'mpm_event.c': 'mpm_event_module',
};

/** Always there: without them there is no Apache. */
const everywhere = ['core_module', 'http_module', 'so_module'];

/** Compiled in besides. What a build of one's own has compiled in, nobody knows. */
const compiledIn: Record<Distribution, readonly string[] | undefined> = {
	debian: ['log_config_module', 'logio_module', 'version_module', 'watchdog_module', 'unixd_module'],
	rhel: [],
	other: undefined,
};

/** The identifier for either name; a name of neither form stays as it is. Names are compared with case. */
export function canonicalModule(name: string): string {
	const known = irregular[name];
	if (known) return known;
	const source = /^mod_(.+)\.c$/.exec(name);
	return source ? `${source[1]}_module` : name;
}

/** Whether a module is there without a LoadModule line; undefined if that depends on what is not known. */
export function isBuiltIn(module: string, distribution: Distribution | undefined): boolean | undefined {
	if (everywhere.includes(module)) return true;
	const known = distribution && compiledIn[distribution];
	return known ? known.includes(module) : undefined;
}
