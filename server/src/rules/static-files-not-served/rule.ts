import { argumentsOf } from '../../model/arguments.ts';
import { hasUnknown } from '../../model/merge.ts';
import { type Section, virtualHostOf } from '../../model/section.ts';
import type { PlacedStatement } from '../../model/server.ts';
import type { Lists } from '../../model/statement-index.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'static-files-not-served',
	kind: 'advice',
	severity: 'hint',
	summary: 'All URLs go to a Django project, those of static files too',
	messages: {
		none: 'All URLs go to the application, those of static files too. Django does not serve these in production: if nothing like WhiteNoise does, they get 404. An Alias /static/ to STATIC_ROOT, with Require all granted for it, lets Apache do so.',
	},
	server({ server, environment: { role }, report }) {
		const { exit, index } = server.evaluation;
		if (role !== 'main' || !exit.complete) return;
		for (const placed of index.derived(alone)) report(placed, { message: 'none' });
	},
};

/** What leads some URLs elsewhere. */
const others = ['alias', 'aliasmatch', 'rewriterule', 'proxypass', 'proxypassmatch', 'redirect', 'redirectmatch'];

/** The scripts of Django at `/` in virtual hosts where nothing else is served. */
function alone(lists: Lists): PlacedStatement[] {
	const taken = new Set<Section | undefined>();
	for (const key of others) for (const { statement } of lists.named(key)) taken.add(virtualHostOf(statement.section));
	if (taken.has(undefined)) return [];
	return lists.named('wsgiscriptalias').filter(({ statement }) => {
		const [url, script] = argumentsOf(statement).positional;
		const isDjango = url?.value === '/' && /\/wsgi\.py$/.test(script?.value ?? '');
		return isDjango && !hasUnknown(statement) && !taken.has(virtualHostOf(statement.section));
	});
}
