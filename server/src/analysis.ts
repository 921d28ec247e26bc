import type { Evaluation } from './model/evaluate.ts';
import { findings, lookAhead } from './rules/engine.ts';
import type { Finding, Unheard } from './rules/types.ts';
import type { SourceDocument } from './syntax/source-document.ts';

/**
 * What was found of one configuration. What nobody asks for is not made.
 *
 * It is a class since there is one for each keystroke: to an object with getters V8 makes a shape of its own, which keeps all that they
 * know of until it collects the whole.
 */
export class Analysis {
	/** What was read from. */
	readonly main: SourceDocument;
	readonly evaluation: Evaluation;
	readonly #pathOf: (document: SourceDocument) => string;
	readonly #unheardIn: Unheard;
	#documents: ReadonlySet<SourceDocument> | undefined;
	#paths: ReadonlyMap<SourceDocument, string> | undefined;
	#findings: ReadonlyMap<SourceDocument, readonly Finding[]> | undefined;

	/**
	 * @param pathOf the path under which a document was read
	 * @param unheardIn the rules that nobody wants to hear
	 * @param before what was found before, where paths are still the same: after most edits the same files are read
	 */
	constructor(
		main: SourceDocument,
		evaluation: Evaluation,
		pathOf: (document: SourceDocument) => string,
		unheardIn: Unheard,
		before: Analysis | undefined,
	) {
		this.main = main;
		this.evaluation = evaluation;
		this.#pathOf = pathOf;
		this.#unheardIn = unheardIn;
		if (!before || !readsSame(before.evaluation, evaluation)) return;
		this.#documents = before.#documents;
		this.#paths = before.#paths;
	}

	/** All that was read. */
	get documents(): ReadonlySet<SourceDocument> {
		this.#documents ??= new Set([this.main, ...this.evaluation.steps.map(({ document }) => document)]);
		return this.#documents;
	}

	/** The path under which each document was read. */
	get paths(): ReadonlyMap<SourceDocument, string> {
		this.#paths ??= new Map([...this.documents].map((read) => [read, this.#pathOf(read)]));
		return this.#paths;
	}

	/** Works until it is time to stop at what `findings` needs; says whether that is all done. */
	lookAhead(isTime: () => boolean): boolean {
		return this.#findings !== undefined || lookAhead(this.evaluation, this.#unheardIn, isTime);
	}

	get findings(): ReadonlyMap<SourceDocument, readonly Finding[]> {
		this.#findings ??= findings(this.evaluation, this.#unheardIn);
		return this.#findings;
	}
}

/** Whether an evaluation reads the same files as an earlier one, in the same order. */
function readsSame({ steps }: Evaluation, after: Evaluation): boolean {
	return steps.length === after.steps.length && steps.every((step, i) => step.document === after.steps[i]?.document);
}
