/** Gives an application that runs in embedded mode a daemon process group. */

import { CodeActionKind } from 'vscode-languageserver-types';
import { findDirective, findOption } from '../../knowledge/index.ts';
import { argumentsOf, isOption, optionOf } from '../../model/arguments.ts';
import type { DaemonGroup, HostedStatement } from '../../model/server.ts';
import { isInAll } from '../../model/target.ts';
import { insert, insertAbove, quoted } from '../../rules/edits.ts';
import { groupName } from './group-names.ts';
import { indentUnit } from './indenting.ts';
import { governsAlone, selectedAlias, statementsFor } from './script-mapping.ts';
import type { Refactoring, Selection } from './selection.ts';

/** What a group begins with, in lines. */
const defaults: readonly (readonly (readonly [string, string])[])[] = [
	[
		['processes', '2'],
		['threads', '15'],
	],
	[
		['lang', 'C.UTF-8'],
		['locale', 'C.UTF-8'],
		['display-name', '%{GROUP}'],
	],
	[
		['request-timeout', '60'],
		['queue-timeout', '45'],
		['socket-timeout', '60'],
	],
];

export function toDaemonMode(selection: Selection): Refactoring[] {
	const alias = selectedAlias(selection);
	const { target, server, document } = selection;
	if (!alias || target.platform === 'windows' || !isEmbedded(selection, alias)) return [];
	const { statement, host } = alias;
	const { positional } = argumentsOf(statement);
	const script = positional[1]?.value;
	if (!script || statement.text.text.endsWith('\\') || !positional.every((word) => word.closed)) return [];
	const known = groupOfSite(selection, alias);
	const isAlone = governsAlone(selection, alias);
	// of options Apache would want the group to be in reach while it reads
	if (known && !isAlone) return [];
	const serverName = host.serverName ?? server.main.serverName;
	const name = known ? quoted(known.name) : groupName(serverName, script, (taken) => server.groupsByName.has(taken));
	const needsGroup =
		!optionOf(statement, 'application-group') &&
		[host, server.main].every((where) => ownStatements(selection, where, 'wsgiapplicationgroup').length === 0);
	const declaration = known ? [] : declare(selection, name, indentUnit(document));
	const lines = isAlone
		? [...declaration, `WSGIProcessGroup ${name}`, ...(needsGroup ? ['WSGIApplicationGroup %{GLOBAL}'] : [])]
		: declaration;
	const options = ` process-group=${name}${needsGroup ? ' application-group=%{GLOBAL}' : ''}`;
	return [
		{
			title: `Run it in ${known ? 'the' : 'a'} daemon process group ${name}`,
			kind: CodeActionKind.RefactorRewrite,
			edits: [
				insertAbove(statement.line, lines.join('\n')),
				...(isAlone ? [] : [insert(statement, statement.text.text.length, options)]),
			],
		},
	];
}

/** Whether nothing sends the application to a daemon process group, or may. */
function isEmbedded(selection: Selection, { statement, host }: HostedStatement): boolean {
	const { rest } = argumentsOf(statement);
	if (!rest.every((item) => isOption(item) && item.valueWord?.closed) || optionOf(statement, 'process-group'))
		return false;
	const choosing = ['wsgiprocessgroup', 'wsgidispatchscript', 'wsgirestrictprocess'];
	return choosing.every((key) =>
		[host, selection.server.main].every((where) => ownStatements(selection, where, key).length === 0),
	);
}

/** The statements of a directive in a virtual host, or in the main server alone. */
function ownStatements({ server }: Selection, host: HostedStatement['host'], key: string): HostedStatement[] {
	return statementsFor(server, host, [key]).filter((hosted) => hosted.host === host);
}

/** The group of the same site, where it stands in another virtual host: that for HTTP beside HTTPS. */
function groupOfSite({ server }: Selection, { host, groupsBefore }: HostedStatement): DaemonGroup | undefined {
	return server.groups.find(
		(group) =>
			group.host !== host &&
			group.host.section !== undefined &&
			host.serverName !== undefined &&
			group.host.serverName === host.serverName &&
			group.index < groupsBefore &&
			!group.use,
	);
}

function declare(selection: Selection, name: string, unit: string): string[] {
	const directive = findDirective('WSGIDaemonProcess');
	const isThere = (option: string) => {
		const known = directive && findOption(directive, option);
		return known !== undefined && isInAll(selection.target, known);
	};
	const lines = [
		pythonPath(selection),
		...defaults.map((line) =>
			line.flatMap(([option, value]) => (isThere(option) ? [`${option}=${value}`] : [])).join(' '),
		),
	].filter((line) => line !== '');
	return [[`WSGIDaemonProcess ${name}`, ...lines].join(` \\\n${unit}`)];
}

/** What WSGIPythonPath says holds in embedded mode only. */
function pythonPath({ server }: Selection): string {
	const path = server.byName.get('wsgipythonpath')?.at(-1)?.statement;
	const word = path?.text.args[0];
	if (!path || !word?.closed || path.text.args.length !== 1) return '';
	const source = path.line.raw.slice(path.text.rawStart(word.start), path.text.rawEnd(word.end));
	return /[\r\n]/.test(source) ? '' : `python-path=${source}`;
}
