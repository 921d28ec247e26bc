import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';
import { downloadable } from './downloadable.ts';

export const rule: Rule = {
	id: 'script-in-document-root',
	kind: 'risky',
	summary: 'A script lies where its source can be downloaded',
	messages: {
		root: 'The script lies in {by}: its source, and that of all beside it, goes to whoever asks for {url}. Keep the code of the application outside of DocumentRoot.',
		alias:
			'The script lies in {by}: its source, and that of all beside it, goes to whoever asks for {url}. Keep the code of the application away from what Alias serves.',
		here: 'All files in there are served',
	},
	server({ server, report }) {
		for (const { script, by, word, url, message } of server.evaluation.index.derived(downloadable)) {
			report(script, {
				message,
				params: { by: word.value, url },
				related: [{ ...locationOf(by, word), message: 'here' }],
			});
		}
	},
};
