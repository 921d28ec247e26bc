import { hasUnknown } from '../../model/merge.ts';
import { placedOf } from '../placed.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'every-sender-trusted',
	kind: 'risky',
	summary: 'Headers of proxies are believed, whoever sends them',
	messages: {
		none: 'Without WSGITrustedProxies these headers are believed of every client: whoever sends one chooses its own address, host or scheme. Name the addresses of your proxies.',
		all: 'Every address is a trusted proxy here: whoever sends one of the headers chooses its own address, host or scheme. Name the addresses of your proxies.',
	},
	server({ server, environment: { role }, report }) {
		const proxies = placedOf(server, 'wsgitrustedproxies');
		for (const placed of proxies) {
			const { statement } = placed;
			const at = statement.text.args.find(({ value }) => /^(0\.0\.0\.0\/0\.0\.0\.0|0+\.0+\.0+\.0+\/00+)$/.test(value));
			if (at && !hasUnknown(statement)) report(placed, { at, message: 'all' });
		}
		if (role !== 'main' || !server.evaluation.exit.complete || proxies.length > 0) return;
		for (const placed of placedOf(server, 'wsgitrustedproxyheaders')) report(placed, { message: 'none' });
	},
};
