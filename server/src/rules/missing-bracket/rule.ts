import { isCondition } from '../../model/conditions.ts';
import { rawArguments, type Statement } from '../../model/statement.ts';
import { finishTag, insert } from '../edits.ts';
import type { Fix, Rule } from '../types.ts';

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
		report: (_, statement) => ({ message: 'tag', fixes: () => [addBracket(statement)] }),
	},
	// the sections of other modules look for their bracket in the same words; those decided while reading, at that time
	statement: {
		of: 'all',
		check(statement, { report }) {
			const { directive, command, text } = statement;
			if (!directive?.name.startsWith('<') || directive.module === 'mod_wsgi' || directive.forms.at(-1)?.execOnRead) return;
			if (isCondition(command.key) || text.args.length === 0 || rawArguments(statement).includes('>')) return;
			if (text.isOpaque(command.argsStart, text.text.length)) return;
			report({
				at: command.word,
				message: 'tag',
				apache: `${directive.name}> directive missing closing '>'`,
				fixes: () => [addBracket(statement)],
			});
		},
	},
};

function addBracket(statement: Statement): Fix {
	const { length } = statement.text.text;
	return { title: "Add '>'", edits: [insert(statement, length, '>')], preferred: true, safe: true };
}
