import { hasUnknown } from '../../model/merge.ts';
import { replace } from '../edits.ts';
import { isGuarded } from '../old-access-control/access.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'require-without-all',
	kind: 'refused',
	summary: 'Require does not say all granted or all denied',
	messages: {
		provider: 'Apache knows no kind of authorization called {word}, and does not start. It is Require {meant}.',
		argument: 'After Require all only granted or denied may stand; Apache does not start.',
	},
	statement: {
		of: ['require'],
		check(statement, { report }) {
			if (hasUnknown(statement) || isGuarded(statement)) return;
			const { args } = statement.text;
			const isNegative = args[0]?.value.toLowerCase() === 'not';
			const [kind, ...rest] = isNegative ? args.slice(1) : args;
			if (!kind || kind.quote) return;
			const says = /^(granted|denied)$/i.test(kind.value) ? kind.value : undefined;
			if (says) {
				const meant = `all ${says.toLowerCase()}`;
				report({
					at: kind,
					message: 'provider',
					params: { word: says, meant: isNegative ? `not ${meant}` : meant },
					apache: `Unknown Authz provider: ${says}`,
					fixes: () =>
						rest.length === 0
							? [{ title: `Change to ${meant}`, edits: [replace(statement, kind, meant)], preferred: true }]
							: [],
				});
				return;
			}
			// the name of a kind is compared with case
			if (kind.value !== 'all') return;
			const argument = rest.length === 1 ? rest[0] : undefined;
			if (rest.length > 0 && !argument) return;
			if (argument && /^(granted|denied)$/i.test(argument.value)) return;
			const meant = /^(allow|grant|any|all|yes)/i.test(argument?.value ?? '')
				? 'granted'
				: /^(deny|den|no)/i.test(argument?.value ?? '')
					? 'denied'
					: undefined;
			report({
				at: argument ?? kind,
				message: 'argument',
				apache: "Argument for 'Require all' must be 'granted' or 'denied'",
				fixes: () =>
					argument && meant
						? [{ title: `Change to ${meant}`, edits: [replace(statement, argument, meant)], preferred: true }]
						: [],
			});
		},
	},
};
