import { groupLookups, lookUpGroup } from '../../model/group-lookup.ts';
import { conditionsOf } from '../../model/section.ts';
import type { DaemonGroup, HostedStatement, Server } from '../../model/server.ts';
import type { Word } from '../../syntax/words.ts';
import { moveAbove, quoted, replace } from '../edits.ts';
import { nearest } from '../nearest.ts';
import type { Fix, Location, Rule } from '../types.ts';

export const rule: Rule = {
	id: 'process-group-not-configured-yet',
	kind: 'refused',
	summary: 'A script alias or import names a daemon process group that is not declared before it',
	messages: {
		later:
			'The daemon process group {name} is declared further down, but Apache looks for it already here, where both process-group= and application-group= are given, and refuses the line.',
		never:
			'There is no daemon process group {name} before this line. Apache looks for it already here, where both process-group= and application-group= are given, and refuses the line.',
		declared: 'Declared here',
	},
	server({ server, environment, report }) {
		if (!server.evaluation.exit.complete) return;
		for (const placed of groupLookups(server)) {
			const release = environment.target.releases.at(-1) as string;
			const found = lookUpGroup(server, placed, release);
			if (found?.kind !== 'not-configured') continue;
			const { option, name, later } = found;
			if (!option.valueWord || placed.statement.text.isOpaque(option.start, option.end)) continue;
			report(placed, {
				at: option.valueWord,
				message: later ? 'later' : 'never',
				params: { name },
				apache: 'WSGI process group not yet configured.',
				refusedBy: (r) => lookUpGroup(server, placed, r)?.kind === 'not-configured',
				related: later ? [declaration(later)] : [],
				fixes: () => (later ? move(placed, later) : rename(server, placed, option.valueWord, name)),
			});
		}
	},
};

function declaration({ document, statement: { line, text }, word }: DaemonGroup): Location & { message: string } {
	return { document, line, start: text.rawStart(word.start), end: text.rawEnd(word.end), message: 'declared' };
}

/** Moves the declaration, if it belongs to the same virtual host, or to the whole server, after the move as before. */
function move(placed: HostedStatement, later: DaemonGroup): Fix[] {
	if (later.document !== placed.document || later.use || placed.use) return [];
	const { section } = placed.host;
	const isOfServer = !later.host.section;
	if (!isOfServer && later.host !== placed.host) return [];
	const conditions = conditionsOf(placed.statement.section);
	const others = conditionsOf(later.statement.section);
	if (conditions.length !== others.length || conditions.some((condition) => !others.includes(condition))) return [];
	const target = isOfServer && section ? section.line : placed.statement.line;
	const title = `Move WSGIDaemonProcess ${isOfServer && section ? 'above <VirtualHost>' : 'above this line'}`;
	return [{ title, edits: moveAbove(target, later.statement.line), preferred: true }];
}

/** A name that is declared before and looks like it. */
function rename({ groups }: Server, placed: HostedStatement, at: Word | undefined, name: string): Fix[] {
	const near = nearest(
		name,
		groups.slice(0, placed.groupsBefore).map((group) => group.name),
	);
	return at && near ? [{ title: `Change to ${near}`, edits: [replace(placed.statement, at, quoted(near))] }] : [];
}
