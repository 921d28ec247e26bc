/**
 * Where applications run: for each script that the configuration names, the process and the interpreter that a request for
 * it ends up in, and which line decided each of it.
 *
 * mod_wsgi makes this up for every request (`wsgi_create_req_config`): from the directories' configuration, then the
 * server's; options of the alias come over it (`wsgi_hook_handler` reads them from notes of the request), and at last a
 * dispatch script may have its say. What is not certain says so; see `Decided`.
 */
import { findDirective } from '../knowledge/index.ts';
import { argumentsOf } from './arguments.ts';
import type { Subject } from './cover.ts';
import type { Evaluation } from './evaluate.ts';
import { applicationGroupName, callableName, processGroupName, type RequestFacts } from './group-names.ts';
import { handlerMounts } from './handler-mounts.ts';
import { allowsExecution, handlerOf } from './handlers.ts';
import { haveSameName, hostNameOf } from './host-names.ts';
import {
	type Decided,
	type Doubt,
	decide,
	hasUnknown,
	type Layer,
	layersOf,
	type MergeContext,
	type Question,
} from './merge.ts';
import { aliasesOf, type Mount, shadowOf, subjectOf, subjectOfRequest } from './mount.ts';
import { atoi } from './numbers.ts';
import { certainWith } from './section.ts';
import {
	type DaemonGroup,
	type HostedStatement,
	makeServer,
	optionOf,
	type Server,
	type VirtualHost,
} from './server.ts';
import type { Statement } from './statement.ts';

export type { Decided, Doubt } from './merge.ts';
export { aliasFor, type Mount } from './mount.ts';

/** What becomes of a request. */
export type Fate =
	| { readonly kind: 'runs' }
	/** The daemon process group is none that WSGIRestrictProcess lists; `by` is that line. */
	| { readonly kind: 'process-restricted'; readonly by: HostedStatement | undefined }
	/** WSGIRestrictEmbedded is on, and no daemon process group was chosen. */
	| { readonly kind: 'embedded-restricted'; readonly by: HostedStatement | undefined }
	/** No WSGIDaemonProcess has this name. */
	| { readonly kind: 'no-such-group' }
	/** The daemon process group belongs to a virtual host with another ServerName. */
	| { readonly kind: 'group-of-another-host'; readonly by: DaemonGroup }
	/** The script's handler is not mod_wsgi's after all. */
	| { readonly kind: 'other-handler'; readonly by: HostedStatement | undefined }
	/** Options ExecCGI is off, and no alias leads here. */
	| { readonly kind: 'no-exec-cgi'; readonly by: HostedStatement | undefined }
	/** It cannot be said. */
	| { readonly kind: 'unknown' };

/** The status that a fate means to the client. */
export function statusOf({ kind }: Fate): number | undefined {
	switch (kind) {
		case 'runs':
			return 200;
		case 'no-exec-cgi':
			return 403;
		case 'unknown':
		case 'other-handler':
			return undefined;
		default:
			return 500;
	}
}

export interface Application {
	readonly mount: Mount;
	/** The virtual host that requests come to. */
	readonly host: VirtualHost;
	readonly serverName: Decided<string | undefined>;
	/** The path of the script, `$1` and all; undefined if none is named. */
	readonly script: Decided<string | undefined>;
	readonly handler: Decided<string>;
	/** The name of the daemon process group; empty for embedded mode. */
	readonly processGroup: Decided<string>;
	/** The daemon process group of that name, if there is one. */
	readonly group: DaemonGroup | undefined;
	/** The name of the application group as `mod_wsgi.application_group` tells it; empty for the main interpreter. */
	readonly applicationGroup: Decided<string>;
	/** The application group as it was asked for: `%{GLOBAL}`, `%{RESOURCE}`. */
	readonly applicationGroupName: string;
	readonly callable: Decided<string>;
	/** Undefined in embedded mode, where Apache's MPM decides, and where the group is not known. */
	readonly processes: Decided<number | undefined>;
	readonly threads: Decided<number | undefined>;
	/** The account as written; undefined if it is Apache's own and not to be seen here. */
	readonly user: Decided<string | undefined>;
	readonly userGroup: Decided<string | undefined>;
	readonly pythonHome: Decided<string | undefined>;
	readonly pythonPath: Decided<string | undefined>;
	readonly scriptReloading: Decided<boolean>;
	readonly passAuthorization: Decided<boolean>;
	readonly restrictEmbedded: Decided<boolean>;
	/** The groups that may be used here, embedded mode as the empty name; undefined if all may. */
	readonly restrictProcess: Decided<readonly string[] | undefined>;
	readonly fate: Fate;
	/** What takes all its URLs before it. */
	readonly shadowedBy: HostedStatement | undefined;
}

