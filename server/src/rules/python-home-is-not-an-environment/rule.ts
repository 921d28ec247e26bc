import { optionOf } from '../../model/server.ts';
import type { Word } from '../../syntax/words.ts';
import { quoted, replace } from '../edits.ts';
import type { Fix, Rule } from '../types.ts';

export const rule: Rule = {
	id: 'python-home-is-not-an-environment',
	kind: 'broken',
	summary: 'python-home names something inside a Python installation instead of its root',
	messages: {
		inside:
			'{path} lies inside an installation of Python. Python will not find its standard library from there: it dies at start, again and again, and requests hang until they fail. Name {root}.',
		relative: '{path} is not absolute: Python looks for it from wherever Apache happens to run, and does not start.',
	},
	statement: {
		of: ['wsgidaemonprocess', 'wsgipythonhome'],
		check(statement, { report }) {
			const word: Word | undefined =
				statement.command.key === 'wsgipythonhome'
					? statement.text.args[0]
					: optionOf(statement, 'python-home')?.valueWord;
			if (!word?.value) return;
			const path = word.value;
			const inside =
				/^(.+?)[\\/](?:bin(?:[\\/][^\\/]*)?|Scripts(?:[\\/][^\\/]*)?|lib(?:64)?[\\/]python\d[^\\/]*(?:[\\/]site-packages)?)[\\/]*$/.exec(
					path,
				);
			if (inside) {
				const root = inside[1] as string;
				const fixes: Fix[] = [
					{ title: `Change to ${root}`, edits: [replace(statement, word, quoted(root))], preferred: true },
				];
				report({ at: word, message: 'inside', params: { path, root }, fixes: () => fixes });
			} else if (!/^([\\/]|[A-Za-z]:)/.test(path)) report({ at: word, message: 'relative', params: { path } });
		},
	},
};
