/** Options of WSGIDaemonProcess that stand in another directive. */
import { findDirective, findOption } from '../knowledge/index.ts';
import type { Directive } from '../knowledge/types.ts';
import { applicationOf, mountsOf } from '../model/applications.ts';
import { argumentsOf, isOption, optionOf, type Span } from '../model/arguments.ts';
import type { DaemonGroup, Server } from '../model/server.ts';
import type { Statement } from '../model/statement.ts';
import { insert, remove } from './edits.ts';
import type { Fix } from './types.ts';

const daemonProcess = findDirective('WSGIDaemonProcess') as Directive;

/** Moves them to the declaration of the group that the directive is about, if that is known and has none of them yet. */
export function moveToGroup(server: Server, statement: Statement): Fix[] {
	const options = daemonOptionsIn(statement);
	const group = groupOf(server, statement);
	if (!group || group.use || options.length === 0) return [];
	if (options.some(({ name }) => optionOf(group.statement, name))) return [];
	const { text } = statement.text;
	const added = options.map(({ start, end }) => ` ${text.slice(start, end)}`).join('');
	const title = `Move ${options.map(({ name }) => name).join(' and ')} to WSGIDaemonProcess ${group.name}`;
	const insertion = { document: group.document, ...insert(group.statement, group.statement.text.text.length, added) };
	return [{ title, edits: [...options.map((option) => remove(statement, option)), insertion], preferred: true }];
}

/** The options that WSGIDaemonProcess has, and the directive has not. */
export function daemonOptionsIn(statement: Statement): (Span & { readonly name: string })[] {
	const { directive, text } = statement;
	if (!directive) return [];
	const written = directive.options
		? argumentsOf(statement).rest.filter(isOption)
		: text.args.flatMap(({ start, end, value }) => {
				const name = /^([\w-]+)=./.exec(value)?.[1];
				return name ? [{ start, end, name }] : [];
			});
	return written.filter(({ name }) => findOption(daemonProcess, name) && !findOption(directive, name));
}

function groupOf(server: Server, statement: Statement): DaemonGroup | undefined {
	const { key } = statement.command;
	if (key === 'wsgiprocessgroup') return server.groupsByName.get(statement.text.args[0]?.value ?? '');
	const mount = mountsOf(server).find(({ placed }) => placed.statement === statement);
	const application = mount && applicationOf(server, mount);
	return application?.processGroup.doubts.length === 0 ? application.group : undefined;
}
