/** An open section, as the directives in it see it. */
import type { ConfigText, LogicalLine } from '../syntax/logical-line.ts';
import { remembered } from './memo.ts';

export interface Section {
	readonly parent: Section | undefined;
	/** With the `<`, as Apache spells it: `'<VirtualHost'`; as written, if it is none that is known. */
	readonly name: string;
	/** The name in lower case. */
	readonly key: string;
	/** The line that opened it. */
	readonly line: LogicalLine;
	readonly text: ConfigText;
	/**
	 * `decided`: a section that is decided while reading (`<IfModule>` and its kin) and taken in; it changes no context.
	 * `undecided`: such a section of which nobody knows whether Apache takes it in.
	 */
	readonly kind: 'section' | 'decided' | 'undecided';
	/** How deep it stands, from 1. */
	readonly depth: number;
	/** The names of the sections around it and its own, outermost first, without those that are decided while reading. */
	readonly path: string;
	/** What its line names, kept here for `patternOf`. */
	pattern: object | undefined;
}

/** A section inside another. */
export function makeSection(
	parent: Section | undefined,
	name: string,
	line: LogicalLine,
	text: ConfigText,
	kind: Section['kind'],
): Section {
	const key = text.command?.key ?? '';
	const around = parent?.path ?? '';
	const path = kind === 'section' ? pathInside(around, key) : around;
	return { parent, name, key, line, text, kind, depth: (parent?.depth ?? 0) + 1, path, pattern: undefined };
}

/** By what is around and the name inside. Much is asked by the path, and what is the same string is found sooner. */
const paths = new Map<string, Map<string, string>>();
/** More than are nested in ways that make sense. */
const MAX_PATHS = 1000;

function pathInside(around: string, key: string): string {
	if (paths.size >= MAX_PATHS) paths.clear();
	const inside = remembered(paths, around, () => new Map<string, string>());
	if (inside.size >= MAX_PATHS) inside.clear();
	return remembered(inside, key, () => `${around} ${key}`);
}

/** The section that a line opens. Asked again with the same facts it is the same object. */
export function openSection(
	parent: Section | undefined,
	name: string,
	line: LogicalLine,
	text: ConfigText,
	kind: Section['kind'],
): Section {
	// kept on the line: a file that is included in many places opens many, of which the last few are asked for again
	const made = (line.sections ?? []) as Section[];
	const same = made.find((s) => s.parent === parent && s.kind === kind && s.text.text === text.text);
	if (same) return same;
	const section = makeSection(parent, name, line, text, kind);
	line.sections = made.length > 0 ? [...made.slice(-7), section] : [section];
	return section;
}

/** The sections around something, innermost first. */
export function* enclosing(section: Section | undefined): Iterable<Section> {
	for (let s = section; s; s = s.parent) yield s;
}

/** The sections from `innermost` out that stand in `outer`. */
export function sectionsIn(outer: Section, innermost: Section): Section[] {
	const inside: Section[] = [];
	for (const section of enclosing(innermost)) {
		if (section === outer) break;
		inside.push(section);
	}
	return inside;
}

/** The nearest section that changes the context: `<IfModule>` and its kin are looked through. */
export function contextSection(section: Section | undefined): Section | undefined {
	let s = section;
	while (s && s.kind !== 'section') s = s.parent;
	return s;
}

/** The `<VirtualHost>` around something. */
export function virtualHostOf(section: Section | undefined): Section | undefined {
	let s = section;
	while (s && !(s.kind === 'section' && s.key === '<virtualhost')) s = s.parent;
	return s;
}

/** The sections around something of which nobody knows whether they are taken in, outermost first. */
export function conditionsOf(section: Section | undefined): Section[] {
	const conditions: Section[] = [];
	for (let s = section; s; s = s.parent) if (s.kind === 'undecided') conditions.unshift(s);
	return conditions;
}

/** Whether there is any such section around something. */
export function isConditional(section: Section | undefined): boolean {
	for (let s = section; s; s = s.parent) if (s.kind === 'undecided') return true;
	return false;
}

/** Whether `earlier` is read by Apache whenever `later` is: it stands under no condition that the other does not share. */
export function certainWith(earlier: Section | undefined, later: Section | undefined): boolean {
	if (!isConditional(earlier)) return true;
	const others = conditionsOf(later);
	return conditionsOf(earlier).every((condition) => others.includes(condition));
}
