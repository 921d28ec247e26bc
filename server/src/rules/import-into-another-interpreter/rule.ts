import { type Application, applicationOf, mountsOf } from '../../model/applications.ts';
import { argumentsOf, optionOf } from '../../model/arguments.ts';
import { hasUnknown } from '../../model/merge.ts';
import { isConditional } from '../../model/section.ts';
import type { HostedStatement, Server } from '../../model/server.ts';
import type { Word } from '../../syntax/words.ts';
import { insertAbove, quoted, replace } from '../edits.ts';
import { isStaticName, locationOf } from '../process-groups.ts';
import type { Fix, Rule } from '../types.ts';

const GLOBAL = '%{GLOBAL}';

export const rule: Rule = {
	id: 'import-into-another-interpreter',
	kind: 'risky',
	summary: 'WSGIImportScript loads an application where it does not run',
	messages: {
		process:
			'The script is loaded into processes in which the application does not run: it is loaded again for the first request, which has to wait.',
		interpreter:
			'The script is loaded into the interpreter {interpreter}, but the application runs in another: it is loaded twice, and the first request has to wait all the same.',
		application: 'The application',
	},
	server({ server, environment, report }) {
		if (environment.role !== 'main' || !server.evaluation.exit.complete) return;
		for (const placed of server.byName.get('wsgiimportscript') ?? []) {
			const { statement } = placed;
			const [script] = argumentsOf(statement).positional;
			const process = optionOf(statement, 'process-group');
			const interpreter = optionOf(statement, 'application-group');
			if (!script || !process?.valueWord || !interpreter?.valueWord) continue;
			if (hasUnknown(statement) || isConditional(statement.section)) continue;
			if (![process.value, interpreter.value].every((name) => name === GLOBAL || isStaticName(name))) continue;
			const applications = mountsOf(server)
				.filter(({ kind, target }) => kind === 'alias' && target === script.value)
				.map((mount) => applicationOf(server, mount));
			const [first] = applications;
			if (!first) continue;
			const [name, group] = [process, interpreter].map(({ value }) => (value === GLOBAL ? '' : value));
			const isElsewhere = (one: Application) => isOther(one.processGroup, name);
			const isApart = (one: Application) => isElsewhere(one) || interpreterDiffers(one, group as string);
			if (!applications.every(isApart)) continue;
			const inProcess = applications.every(isElsewhere);
			report(placed, {
				at: inProcess ? process : interpreter,
				message: inProcess ? 'process' : 'interpreter',
				params: { interpreter: interpreter.value },
				related: [
					{ ...locationOf(first.mount.placed, first.mount.placed.statement.command.word), message: 'application' },
				],
				fixes: () => {
					if (placed.use || applications.length > 1) return [];
					return inProcess
						? useItsProcess(placed, first, process.valueWord as Word)
						: useItsInterpreter(server, placed, first, interpreter.valueWord as Word);
				},
			});
		}
	},
};

function isOther({ value, doubts }: Application['processGroup'], name: string | undefined): boolean {
	return doubts.length === 0 && value !== name;
}

function interpreterDiffers({ applicationGroup, applicationGroupName }: Application, group: string): boolean {
	if (isOther(applicationGroup, group)) return true;
	// what is made of the request is never the main interpreter, nor a name without its host
	return applicationGroup.by === 'default' && applicationGroupName === '%{RESOURCE}' && !group.includes('|');
}

function useItsProcess({ statement, groupsBefore }: HostedStatement, { group }: Application, word: Word): Fix[] {
	if (!group || group.index >= groupsBefore) return [];
	const edits = [replace(statement, word, quoted(group.name))];
	return [{ title: `Load it into ${group.name}`, edits, preferred: true }];
}

function useItsInterpreter(
	server: Server,
	{ statement }: HostedStatement,
	{ applicationGroup, mount }: Application,
	word: Word,
): Fix[] {
	if (applicationGroup.by !== 'default') {
		const name = applicationGroup.value || GLOBAL;
		const edits = [replace(statement, word, quoted(name))];
		return [{ title: `Load it into ${name}`, edits, preferred: true }];
	}
	const { placed } = mount;
	const inHost = mountsOf(server).filter(({ host }) => host === mount.host || mount.host === server.main);
	if (placed.use || inHost.length > 1) return [];
	const above = insertAbove(placed.statement.line, `WSGIApplicationGroup ${quoted(word.value)}`);
	const title = `Run the application in ${word.value}`;
	return [{ title, edits: [{ document: placed.document, ...above }], preferred: true }];
}
