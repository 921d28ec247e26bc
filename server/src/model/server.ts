/**
 * A configuration as a whole: the daemon process groups it declares and where they are asked for, in the order in
 * which Apache walks over them.
 *
 * Nothing is put together before it is asked for: after a keystroke in a large configuration only the rules ask, and
 * they ask for little.
 */

import { lowerBound } from '../syntax/lower-bound.ts';
import type { SourceDocument } from '../syntax/source-document.ts';
import type { Word } from '../syntax/words.ts';
import { argumentsOf } from './arguments.ts';
import type { Evaluation, Step } from './evaluate.ts';
import type { Keeper } from './memo.ts';
import { certainWith, type Section, virtualHostOf } from './section.ts';
import type { Statement } from './statement.ts';
import {
	type Comparison,
	type Criterion,
	inOrder,
	type Lists,
	type OrderedStatement,
	orderOf,
	type Sorted,
} from './statement-index.ts';

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
	/** Its place in the order in which Apache comes upon directives. */
	readonly order: number;
}

/** A virtual host, or the main server. */
export interface VirtualHost {
	/** Undefined for the main server. */
	readonly section: Section | undefined;
	/** After all is read; undefined if it has none of its own. */
	readonly serverName: string | undefined;
}

/** A statement and what the server knew when it came to it. */
export interface HostedStatement extends PlacedStatement {
	readonly host: VirtualHost;
	/** The host's ServerName at that time, before the main server's is put in for a missing one. */
	readonly serverNameSoFar: string | undefined;
	/** How many daemon groups were declared before. */
	readonly groupsBefore: number;
}

/** Daemon groups by name. Only those that are asked for are made. */
export interface GroupsByName {
	/** The first one declared by a name. */
	get(name: string): DaemonGroup | undefined;
	has(name: string): boolean;
	keys(): Iterable<string>;
	/** All that are declared by a name, in reading order. */
	all(name: string): DaemonGroup[];
}

export interface Server extends Keeper {
	readonly evaluation: Evaluation;
	readonly main: VirtualHost;
	/** The main server first, the others as they are first come upon. */
	readonly hosts: readonly VirtualHost[];
	/** In reading order, repeated names included. */
	readonly groups: readonly DaemonGroup[];
	readonly groupsByName: GroupsByName;
	/** Those whose name was declared before. */
	readonly repeatedGroups: readonly DaemonGroup[];
	/** All WSGI statements, and those that matter to them, in reading order. */
	readonly statements: readonly HostedStatement[];
	/** Statements of a directive, named in lower case, in reading order. */
	readonly byName: { get(key: string): readonly HostedStatement[] | undefined };
	/** A statement that was read in a step of the evaluation, with what the server knew then. */
	place(statement: Statement, step: number): HostedStatement;
	/** The virtual host around a section; the same object each time. */
	hostOf(section: Section | undefined): VirtualHost;
}

/** The directives that a server's meaning is made of. */
const notable = new Set([
	'servername',
	'serveralias',
	'alias',
	'aliasmatch',
	'listen',
	'user',
	'group',
	'documentroot',
	'setenv',
	'setenvif',
]);

function isNotable(statement: Statement): boolean {
	return statement.directive?.module === 'mod_wsgi' || notable.has(statement.command.key);
}

/** Puts together what an evaluation found. */
export function makeServer(evaluation: Evaluation): Server {
	return new ServerOf(evaluation);
}

/** What ServerName says, by virtual host. */
const serverNames: Criterion<Section | 'main'> = {
	directive: 'servername',
	of: ({ statement: { text, section } }) => (text.args.length === 1 ? (virtualHostOf(section) ?? 'main') : undefined),
};

/** The declarations of daemon process groups, by their names. */
export const declaredNames: Criterion<string> = {
	directive: 'wsgidaemonprocess',
	of: ({ statement }) => declaredName(statement)?.value || undefined,
};

/** The declarations that have a name, in reading order. */
function declarations(lists: Lists): readonly OrderedStatement[] {
	return lists.named('wsgidaemonprocess').filter((placed) => declaredNames.of(placed));
}

/** All but the first of those that have the same name. */
const repetitions: Comparison<string, readonly OrderedStatement[]> = {
	of: [declaredNames],
	compare: (_name, [all = []]) => (all.length > 1 ? all.slice(1) : undefined),
};

function declaredName(statement: Statement): Word | undefined {
	return argumentsOf(statement).positional[0];
}

