/** Moves a daemon process group out of its virtual host, so that every virtual host may use it. */
import { CodeActionKind } from 'vscode-languageserver-types';
import { argumentsOf } from '../../model/arguments.ts';
import { namesOn } from '../../model/names.ts';
import { enclosing, type Section, virtualHostOf } from '../../model/section.ts';
import { insertAbove, removeLine } from '../../rules/edits.ts';
import type { LogicalLine } from '../../syntax/logical-line.ts';
import { indentUnit, isMovable } from './indenting.ts';
import type { Refactoring, Selection } from './selection.ts';

export function moveToServerLevel(selection: Selection): Refactoring[] {
	const { line } = selection.placed;
	if (line.command?.key !== 'wsgidaemonprocess' || !isMovable(line)) return [];
	const { statement, document } = selection;
	const host = statement && virtualHostOf(statement.section);
	if (!statement || statement.isTorn || !host || !document.placeOf(host.line)) return [];
	if (isDefinedBetween(selection, host.line)) return [];
	const conditions = conditionsBetween(statement.section, host);
	const name = argumentsOf(statement).positional[0]?.value;
	if (!conditions || !name) return [];
	const moved = underConditions(conditions, line, indentUnit(document));
	return [
		{
			title: `Move the daemon process group ${name} out of the virtual host`,
			kind: CodeActionKind.RefactorExtract,
			edits: [insertAbove(host.line, moved), removeLine(line)],
		},
	];
}

/** The conditions around a line in a virtual host, outermost first; undefined if there are other sections. */
function conditionsBetween(section: Section | undefined, host: Section): Section[] | undefined {
	const conditions: Section[] = [];
	for (const around of enclosing(section)) {
		if (around === host) return conditions;
		if (around.kind === 'section') return undefined;
		conditions.unshift(around);
	}
	return undefined;
}

/** Whether a variable on the line is given its value in the virtual host, further up. */
function isDefinedBetween({ document, placed }: Selection, host: LogicalLine): boolean {
	const used = new Set(namesOn(placed.line).flatMap(({ kind, name }) => (kind === 'variable' ? [name] : [])));
	if (used.size === 0) return false;
	for (const { line, index } of document.placedLines(document.placeOf(host)?.startLine)) {
		if (index >= placed.index) return false;
		const key = line.command?.key ?? '';
		if (/^(use|include|includeoptional)$/.test(key)) return true;
		if (/^(un)?define$/.test(key) && used.has(line.args[0]?.value ?? '')) return true;
	}
	return false;
}

/** A line with its conditions around it, for `insertAbove`; what continues it one level deeper. */
function underConditions(conditions: readonly Section[], line: LogicalLine, unit: string): string {
	const lines = line.raw.trim().split(/\s*\r?\n\s*/);
	const inner = lines.map((text, nth) => unit.repeat(conditions.length + (nth > 0 ? 1 : 0)) + text);
	return [
		...conditions.map((condition, depth) => unit.repeat(depth) + condition.line.text),
		...inner,
		...conditions.map(({ name }, depth) => `${unit.repeat(depth)}</${name.slice(1)}>`).reverse(),
	].join('\n');
}
