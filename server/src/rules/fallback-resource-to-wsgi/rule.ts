import { aliasFor } from '../../model/applications.ts';
import { hasUnknown } from '../../model/merge.ts';
import { placedOf } from '../placed.ts';
import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'fallback-resource-to-wsgi',
	kind: 'risky',
	summary: 'FallbackResource leads to a WSGI application',
	messages: {
		fallback:
			'FallbackResource does not go well with mod_wsgi: it seems to work, but responses may be cut off or malformed, so that browsers hang. Use RewriteCond and RewriteRule with [PT].',
		application: 'The application',
	},
	server({ server, report }) {
		for (const placed of placedOf(server, 'fallbackresource')) {
			const { statement } = placed;
			const [word] = statement.text.args;
			if (!word?.value.startsWith('/') || hasUnknown(statement)) continue;
			const mount = aliasFor(server, server.hostOf(statement.section), word.value);
			// an application at / takes all requests before
			if (!mount || mount === 'unknown' || mount.location === '/') continue;
			const { statement: alias } = mount.placed;
			report(placed, {
				message: 'fallback',
				related: [{ ...locationOf(mount.placed, alias.command.word), message: 'application' }],
			});
		}
	},
};
