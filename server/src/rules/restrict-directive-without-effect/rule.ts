import type { PlacedStatement } from '../../model/server.ts';
import { isInAll } from '../../model/target.ts';
import { removeLine } from '../edits.ts';
import { placedOf } from '../placed.ts';
import type { Rule } from '../types.ts';

const keys = ['wsgirestrictstdin', 'wsgirestrictstdout'];

export const rule: Rule = {
	id: 'restrict-directive-without-effect',
	kind: 'advice',
	severity: 'hint',
	summary: 'WSGIRestrictStdin Off or WSGIRestrictStdout Off says what is so anyway',
	messages: {
		off: 'Off is the default since mod_wsgi 3.0: print() and input() are not restricted without this line.',
	},
	server({ server, environment, report }) {
		if (!isInAll(environment.target, { since: '3.0' })) return;
		for (const key of keys) {
			const placed = placedOf(server, key);
			// one that undoes another is of use
			if (!placed.every(isOff)) continue;
			for (const each of placed) {
				if (each.use || each.statement.section?.key === '<wsgiinterpreteroptions') continue;
				const { line } = each.statement;
				report(each, {
					message: 'off',
					tags: ['unnecessary'],
					fixes: () => [{ title: 'Remove it', edits: [removeLine(line)], preferred: true, safe: true }],
				});
			}
		}
	},
};

function isOff({ statement: { text } }: PlacedStatement): boolean {
	return text.args.length === 1 && /^off$/i.test(text.args[0]?.value ?? '');
}
