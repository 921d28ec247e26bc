import { optionOf } from '../../model/arguments.ts';
import { virtualHostOf } from '../../model/section.ts';
import type { Server } from '../../model/server.ts';
import type { Statement } from '../../model/statement.ts';
import { insert, moveAbove, quoted, removeLine } from '../edits.ts';
import type { Fix, Rule } from '../types.ts';
import { nameOf } from '../wording.ts';

export const rule: Rule = {
	id: 'server-config-only',
	kind: 'refused',
	summary: 'A directive for the whole server stands inside a <VirtualHost>',
	messages: {
		inside:
			'{directive} holds for the whole server, so Apache refuses it inside <VirtualHost>. Move it above the virtual host.',
	},
	refusal: {
		causes: ['server-config-only'],
		report(_, statement) {
			const host = virtualHostOf(statement.section);
			const isSection = statement.command.name.startsWith('<');
			const title = 'Move above <VirtualHost>';
			return {
				message: 'inside',
				params: { directive: nameOf(statement.directive) },
				fixesIn: (server) => sayInGroup(server, statement),
				// a section would have to move with all that is in it
				fixes: () =>
					host && !isSection ? [{ title, edits: moveAbove(host.line, statement.line), preferred: true }] : [],
			};
		},
	},
};

/** What a daemon process group has for itself, where the virtual host has one. */
const asOptions: Readonly<Record<string, string>> = {
	wsgipythonpath: 'python-path',
	wsgipythonhome: 'python-home',
};

function sayInGroup(server: Server, { command, line, section, text }: Statement): Fix[] {
	const option = asOptions[command.key];
	const [word, ...more] = text.args;
	const host = server.hostOf(section);
	const [group, ...others] = server.groups.filter((each) => each.host === host);
	if (!option || !word || more.length > 0 || !group || others.length > 0 || group.use) return [];
	if (optionOf(group.statement, option)) return [];
	const { document, statement, name } = group;
	const added = insert(statement, statement.text.text.length, ` ${option}=${quoted(word.value)}`);
	const title = `Change to ${option}= of WSGIDaemonProcess ${name}`;
	return [{ title, edits: [removeLine(line), { document, ...added }], preferred: true }];
}
