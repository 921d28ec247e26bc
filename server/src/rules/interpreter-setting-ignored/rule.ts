import { isIn } from '../../knowledge/releases.ts';
import { hasUnknown } from '../../model/merge.ts';
import { contextSection } from '../../model/section.ts';
import { placedOf } from '../placed.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'interpreter-setting-ignored',
	kind: 'risky',
	summary: 'A setting of the whole process stands in <WSGIInterpreterOptions> for a single interpreter',
	messages: {
		threading:
			'Free threading is a matter of the whole process: in a section with application-group= mod_wsgi ignores it, with a warning (WSGI0201). Name only the process-group.',
		interval:
			'Interpreters that share a lock share its interval: for an application group without a lock of its own mod_wsgi skips this, with a warning (WSGI0199). Say WSGIPerInterpreterGIL On besides, or name only the process-group.',
	},
	server({ server, environment: { target }, report }) {
		for (const key of ['wsgifreethreading', 'wsgiswitchinterval']) {
			for (const placed of placedOf(server, key)) {
				const { statement } = placed;
				const form = statement.directive?.forms.at(-1);
				const section = contextSection(statement.section);
				if (section?.key !== '<wsgiinterpreteroptions' || hasUnknown(statement)) continue;
				if (!form || !target.releases.some((release) => isIn(form, release))) continue;
				const group = /\bapplication-group=([^\s"'>]+)/i.exec(section.text.text)?.[1];
				if (group === undefined) continue;
				const value = statement.text.args[0]?.value ?? '';
				if (key === 'wsgifreethreading') {
					if (/^on$/i.test(value)) report(placed, { message: 'threading' });
					continue;
				}
				// the main interpreter is the one whose lock it is
				if (group === '%{GLOBAL}' || !(Number.parseFloat(value) > 0)) continue;
				if (placedOf(server, 'wsgiperinterpretergil').length === 0) report(placed, { message: 'interval' });
			}
		}
	},
};
