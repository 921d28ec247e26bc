import { factsOf } from '../../knowledge/distributions.ts';
import { virtualHostOf } from '../../model/section.ts';
import { insertAbove } from '../edits.ts';
import { placedOf } from '../placed.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'socket-prefix-missing',
	kind: 'advice',
	summary: 'Daemon processes on Red Hat and its kin, without a place for their sockets',
	messages: {
		missing:
			'On {distribution} and its kin the sockets of daemon processes may come to lie where only root may enter, as it depends on how mod_wsgi was built: then requests get 503. WSGISocketPrefix {prefix} puts them where Apache can reach them.',
	},
	server({ server, environment: { role, target }, report }) {
		const facts = factsOf(target.distribution);
		if (!facts?.socketPrefix || role !== 'main' || !server.evaluation.exit.complete) return;
		const [group] = server.groups;
		if (!group || placedOf(server, 'wsgisocketprefix').length > 0) return;
		const line = virtualHostOf(group.statement.section)?.line ?? group.statement.line;
		const directive = `WSGISocketPrefix ${facts.socketPrefix}`;
		report(group, {
			message: 'missing',
			params: { distribution: facts.name, prefix: facts.socketPrefix },
			fixes: () =>
				group.use ? [] : [{ title: `Add ${directive}`, edits: [insertAbove(line, directive)], preferred: true }],
		});
	},
};