/** A single request, where a test or a person wants to know of one. */
export interface ApplicationRequest {
	/** The URL path, decoded. */
	readonly url: string;
	/** The script that it leads to. */
	readonly script: string;
	/** The Host header: its name, and its port if it has one. */
	readonly hostName: string;
	readonly hostPort?: number;
	/** The virtual host that serves it, where the alias is the main server's. */
	readonly host?: VirtualHost;
}

const servers = new WeakMap<Evaluation, Server>();

/** The server of an evaluation; made once. */
export function serverOf(evaluation: Evaluation): Server {
	let server = servers.get(evaluation);
	if (!server) {
		server = makeServer(evaluation);
		servers.set(evaluation, server);
	}
	return server;
}

const mounts = new WeakMap<Server, readonly Mount[]>();

/** All scripts that are named, in reading order. What each comes to is found when somebody asks for it. */
export function mountsOf(server: Server): readonly Mount[] {
	let list = mounts.get(server);
	if (!list) {
		const found = server.hosts.flatMap((host) => aliasesOf(server, host).filter((mount) => mount.host === host));
		list = [...found, ...handlerMounts(server)].sort((a, b) => orderOf(server, a.placed) - orderOf(server, b.placed));
		mounts.set(server, list);
	}
	return list;
}

const applications = new WeakMap<Mount, Application>();

/** Where the application of a mount runs. */
export function applicationOf(server: Server, mount: Mount): Application {
	let application = applications.get(mount);
	if (!application) {
		const subject = subjectOf(mount);
		const url = subject.openFile || mount.kind === 'match' ? undefined : mount.location;
		application = findApplication(server, mount, mount.host, subject, {
			url,
			info: url === '/' || (url?.endsWith('/') && mount.target?.endsWith('/')) ? '/' : '',
			asked: undefined,
		});
		applications.set(mount, application);
	}
	return application;
}

/** Where a single request runs that an alias takes. */
export function applicationFor(server: Server, mount: Mount, request: ApplicationRequest): Application {
	const { url, script, hostName, hostPort = 0, host = mount.host } = request;
	const subject = subjectOfRequest(mount, url, script);
	const { info } = subject;
	return findApplication(server, mount, host, subject, { url, info, asked: { name: hostName, port: hostPort } });
}

