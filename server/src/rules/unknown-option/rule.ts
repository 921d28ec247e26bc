import { findDirective, findOption } from '../../knowledge/index.ts';
import { compareReleases, isIn, removedIn } from '../../knowledge/releases.ts';
import type { Option, Release } from '../../knowledge/types.ts';
import { isOption } from '../../model/arguments.ts';
import { quoted, remove, replace } from '../edits.ts';
import { moveToGroup } from '../move-options.ts';
import { nearest } from '../nearest.ts';
import { quotedOption } from '../quoted-option.ts';
import { spacedOption } from '../spaced-option.ts';
import type { Fix, Rule } from '../types.ts';
import { nameOf } from '../wording.ts';

export const rule: Rule = {
	id: 'unknown-option',
	kind: 'refused',
	summary: 'A WSGI directive has no option of this name',
	messages: {
		unknown: '{directive} has no option {option}: Apache refuses the line.',
		nearest: '{directive} has no option {option}, and Apache refuses the line. Did you mean {nearest}?',
		elsewhere: '{option} is an option of {other}, not of {directive}: Apache refuses the line.',
		newer: '{option} came with mod_wsgi {since}; older releases refuse the line.',
		removed: '{option} is gone since mod_wsgi {removed}, which refuses the line.',
		renamed: '{option} is called {replacement} since mod_wsgi {removed}, which refuses the line with the old name.',
		quoted:
			'The whole option is quoted: to Apache it has the name {option}, and it refuses the line. Quotes belong around the value.',
		platform: 'mod_wsgi has no option {option} on Windows, where Apache refuses the line.',
	},
	refusal: {
		causes: ['unknown-option'],
		report({ at, option, item }, statement, { target }) {
			const { directive, text } = statement;
			if (!directive) return undefined;
			const written = text.text.slice(at.start, at.end);
			// the blank before it is told
			if (directive.optionsAreWords && spacedOption(directive, text.text, at)) return undefined;
			const params = { directive: nameOf(directive), option: written };
			const renameTo = (name: string): Fix => ({
				title: `Change to ${name}`,
				edits: [replace(statement, at, name)],
				preferred: true,
				safe: true,
			});
			const inQuotes = item && quotedOption(directive, statement, item);
			if (inQuotes) {
				const meant = `${inQuotes.name}=${quoted(inQuotes.value)}`;
				const title = `Change to ${meant}`;
				const edits = [replace(statement, inQuotes, meant)];
				return {
					at: inQuotes,
					message: 'quoted',
					params,
					fixes: () => [{ title, edits, preferred: true, safe: true }],
				};
			}
			const whole = item && isOption(item) ? item : at;
			const removal: Fix = { title: `Remove ${written}`, edits: [remove(statement, whole)] };
			const release = target.releases.at(-1) as Release;
			if (option) {
				const { since, replacedBy } = option;
				const removed = removedIn(option);
				if (isIn(option, release) && option.platform && target.platform !== option.platform)
					return { message: 'platform', params, fixes: () => [removal] };
				if (!removed || compareReleases(release, since) < 0) return { message: 'newer', params: { ...params, since } };
				return {
					message: replacedBy ? 'renamed' : 'removed',
					params: { ...params, removed, replacement: replacedBy ?? '' },
					fixes: () => [replacedBy ? renameTo(replacedBy) : removal],
					tags: ['deprecated'],
				};
			}
			const other = ['wsgidaemonprocess', 'wsgiscriptalias']
				.map(findDirective)
				.find((d) => d && has(d, written, release));
			if (other && other !== directive) {
				return {
					message: 'elsewhere',
					params: { ...params, other: other.name },
					fixesIn: (server) => moveToGroup(server, statement),
				};
			}
			const near = nearest(written, namesIn(directive.options ?? [], release));
			return near
				? { message: 'nearest', params: { ...params, nearest: near }, fixes: () => [renameTo(near)] }
				: { message: 'unknown', params, fixes: () => [removal] };
		},
	},
};

function has(directive: NonNullable<ReturnType<typeof findDirective>>, name: string, release: Release): boolean {
	const option = findOption(directive, name);
	return option !== undefined && isIn(option, release);
}

function namesIn(options: readonly Option[], release: Release): string[] {
	return options.filter((option) => isIn(option, release)).map((option) => option.name);
}
