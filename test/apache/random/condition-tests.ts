/** What `<IfModule>` and its kin ask, and what Apache answers. */
import type { Random } from './random.ts';
import { loaded } from './stock.ts';

export interface Test {
	readonly name: string;
	readonly argument: string;
	readonly truth: boolean;
}

export function makeTest(random: Random, defined: ReadonlySet<string>, modules: readonly string[]): Test {
	const truth = random.chance(0.6);
	const not = random.chance(0.3);
	const found = truth !== not;
	const bang = not ? '!' : '';
	switch (random.pick(['IfModule', 'IfModule', 'IfDefine', 'IfVersion', 'IfFile', 'IfDirective', 'IfSection'])) {
		case 'IfDefine': {
			const known = [...defined];
			if (found && known.length === 0) return makeTest(random, defined, modules);
			return { name: 'IfDefine', argument: bang + (found ? random.pick(known) : 'NOSUCH'), truth };
		}
		case 'IfVersion': {
			const argument = random.pick(
				found
					? ['>= 2.4', '>2.2', '>= 2.4.0', '~ ^2\\.', '= /^2\\.4/', '< 2.5', '<= 2.4.999', '> 2.4.6', '>= 2']
					: ['< 2.4', '>= 2.5', '= 2.2', '2.2', '~ ^1', '== 2.4', '> 2.4.999', '= /^3/'],
			);
			// without an operator there is nothing to turn round
			if (not && /^[\d]/.test(argument)) return { name: 'IfVersion', argument: '!= 2.2', truth };
			return { name: 'IfVersion', argument: bang + argument.replace(/^([<>=~]+)(?=\d)/, '$1 '), truth };
		}
		case 'IfFile':
			return {
				name: 'IfFile',
				argument:
					bang +
					(found
						? random.pick(['test.conf', '/etc/passwd', '/etc', '/'])
						: random.pick(['nosuch', '/etc/nosuch', 'test.conf/x'])),
				truth,
			};
		case 'IfDirective':
			return {
				name: 'IfDirective',
				argument:
					bang +
					random.pick(
						found
							? ['WSGIDaemonProcess', 'servername', 'Require', '"<Directory"']
							: ['SSLEngine', 'WSGISlowRequests', '<MDomainSet'],
					),
				truth,
			};
		case 'IfSection':
			return {
				name: 'IfSection',
				argument: bang + random.pick(found ? ['VirtualHost', 'proxy', 'If'] : ['MDomainSet', 'WSGIInterpreterOptions']),
				truth,
			};
		default: {
			const there = random.pick([
				...loaded,
				...modules,
				'so',
				'unixd',
				'log_config',
				'version',
				'core',
				'http',
				'logio',
				'watchdog',
			]);
			const name = found ? there : random.pick(['nosuch', 'mpm_prefork', 'mpm_worker', 'php', 'itk', 'SSL']);
			return { name: 'IfModule', argument: bang + (random.chance(0.5) ? sourceOf(name) : `${name}_module`), truth };
		}
	}
}

function sourceOf(module: string): string {
	const sources: Record<string, string> = {
		core: 'core.c',
		http: 'http_core.c',
		mpm_event: 'event.c',
		mpm_prefork: 'prefork.c',
		mpm_worker: 'worker.c',
	};
	return sources[module] ?? `mod_${module}.c`;
}
