import { readWords } from '../../syntax/words.ts';
import type { Rule } from '../types.ts';
import { nameOf } from '../wording.ts';

export const rule: Rule = {
	id: 'wrong-number-of-arguments',
	kind: 'refused',
	summary: 'A directive has too many or too few arguments',
	messages: {
		count: '{directive} {takes}, and Apache refuses the line.',
		none: '{directive} has no arguments, and Apache refuses the line: it {takes}.',
		surplus: '{directive} {takes}, and Apache refuses more. A value with blanks in it needs quotes.',
		said: 'Apache refuses this: {apache}',
	},
	refusal: {
		causes: ['argument-count'],
		report({ at, apache }, { directive, text, command }) {
			if (!directive) return undefined;
			// `WSGIPythonHome takes one argument, Python prefix/exec_prefix absolute path names.`
			const { usage } = directive.refusals ?? {};
			const says = usage && apache.endsWith(`, ${usage}`) ? apache.slice(0, -`, ${usage}`.length) : apache;
			const takes = /^\S+ ((?:takes|requires) .*)$/.exec(says)?.[1];
			if (!takes) return { message: 'said', params: { apache } };
			const isSurplus = at !== command.word;
			const isEmpty = readWords(text.text, command.argsStart).length === 0;
			const message = isSurplus && takes === 'takes one argument' ? 'surplus' : isEmpty ? 'none' : 'count';
			return { message, params: { directive: nameOf(directive), takes } };
		},
	},
};