function findApplication(
	server: Server,
	mount: Mount,
	host: VirtualHost,
	subject: Subject,
	request: Pick<RequestFacts, 'url' | 'info' | 'asked'>,
): Application {
	const { kind, placed, target } = mount;
	const { statement } = placed;
	const layers = layersOf(server, host, subject);
	const { role } = server.evaluation.environment;
	const context: MergeContext = {
		layers,
		of: statement.section,
		htaccess: htaccessOf(layers, subject),
		incomplete: role !== 'main' || !server.evaluation.exit.complete || server.evaluation.exit.torn,
	};
	const facts: RequestFacts = { server, host, context, ...request };
	const ask = <T>(question: Question<T>) => decide(question, context);
	const optionsCount = kind !== 'handler';
	const option = (name: string): Decided<string> | undefined => {
		const found = optionsCount ? optionOf(statement, name) : undefined;
		if (!found?.value) return undefined;
		const isUnknown = statement.text.isOpaque(found.start, found.end);
		return { value: found.value, by: placed, doubts: isUnknown ? [{ kind: 'variable', by: placed }] : [] };
	};
	const name = hostNameOf(server, host);

	const handler = kind === 'handler-script' ? ofHandlerScript(placed) : handlerOf(fileNameOf(subject), context);
	const dispatch = ask({ keys: ['wsgidispatchscript'], read: firstWord, fallback: undefined });
	const scripted: readonly Doubt[] = dispatch.by === 'default' ? [] : [{ kind: 'script', by: dispatch.by }];

	const askedGroup =
		option('process-group') ?? ask({ keys: ['wsgiprocessgroup'], read: firstWord, fallback: '%{GLOBAL}' });
	const processGroup = named(askedGroup, processGroupName(askedGroup.value ?? '', facts), scripted);
	const askedApplication =
		option('application-group') ?? ask({ keys: ['wsgiapplicationgroup'], read: firstWord, fallback: '%{RESOURCE}' });
	const applicationGroup = named(askedApplication, applicationGroupName(askedApplication.value, facts), scripted);
	const callable = callableOf();

	const { group, doubts: groupDoubts } = findGroup(server, processGroup, placed, context);
	const restrictProcess = ask({ keys: ['wsgirestrictprocess'], read: readList, fallback: undefined, same: sameList });
	const restrictEmbedded = serverWide(server, context, 'wsgirestrictembedded', readFlag, false);
	const application: Omit<Application, 'fate'> = {
		mount,
		host,
		serverName: { value: name.name, by: name.by, doubts: name.doubts },
		script: { value: target, by: placed, doubts: hasUnknown(statement) ? [{ kind: 'variable', by: placed }] : [] },
		handler:
			handler.value === '' && (kind === 'alias' || kind === 'match')
				? { ...handler, value: WSGI_SCRIPT, by: placed }
				: handler,
		processGroup: { ...processGroup, doubts: [...processGroup.doubts, ...groupDoubts] },
		group,
		applicationGroup,
		applicationGroupName: askedApplication.value ?? '%{RESOURCE}',
		callable,
		...processOf(server, processGroup, group, context),
		scriptReloading: ask({ keys: ['wsgiscriptreloading'], read: readFlag, fallback: true, htaccess: true }),
		passAuthorization:
			flagOption(option('pass-authorization')) ??
			ask({ keys: ['wsgipassauthorization'], read: readFlag, fallback: false, htaccess: true }),
		restrictEmbedded,
		restrictProcess,
		shadowedBy: shadowOf(server, mount),
	};
	return { ...application, fate: fateOf(server, application, context) };

	function callableOf(): Decided<string> {
		if (kind === 'handler-script') return { value: 'handle_request', by: 'default', doubts: [] };
		// taken as it stands, `%{ENV:x}` and all
		const given = option('callable-object');
		if (given) return { ...given, doubts: [...given.doubts, ...scripted] };
		const asked = ask({ keys: ['wsgicallableobject'], read: firstWord, fallback: 'application', htaccess: true });
		return named(asked, callableName(asked.value ?? '', facts), scripted);
	}
}

const WSGI_SCRIPT = 'wsgi-script';

function named(
	asked: Decided<string | undefined>,
	name: { value: string; doubts: readonly Doubt[] },
	more: readonly Doubt[],
): Decided<string> {
	return { value: name.value, by: asked.by, doubts: [...asked.doubts, ...name.doubts, ...more] };
}

// --- the values of directives ---

function firstWord({ text }: Statement): string | undefined {
	return text.args[0]?.value || undefined;
}

function readFlag({ text }: Statement): boolean | undefined {
	const word = text.args[0]?.value.toLowerCase();
	return word === 'on' ? true : word === 'off' ? false : undefined;
}

function flagOption(option: Decided<string> | undefined): Decided<boolean> | undefined {
	return option && { ...option, value: option.value.toLowerCase() === 'on' };
}

/** The groups of a WSGIRestrictProcess (`wsgi_set_restrict_process`). */
function readList({ text }: Statement): readonly string[] {
	return text.args.map((word) => (word.value === '%{GLOBAL}' ? '' : word.value));
}

function sameList(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
	return a === b || (a?.length === b?.length && (a ?? []).every((name, i) => name === b?.[i]));
}

/** What a directive of the whole server says: the last one counts. */
function serverWide<T>(
	server: Server,
	{ of, incomplete }: Pick<MergeContext, 'of' | 'incomplete'>,
	key: string,
	read: (statement: Statement) => T | undefined,
	fallback: T,
	until?: HostedStatement,
): Decided<T> {
	const doubts: Doubt[] = [];
	const all = server.byName.get(key) ?? [];
	const end = until ? all.findIndex((placed) => orderOf(server, placed) > orderOf(server, until)) : -1;
	for (const placed of (end < 0 ? all : all.slice(0, end)).toReversed()) {
		if (placed.host !== server.main) continue;
		const value = read(placed.statement);
		if (value === undefined) continue;
		if (!certainWith(placed.statement.section, of)) {
			doubts.push({ kind: 'condition', by: placed });
			continue;
		}
		if (hasUnknown(placed.statement)) doubts.push({ kind: 'variable', by: placed });
		return { value, by: placed, doubts };
	}
	if (incomplete) doubts.push({ kind: 'unseen', by: undefined });
	return { value: fallback, by: 'default', doubts };
}

