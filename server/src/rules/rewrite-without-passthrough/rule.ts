import { aliasFor } from '../../model/applications.ts';
import { hasUnknown } from '../../model/merge.ts';
import { contextSection, virtualHostOf } from '../../model/section.ts';
import type { Statement } from '../../model/statement.ts';
import { insert } from '../edits.ts';
import { placedOf } from '../placed.ts';
import { locationOf } from '../process-groups.ts';
import type { Fix, Rule } from '../types.ts';

export const rule: Rule = {
	id: 'rewrite-without-passthrough',
	kind: 'risky',
	summary: 'A RewriteRule leads to the URL of an application, but not to the application',
	messages: {
		file: 'Outside of <Directory>, RewriteRule makes a file name of {target}, and WSGIScriptAlias is not asked any more: requests get 404. With the flag PT the result is a URL again.',
		application: 'The application',
	},
	server({ server, report }) {
		const rules = placedOf(server, 'rewriterule');
		const engines = placedOf(server, 'rewriteengine');
		for (const placed of rules) {
			const { statement, use } = placed;
			const [, target, flags] = statement.text.args;
			const host = virtualHostOf(statement.section);
			if (!target || contextSection(statement.section) !== host || hasUnknown(statement)) continue;
			const isHere = (other: { readonly statement: Statement }) => virtualHostOf(other.statement.section) === host;
			if (!engines.some((each) => isHere(each) && /^on$/i.test(each.statement.text.args[0]?.value ?? ''))) continue;
			const names = flagsOf(statement);
			if (names.some((name) => elsewhere.has(name))) continue;
			// a rule behind this one may lead on, or pass it through
			const isLast = names.some((name) => name === 'l' || name === 'last' || name === 'end');
			const later = rules.slice(rules.indexOf(placed) + 1).filter(isHere);
			if (!isLast && later.length > 0) continue;
			const url = /^[^$%?]*/.exec(target.value)?.[0] ?? '';
			if (!url.startsWith('/')) continue;
			const mount = aliasFor(server, server.hostOf(statement.section), url);
			if (!mount || mount === 'unknown' || mount.kind !== 'alias' || !mount.location || mount.location.length < 2)
				continue;
			const fix = (): Fix | undefined => {
				if (!flags) return { title: 'Add [PT]', edits: [insert(statement, target.end, ' [PT]')], preferred: true };
				if (flags.quote || !flags.value.startsWith('[')) return undefined;
				return { title: 'Add the flag PT', edits: [insert(statement, flags.start + 1, 'PT,')], preferred: true };
			};
			report(placed, {
				at: target,
				message: 'file',
				params: { target: target.value },
				related: [{ ...locationOf(mount.placed, mount.placed.statement.command.word), message: 'application' }],
				fixes: () => (use ? [] : [fix() ?? []].flat()),
			});
		}
	},
};

/** Flags with which the result is no file of this server. */
const elsewhere = new Set([
	'pt',
	'passthrough',
	'r',
	'redirect',
	'p',
	'proxy',
	'f',
	'forbidden',
	'g',
	'gone',
	'h',
	'handler',
	'c',
	'chain',
	'n',
	'next',
	's',
	'skip',
]);

function flagsOf({ text: { args } }: Statement): string[] {
	const [, list = ''] = /^\[(.*)\]$/.exec(args[2]?.value ?? '') ?? [];
	return list.split(',').map((flag) => (flag.split('=')[0] ?? '').trim().toLowerCase());
}
