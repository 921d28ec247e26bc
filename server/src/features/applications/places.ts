/** Where the statements stand that make applications. */
import type { Range } from 'vscode-languageserver-types';
import { type Mount, mountsWhere } from '../../model/applications.ts';
import { optionOf } from '../../model/arguments.ts';
import type { PlacedStatement, Server } from '../../model/server.ts';
import type { OpenDocument } from '../../service.ts';

/** Where a statement stands, or the Use through which it came about; with an option, where that stands. */
export function rangeOf({ document, statement, use }: PlacedStatement, option?: string): Range | undefined {
	const { line, text, command } = use ?? statement;
	const found = option && !use ? optionOf(statement, option) : undefined;
	const { start, end } = found ?? { start: command.word.start, end: text.text.length };
	return document.rangeOf(line, text.rawStart(start), text.rawEnd(end));
}

/** The mounts that stand in a document. */
export function mountsIn(server: Server, { document }: OpenDocument): Mount[] {
	return mountsWhere(server, (placed) => placed.document === document);
}
