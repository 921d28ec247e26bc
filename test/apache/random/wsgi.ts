/** WSGI directives as lines: right ones, and ones with a single thing wrong. */
import { formIn, isIn } from '../../../server/src/knowledge/index.ts';
import { modWsgiDirectives } from '../../../server/src/knowledge/mod_wsgi/index.ts';
import type { Directive, Option, Parameter } from '../../../server/src/knowledge/types.ts';
import type { Random } from './random.ts';
import type { Place } from './tree.ts';
import { contextOf } from './tree.ts';
import { anyCase, brokenRegexes, oddValue, quoted, release, rightValue } from './values.ts';

/** A virtual host or the main server, as far as it was written. */
export interface Host {
	readonly isVirtual: boolean;
	serverName: string | undefined;
}

export interface Group {
	readonly name: string;
	readonly host: Host;
}

/** What a line may refer to. */
export interface Scope {
	readonly host: Host;
	/** The daemon process groups declared so far. */
	readonly groups: Group[];
	/** A name that was not given before. */
	readonly newName: (stem: string) => string;
}

export const directives = modWsgiDirectives.filter((directive) => {
	const form = formIn(directive, release);
	return form && !directive.name.startsWith('<') && form.platform !== 'windows' && !form.condition?.startsWith('Python 2.6 or 2.7');
});

export function optionsOf(directive: Directive): readonly Option[] {
	return (directive.options ?? []).filter((option) => isIn(option, release) && option.platform !== 'windows');
}

/** The directives that may stand in a place. */
export function directivesIn(place: Place): readonly Directive[] {
	const context = contextOf[place];
	return directives.filter((directive) => {
		const form = formIn(directive, release);
		if (context === 'authorization') return form?.allowOverride === 'AuthConfig';
		if (context === 'virtual host' && form?.refusedIn) return false;
		return form?.contexts.includes(context === 'virtual host' ? 'server config' : context);
	});
}

/** A line with nothing wrong in it. */
export function rightLine(random: Random, directive: Directive, scope: Scope): string {
	return written(random, directive, rightArguments(random, directive, scope));
}

function written(random: Random, directive: Directive, args: readonly string[]): string {
	return [anyCase(random, directive.name), ...args].join(' ');
}

/** The arguments as they are written; options come last. */
export function rightArguments(random: Random, directive: Directive, scope: Scope): string[] {
	const args = directive.parameters.flatMap((parameter) => rightPositional(random, directive, parameter, scope));
	const options = random.shuffled(optionsOf(directive)).slice(0, random.weighted([[3, 0], [3, 1], [2, 2], [1, 5]]));
	const names = new Set(options.map(({ name }) => name));
	if (directive.name === 'WSGIImportScript') for (const option of optionsOf(directive)) names.add(option.name);
	if (names.has('script-user')) names.delete('script-group');
	const isLookedUp = names.has('process-group') && names.has('application-group');
	for (const name of random.shuffled([...names])) {
		const option = optionsOf(directive).find((o) => o.name === name) as Option;
		const value =
			name === 'process-group'
				? (isLookedUp ? reachable(random, scope) : anyGroup(random, scope))
				: name === 'application-group'
					? random.pick(['%{GLOBAL}', 'app', 'main'])
					: rightValue(random, option.value);
		args.push(assigned(random, name, value));
	}
	return args;
}

function rightPositional(random: Random, directive: Directive, parameter: Parameter, scope: Scope): string[] {
	const { value } = parameter;
	if (value.kind === 'process-group' && value.declares) {
		const name = scope.newName(random.pick(['app', 'shop', 'threads=', 'my app ']));
		scope.groups.push({ name, host: scope.host });
		return [quoted(random, name)];
	}
	if (parameter.optional && random.chance(0.5)) return [];
	const one = () =>
		quoted(random, value.kind === 'process-group' ? anyGroup(random, scope) : directive.name === 'WSGIAcceptMutex' ? anyCase(random, random.pick(['default', 'flock', 'fcntl', 'sysvsem', 'posixsem', 'pthread'])) : rightValue(random, value));
	return parameter.repeated ? Array.from({ length: random.between(1, 3) }, one) : [one()];
}

function assigned(random: Random, name: string, value: string): string {
	return `${name}=${random.chance(0.05) ? ' ' : ''}${quoted(random, value)}`;
}

function anyGroup(random: Random, { groups }: Scope): string {
	return groups.length > 0 && random.chance(0.8) ? random.pick(groups).name : random.pick(['%{GLOBAL}', '%{RESOURCE}', 'nosuch']);
}

/** A group that may be asked for while Apache reads. */
function reachable(random: Random, { groups, host }: Scope): string {
	const near = groups.filter((group) => !group.host.isVirtual || group.host.serverName === host.serverName);
	return near.length > 0 ? random.pick(near).name : '%{GLOBAL}';
}

/** One way to write a line that Apache refuses, or may refuse. */
export interface Fault {
	readonly directive: Directive;
	readonly make: (random: Random, scope: Scope) => string;
}

/** One for each thing that mod_wsgi says of a value. */
export const aimedFaults: Fault[] = [];

