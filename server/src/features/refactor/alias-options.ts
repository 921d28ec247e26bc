/** The options of a script alias as directives of their own beside it, and back. */

import { CodeActionKind } from 'vscode-languageserver-types';
import { findOption } from '../../knowledge/index.ts';
import { argumentsOf, isOption, type OptionUse, optionOf, type Span } from '../../model/arguments.ts';
import type { HostedStatement } from '../../model/server.ts';
import type { Statement } from '../../model/statement.ts';
import { isInAll } from '../../model/target.ts';
import { insert, insertBelow, remove, removeLine } from '../../rules/edits.ts';
import { isFinished } from './indenting.ts';
import { governsAlone, hostedOf, selectedAlias, statementsFor } from './script-mapping.ts';
import type { Refactoring, Selection } from './selection.ts';

/** Options by the directives that say the same, in the order in which they are written. */
const directives = {
	'process-group': 'WSGIProcessGroup',
	'application-group': 'WSGIApplicationGroup',
	'callable-object': 'WSGICallableObject',
	'pass-authorization': 'WSGIPassAuthorization',
} as const;

type OptionName = keyof typeof directives;
const names = Object.keys(directives) as OptionName[];

const keyOf = (name: OptionName) => directives[name].toLowerCase();

export function aliasOptionsToDirectives(selection: Selection): Refactoring[] {
	const alias = selectedAlias(selection);
	if (!alias || !governsAlone(selection, alias) || !isFinished(alias.statement.line)) return [];
	const { statement, host } = alias;
	const { rest } = argumentsOf(statement);
	if (rest.length === 0 || !rest.every((item) => isOption(item) && names.includes(item.name as OptionName))) return [];
	const options = rest as readonly OptionUse[];
	const given = names.flatMap((name) => options.filter((option) => option.name === name));
	if (new Set(options.map(({ name }) => name)).size < options.length) return [];
	// a variable may hold an option as a whole
	if (!options.every(({ name, nameSpan }) => sourceOf(statement, nameSpan) === name)) return [];
	// a directive elsewhere in the host would begin to count, or no longer
	if (
		statementsFor(
			selection.server,
			host,
			options.map(({ name }) => keyOf(name as OptionName)),
		).length > 0
	)
		return [];
	const lines = given.map(({ name, valueWord }) => {
		const value = valueWord?.closed ? sourceOf(statement, valueWord) : undefined;
		return value && `${directives[name as OptionName]} ${value}`;
	});
	if (!lines.every((line) => line !== undefined)) return [];
	const all = { start: (options[0] as OptionUse).start, end: (options.at(-1) as OptionUse).end };
	return [
		{
			title: "Turn the alias' options into directives",
			kind: CodeActionKind.RefactorRewrite,
			edits: [remove(statement, all), insertBelow(statement.line, lines.join('\n'))],
		},
	];
}

/** A directive that becomes an option. */
interface Moved {
	readonly name: OptionName;
	readonly from: Statement;
	/** As it is written. */
	readonly value: string;
	/** As Apache reads it. */
	readonly meaning: string;
}

export function directivesToAliasOptions(selection: Selection): Refactoring[] {
	const alias = selectedAlias(selection) ?? aliasBeside(selection);
	if (!alias || !governsAlone(selection, alias) || !canTakeOptions(selection, alias)) return [];
	const { statement, host } = alias;
	const moved: Moved[] = [];
	for (const name of names) {
		const [found, ...others] = statementsFor(selection.server, host, [keyOf(name)]);
		if (!found || optionOf(statement, name)) continue;
		const from = found.statement;
		const word = from.text.args[0];
		const isOnlyOne = others.length === 0 && from.section === statement.section && from.text.args.length === 1;
		const value = word?.closed && word.value ? sourceOf(from, word) : undefined;
		if (!isOnlyOne || !value || found.use || found.document !== selection.document) return [];
		// the option takes a plain name only
		if (name === 'callable-object' && value.includes('%{')) continue;
		moved.push({ name, from, value, meaning: word?.value ?? '' });
	}
	if (moved.length === 0 || !isReachable(selection, alias, moved)) return [];
	const options = moved.map(({ name, value }) => ` ${name}=${value}`).join('');
	return [
		{
			title: `Turn ${moved.map(({ name }) => directives[name]).join(', ')} into options of the alias`,
			kind: CodeActionKind.RefactorRewrite,
			edits: [
				insert(statement, statement.text.text.length, options),
				...moved.map(({ from }) => removeLine(from.line)),
			],
		},
	];
}

/** The only alias of the virtual host, where the selection is on one of the directives. */
function aliasBeside({ placed, statement, server }: Selection): HostedStatement | undefined {
	if (!names.some((name) => keyOf(name) === placed.line.command?.key)) return undefined;
	const here = statement && hostedOf(server, statement);
	const [alias, ...others] = here ? statementsFor(server, here.host, ['wsgiscriptalias', 'wsgiscriptaliasmatch']) : [];
	return alias && others.length === 0 && alias.host === here?.host ? alias : undefined;
}

function canTakeOptions(
	{ target, document }: Selection,
	{ statement, use, document: where }: HostedStatement,
): boolean {
	if (use || where !== document || statement.isTorn || statement.text.text.endsWith('\\')) return false;
	const { positional, rest } = argumentsOf(statement);
	if (positional.length < 2 || !positional.every((word) => word.closed)) return false;
	if (!rest.every((item) => isOption(item) && item.valueWord?.closed)) return false;
	const { directive } = statement;
	const option = directive && findOption(directive, 'process-group');
	return option !== undefined && isInAll(target, option);
}

/**
 * Whether Apache finds the daemon process group: with both groups on the alias it looks for it while reading. A group of
 * another virtual host may be another host's, and one that comes later is not there yet.
 */
function isReachable({ server }: Selection, alias: HostedStatement, moved: readonly Moved[]): boolean {
	const groupFor = (name: OptionName) =>
		moved.find((one) => one.name === name)?.meaning ?? optionOf(alias.statement, name)?.value;
	const process = groupFor('process-group');
	const application = groupFor('application-group');
	const isFree = (value: string) => value === '%{GLOBAL}' || !value.includes('%{');
	if (!process || !application || process === '%{GLOBAL}' || !isFree(process) || !isFree(application)) return true;
	const group = server.groupsByName.get(process);
	return (
		group !== undefined &&
		group.index < alias.groupsBefore &&
		(group.host.section === undefined || group.host === alias.host)
	);
}

/** A stretch of a statement as it is written; undefined if it goes over several lines. */
function sourceOf({ line, text }: Statement, { start, end }: Span): string | undefined {
	const source = line.raw.slice(text.rawStart(start), text.rawEnd(end));
	return /[\r\n]/.test(source) ? undefined : source;
}
