/** WSGI directives as lines with nothing wrong in them. */
import { formIn, isIn } from '../../../server/src/knowledge/index.ts';
import { modWsgiDirectives } from '../../../server/src/knowledge/mod_wsgi/index.ts';
import type { Directive, Option, Parameter } from '../../../server/src/knowledge/types.ts';
import type { Random } from './random.ts';
import { contextOf, type Place } from './tree.ts';
import { anyCase, quoted, release, rightValue } from './values.ts';

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
	return (
		form &&
		!directive.name.startsWith('<') &&
		form.platform !== 'windows' &&
		!form.condition?.startsWith('Python 2.6 or 2.7')
	);
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

export function written(random: Random, directive: Directive, args: readonly string[]): string {
	return [anyCase(random, directive.name), ...args].join(' ');
}

/** The arguments as they are written; options come last. */
export function rightArguments(random: Random, directive: Directive, scope: Scope): string[] {
	const args = directive.parameters.flatMap((parameter) => rightPositional(random, directive, parameter, scope));
	const options = random.shuffled(optionsOf(directive)).slice(
		0,
		random.weighted([
			[3, 0],
			[3, 1],
			[2, 2],
			[1, 5],
		]),
	);
	const names = new Set(options.map(({ name }) => name));
	if (directive.name === 'WSGIImportScript') for (const option of optionsOf(directive)) names.add(option.name);
	if (names.has('script-user')) names.delete('script-group');
	const isLookedUp = names.has('process-group') && names.has('application-group');
	for (const name of random.shuffled([...names])) {
		const option = optionsOf(directive).find((o) => o.name === name) as Option;
		const value =
			name === 'process-group'
				? isLookedUp
					? reachable(random, scope)
					: anyGroup(random, scope)
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
		quoted(
			random,
			value.kind === 'process-group'
				? anyGroup(random, scope)
				: directive.name === 'WSGIAcceptMutex'
					? anyCase(random, random.pick(['default', 'flock', 'fcntl', 'sysvsem', 'posixsem', 'pthread']))
					: rightValue(random, value),
		);
	return parameter.repeated ? Array.from({ length: random.between(1, 3) }, one) : [one()];
}

export function assigned(random: Random, name: string, value: string): string {
	return `${name}=${random.chance(0.05) ? ' ' : ''}${quoted(random, value)}`;
}

function anyGroup(random: Random, { groups }: Scope): string {
	return groups.length > 0 && random.chance(0.8)
		? random.pick(groups).name
		: random.pick(['%{GLOBAL}', '%{RESOURCE}', 'nosuch']);
}

/** A group that may be asked for while Apache reads. */
function reachable(random: Random, { groups, host }: Scope): string {
	const near = groups.filter((group) => !group.host.isVirtual || group.host.serverName === host.serverName);
	return near.length > 0 ? random.pick(near).name : '%{GLOBAL}';
}
