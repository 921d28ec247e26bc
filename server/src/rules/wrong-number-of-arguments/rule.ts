import type { ValueType } from '../../knowledge/types.ts';
import type { Statement } from '../../model/statement.ts';
import { readWords } from '../../syntax/words.ts';
import { blankAfterBackslash } from '../blank-after-backslash.ts';
import { quoted, replace } from '../edits.ts';
import { daemonOptionsIn, moveToGroup } from '../move-options.ts';
import type { Fix, Rule } from '../types.ts';
import { nameOf } from '../wording.ts';

export const rule: Rule = {
	id: 'wrong-number-of-arguments',
	kind: 'refused',
	summary: 'A directive has too many or too few arguments',
	messages: {
		count: '{directive} {takes}, and Apache refuses the line.',
		none: '{directive} has no arguments, and Apache refuses the line: it {takes}.',
		order: 'Order takes one argument, and Apache refuses the line: no blank may stand around the comma.',
		surplus: '{directive} {takes}, and Apache refuses more. A value with blanks in it needs quotes.',
		option: '{directive} {takes}, and Apache refuses more. {option} is an option of WSGIDaemonProcess.',
		blankAfterBackslash:
			'A blank stands after the backslash, so the line is not continued: Apache takes the backslash for an argument of {directive}, and refuses it.',
		lacking: '{directive} lacks its {parameter}, and Apache refuses the line.',
		said: 'Apache refuses this: {apache}',
	},
	refusal: {
		causes: ['argument-count'],
		report({ at, apache }, statement) {
			const { directive, text, command } = statement;
			if (!directive) return undefined;
			// `WSGIPythonHome takes one argument, Python prefix/exec_prefix absolute path names.`
			const { usage, missing = [] } = directive.refusals ?? {};
			const says = usage && apache.endsWith(`, ${usage}`) ? apache.slice(0, -`, ${usage}`.length) : apache;
			const takes = /^\S+ ((?:takes|requires) .*?)\.?$/.exec(says)?.[1];
			if (!takes) {
				const parameter = directive.parameters.filter(({ optional }) => !optional)[missing.indexOf(apache)]?.name;
				if (parameter === undefined) return { message: 'said', params: { apache } };
				return { message: 'lacking', params: { directive: nameOf(directive), parameter } };
			}
			const order = command.key === 'order' && orderOf(statement);
			if (order) {
				const fix: Fix = {
					title: `Change to ${order}`,
					edits: [replace(statement, { start: text.args[0]?.start ?? 0, end: text.text.length }, order)],
					preferred: true,
				};
				return { message: 'order', params: {}, fixes: () => [fix] };
			}
			const params = { directive: nameOf(directive), takes };
			const backslash = blankAfterBackslash(statement);
			if (backslash) return { ...backslash, params };
			const [option] = daemonOptionsIn(statement);
			if (option && at.end >= option.end) {
				return {
					message: 'option',
					params: { ...params, option: option.name },
					fixesIn: (server) => moveToGroup(server, statement),
				};
			}
			const isSurplus = at !== command.word;
			const isEmpty = readWords(text.text, command.argsStart).length === 0;
			const message = isSurplus && takes === 'takes one argument' ? 'surplus' : isEmpty ? 'none' : 'count';
			return {
				message,
				params,
				fixes: () => (message === 'surplus' ? joinArguments(statement, directive.parameters[0]?.value) : []),
			};
		},
	},
};

/** `allow, deny` without its blanks. */
function orderOf({ text: { args } }: Statement): string | undefined {
	const joined = args.map(({ value }) => value).join('');
	return /^(allow,deny|deny,allow)$/i.test(joined) ? joined : undefined;
}

/** Several words where one path is wanted: a list of directories, or a path with blanks. */
function joinArguments(statement: Statement, type: ValueType | undefined): Fix[] {
	const { args, text } = statement.text;
	const [first] = args;
	const last = args.at(-1);
	if (type?.kind !== 'path' || !first || !last || args.some((word) => word.quote)) return [];
	const at = { start: first.start, end: last.end };
	const change = (by: string): Fix => ({ title: `Change to ${by}`, edits: [replace(statement, at, by)] });
	const asOne = change(quoted(text.slice(at.start, at.end)));
	const isList = type.list && args.every((word) => word.value.startsWith('/'));
	return isList ? [change(args.map((word) => word.value).join(':')), asOne] : [asOne];
}
