/** Where the applications of a configuration run, as the protocol tells it: `modWsgi/applications`, code lenses, inlay hints, and lines for a hover. */
import { type CodeLens, type InlayHint, InlayHintKind, type Position, type Range } from 'vscode-languageserver-types';
import {
	type Application,
	applicationOf,
	type Decided,
	type Doubt,
	type Fate,
	type Mount,
	mountsOf,
	serverOf,
	statusOf,
	usesOf,
} from '../model/applications.ts';
import { defaultOf } from '../model/process.ts';
import { optionOf, type PlacedStatement, type Server } from '../model/server.ts';
import { visible } from '../rules/message.ts';
import type { Analysis, OpenDocument, Service } from '../service.ts';
import type { LogicalLine } from '../syntax/logical-line.ts';
import { quote } from './prose.ts';

// --- modWsgi/applications ---

/** A line of a file. */
export interface Place {
	readonly uri: string;
	readonly range: Range;
}

/** A value and the line that decided it; null if it is a default, or the line is in a file that has no address. */
export interface DecidedValue<T> {
	readonly value: T;
	readonly by: Place | null;
	readonly isDefault: boolean;
	/** Why the value is not certain; see `Doubt` in the model. */
	readonly doubts: readonly { readonly kind: Doubt['kind']; readonly by: Place | null }[];
}

/** An application, as `modWsgi/applications` answers it. Plain JSON: what is not known is null. */
export interface ApplicationInfo {
	/** The address of the configuration that it was found in. */
	readonly configuration: string | null;
	/** The alias, or what else makes the script run. */
	readonly place: Place | null;
	readonly kind: Mount['kind'];
	/** The URL path or the regular expression. */
	readonly location: string | null;
	/** Where the virtual host begins; null for the main server. */
	readonly virtualHost: Place | null;
	readonly serverName: DecidedValue<string | null>;
	readonly script: DecidedValue<string | null>;
	/** Empty for embedded mode. */
	readonly processGroup: DecidedValue<string>;
	/** Where the daemon process group is declared. */
	readonly declaration: Place | null;
	/** As mod_wsgi names it; empty for the main interpreter, `%{GLOBAL}`. */
	readonly applicationGroup: DecidedValue<string>;
	readonly callable: DecidedValue<string>;
	readonly processes: DecidedValue<number | null>;
	readonly threads: DecidedValue<number | null>;
	readonly user: DecidedValue<string | null>;
	readonly group: DecidedValue<string | null>;
	readonly pythonHome: DecidedValue<string | null>;
	readonly pythonPath: DecidedValue<string | null>;
	readonly scriptReloading: DecidedValue<boolean>;
	readonly passAuthorization: DecidedValue<boolean>;
	readonly restrictEmbedded: DecidedValue<boolean>;
	readonly restrictProcess: DecidedValue<readonly string[] | null>;
	/** What becomes of requests; the status is null where it is not known. */
	readonly fate: { readonly kind: Fate['kind']; readonly status: number | null; readonly by: Place | null };
	readonly shadowedBy: Place | null;
}

/** The applications of the configurations that a document is part of. */
export function applications(service: Service, opened: OpenDocument): ApplicationInfo[] {
	return service.analysesOf(opened).flatMap((analysis) => {
		const server = serverOf(analysis.evaluation);
		const [first] = analysis.paths.keys();
		const configuration = (first && service.uriOf(first)) ?? null;
		return mountsOf(server).map((mount) => toInfo(service, analysis, configuration, applicationOf(server, mount)));
	});
}

/** The options that decide what a directive of its own decides elsewhere. */
const options: Partial<Record<keyof Application, string>> = {
	processGroup: 'process-group',
	applicationGroup: 'application-group',
	callable: 'callable-object',
	passAuthorization: 'pass-authorization',
	processes: 'processes',
	threads: 'threads',
	user: 'user',
	userGroup: 'group',
	pythonHome: 'python-home',
	pythonPath: 'python-path',
};

type DecidedKey = {
	[K in keyof Application]: Application[K] extends Decided<unknown> ? K : never;
}[keyof Application];

