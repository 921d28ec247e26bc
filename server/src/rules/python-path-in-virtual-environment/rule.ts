import { argumentsOf, isOption, optionOf, type Span } from '../../model/arguments.ts';
import { migrate, readPathList } from '../../model/python-path.ts';
import type { Server } from '../../model/server.ts';
import type { Statement } from '../../model/statement.ts';
import { isInAll } from '../../model/target.ts';
import type { Word } from '../../syntax/words.ts';
import { lineEndOf, quoted, remove, removeLine, replace } from '../edits.ts';
import { placedOf } from '../placed.ts';
import type { Fix, Report, Rule } from '../types.ts';

const note =
	"Python's sys.prefix becomes the virtual environment, and packages installed for the whole system are no longer found, unless the environment was made with --system-site-packages.";

export const rule: Rule = {
	id: 'python-path-in-virtual-environment',
	kind: 'advice',
	summary: 'A virtual environment is named by its site-packages directory instead of its home',
	messages: {
		daemon:
			"This adds the packages of {environment} to those of the system: both are mixed, sys.prefix stays the system's, and the path breaks when Python is upgraded. python-home={environment} uses the environment as it is.",
		embedded:
			"This adds the packages of {environment} to those of the system: both are mixed, sys.prefix stays the system's, and the path breaks when Python is upgraded. WSGIPythonHome {environment} uses the environment as it is.",
		mixed:
			'Packages of two virtual environments are mixed here: {environments}. Each is made for itself, and python-home can name only one: install all packages into that.',
		otherHome:
			'{setting} is {home}, but packages of another virtual environment, {environment}, are added. Modules may come from either.',
	},
	statement: {
		of: ['wsgidaemonprocess'],
		check(statement, { report, environment }) {
			// before, there is no python-home
			if (isInAll(environment.target, { since: '3.4' })) checkDaemon(statement, report);
		},
	},
	server({ server, report }) {
		for (const placed of placedOf(server, 'wsgipythonpath'))
			checkEmbedded(placed.statement, server, (found) => report(placed, found));
	},
};

type Reporting = (report: Report) => void;

function checkDaemon(statement: Statement, report: Reporting): void {
	const path = optionOf(statement, 'python-path');
	if (
		!path?.valueWord ||
		argumentsOf(statement).rest.filter((item) => isOption(item) && item.name === 'python-path').length > 1
	)
		return;
	const home = optionOf(statement, 'python-home');
	if (home && statement.text.isOpaque(home.start, home.end)) return;
	check(statement, path, path.valueWord, home?.value || undefined, 'daemon', report, (to, rest) => {
		if (rest === undefined && home) return [remove(statement, path)];
		const parts = [home ? undefined : `python-home=${quoted(to)}`, rest && `python-path=${quoted(rest)}`];
		return [replace(statement, path, parts.filter(Boolean).join(' '))];
	});
}

function checkEmbedded(statement: Statement, server: Server, report: Reporting): void {
	const [word] = statement.text.args;
	if (!word || statement.text.args.length > 1) return;
	const homes = placedOf(server, 'wsgipythonhome');
	if (homes.length > 1) return;
	const home = homes[0]?.statement.text.args[0]?.value;
	check(statement, word, word, home, 'embedded', report, (to, rest) => {
		const { line, text, command } = statement;
		if (rest === undefined) {
			return home
				? [removeLine(line)]
				: [replace(statement, { start: command.word.start, end: text.text.length }, `WSGIPythonHome ${quoted(to)}`)];
		}
		const path = replace(statement, word, quoted(rest));
		return home
			? [path]
			: [
					{
						line,
						start: line.rawStart(0),
						end: line.rawStart(0),
						text: `WSGIPythonHome ${quoted(to)}${lineEndOf(line)}${line.raw.slice(0, line.rawStart(0))}`,
					},
					path,
				];
	});
}

function check(
	statement: Statement,
	at: Span,
	list: Word,
	home: string | undefined,
	message: 'daemon' | 'embedded',
	report: Reporting,
	edits: (home: string, rest: string | undefined) => Fix['edits'],
): void {
	if (statement.text.isOpaque(at.start, at.end)) return;
	const setting = message === 'daemon' ? 'python-home' : 'WSGIPythonHome';
	const migration = migrate(readPathList(list.value, asWritten(statement, list)), home);
	if (!migration) return;
	if (migration.kind === 'mixed') {
		return report({ at, message: 'mixed', params: { environments: migration.environments.join(', ') } });
	}
	if (migration.kind === 'other-home') {
		return report({
			at,
			message: 'otherHome',
			params: { setting, environment: migration.environment, home: migration.home },
		});
	}
	const { environment, home: to, rest } = migration;
	const title =
		message === 'daemon' ? 'Migrate python-path to python-home' : 'Migrate WSGIPythonPath to WSGIPythonHome';
	report({
		at,
		message,
		params: { environment },
		fixes: () => [{ title, edits: edits(to, rest), preferred: true, note }],
	});
}

/** A word with its variables, unless quotes are needed or there: variables are replaced before those are read. */
function asWritten({ line, text }: Statement, { start, end, value }: Word): string {
	const source = line.raw.slice(text.rawStart(start), text.rawEnd(end));
	return quoted(value) === value && !/[\s"'\\]/.test(source) ? source : value;
}
