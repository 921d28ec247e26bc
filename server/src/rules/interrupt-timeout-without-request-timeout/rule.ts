import { findOption } from '../../knowledge/index.ts';
import { isIn } from '../../knowledge/releases.ts';
import { optionOf } from '../../model/arguments.ts';
import { hasUnknown } from '../../model/merge.ts';
import { atoi } from '../../model/numbers.ts';
import { insert } from '../edits.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'interrupt-timeout-without-request-timeout',
	kind: 'risky',
	summary: 'interrupt-timeout has no effect, for there is no request-timeout',
	messages: {
		idle: 'interrupt-timeout says how long to wait after request-timeout has struck. Without that, no request is ever interrupted.',
	},
	statement: {
		of: ['wsgidaemonprocess'],
		check(statement, { report, environment }) {
			const interrupt = optionOf(statement, 'interrupt-timeout');
			if (!interrupt?.valueWord || hasUnknown(statement) || atoi(interrupt.value) <= 0) return;
			const option = statement.directive && findOption(statement.directive, 'interrupt-timeout');
			// a release that does not know it refuses the line
			if (!option || !environment.target.releases.some((release) => isIn(option, release))) return;
			const request = optionOf(statement, 'request-timeout');
			if (request && atoi(request.value) !== 0) return;
			report({
				at: interrupt,
				message: 'idle',
				fixes: () =>
					request
						? []
						: [
								{
									title: 'Add request-timeout=60',
									edits: [insert(statement, interrupt.end, ' request-timeout=60')],
									preferred: true,
								},
							],
			});
		},
	},
};
