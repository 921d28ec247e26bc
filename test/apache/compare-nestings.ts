/** Starts Apache on nestings, asks where each request runs, and compares with what the model says. */

import {
	type Application,
	aliasFor,
	applicationFor,
	applicationOf,
	type Decided,
	type Mount,
	mountsOf,
	serverOf,
	statusOf,
} from '../../server/src/model/applications.ts';
import { evaluate } from '../../server/src/model/evaluate.ts';
import { fileOf, matchesAlias } from '../../server/src/model/mount.ts';
import type { Server, VirtualHost } from '../../server/src/model/server.ts';
import { settingsOf } from '../../server/src/model/settings.ts';
import { makeTarget } from '../../server/src/model/target.ts';
import { SourceDocument } from '../../server/src/syntax/source-document.ts';
import { CALLABLES, type Common, hostHeader, type Nesting, type NestingRequest, render, SCRIPTS } from './nestings.ts';
import { type RunningApache, startApache } from './private-apache.ts';
import { type Answer, ask, type Told, tellingScript, withPassword } from './running-application.ts';

/** The release that Apache has loaded. */
const RELEASE = process.env.MOD_WSGI_RELEASE ?? '4.9.4';

export interface Disagreement {
	readonly nesting: Nesting;
	readonly request: NestingRequest;
	readonly says: string;
}

export interface Comparison {
	readonly disagreements: readonly Disagreement[];
	/** What was compared, and what was put aside and why, with numbers. */
	readonly tally: Map<string, number>;
}

/** Compares all requests of some nestings, in one Apache. */
export async function compare(common: Common, nestings: readonly Nesting[]): Promise<Comparison> {
	const configuration = render(common, nestings);
	const script = tellingScript(CALLABLES);
	const files: Record<string, string> = { 'empty/.keep': '' };
	for (const { id } of nestings) for (const path of SCRIPTS) files[`n${id}/${path}`] = script;
	const apache = await startApache(configuration, files);
	const tally = new Map<string, number>();
	const disagreements: Disagreement[] = [];
	try {
		const server = modelOf(apache, configuration);
		for (const nesting of nestings) {
			for (const request of nesting.requests) {
				const answer = await ask(apache, request.url, { host: hostHeader(nesting.id, request.host), ...withPassword });
				const count = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1);
				const says = compareOne(server, apache.root, nesting, request, answer, count);
				if (says !== undefined) disagreements.push({ nesting, request, says });
			}
		}
	} finally {
		await apache.stop();
	}
	return { disagreements, tally };
}

/** The model of what Apache was given; line numbers are off by those of the two definitions. */
function modelOf({ root, port }: RunningApache, configuration: string): Server {
	const text = `Define ROOT "${root}"\nDefine PORT ${port}\nUser www-data\nGroup www-data\n${configuration}`;
	const target = makeTarget({
		version: RELEASE,
		defines: [],
		environment: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8' },
	});
	return serverOf(
		evaluate(new SourceDocument(text), {
			role: 'main',
			target,
			include: () => ({ kind: 'unknown' }),
			exists: () => undefined,
			onTarget: () => undefined,
		}),
	);
}

