import { interpreterSettings } from '../../knowledge/mod_wsgi/python.ts';
import { refusalsOf } from '../../model/refusals.ts';
import { contextSection } from '../../model/section.ts';
import { moveAbove } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'foreign-directive-in-interpreter-options',
	kind: 'risky',
	summary: 'A directive in <WSGIInterpreterOptions> holds for more than the interpreters selected there',
	messages: {
		foreign:
			'{directive} is not for single interpreters: it holds as if it stood outside of <WSGIInterpreterOptions>. Move it there.',
	},
	statement: {
		of: 'mod_wsgi',
		check(statement, { environment, report }) {
			const { directive, command, line, section } = statement;
			const container = contextSection(section);
			if (container?.key !== '<wsgiinterpreteroptions') return;
			if (interpreterSettings.includes(command.key) || command.name.startsWith('<')) return;
			const { role, target } = environment;
			const newest = target.releases.at(-1) as string;
			if (refusalsOf(statement, role, newest, target.platform).length > 0) return;
			report({
				at: command.word,
				message: 'foreign',
				params: { directive: directive?.name ?? '' },
				fixes: () =>
					section === container
						? [
								{
									title: 'Move above <WSGIInterpreterOptions>',
									edits: moveAbove(container.line, line),
									preferred: true,
								},
							]
						: [],
			});
		},
	},
};
