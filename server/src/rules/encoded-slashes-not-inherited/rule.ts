import { mountsOf } from '../../model/applications.ts';
import { contextSection, isConditional, type Section, virtualHostOf } from '../../model/section.ts';
import type { Server } from '../../model/server.ts';
import { insertBelow } from '../edits.ts';
import { placedOf } from '../placed.ts';
import { locationOf } from '../process-groups.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'encoded-slashes-not-inherited',
	kind: 'risky',
	summary: 'AllowEncodedSlashes stands outside of the virtual host that needs it',
	messages: {
		outside:
			'Virtual hosts do not take AllowEncodedSlashes from the main server: a URL with %2F gets 404 for the application there. Say it in the <VirtualHost>.',
		host: 'It does not hold for this application',
	},
	server({ server, report }) {
		const all = placedOf(server, 'allowencodedslashes');
		const placed = all.findLast(({ statement }) => contextSection(statement.section) === undefined);
		const value = placed?.statement.text.args[0]?.value ?? '';
		if (!placed || !/^(on|nodecode)$/i.test(value) || isConditional(placed.statement.section)) return;
		const has = new Set<Section | undefined>(all.map(({ statement }) => virtualHostOf(statement.section)));
		const mounts = mountsOf(server);
		// where an application of the main server needs it, it does its work
		if (mounts.some(({ host }) => host.section === undefined)) return;
		const mount = mounts.find(({ host }) => !has.has(host.section) && hasCoreDirective(server, host.section));
		const line = mount?.host.section?.line;
		if (!mount || !line) return;
		report(placed, {
			message: 'outside',
			related: [{ ...locationOf(mount.placed, mount.placed.statement.command.word), message: 'host' }],
			fixes: () => [
				{
					title: 'Say it in the virtual host too',
					edits: [{ ...insertBelow(line, `    AllowEncodedSlashes ${value}`), document: mount.placed.document }],
					preferred: true,
				},
			],
		});
	},
};

/** A virtual host without any directive of Apache's core has that configuration of the main server as a whole. */
function hasCoreDirective({ evaluation }: Server, host: Section | undefined): boolean {
	return evaluation.steps.some(({ run }) =>
		run.statements.some(({ directive, section }) => directive?.module === 'core' && virtualHostOf(section) === host),
	);
}
