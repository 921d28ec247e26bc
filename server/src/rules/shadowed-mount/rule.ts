import { applicationOf, mountsOf } from '../../model/applications.ts';
import { virtualHostOf } from '../../model/section.ts';
import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'shadowed-mount',
	kind: 'risky',
	summary: 'Another alias takes all the URLs of a mounted application',
	messages: {
		shadowed:
			'No request gets here: {by} takes these URLs before. Among WSGIScriptAlias lines the first that matches wins, so the longest path has to come first; an Alias wins over all of them.',
		by: 'Takes them',
	},
	server({ server, environment, report }) {
		if (environment.role === 'htaccess') return;
		const count = new Map<unknown, number>();
		for (const key of ['wsgiscriptalias', 'wsgiscriptaliasmatch', 'alias', 'aliasmatch']) {
			for (const { statement } of server.byName.get(key) ?? []) {
				const host = virtualHostOf(statement.section);
				count.set(host, (count.get(host) ?? 0) + 1);
			}
		}
		const ofMain = count.get(undefined) ?? 0;
		for (const mount of mountsOf(server)) {
			if (mount.kind !== 'alias' || (count.get(mount.host.section) ?? 0) + (mount.host.section ? ofMain : 0) < 2)
				continue;
			const { shadowedBy } = applicationOf(server, mount);
			if (!shadowedBy) continue;
			const path = shadowedBy.statement.text.args[0];
			report(mount.placed, {
				message: 'shadowed',
				params: { by: shadowedBy.statement.text.text.split(/\s+/, 2).join(' ') },
				related: [{ ...locationOf(shadowedBy, path ?? shadowedBy.statement.command.word), message: 'by' }],
			});
		}
	},
};
