import { sectionsIn } from '../../model/section.ts';
import { endOf, insertEnds, removeLine, replace } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'section-mismatch',
	kind: 'refused',
	summary: 'A closing tag does not match the section that is open',
	messages: {
		mismatch: '{open}> is open here, so Apache expects {expected} and refuses {found}.',
		forgotten: '{open}> is still open here, so Apache expects {expected} first and refuses {found}.',
		skipped: 'Apache leaves this section out, but matches the tags in it all the same, and refuses the file: {apache}.',
	},
	reading: {
		kinds: ['mismatched-close', 'mismatch-in-skipped'],
		report(problem) {
			if (problem.kind !== 'mismatched-close') return { message: 'skipped', params: { apache: problem.apache } };
			const { statement, open, named } = problem;
			const { word, name } = statement.command;
			const expected = endOf(open);
			const forgotten = named && sectionsIn(named, open);
			return {
				at: word,
				message: forgotten ? 'forgotten' : 'mismatch',
				params: { open: open.name, expected, found: name },
				fixes: () =>
					forgotten
						? [insertEnds(statement.line, forgotten)]
						: [
								{ title: `Change to ${expected}`, edits: [replace(statement, word, expected)] },
								{ title: `Remove ${name}`, edits: [removeLine(statement.line)] },
							],
			};
		},
	},
};
