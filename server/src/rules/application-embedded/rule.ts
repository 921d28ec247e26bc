import { applicationOf, mountsOf } from '../../model/applications.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'application-embedded',
	kind: 'advice',
	severity: 'hint',
	summary: 'An application runs inside Apache itself, and not in daemon processes',
	messages: {
		embedded:
			'This application runs embedded: every process of Apache loads it, as Apache decides how many there are, and changes of its code need a restart of Apache. A daemon process group of its own is better in general.',
	},
	server({ server, environment: { role, target }, report }) {
		if (role !== 'main' || !server.evaluation.exit.complete || target.platform === 'windows') return;
		// who has groups knows of them, and another rule tells of those that nothing uses
		if (server.groups.length > 0) return;
		for (const mount of mountsOf(server)) {
			const { processGroup, fate } = applicationOf(server, mount);
			const isCertain = processGroup.by === 'default' && processGroup.doubts.length === 0;
			if (mount.kind === 'alias' && isCertain && fate.kind === 'runs') report(mount.placed, { message: 'embedded' });
		}
	},
};
