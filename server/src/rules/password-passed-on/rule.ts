import { contextSection } from '../../model/section.ts';
import { replace } from '../edits.ts';
import { placedOf } from '../placed.ts';
import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'password-passed-on',
	kind: 'advice',
	severity: 'hint',
	summary: 'Apache checks passwords, and hands them on to the application',
	messages: {
		passed:
			'Apache checks the password here, and the application gets it too. It needs REMOTE_USER only, which is set in any case; without this line passwords cannot get into its logs and error pages.',
		type: 'Apache asks for a password',
	},
	server({ server, report }) {
		const types = placedOf(server, 'authtype').filter(({ statement }) =>
			/^basic$/i.test(statement.text.args[0]?.value ?? ''),
		);
		for (const placed of placedOf(server, 'wsgipassauthorization')) {
			const { statement, use } = placed;
			const [word] = statement.text.args;
			const section = contextSection(statement.section);
			if (!word || !/^on$/i.test(word.value) || !section || section.key === '<virtualhost') continue;
			const type = types.find((other) => other.statement.section === statement.section);
			if (!type) continue;
			report(placed, {
				message: 'passed',
				related: [{ ...locationOf(type, type.statement.command.word), message: 'type' }],
				fixes: () => (use ? [] : [{ title: 'Change to Off', edits: [replace(statement, word, 'Off')] }]),
			});
		}
	},
};