class ServerOf implements Server {
	readonly evaluation: Evaluation;
	readonly kept = new Map<unknown, unknown>();
	readonly main: VirtualHost = new Host(this, undefined);
	readonly byName = { get: (key: string) => this.#named(key) };
	readonly groupsByName: GroupsByName = {
		get: (name) => {
			const first = this.#declared.get(name)?.[0];
			return first && this.#group(first);
		},
		has: (name) => this.#declared.has(name),
		keys: () => this.#declared.keys(),
		all: (name) => (this.#declared.get(name) ?? []).map((placed) => this.#group(placed)),
	};
	readonly #hosts = new Map<Section | undefined, VirtualHost>([[undefined, this.main]]);
	readonly #byKey = new Map<string, readonly HostedStatement[]>();
	/** One object for each place in the order. */
	readonly #made = new Map<number, HostedStatement>();
	readonly #groups = new Map<number, DaemonGroup>();
	#statements: readonly HostedStatement[] | undefined;
	#inOrder: readonly OrderedStatement[] | undefined;
	#byDeclaredName: Sorted<string> | undefined;

	constructor(evaluation: Evaluation) {
		this.evaluation = evaluation;
	}

	get groups(): readonly DaemonGroup[] {
		return this.#declarations.map((placed) => this.#group(placed));
	}

	get repeatedGroups(): readonly DaemonGroup[] {
		return inOrder(this.evaluation.index.compared(repetitions).values()).map((placed) => this.#group(placed));
	}

	get #declarations(): readonly OrderedStatement[] {
		this.#inOrder ??= this.evaluation.index.derived(declarations);
		return this.#inOrder;
	}

	get #declared(): Sorted<string> {
		this.#byDeclaredName ??= this.evaluation.index.by(declaredNames);
		return this.#byDeclaredName;
	}

	/** The same object each time. */
	#group(placed: OrderedStatement): DaemonGroup {
		let group = this.#groups.get(placed.order);
		if (!group) {
			group = new Group(this, placed, declaredName(placed.statement) as Word);
			this.#groups.set(placed.order, group);
		}
		return group;
	}

	get statements(): readonly HostedStatement[] {
		this.#statements ??= [...this.#notable()];
		return this.#statements;
	}

	get hosts(): readonly VirtualHost[] {
		for (const { statement } of this.statements) this.hostOf(statement.section);
		return [...this.#hosts.values()];
	}

	hostOf(section: Section | undefined): VirtualHost {
		const own = virtualHostOf(section);
		let host = this.#hosts.get(own);
		if (!host) {
			host = new Host(this, own);
			this.#hosts.set(own, host);
		}
		return host;
	}

	/** How many groups are declared before a place in the order. */
	groupsBefore(order: number): number {
		return lowerBound(this.#declarations, (placed) => placed.order < order);
	}

	/** The last ServerName of a host that stands before a place in the order; all count if no place is named. */
	serverName(host: Section | undefined, before = Number.POSITIVE_INFINITY): string | undefined {
		const given = this.evaluation.index.by(serverNames).get(host ?? 'main');
		const word = given?.findLast(({ order }) => order < before)?.statement.text.args[0];
		return word && hostName(word.value);
	}

	place(statement: Statement, step: number): HostedStatement {
		const { document, run, use } = this.evaluation.steps[step] as Step;
		return this.#host({ statement, document, use, step, order: orderOf(step, run.statements.indexOf(statement)) });
	}

	#named(key: string): readonly HostedStatement[] | undefined {
		let list = this.#byKey.get(key);
		if (!list) {
			list = this.evaluation.index.named(key).map((placed) => this.#host(placed));
			this.#byKey.set(key, list);
		}
		return list.length > 0 ? list : undefined;
	}

	*#notable(): Iterable<HostedStatement> {
		for (const [step, { run }] of this.evaluation.steps.entries())
			for (const statement of run.statements) if (isNotable(statement)) yield this.place(statement, step);
	}

	#host(placed: OrderedStatement): HostedStatement {
		let made = this.#made.get(placed.order);
		if (!made) {
			made = new Hosted(this, placed);
			this.#made.set(placed.order, made);
		}
		return made;
	}
}

class Placed implements OrderedStatement {
	readonly statement: Statement;
	readonly document: SourceDocument;
	readonly use: Statement | undefined;
	readonly step: number;
	readonly order: number;
	protected readonly server: ServerOf;

	constructor(server: ServerOf, { statement, document, use, step, order }: OrderedStatement) {
		this.server = server;
		this.statement = statement;
		this.document = document;
		this.use = use;
		this.step = step;
		this.order = order;
	}

	get host(): VirtualHost {
		return this.server.hostOf(this.statement.section);
	}
}

class Hosted extends Placed implements HostedStatement {
	get serverNameSoFar(): string | undefined {
		return this.server.serverName(this.host.section, this.order);
	}

	get groupsBefore(): number {
		return this.server.groupsBefore(this.order);
	}
}

class Group extends Placed implements DaemonGroup {
	readonly word: Word;

	constructor(server: ServerOf, placed: OrderedStatement, word: Word) {
		super(server, placed);
		this.word = word;
	}

	get index(): number {
		return this.server.groupsBefore(this.order);
	}

	get name(): string {
		return this.word.value;
	}
}

class Host implements VirtualHost {
	readonly section: Section | undefined;
	readonly #server: ServerOf;

	constructor(server: ServerOf, section: Section | undefined) {
		this.#server = server;
		this.section = section;
	}

	get serverName(): string | undefined {
		return this.#server.serverName(this.section);
	}
}

/** The host in a ServerName: what stands after the scheme and before the port (`server/core.c: server_hostname_port`). */
export function hostName(serverName: string): string {
	const scheme = serverName.indexOf('://');
	const rest = scheme < 0 ? serverName : serverName.slice(scheme + 3);
	return rest.split(':', 1)[0] as string;
}

/** Whether Apache reads `earlier` whenever it reads `later`. */
export function isReadWith(earlier: PlacedStatement, later: PlacedStatement): boolean {
	return certainWith(earlier.statement.section, later.statement.section);
}
