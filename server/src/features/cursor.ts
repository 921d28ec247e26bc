/** What stands at a position: the ground that completion, hover and signature help have in common. */
import type { Position } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { hasSplitOptions } from '../model/arguments.ts';
import { isCondition } from '../model/conditions.ts';
import type { Role } from '../model/environment.ts';
import { stateAt } from '../model/locate.ts';
import { makeSection, type Section } from '../model/section.ts';
import type { MacroBody, Skip, State } from '../model/state.ts';
import type { Target } from '../model/target.ts';
import { variableValue } from '../model/variable-value.ts';
import type { OpenDocument, Service } from '../service.ts';
import type { LogicalLine } from '../syntax/logical-line.ts';
import { type PlacedLine, positionIn, type Range } from '../syntax/source-document.ts';
import { type Slot, slotAt } from './slot.ts';

export interface Cursor {
	readonly opened: OpenDocument;
	readonly analysis: Analysis;
	readonly target: Target;
	readonly placed: PlacedLine;
	/** The offset in the line's raw source. */
	readonly rawOffset: number;
	/** What of the line the position is in. */
	readonly slot: Slot | undefined;
	/** What Apache knows before the line. */
	readonly state: State;
	/**
	 * The innermost section around the line as it is written: also in what Apache leaves out, and in the body of a
	 * macro, where it does not look at sections yet.
	 */
	readonly section: Section | undefined;
	/** What the lines around are to Apache; the body of a macro may be used anywhere. */
	readonly role: Role;
}

/** Looks at a position of an open document. */
export function cursorAt(service: Service, opened: OpenDocument, position: Position): Cursor {
	const { placed, offset: rawOffset } = opened.document.locate(position);
	const analysis = service.analysesOf(opened)[0] as Analysis;
	const { evaluation } = analysis;
	const { role, target } = evaluation.environment;
	const state = stateAt(evaluation, opened.document, placed.line);
	return {
		opened,
		analysis,
		target,
		placed,
		rawOffset,
		slot: slotAt(placed.line, rawOffset, target.releases.some(hasSplitOptions)),
		state,
		section: writtenSection(state),
		role: state.macroBody ? 'fragment' : role,
	};
}

/** The value of a variable at a position, where it is known. */
export function valueAt({ state, analysis }: Cursor, name: string): string | undefined {
	const value = variableValue(name, state, analysis.evaluation.environment);
	return typeof value === 'string' ? value : undefined;
}

/** The protocol's range of a stretch of the line's raw source. */
export function rangeOnLine({ placed }: Pick<Cursor, 'placed'>, start: number, end: number): Range {
	return { start: positionIn(placed, start), end: positionIn(placed, end) };
}

/** The name, without `<`, of the section that a closing tag would end here. */
export function openSectionName({ state, section }: Pick<Cursor, 'state' | 'section'>): string | undefined {
	if (state.macroBody && !section) return 'Macro';
	if (!section || section === state.base) return undefined;
	const written = section.line.command;
	return (written?.key === section.key ? written.name : section.name).slice(1);
}

function writtenSection(state: State): Section | undefined {
	if (state.macroBody) return sectionInMacro(state.macroBody);
	return state.skip ? sectionInSkipped(state.skip, state.section) : state.section;
}

function sectionInSkipped(innermost: Skip, around: Section | undefined): Section | undefined {
	const chain: Skip[] = [];
	for (let skip: Skip | undefined = innermost; skip; skip = skip.parent) chain.push(skip);
	return chain.reduceRight((parent, { name, opener }) => sectionOf(`<${name}`, opener, parent), around);
}

/** Lines of a macro's body that are looked at, from the last one up. */
const LOOKED_AT = 2000;

function sectionInMacro({ last }: MacroBody): Section | undefined {
	const closed: string[] = [];
	const open: LogicalLine[] = [];
	let looked = 0;
	for (let at = last; at && looked < LOOKED_AT; at = at.before, looked++) {
		const { kind, command } = at.line;
		if (kind === 'close') closed.push(`<${command?.key.slice(2, -1)}`);
		else if (kind === 'open' && closed.at(-1) === command?.key) closed.pop();
		else if (kind === 'open') open.push(at.line);
	}
	return open.reduceRight<Section | undefined>(
		(parent, line) => sectionOf(line.command?.name ?? '', line, parent),
		undefined,
	);
}

function sectionOf(name: string, line: LogicalLine, parent: Section | undefined): Section {
	return makeSection(parent, name, line, line, isCondition(name.toLowerCase()) ? 'decided' : 'section');
}
