/** Statements of any directive, wherever they are read. What a run of lines holds is remembered with it. */
import type { Run } from '../model/reading.ts';
import type { PlacedStatement, Server } from '../model/server.ts';
import type { Statement } from '../model/statement.ts';

const notes = new WeakMap<Run, ReadonlyMap<string, readonly Statement[]>>();

function byKey(run: Run): ReadonlyMap<string, readonly Statement[]> {
	let made = notes.get(run) as Map<string, Statement[]> | undefined;
	if (!made) {
		made = new Map();
		for (const statement of run.statements) {
			const list = made.get(statement.command.key);
			if (list) list.push(statement);
			else made.set(statement.command.key, [statement]);
		}
		notes.set(run, made);
	}
	return made;
}

/** The statements of a directive, named in lower case, in reading order. */
export function placedOf({ evaluation }: Server, key: string): PlacedStatement[] {
	return evaluation.steps.flatMap(({ document, run, use }, step) =>
		(byKey(run).get(key) ?? []).map((statement) => ({ statement, document, use, step })),
	);
}
