/** Applications that may get in each other's way. */

import type { Application } from '../../model/applications.ts';
import { hasUnknown } from '../../model/merge.ts';
import { nameOf } from '../../model/paths.ts';
import type { Server } from '../../model/server.ts';
import { certainApplications } from '../process-groups.ts';

export interface Clash {
	readonly application: Application;
	/** Those read before it, with a script of the same name in another directory, that run in the same process. */
	readonly others: readonly Application[];
}

/** Scripts of one name in two directories are two projects that are laid out alike. */
export function clashesIn(server: Server): Clash[] {
	const scripts = certainApplications(server).filter(({ mount, fate }) => {
		const { kind, placed, target } = mount;
		return kind === 'alias' && fate.kind === 'runs' && target?.startsWith('/') && !hasUnknown(placed.statement);
	});
	return scripts.flatMap((application, at) => {
		const others = scripts.slice(0, at).filter((other) => mayClash(application, other));
		return others.length > 0 ? [{ application, others }] : [];
	});
}

function mayClash(one: Application, other: Application): boolean {
	const [a, b] = [one.mount.target, other.mount.target];
	return a !== b && scriptOf(a) === scriptOf(b) && one.processGroup.value === other.processGroup.value;
}

/** Whether two applications certainly run in one interpreter of their process. */
export function shareInterpreter({ applicationGroup: a }: Application, { applicationGroup: b }: Application): boolean {
	return a.doubts.length === 0 && b.doubts.length === 0 && a.value === b.value;
}

/** The file name of a script. */
export function scriptOf(path = ''): string {
	return nameOf(path);
}
