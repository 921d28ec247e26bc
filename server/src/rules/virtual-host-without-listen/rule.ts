import type { Span } from '../../model/arguments.ts';
import { hasUnknown } from '../../model/merge.ts';
import type { PlacedStatement } from '../../model/server.ts';
import type { Lists } from '../../model/statement-index.ts';
import { insertAbove } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'virtual-host-without-listen',
	kind: 'risky',
	summary: 'A virtual host has a port on which Apache does not listen',
	messages: {
		closed: 'No Listen names port {port}: Apache does not listen on it, and nobody reaches this virtual host.',
	},
	server({ server, environment: { role }, report }) {
		const { exit, index } = server.evaluation;
		if (role !== 'main' || !exit.complete) return;
		for (const { placed, at, port } of index.derived(unheard)) {
			report(placed, {
				at,
				message: 'closed',
				params: { port },
				fixes: () =>
					placed.use
						? []
						: [
								{
									title: `Add Listen ${port}`,
									edits: [insertAbove(placed.statement.line, `Listen ${port}`)],
									preferred: true,
								},
							],
			});
		}
	},
};

interface Unheard {
	readonly placed: PlacedStatement;
	/** The address, without the bracket behind it. */
	readonly at: Span;
	readonly port: string;
}

/** The addresses of virtual hosts with a port that is none of any Listen. */
function unheard(lists: Lists): Unheard[] {
	const listens = lists.named('listen');
	// a file of a site, taken for a main configuration, has these lines elsewhere
	const isWhole =
		[...lists.named('serverroot'), ...lists.named('pidfile')].length > 0 ||
		lists.named('loadmodule').some(({ statement }) => /^mpm_/.test(statement.text.args[0]?.value ?? ''));
	if (!isWhole || listens.length === 0 || listens.some(({ statement }) => hasUnknown(statement))) return [];
	const ports = new Set(listens.map(({ statement }) => portOf(statement.text.args[0]?.value ?? '')));
	if (ports.has(undefined)) return [];
	return lists.named('<virtualhost').flatMap((placed) => {
		if (hasUnknown(placed.statement)) return [];
		return placed.statement.text.args.flatMap((word) => {
			const port = /:(\d+)>?$/.exec(word.value)?.[1];
			if (port === undefined || port === '0' || ports.has(port)) return [];
			const at = { start: word.start, end: word.end - (word.value.endsWith('>') ? 1 : 0) };
			return [{ placed, at, port }];
		});
	});
}

/** `80`, `192.0.2.1:80`, `[2001:db8::1]:80`. */
function portOf(address: string): string | undefined {
	return /^(?:.*:)?(\d+)$/.exec(address)?.[1];
}
