import { optionOf } from '../../model/arguments.ts';
import { readPathList } from '../../model/python-path.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'python-path-relative',
	kind: 'risky',
	summary: 'A directory of a Python path is not absolute',
	messages: {
		relative:
			'{path} is not absolute: Python looks for it from wherever the process runs, in general / or the directory in which Apache was started. Modules in it are found by chance, or not at all.',
		home: '{path} is taken as it stands: only a shell knows what ~ means. Modules in it are not found.',
	},
	statement: {
		of: ['wsgidaemonprocess', 'wsgipythonpath'],
		check(statement, { report, environment }) {
			const isEmbedded = statement.command.key === 'wsgipythonpath';
			const word = isEmbedded ? statement.text.args[0] : optionOf(statement, 'python-path')?.valueWord;
			// with home= it is from there, and may be meant so
			if (!word || (!isEmbedded && optionOf(statement, 'home'))) return;
			if (environment.target.platform === 'windows' || /[;\\]|^[A-Za-z]:/.test(word.value)) return;
			const path = readPathList(word.value).entries.find((entry) => !/^[/$%@{<]/.test(entry.path))?.path;
			if (!path || !/^[\w.~-]/.test(path)) return;
			report({ at: word, message: path.startsWith('~') ? 'home' : 'relative', params: { path } });
		},
	},
};
