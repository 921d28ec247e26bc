/**
 * The daemon process group that a script alias or an import asks for while Apache reads the directive
 * (`wsgi_add_script_alias`, `wsgi_add_import_script`): it must be declared before, in a virtual host that matches.
 */
import { compareReleases, isIn } from '../knowledge/releases.ts';
import type { Release } from '../knowledge/types.ts';
import { type OptionUse, optionOf } from './arguments.ts';
import type { DaemonGroup, HostedStatement, Server } from './server.ts';
import type { Lists, OrderedStatement } from './statement-index.ts';

export type LookupResult =
	| {
			readonly kind: 'not-configured';
			readonly option: OptionUse;
			readonly name: string;
			readonly later: DaemonGroup | undefined;
	  }
	| {
			readonly kind: 'not-accessible' | 'not-matchable';
			readonly option: OptionUse;
			readonly name: string;
			readonly group: DaemonGroup;
	  };

/** Names that stand for a group that is known only with the request. */
const dynamicNames = new Set(['%{RESOURCE}', '%{SERVER}', '%{HOST}']);

const lookingUp = ['wsgiscriptalias', 'wsgiscriptaliasmatch', 'wsgiimportscript'];

/** The statements that look a group up while Apache reads: those with both options. */
export function groupLookups(server: Server): HostedStatement[] {
	return server.evaluation.index.derived(lookups).map(({ statement, step }) => server.place(statement, step));
}

function lookups(lists: Lists): readonly OrderedStatement[] {
	const names = ['process-group', 'application-group'];
	return lookingUp.flatMap((key) =>
		lists.named(key).filter(({ statement }) => names.every((name) => optionOf(statement, name) !== undefined)),
	);
}

/** What Apache says of the group that a statement asks for; undefined if it does not look, or is content. */
export function lookUpGroup(server: Server, placed: HostedStatement, release: Release): LookupResult | undefined {
	const { statement, host } = placed;
	const { key } = statement.command;
	const process = optionOf(statement, 'process-group');
	const application = optionOf(statement, 'application-group');
	if (!process?.value || !application?.value || process.value === '%{GLOBAL}') return undefined;
	if (key !== 'wsgiimportscript') {
		const isDynamic = (value: string) => value !== '%{GLOBAL}' && value.includes('%{');
		if (isDynamic(process.value) || isDynamic(application.value) || dynamicNames.has(process.value)) return undefined;
		if (key === 'wsgiscriptaliasmatch') {
			if (compareReleases(release, '4.6.0') < 0 || (statement.text.args[1]?.value.includes('$') ?? false))
				return undefined;
		}
	}
	const name = process.value;
	const group = server.groupsByName.get(name);
	if (!group || group.index >= placed.groupsBefore)
		return { kind: 'not-configured', option: process, name, later: group };
	if (!group.host.section) return undefined;
	if (isIn({ since: '3.0', until: '4.5.15' }, release)) {
		return group.host === host ? undefined : { kind: 'not-accessible', option: process, name, group };
	}
	const mine = placed.serverNameSoFar;
	const its = group.host === host ? mine : group.host.serverName;
	if (mine !== undefined && its !== undefined)
		return mine === its ? undefined : { kind: 'not-accessible', option: process, name, group };
	return mine === its ? undefined : { kind: 'not-matchable', option: process, name, group };
}
