/** Where a directive may go that stands where it may not. */
import type { Context } from '../../knowledge/types.ts';
import { mountsOf } from '../../model/applications.ts';
import { hasUnknown } from '../../model/merge.ts';
import { contextSection, enclosing, type Section, sectionsIn } from '../../model/section.ts';
import type { Server } from '../../model/server.ts';
import type { Statement } from '../../model/statement.ts';
import { indentOf, insert, insertAbove, insertBelow, moveAbove, quoted, removeLine } from '../edits.ts';
import { placedOf } from '../placed.ts';
import type { Fix } from '../types.ts';

const contextOf: Readonly<Record<string, Context>> = {
	'<virtualhost': 'virtual host',
	'<directory': 'directory',
	'<directorymatch': 'directory',
	'<location': 'directory',
	'<locationmatch': 'directory',
	'<files': 'directory',
	'<filesmatch': 'directory',
	'<if': 'directory',
};

/** Moves it out of the sections that do not allow it. */
export function moveOut(statement: Statement, contexts: readonly Context[]): Fix[] {
	const { section, line, command } = statement;
	// a section would have to move with all that is in it
	if (!section || command.name.startsWith('<')) return [];
	const allows = (s: Section | undefined) => contexts.includes(s ? (contextOf[s.key] as Context) : 'server config');
	let outermost = contextSection(section);
	while (outermost && !allows(contextSection(outermost.parent))) outermost = contextSection(outermost.parent);
	if (!outermost) return [];
	// it would be read under other conditions
	const passed = [...sectionsIn(outermost, section), outermost];
	if (passed.some(({ kind }) => kind !== 'section')) return [];
	return [{ title: `Move above ${outermost.name}>`, edits: moveAbove(outermost.line, line), preferred: true }];
}

/** Puts a Require into a section for the directory of the script, where there is one script only. */
export function wrapInDirectory(server: Server, statement: Statement): Fix[] {
	const { section, line } = statement;
	const host = server.hostOf(section);
	const mounts = mountsOf(server).filter((mount) => host === server.main || mount.host === host);
	const targets = mounts.map(({ target, placed }) => (hasUnknown(placed.statement) ? undefined : target));
	const [directory = '', ...others] = new Set(targets.map((target) => target && /^(\/.*)\/[^/$]+$/.exec(target)?.[1]));
	if (directory === '' || others.length > 0) return [];
	const unit = indentOf(line).includes('\t') ? '\t' : '    ';
	return [
		{
			title: `Put it into <Directory ${directory}>`,
			edits: [
				insertAbove(line, `<Directory ${quoted(directory)}>`),
				insert(statement, 0, unit),
				insertBelow(line, '</Directory>'),
			],
			preferred: true,
		},
	];
}

/** Moves a script for authentication to the one section that says how passwords are asked for. */
export function moveToAuthentication(server: Server, { line, text, section }: Statement): Fix[] {
	const [type, ...others] = placedOf(server, 'authtype');
	if (!type || others.length > 0 || type.use) return [];
	const target = contextSection(type.statement.section);
	if (!target || contextOf[target.key] !== 'directory') return [];
	if (![...enclosing(target.parent)].every((s) => [...enclosing(section)].includes(s))) return [];
	const edits = [{ document: type.document, ...insertBelow(type.statement.line, text.text.trim()) }, removeLine(line)];
	return [{ title: `Move into ${target.name}>`, edits, preferred: true }];
}
