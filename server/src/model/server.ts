/**
 * A configuration as a whole: the daemon process groups it declares and where they are asked for, in the order in
 * which Apache walks over them.
 */
import type { SourceDocument } from '../syntax/source-document.ts';
import type { Word } from '../syntax/words.ts';
import { argumentsOf, isOption, type OptionUse } from './arguments.ts';
import type { Evaluation, Step } from './evaluate.ts';
import { certainWith, type Section, virtualHostOf } from './section.ts';
import type { Statement } from './statement.ts';

/** A statement and where it was read. */
export interface PlacedStatement {
	readonly statement: Statement;
	readonly document: SourceDocument;
	/** The Use through which it came about; then it stands in a macro. */
	readonly use: Statement | undefined;
	/** The step of the evaluation in which it was read. */
	readonly step: number;
}

export interface DaemonGroup extends PlacedStatement {
	readonly name: string;
	readonly word: Word;
	/** Its place among all declarations. */
	readonly index: number;
	/** Declared with `WSGIDaemonProcess` in a virtual host, or for the whole server. */
	readonly host: VirtualHost;
}

/** A virtual host, or the main server. */
export interface VirtualHost {
	/** Undefined for the main server. */
	readonly section: Section | undefined;
	/** As read so far or, after all is read, finally; undefined if it has none of its own. */
	serverName: string | undefined;
}

/** A statement and what the server knew when it came to it. */
export interface HostedStatement extends PlacedStatement {
	readonly host: VirtualHost;
	/** The host's ServerName at that time, before the main server's is put in for a missing one. */
	readonly serverNameSoFar: string | undefined;
	/** How many daemon groups were declared before. */
	readonly groupsBefore: number;
}

export interface Server {
	readonly evaluation: Evaluation;
	readonly main: VirtualHost;
	readonly hosts: readonly VirtualHost[];
	/** In reading order, repeated names included. */
	readonly groups: readonly DaemonGroup[];
	/** By name; the first one declared. */
	readonly groupsByName: ReadonlyMap<string, DaemonGroup>;
	/** All WSGI statements, and those that matter to them, in reading order. */
	readonly statements: readonly HostedStatement[];
	/** By directive in lower case. */
	readonly byName: ReadonlyMap<string, readonly HostedStatement[]>;
}

/** The directives that a server's meaning is made of. */
export const notable = new Set([
	'servername',
	'serveralias',
	'alias',
	'aliasmatch',
	'listen',
	'user',
	'group',
	'documentroot',
	'scriptalias',
	// what decides where an application runs: see applications.ts
	'sethandler',
	'addhandler',
	'removehandler',
	'options',
	'allowoverride',
	'allowoverridelist',
	'setenv',
	'unsetenv',
	'passenv',
	'setenvif',
	'setenvifnocase',
	'setenvifexpr',
	'browsermatch',
	'browsermatchnocase',
	'rewriterule',
]);

function isNotable(statement: Statement): boolean {
	return statement.directive?.module === 'mod_wsgi' || notable.has(statement.command.key);
}

const notableOf = new WeakMap<Step['run'], readonly Statement[]>();

/** The statements of a run that matter beyond their line. */
function notableStatements(run: Step['run']): readonly Statement[] {
	let statements = notableOf.get(run);
	if (!statements) {
		statements = run.statements.filter(isNotable);
		notableOf.set(run, statements);
	}
	return statements;
}

/** Puts together what an evaluation found. */
export function makeServer(evaluation: Evaluation): Server {
	const main: VirtualHost = { section: undefined, serverName: undefined };
	const hosts = new Map<Section | undefined, VirtualHost>([[undefined, main]]);
	const groups: DaemonGroup[] = [];
	const groupsByName = new Map<string, DaemonGroup>();
	const statements: HostedStatement[] = [];
	const byName = new Map<string, HostedStatement[]>();
	for (const [step, { document, run, use }] of evaluation.steps.entries()) {
		for (const statement of notableStatements(run)) {
			const section = virtualHostOf(statement.section);
			let host = hosts.get(section);
			if (!host) {
				host = { section, serverName: undefined };
				hosts.set(section, host);
			}
			const { key } = statement.command;
			const placed: HostedStatement = {
				statement,
				document,
				use,
				step,
				host,
				serverNameSoFar: host.serverName,
				groupsBefore: groups.length,
			};
			statements.push(placed);
			push(byName, key, placed);
			if (key === 'wsgidaemonprocess') addGroup(placed, groups, groupsByName);
			else if (key === 'servername' && statement.text.args.length === 1)
				host.serverName = hostName(statement.text.args[0]?.value ?? '');
		}
	}
	return { evaluation, main, hosts: [...hosts.values()], groups, groupsByName, statements, byName };
}

function addGroup(placed: HostedStatement, groups: DaemonGroup[], byName: Map<string, DaemonGroup>): void {
	const word = argumentsOf(placed.statement).positional[0];
	if (!word?.value) return;
	const { statement, document, use, step, host } = placed;
	const group = { statement, document, use, step, host, name: word.value, word, index: groups.length };
	groups.push(group);
	if (!byName.has(word.value)) byName.set(word.value, group);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}

/** The host in a ServerName: what stands after the scheme and before the port (`server/core.c: server_hostname_port`). */
export function hostName(serverName: string): string {
	const scheme = serverName.indexOf('://');
	const rest = scheme < 0 ? serverName : serverName.slice(scheme + 3);
	return rest.split(':', 1)[0] as string;
}

/** The option of a statement that counts: the last one of its name. */
export function optionOf(statement: Statement, name: string): OptionUse | undefined {
	return argumentsOf(statement)
		.rest.filter(isOption)
		.findLast((item) => item.name === name);
}

/** Whether Apache reads `earlier` whenever it reads `later`. */
export function isReadWith(earlier: PlacedStatement, later: PlacedStatement): boolean {
	return certainWith(earlier.statement.section, later.statement.section);
}
