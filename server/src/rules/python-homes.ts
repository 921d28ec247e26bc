/** Where a configuration names the home of Python, and what is there. */

import { optionOf } from '../model/arguments.ts';
import type { Environment } from '../model/environment.ts';
import { withoutSlash } from '../model/paths.ts';
import { lookAtHome, type PythonHome } from '../model/python-home.ts';
import type { PlacedStatement, Server } from '../model/server.ts';
import type { Statement } from '../model/statement.ts';
import type { Word } from '../syntax/words.ts';
import { carriedOut, isPlain } from './target-files.ts';

/** The word that names the home in a `WSGIPythonHome` or `WSGIDaemonProcess`. */
export function homeWord(statement: Statement): Word | undefined {
	return statement.command.key === 'wsgipythonhome'
		? statement.text.args[0]
		: optionOf(statement, 'python-home')?.valueWord;
}

/** The homes that Python is certainly started with, in so far as they can be looked for; `home` is what is there. */
export function homesOf(
	server: Server,
	environment: Environment,
): { readonly placed: PlacedStatement; readonly word: Word; readonly home: PythonHome | undefined }[] {
	const { onTarget } = environment;
	if (!onTarget) return [];
	// where nothing runs embedded, nobody may need the home of the server
	const isEmbedded = carriedOut(server, ['wsgirestrictembedded']).length === 0;
	const keys = ['wsgidaemonprocess', ...(isEmbedded ? ['wsgipythonhome'] : [])];
	return carriedOut(server, keys).flatMap((placed) => {
		const word = homeWord(placed.statement);
		// with chroot=, the path is seen from inside of it
		if (!word || !isPlain(word.value) || optionOf(placed.statement, 'chroot')) return [];
		return [{ placed, word, home: lookAtHome(withoutSlash(word.value), onTarget) }];
	});
}
