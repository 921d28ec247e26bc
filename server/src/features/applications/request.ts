/** Where the applications of a configuration run, as plain JSON: `modWsgi/applications`. */
import type { Range } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis.ts';
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
} from '../../model/applications.ts';
import type { PlacedStatement } from '../../model/server.ts';
import type { OpenDocument, Service } from '../../service.ts';
import type { LogicalLine } from '../../syntax/logical-line.ts';
import { rangeOf } from './places.ts';

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
