import type { Rule } from '../types.ts';
import { nameOf } from '../wording.ts';

export const rule: Rule = {
	id: 'wrong-number-of-arguments',
	kind: 'refused',
	summary: 'A directive has too many or too few arguments',
	messages: {
		count: '{directive} {says}: Apache refuses the line.',
		tag: 'Apache refuses this tag: {says}.',
		blanks: '{directive} {says}, and Apache refuses more. A value with blanks in it needs quotes.',
	},
	refusal: {
		causes: ['argument-count'],
		report(refusal, statement) {
			const name = statement.directive?.name ?? '';
			if (name.startsWith('<'))
				return { message: 'tag', params: { says: refusal.apache.replace(/\.$/, '') } };
			// what Apache prints: the name, how many it takes, and after a comma what they are
			const says = refusal.apache.slice(name.length + 1).split(', ', 1)[0] as string;
			const isSurplus = refusal.at !== statement.command.word;
			return {
				message: isSurplus && says === 'takes one argument' ? 'blanks' : 'count',
				params: { directive: nameOf(statement.directive), says },
			};
		},
	},
};
