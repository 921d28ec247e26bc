import { argumentsOf, optionOf } from '../../model/arguments.ts';
import { isConditional } from '../../model/section.ts';
import type { Server } from '../../model/server.ts';
import type { Statement } from '../../model/statement.ts';
import type { Criterion } from '../../model/statement-index.ts';
import type { Word } from '../../syntax/words.ts';
import { insertAbove } from '../edits.ts';
import { placedOf } from '../placed.ts';
import type { Rule } from '../types.ts';

/** What gives a variable to a request. */
const setting = [
	'setenv',
	'setenvif',
	'setenvifnocase',
	'setenvifexpr',
	'browsermatch',
	'browsermatchnocase',
	'passenv',
	'rewriterule',
];

const taking = ['wsgiprocessgroup', 'wsgiapplicationgroup', 'wsgicallableobject'];
const withOptions = ['wsgiscriptalias', 'wsgiscriptaliasmatch', 'wsgihandlerscript'];

export const rule: Rule = {
	id: 'environment-name-never-set',
	kind: 'advice',
	summary: 'A group is named by a variable that nothing sets',
	messages: {
		unset:
			'Nothing in this configuration sets {name}. If no .htaccess does, and it is not in the environment of Apache, {value} is taken as it stands: for a daemon process group requests then get 500.',
	},
	server({ server, environment, report }) {
		if (environment.role !== 'main' || !server.evaluation.exit.complete) return;
		const { index } = server.evaluation;
		const taken = takers
			.flatMap((criterion) => index.by(criterion).get(true) ?? [])
			.flatMap((placed) => namesTaken(placed.statement).map((each) => ({ placed, ...each })));
		for (const { placed, word, name } of taken) {
			if (isSet(server, name)) continue;
			const { statement, use } = placed;
			report(placed, {
				at: word,
				message: 'unset',
				params: { name, value: word.value },
				fixes: () => {
					const isGroup = statement.command.key === 'wsgiprocessgroup' && server.groups.length === 1;
					const group = isGroup ? server.groups[0]?.name : undefined;
					if (!group || use || isConditional(statement.section)) return [];
					const edits = [insertAbove(statement.line, `SetEnv ${name} ${group}`)];
					return [{ title: `Set ${name} to ${group}`, edits, preferred: true }];
				},
			});
		}
	},
};

interface NameTaken {
	readonly word: Word;
	/** `NAME` of `%{ENV:NAME}`. */
	readonly name: string;
}

function namesTaken(statement: Statement): NameTaken[] {
	return wordsOf(statement).flatMap((word) => {
		const name = /^%\{ENV:([\w.-]+)\}$/.exec(word.value)?.[1];
		return name ? [{ word, name }] : [];
	});
}

const takers: readonly Criterion<true>[] = [...taking, ...withOptions].map((directive) => ({
	directive,
	of: ({ statement }) => (namesTaken(statement).length > 0 ? true : undefined),
}));

function wordsOf(statement: Statement): Word[] {
	if (taking.includes(statement.command.key)) return statement.text.args.slice(0, 1);
	if (argumentsOf(statement).rest.length === 0) return [];
	const options = ['process-group', 'application-group', 'callable-object'].map((name) => optionOf(statement, name));
	return options.flatMap((option) => option?.valueWord ?? []);
}

/** Whether a directive that sets variables mentions the name, wherever it stands. */
function isSet(server: Server, name: string): boolean {
	const pattern = new RegExp(`(?<![\\w.-])${name.replace(/\./g, '\\.')}(?![\\w.-])`);
	return setting.some((key) => placedOf(server, key).some(({ statement }) => pattern.test(statement.text.text)));
}