/** Something wrong with each argument and option of each directive. */
export const faults: readonly Fault[] = directives.flatMap((directive): Fault[] => {
	const fault = (make: (args: string[], random: Random, scope: Scope) => readonly string[] | string): Fault => ({
		directive,
		make(random, scope) {
			const made = make(rightArguments(random, directive, scope), random, scope);
			return typeof made === 'string' ? made : written(random, directive, made);
		},
	});
	const aim = (make: (args: string[], random: Random) => readonly string[]) => aimedFaults.push(fault(make));
	const count = directive.parameters.length;
	const { missing = [], option: unknown, value: wrong } = directive.refusals ?? {};
	missing.forEach((_, i) => aim((args, random) => (random.chance(0.5) ? args.slice(0, i) : args.map((arg, at) => (at === i ? '""' : arg)))));
	if (unknown) aim((args, random) => [...args, random.pick(['threads', 'home=/x process=1', '=x', 'Processes=2'])]);
	if (wrong) aim((args, random) => [random.pick(directive.name === 'WSGIPythonHashSeed' ? ['-1', 'Random', '4294967296', '1x'] : ['none', 'yes', '1', 'off.']), ...args.slice(1)]);
	if (directive.name === 'WSGIScriptAliasMatch') aim((args, random) => [quoted(random, random.pick(brokenRegexes)), ...args.slice(1)]);
	if (directive.name === 'WSGITrustedProxies') aim((_, random) => [random.pick(['proxy.local', '10.0.0.1/33', '::/0', '300.1.1.1'])]);
	if (directive.name === 'WSGIImportScript')
		for (const name of ['application-group', 'process-group']) aim((args) => args.filter((arg) => !arg.startsWith(name)));
	if (directive.name === 'WSGIDaemonProcess') aim((args) => [...args.filter((arg) => !/group/.test(arg)), 'script-user=www-data', 'script-group=www-data']);
	for (const { name, refusals } of optionsOf(directive)) {
		const unlike = (args: readonly string[]) => args.filter((arg) => !arg.startsWith(`${name}=`));
		if (refusals?.empty) aim((args) => [...unlike(args), `${name}=`]);
		if (refusals?.invalid) aim((args, random) => [...unlike(args), `${name}=${random.pick(/size/.test(name) ? ['-1', '511', '1'] : /umask/.test(name) ? ['9', '-1', '0x1'] : ['-1', '-5x', '70000000000000000000'])}`]);
		for (const { cause } of refusals?.other ?? []) {
			const value = { root: 'root', 'too-many': Array(65536).fill('#0').join(',') }[cause] ?? '#65533';
			if (cause !== 'not-root') aim((args) => [...unlike(args), `${name}=${value}`]);
		}
	}
	const list: Fault[] = [
		fault((args, random) => args.slice(0, random.below(count + 1))),
		fault((args, random) => args.map((arg, i) => (i < count && random.chance(0.5) ? '""' : arg))),
		fault((args, random) => [...args, random.pick(['extra', '# note', '"', '\\', '=', 'a=b', '""'])]),
		fault((args, random) => random.shuffled(args)),
		fault((args, random) => misspelt(random, directive.name) + args.map((arg) => ` ${arg}`).join('')),
		fault((args, random) => directive.name + random.pick(['', '\u00a0', '>', '"']) + args.join(' ')),
	];
	directive.parameters.forEach(({ value }, i) => {
		if (value.kind === 'process-group' && !value.declares) return;
		const odd = fault((args, random) => args.map((arg, at) => (at === i ? quoted(random, oddValue(random, value)) : arg)));
		list.push(odd, odd);
		if (value.kind === 'regex') list.push(fault((args, random) => args.map((arg, at) => (at === i ? quoted(random, random.pick(brokenRegexes)) : arg))));
	});
	for (const option of optionsOf(directive)) {
		list.push(fault((args, random) => [...args, assigned(random, option.name, oddValue(random, option.value))]));
		if (option.refusals?.empty) list.push(fault((args) => [...args, `${option.name}=`]));
		if (option.refusals?.invalid) list.push(fault((args, random) => [...args, `${option.name}=${random.pick(['-1', 'relative', '70000000000', '-5x', 'maybe', '0'])}`]));
	}
	if (directive.options) {
		const options = optionsOf(directive);
		list.push(
			fault((args, random) => [...args, `${misspelt(random, random.pick(options).name)}=5`]),
			fault((args, random) => [...args, random.pick(options).name]),
			fault((args, random) => [...args, `${random.pick(options).name} =5`]),
			fault((args, random) => [...args, `"${random.pick(options).name}=5"`]),
			fault((args, random) => [...args, `${random.pick(options).name.toUpperCase()}=5`]),
			fault((args, random) => [...args, `${random.pick(options).name}=`, `${random.pick(options).name}=1`]),
			fault((args, random) => [...args, `${random.pick(options).name}='a b':/c`]),
			fault((args) => args.filter((arg) => !/^(application|process)-group=/.test(arg))),
			fault((args) => args.filter((arg) => !/^process-group=/.test(arg))),
		);
	}
	if (directive.name === 'WSGIDaemonProcess') {
		list.push(fault((args) => [...args, 'script-user=www-data', 'script-group=www-data']));
		for (let i = 0; i < 4; i++)
			list.push(fault((args, random, { groups }) => [groups.length > 1 ? quoted(random, random.pick(groups).name) : 'twice', ...args.slice(1)]));
	}
	if (optionsOf(directive).some(({ name }) => name === 'process-group')) {
		for (let i = 0; i < 6; i++)
			list.push(
				fault((args, random, { groups }) => [
					...args.filter((arg) => !/^(application|process)-group=/.test(arg)),
					`process-group=${quoted(random, groups.length > 0 && random.chance(0.85) ? random.pick(groups).name : random.pick(['later', 'app1', '%{SERVER}', '%{ENV:x}']))}`,
					`application-group=${random.pick(['%{GLOBAL}', 'main', 'main', '%{RESOURCE}', 'a%{b'])}`,
				]),
			);
	}
	return list;
});

export function misspelt(random: Random, name: string): string {
	const at = random.below(name.length);
	return random.pick([
		name.slice(0, at) + name.slice(at + 1),
		name.slice(0, at) + (name[at] ?? '') + name.slice(at),
		`${name.slice(0, at)}x${name.slice(at)}`,
		name.replace(/-/, '_'),
	]);
}
