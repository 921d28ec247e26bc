import type { Context, Release } from '../../knowledge/types.ts';
import { either } from '../../knowledge/wording.ts';
import { formOf } from '../../model/refusals.ts';
import { contextSection } from '../../model/section.ts';
import type { Rule } from '../types.ts';
import { nameOf } from '../wording.ts';
import { moveOut, moveToAuthentication, wrapInDirectory } from './moves.ts';

const places: Record<Exclude<Context, '.htaccess'>, string> = {
	'server config': 'outside all sections',
	'virtual host': 'into a <VirtualHost>',
	directory: 'into a section such as <Directory> or <Location>',
};

export const rule: Rule = {
	id: 'wrong-context',
	kind: 'refused',
	summary: 'A directive stands where Apache does not allow it',
	messages: {
		section: '{directive} may not stand in {section}>, and Apache refuses it. It belongs {places}.',
		inside: 'Apache does not allow {directive} within {around}, and refuses it there.',
		server: '{directive} may not stand outside all sections, and Apache refuses it. It belongs {places}.',
		htaccess:
			'{directive} may not stand in .htaccess: every request below this directory fails with 500. In the server configuration it belongs {places}.',
	},
	refusal: {
		causes: ['wrong-context'],
		report({ name }, statement, { role, target }) {
			const { directive, section } = statement;
			if (!directive) return undefined;
			if (name) return { message: 'inside', params: { directive: nameOf(directive), around: name } };
			const form = formOf(directive, target.releases.at(-1) as Release) ?? directive.forms.at(-1);
			const belongs = (form?.contexts ?? []).flatMap((context) => (context === '.htaccess' ? [] : places[context]));
			const params = {
				directive: nameOf(directive),
				section: contextSection(section)?.name ?? '',
				places: either(belongs),
			};
			return {
				message: role === 'htaccess' ? 'htaccess' : params.section ? 'section' : 'server',
				params,
				fixes: () => moveOut(statement, form?.contexts ?? []),
				fixesIn(server) {
					if (directive.name === 'Require') return wrapInDirectory(server, statement);
					return /^WSGI(AuthUser|AuthGroup|Access)Script$/.test(directive.name)
						? moveToAuthentication(server, statement)
						: [];
				},
			};
		},
	},
};
