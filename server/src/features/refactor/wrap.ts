/** Puts the selected lines into `<VirtualHost>`, or `<IfModule>`. */
import { CodeActionKind } from 'vscode-languageserver-types';
import { findDirective } from '../../knowledge/index.ts';
import { canonicalModule, findModule } from '../../knowledge/modules.ts';
import type { Directive } from '../../knowledge/types.ts';
import { isCondition } from '../../model/conditions.ts';
import { stateAt, statementOn } from '../../model/locate.ts';
import { namesOn } from '../../model/names.ts';
import { contextSection } from '../../model/section.ts';
import type { LogicalLine } from '../../syntax/logical-line.ts';
import { sectionsAround } from '../../syntax/nesting.ts';
import type { PlacedLine } from '../../syntax/source-document.ts';
import { isForeign } from '../format/templates.ts';
import { enclose } from './enclosing.ts';
import { indentUnit, isFinished } from './indenting.ts';
import { isMissing } from './modules.ts';
import type { Refactoring, Selection } from './selection.ts';

/** A line of the selection with the sections around it that are selected too. */
interface Selected {
	readonly placed: PlacedLine;
	readonly directive: Directive | undefined;
	readonly around: readonly string[];
}

export function wrap(selection: Selection): Refactoring[] {
	const { range, document } = selection;
	if (range.start.line === range.end.line && range.start.character === range.end.character) return [];
	const lines = selectedLines(selection);
	const selected = lines && balanced(lines);
	if (!selected || cutsBranches(selection, lines)) return [];
	const wrapIn = (opening: string, closing: string): Refactoring => ({
		title: `Wrap in ${opening}`,
		kind: CodeActionKind.RefactorRewrite,
		edits: enclose(
			lines.map(({ line }) => line),
			[opening],
			[closing],
			indentUnit(document),
		),
	});
	return [
		...(fitsVirtualHost(selection, selected) ? [wrapIn(addressFor(selected), '</VirtualHost>')] : []),
		...modulesOf(selected)
			.filter((module) => dependsOn(selection, selected, module))
			.map((module) => wrapIn(`<IfModule ${module}.c>`, '</IfModule>')),
	];
}

/** Whoever selects more has something else in mind. */
const MOST_LINES = 2000;

/** The whole lines that the selection touches, blank ones at its ends left out; undefined if there is nothing to wrap. */
function selectedLines({ document, placed: first, range: { start, end } }: Selection): PlacedLine[] | undefined {
	const lastLine = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
	const last = document.lineAt(lastLine).index;
	const lines: PlacedLine[] = [];
	for (const placed of document.placedLines(start.line)) {
		if (placed.index > last) break;
		const isLeft = placed.index < first.index || (placed.line.kind === 'blank' && lines.length === 0);
		if (!isLeft) lines.push(placed);
	}
	if (lines.length > MOST_LINES) return undefined;
	lines.length = lines.findLastIndex(({ line }) => line.kind !== 'blank') + 1;
	const isWrappable = lines.some(({ line }) => line.isDirective) && lines.every(({ line }) => !mayTear(line));
	return isWrappable && isFinished((lines.at(-1) as PlacedLine).line) ? lines : undefined;
}

/** Whether a line may open or close sections without showing it: a macro's use, a template's doing. */
function mayTear(line: LogicalLine): boolean {
	return line.command?.key === 'use' || isForeign(line);
}

/** The directives among some lines; undefined if a section of theirs begins or ends elsewhere. */
function balanced(lines: readonly PlacedLine[]): Selected[] | undefined {
	const open: string[] = [];
	const selected: Selected[] = [];
	for (const placed of lines) {
		const { kind, command } = placed.line;
		if (!command) continue;
		if (kind === 'close') {
			if (open.pop() !== `<${command.key.slice(2, -1)}`) return undefined;
			continue;
		}
		selected.push({ placed, directive: findDirective(command.key), around: [...open] });
		if (kind === 'open') open.push(command.key);
	}
	return open.length === 0 ? selected : undefined;
}