function toInfo(
	service: Service,
	analysis: Analysis,
	configuration: string | null,
	application: Application,
): ApplicationInfo {
	const { mount, host, group, fate, shadowedBy } = application;
	const place = (placed: PlacedStatement | undefined, option?: string) =>
		placed ? placeOf(service, placed, option) : null;
	const told = <K extends DecidedKey, T>(key: K, toJson: (value: Application[K]['value']) => T): DecidedValue<T> => {
		const { value, by, doubts }: Decided<unknown> = application[key];
		return {
			value: toJson(value as Application[K]['value']),
			by: by === 'default' ? null : place(by, options[key]),
			isDefault: by === 'default',
			doubts: doubts.map((doubt) => ({ kind: doubt.kind, by: place(doubt.by) })),
		};
	};
	const itself = <T>(value: T) => value;
	const orNull = <T>(value: T | undefined): T | null => value ?? null;
	return {
		configuration,
		place: place(mount.placed),
		kind: mount.kind,
		location: mount.location ?? null,
		virtualHost: host.section ? placeOfLine(service, analysis, mount.placed, host.section.line) : null,
		serverName: told('serverName', orNull),
		script: told('script', orNull),
		processGroup: told('processGroup', itself),
		declaration: place(group),
		applicationGroup: told('applicationGroup', itself),
		callable: told('callable', itself),
		processes: told('processes', orNull),
		threads: told('threads', orNull),
		user: told('user', orNull),
		group: told('userGroup', orNull),
		pythonHome: told('pythonHome', orNull),
		pythonPath: told('pythonPath', orNull),
		scriptReloading: told('scriptReloading', itself),
		passAuthorization: told('passAuthorization', itself),
		restrictEmbedded: told('restrictEmbedded', itself),
		restrictProcess: told('restrictProcess', orNull),
		fate: { kind: fate.kind, status: statusOf(fate) ?? null, by: 'by' in fate ? place(fate.by) : null },
		shadowedBy: place(shadowedBy),
	};
}

/** Where a statement stands, or the Use through which it came about; with an option, where that stands. */
function rangeOf({ document, statement, use }: PlacedStatement, option?: string): Range | undefined {
	const { line, text, command } = use ?? statement;
	const found = option && !use ? optionOf(statement, option) : undefined;
	const { start, end } = found ?? { start: command.word.start, end: text.text.length };
	return document.rangeOf(line, text.rawStart(start), text.rawEnd(end));
}

function placeOf(service: Service, placed: PlacedStatement, option?: string): Place | null {
	const uri = service.uriOf(placed.document);
	const range = rangeOf(placed, option);
	return uri && range ? { uri, range } : null;
}

/** An opening line stands in the file of what it holds, but where that is included. */
function placeOfLine(
	service: Service,
	{ paths }: Analysis,
	{ document }: PlacedStatement,
	line: LogicalLine,
): Place | null {
	for (const file of [document, ...paths.keys()]) {
		const range = file.rangeOf(line, line.rawStart(0), line.rawEnd(line.text.length));
		const uri = range && service.uriOf(file);
		if (uri) return { uri, range };
	}
	return null;
}

// --- in words ---

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

