import { type AccessGroup, granted, isSame, letIn, named, required } from '../old-access-control/access.ts';

/** Whether Order, Allow and Deny turn away whom a Require beside them lets in, hardly on purpose. */
export function isMixed(group: AccessGroup): boolean {
	const { old, requires, isPlain } = group;
	if (!isPlain || requires.length === 0 || old.length === named(old, 'satisfy').length) return false;
	const satisfy = named(old, 'satisfy').at(-1)?.statement.text.args[0]?.value.toLowerCase() ?? 'all';
	const users = required(requires);
	const hosts = letIn(group);
	return satisfy === 'all' && !!hosts && !!users && isSame(users, granted) && !isSame(hosts, granted);
}
