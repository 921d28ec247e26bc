/** Puts together what is known of an application. */
import type { Application } from './application.ts';
import { argumentsOf } from './arguments.ts';
import type { Subject } from './cover.ts';
import { fateOf } from './fate.ts';
import { applicationGroupName, callableName, type Name, processGroupName, type RequestFacts } from './group-names.ts';
import { handlerOf, WSGI_SCRIPT } from './handlers.ts';
import { hostNameOf } from './host-names.ts';
import { htaccessOf } from './htaccess.ts';
import { type Decided, type Doubt, decide, hasUnknown, layersOf, type MergeContext, type Question } from './merge.ts';
import { type Mount, shadowOf } from './mount.ts';
import { nameOf } from './paths.ts';
import { findGroup, processOf } from './process.ts';
import type { Server, VirtualHost } from './server.ts';
import { type Setting, settingsOf } from './settings.ts';
import { decidedByOption, firstFlag, firstWord, flagOf, groupNames, sameNames } from './values.ts';
import { decideForServer } from './whole-server.ts';

/** The application that a mount leads to, for a request to a host, or for all of them. */
export function findApplication(
	server: Server,
	mount: Mount,
	host: VirtualHost,
	subject: Subject,
	request: Pick<RequestFacts, 'url' | 'info' | 'asked'>,
): Application {
	const { placed } = mount;
	const { role } = server.evaluation.environment;
	const { exit } = server.evaluation;
	const layers = layersOf(server, host, subject);
	const context: MergeContext = {
		layers,
		of: placed.statement.section,
		htaccess: htaccessOf(layers, subject),
		incomplete: role !== 'main' || !exit.complete || exit.torn,
		inHosts:
			host === server.main && settingsOf(server).hasVirtualHosts && !request.asked ? { server, subject } : undefined,
	};
	const facts: RequestFacts = { server, host, context, ...request };
	const ask = <T>(question: Question<T>) => decide(question, context);

	const { handler, handlerScript } = findHandler(mount, subject, context);
	// options are read from where the handler comes from; an Alias has none
	const withOptions = handlerScript ?? (mount.kind === 'handler' ? undefined : placed);
	const option = (name: string) => withOptions && decidedByOption(withOptions, name);
	const dispatch = ask({ keys: ['wsgidispatchscript'], read: firstWord, fallback: undefined });
	// requests that another handler script takes have its options
	const taken = handler.doubts.filter(({ by }) => by && namesHandlerScript(server, by));
	const scripted: readonly Doubt[] =
		dispatch.by === 'default' ? taken : [...taken, { kind: 'script', by: dispatch.by }];
	const withDoubts = <T>(decided: Decided<T>, more: readonly Doubt[]): Decided<T> =>
		more.length === 0 ? decided : { ...decided, doubts: [...decided.doubts, ...more] };
	const named = ({ value, doubts }: Name, asked: Decided<unknown>): Decided<string> =>
		withDoubts({ value, by: asked.by, doubts: asked.doubts }, [...doubts, ...scripted]);

	const askedProcess =
		option('process-group') ?? ask({ keys: ['wsgiprocessgroup'], read: firstWord, fallback: '%{GLOBAL}' });
	const name = named(processGroupName(askedProcess.value ?? '', facts), askedProcess);
	const { group, doubts } = findGroup(server, name, context);
	const processGroup = withDoubts(name, doubts);
	const askedApplication =
		option('application-group') ?? ask({ keys: ['wsgiapplicationgroup'], read: firstWord, fallback: '%{RESOURCE}' });
	const serverName = hostNameOf(server, host);

	const application: Omit<Application, 'fate'> = {
		mount,
		host,
		serverName: { value: serverName.name, by: serverName.by, doubts: serverName.doubts },
		script: withDoubts(scriptOf(handlerScript ?? placed, mount), taken),
		handler,
		handlerScript,
		processGroup,
		group,
		applicationGroup: named(applicationGroupName(askedApplication.value, facts), askedApplication),
		applicationGroupName: askedApplication.value ?? '%{RESOURCE}',
		callable: findCallable(),
		...processOf(server, processGroup, group, context),
		scriptReloading: ask({ keys: ['wsgiscriptreloading'], read: firstFlag, fallback: true, htaccess: true }),
		passAuthorization: withDoubts(
			asFlag(option('pass-authorization')) ??
				ask({ keys: ['wsgipassauthorization'], read: firstFlag, fallback: false, htaccess: true }),
			taken,
		),
		restrictEmbedded: decideForServer(server, context, {
			key: 'wsgirestrictembedded',
			read: firstFlag,
			fallback: false,
		}),
		restrictProcess: ask<readonly string[] | undefined>({
			keys: ['wsgirestrictprocess'],
			read: groupNames,
			fallback: undefined,
			same: sameNames,
		}),
		shadowedBy: shadowOf(server, mount),
	};
	return { ...application, fate: fateOf(server, application, context) };

	function findCallable(): Decided<string> {
		if (handlerScript) return { value: 'handle_request', by: 'default', doubts: [] };
		// taken as it stands, %{ENV:x} and all
		const given = option('callable-object');
		if (given) return withDoubts(given, scripted);
		const asked = ask({ keys: ['wsgicallableobject'], read: firstWord, fallback: 'application', htaccess: true });
		return named(callableName(asked.value ?? '', facts), asked);
	}
}

/** The handler of a mount, and the WSGIHandlerScript that it may be the name of. */
function findHandler(
	{ kind, placed }: Mount,
	{ file, openFile }: Subject,
	context: MergeContext,
): Pick<Application, 'handler' | 'handlerScript'> {
	const handler = handlerOf(openFile || file === undefined ? undefined : nameOf(file), context);
	if (handler.by === 'default' && kind === 'handler-script') return { handler, handlerScript: placed };
	// an alias of mod_wsgi sets its handler first; what the configuration sets comes over it
	if (handler.value === '' && kind !== 'handler')
		return { handler: { ...handler, value: WSGI_SCRIPT, by: placed }, handlerScript: undefined };
	const { by } = decide<true | undefined>(
		{
			keys: ['wsgihandlerscript'],
			read: (statement) => argumentsOf(statement).positional[0]?.value === handler.value || undefined,
			fallback: undefined,
		},
		context,
	);
	return { handler, handlerScript: by === 'default' ? undefined : by };
}

/** Whether a SetHandler or AddHandler names a handler script. */
function namesHandlerScript(server: Server, { statement }: Setting): boolean {
	const name = firstWord(statement)?.toLowerCase();
	return settingsOf(server)
		.named('wsgihandlerscript')
		.some((placed) => firstWord(placed.statement) === name);
}

function scriptOf(by: Setting, { target, placed }: Mount): Decided<string | undefined> {
	const value = by === placed ? target : argumentsOf(by.statement).positional[1]?.value;
	return { value, by, doubts: hasUnknown(by.statement) ? [{ kind: 'variable', by }] : [] };
}

function asFlag(option: Decided<string> | undefined): Decided<boolean> | undefined {
	return option && { ...option, value: flagOf(option.value) === true };
}
