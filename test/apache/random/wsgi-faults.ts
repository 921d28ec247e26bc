/** WSGI directives as lines with one thing wrong. */
import type { Directive } from '../../../server/src/knowledge/types.ts';
import type { Random } from './random.ts';
import { brokenRegexes, oddValue, quoted } from './values.ts';
import { assigned, directives, optionsOf, rightArguments, type Scope, written } from './wsgi.ts';

/** One way to write a line that Apache refuses, or may refuse. */
export interface Fault {
	readonly directive: Directive;
	readonly make: (random: Random, scope: Scope) => string;
}

/** Makes wrong arguments of right ones. */
type Spoil = (args: readonly string[], random: Random, scope: Scope) => readonly string[];

function fault(directive: Directive, spoil: Spoil): Fault {
	return {
		directive,
		make: (random, scope) => written(random, directive, spoil(rightArguments(random, directive, scope), random, scope)),
	};
}

function replaced(args: readonly string[], at: number, by: string): string[] {
	return args.map((arg, i) => (i === at ? by : arg));
}

function without(args: readonly string[], option: string): string[] {
	return args.filter((arg) => !arg.startsWith(`${option}=`));
}

const aimedByName: Readonly<Record<string, readonly Spoil[]>> = {
	WSGIScriptAliasMatch: [(args, random) => replaced(args, 0, quoted(random, random.pick(brokenRegexes)))],
	WSGITrustedProxies: [(_, random) => [random.pick(['proxy.local', '10.0.0.1/33', '::/0', '300.1.1.1'])]],
	WSGIImportScript: [(args) => without(args, 'application-group'), (args) => without(args, 'process-group')],
	WSGIDaemonProcess: [
		(args) => [...args.filter((arg) => !/group/.test(arg)), 'script-user=www-data', 'script-group=www-data'],
	],
};

/** One for each thing that mod_wsgi says of a value. */
export const aimedFaults: readonly Fault[] = directives.flatMap((directive) =>
	[...aimedAtDirective(directive), ...aimedAtOptions(directive), ...(aimedByName[directive.name] ?? [])].map((spoil) =>
		fault(directive, spoil),
	),
);

function aimedAtDirective({ name, refusals = {} }: Directive): Spoil[] {
	const aimed = (refusals.missing ?? []).map(
		(_, i): Spoil =>
			(args, random) =>
				random.chance(0.5) ? args.slice(0, i) : replaced(args, i, '""'),
	);
	const strange = ['threads', 'home=/x process=1', '=x', 'Processes=2'];
	if (refusals.option) aimed.push((args, random) => [...args, random.pick(strange)]);
	const wrong = name === 'WSGIPythonHashSeed' ? ['-1', 'Random', '4294967296', '1x'] : ['none', 'yes', '1', 'off.'];
	if (refusals.value) aimed.push((args, random) => [random.pick(wrong), ...args.slice(1)]);
	return aimed;
}

function aimedAtOptions(directive: Directive): Spoil[] {
	return optionsOf(directive).flatMap(({ name, refusals }) => {
		const aimed: Spoil[] = [];
		if (refusals?.empty) aimed.push((args) => [...without(args, name), `${name}=`]);
		const wrong = /size$/.test(name)
			? ['-1', '511', '1']
			: name === 'umask'
				? ['9', '-1', '0x1']
				: ['-1', '-5x', '70000000000000000000'];
		if (refusals?.invalid) aimed.push((args, random) => [...without(args, name), `${name}=${random.pick(wrong)}`]);
		for (const { cause } of refusals?.other ?? []) {
			// accounts that no machine has, and more groups than Linux gives to a process
			const value = { root: 'root', 'too-many': Array(65536).fill('#0').join(',') }[cause] ?? '#65533';
			if (cause !== 'not-root') aimed.push((args) => [...without(args, name), `${name}=${value}`]);
		}
		return aimed;
	});
}

/** Something wrong with the name, each argument and option of each directive. */
export const faults: readonly Fault[] = directives.flatMap((directive) => [
	...wrongNames(directive),
	...[...wrongWords(directive), ...oddValues(directive), ...wrongOptions(directive), ...wrongGroups(directive)].map(
		(spoil) => fault(directive, spoil),
	),
]);

/** Misspelt, and run together with the first argument. */
function wrongNames(directive: Directive): Fault[] {
	const named = (nameOf: (random: Random) => string): Fault => ({
		directive,
		make: (random, scope) => nameOf(random) + rightArguments(random, directive, scope).join(' '),
	});
	return [
		named((random) => `${misspelt(random, directive.name)} `),
		named((random) => directive.name + random.pick(['', '\u00a0', '>', '"'])),
	];
}

function wrongWords({ parameters }: Directive): Spoil[] {
	const count = parameters.length;
	return [
		(args, random) => args.slice(0, random.below(count + 1)),
		(args, random) => args.map((arg, i) => (i < count && random.chance(0.5) ? '""' : arg)),
		(args, random) => [...args, random.pick(['extra', '# note', '"', '\\', '=', 'a=b', '""'])],
		(args, random) => random.shuffled(args),
	];
}

function oddValues(directive: Directive): Spoil[] {
	const ofParameters = directive.parameters.flatMap(({ value }, i): Spoil[] => {
		if (value.kind === 'process-group' && !value.declares) return [];
		const odd: Spoil = (args, random) => replaced(args, i, quoted(random, oddValue(random, value)));
		return [odd, odd];
	});
	const ofOptions = optionsOf(directive).map(
		({ name, value }): Spoil =>
			(args, random) => [...args, assigned(random, name, oddValue(random, value))],
	);
	return [...ofParameters, ...ofOptions];
}

function wrongOptions(directive: Directive): Spoil[] {
	const names = optionsOf(directive).map(({ name }) => name);
	if (names.length === 0) return [];
	return [
		(args, random) => [...args, `${misspelt(random, random.pick(names))}=5`],
		(args, random) => [...args, random.pick(names)],
		(args, random) => [...args, `${random.pick(names)} =5`],
		(args, random) => [...args, `"${random.pick(names)}=5"`],
		(args, random) => [...args, `${random.pick(names).toUpperCase()}=5`],
		(args, random) => [...args, `${random.pick(names)}=`, `${random.pick(names)}=1`],
		(args, random) => [...args, `${random.pick(names)}='a b':/c`],
	];
}

/** Groups that are there or not, twice or in another host. */
function wrongGroups(directive: Directive): Spoil[] {
	if (directive.name === 'WSGIDaemonProcess')
		return Array<Spoil>(4).fill((args, random, { groups }) =>
			replaced(args, 0, groups.length > 1 ? quoted(random, random.pick(groups).name) : 'twice'),
		);
	if (!optionsOf(directive).some(({ name }) => name === 'process-group')) return [];
	return Array<Spoil>(6).fill((args, random, { groups }) => {
		const strange = random.pick(['later', 'app1', '%{SERVER}', '%{ENV:x}']);
		const group = groups.length > 0 && random.chance(0.85) ? random.pick(groups).name : strange;
		return [
			...without(without(args, 'application-group'), 'process-group'),
			`process-group=${quoted(random, group)}`,
			`application-group=${random.pick(['%{GLOBAL}', 'main', 'main', '%{RESOURCE}', 'a%{b'])}`,
		];
	});
}

export function misspelt(random: Random, name: string): string {
	const at = random.below(name.length);
	return random.pick([
		name.slice(0, at) + name.slice(at + 1),
		name.slice(0, at) + (name[at] ?? '') + name.slice(at),
		`${name.slice(0, at)}x${name.slice(at)}`,
		name.replace(/-/, '_'),
	]);
}
