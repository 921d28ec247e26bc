import { patternOf } from '../../model/cover.ts';
import { contextSection, type Section, virtualHostOf } from '../../model/section.ts';
import type { Server } from '../../model/server.ts';
import { indentOf, lineEndOf, removeLine } from '../edits.ts';
import { isMixed } from '../old-access-control-beside-require/mixed.ts';
import type { Edit, Fix, Rule } from '../types.ts';
import {
	type AccessGroup,
	accessGroups,
	allOf,
	anyOf,
	type Condition,
	denied,
	granted,
	isGuarded,
	isSame,
	letIn,
	named,
	required,
	requireLines,
} from './access.ts';

export const rule: Rule = {
	id: 'old-access-control',
	kind: 'advice',
	summary: 'Order, Allow, Deny and Satisfy of Apache 2.2 instead of Require',
	messages: {
		same: 'This is access control of Apache 2.2. It needs mod_access_compat, and does not lift a Require all denied further out, so requests may still get 403. In Apache 2.4 it is: {require}.',
		other:
			'This is access control of Apache 2.2. It needs mod_access_compat, and does not lift a Require all denied further out, so requests may still get 403. Say it with Require.',
	},
	server({ server, environment, report }) {
		if (!/^2\.([4-9]|\d\d)/.test(environment.target.apache)) return;
		for (const group of accessGroups(server)) {
			const first = group.old.find(({ statement, use }) => !use && !isGuarded(statement));
			if (!first || isMixed(group)) continue;
			const condition = equivalent(group, server);
			const lines =
				condition && requireLines(condition, indentOf(first.statement.line).startsWith('\t') ? '\t' : '    ');
			const fix = lines && makeFix(group, lines);
			report(first, {
				message: lines ? 'same' : 'other',
				params: lines ? { require: lines.map((line) => line.trim()).join(' ') } : {},
				tags: ['deprecated'],
				fixes: () => (fix ? [fix] : []),
			});
		}
	},
};

/** What a section would say in Apache 2.4; undefined if nothing is known to be the same. */
function equivalent(group: AccessGroup, server: Server): Condition | undefined {
	const { old, requires, isPlain, section } = group;
	if (!isPlain || section.key.startsWith('<require')) return undefined;
	const hosts = letIn(group);
	if (!hosts || old.length === named(old, 'satisfy').length) return undefined;
	const satisfy = named(old, 'satisfy').at(-1)?.statement.text.args[0]?.value.toLowerCase() ?? 'all';
	if (requires.length === 0) {
		// then what a Require further out says is enough, and if there is none all are let in
		if (satisfy === 'any') return undefined;
		// a Require here would stand in the place of one further out
		const isAsked = accessGroups(server).some(
			(other) => other !== group && mayBeFurtherOut(other.section, section) && asksForMore(other),
		);
		return isAsked ? undefined : hosts;
	}
	const users = required(requires);
	if (!users) return undefined;
	if (satisfy === 'any') return anyOf([hosts, users]);
	if (satisfy !== 'all') return undefined;
	return allOf([hosts, users]);
}

/** Whether a section may hold for the same files, and come before. */
function mayBeFurtherOut(other: Section, section: Section): boolean {
	const host = virtualHostOf(other);
	if (host && host !== virtualHostOf(section)) return false;
	if (section.key !== '<directory' || contextSection(section.parent) !== virtualHostOf(section)) return true;
	// <Files> and <Location> come after
	if (!other.key.startsWith('<directory')) return !/^<(files|location)/.test(other.key);
	const [outer, inner] = [patternOf(other), patternOf(section)];
	return outer.kind !== 'literal' || inner.kind !== 'literal' || inner.text.startsWith(outer.text);
}

/** Whether Require says more than that all are let in, or nobody. */
function asksForMore({ requires }: AccessGroup): boolean {
	const condition = required(requires);
	return requires.length > 0 && !(condition && (isSame(condition, granted) || isSame(condition, denied)));
}

function makeFix({ old, requires }: AccessGroup, lines: readonly string[]): Fix {
	const all = [...old, ...requires].map(({ statement }) => statement.line);
	const [first] = old;
	const edits: Edit[] = all.map((line) => {
		if (line !== first?.statement.line) return removeLine(line);
		const indent = indentOf(line);
		const text = lines.map((l) => indent + l).join(lineEndOf(line));
		return { line, start: 0, end: line.raw.length, text: text + (line.raw.endsWith('\n') ? lineEndOf(line) : '') };
	});
	const title = lines.length === 1 ? `Change to ${lines[0]}` : 'Change to Require';
	const note = 'Do so in every section: Apache asks both the old directives and the new ones.';
	return { title, edits, preferred: true, note };
}
