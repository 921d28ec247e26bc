import { allDirectives, findDirective } from '../../knowledge/index.ts';
import { findModule } from '../../knowledge/modules.ts';
import { areModulesKnown } from '../../model/loaded-modules.ts';
import { enclosing } from '../../model/section.ts';
import type { Statement } from '../../model/statement.ts';
import { replace } from '../edits.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../types.ts';

export const rule: Rule = {
	id: 'no-such-directive',
	kind: 'advice',
	summary: 'No module of Apache has a directive of this name',
	messages: {
		nearest: 'No module of Apache httpd has a directive {name}. Did you mean {nearest}?',
		unknown:
			'No module of Apache httpd has a directive {name}, and none of another maker is loaded here: Apache refuses it.',
	},
	statement: {
		of: 'unknown',
		check(statement, { report }) {
			const near = isForeign(statement) ? nearestOf(statement) : undefined;
			if (!near) return;
			const { word, name } = statement.command;
			const isSection = name.startsWith('<');
			report({
				at: word,
				message: 'nearest',
				params: isSection ? { name: `${name}>`, nearest: `${near}>` } : { name, nearest: near },
				// the end of a section would have to change with its beginning
				fixes: () =>
					isSection ? [] : [{ title: `Change to ${near}`, edits: [replace(statement, word, near)], preferred: true }],
			});
		},
	},
	server({ server, environment, report }) {
		const { exit, index } = server.evaluation;
		if (!areModulesKnown(exit, environment)) return;
		for (const [identifier] of exit.modules.entries()) if (!findModule(identifier)) return;
		for (const key of index.keys) {
			if (findDirective(key)) continue;
			for (const placed of index.named(key)) {
				const { statement } = placed;
				if (!isForeign(statement) || nearestOf(statement)) continue;
				const { name, word } = statement.command;
				const params = { name: name.startsWith('<') ? `${name}>` : name };
				// less than the rule says: there is nothing to change it to
				report(placed, { at: word, message: 'unknown', severity: 'hint', params });
			}
		}
	},
};

/** Whether a directive is one that no module here has, and nobody asks for another module around it. What looks like mod_wsgi's is not meant. */
function isForeign({ directive, command: { name }, section }: Statement): boolean {
	if (directive || !/^<?[a-z]\w+$/i.test(name) || /wsg|wgsi|swgi/i.test(name.slice(0, 6))) return false;
	for (const { key, text } of enclosing(section)) {
		const module = key === '<ifmodule' ? text.args[0]?.value.replace(/^!|>$/g, '') : undefined;
		if (module !== undefined && !findModule(module)) return false;
		if (key === '<ifdirective' || key === '<ifsection') return false;
	}
	return true;
}

const found = new Map<string, string | undefined>();
/** A file full of another module's directives has a few hundred names at most. */
const MOST_NAMES = 2000;

/** The directive that was meant: few letters are wrong, and not the first. */
function nearestOf({ command: { key } }: Statement): string | undefined {
	if (!found.has(key)) {
		if (found.size >= MOST_NAMES) found.clear();
		const initial = key.slice(0, key.startsWith('<') ? 2 : 1);
		const names = allDirectives.map(({ name }) => name).filter((name) => name.toLowerCase().startsWith(initial));
		found.set(key, nearest(key, names, key.length < 10 ? 1 : 2));
	}
	return found.get(key);
}
