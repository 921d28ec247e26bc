import { virtualHostOf } from '../../model/section.ts';
import { moveAbove } from '../edits.ts';
import type { Rule } from '../types.ts';
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
				// a section would have to move with all that is in it
				fixes: () =>
					host && !isSection ? [{ title, edits: moveAbove(host.line, statement.line), preferred: true }] : [],
			};
		},
	},
};
