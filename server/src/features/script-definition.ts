/** From a script's path, or the name of its callable, to where the script defines what mod_wsgi calls. */

import type { Location, Position } from 'vscode-languageserver-types';
import { applicationOf, type Mount, mountsOf, serverOf } from '../model/applications.ts';
import { argumentsOf, optionOf } from '../model/arguments.ts';
import { byName } from '../model/by-name.ts';
import { readPythonNames } from '../model/python-names.ts';
import type { Server } from '../model/server.ts';
import type { Statement } from '../model/statement.ts';
import type { OpenDocument, Service } from '../service.ts';
import type { PlacedLine } from '../syntax/source-document.ts';
import type { Word } from '../syntax/words.ts';

/** Directives that name a script, by which argument, and the functions that mod_wsgi calls in it. */
const scripts = byName<{ readonly argument: 0 | 1; readonly functions: readonly string[] }>({
	wsgihandlerscript: { argument: 1, functions: ['handle_request'] },
	wsgiauthuserscript: { argument: 0, functions: ['check_password', 'get_realm_hash'] },
	wsgiauthgroupscript: { argument: 0, functions: ['groups_for_user'] },
	wsgiaccessscript: { argument: 0, functions: ['allow_access'] },
	wsgidispatchscript: { argument: 0, functions: ['process_group', 'application_group', 'callable_object'] },
	wsgiimportscript: { argument: 0, functions: [] },
});

/** Where the script at a position defines what is called; the beginning of its file, if that is not to be seen. */
export function scriptDefinition(service: Service, opened: OpenDocument, position: Position): Location[] {
	const { placed, offset } = opened.document.locate(position);
	const asked = service.analysesOf(opened).flatMap(({ evaluation }) => scriptsAt(serverOf(evaluation), placed, offset));
	const found = new Map<string, Location>();
	for (const { path, names } of asked) {
		const file = service.fileNamed(path, opened);
		if (file) found.set(file.uri, { uri: file.uri, range: rangeOf(file.text, names) });
	}
	return [...found.values()];
}

interface Asked {
	readonly path: string;
	/** What may be called in it. */
	readonly names: readonly string[];
}

function scriptsAt(server: Server, { line }: PlacedLine, offset: number): Asked[] {
	const key = line.command?.key ?? '';
	const isAt = ({ text }: Statement, word: Word | undefined) =>
		word !== undefined && text.rawStart(word.start) <= offset && offset <= text.rawEnd(word.end);
	if (key === 'wsgicallableobject') {
		const on = server.byName.get(key)?.filter(({ statement }) => statement.line === line) ?? [];
		if (!on.some(({ statement }) => isAt(statement, statement.text.args[0]))) return [];
		return mountsOf(server).flatMap((mount) => {
			const { by } = applicationOf(server, mount).callable;
			return by !== 'default' && by.statement.line === line ? applicationIn(server, mount) : [];
		});
	}
	if (key === 'wsgiscriptalias' || key === 'wsgiscriptaliasmatch') {
		return mountsOf(server).flatMap((mount) => {
			const { statement } = mount.placed;
			const words = [argumentsOf(statement).positional[1], optionOf(statement, 'callable-object')?.valueWord];
			return statement.line === line && words.some((word) => isAt(statement, word)) ? applicationIn(server, mount) : [];
		});
	}
	const script = scripts.get(key);
	if (!script) return [];
	return (server.byName.get(key) ?? []).flatMap(({ statement }) => {
		const word = argumentsOf(statement).positional[script.argument];
		return word && statement.line === line && isAt(statement, word)
			? [{ path: word.value, names: script.functions }]
			: [];
	});
}

function applicationIn(server: Server, mount: Mount): Asked[] {
	const { script, callable } = applicationOf(server, mount);
	return script.value === undefined ? [] : [{ path: script.value, names: [callable.value] }];
}

/** The range of the first of some names that a file defines. */
function rangeOf(text: string, names: readonly string[]): Location['range'] {
	const at = readPythonNames(text)?.at;
	const name = names.find((one) => at?.has(one)) ?? '';
	const before = text.slice(0, at?.get(name) ?? 0).split(/\r\n|\n|\r/);
	const start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
	return { start, end: { line: start.line, character: start.character + name.length } };
}
