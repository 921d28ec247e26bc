import { applicationOf, mountsOf } from '../../model/applications.ts';
import { argumentsOf, optionOf } from '../../model/arguments.ts';
import { hasUnknown } from '../../model/merge.ts';
import { atoi } from '../../model/numbers.ts';
import { contextSection, virtualHostOf } from '../../model/section.ts';
import type { Criterion } from '../../model/statement-index.ts';
import { placedOf } from '../placed.ts';
import { locationOf } from '../process-groups.ts';
import type { Location, Rule } from '../types.ts';

export const rule: Rule = {
	id: 'request-timeout-after-timeout',
	kind: 'advice',
	summary: 'request-timeout is longer than Apache waits for an answer',
	messages: {
		late: 'Apache waits {wait} seconds for an answer, by {setting}, and then sends 504: request-timeout comes after that, and lets the process work on for nobody. It should be shorter.',
		setting: 'So long Apache waits',
	},
	server({ server, report }) {
		const names = server.evaluation.index.by(groupsWithRequestTimeout).keys();
		if (names.length === 0) return;
		const timeouts = placedOf(server, 'timeout').filter(({ statement }) => !hasUnknown(statement));
		for (const group of names.flatMap(server.groupsByName.all)) {
			const { statement } = group;
			const request = optionOf(statement, 'request-timeout');
			const limit = request ? atoi(request.value) : 0;
			if (!request || limit <= 0 || hasUnknown(statement)) continue;
			const socket = optionOf(statement, 'socket-timeout');
			let wait = socket ? atoi(socket.value) : 0;
			let at: (Location & { message: string }) | undefined;
			let setting = 'socket-timeout';
			if (socket && wait > 0) at = { ...locationOf(group, socket), message: 'setting' };
			else {
				// that of the virtual host whose requests they are
				const mount = mountsOf(server).find((each) => applicationOf(server, each).group === group);
				const inHost = (host: unknown) =>
					timeouts.findLast(
						(each) => contextSection(each.statement.section) === host && virtualHostOf(each.statement.section) === host,
					);
				const placed = mount && (inHost(mount.host.section) ?? inHost(undefined));
				const word = placed?.statement.text.args[0];
				if (!placed || !word || !/^\d+$/.test(word.value)) continue;
				wait = Number(word.value);
				setting = 'Timeout';
				at = { ...locationOf(placed, word), message: 'setting' };
			}
			if (wait <= 0 || limit <= wait) continue;
			report(group, { at: request, message: 'late', params: { wait, setting }, related: at ? [at] : [] });
		}
	},
};

/** By their names. */
const groupsWithRequestTimeout: Criterion<string> = {
	directive: 'wsgidaemonprocess',
	of: ({ statement }) =>
		optionOf(statement, 'request-timeout') ? argumentsOf(statement).positional[0]?.value : undefined,
};
