import type { Word } from '../../syntax/words.ts';
import { quoted, replace } from '../edits.ts';
import { homesOf, homeWord } from '../python-homes.ts';
import { missingAt } from '../target-files.ts';
import type { Fix, Rule } from '../types.ts';

/** A path inside an installation or environment, which stands before. */
const INSIDE =
	/^(.+?)[\\/](?:bin(?:[\\/][^\\/]*)?|Scripts(?:[\\/][^\\/]*)?|lib(?:64)?[\\/]python\d[^\\/]*(?:[\\/]site-packages)?)[\\/]*$/;

export const rule: Rule = {
	id: 'python-home-is-not-an-environment',
	kind: 'broken',
	summary: 'python-home names no Python installation or virtual environment',
	messages: {
		inside:
			'{path} lies inside an installation of Python. Python will not find its standard library from there: it dies at start, again and again, and requests hang until they fail. Name {root}.',
		relative: '{path} is not absolute: Python looks for it from wherever Apache happens to run, and does not start.',
		missing:
			'Nothing is at {at}. Python finds no standard library: it dies at start, again and again, and requests hang until they fail.',
		file: '{at} is a file. Python finds no standard library there: it dies at start, again and again, and requests hang until they fail.',
		other:
			'{at} is no virtual environment and no installation: it has neither pyvenv.cfg nor a standard library. Python dies at start, again and again, and requests hang until they fail.',
	},
	statement: {
		of: ['wsgidaemonprocess', 'wsgipythonhome'],
		check(statement, { report }) {
			const word: Word | undefined = homeWord(statement);
			if (!word?.value) return;
			const path = word.value;
			const inside = INSIDE.exec(path);
			if (inside) {
				const root = inside[1] as string;
				const fixes: Fix[] = [
					{ title: `Change to ${root}`, edits: [replace(statement, word, quoted(root))], preferred: true },
				];
				report({ at: word, message: 'inside', params: { path, root }, fixes: () => fixes });
			} else if (!/^([\\/]|[A-Za-z]:)/.test(path)) report({ at: word, message: 'relative', params: { path } });
		},
	},
	server({ server, environment, report }) {
		for (const { placed, word, home } of homesOf(server, environment)) {
			if (INSIDE.test(word.value)) continue;
			const at = home ? home.at : missingAt(environment, word.value);
			const kind = home ? home.kind : 'missing';
			if (at && kind !== 'environment' && kind !== 'installation')
				report(placed, { at: word, message: kind, params: { at } });
		}
	},
};
