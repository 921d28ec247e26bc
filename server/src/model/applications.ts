/**
 * Where applications run: for each script that the configuration names, the process and the interpreter that a request for
 * it ends up in, and which line decided each of it.
 *
 * mod_wsgi makes this up for every request (`wsgi_create_req_config`): from the directories' configuration, then the
 * server's; options of the alias come over it (`wsgi_hook_handler` finds them in notes of the request), and at last a
 * dispatch script may have its say. What is not certain says so; see `Decided`.
 */
import { addTo } from './add-to.ts';
import type { Application } from './application.ts';
import type { Evaluation } from './evaluate.ts';
import { findApplication } from './find-application.ts';
import { hostsThatAskFor } from './group-askers.ts';
import { handlerMounts } from './handler-mounts.ts';
import { aliasMount, type Mount, subjectOf, subjectOfRequest } from './mount.ts';
import { type Section, virtualHostOf } from './section.ts';
import { type DaemonGroup, makeServer, type PlacedStatement, type Server, type VirtualHost } from './server.ts';
import { type Setting, type Settings, settingsOf } from './settings.ts';

export { type Application, type Fate, statusOf } from './application.ts';
export type { Decided, Doubt } from './merge.ts';
export { aliasFor, type Mount } from './mount.ts';

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
		list = findMounts(server, (settings, key) => settings.named(key));
		mounts.set(server, list);
	}
	return list;
}

/** The scripts that are named in some virtual hosts; in a large configuration that is sooner found than all. */
export function mountsIn(server: Server, hosts: ReadonlySet<Section | undefined>): Mount[] {
	return findMounts(server, (settings, key) => settings.namedIn(key, hosts)).filter(({ host }) =>
		hosts.has(host.section),
	);
}

/** The scripts that some statements name. */
export function mountsWhere(server: Server, test: (placed: PlacedStatement) => boolean): Mount[] {
	const find = (settings: Settings, key: string) => {
		const found = server.evaluation.index.named(key).filter(test);
		return settings.namedIn(key, new Set(found.map(({ statement }) => virtualHostOf(statement.section))));
	};
	return findMounts(server, find).filter(({ placed }) => test(placed));
}

function findMounts(server: Server, find: (settings: Settings, key: string) => readonly Setting[]): Mount[] {
	const settings = settingsOf(server);
	const aliases = ['wsgiscriptalias', 'wsgiscriptaliasmatch'].flatMap((key) => find(settings, key));
	return [...aliases.flatMap((placed) => aliasMount(placed) ?? []), ...handlerMountsOf(server)].sort(
		(a, b) => a.placed.order - b.placed.order,
	);
}

const byHandler = new WeakMap<Server, readonly Mount[]>();

function handlerMountsOf(server: Server): readonly Mount[] {
	let list = byHandler.get(server);
	if (!list) {
		list = handlerMounts(server);
		byHandler.set(server, list);
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
		const info = url === '/' || (url?.endsWith('/') && mount.target?.endsWith('/')) ? '/' : '';
		application = findApplication(server, mount, mount.host, subject, { url, info, asked: undefined });
		applications.set(mount, application);
	}
	return application;
}

/** A single request, where a test or a person wants to know of one. */
export interface ApplicationRequest {
	/** The URL path, decoded. */
	readonly url: string;
	/** The file that it leads to. */
	readonly file: string;
	/** What follows the file in the path that the URL leads to; with its slash. */
	readonly pathInfo: string;
	/** The Host header: its name, and its port if it has one. */
	readonly hostName: string;
	readonly hostPort?: number;
	/** The virtual host that serves it, where the alias is the main server's. */
	readonly host?: VirtualHost;
}

/** Where a single request to a mount runs. */
export function applicationFor(server: Server, mount: Mount, request: ApplicationRequest): Application {
	const { url, file, pathInfo, hostName, hostPort = 0, host = mount.host } = request;
	const subject = subjectOfRequest(url, file, pathInfo);
	const asked = { name: hostName, port: hostPort };
	return findApplication(server, mount, host, subject, { url, info: pathInfo, asked });
}

const uses = new WeakMap<DaemonGroup, readonly Application[]>();

/** The applications that run in a daemon process group. */
export function usesOf(server: Server, group: DaemonGroup): readonly Application[] {
	let list = uses.get(group);
	if (!list) {
		const hosts = hostsThatAskFor(server, group.name);
		list = hosts.has(undefined)
			? (allUses(server).get(group) ?? [])
			: mountsIn(server, hosts)
					.map((mount) => applicationOf(server, mount))
					.filter((application) => application.group === group);
		uses.set(group, list);
	}
	return list;
}

const usesOfAll = new WeakMap<Server, ReadonlyMap<DaemonGroup, readonly Application[]>>();

function allUses(server: Server): ReadonlyMap<DaemonGroup, readonly Application[]> {
	let byGroup = usesOfAll.get(server);
	if (!byGroup) {
		const made = new Map<DaemonGroup, Application[]>();
		for (const mount of mountsOf(server)) {
			const application = applicationOf(server, mount);
			if (application.group) addTo(made, application.group, application);
		}
		byGroup = made;
		usesOfAll.set(server, byGroup);
	}
	return byGroup;
}
