/** What is selected, and what there is to know of it; found out only when a refactoring asks. */

import type { Analysis } from '../../analysis.ts';
import { statementOn } from '../../model/locate.ts';
import { makeServer, type Server } from '../../model/server.ts';
import type { Statement } from '../../model/statement.ts';
import type { Target } from '../../model/target.ts';
import type { Edit } from '../../rules/types.ts';
import type { OpenDocument, Service } from '../../service.ts';
import { type NestedItem, nesting } from '../../syntax/nesting.ts';
import type { PlacedLine, Range, SourceDocument } from '../../syntax/source-document.ts';

export interface Selection {
	readonly document: SourceDocument;
	readonly range: Range;
	/** The line that the selection begins on. */
	readonly placed: PlacedLine;
	readonly analysis: Analysis;
	readonly target: Target;
	readonly server: Server;
	/** The document's sections, by their tags. */
	readonly sections: readonly NestedItem[];
	/** The directive that the first line is, where Apache carries it out; not in the body of a macro. */
	readonly statement: Statement | undefined;
}

export interface Refactoring {
	readonly title: string;
	/** `refactor.…` */
	readonly kind: string;
	readonly edits: readonly Edit[];
}

export function makeSelection(service: Service, opened: OpenDocument, range: Range): Selection {
	const { document } = opened;
	const placed = document.lineAt(range.start.line);
	const analysis = once(() => service.analysesOf(opened)[0] as Analysis);
	const server = once(() => makeServer(analysis().evaluation));
	const sections = once(() => nesting(document));
	const statement = once(() => statementOn(analysis().evaluation, document, placed.line));
	return {
		document,
		range,
		placed,
		get analysis() {
			return analysis();
		},
		get target() {
			return analysis().evaluation.environment.target;
		},
		get server() {
			return server();
		},
		get sections() {
			return sections();
		},
		get statement() {
			return statement();
		},
	};
}

function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