const places = new WeakMap<Server, ReadonlyMap<HostedStatement, number>>();

/** The place of a statement among all, in reading order. */
function orderOf(server: Server, placed: HostedStatement): number {
	let order = places.get(server);
	if (!order) {
		order = new Map(server.statements.map((each, i) => [each, i]));
		places.set(server, order);
	}
	return order.get(placed) ?? 0;
}

// --- the process ---

/** The daemon process group of a name, and what makes that uncertain. */
function findGroup(
	server: Server,
	{ value: name }: Decided<string>,
	placed: HostedStatement,
	{ incomplete }: MergeContext,
): { readonly group: DaemonGroup | undefined; readonly doubts: readonly Doubt[] } {
	if (name === '') return { group: undefined, doubts: [] };
	const first = server.groupsByName.get(name);
	if (!first) return { group: undefined, doubts: incomplete ? [{ kind: 'unseen', by: undefined }] : [] };
	if (certainWith(first.statement.section, placed.statement.section)) return { group: first, doubts: [] };
	const certain = server.groups.find(
		(group) => group.name === name && certainWith(group.statement.section, placed.statement.section),
	);
	return { group: certain ?? first, doubts: [{ kind: 'condition', by: declarationOf(server, first) }] };
}

const declarations = new WeakMap<Server, ReadonlyMap<Statement, HostedStatement>>();

/** The declaration of a group as one of the server's statements. */
export function declarationOf(server: Server, group: DaemonGroup): HostedStatement {
	let byStatement = declarations.get(server);
	if (!byStatement) {
		byStatement = new Map((server.byName.get('wsgidaemonprocess') ?? []).map((placed) => [placed.statement, placed]));
		declarations.set(server, byStatement);
	}
	return byStatement.get(group.statement) as HostedStatement;
}

type ProcessFacts = Pick<Application, 'processes' | 'threads' | 'user' | 'userGroup' | 'pythonHome' | 'pythonPath'>;

/** How many processes and threads there are, whose they are, and the Python in them. */
function processOf(
	server: Server,
	processGroup: Decided<string>,
	group: DaemonGroup | undefined,
	context: MergeContext,
): ProcessFacts {
	const wide = (key: string, until?: HostedStatement) => serverWide(server, context, key, firstWord, undefined, until);
	if (!group) {
		const isEmbedded = processGroup.value === '';
		const nothing = { value: undefined, by: 'default', doubts: [] } as const;
		return {
			processes: nothing,
			threads: nothing,
			user: isEmbedded ? wide('user') : nothing,
			userGroup: isEmbedded ? wide('group') : nothing,
			pythonHome: isEmbedded ? wide('wsgipythonhome') : nothing,
			pythonPath: isEmbedded ? wide('wsgipythonpath') : nothing,
		};
	}
	const by = declarationOf(server, group);
	const { statement } = group;
	const option = (name: string): Decided<string> | undefined => {
		const found = optionOf(statement, name);
		if (!found) return undefined;
		const isUnknown = statement.text.isOpaque(found.start, found.end);
		return { value: found.value, by, doubts: isUnknown ? [{ kind: 'variable', by }] : [] };
	};
	const number = (name: string): Decided<number> => {
		const found = option(name);
		return found ? { ...found, value: atoi(found.value) } : { value: defaultOf(name), by: 'default', doubts: [] };
	};
	return {
		processes: number('processes'),
		threads: number('threads'),
		// User and Group as they were read when the group was declared
		user: option('user') ?? wide('user', by),
		userGroup: option('group') ?? wide('group', by),
		// a home of its own, else that of all (`wsgi_python_init`)
		pythonHome: option('python-home') ?? wide('wsgipythonhome'),
		pythonPath: option('python-path') ?? { value: undefined, by: 'default', doubts: [] },
	};
}

/** The default of an option of WSGIDaemonProcess, as the knowledge has it. */
function defaultOf(name: string): number {
	const option = findDirective('WSGIDaemonProcess')?.options?.find((o) => o.name === name);
	return Number.parseInt(option?.default?.at(-1)?.value ?? '', 10);
}

// --- what becomes of a request ---

