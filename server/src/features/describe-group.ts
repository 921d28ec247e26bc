/** What is told of a daemon process group where it is called: its declaration, what holds in it, and who may use it. */
import { findDirective } from '../knowledge/index.ts';
import { serverOf } from '../model/applications.ts';
import { optionOf } from '../model/arguments.ts';
import { hostNameOf } from '../model/host-names.ts';
import type { Decided } from '../model/merge.ts';
import { processOf } from '../model/process.ts';
import type { DaemonGroup, Server } from '../model/server.ts';
import type { Cursor } from './cursor.ts';
import { optionsSet, placeOfGroup } from './daemon-groups.ts';
import { type Block, quote } from './prose.ts';
import { type Audience, defaultWords, isThere } from './standing.ts';

/** The options that decide how an application runs, whether they are set or not. */
const ESSENTIAL = ['processes', 'threads', 'user', 'group', 'home', 'python-home', 'locale', 'request-timeout'];

export function describeGroup(name: string, { analysis, opened, target }: Cursor): Block[] {
	const server = serverOf(analysis.evaluation);
	const group = server.groupsByName.get(name);
	if (!group) return [];
	const options = optionsSet(group);
	const { file, line } = placeOfGroup(group, analysis, opened);
	const where = [
		...(file === undefined ? [] : [`in ${quote(file)}`]),
		...(line === undefined ? [] : [`on line ${line}`]),
	].join(', ');
	const unset = defaultsOf(server, group, target);
	return [
		`Daemon process group ${quote(name)}, declared ${where || 'in this file'}.`,
		options.length > 0 ? list(options.map(quote)) : 'It sets no options.',
		unset.length > 0 ? `Not set:\n\n${list(unset)}` : '',
		whoMayUse(server, group),
	];
}

function list(items: readonly string[]): string {
	return items.map((item) => `- ${item}`).join('\n');
}

/** What holds in place of the options that are not set. */
function defaultsOf(server: Server, group: DaemonGroup, audience: Audience): string[] {
	const directive = findDirective('WSGIDaemonProcess');
	const { environment, exit } = server.evaluation;
	const facts = processOf(server, { value: group.name, by: 'default', doubts: [] }, group, {
		of: group.statement.section,
		incomplete: environment.role !== 'main' || !exit.complete || exit.torn,
	});
	const elsewhere: Readonly<Record<string, Decided<string | undefined>>> = {
		user: facts.user,
		group: facts.userGroup,
		'python-home': facts.pythonHome,
	};
	return ESSENTIAL.flatMap((name) => {
		const option = directive?.options?.find((known) => known.name === name);
		if (!directive || !option || optionOf(group.statement, name) || !isThere(directive, [option], audience)) return [];
		const told = elsewhere[name];
		if (told?.value !== undefined && told.by !== 'default' && told.doubts.length === 0)
			return [`\`${name}\`: ${quote(told.value)}, as ${quote(told.by.statement.command.name)} says`];
		const words = defaultWords(directive, option.default, audience);
		return words ? [`\`${name}\`: ${words}`] : [];
	});
}

/** A group of a virtual host is for those with its ServerName (`wsgi_execute_remote`). */
function whoMayUse(server: Server, { host }: DaemonGroup): string {
	if (!host.section) return 'All virtual hosts may use it.';
	const { name, doubts } = hostNameOf(server, host);
	const shown = name !== undefined && doubts.length === 0 ? `, ${quote(name)},` : '';
	return `Only virtual hosts with the same ServerName as the one that declares it${shown} may use it.`;
}