function interpreter({ applicationGroup: { value } }: Application): string {
	return value === '' ? 'the main interpreter (`%{GLOBAL}`)' : `application group ${quote(value)}`;
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

// --- code lenses ---

/** Above each alias where it runs, above each daemon process group how much it is used. */
export function codeLenses(service: Service, opened: OpenDocument): CodeLens[] {
	const lenses = new Map<string, CodeLens>();
	const add = (placed: PlacedStatement, title: string) => {
		const range = rangeOf(placed);
		if (range) lenses.set(`${range.start.line} ${title}`, { range, command: { title, command: '' } });
	};
	for (const { evaluation } of service.analysesOf(opened)) {
		const server = serverOf(evaluation);
		for (const mount of mountsIn(server, opened)) add(mount.placed, inShort(applicationOf(server, mount)));
		for (const group of server.groups) {
			if (group.document === opened.document) add(group, countUses(usesOf(server, group).length));
		}
	}
	return [...lenses.values()];
}

function countUses(count: number): string {
	return count === 0 ? 'no application runs here' : count === 1 ? '1 application' : `${count} applications`;
}

function mountsIn(server: Server, { document }: OpenDocument): Mount[] {
	return mountsOf(server).filter(({ placed }) => placed.document === document);
}

/** `runs in daemon group shop · %{GLOBAL} · 2×15`. */
function inShort(application: Application): string {
	const { fate, processGroup, processes, threads, applicationGroup, handler, shadowedBy } = application;
	if (shadowedBy) return 'no request gets here';
	const name = visible(processGroup.value);
	switch (fate.kind) {
		case 'no-such-group':
			return `500: no daemon group ${name}`;
		case 'group-of-another-host':
			return `500: daemon group ${name} is of another virtual host`;
		case 'process-restricted':
			return `500: WSGIRestrictProcess does not list ${name || '%{GLOBAL}'}`;
		case 'embedded-restricted':
			return '500: embedded mode is forbidden';
		case 'no-exec-cgi':
			return '403: Options ExecCGI is not on';
		case 'other-handler':
			return `does not run: handler ${visible(handler.value)}`;
	}
	const size =
		processes.value !== undefined && threads.value !== undefined ? [`${processes.value}×${threads.value}`] : [];
	const parts = [
		name === '' ? 'embedded' : `in daemon group ${name}`,
		visible(applicationGroup.value) || '%{GLOBAL}',
		...size,
	];
	const isCertain = [processGroup, applicationGroup].every(({ doubts }) => doubts.every(({ kind }) => kind === 'part'));
	return `${isCertain ? 'runs' : 'may run'} ${parts.join(' · ')}`;
}

// --- inlay hints ---

/** Behind aliases and daemon process groups, the defaults that decide how they run. */
export function inlayHints(service: Service, opened: OpenDocument, range: Range): InlayHint[] {
	const hints = new Map<string, InlayHint>();
	const add = (placed: PlacedStatement, label: string, tooltip: string) => {
		const at = placed.use ? undefined : rangeOf(placed)?.end;
		if (!at || !contains(range, at)) return;
		hints.set(`${at.line} ${at.character} ${label}`, {
			position: at,
			label,
			kind: InlayHintKind.Parameter,
			paddingLeft: true,
			tooltip,
		});
	};
	for (const { evaluation } of service.analysesOf(opened)) {
		const server = serverOf(evaluation);
		for (const mount of mountsIn(server, opened)) {
			if (isIn(mount.placed, range))
				for (const [label, tip] of defaultsOf(applicationOf(server, mount))) add(mount.placed, label, tip);
		}
		for (const group of server.groups) {
			if (group.document === opened.document && isIn(group, range))
				for (const [label, tip] of daemonDefaults(group.statement)) add(group, label, tip);
		}
	}
	return [...hints.values()];

	function isIn(placed: PlacedStatement, within: Range): boolean {
		const line = placed.document.placeOf(placed.statement.line)?.startLine;
		return line !== undefined && line <= within.end.line && line + placed.statement.line.breaks >= within.start.line;
	}
}

type Hint = readonly [label: string, tooltip: string];

/** What nobody chose, and matters: the mode, and the interpreter where it is not the main one. */
function defaultsOf({ processGroup, applicationGroup, fate }: Application): Hint[] {
	const hints: Hint[] = [];
	const isDefault = ({ by, doubts }: Decided<unknown>) => by === 'default' && doubts.length === 0;
	if (isDefault(processGroup) && fate.kind === 'runs') {
		hints.push([
			'process-group=%{GLOBAL}',
			"Embedded mode: no WSGIProcessGroup holds for this script, so it runs inside Apache's own processes.",
		]);
	}
	if (
		applicationGroup.by === 'default' &&
		applicationGroup.doubts.every(({ kind }) => kind !== 'unseen') &&
		fate.kind === 'runs'
	) {
		hints.push([
			'application-group=%{RESOURCE}',
			`A sub-interpreter of its own: ${visible(applicationGroup.value)}. Extension modules such as NumPy want %{GLOBAL}.`,
		]);
	}
	return hints;
}

function daemonDefaults(statement: PlacedStatement['statement']): Hint[] {
	const tips = {
		processes: 'The default. Saying so would change one thing: wsgi.multiprocess becomes true.',
		threads: 'The default: so many requests at a time in each process.',
	};
	return Object.entries(tips).flatMap(([name, tip]) =>
		optionOf(statement, name) ? [] : [[`${name}=${defaultOf(name)}`, tip] as const],
	);
}

function contains({ start, end }: Range, { line, character }: Position): boolean {
	const isBefore = line < start.line || (line === start.line && character < start.character);
	const isAfter = line > end.line || (line === end.line && character > end.character);
	return !isBefore && !isAfter;
}

/** The application that an alias makes, as one configuration has it. */
export function applicationAt(
	{ evaluation }: Analysis,
	statement: PlacedStatement['statement'],
): Application | undefined {
	const server = serverOf(evaluation);
	const mount = mountsOf(server).find(({ placed }) => placed.statement === statement);
	return mount && applicationOf(server, mount);
}
