import { findDirective, formIn } from '../../knowledge/index.ts';
import { compareReleases, removedIn } from '../../knowledge/releases.ts';
import type { Directive } from '../../knowledge/types.ts';
import { removeLine, replace } from '../edits.ts';
import type { Fix, Rule } from '../types.ts';
import { nameOf } from '../wording.ts';

export const rule: Rule = {
	id: 'directive-not-in-release',
	kind: 'refused',
	summary: 'A directive is not there in the mod_wsgi release in use',
	messages: {
		newer: '{directive} came with mod_wsgi {since}; older releases refuse it as an invalid command.',
		removed: '{directive} is gone since mod_wsgi {removed}, which refuses it as an invalid command. {advice}',
		replaced:
			'{directive} is gone since mod_wsgi {removed}, which refuses it as an invalid command. Look at {replacement} in its place.',
		build: 'Only builds of mod_wsgi for {condition} have {directive}: others refuse it as an invalid command.',
	},
	refusal: {
		causes: ['not-in-release'],
		report(_, statement, { target }) {
			const { directive, command, line } = statement;
			if (!directive) return undefined;
			const since = directive.forms[0]?.since ?? '';
			const removed = removedIn(directive.forms.at(-1) ?? {});
			const newest = target.releases.at(-1) as string;
			const params = { directive: nameOf(directive), since, removed: removed ?? '' };
			if (compareReleases(newest, since) < 0 || !removed) return { message: 'newer', params };
			const condition = formIn(directive, newest)?.condition?.replace(/ only\b.*/, '');
			const fixes: Fix[] = [{ title: `Remove ${directive.name}`, edits: [removeLine(line)] }];
			if (condition) return { message: 'build', params: { ...params, condition }, fixes: () => fixes };
			const { replacement = '' } = directive;
			const other = findDirective(replacement);
			if (other && takesTheSame(directive, other)) {
				fixes.unshift({ title: `Change to ${other.name}`, edits: [replace(statement, command.word, other.name)] });
			}
			return {
				message: /^\w+$/.test(replacement) ? 'replaced' : 'removed',
				params: { ...params, replacement, advice: replacement },
				fixes: () => fixes,
				tags: ['deprecated'],
			};
		},
	},
};

/** Whether the arguments of one may stand behind the other. */
function takesTheSame(
	{ parameters: [mine, ...more] }: Directive,
	{ parameters: [its, ...others] }: Directive,
): boolean {
	return mine?.value.kind === 'flag' && its?.value.kind === 'flag' && more.length === 0 && others.length === 0;
}
