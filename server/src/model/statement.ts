/** A directive that Apache carries out, in one of the places where it stands. */
import { findDirective } from '../knowledge/index.ts';
import type { Directive } from '../knowledge/types.ts';
import type { CommandName, ConfigText, LogicalLine } from '../syntax/logical-line.ts';
import type { Section } from './section.ts';

export interface Statement {
	readonly line: LogicalLine;
	/** The line after its variables were replaced: what all offsets refer to. */
	readonly text: ConfigText;
	readonly command: CommandName;
	/** What is known of it; undefined if no such directive is known. */
	readonly directive: Directive | undefined;
	/** The innermost section around it. For an opening tag, the one around the section that it opens. */
	readonly section: Section | undefined;
	/** Nesting is no longer certain here: it may stand elsewhere than `section` says. */
	readonly isTorn: boolean;
	/** What was found of it, kept here for the rules. */
	found: object | undefined;
}

/** The statement of a line. Asked again with the same facts it is the same object, if nothing of the line was replaced. */
export function makeStatement(
	line: LogicalLine,
	text: ConfigText,
	command: CommandName,
	section: Section | undefined,
	isTorn: boolean,
): Statement {
	const last = line.statement as Statement | undefined;
	if (last?.text === text && last.section === section && last.isTorn === isTorn) return last;
	const statement = { line, text, command, directive: findDirective(command.key), section, isTorn, found: undefined };
	line.statement = statement;
	return statement;
}

/** The arguments as one text, as a handler of the form RAW_ARGS gets them: `>` for a tag of one word. */
export function rawArguments({ text, command }: Statement): string {
	if (command.argsStart < text.text.length) return text.text.slice(command.argsStart);
	return command.name.startsWith('<') && command.name[1] !== '/' ? '>' : '';
}