/** Undefined if they agree, or nothing can be said. */
function compareOne(
	server: Server,
	root: string,
	nesting: Nesting,
	{ host: index, url }: NestingRequest,
	{ response, told }: Answer,
	count: (what: string) => void,
): string | undefined {
	const hostName = hostHeader(nesting.id, index);
	const host = server.byName
		.get('serveralias')
		?.find(({ statement }) => statement.text.args[0]?.value === hostName)?.host;
	if (!host) return `the model has no virtual host ${hostName}`;
	const found = findMount(server, host, url);
	if (found === 'unknown') return void count('aside: which alias is not certain');
	if (!found) {
		count('no application');
		return told ? `no application here, but ${told.script} answers` : undefined;
	}
	const path = found.kind === 'handler-script' ? `${root}/empty${url}` : (fileOf(found, url) ?? '');
	const { file, isScript } = walk(root, nesting, path);
	const pathInfo = path.slice(file.length);
	const application = applicationFor(server, found, { url, file, pathInfo, hostName, host });
	if (!isScript && !application.handlerScript) {
		count('no such script');
		return told ? `no script here, but ${told.script} answers` : undefined;
	}
	const claim = found.host === host ? claims(applicationOf(server, found), response.status, told, count) : undefined;
	if (claim) return `of all requests: ${claim}`;
	const { fate } = application;
	if (fate.kind === 'unknown') return void count(`aside: ${reasons(application)}`);
	count(`${application.handlerScript ? 'handler-script' : found.kind}: ${fate.kind}`);
	const status = statusOf(fate);
	if (fate.kind === 'other-handler') return told ? 'another handler, but the script answers' : undefined;
	if (response.status !== status) {
		return `${fate.kind}: ${status}, but the status is ${response.status}${told ? ` in ${JSON.stringify(told)}` : ''}`;
	}
	if (status !== 200) return undefined;
	if (!told) return `${fate.kind}, but the script does not answer`;
	const differences: string[] = [];
	const check = <T>(what: string, { value, doubts }: Decided<T>, real: unknown, expected: unknown = value) => {
		if (doubts.length > 0) count(`aside: ${what}, ${[...new Set(doubts.map(({ kind }) => kind))].join(' and ')}`);
		else if (expected !== real)
			differences.push(`${what}: ${JSON.stringify(expected)}, but it is ${JSON.stringify(real)}`);
		else count(`same ${what}`);
	};
	check('process group', application.processGroup, told.process_group);
	check('application group', application.applicationGroup, told.application_group);
	check('callable', application.callable, told.callable);
	check('authorization', application.passAuthorization, told.authorization);
	if (told.script_reloading !== null) check('script reloading', application.scriptReloading, told.script_reloading);
	check('user', application.user, told.user);
	if (application.group) {
		check('processes', application.processes, told.processes);
		check('threads', application.threads, told.threads);
		const path = application.pythonPath.value;
		if (path) check('python path', application.pythonPath, told.path.includes(path), true);
	}
	check('script', application.script, told.script, application.handlerScript ? application.script.value : file);
	return differences.length > 0 ? differences.join('; ') : undefined;
}

/** What is said without a doubt of all requests to a mount must be so for each. */
function claims(
	application: Application,
	status: number,
	told: Told | undefined,
	count: (what: string) => void,
): string | undefined {
	const { fate, processGroup, handler, restrictProcess } = application;
	const isCertain = (...all: Decided<unknown>[]) => all.every(({ doubts }) => doubts.length === 0);
	const expected = statusOf(fate);
	if (expected !== undefined && isCertain(processGroup, handler, restrictProcess)) {
		count('all: same fate');
		if (status !== expected) return `${fate.kind}, but the status is ${status}`;
	}
	if (!told) return undefined;
	const pairs = [
		['process group', processGroup, told.process_group],
		['application group', application.applicationGroup, told.application_group],
		['callable', application.callable, told.callable],
		['authorization', application.passAuthorization, told.authorization],
		['script reloading', application.scriptReloading, told.script_reloading],
		['user', application.user, told.user],
	] as const;
	const wrong = pairs.filter(([what, decided, real]) => {
		if (!isCertain(decided) || real === null) return false;
		count(`all: same ${what}`);
		return decided.value !== real;
	});
	return wrong.map(([what, { value }, real]) => `${what}: ${value}, but it is ${real}`).join('; ') || undefined;
}

/** What takes a URL: an Alias first, then the aliases of mod_wsgi, then a handler of the place. */
function findMount(server: Server, host: VirtualHost, url: string): Mount | 'unknown' | undefined {
	const alias = settingsOf(server)
		.named('alias')
		.find((placed) => placed.host === host && matchesAlias(url, placed.statement.text.args[0]?.value ?? '') > 0);
	const found = alias ? undefined : aliasFor(server, host, url);
	if (found) return found;
	return mountsOf(server).find(({ kind, placed, location }) =>
		kind === 'handler'
			? placed === alias
			: kind === 'handler-script' && !alias && location && matchesAlias(url, location) > 0,
	);
}

/** How far Apache gets on a path: to a script, or to the first thing that is not there (`ap_directory_walk`). */
function walk(root: string, { id }: Nesting, path: string): { readonly file: string; readonly isScript: boolean } {
	const folder = `${root}/n${id}`;
	const scripts = SCRIPTS.map((script) => `${folder}/${script}`);
	const directories = [`${root}/empty`, folder, `${folder}/app`, `${folder}/app/sub`, `${folder}/other`];
	for (let end = root.length + 1; end > 0; end = path.indexOf('/', end) + 1) {
		const next = path.indexOf('/', end);
		const file = next < 0 ? path : path.slice(0, next);
		if (!directories.includes(file)) return { file, isScript: scripts.includes(file) };
	}
	return { file: path, isScript: false };
}

function reasons({ processGroup, restrictProcess, restrictEmbedded, handler, group }: Application): string {
	const doubts = [processGroup, restrictProcess, restrictEmbedded, handler].flatMap(({ doubts: all }) => all);
	const kinds = [...new Set(doubts.map(({ kind }) => kind))];
	return kinds.length > 0 ? kinds.join(' and ') : group ? 'name of the virtual host' : 'options';
}