/** Whether `<Else>` would be parted from its `<If>`. */
function cutsBranches({ document }: Selection, lines: readonly PlacedLine[]): boolean {
	const last = lines.at(-1) as PlacedLine;
	return isBranch(lines, -1) || isBranch(document.placedLines(last.startLine), last.index);
}

/** Whether the first directive after a line is a branch. */
function isBranch(lines: Iterable<PlacedLine>, after: number): boolean {
	for (const { line, index } of lines)
		if (index > after && line.isDirective) return /^<else(if)?$/.test(line.command?.key ?? '');
	return false;
}

/** Whether Apache takes in a virtual host what it has taken at server level. */
function fitsVirtualHost(selection: Selection, selected: readonly Selected[]): boolean {
	const { analysis, document, server } = selection;
	const { evaluation } = analysis;
	if (evaluation.environment.role === 'htaccess') return false;
	const first = selected[0] as Selected;
	const statement = statementOn(evaluation, document, first.placed.line);
	if (!statement || statement.isTorn || contextSection(statement.section)) return false;
	if (!selected.every(isAllowedInVirtualHost)) return false;
	const lines = new Set(selected.map(({ placed }) => placed.line));
	const names = [...lines].flatMap((line) => namesOn(line).filter(({ kind }) => kind === 'process-group'));
	// a group that is used from elsewhere must stay where all see it, and one of another host may be out of sight
	const isUsedElsewhere = (name: string) =>
		server.statements.some(
			(other) =>
				!lines.has(other.statement.line) &&
				namesOn(other.statement.line).some((use) => use.kind === 'process-group' && use.name === name),
		);
	return !names.some(({ role, name }) =>
		role === 'definition' ? isUsedElsewhere(name) : server.groupsByName.get(name)?.host.section !== undefined,
	);
}

/** What may bring anything. */
const unforeseeable = new Set(['include', 'includeoptional', 'loadmodule', '<macro', '<perl']);

function isAllowedInVirtualHost({ directive, around }: Selected): boolean {
	const form = directive?.forms.at(-1);
	if (!directive || !form || unforeseeable.has(directive.name.toLowerCase())) return false;
	if (form.refusedIn?.some((flag) => flag === 'GLOBAL_ONLY' || flag === 'NOT_IN_VIRTUALHOST')) return false;
	return form.contexts.includes('virtual host') || !around.every(isCondition);
}

function addressFor(selected: readonly Selected[]): string {
	const isSecure = selected.some(({ directive }) => directive?.name === 'SSLEngine');
	return `<VirtualHost *:${isSecure ? 443 : 80}>`;
}

/** The module that the lines need; of several, those without which a site often has to do. */
function modulesOf(selected: readonly Selected[]): string[] {
	const all = selected.flatMap(({ directive }) => (directive && !directive.providers ? [directive.module] : []));
	const optional = new Set(all.filter((module) => (findModule(`${module}.c`)?.debian ?? 'built-in') !== 'built-in'));
	return [...optional].filter((module) => optional.size === 1 || module === 'mod_wsgi' || module === 'mod_ssl');
}

/** Whether the lines need a module, no condition says so yet, and it is there before them. */
function dependsOn(
	{ analysis, sections, document }: Selection,
	selected: readonly Selected[],
	module: string,
): boolean {
	if (!selected.some(({ directive }) => directive?.module === module)) return false;
	if (selected.some(({ directive }) => directive?.name === 'LoadModule')) return false;
	const first = selected[0] as Selected;
	const wanted = canonicalModule(`${module}.c`);
	const isCondition = ({ line }: PlacedLine) =>
		line.command?.key === '<ifmodule' && canonicalModule(line.args[0]?.value.replace(/>$/, '') ?? '') === wanted;
	// the line's own section is among those around it
	if (sectionsAround(sections, first.placed.index).some(({ open }) => isCondition(open))) return false;
	return !isMissing(wanted, stateAt(analysis.evaluation, document, first.placed.line), analysis);
}
