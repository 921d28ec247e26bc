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
import { findApplication } from './find-application.ts';
import { hostsThatAskFor } from './group-askers.ts';
import { handlerMounts } from './handler-mounts.ts';
import { memo, memoOfParts } from './memo.ts';
import { aliasMount, type Mount, subjectOf, subjectOfRequest } from './mount.ts';
import { type Section, virtualHostOf } from './section.ts';
import { type DaemonGroup, makeServer, type PlacedStatement, type Server, type VirtualHost } from './server.ts';
import { type Setting, type Settings, settingsOf } from './settings.ts';

export { type Application, type Fate, statusOf } from './application.ts';
export type { Decided, Doubt } from './merge.ts';
export { aliasFor, type Mount } from './mount.ts';

/** The server of an evaluation; made once. */
export const serverOf = memo(makeServer);

/** All scripts that are named, in reading order. What each comes to is found when somebody asks for it. */
export const mountsOf = memo((server: Server): readonly Mount[] =>
	findMounts(server, (settings, key) => settings.named(key)),
);

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
	return [...aliases.flatMap((placed) => aliasMount(server, placed) ?? []), ...handlerMountsOf(server)].sort(
		(a, b) => a.placed.order - b.placed.order,
	);
}

const handlerMountsOf = memo((server: Server): readonly Mount[] => handlerMounts(server));

/** Where the application of a mount runs. */
export const applicationOf = memoOfParts((server: Server, mount: Mount): Application => {
	const subject = subjectOf(mount);
	const url = subject.openFile || mount.kind === 'match' ? undefined : mount.location;
	const info = url === '/' || (url?.endsWith('/') && mount.target?.endsWith('/')) ? '/' : '';
	return findApplication(server, mount, mount.host, subject, { url, info, asked: undefined });
});

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

/** The applications that run in a daemon process group. */
export const usesOf = memoOfParts((server: Server, group: DaemonGroup): readonly Application[] => {
	const hosts = hostsThatAskFor(server, group.name);
	if (hosts.has(undefined)) return allUses(server).get(group) ?? [];
	return mountsIn(server, hosts)
		.map((mount) => applicationOf(server, mount))
		.filter((application) => application.group === group);
});

const allUses = memo((server: Server): ReadonlyMap<DaemonGroup, readonly Application[]> => {
	const byGroup = new Map<DaemonGroup, Application[]>();
	for (const mount of mountsOf(server)) {
		const application = applicationOf(server, mount);
		if (application.group) addTo(byGroup, application.group, application);
	}
	return byGroup;
});
