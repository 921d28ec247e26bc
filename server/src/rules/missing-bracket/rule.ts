import { finishTag, insert } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'missing-bracket',
	kind: 'refused',
	summary: "A section tag has no closing '>'",
	messages: {
		tag: "This tag has no closing '>', so Apache refuses it.",
	},
	reading: {
		kinds: ['unfinished-close'],
		report(problem) {
			if (problem.kind !== 'unfinished-close') return { message: 'tag' };
			const { statement } = problem;
			return {
				at: statement.command.word,
				message: 'tag',
				fixes: () => [{ title: "Add '>'", edits: [finishTag(statement)], preferred: true, safe: true }],
			};
		},
	},
	refusal: {
		causes: ['missing-bracket'],
		report(_, statement) {
			const edit = insert(statement, statement.text.text.length, '>');
			return { message: 'tag', fixes: () => [{ title: "Add '>'", edits: [edit], preferred: true, safe: true }] };
		},
	},
};
