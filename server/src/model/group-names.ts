/**
 * The names of process groups and application groups with their `%{…}` replaced (`wsgi_process_group,
 * wsgi_application_group, wsgi_callable_object`).
 */
import { compareReleases } from '../knowledge/releases.ts';
import { addressPort, hostNameOf, serverPort } from './host-names.ts';
import { type Decided, type Doubt, decide, hasUnknown, type MergeContext, unset } from './merge.ts';
import { scriptName } from './mount.ts';
import type { Server, VirtualHost } from './server.ts';
import { type Setting, settingsOf } from './settings.ts';
import { firstFlag } from './values.ts';
import { decideForServer } from './whole-server.ts';

/** What is known of the request, or of all requests to a mount. */
export interface RequestFacts {
	readonly server: Server;
	readonly host: VirtualHost;
	readonly context: MergeContext;
	/** The part of the URL that leads to the script, and what follows it; undefined if that differs from request to request. */
	readonly url: string | undefined;
	readonly info: string;
	/** The Host header of a single request: name and, if it is there, port. */
	readonly asked: { readonly name: string; readonly port: number } | undefined;
}

export interface Name {
	readonly value: string;
	readonly doubts: readonly Doubt[];
}

/** The name of a process group; the empty one is embedded mode. */
export function processGroupName(raw: string, facts: RequestFacts): Name {
	return expandName(raw, facts);
}

/** The name of an application group; the empty one is the main interpreter. Undefined stands for a name that is not given. */
export function applicationGroupName(raw: string | undefined, facts: RequestFacts): Name {
	return expandName(raw ?? '%{RESOURCE}', facts);
}

/** The name of the callable, where WSGICallableObject gives it. */
export function callableName(raw: string, facts: RequestFacts): Name {
	if (!raw.startsWith('%')) return { value: raw, doubts: [] };
	const variable = environmentName(raw);
	if (variable === undefined) return { value: 'application', doubts: [] };
	const { value, doubts } = environmentValue(variable, facts);
	return { value: value ?? 'application', doubts };
}

function expandName(raw: string, facts: RequestFacts): Name {
	switch (raw) {
		case '%{GLOBAL}':
			return { value: '', doubts: [] };
		case '%{RESOURCE}': {
			const before = withPort(ofServer(facts), facts);
			const script = scriptPart(facts);
			return { value: `${before.value}|${script.value}`, doubts: [...before.doubts, ...script.doubts] };
		}
		case '%{SERVER}':
			return withPort(ofServer(facts), facts);
		case '%{HOST}':
			return withPort(
				facts.asked
					? { value: facts.asked.name.toLowerCase(), doubts: [] }
					: { ...ofServer(facts), doubts: [{ kind: 'request', by: undefined }] },
				facts,
			);
	}
	const variable = environmentName(raw);
	if (variable === undefined) return { value: raw, doubts: [] };
	const { value, doubts } = environmentValue(variable, facts);
	if (value === undefined) return { value: raw, doubts };
	// what the variable holds may be such a name itself
	if (!value.startsWith('%') || environmentName(value) !== undefined) return { value, doubts };
	const name = expandName(value, facts);
	return { value: name.value, doubts: [...doubts, ...name.doubts] };
}

/** The script's name in the URL. Before 6.0 always in lower case, since then where WSGICaseSensitivity is off, as it is by default on Windows and macOS. */
function scriptPart({ server, context, url, info }: RequestFacts): Name {
	if (url === undefined) return { value: '…', doubts: [{ kind: 'request', by: undefined }] };
	const name = scriptName(url, info);
	const lower = name.toLowerCase();
	if (name === lower) return { value: name, doubts: [] };
	const { releases, platform } = server.evaluation.environment.target;
	const sensitive = decideForServer(server, context, {
		key: 'wsgicasesensitivity',
		read: firstFlag,
		fallback: platform !== 'windows',
	});
	const [first = '', last = ''] = [releases[0], releases.at(-1)];
	if (compareReleases(last, '6.0') < 0) return { value: lower, doubts: [] };
	const doubts = [...sensitive.doubts];
	if (sensitive.value && compareReleases(first, '6.0') < 0) doubts.push({ kind: 'release', by: undefined });
	return { value: sensitive.value ? name : lower, doubts };
}

function ofServer({ server, host, context }: RequestFacts): Name {
	const found = hostNameOf(server, host);
	const { name } = found;
	// in each virtual host it is another
	const doubts: readonly Doubt[] = context.inHosts ? [...found.doubts, { kind: 'part', by: undefined }] : found.doubts;
	if (name !== undefined) return { value: name, doubts };
	return { value: '…', doubts: [...doubts, { kind: 'unseen', by: undefined }] };
}

/** The port is left out where it is one of the usual ones, of either protocol. */
function withPort({ value, doubts }: Name, { server, host, asked }: RequestFacts): Name {
	const ofHost = serverPort(server, host);
	const port = asked ? asked.port || ofHost : addressPort(host) || ofHost;
	const isUsual = port === 0 || port === 80 || port === 443;
	// behind a proxy, clients may name another port
	const doubt: readonly Doubt[] = asked || isUsual ? [] : [{ kind: 'request', by: undefined }];
	return { value: isUsual ? value : `${value}:${port}`, doubts: [...doubts, ...doubt] };
}

/** `NAME` of `%{ENV:NAME}`. */
function environmentName(raw: string): string | undefined {
	return /^%\{ENV:(.*)\}$/s.exec(raw)?.[1];
}

/** Directives that set variables before SetEnv does, and so win over it (`mod_env.c: fixup_env_module`). */
const setters = ['setenvif', 'setenvifnocase', 'setenvifexpr', 'browsermatch', 'browsermatchnocase', 'rewriterule'];

/** What a variable of the request is set to, as far as `SetEnv` says; their names are compared without case, as those of headers. */
function environmentValue(
	name: string,
	{ server, host, context }: RequestFacts,
): { value: string | undefined } & Pick<Decided<string>, 'doubts'> {
	const key = name.toLowerCase();
	const isName = (word: string | undefined) => word?.toLowerCase() === key;
	const decided = decide<string | null>(
		{
			keys: ['setenv', 'unsetenv', 'passenv'],
			read: ({ command, text: { args } }) => {
				if (command.key === 'setenv') return isName(args[0]?.value) ? (args[1]?.value ?? '') : undefined;
				if (!args.some((word) => isName(word.value))) return undefined;
				return command.key === 'unsetenv' ? unset : null;
			},
			unsets: 'at once',
			fallback: null,
			htaccess: true,
		},
		context,
	);
	const doubts = [...decided.doubts];
	// it may come from anywhere: another module, the environment of Apache
	if (decided.value === null) doubts.push({ kind: 'request', by: decided.by === 'default' ? undefined : decided.by });
	for (const h of host === server.main ? [host] : [server.main, host]) {
		const setter = settingsOf(server)
			.ofHost(h)
			.find((placed) => maySet(placed, key));
		if (setter) doubts.push({ kind: 'request', by: setter });
	}
	return { value: decided.value ?? undefined, doubts };
}

/** Whether a directive that looks at the request may set a variable. */
function maySet({ statement }: Setting, name: string): boolean {
	const { command, text } = statement;
	if (!setters.includes(command.key)) return false;
	if (hasUnknown(statement)) return true;
	const words = text.args.map((word) => word.value.toLowerCase());
	if (command.key === 'rewriterule')
		return (words[2] ?? '').includes(`e=${name}`) || (words[2] ?? '').includes(`env=${name}`);
	return words.slice(1).some((word) => word.replace(/^!/, '').split('=', 1)[0] === name);
}
