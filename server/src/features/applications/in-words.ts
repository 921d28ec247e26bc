/** What is said of an application in a hover. */

import type { Analysis } from '../../analysis.ts';
import {
	type Application,
	applicationOf,
	type Decided,
	type Doubt,
	type Fate,
	mountsWhere,
	serverOf,
} from '../../model/applications.ts';
import type { PlacedStatement } from '../../model/server.ts';
import type { Service } from '../../service.ts';
import { quote } from '../prose.ts';

/** What is to be said of an application, as lines of Markdown: a sentence, then a list of what decided what. */
export function describeApplication(application: Application, service: Service): string[] {
	const from = application.mount.placed;
	const where = (placed: PlacedStatement | undefined) => placed && whereIs(service, placed, from);
	return [inOneSentence(application, where), ...details(application, where).map((detail) => `- ${detail}`)];
}

type Where = (placed: PlacedStatement | undefined) => string | undefined;

/** `line 3`, or ``line 3 of `shop.conf` ``. */
function whereIs(service: Service, placed: PlacedStatement, from: PlacedStatement): string {
	const { document, use, statement } = placed;
	const line = document.placeOf((use ?? statement).line)?.startLine;
	const number = line === undefined ? 'a line' : `line ${line + 1}`;
	const macro = use ? ', in a macro' : '';
	if (document === from.document) return number + macro;
	const name = decodeURIComponent(service.uriOf(document)?.split('/').at(-1) ?? '');
	return `${number} of ${quote(name)}${macro}`;
}

function inOneSentence(application: Application, where: Where): string {
	const { fate, processGroup, user, shadowedBy } = application;
	const failure = whyItFails(fate, application, where);
	if (shadowedBy) return `No request gets here: ${where(shadowedBy)} takes its URLs before.`;
	if (failure) return failure;
	const account = user.value ? `, as user ${quote(user.value)}` : '';
	const place =
		processGroup.value === ''
			? "in embedded mode, inside Apache's own processes"
			: `in daemon process group ${quote(processGroup.value)}${size(application)}`;
	return `Runs ${place}, in ${interpreter(application)}${account}.${doubtsInWords(processGroup, where)}`;
}

function size({ processes: { value: processes }, threads: { value: threads } }: Application): string {
	if (processes === undefined || threads === undefined) return '';
	const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : one.endsWith('s') ? 'es' : 's'}`;
	return ` (${count(processes, 'process')} × ${count(threads, 'thread')})`;
}

function interpreter(application: Application): string {
	const value = shownGroup(application);
	return value === '' ? 'the main interpreter (`%{GLOBAL}`)' : `application group ${quote(value)}`;
}

/** The name of the application group; as it was asked for, where the name of the server is not known. */
export function shownGroup({ applicationGroup: { value }, applicationGroupName }: Application): string {
	return value.startsWith('…') ? applicationGroupName : value;
}

/** What keeps requests from the application; undefined if nothing does, as far as is known. */
function whyItFails(fate: Fate, { processGroup, handler }: Application, where: Where): string | undefined {
	const name = quote(processGroup.value);
	switch (fate.kind) {
		case 'runs':
		case 'unknown':
			return undefined;
		case 'no-such-group':
			return `Every request fails with 500: no WSGIDaemonProcess declares ${name}.`;
		case 'group-of-another-host':
			return `Every request fails with 500: ${name} is declared in a virtual host with another ServerName (${where(fate.by)}).`;
		case 'process-restricted':
			return `Every request fails with 500: WSGIRestrictProcess${by(fate.by)} does not list ${processGroup.value === '' ? 'embedded mode' : name}.`;
		case 'embedded-restricted':
			return `Every request fails with 500: no daemon process group is chosen, and WSGIRestrictEmbedded${by(fate.by)} forbids embedded mode.`;
		case 'no-exec-cgi':
			return `Every request fails with 403: Options ExecCGI is not on${by(fate.by)}.`;
		case 'other-handler':
			return `It does not run: the handler ${quote(handler.value || 'none')}${by(fate.by)} takes its requests.`;
	}

	function by(placed: PlacedStatement | undefined): string {
		const at = where(placed);
		return at ? ` on ${at}` : '';
	}
}

function details(application: Application, where: Where): string[] {
	const { mount, host, processGroup, group, shadowedBy } = application;
	const lines: string[] = [];
	const add = (name: string, decided: Decided<unknown>, shown: string) => {
		const by = decided.by === 'default' ? 'the default' : where(decided.by);
		lines.push(`${name}: ${shown} (${by})${doubtsInWords(decided, where)}`);
	};
	const addText = (name: string, decided: Decided<string | undefined>, absent = '') => {
		if (decided.value !== undefined) add(name, decided, decided.value === '' ? absent : quote(decided.value));
	};
	if (host.section) addText('Virtual host', application.serverName);
	addText('Process group', processGroup, 'embedded mode');
	if (group) lines.push(`Declared: ${where(group)}`);
	addText('Application group', application.applicationGroup, '`%{GLOBAL}`');
	if (mount.kind !== 'handler-script') addText('Callable', application.callable);
	if (application.processes.value !== undefined)
		add('Processes', application.processes, String(application.processes.value));
	if (application.threads.value !== undefined) add('Threads', application.threads, String(application.threads.value));
	addText('User', application.user);
	addText('Group', application.userGroup);
	addText('Python home', application.pythonHome);
	addText('Python path', application.pythonPath);
	// what is as it is everywhere goes without saying
	const flags = [
		['Script reloading', application.scriptReloading],
		['Authorization header', application.passAuthorization],
	] as const;
	for (const [name, decided] of flags) {
		if (decided.by !== 'default' || decided.doubts.some(({ kind }) => kind !== 'unseen' && kind !== 'htaccess'))
			add(name, decided, decided.value ? 'on' : 'off');
	}
	if (shadowedBy) lines.push(`Shadowed by ${where(shadowedBy)}`);
	return lines;
}

/** What makes a value uncertain, in a sentence of its own. */
function doubtsInWords({ doubts }: Decided<unknown>, where: Where): string {
	const said = doubts.map((doubt) => doubtInWords(doubt, where));
	return said.length > 0 ? ` Not certain: ${[...new Set(said)].join('; ')}.` : '';
}

function doubtInWords({ kind, by }: Doubt, where: Where): string {
	const at = where(by);
	switch (kind) {
		case 'if':
			return `the section around ${at} is decided for each request`;
		case 'condition':
			return `${at} stands under a condition that is not known`;
		case 'part':
			return at ? `${at} says otherwise for a part of the requests` : 'it differs between virtual hosts';
		case 'section':
			return `whether ${at} holds here cannot be said`;
		case 'variable':
			return `${at ?? 'it'} holds a variable that is not known`;
		case 'request':
			return at ? `${at} may set it for each request` : 'it comes with the request';
		case 'script':
			return `the dispatch script of ${at} may change it`;
		case 'htaccess':
			return `a .htaccess may change it, by AllowOverride on ${at}`;
		case 'release':
			return 'before 6.0 it is in lower case';
		case 'unseen':
			return 'what is not to be seen from here may change it';
	}
}

/** The application that an alias makes, as one configuration has it. */
export function applicationAt(
	{ evaluation }: Analysis,
	statement: PlacedStatement['statement'],
): Application | undefined {
	const server = serverOf(evaluation);
	const [mount] = mountsWhere(server, (placed) => placed.statement === statement);
	return mount && applicationOf(server, mount);
}
