import { applicationOf, mountsOf } from '../../model/applications.ts';
import { contextSection } from '../../model/section.ts';
import type { PlacedStatement } from '../../model/server.ts';
import { insert, insertAbove } from '../edits.ts';
import { placedOf } from '../placed.ts';
import { locationOf } from '../process-groups.ts';
import type { Fix, Rule } from '../types.ts';

const handlerKeys = ['sethandler', 'addhandler'];

export const rule: Rule = {
	id: 'handler-without-execcgi',
	kind: 'broken',
	summary: 'A script has its handler, but Options ExecCGI is not on',
	messages: {
		off: 'mod_wsgi runs a script that only a handler leads to where Options ExecCGI is on, and it is not: requests for {script} get 403.',
		options: 'Options without ExecCGI',
	},
	server({ server, report }) {
		// where nothing sets a handler there is nothing to look at: after each keystroke, in most configurations
		if (!handlerKeys.some((key) => placedOf(server, key).length > 0)) return;
		const told = new Set<unknown>();
		for (const mount of mountsOf(server)) {
			if (mount.kind !== 'handler') continue;
			const { handler, fate, script } = applicationOf(server, mount);
			const at = handler.by;
			if (fate.kind !== 'no-exec-cgi' || !at || at === 'default' || told.has(at.statement)) continue;
			told.add(at.statement);
			const { by } = fate;
			const fix = by ? addOption(by) : addOptions(at);
			report(at, {
				message: 'off',
				params: { script: script.value ?? 'it' },
				related: by ? [{ ...locationOf(by, by.statement.command.word), message: 'options' }] : [],
				fixes: () => (fix ? [fix] : []),
			});
		}
	},
};

/** A line of its own beside the handler. */
function addOptions({ statement, use }: PlacedStatement): Fix | undefined {
	const section = contextSection(statement.section);
	if (use || !section?.key.startsWith('<directory')) return undefined;
	return {
		title: 'Add Options +ExecCGI',
		edits: [insertAbove(statement.line, 'Options +ExecCGI')],
		preferred: true,
	};
}

/** One more word in the line that decides. */
function addOption({ statement, use, document }: PlacedStatement): Fix | undefined {
	const { args, text } = statement.text;
	if (use || args.length === 0 || args.some(({ value }) => /^none$|execcgi/i.test(value))) return undefined;
	const option = args.every(({ value }) => /^[+-]/.test(value)) ? '+ExecCGI' : 'ExecCGI';
	const edit = { ...insert(statement, text.length, ` ${option}`), document };
	return { title: `Add ${option} to Options`, edits: [edit], preferred: true };
}
