/** Applications that may get in each other's way. */
import { addTo } from '../../model/add-to.ts';
import { type Application, applicationOf, mountsIn } from '../../model/applications.ts';
import { argumentsOf, optionOf } from '../../model/arguments.ts';
import { byHost } from '../../model/by-host.ts';
import { hasUnknown } from '../../model/merge.ts';
import { nameOf } from '../../model/paths.ts';
import type { PlacedStatement, Server } from '../../model/server.ts';
import type { Statement } from '../../model/statement.ts';
import type { Lists } from '../../model/statement-index.ts';
import { aliasesByOption, groupsByName, hostsOf } from '../process-groups.ts';

export interface Clash {
	readonly application: Application;
	/** One read before it, with a script of the same name in another directory, that runs in the same process. */
	readonly inProcess: Application;
	/** One that certainly runs in the same interpreter, too. */
	readonly inInterpreter: Application | undefined;
}

/** Scripts of one name in two directories are two projects that are laid out alike. */
export function clashesIn(server: Server): Clash[] {
	const suspects = server.evaluation.index.derived(suspectsIn);
	if (suspects.size === 0) return [];
	const hosts = hostsOf([...suspects].map((statement) => ({ statement })));
	const inProcess = new Earlier();
	const inInterpreter = new Earlier();
	const clashes: Clash[] = [];
	for (const mount of mountsIn(server, hosts)) {
		if (!suspects.has(mount.placed.statement)) continue;
		const application = applicationOf(server, mount);
		const { fate, processGroup, applicationGroup } = application;
		if (fate.kind !== 'runs' || processGroup.doubts.length > 0) continue;
		const process = JSON.stringify([nameOf(mount.target ?? ''), processGroup.value]);
		const interpreter = applicationGroup.doubts.length === 0 ? `${process} ${applicationGroup.value}` : undefined;
		const other = inProcess.add(process, application);
		const closer = interpreter === undefined ? undefined : inInterpreter.add(interpreter, application);
		if (other) clashes.push({ application, inProcess: other, inInterpreter: closer });
	}
	return clashes;
}

/** The first applications of two scripts in each place: whatever script comes later, one of them is of another. */
class Earlier {
	readonly #first = new Map<string, Application[]>();

	/** Adds an application. @returns an earlier one of another script in the same place */
	add(place: string, application: Application): Application | undefined {
		const { target } = application.mount;
		const known = this.#first.get(place) ?? [];
		this.#first.set(place, known);
		if (known.length < 2 && !known.some((each) => each.mount.target === target)) known.push(application);
		return known.find((each) => each.mount.target !== target);
	}
}

/** What WSGIProcessGroup names. */
function nameIn(statement: Statement): string {
	return statement.text.args[0]?.value ?? '';
}

/** The aliases of a virtual host whose scripts are called the same. */
interface Alike {
	/** The name of the scripts, and the group that the aliases name. */
	readonly script: string;
	readonly group: string | undefined;
	readonly aliases: Statement[];
	readonly targets: Set<string>;
}

function alikeIn(aliases: readonly PlacedStatement[]): Iterable<Alike> {
	const found = new Map<string, Alike>();
	for (const { statement } of aliases) {
		const target = argumentsOf(statement).positional[1]?.value;
		if (!target?.startsWith('/') || hasUnknown(statement)) continue;
		const group = optionOf(statement, 'process-group')?.value;
		const script = nameOf(target);
		const key = `${script}\0${group ?? ''}\0${group === undefined}`;
		const alike = found.get(key) ?? { script, group, aliases: [], targets: new Set() };
		found.set(key, alike);
		alike.aliases.push(statement);
		alike.targets.add(target);
	}
	return found.values();
}

/**
 * The aliases that may clash by what is written: in most configurations none, so that after a keystroke nobody has to ask
 * where all applications run.
 */
function suspectsIn(lists: Lists): ReadonlySet<Statement> {
	const named = lists.by(byHost('wsgiprocessgroup'));
	const uses = lists.by(groupsByName);
	const options = lists.by(aliasesByOption);
	const ofAll = ['%{GLOBAL}', ...(named.get('main') ?? []).map(({ statement }) => nameIn(statement))];
	const together = new Map<string, Alike[]>();
	for (const [host, aliases] of lists.by(byHost('wsgiscriptalias'))) {
		if (host !== 'main' && isAlone(aliases, named.get(host))) continue;
		const own = (named.get(host) ?? []).map(({ statement }) => nameIn(statement));
		// a line for the whole host leaves nothing to the main server's
		const names = new Set(own.length === 1 ? own : [...own, ...ofAll]);
		for (const alike of alikeIn(aliases)) {
			for (const name of alike.group === undefined ? names : [alike.group])
				addTo(together, `${alike.script}\0${name}`, alike);
		}
	}
	const suspects = new Set<Alike>();
	for (const all of together.values()) {
		const [one] = all[0]?.targets ?? [];
		const isClash = all.some(({ targets }) => targets.size > 1 || (one && !targets.has(one)));
		if (isClash) for (const alike of all) suspects.add(alike);
	}
	return new Set([...suspects].flatMap(({ aliases }) => aliases));

	/** A virtual host of one alias, whose one group is named nowhere else, as is usual. */
	function isAlone([alias, ...others]: readonly PlacedStatement[], groups: readonly PlacedStatement[] = []): boolean {
		const [group] = groups;
		if (!alias || others.length > 0 || !group || groups.length > 1) return false;
		const name = nameIn(group.statement);
		return uses.get(name)?.length === 1 && !options.has(name) && !optionOf(alias.statement, 'process-group');
	}
}
