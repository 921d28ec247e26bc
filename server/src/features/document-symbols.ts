/** The outline: sections by what they are about, directives by their first words. */
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { byName } from '../model/by-name.ts';
import type { OpenDocument } from '../service.ts';
import { isSection, type NestedItem, nesting } from '../syntax/nesting.ts';
import { type PlacedLine, positionIn, type Range } from '../syntax/source-document.ts';

export function documentSymbols({ document }: OpenDocument): DocumentSymbol[] {
	return nesting(document).map(toSymbol);
}

/** What a directive is in an outline, where it is not just a line. */
const kinds = byName<SymbolKind>({
	'<virtualhost': SymbolKind.Module,
	'<macro': SymbolKind.Function,
	'<ifmodule': SymbolKind.Namespace,
	'<ifdefine': SymbolKind.Namespace,
	'<ifversion': SymbolKind.Namespace,
	wsgidaemonprocess: SymbolKind.Class,
	wsgiscriptalias: SymbolKind.Interface,
	wsgiscriptaliasmatch: SymbolKind.Interface,
	define: SymbolKind.Constant,
	include: SymbolKind.File,
	includeoptional: SymbolKind.File,
	loadmodule: SymbolKind.Package,
});

function toSymbol(item: NestedItem): DocumentSymbol {
	const placed = isSection(item) ? item.open : item;
	const { command, text } = placed.line;
	const name = (command?.name ?? text).slice(0, MAX_DETAIL);
	const args = command ? withoutBracket(text.slice(command.argsStart, command.argsStart + MAX_DETAIL)) : '';
	const shown = isSection(item) ? `${name.slice(1)} ${args}`.trim() : name;
	const own = whole(placed);
	const symbol: DocumentSymbol = {
		// half a tag, or an empty word, has none, and clients want one
		name: shown || text.slice(0, MAX_DETAIL),
		detail: isSection(item) ? (serverName(item.children) ?? '') : args,
		kind: kinds.get(command?.key ?? '') ?? (isSection(item) ? SymbolKind.Struct : SymbolKind.Property),
		range: isSection(item) ? { start: own.start, end: whole(item.last).end } : own,
		selectionRange: own,
	};
	if (isSection(item)) symbol.children = item.children.map(toSymbol);
	return symbol;
}

/** As much of a line as an outline shows. */
const MAX_DETAIL = 200;

function withoutBracket(args: string): string {
	const bracket = args.lastIndexOf('>');
	return bracket < 0 ? args : args.slice(0, bracket).trimEnd();
}

/** The name of a virtual host says more than its address. */
function serverName(children: readonly NestedItem[]): string | undefined {
	const line = children.find((child) => !isSection(child) && child.line.command?.key === 'servername') as
		| PlacedLine
		| undefined;
	return line?.line.args[0]?.value;
}

function whole(placed: PlacedLine): Range {
	const { line } = placed;
	return { start: positionIn(placed, line.rawStart(0)), end: positionIn(placed, line.rawEnd(line.text.length)) };
}
