import { optionOf } from '../../model/arguments.ts';
import { readPathList } from '../../model/python-path.ts';
import { carriedOut, missingAt } from '../target-files.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'directory-not-there',
	kind: 'risky',
	summary: 'A directory that processes start in, or that modules are looked for in, is not there',
	messages: {
		home: 'Nothing is at {at}: the daemon process cannot go there, ends, and is started again and again. Requests hang until they fail.',
		path: 'Nothing is at {at}: Python finds no modules there.',
	},
	server({ server, environment, report }) {
		for (const placed of carriedOut(server, ['wsgidaemonprocess'])) {
			const { statement } = placed;
			const root = optionOf(statement, 'chroot');
			const rootAt = root?.value ? missingAt(environment, root.value) : undefined;
			if (root?.valueWord && rootAt)
				report(placed, { at: root.valueWord, message: 'home', params: { at: rootAt }, kind: 'broken' });
			// all other paths are seen from inside of it
			if (root) continue;
			const home = optionOf(statement, 'home');
			const homeAt = home?.value ? missingAt(environment, home.value) : undefined;
			if (home?.valueWord && homeAt)
				report(placed, { at: home.valueWord, message: 'home', params: { at: homeAt }, kind: 'broken' });
			const path = optionOf(statement, 'python-path');
			if (!path?.valueWord) continue;
			for (const at of missingIn(path.value)) report(placed, { at: path.valueWord, message: 'path', params: { at } });
		}
		for (const placed of carriedOut(server, ['wsgipythonpath'])) {
			const [word] = placed.statement.text.args;
			if (!word) continue;
			for (const at of missingIn(word.value)) report(placed, { at: word, message: 'path', params: { at } });
		}

		function missingIn(list: string): string[] {
			return readPathList(list).entries.flatMap(({ path }) => missingAt(environment, path) ?? []);
		}
	},
};
