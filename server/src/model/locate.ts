/** From a line of a document to what it means in an evaluation. */
import type { LogicalLine } from '../syntax/logical-line.ts';
import type { Block, SourceDocument } from '../syntax/source-document.ts';
import type { Evaluation, Step } from './evaluate.ts';
import { stateBefore } from './reading.ts';
import { initialState, type State } from './state.ts';
import type { Statement } from './statement.ts';

/** The statement that a line is, where it is first read; undefined for comments and what Apache leaves out. */
export function statementOn(
	evaluation: Evaluation,
	document: SourceDocument,
	line: LogicalLine,
): Statement | undefined {
	for (const step of stepsOf(evaluation, document, line)) {
		const found = step.run.statements.find((statement) => statement.line === line);
		if (found) return found;
	}
	return undefined;
}

/** What Apache knows when it comes to a line, where it is first read. */
export function stateAt(evaluation: Evaluation, document: SourceDocument, line: LogicalLine): State {
	const { environment, steps } = evaluation;
	const entry = initialState(environment.target.serverRoot, environment.role === 'main');
	let before: State = entry;
	for (let i = 0; i < steps.length; i++) {
		const step = steps[i] as Step;
		if (step.document === document && !step.use && step.block === line.block) {
			const { lines } = step.block;
			const at = lines.indexOf(line);
			const from = startOf(steps, i);
			if (at >= from && at < step.run.end) return stateBefore(lines, from, at, before, environment);
		}
		before = step.run.exit;
	}
	return before;
}

/** The steps in which a line of a document is read by itself, not through a macro. */
function* stepsOf({ steps }: Evaluation, document: SourceDocument, line: LogicalLine): Iterable<Step> {
	for (const step of steps) {
		if (step.document === document && !step.use && step.block === (line.block as Block)) yield step;
	}
}

/** The line of its block with which a step begins: where the step before it in the same block ended. */
function startOf(steps: readonly Step[], at: number): number {
	const { block } = steps[at] as Step;
	for (let i = at - 1; i >= 0; i--) {
		const step = steps[i] as Step;
		if (step.block === block) return step.run.end % block.lines.length;
	}
	return 0;
}
