import { type Section, sectionsIn } from '../../model/section.ts';
import type { Statement } from '../../model/statement.ts';
import { skipSpaces } from '../../syntax/words.ts';
import { finishTag, insertEnds, removeLine, replace } from '../edits.ts';
import type { Report, Rule } from '../types.ts';

export const rule: Rule = {
	id: 'close-without-open',
	kind: 'refused',
	summary: 'A closing tag has no section to close',
	messages: {
		stray: 'No section that began in this file is open here, so Apache refuses {tag}.',
		inside: '{condition}> began last and is still open: it has to end before {tag}, or Apache refuses the file.',
		surplus: 'Apache takes {condition}> for ended only if nothing follows its closing tag. It refuses the file.',
		unfinished: "This tag has no closing '>', so Apache does not see that {condition}> ends, and refuses the file.",
	},
	reading: {
		kinds: ['unexpected-close'],
		report(problem) {
			if (problem.kind !== 'unexpected-close') return { message: 'stray' };
			const { statement, condition, named } = problem;
			const { command, line } = statement;
			if (condition) {
				const end = `</${condition.key.slice(1)}`;
				if (command.key === `${end}>`) return surplus(statement, condition);
				if (command.key === end) return unfinished(statement, condition);
			}
			return {
				at: command.word,
				message: condition ? 'inside' : 'stray',
				params: { tag: command.name, condition: condition?.name ?? '' },
				fixes: () => [
					condition && named
						? insertEnds(line, sectionsIn(named, condition))
						: { title: `Remove ${command.name}`, edits: [removeLine(line)] },
				],
			};
		},
	},
};

/** `</IfModule> # end` */
function surplus(statement: Statement, { name }: Section): Report {
	const { text } = statement.text;
	const at = { start: statement.command.word.end, end: text.length };
	const title = 'Remove what follows the closing tag';
	return {
		at: { ...at, start: skipSpaces(text, at.start) },
		message: 'surplus',
		params: { condition: name },
		fixes: () => [{ title, edits: [replace(statement, at, '')], preferred: true, safe: true }],
	};
}

/** `</IfModule` or `</IfModule >` */
function unfinished(statement: Statement, { name }: Section): Report {
	return {
		at: statement.command.word,
		message: 'unfinished',
		params: { condition: name },
		fixes: () => [{ title: "Add '>'", edits: [finishTag(statement)], preferred: true, safe: true }],
	};
}