/** In the order in which mod_wsgi looks (`wsgi_hook_handler`, `wsgi_execute_remote`). */
function fateOf(server: Server, application: Omit<Application, 'fate'>, context: MergeContext): Fate {
	const { mount, host, handler, processGroup, group, restrictProcess, restrictEmbedded } = application;
	// what holds for a part only leaves the rest as it is
	const isCertain = (...all: Decided<unknown>[]) =>
		all.every(({ doubts }) => doubts.every((doubt) => doubt.kind === 'part'));
	const by = (decided: Decided<unknown>) => (decided.by === 'default' ? undefined : decided.by);
	// nobody takes an alias away from mod_wsgi in a .htaccess
	if (!handler.doubts.every(({ kind }) => kind === 'part' || kind === 'htaccess')) return { kind: 'unknown' };
	if (mount.kind !== 'handler-script' && handler.value !== WSGI_SCRIPT && handler.value !== 'application/x-httpd-wsgi')
		return { kind: 'other-handler', by: by(handler) };
	if (mount.kind === 'handler') {
		const allowed = allowsExecution(context);
		if (!isCertain(allowed)) return { kind: 'unknown' };
		if (!allowed.value) return { kind: 'no-exec-cgi', by: by(allowed) };
	}
	if (!isCertain(processGroup, restrictProcess)) return { kind: 'unknown' };
	const name = processGroup.value;
	// a table of httpd: names are looked up without case
	if (restrictProcess.value && !restrictProcess.value.some((allowed) => allowed.toLowerCase() === name.toLowerCase()))
		return { kind: 'process-restricted', by: by(restrictProcess) };
	if (name === '') {
		if (!isCertain(restrictEmbedded)) return { kind: 'unknown' };
		return restrictEmbedded.value ? { kind: 'embedded-restricted', by: by(restrictEmbedded) } : { kind: 'runs' };
	}
	if (!group) return { kind: 'no-such-group' };
	if (!group.host.section || group.host === host) return { kind: 'runs' };
	const same = haveSameName(server, group.host, host);
	if (same === undefined) return { kind: 'unknown' };
	return same ? { kind: 'runs' } : { kind: 'group-of-another-host', by: group };
}

// --- the rest ---

function fileNameOf({ file, openFile }: Subject): string | undefined {
	return openFile ? undefined : file?.slice(file.lastIndexOf('/') + 1);
}

function ofHandlerScript(placed: HostedStatement): Decided<string> {
	return { value: argumentsOf(placed.statement).positional[0]?.value ?? '', by: placed, doubts: [] };
}

/** The AllowOverride by which Apache reads a `.htaccess` on the way to the script that may hold WSGI directives. */
function htaccessOf(layers: readonly Layer[], { file }: Subject): HostedStatement | undefined {
	let allowing: HostedStatement | undefined;
	let found: HostedStatement | undefined;
	let depth = -1;
	const deepest = file?.split('/').length ?? Number.POSITIVE_INFINITY;
	for (const { scope, cover } of layers) {
		if (scope.kind !== 'directory' || scope.pattern?.kind === 'regex') continue;
		const here = scope.pattern?.text === '/' ? 1 : (scope.pattern?.text.split('/').length ?? 1) - 1;
		// all sections of a level are read before its .htaccess is looked for
		if (here !== depth && allowing && depth >= 0) found ??= allowing;
		depth = here;
		for (const placed of scope.statements) {
			const { command, text } = placed.statement;
			if (
				command.key === 'allowoverridelist' &&
				text.args.some((word) => /^(wsgi|setenv|sethandler|addhandler)/i.test(word.value))
			)
				allowing = placed;
			if (command.key !== 'allowoverride') continue;
			const allows = text.args.some((word) => /^(all|fileinfo)$/i.test(word.value));
			if (allows) allowing = placed;
			else if (cover === 'all') allowing = undefined;
		}
	}
	return found ?? (depth < deepest ? allowing : undefined);
}

const uses = new WeakMap<Server, ReadonlyMap<DaemonGroup, readonly Application[]>>();

/** The applications that run in a daemon process group. */
export function usesOf(server: Server, group: DaemonGroup): readonly Application[] {
	let byGroup = uses.get(server);
	if (!byGroup) {
		const made = new Map<DaemonGroup, Application[]>();
		for (const mount of mountsOf(server)) {
			const application = applicationOf(server, mount);
			if (!application.group) continue;
			const list = made.get(application.group);
			if (list) list.push(application);
			else made.set(application.group, [application]);
		}
		byGroup = made;
		uses.set(server, byGroup);
	}
	return byGroup.get(group) ?? [];
}
