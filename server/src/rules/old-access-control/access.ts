/** Access control of Apache 2.2 (`modules/aaa/mod_access_compat.c`), and what it is in that of 2.4. */
import { addTo } from '../../model/add-to.ts';
import { hasUnknown } from '../../model/merge.ts';
import { contextSection, type Section } from '../../model/section.ts';
import type { PlacedStatement, Server } from '../../model/server.ts';
import type { Statement } from '../../model/statement.ts';
import type { Criterion, Lists } from '../../model/statement-index.ts';
import { placedOf } from '../placed.ts';

/** The directives about access in one section. */
export interface AccessGroup {
	/** What they stand in, `<IfModule>` and its kin left out. */
	readonly section: Section;
	/** Order, Allow, Deny and Satisfy, in reading order. */
	readonly old: readonly PlacedStatement[];
	/** Require and its containers, in reading order. */
	readonly requires: readonly PlacedStatement[];
	/** Whether all stand in the section itself, of one file, and none holds what nobody knows. */
	readonly isPlain: boolean;
}

const oldKeys = new Set(['order', 'allow', 'deny', 'satisfy']);
const containers = new Set(['<requireall', '<requireany', '<requirenone']);
const accessKeys = [...oldKeys, 'require', ...containers];
const holders = new Set([
	'<directory',
	'<directorymatch',
	'<location',
	'<locationmatch',
	'<files',
	'<filesmatch',
	'<proxy',
	'<proxymatch',
	'<limit',
	'<limitexcept',
]);

/** The sections with directives about access, if any of them is old: in most configurations none is, after each keystroke. */
export function accessGroups(server: Server): readonly AccessGroup[] {
	return [...oldKeys].some((key) => placedOf(server, key).length > 0) ? allAccessGroups(server) : [];
}

/** The sections with directives about access, as they are first come upon. */
export function allAccessGroups(server: Server): readonly AccessGroup[] {
	return server.evaluation.index.derived(accessGroupsIn);
}

/** The same, of lists of statements. */
export function accessGroupsIn(lists: Lists): readonly AccessGroup[] {
	const bySection = new Map<Section, PlacedStatement[]>();
	const all = accessKeys.flatMap((key) => lists.named(key));
	for (const placed of all.sort((a, b) => a.order - b.order)) {
		const section = holderOf(placed);
		if (section) addTo(bySection, section, placed);
	}
	const limited = new Set([...bySection.keys()].filter(isLimit).map(({ parent }) => contextSection(parent)));
	return [...bySection].map(([section, all]): AccessGroup => {
		const isPlain =
			!isLimit(section) &&
			!limited.has(section) &&
			all.every(
				({ statement, document, use }) =>
					statement.section === section && document === all[0]?.document && !use && !hasUnknown(statement),
			);
		const isOld = ({ statement }: PlacedStatement) => oldKeys.has(statement.command.key);
		return { section, old: all.filter(isOld), requires: all.filter((placed) => !isOld(placed)), isPlain };
	});
}

/** The section that a directive about access holds for. */
function holderOf({ statement }: PlacedStatement): Section | undefined {
	const section = contextSection(statement.section);
	return section && (holders.has(section.key) || containers.has(section.key)) ? section : undefined;
}

const outsideDirectories: readonly Criterion<true>[] = accessKeys.map((directive) => ({
	directive,
	of: (placed) => (holderOf(placed)?.key.startsWith('<directory') === false ? true : undefined),
}));

/** Whether anything about access stands in a section that is no `<Directory>`. */
export function isAnyAccessElsewhere(lists: Lists): boolean {
	return outsideDirectories.some((criterion) => lists.by(criterion).size > 0);
}

function isLimit({ key }: Section): boolean {
	return key === '<limit' || key === '<limitexcept';
}

/** Whether somebody asks for the version or its modules around a statement: then it is meant for the old one. */
export function isGuarded({ section }: Statement): boolean {
	for (let around = section; around; around = around.parent) {
		const { kind, key, text } = around;
		if (kind === 'section') continue;
		if (key !== '<ifmodule' || /auth|access/i.test(text.args[0]?.value ?? '')) return true;
	}
	return false;
}

/** Who is let in: what `Require` takes, and combinations. */
export type Condition =
	| { readonly kind: 'one'; readonly require: string }
	| { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] };

export const granted: Condition = { kind: 'one', require: 'all granted' };
export const denied: Condition = { kind: 'one', require: 'all denied' };

function one(require: string): Condition {
	return { kind: 'one', require };
}

export function isSame(a: Condition, b: Condition): boolean {
	if (a.kind === 'one') return b.kind === 'one' && a.require === b.require;
	if (b.kind === 'one') return false;
	return (
		a.kind === b.kind && a.of.length === b.of.length && a.of.every((each, i) => isSame(each, b.of[i] as Condition))
	);
}

/** One of some suffices. */
export function anyOf(conditions: readonly Condition[]): Condition {
	const of = conditions.flatMap((c) => (c.kind === 'any' ? c.of : [c])).filter((c) => !isSame(c, denied));
	if (of.some((c) => isSame(c, granted))) return granted;
	return of.length === 0 ? denied : of.length === 1 ? (of[0] as Condition) : { kind: 'any', of };
}

/** All of some are needed. */
export function allOf(conditions: readonly Condition[]): Condition {
	const of = conditions.flatMap((c) => (c.kind === 'all' ? c.of : [c])).filter((c) => !isSame(c, granted));
	if (of.some((c) => isSame(c, denied))) return denied;
	// a condition with `not` needs one without beside it
	if (of.length > 0 && of.every(isNegative)) return { kind: 'all', of: [granted, ...of] };
	return of.length === 0 ? granted : of.length === 1 ? (of[0] as Condition) : { kind: 'all', of };
}

function isNegative(condition: Condition): boolean {
	return condition.kind === 'one' && condition.require.startsWith('not ');
}

/**
 * Whom Order, Allow and Deny let in (`check_dir_access`); undefined if no `Require` says the same, or that is not known.
 */
export function letIn({ old }: AccessGroup): Condition | undefined {
	// the last Order counts; without one it is deny,allow
	const order = named(old, 'order').at(-1)?.statement.text.args;
	const isAllowLast = !order || /^deny,allow$/i.test(order[0]?.value ?? '');
	if (order && (order.length !== 1 || !/^(deny,allow|allow,deny|mutual-failure)$/i.test(order[0]?.value ?? '')))
		return undefined;
	const allows = sourcesOf(named(old, 'allow'));
	const denies = sourcesOf(named(old, 'deny'));
	if (!allows || !denies) return undefined;
	const allowed = anyOf(allows.map(({ yes }) => yes));
	const notDenied = allOf(denies.map(({ no }) => no));
	return isAllowLast ? anyOf([allowed, notDenied]) : allOf([allowed, notDenied]);
}

export function named(placed: readonly PlacedStatement[], key: string): PlacedStatement[] {
	return placed.filter(({ statement }) => statement.command.key === key);
}

interface Source {
	/** The condition that a client is one of these, and that it is none. */
	readonly yes: Condition;
	readonly no: Condition;
}

/** What stands after `Allow from`. */
function sourcesOf(placed: readonly PlacedStatement[]): Source[] | undefined {
	const sources: Source[] = [];
	const kinds = new Map<string, string[]>();
	for (const { statement } of placed) {
		const [from, ...words] = statement.text.args;
		if (from?.value.toLowerCase() !== 'from' || words.length === 0) return undefined;
		for (const { value } of words) {
			const variable = /^env=(!?)(\w+)$/i.exec(value);
			if (/^all$/i.test(value)) sources.push({ yes: granted, no: denied });
			else if (variable) {
				const is = one(`env ${variable[2]}`);
				const not = one(`not env ${variable[2]}`);
				sources.push(variable[1] ? { yes: allOf([not]), no: is } : { yes: is, no: not });
			} else {
				const kind = kindOfAddress(value);
				if (!kind) return undefined;
				kinds.set(kind, [...(kinds.get(kind) ?? []), value]);
			}
		}
	}
	for (const [kind, values] of kinds) {
		const list = `${kind} ${values.join(' ')}`;
		sources.push({ yes: one(list), no: one(`not ${list}`) });
	}
	return sources;
}

function kindOfAddress(value: string): 'ip' | 'host' | undefined {
	if (/^\d{1,3}(\.\d{1,3}){0,3}\.?(\/[\d.]+)?$/.test(value)) return 'ip';
	if (/^[\da-f]*:[\da-f:.]+(\/\d+)?$/i.test(value)) return 'ip';
	return /^[\w.-]*[a-z][\w.-]*$/i.test(value) ? 'host' : undefined;
}

/** What Require lines come to: one of them suffices. Undefined if they are in containers or say `not`. */
export function required(requires: readonly PlacedStatement[]): Condition | undefined {
	const texts = requires.map(({ statement: { command, text } }) =>
		command.key === 'require' && !/^not$/i.test(text.args[0]?.value ?? '')
			? text.text.slice(command.argsStart).replace(/^all\s+(granted|denied)$/i, (all) => all.toLowerCase())
			: undefined,
	);
	if (texts.some((text) => !text)) return undefined;
	return anyOf(texts.map((text) => one((text as string).replace(/^all\s+/, 'all '))));
}

/** The lines that say a condition; several conditions one below the other are one of which one suffices. */
export function requireLines(condition: Condition, step: string): string[] {
	if (condition.kind === 'one') return [`Require ${condition.require}`];
	const lines = condition.of.flatMap((c) => (c.kind === 'any' ? container('Any', c, step) : requireLines(c, step)));
	return condition.kind === 'any' ? lines : ['<RequireAll>', ...lines.map((l) => step + l), '</RequireAll>'];
}

function container(name: string, condition: Condition, step: string): string[] {
	const lines = requireLines(condition, step).map((l) => step + l);
	return [`<Require${name}>`, ...lines, `</Require${name}>`];
}
